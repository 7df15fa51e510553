import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bootstrapOaxacaBlinder } from './bootstrap.js';
import { layOut } from './cell-moments.js';
import { gapContrast, references, threefold, threefoldParts, twofold, twofoldParts } from './contrast.js';
import { designOf, factor, numeric } from './design.js';
import { InvalidSetting, NoConvergence } from './error.js';
import { dot } from './linear-algebra.js';
import { decompose } from './oaxaca-blinder.js';
import { payStructures } from './pay-structure.js';
import type { GapSample } from './pay-structure.js';
import { drawOf } from './resample.js';

interface Row {
  readonly inA: number;
  readonly age: number;
  readonly tenure: number;
  readonly union: number;
  readonly trade: string;
  readonly pay: number;
  readonly weight: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  inA: fc.constantFrom(0, 1),
  age: fc.integer({ min: 18, max: 65 }),
  tenure: fc.double({ min: 0, max: 30, noNaN: true }),
  union: fc.constantFrom(0, 1),
  trade: fc.constantFrom('cook', 'mason', 'nurse'),
  pay: fc.integer({ min: 900, max: 9000 }),
  weight: fc.integer({ min: 1, max: 900 }),
});

/** Two of each combination, so that each group can be fitted. */
const backbone: Row[] = [0, 1].flatMap((inA) =>
  ['cook', 'mason', 'nurse'].flatMap((trade, t) =>
    [0, 1].flatMap((union) =>
      [0, 1].map((twin) => ({
        inA,
        trade,
        union,
        age: 20 + 7 * t + 3 * twin + inA,
        tenure: 1 + ((5 * t + 3 * twin + union) % 7) + inA / 3,
        pay: 1500 + 300 * t + 170 * twin + 90 * inA * union,
        weight: 10 + t,
      })),
    ),
  ),
);
const rows = fc.array(row, { maxLength: 60 }).map((some) => [...backbone, ...some]);

function sample(list: readonly Row[], weighted: boolean): GapSample {
  const column = (key: 'age' | 'tenure' | 'union') => list.map((one) => one[key]);
  const trade = factor(
    'trade',
    list.map((one) => one.trade),
  );
  const squares = numeric(
    'age^2',
    list.map((one) => one.age ** 2),
  );
  const terms = [
    numeric('age', column('age')),
    squares,
    numeric('tenure', column('tenure')),
    numeric('union', column('union')),
  ];
  return {
    outcome: Float64Array.from(list, (one) => one.pay),
    design: designOf(list.length, [...terms, trade]),
    inA: list.map((one) => one.inA),
    weights: weighted ? Float64Array.from(list, (one) => one.weight) : undefined,
  };
}

describe('a resample by cross-products', () => {
  test.each([false, true])('agrees with QR to nine digits of the outcome (weights: %s)', (weighted) => {
    fc.assert(
      fc.property(rows, (list) => {
        const structures = payStructures(sample(list, weighted));
        const exact = decompose(structures, { errors: false });
        const draw = drawOf(layOut(structures.sample), new Uint16Array(list.length).fill(1));
        const { means, share } = draw ?? { means: new Float64Array(8), share: Number.NaN };
        const near = (got: number, want: number) => expect(Math.abs(got - want)).toBeLessThan(1e-9 * 9000);
        near(9000 * share, 9000 * exact.shareOfA);
        near(dot(gapContrast, means), exact.gap.estimate);
        const three = threefold();
        for (const part of threefoldParts) near(dot(three[part].contrast, means), exact.threefold[part].estimate);
        for (const reference of references) {
          const two = twofold(reference, share);
          for (const part of twofoldParts)
            near(dot(two[part].contrast, means), exact.twofold[reference][part].estimate);
        }
      }),
    );
  });

  test('is undefined when a level has nobody in a group', () => {
    const { sample: sorted } = payStructures(sample(backbone, false));
    expect(drawOf(layOut(sorted), new Uint16Array(backbone.length).fill(1, 0, 14))).toBeUndefined();
  });
});

describe('the draws', () => {
  const list = [...backbone, ...backbone.map((one, i) => ({ ...one, age: one.age + i, pay: one.pay + 37 * (i % 5) }))];
  test('the same seed gives the same numbers, another seed others', () => {
    const run = (seed: number) => bootstrapOaxacaBlinder(sample(list, false), { draws: 40, seed });
    expect(run(7)).toEqual(run(7));
    expect(run(7).gap.se).not.toBe(run(8).gap.se);
  });

  test('draws that cannot be computed are counted, and too many of them refused', () => {
    const some = bootstrapOaxacaBlinder(sample(list, false), { draws: 200, seed: 1 });
    expect(some.draws + some.degenerate).toBe(200);
    const lone = backbone.filter((one) => one.inA === 1 || one.trade !== 'nurse' || one.union === 0);
    expect(() =>
      bootstrapOaxacaBlinder(
        sample(
          lone.filter((_, i) => i % 2 === 0),
          false,
        ),
        { draws: 60, seed: 1 },
      ),
    ).toThrow(NoConvergence);
  });

  test('one draw and a seed that is no whole number are refused', () => {
    expect(() => bootstrapOaxacaBlinder(sample(list, false), { draws: 1, seed: 1 })).toThrow(InvalidSetting);
    expect(() => bootstrapOaxacaBlinder(sample(list, false), { draws: 10, seed: 0.5 })).toThrow(InvalidSetting);
  });
});
