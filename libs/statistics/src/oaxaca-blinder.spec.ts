import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { references, threefoldParts, twofoldParts } from './contrast.js';
import { designOf, factor, numeric } from './design.js';
import { EmptyGroup, RankDeficient, TooFewRows } from './error.js';
import { oaxacaBlinder } from './oaxaca-blinder.js';
import type { Decomposition, Estimate } from './oaxaca-blinder.js';
import type { GapSample } from './pay-structure.js';

interface Person {
  readonly inA: boolean;
  readonly years: number;
  readonly trade: string;
  readonly pay: number;
}

const trades = ['cook', 'mason', 'nurse'];

/** Every trade appears three times in each group, so every group can be fitted. */
const backbone = trades.flatMap((trade, t) =>
  [0, 1, 2].flatMap((i) => [
    { inA: true, years: 3 * i + t, trade, pay: 20 + i * t },
    { inA: false, years: 2 * i + 2 * t, trade, pay: 15 + i + t * t },
  ]),
);
const person = fc.record({
  inA: fc.boolean(),
  years: fc.integer({ min: 0, max: 40 }),
  trade: fc.constantFrom(...trades),
  pay: fc.integer({ min: 1, max: 200 }),
});
const people = fc.array(person, { minLength: 4, maxLength: 40 }).map((some): Person[] => [...backbone, ...some]);

function sample(
  list: readonly Person[],
  change: { base?: string; unit?: number; weights?: Float64Array } = {},
): GapSample {
  const levels = [...trades].sort((one, two) => Number(two === change.base) - Number(one === change.base));
  const terms = [
    numeric(
      'years',
      list.map((one) => one.years * (change.unit ?? 1)),
    ),
    factor(
      'trade',
      list.map((one) => one.trade),
      levels,
    ),
  ];
  return {
    outcome: Float64Array.from(list, (one) => one.pay),
    design: designOf(list.length, terms),
    inA: list.map((one) => (one.inA ? 1 : 0)),
    weights: change.weights,
  };
}

const points = { errors: false } as const;
const near = (got: number | undefined, want: number) => expect(Math.abs((got ?? Number.NaN) - want)).toBeLessThan(1e-7);

describe('identities that hold for any sample', () => {
  test('explained + unexplained = gap, and the two sides of the unexplained add up, for every reference', () => {
    fc.assert(
      fc.property(people, (list) => {
        const result = oaxacaBlinder(sample(list), points);
        near(result.gap.estimate, result.meanA - result.meanB);
        for (const reference of references) {
          const parts = result.twofold[reference];
          near(parts.explained.estimate + parts.unexplained.estimate, result.gap.estimate);
          near(parts.unexplainedA.estimate + parts.unexplainedB.estimate, parts.unexplained.estimate);
          for (const part of twofoldParts) {
            near(
              Object.values(parts[part].detail).reduce((sum, line) => sum + line.estimate, 0),
              parts[part].estimate,
            );
          }
        }
      }),
    );
  });

  test('threefold adds to the gap; endowments + interaction = explained at the coefficients of A', () => {
    fc.assert(
      fc.property(people, (list) => {
        const { threefold: three, twofold: two, gap } = oaxacaBlinder(sample(list), points);
        near(three.endowments.estimate + three.coefficients.estimate + three.interaction.estimate, gap.estimate);
        near(three.endowments.estimate + three.interaction.estimate, two.A.explained.estimate);
        near(three.endowments.estimate, two.B.explained.estimate);
      }),
    );
  });

  test('swapping the groups negates and maps', () => {
    fc.assert(
      fc.property(people, (list) => {
        const one = oaxacaBlinder(sample(list), points);
        const two = oaxacaBlinder(sample(list.map((each) => ({ ...each, inA: !each.inA }))), points);
        const other = { A: 'B', B: 'A', reimers: 'reimers', cotton: 'cotton', pooled: 'pooled' } as const;
        for (const reference of ['A', 'B', 'reimers', 'cotton', 'pooled'] as const) {
          const [here, there] = [one.twofold[reference], two.twofold[other[reference]]];
          near(there.explained.estimate, -here.explained.estimate);
          near(there.unexplainedA.estimate, -here.unexplainedB.estimate);
          near(there.unexplainedB.estimate, -here.unexplainedA.estimate);
        }
        near(two.twofold.pooledWithGroup.unexplained.estimate, -one.twofold.pooledWithGroup.unexplained.estimate);
        near(two.threefold.interaction.estimate, one.threefold.interaction.estimate);
        near(
          two.threefold.endowments.estimate,
          -one.threefold.endowments.estimate - one.threefold.interaction.estimate,
        );
        near(
          two.threefold.coefficients.estimate,
          -one.threefold.coefficients.estimate - one.threefold.interaction.estimate,
        );
      }),
    );
  });

  test('the unexplained part with a group dummy is the coefficient of the dummy, turned', () => {
    fc.assert(
      fc.property(people, (list) => {
        const result = oaxacaBlinder(sample(list), points);
        near(result.twofold.pooledWithGroup.unexplained.estimate, -result.groupCoefficient);
      }),
    );
  });
});

describe('what must not matter', () => {
  test('the base level: normalised detail and its errors stay, level by level', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(...trades), (list, base) => {
        const [one, two] = [oaxacaBlinder(sample(list)), oaxacaBlinder(sample(list, { base }))];
        for (const reference of references) {
          for (const part of ['explained', 'unexplained'] as const) {
            const [here, there] = [one.twofold[reference][part].detail, two.twofold[reference][part].detail];
            for (const [name, line] of Object.entries(here)) {
              near(there[name]?.estimate, line.estimate);
              expect(there[name]?.se?.iid).toBeCloseTo(line.se?.iid ?? Number.NaN, 5);
            }
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('row order and the unit of a regressor; with the unit of the outcome everything scales', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 2, max: 1000 }), (list, unit) => {
        const one = oaxacaBlinder(sample(list));
        const turned = oaxacaBlinder(sample(list.toReversed()));
        const scaled = oaxacaBlinder(sample(list, { unit }));
        const dearer = oaxacaBlinder(sample(list.map((each) => ({ ...each, pay: each.pay * 3.5 }))));
        for (const reference of references) {
          for (const part of twofoldParts) {
            const want = one.twofold[reference][part];
            near(turned.twofold[reference][part].estimate, want.estimate);
            near(scaled.twofold[reference][part].estimate, want.estimate);
            near(
              scaled.twofold[reference][part].detail['years']?.estimate,
              want.detail['years']?.estimate ?? Number.NaN,
            );
            near(dearer.twofold[reference][part].estimate, 3.5 * want.estimate);
            expect(turned.twofold[reference][part].se?.iid).toBeCloseTo(want.se?.iid ?? Number.NaN, 6);
            expect(dearer.twofold[reference][part].se?.iid).toBeCloseTo(3.5 * (want.se?.iid ?? Number.NaN), 5);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('weights all alike; a weight of two counts as two people in every estimate', () => {
    fc.assert(
      fc.property(people, (list) => {
        const seven = oaxacaBlinder(sample(list, { weights: new Float64Array(list.length).fill(7) }));
        const doubled = oaxacaBlinder(sample([...list, ...list.slice(0, 6)]), points);
        const weights = Float64Array.from(list, (_, i) => (i < 6 ? 2 : 1));
        const weighted = oaxacaBlinder(sample(list, { weights }), points);
        const plain = oaxacaBlinder(sample(list));
        for (const reference of references) {
          near(seven.twofold[reference].explained.estimate, plain.twofold[reference].explained.estimate);
          expect(seven.twofold[reference].explained.se?.iid).toBeCloseTo(
            plain.twofold[reference].explained.se?.iid ?? 0,
            8,
          );
          near(weighted.twofold[reference].explained.estimate, doubled.twofold[reference].explained.estimate);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('delta errors', () => {
  test('are those of the infinitesimal jackknife: the slope of every estimate in the weight of every person', () => {
    fc.assert(
      fc.property(people, (list) => {
        const weights = Float64Array.from(list, (_, i) => 1 + (i % 3));
        const at = (i: number, factorOfWeight: number) => {
          const moved = weights.map((weight, j) => (j === i ? weight * factorOfWeight : weight));
          return oaxacaBlinder(sample(list, { weights: moved }), points);
        };
        const step = 1e-4;
        const sides = list.map((_, i) => [at(i, 1 + step), at(i, 1 - step)] as const);
        const slopes = (estimate: (of: Decomposition) => number) =>
          sides.map(([up, down]) => (estimate(up) - estimate(down)) / (2 * step));
        const result = oaxacaBlinder(sample(list, { weights }));
        const check = (got: Estimate | undefined, estimate: (of: Decomposition) => number) => {
          const all = slopes(estimate);
          const group = (inA: boolean) => all.filter((_, i) => list[i]?.inA === inA);
          const square = (some: readonly number[]) => some.reduce((sum, slope) => sum + slope * slope, 0);
          const between = (some: readonly number[]) => some.reduce((sum, slope) => sum + slope, 0) ** 2 / some.length;
          const fixed = square(all) - between(group(true)) - between(group(false));
          expect(got?.se?.iid).toBeCloseTo(Math.sqrt(square(all)), 4);
          expect(got?.se?.stratified).toBeCloseTo(Math.sqrt(Math.max(0, fixed)), 4);
        };
        for (const reference of references) {
          for (const part of twofoldParts) {
            check(result.twofold[reference][part], (of) => of.twofold[reference][part].estimate);
            for (const name of ['years', 'trade=cook', '(Intercept)']) {
              const line = (of: Decomposition) => of.twofold[reference][part].detail[name]?.estimate ?? Number.NaN;
              check(result.twofold[reference][part].detail[name], line);
            }
          }
        }
        for (const part of threefoldParts) check(result.threefold[part], (of) => of.threefold[part].estimate);
      }),
      { numRuns: 8 },
    );
  });
});

describe('refusals', () => {
  test('an empty group, too few people, a level that one group lacks', () => {
    expect(() => oaxacaBlinder(sample(backbone.map((one) => ({ ...one, inA: true }))))).toThrow(EmptyGroup);
    const few = backbone.filter((one) => one.inA || (one.years === 0 && one.trade === 'cook'));
    expect(() => oaxacaBlinder(sample(few))).toThrow(TooFewRows);
    const noNurse = backbone.filter((one) => one.inA || one.trade !== 'nurse');
    expect(() => oaxacaBlinder(sample(noNurse))).toThrow(new RankDeficient('trade=nurse', 'B'));
  });
});
