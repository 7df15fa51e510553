import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EmptyGroup, InvalidValue } from './error.js';
import { hypergeometric } from './hypergeometric.js';
import { mantelHaenszel } from './mantel-haenszel.js';
import { adjustP } from './multiple-testing.js';
import { segregation } from './segregation.js';
import { compareSelection, fisherExact, wilson } from './selection.js';

const count = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.integer({ min: 0, max: n }).map((selected) => ({ n, selected })));

describe('selection', () => {
  test.each([
    { n: 200, selected: 40, against: 80, verdict: 'alert' },
    { n: 200, selected: 62, against: 80, verdict: 'watch' },
    { n: 200, selected: 79, against: 80, verdict: 'none' },
    { n: 200, selected: 120, against: 80, verdict: 'none' },
    { n: 19, selected: 0, against: 80, verdict: 'not enough data' },
    { n: 200, selected: 10, against: 0, verdict: 'not enough data' },
  ] as const)('$selected of $n against $against of 200: $verdict', ({ n, selected, against, verdict }) => {
    expect(compareSelection({ n, selected }, { n: 200, selected: against }).verdict).toBe(verdict);
  });

  test('a group under two per cent of all gets no verdict', () => {
    expect(compareSelection({ n: 30, selected: 1 }, { n: 5000, selected: 2500 }).verdict).toBe('not enough data');
  });

  test('intervals hold their estimate; swapping the groups turns difference, log ratio and z', () => {
    fc.assert(
      fc.property(count, count, (one, two) => {
        const [here, there] = [compareSelection(one, two), compareSelection(two, one)];
        expect(here.wilson[0]).toBeLessThanOrEqual(here.rate + 1e-12);
        expect(here.wilson[1]).toBeGreaterThanOrEqual(here.rate - 1e-12);
        expect(here.newcombe[0]).toBeLessThanOrEqual(here.difference + 1e-12);
        expect(here.newcombe[1]).toBeCloseTo(-there.newcombe[0], 10);
        expect(here.z).toBeCloseTo(-there.z, 10);
        expect(here.fisherP).toBeCloseTo(there.fisherP, 10);
        expect((here.seLogRatio ?? 0) - (there.seLogRatio ?? 0)).toBeCloseTo(0, 12);
      }),
    );
  });

  test("Fisher's p of the lady tasting tea, and of equal rates", () => {
    expect(fisherExact({ n: 4, selected: 3 }, { n: 4, selected: 1 })).toBeCloseTo(0.4857142857142857, 12);
    expect(fisherExact({ n: 50, selected: 10 }, { n: 50, selected: 10 })).toBe(1);
  });

  test('nobody selected: an interval without a negative end, no Katz interval', () => {
    expect(wilson({ n: 10, selected: 0 })[0]).toBe(0);
    expect(compareSelection({ n: 30, selected: 0 }, { n: 30, selected: 3 }).katz).toBeUndefined();
  });

  test('refuses counts that are none', () => {
    expect(() => compareSelection({ n: 0, selected: 0 }, { n: 3, selected: 1 })).toThrow(EmptyGroup);
    expect(() => compareSelection({ n: 3, selected: 4 }, { n: 3, selected: 1 })).toThrow(InvalidValue);
  });
});

describe('strata', () => {
  test('one stratum gives the plain odds ratio and rate ratio', () => {
    fc.assert(
      fc.property(
        fc.tuple(...[1, 2, 3, 4].map(() => fc.integer({ min: 1, max: 90 }))),
        ([a = 1, b = 1, c = 1, d = 1]) => {
          const pooled = mantelHaenszel([{ group: { n: a + b, selected: a }, reference: { n: c + d, selected: c } }]);
          expect(pooled.oddsRatio).toBeCloseTo((a * d) / (b * c), 10);
          expect(pooled.riskRatio).toBeCloseTo(a / (a + b) / (c / (c + d)), 10);
          expect(pooled.chiSquareCorrected).toBeLessThanOrEqual(pooled.chiSquare);
        },
      ),
    );
  });

  test("Simpson's paradox: behind in sum, ahead in each", () => {
    const easy = { group: { n: 20, selected: 18 }, reference: { n: 200, selected: 160 } };
    const hard = { group: { n: 200, selected: 60 }, reference: { n: 20, selected: 4 } };
    expect(compareSelection({ n: 220, selected: 78 }, { n: 220, selected: 164 }).impactRatio).toBeLessThan(0.8);
    expect(mantelHaenszel([easy, hard]).oddsRatio).toBeGreaterThan(1);
  });

  test('a stratum with one group only adds nothing; none with both is refused', () => {
    const both = { group: { n: 9, selected: 3 }, reference: { n: 9, selected: 5 } };
    const lone = { group: { n: 0, selected: 0 }, reference: { n: 50, selected: 5 } };
    expect(mantelHaenszel([both, lone])).toEqual(mantelHaenszel([both]));
    expect(() => mantelHaenszel([lone])).toThrow(EmptyGroup);
  });
});

describe('segregation', () => {
  const categories = fc
    .array(fc.record({ a: fc.integer({ min: 0, max: 60 }), b: fc.integer({ min: 0, max: 60 }) }), {
      minLength: 2,
      maxLength: 8,
    })
    .filter((list) => list.some(({ a }) => a > 0) && list.some(({ b }) => b > 0));

  test('lies between 0 and 1, and does not care which group is which', () => {
    fc.assert(
      fc.property(categories, (list) => {
        const here = segregation(list);
        const there = segregation(list.map(({ a, b }) => ({ a: b, b: a })));
        for (const index of [here.duncan, here.theil, here.randomExpectation, ...here.interval]) {
          expect(index).toBeGreaterThanOrEqual(-1e-12);
          expect(index).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(there.duncan).toBeCloseTo(here.duncan, 12);
        expect(there.karmelMacLachlan).toBeCloseTo(here.karmelMacLachlan, 12);
        expect(there.theil).toBeCloseTo(here.theil, 12);
        expect(there.randomExpectation).toBeCloseTo(here.randomExpectation, 12);
        expect(here.karmelMacLachlan).toBeLessThanOrEqual(here.duncan / 2 + 1e-12);
      }),
    );
  });

  test('apart completely: 1; spread alike: 0', () => {
    expect(
      segregation([
        { a: 9, b: 0 },
        { a: 0, b: 4 },
      ]),
    ).toMatchObject({ duncan: 1, theil: 1, isolationB: 1 });
    expect(
      segregation([
        { a: 9, b: 3 },
        { a: 18, b: 6 },
      ]).duncan,
    ).toBeCloseTo(0, 14);
  });

  test('the random expectation is that of every way to share people out', () => {
    // Two of A and two of B over offices of one and three desks: B sits alone in half of the ways.
    const { randomExpectation } = segregation([
      { a: 1, b: 0 },
      { a: 1, b: 2 },
    ]);
    expect(randomExpectation).toBeCloseTo(0.5, 14);
  });

  test('hypergeometric chances add to one and have the right mean', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }), fc.nat(), (nA, nB, seed) => {
        const size = seed % (nA + nB + 1);
        const { from, probabilities } = hypergeometric(size, nA, nB);
        expect(probabilities.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 12);
        const mean = probabilities.reduce((sum, p, i) => sum + p * (from + i), 0);
        expect(mean).toBeCloseTo((size * nA) / (nA + nB), 8);
      }),
    );
  });
});

describe('many p values', () => {
  test('are never made smaller, keep their order, and Holm is never above Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 20 }), (p) => {
        const adjusted = adjustP(p);
        const order = [...p.keys()].sort((i, j) => (p[i] ?? 0) - (p[j] ?? 0));
        for (const list of [adjusted.holm, adjusted.benjaminiHochberg]) {
          const sorted = order.map((i) => list[i] ?? Number.NaN);
          expect(sorted).toEqual(sorted.toSorted((one, two) => one - two));
          for (const [i, value] of list.entries()) {
            expect(value).toBeGreaterThanOrEqual(p[i] ?? 0);
            expect(value).toBeLessThanOrEqual(adjusted.bonferroni[i] ?? 0);
          }
        }
      }),
    );
  });
  test('refuses what is no chance', () => {
    expect(() => adjustP([0.5, 1.5])).toThrow(InvalidValue);
  });
});
