import { normal } from './distributions.js';
import { ConstantColumn, InvalidSetting } from './error.js';
import { oaxacaBlinder } from './oaxaca-blinder.js';
import type { Decomposition, DecompositionOptions } from './oaxaca-blinder.js';
import type { GapSample } from './pay-structure.js';
import { ascending, quantile } from './quantile.js';
import { moments } from './two-sample.js';

/** A quantile of one group, linearised. */
export interface RecentredInfluence {
  readonly quantile: number;
  readonly bandwidth: number;
  readonly density: number;
  /** One value per person; their mean is close to the quantile. */
  readonly values: Float64Array;
}

/** Silverman's (1986, eq. 3.31) rule of thumb: 0.9 min(sd, IQR/1.34) n^(−1/5); R calls it nrd0. */
export function silvermanBandwidth(values: Float64Array): number {
  const sorted = ascending(values);
  const sd = Math.sqrt(moments(values).variance);
  const spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 1.34;
  const width = Math.min(sd, spread) || sd;
  if (width === 0) throw new ConstantColumn('outcome');
  return 0.9 * width * values.length ** -0.2;
}

/** Density at a point by a Gaussian kernel, summed exactly. */
export function kernelDensity(values: Float64Array, at: number, bandwidth: number): number {
  const sum = values.reduce((total, value) => total + normal.pdf((value - at) / bandwidth, 0, 1), 0);
  return sum / (values.length * bandwidth);
}

/**
 * Recentred influence function of a quantile (Firpo, Fortin & Lemieux 2009): q + (p − 1[y ≤ q]) / f(q). Values equal
 * to the quantile count as below it, which matters where round pay piles up. @throws InvalidSetting, ConstantColumn.
 */
export function recentredInfluence(values: Float64Array, p: number): RecentredInfluence {
  if (!(p > 0 && p < 1)) throw new InvalidSetting('A quantile to decompose lies strictly between 0 and 1');
  const q = quantile(ascending(values), p);
  const bandwidth = silvermanBandwidth(values);
  const density = kernelDensity(values, q, bandwidth);
  return { quantile: q, bandwidth, density, values: values.map((y) => q + (p - (y <= q ? 1 : 0)) / density) };
}

/** The decomposition of the gap at one quantile. */
export interface QuantileDecomposition {
  readonly a: RecentredInfluence;
  readonly b: RecentredInfluence;
  /** Oaxaca–Blinder on the recentred influence of each group; its gap is that of the mean influences. */
  readonly decomposition: Decomposition;
}

/**
 * Decomposes the gap at a quantile (Firpo, Fortin & Lemieux 2018), without reweighting. Read the reference A.
 * @param p the quantile, strictly between 0 and 1.
 */
export function quantileDecomposition(people: GapSample, p: number, options: DecompositionOptions = {}) {
  const member = (group: 0 | 1) => people.outcome.filter((_, i) => (people.inA[i] === 1 ? 1 : 0) === group);
  const [a, b] = [recentredInfluence(member(1), p), recentredInfluence(member(0), p)];
  const [nextA, nextB] = [a.values.values(), b.values.values()];
  const outcome = people.outcome.map((_, i) => (people.inA[i] === 1 ? nextA : nextB).next().value ?? Number.NaN);
  return { a, b, decomposition: oaxacaBlinder({ ...people, outcome }, options) } satisfies QuantileDecomposition;
}
