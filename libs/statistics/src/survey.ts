import { EmptyGroup, InvalidValue, LengthMismatch } from './error.js';
import { dot } from './linear-algebra.js';
import { weightedQuantile } from './quantile.js';
import { percentGap } from './raw-gap.js';
import type { Interval } from './two-sample.js';
import { normalQuantile } from './two-sample.js';

/** Pay and survey weight (expansion factor) of the members of one group. */
export interface WeightedSample {
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

/** What a weighted sample says of its population. */
export interface WeightedSummary {
  readonly n: number;
  readonly sumOfWeights: number;
  readonly mean: number;
  /** Linearised error of the mean as a ratio estimate, without strata or clusters (Särndal et al. 1992, §5.7). */
  readonly se: number;
  /** (Σw)²/Σw²: the size of an unweighted sample that would say as much (Kish 1965). */
  readonly effectiveN: number;
  /** Smallest value whose cumulative weight reaches p. */
  readonly quantile: (p: number) => number;
}

/**
 * Mean, error, quantiles and effective size of a weighted sample.
 * @param surveyed rows of the whole survey when the sample is a domain of it (n/(n − 1) uses them).
 * @throws EmptyGroup, LengthMismatch, InvalidValue (a weight that is not above zero).
 */
export function summarise({ values, weights }: WeightedSample, surveyed = values.length): WeightedSummary {
  if (values.length === 0) throw new EmptyGroup('A weighted sample');
  if (weights.length !== values.length) throw new LengthMismatch('weights', weights.length, values.length);
  const wrong = weights.findIndex((w) => !(w > 0 && Number.isFinite(w)));
  if (wrong >= 0) throw new InvalidValue('weights', wrong, 'a number above zero is needed');
  const sumOfWeights = weights.reduce((sum, w) => sum + w, 0);
  const mean = dot(values, weights) / sumOfWeights;
  const squares = values.reduce((sum, y, i) => sum + ((weights[i] as number) * (y - mean)) ** 2, 0);
  return {
    n: values.length,
    sumOfWeights,
    mean,
    se: Math.sqrt((squares * surveyed) / (surveyed - 1)) / sumOfWeights,
    effectiveN: sumOfWeights ** 2 / dot(weights, weights),
    quantile: (p) => weightedQuantile(values, weights, p),
  };
}

/** The raw gap A − B of two weighted groups of one survey, with linearised intervals; percent is of A. */
export function weightedGap(a: WeightedSample, b: WeightedSample, level = 0.95) {
  const surveyed = a.values.length + b.values.length;
  const [one, two] = [summarise(a, surveyed), summarise(b, surveyed)];
  const z = normalQuantile((1 + level) / 2);
  const mean = one.mean - two.mean;
  const reach = z * Math.hypot(one.se, two.se);
  const ratio = two.mean / one.mean;
  const ratioReach = (z * Math.hypot(two.se, ratio * one.se)) / Math.abs(one.mean);
  const [ma, mb] = [one.quantile(0.5), two.quantile(0.5)];
  const meanInterval: Interval = [mean - reach, mean + reach];
  const percentInterval: Interval = [100 * (1 - ratio - ratioReach), 100 * (1 - ratio + ratioReach)];
  return {
    a: one,
    b: two,
    mean,
    percentMean: percentGap(one.mean, two.mean),
    median: ma - mb,
    percentMedian: percentGap(ma, mb),
    intervals: { mean: meanInterval, percentMean: percentInterval },
  };
}

/** Linearised (survey) variance of coefficients from their HC0 variance: × n/(n − 1) (Binder 1983). */
export function linearisedVariance(hc0: number, n: number): number {
  return (hc0 * n) / (n - 1);
}
