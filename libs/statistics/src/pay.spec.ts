import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { crossedCells, factorWeightedGap, gapByCategory, informalityGap, payQuarters } from './cells.js';
import { designOf, factor, numeric } from './design.js';
import {
  ConstantColumn,
  EmptyGroup,
  InvalidSetting,
  InvalidValue,
  NoConvergence,
  SaturatedModel,
  TooFewRows,
} from './error.js';
import { gapChange } from './gap-change.js';
import { heckman } from './heckman.js';
import { leeBounds } from './lee-bounds.js';
import { nopoMatching } from './nopo-matching.js';
import {
  isDominated,
  mergeSmallLevels,
  quantilePublishable,
  refuseSaturated,
  roundedMean,
} from './publication-rule.js';
import { quantileRegression } from './quantile-regression.js';
import { ascending, heapAt, quantile, weightedQuantile } from './quantile.js';
import { hourlyPay, rawGap } from './raw-gap.js';
import { recentredInfluence } from './recentred-influence.js';
import { summarise, weightedGap } from './survey.js';

const worker = fc.record({
  pay: fc.integer({ min: 1, max: 60 }),
  inA: fc.constantFrom(0, 1),
  cell: fc.constantFrom('cook', 'mason', 'nurse', 'driver'),
});
/** A pair in one cell, so that both groups and the common support exist. */
const twins = [
  { pay: 10, inA: 1, cell: 'cook' },
  { pay: 8, inA: 0, cell: 'cook' },
];
const payroll = fc.array(worker, { maxLength: 40 }).map((some) => [...twins, ...some]);
const columns = (list: readonly { pay: number; inA: number; cell: string }[]) => ({
  pay: Float64Array.from(list, (one) => one.pay),
  cells: list.map((one) => one.cell),
  inA: list.map((one) => one.inA),
});

describe('identities on any payroll', () => {
  test('Ñopo: D = D0 + DX + DM + DF', () => {
    fc.assert(
      fc.property(payroll, (list) => {
        const { pay, cells, inA } = columns(list);
        const result = nopoMatching(pay, cells, inA);
        const parts = result.unexplained + result.distribution + result.unmatchedA + result.unmatchedB;
        expect(parts).toBeCloseTo(result.gap, 10);
      }),
    );
  });

  test('pay quarters hold everybody of B once, whatever the ties and the order', () => {
    fc.assert(
      fc.property(payroll, (list) => {
        const quarters = (some: typeof list) => payQuarters(columns(some).pay, columns(some).inA);
        const total = quarters(list).reduce((sum, quarter) => sum + quarter.countB, 0);
        expect(total).toBeCloseTo(list.filter((one) => one.inA === 0).length, 9);
        for (const [q, { countB }] of quarters(list.toReversed()).entries()) {
          expect(countB).toBeCloseTo(quarters(list)[q]?.countB ?? Number.NaN, 9);
        }
      }),
    );
  });

  test('with one cell the factor-weighted gap is the raw gap, and so is the category', () => {
    fc.assert(
      fc.property(payroll, (list) => {
        const { pay, inA } = columns(list);
        const one = pay.length === 0 ? [] : Array.from(pay, () => 'all');
        const [a, b] = [pay.filter((_, i) => inA[i] === 1), pay.filter((_, i) => inA[i] === 0)];
        const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
        const raw = 100 * (1 - mean(b) / mean(a));
        expect(factorWeightedGap(pay, one, inA).percentMean).toBeCloseTo(raw, 9);
        expect(gapByCategory(pay, one, inA).gaps.get('all')?.percentMean).toBeCloseTo(raw, 9);
      }),
    );
  });

  test('the change of a gap (Juhn, Murphy & Pierce) adds up', () => {
    const people = (list: readonly { pay: number; inA: number }[]) => ({
      outcome: Float64Array.from(list, (one) => Math.log(one.pay)),
      design: designOf(list.length, [
        numeric(
          'years',
          list.map((_, i) => (i * 7) % 11),
        ),
      ]),
      inA: list.map((one) => one.inA),
    });
    const sides = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 12, maxLength: 30 });
    fc.assert(
      fc.property(sides, sides, (before, after) => {
        const group = (list: readonly number[]) => people(list.map((pay, i) => ({ pay: pay + (i % 3), inA: i % 2 })));
        const moved = gapChange(group(before), group(after));
        const parts =
          moved.observedCharacteristics + moved.observedPrices + moved.residualPosition + moved.residualPrices;
        expect(parts).toBeCloseTo(moved.change, 9);
      }),
    );
  });
});

describe('quantiles', () => {
  const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 40 });
  test('a weighted quantile is that of the sample written out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 4 })), { minLength: 1 }),
        fc.constantFrom(0.1, 0.25, 0.5, 0.9),
        (rows, p) => {
          const long = ascending(rows.flatMap(([value, times]) => Array.from<number>({ length: times }).fill(value)));
          const smallest = long.find((_, i) => (i + 1) / long.length >= p - 1e-12);
          const weighted = weightedQuantile(
            Float64Array.from(rows, (r) => r[0]),
            Float64Array.from(rows, (r) => r[1]),
            p,
          );
          expect(weighted).toBe(smallest);
        },
      ),
    );
  });
  test('types 2 and 7 agree at the ends and stay inside', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const sorted = ascending(list);
        for (const type of [2, 7] as const) {
          expect(quantile(sorted, p, type)).toBeGreaterThanOrEqual(sorted[0] ?? 0);
          expect(quantile(sorted, p, type)).toBeLessThanOrEqual(sorted.at(-1) ?? 0);
        }
        expect(quantile(sorted, 0.5, 2)).toBe(quantile(sorted, 0.5, 7));
      }),
    );
  });
  test('regression at a quantile on nothing but a constant reaches the minimum of a quantile', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 30 }), (list) => {
        fc.pre(new Set(list).size > 1);
        const fit = quantileRegression(Float64Array.from(list), designOf(list.length, []), 0.25);
        const loss = (q: number) => list.reduce((sum, y) => sum + (y - q) * (0.25 - (y < q ? 1 : 0)), 0);
        expect(fit.objective).toBeCloseTo(Math.min(...list.map(loss)), 5);
      }),
      { numRuns: 40 },
    );
  });
  test('round pay that piles up is flagged', () => {
    expect(heapAt(ascending([900, 1025, 1025, 1025, 2000]), 0.5)).toEqual({ value: 1025, share: 0.6 });
    expect(heapAt(ascending(Array.from({ length: 99 }, (_, i) => i)), 0.5)).toBeUndefined();
  });
  test('the mean of a recentred influence is near its quantile', () => {
    const pay = Float64Array.from({ length: 999 }, (_, i) => Math.log(1 + ((i * 388) % 999)));
    const { quantile: q, values: influence } = recentredInfluence(pay, 0.5);
    expect(influence.reduce((sum, value) => sum + value, 0) / influence.length).toBeCloseTo(q, 2);
  });
});

describe('small things that must be right', () => {
  test('hourly pay: 48 hours a week are 208 a month', () => {
    expect(hourlyPay(2080, 48)).toBeCloseTo(10, 12);
    expect(() => hourlyPay(1000, 0)).toThrow(InvalidValue);
  });
  test('a gap above zero means that B earns less', () => {
    const [a, b] = [Float64Array.from([10, 11, 12, 13, 14]), Float64Array.from([5, 5.5, 6, 6.5, 7])];
    const gap = rawGap(a, b);
    expect(gap.percentMean).toBeCloseTo(50, 12);
    expect(gap.percentMedian).toBeCloseTo(50, 12);
    expect(gap.intervals.percentMean[0]).toBeLessThan(50);
    expect(gap.intervals.percentMean[1]).toBeGreaterThan(50);
    expect(() => rawGap(a.subarray(0, 4), b)).toThrow(TooFewRows);
    expect(() => rawGap(new Float64Array(6).fill(5), new Float64Array(6).fill(5))).toThrow(ConstantColumn);
  });
  test('equal weights change no mean; Kish counts them as people', () => {
    const sample = { values: Float64Array.from([1, 2, 3]), weights: Float64Array.from([4, 4, 4]) };
    expect(summarise(sample)).toMatchObject({ mean: 2, effectiveN: 3 });
    expect(weightedGap(sample, sample).mean).toBe(0);
    expect(() => summarise({ ...sample, weights: Float64Array.from([1, 0, 1]) })).toThrow(InvalidValue);
  });
  test('bounds hold the gap of equal participation and widen with the difference', () => {
    const pay = Float64Array.from({ length: 100 }, (_, i) => 10 + (i % 17));
    const [low, high] = leeBounds({ pay, participation: 0.8 }, { pay, participation: 0.8 });
    expect(high - low).toBeCloseTo(0, 12);
    const wide = leeBounds({ pay, participation: 0.8 }, { pay, participation: 0.6 });
    expect(wide[0]).toBeLessThan(0);
    expect(wide[1]).toBeGreaterThan(0);
    expect(() => leeBounds({ pay, participation: 1.2 }, { pay, participation: 0.6 })).toThrow(InvalidSetting);
  });
  test('crossed cells and informality', () => {
    const cells = crossedCells(Float64Array.from([10, 20, 6]), ['a', 'a', 'b'], 'a');
    expect(cells.get('b')).toMatchObject({ n: 1, percentMean: 60 });
    expect(() => crossedCells(Float64Array.from([1]), ['a'], 'z')).toThrow(EmptyGroup);
    expect(informalityGap([1, 0, 1, 1], [1, 1, 0, 0])).toEqual({ a: 0.5, b: 1, points: 50 });
  });
  test('a probit that a regressor separates is refused', () => {
    const design = designOf(8, [numeric('x', [1, 2, 3, 4, 5, 6, 7, 8])]);
    const outcome = { values: new Float64Array(8), design };
    expect(() => heckman(outcome, { selected: [0, 0, 0, 0, 1, 1, 1, 1], design })).toThrow(NoConvergence);
  });
});

describe('what may be published', () => {
  test('quantiles need five people beyond them; one payer may not hold half', () => {
    expect([quantilePublishable(49, 0.1), quantilePublishable(50, 0.1), quantilePublishable(10, 0.5)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([isDominated([60, 20, 20]), isDominated([40, 30, 30])]).toEqual([true, false]);
    expect(roundedMean(1234, 10)).toBe(1230);
  });
  test('small levels are merged until nobody is alone', () => {
    const values = [...Array.from({ length: 12 }, () => 'a'), ...Array.from({ length: 11 }, () => 'b'), 'c', 'd'];
    const merged = mergeSmallLevels(values, 10);
    const sizes = [...new Set(merged)].map((level) => merged.filter((value) => value === level).length);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(10);
    expect(mergeSmallLevels(['a', 'a', 'b', 'b'], 2)).toEqual(['a', 'a', 'b', 'b']);
  });
  test('a saturated model is refused', () => {
    const design = designOf(6, [factor('f', ['a', 'a', 'b', 'b', 'c', 'c'])]);
    expect(() => refuseSaturated(design)).toThrow(SaturatedModel);
  });
});
