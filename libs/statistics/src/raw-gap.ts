import { EmptyGroup, InvalidValue, TooFewRows } from './error.js';
import { ascending, heapAt, quantile } from './quantile.js';
import type { Heap, QuantileType } from './quantile.js';
import { mannWhitney, medianIntervals, moments, normalQuantile, welch } from './two-sample.js';
import type { Interval } from './two-sample.js';

/** The points of the pay distribution that are compared. */
export const gapPoints = [0.1, 0.25, 0.5, 0.75, 0.9] as const;

/** 100 (A − B)/A: positive when the compared group B earns less than the reference group A. */
export function percentGap(a: number, b: number): number {
  return (100 * (a - b)) / a;
}

/** Gap at one point of the two distributions. */
export interface QuantileGap {
  readonly p: number;
  readonly a: number;
  readonly b: number;
  readonly percent: number;
  /** Round amounts that pile up there, by group. */
  readonly heaps: readonly Heap[];
}

/** Under five people an order statistic brackets no median. */
const rawGapMinimum = 5;

function checkPay(name: string, values: Float64Array): void {
  if (values.length === 0) throw new EmptyGroup(`Group ${name}`);
  if (values.length < rawGapMinimum) throw new TooFewRows(`Group ${name}`, values.length, rawGapMinimum);
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new InvalidValue(`outcome of group ${name}`, wrong, 'a finite number is needed');
}

/** Quantiles of both groups and the gap at each, in percent of A. */
export function quantileGaps(a: Float64Array, b: Float64Array, type: QuantileType = 7): QuantileGap[] {
  const [sortedA, sortedB] = [ascending(a), ascending(b)];
  return gapPoints.map((p) => {
    const [qa, qb] = [quantile(sortedA, p, type), quantile(sortedB, p, type)];
    const heaps = [heapAt(sortedA, p), heapAt(sortedB, p)].filter((heap) => heap !== undefined);
    return { p, a: qa, b: qb, percent: percentGap(qa, qb), heaps };
  });
}

/** Interval of 100 (1 − B/A) for two means, delta method on the ratio (Cochran 1977, §2.5), clear of a zero mean. */
function percentMeanInterval(a: Float64Array, b: Float64Array, level: number): Interval {
  const [one, two] = [moments(a), moments(b)];
  const ratio = two.mean / one.mean;
  const variance = two.variance / two.n / one.mean ** 2 + (ratio ** 2 * one.variance) / one.n / one.mean ** 2;
  const reach = normalQuantile((1 + level) / 2) * Math.sqrt(variance);
  return [100 * (1 - ratio - reach), 100 * (1 - ratio + reach)];
}

/**
 * The raw gap between reference group A and compared group B, in the units of pay and in percent of A.
 * Intervals: Welch for the mean, delta for its percent, order statistics (Price & Bonett) for the median.
 * @param a, b pay of each person, any unit, the same in both; at least five in each group.
 * @throws EmptyGroup, TooFewRows, InvalidValue, ConstantColumn (nobody differs).
 */
export function rawGap(a: Float64Array, b: Float64Array, level = 0.95) {
  checkPay('A', a);
  checkPay('B', b);
  const test = welch(a, b, level);
  const [one, two] = [moments(a), moments(b)];
  const quantiles = quantileGaps(a, b);
  const [ma, mb] = [quantile(ascending(a), 0.5), quantile(ascending(b), 0.5)];
  const medians = medianIntervals(a, b, level);
  const percentMedian: Interval = [100 * (1 - medians.ratio[1]), 100 * (1 - medians.ratio[0])];
  return {
    a: { n: one.n, mean: one.mean, sd: Math.sqrt(one.variance), median: ma },
    b: { n: two.n, mean: two.mean, sd: Math.sqrt(two.variance), median: mb },
    mean: one.mean - two.mean,
    median: ma - mb,
    percentMean: percentGap(one.mean, two.mean),
    percentMedian: percentGap(ma, mb),
    quantiles,
    welch: test,
    mannWhitney: mannWhitney(a, b),
    intervals: {
      mean: test.interval,
      percentMean: percentMeanInterval(a, b, level),
      median: medians.difference,
      percentMedian,
    },
  };
}

/** Pay for one hour: monthly pay / (weekly hours × 52/12). @throws InvalidValue when hours are not above zero. */
export function hourlyPay(monthly: number, weeklyHours: number): number {
  if (!(weeklyHours > 0)) throw new InvalidValue('weekly hours', 0, 'a number above zero is needed');
  return monthly / ((weeklyHours * 52) / 12);
}
