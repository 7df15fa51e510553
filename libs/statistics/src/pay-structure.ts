import { pick, rowsOf, withColumn } from './design.js';
import type { Design } from './design.js';
import { EmptyGroup, LengthMismatch, RankDeficient, TooFewRows } from './error.js';
import { dot } from './linear-algebra.js';
import { ols } from './regression.js';
import type { Regression } from './regression.js';

/** People of two groups: an outcome, regressors, who belongs to reference group A, and perhaps survey weights. */
export interface GapSample {
  readonly outcome: Float64Array;
  readonly design: Design;
  /** 1 for reference group A, 0 for compared group B. */
  readonly inA: ArrayLike<number>;
  readonly weights?: Float64Array | undefined;
}

/** The same people with group A first, so that each group is one stretch of rows. */
export interface SortedSample {
  readonly outcome: Float64Array;
  readonly design: Design;
  readonly weights: Float64Array;
  readonly nA: number;
  readonly nB: number;
}

/** The pay structures of a sample, and who meets them. */
export interface PayStructures {
  readonly sample: SortedSample;
  /** By structure: A, B, pooled, pooled with group; the last has the dummy of group B as its last column. */
  readonly fits: readonly [Regression, Regression, Regression, Regression];
  /** Weighted means of the regressors of A and of B. */
  readonly means: readonly [Float64Array, Float64Array];
  /** Sums of weights of A and of B. */
  readonly sizes: readonly [number, number];
  /** Share of A in the sample, by weight. */
  readonly share: number;
}

/** Puts group A first. @throws EmptyGroup when a group has nobody; LengthMismatch. */
export function sortByGroup({ outcome, design, inA, weights }: GapSample): SortedSample {
  const n = design.rows;
  for (const [name, length] of [['group', inA.length] as const, ['outcome', outcome.length] as const]) {
    if (length !== n) throw new LengthMismatch(name, length, n);
  }
  const a = Int32Array.from({ length: n }, (_, i) => i).filter((i) => inA[i] === 1);
  const b = Int32Array.from({ length: n }, (_, i) => i).filter((i) => inA[i] !== 1);
  if (a.length === 0) throw new EmptyGroup('Reference group A');
  if (b.length === 0) throw new EmptyGroup('Compared group B');
  const order = new Int32Array(n);
  order.set(a);
  order.set(b, a.length);
  return {
    outcome: pick(outcome, order),
    design: rowsOf(design, order),
    weights: weights === undefined ? new Float64Array(n).fill(1) : pick(weights, order),
    nA: a.length,
    nB: b.length,
  };
}

/** The rows from `start` up to `end` of a design, sharing its memory. */
function stretch(design: Design, start: number, end: number): Design {
  return { ...design, rows: end - start, columns: design.columns.map((column) => column.subarray(start, end)) };
}

function fitGroup(sample: SortedSample, group: 'A' | 'B'): Regression {
  const [start, end] = group === 'A' ? [0, sample.nA] : [sample.nA, sample.nA + sample.nB];
  const k = sample.design.names.length;
  if (end - start <= k) throw new TooFewRows(`Group ${group}`, end - start, k + 1);
  const weights = sample.weights.subarray(start, end);
  try {
    return ols(sample.outcome.subarray(start, end), stretch(sample.design, start, end), weights);
  } catch (error) {
    if (error instanceof RankDeficient) throw new RankDeficient(error.column, group);
    throw error;
  }
}

/** Weighted means of the regressors over a fit's rows. */
function meansOf(fit: Regression): Float64Array {
  const { weights } = fit.fitted;
  const size = weights.reduce((sum, w) => sum + w, 0);
  return Float64Array.from(fit.design.columns, (column) => dot(column, weights) / size);
}

/**
 * Fits the four pay structures: A alone, B alone, everybody, everybody with a dummy of group B.
 * @throws EmptyGroup, TooFewRows, RankDeficient (naming the column and the group).
 */
export function payStructures(people: GapSample): PayStructures {
  const sample = sortByGroup(people);
  const { outcome, design, weights, nA } = sample;
  const inB = Float64Array.from(outcome, (_, i) => (i < nA ? 0 : 1));
  const [a, b] = [fitGroup(sample, 'A'), fitGroup(sample, 'B')];
  const fits = [
    a,
    b,
    ols(outcome, design, weights),
    ols(outcome, withColumn(design, 'group B', inB), weights),
  ] as const;
  const sizes = [
    weights.subarray(0, nA).reduce((sum, w) => sum + w, 0),
    weights.subarray(nA).reduce((sum, w) => sum + w, 0),
  ] as const;
  return { sample, fits, means: [meansOf(a), meansOf(b)], sizes, share: sizes[0] / (sizes[0] + sizes[1]) };
}
