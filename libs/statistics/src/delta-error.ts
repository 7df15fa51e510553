import { dot, quadratic } from './linear-algebra.js';
import type { Square } from './linear-algebra.js';
import { apply, applyTransposed } from './normalisation.js';
import type { Basis } from './normalisation.js';
import type { Component } from './contrast.js';
import type { PayStructures } from './pay-structure.js';
import type { Regression } from './regression.js';

/** How the sample came about: rows drawn as they come, or the two groups with sizes fixed beforehand. */
export type Sampling = 'iid' | 'stratified';

/** The eight counterfactual means of a set of reported columns, with the variance of (means, share of A). */
export interface MeansWithVariance {
  readonly means: Float64Array;
  /** 9 × 9 by sampling. */
  readonly variance: Readonly<Record<Sampling, Square>>;
}

/** The pay structures in one basis: what `meansOf` needs, computed once. */
export interface Evaluation {
  readonly structures: PayStructures;
  readonly basis: Basis;
  /** By structure, the reported coefficients. */
  readonly coefficients: readonly Float64Array[];
  /** By group, the reported means. */
  readonly means: readonly Float64Array[];
  /** By structure, the influence of each row on each estimated coefficient. */
  readonly influences: readonly (readonly Float64Array[])[];
}

/** Influence of each row on each coefficient: (X'WX)⁻¹ x w e (Hampel 1974), one array per coefficient. */
function coefficientInfluences(fit: Regression): Float64Array[] {
  return fit.names.map((_, j) => {
    const unit = new Float64Array(fit.k);
    unit[j] = 1;
    return fit.influence(unit);
  });
}

/** Expresses the pay structures in a basis. */
export function evaluate(structures: PayStructures, basis: Basis, withErrors: boolean): Evaluation {
  const k = structures.sample.design.names.length;
  return {
    structures,
    basis,
    coefficients: structures.fits.map((fit) => apply(basis.coefficients, fit.coefficients.subarray(0, k))),
    means: structures.means.map((means) => apply(basis.columns, means)),
    influences: withErrors ? structures.fits.map((fit) => coefficientInfluences(fit).slice(0, k)) : [],
  };
}

/** Σ over the chosen reported columns of mean × coefficient, for each group and structure. */
export function counterfactualMeans({ means, coefficients }: Evaluation, columns: readonly number[]): Float64Array {
  const values = new Float64Array(8);
  for (let position = 0; position < 8; position++) {
    const [mean, b] = [means[position >> 2] as Float64Array, coefficients[position & 3] as Float64Array];
    values[position] = columns.reduce((sum, j) => sum + (mean[j] as number) * (b[j] as number), 0);
  }
  return values;
}

function restricted(vector: Float64Array, columns: readonly number[]): Float64Array {
  const kept = new Float64Array(vector.length);
  for (const j of columns) kept[j] = vector[j] as number;
  return kept;
}

function addScaled(target: Float64Array, factor: number, source: Float64Array): void {
  for (let i = 0; i < source.length; i++) target[i] = (target[i] as number) + factor * (source[i] as number);
}

/** Influence of each row on one counterfactual mean: through the coefficients, and through the mean of the group. */
function meanInfluence(evaluation: Evaluation, columns: readonly number[], position: number): Float64Array {
  const { structures, basis } = evaluation;
  const { sample } = structures;
  const [group, structure] = [position >> 2, position & 3];
  const influence = new Float64Array(sample.outcome.length);
  const mean = restricted(evaluation.means[group] as Float64Array, columns);
  const b = restricted(evaluation.coefficients[structure] as Float64Array, columns);
  const covered = structure === 1 ? influence.subarray(sample.nA) : influence;
  for (const [l, load] of applyTransposed(basis.coefficients, mean).entries()) {
    if (load !== 0) addScaled(covered, load, evaluation.influences[structure]?.[l] as Float64Array);
  }
  const [start, end] = group === 0 ? [0, sample.nA] : [sample.nA, sample.nA + sample.nB];
  const paid = new Float64Array(end - start).fill(-dot(mean, b));
  for (const [l, load] of applyTransposed(basis.columns, b).entries()) {
    const column = sample.design.columns[l] as Float64Array;
    if (load !== 0) addScaled(paid, load, column.subarray(start, end));
  }
  const size = structures.sizes[group] as number;
  for (let i = start; i < end; i++) {
    const weight = (sample.weights[i] as number) / size;
    influence[i] = (influence[i] as number) + weight * (paid[i - start] as number);
  }
  return influence;
}

function shareInfluence({ sample, sizes, share }: PayStructures): Float64Array {
  const total = sizes[0] + sizes[1];
  return sample.weights.map((w, i) => (w / total) * ((i < sample.nA ? 1 : 0) - share));
}

/** Sums of products of influences; group sizes fixed means that only what varies inside a group counts. */
function covariances(influences: readonly Float64Array[], nA: number): Record<Sampling, Square> {
  const size = influences.length;
  const iid = new Float64Array(size * size);
  const stratified = new Float64Array(size * size);
  const n = influences[0]?.length ?? 0;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const sums = influences.map((values) => [sum(values.subarray(0, nA)), sum(values.subarray(nA))] as const);
  for (let p = 0; p < size; p++) {
    for (let q = 0; q <= p; q++) {
      const product = dot(influences[p] as Float64Array, influences[q] as Float64Array);
      const [one, two] = [sums[p] ?? [0, 0], sums[q] ?? [0, 0]];
      const between = (one[0] * two[0]) / nA + (one[1] * two[1]) / (n - nA);
      for (const at of [p * size + q, q * size + p]) {
        iid[at] = product;
        stratified[at] = product - between;
      }
    }
  }
  return { iid, stratified };
}

/**
 * Counterfactual means of some reported columns and the variance of everything a component is made of: stacked
 * influence functions with an HC0 meat, so that coefficients, means and the share of A vary together (Jann 2008, §4;
 * Newey & McFadden 1994, §6).
 */
export function meansWithVariance(evaluation: Evaluation, columns: readonly number[]): MeansWithVariance {
  const influences = Array.from({ length: 8 }, (_, position) => meanInfluence(evaluation, columns, position));
  influences.push(shareInfluence(evaluation.structures));
  const variance = covariances(influences, evaluation.structures.sample.nA);
  return { means: counterfactualMeans(evaluation, columns), variance };
}

/** Delta-method error of a component. */
export function deltaError({ contrast, slopeInShare }: Component, at: MeansWithVariance, sampling: Sampling): number {
  const gradient = Float64Array.from([...contrast, dot(slopeInShare, at.means)]);
  const variance = quadratic(gradient, at.variance[sampling]);
  const size = quadratic(gradient.map(Math.abs), at.variance[sampling].map(Math.abs));
  // A sum that cancels to its own rounding error is an exact zero, such as group A against the pooled line with dummy.
  return variance > 1e-13 * size ? Math.sqrt(variance) : 0;
}
