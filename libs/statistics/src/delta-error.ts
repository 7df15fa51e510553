import type { Component } from './contrast.js';
import { counterfactualMeans } from './counterfactual.js';
import type { Evaluation } from './counterfactual.js';
import { influenceSums, quantities } from './influence.js';
import type { InfluenceSums } from './influence.js';
import { dot, quadratic } from './linear-algebra.js';
import type { Square } from './linear-algebra.js';

/** How the sample came about: rows drawn as they come, or the two groups with sizes fixed beforehand. */
export type Sampling = 'iid' | 'stratified';

/** The eight counterfactual means of a set of reported columns, with the variance of (means, share of A). */
export interface MeansWithVariance {
  readonly means: Float64Array;
  /** 9 × 9 by sampling. */
  readonly variance: Readonly<Record<Sampling, Square>>;
}

/** Group sizes fixed beforehand means that only what varies inside a group counts. */
function variances([a, b]: InfluenceSums, nA: number, nB: number): Record<Sampling, Square> {
  const iid = a.products.map((product, at) => product + (b.products[at] as number));
  const between = ({ single }: InfluenceSums[0], at: number, n: number) =>
    ((single[Math.floor(at / quantities)] as number) * (single[at % quantities] as number)) / n;
  return { iid, stratified: iid.map((product, at) => product - between(a, at, nA) - between(b, at, nB)) };
}

/**
 * Counterfactual means of sets of reported columns, and the variance of everything a component is made of: stacked
 * influence functions with an HC0 meat, so that coefficients, means and the share of A vary together (Jann 2008, §4;
 * Newey & McFadden 1994, §6).
 */
export function meansWithVariance(evaluation: Evaluation, sets: readonly (readonly number[])[]): MeansWithVariance[] {
  const { nA, nB } = evaluation.structures.sample;
  const sums = influenceSums(evaluation, sets);
  return sums.map((sum, set) => ({
    means: counterfactualMeans(evaluation, sets[set] ?? []),
    variance: variances(sum, nA, nB),
  }));
}

/** Delta-method error of a component. */
export function deltaError({ contrast, slopeInShare }: Component, at: MeansWithVariance, sampling: Sampling): number {
  const gradient = Float64Array.from([...contrast, dot(slopeInShare, at.means)]);
  const variance = quadratic(gradient, at.variance[sampling]);
  const size = quadratic(gradient.map(Math.abs), at.variance[sampling].map(Math.abs));
  // A sum that cancels to its own rounding error is an exact zero, such as group A against the pooled line with dummy.
  return variance > 1e-13 * size ? Math.sqrt(variance) : 0;
}
