import { quadratic } from './linear-algebra.js';
import type { Square } from './linear-algebra.js';
import type { PayStructures } from './pay-structure.js';
import type { Regression } from './regression.js';

/** Analytic errors of one line of a twofold decomposition. */
export interface AnalyticError {
  readonly explained: number;
  readonly unexplained: number;
}

/** Variance of the mean of regressors: their covariance (divisor n − 1) over n. Weights are not used. */
function varianceOfMeans(fit: Regression, means: Float64Array): Square {
  const { columns, rows } = fit.design;
  const k = columns.length;
  const variance = new Float64Array(k * k);
  const centred = columns.map((column, j) => column.map((value) => value - (means[j] as number)));
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const [one, two] = [centred[i] as Float64Array, centred[j] as Float64Array];
      const sum = one.reduce((total, value, row) => total + value * (two[row] as number), 0);
      variance[i * k + j] = sum / (rows - 1) / rows;
      variance[j * k + i] = variance[i * k + j] as number;
    }
  }
  return variance;
}

function plus(a: Square, b: Square): Square {
  return a.map((value, at) => value + (b[at] as number));
}

function classical(fit: Regression): Square {
  return fit.fitted.bread.map((value) => value * fit.sigma * fit.sigma);
}

/** The part of a square matrix that belongs to some columns; the rest is zero. */
function block(matrix: Square, k: number, columns: ReadonlySet<number>): Square {
  return matrix.map((value, at) => (columns.has(Math.floor(at / k)) && columns.has(at % k) ? value : 0));
}

/** Variance of the product u'b of independent u and b: u'Vb u + b'Vu b + tr(Vb Vu). */
function productError(u: Float64Array, vu: Square, b: Float64Array, vb: Square): number {
  const trace = vb.reduce((total, value, at) => total + value * (vu[at] as number), 0);
  return Math.sqrt(quadratic(u, vb) + quadratic(b, vu) + trace);
}

/**
 * Analytic errors of the twofold decomposition with the coefficients of A or of B as reference (Jann 2008): classical
 * variance of coefficients, random regressors, the variance-product term; as the R package ddecompose reports them.
 * @param columns of the design that make up the line; by default all, which gives the totals.
 */
export function jannErrors({ fits, means }: PayStructures, reference: 'A' | 'B', columns?: readonly number[]) {
  const k = means[0].length;
  const chosen = new Set(columns ?? means[0].keys());
  const only = (vector: Float64Array) => vector.map((value, j) => (chosen.has(j) ? value : 0));
  const part = (matrix: Square) => block(matrix, k, chosen);
  const [a, b] = [fits[0], fits[1]];
  const [own, other] = reference === 'A' ? [a, 1] : [b, 0];
  const meanVariances = [part(varianceOfMeans(a, means[0])), part(varianceOfMeans(b, means[1]))] as const;
  const [va, vb] = [part(classical(a)), part(classical(b))];
  const difference = only(means[0].map((mean, j) => mean - (means[1][j] as number)));
  const slopes = only(a.coefficients.map((value, j) => value - (b.coefficients[j] as number)));
  const everywhere = plus(...meanVariances);
  const explained = productError(difference, everywhere, only(own.coefficients), reference === 'A' ? va : vb);
  const unexplained = productError(
    only(means[other] as Float64Array),
    meanVariances[other] as Square,
    slopes,
    plus(va, vb),
  );
  return { explained, unexplained } satisfies AnalyticError;
}

/** Analytic error of the gap itself, by the same formulas. */
export function jannGapError({ fits, means }: PayStructures): number {
  const side = (g: 0 | 1) =>
    productError(means[g], varianceOfMeans(fits[g], means[g]), fits[g].coefficients, classical(fits[g]));
  return Math.hypot(side(0), side(1));
}
