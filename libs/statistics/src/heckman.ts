import { pick, rowsOf, withColumn } from './design.js';
import type { Design } from './design.js';
import { normal } from './distributions.js';
import { EmptyGroup, LengthMismatch, NoConvergence } from './error.js';
import { dot, quadratic } from './linear-algebra.js';
import type { Square } from './linear-algebra.js';
import { ols } from './regression.js';

/** A fitted probit. */
export interface ProbitFit {
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  readonly standardErrors: Float64Array;
  /** Inverse of the expected information. */
  readonly covariance: Square;
  readonly logLikelihood: number;
  /** z'γ per row. */
  readonly index: Float64Array;
}

const pdf = (x: number) => normal.pdf(x, 0, 1);
const cdf = (x: number) => normal.cdf(x, 0, 1);

function indexOf(design: Design, coefficients: Float64Array): Float64Array {
  return Float64Array.from({ length: design.rows }, (_, i) =>
    design.columns.reduce((sum, column, j) => sum + (column[i] as number) * (coefficients[j] as number), 0),
  );
}

/**
 * Probit by Fisher scoring, each step a weighted least squares (McCullagh & Nelder 1989).
 * @param chosen 1 or 0 per row. @throws EmptyGroup (all alike), NoConvergence (a regressor separates the two).
 */
export function probit(chosen: ArrayLike<number>, design: Design): ProbitFit {
  if (chosen.length !== design.rows) throw new LengthMismatch('chosen', chosen.length, design.rows);
  const y = Float64Array.from(chosen);
  if (!y.includes(1) || !y.includes(0)) throw new EmptyGroup('One side of the choice');
  let coefficients = new Float64Array(design.names.length);
  for (let round = 0; round < 100; round++) {
    const index = indexOf(design, coefficients);
    const weights = index.map((x) => pdf(x) ** 2 / (cdf(x) * cdf(-x)));
    if (!weights.every((w) => w > 0 && Number.isFinite(w))) break;
    const working = index.map((x, i) => x + ((y[i] as number) - cdf(x)) / pdf(x));
    const fit = ols(working, design, weights);
    const change = Math.max(...fit.coefficients.map((b, j) => Math.abs(b - (coefficients[j] as number))));
    coefficients = Float64Array.from(fit.coefficients);
    if (change < 1e-12 * (1 + Math.max(...coefficients.map(Math.abs)))) {
      const logLikelihood = index.reduce((sum, x, i) => sum + Math.log(cdf(y[i] === 1 ? x : -x)), 0);
      const k = fit.k;
      const covariance = fit.fitted.bread;
      const standardErrors = coefficients.map((_, j) => Math.sqrt(covariance[j * k + j] as number));
      return { names: design.names, coefficients, standardErrors, covariance, logLikelihood, index };
    }
  }
  throw new NoConvergence('The probit');
}

/** Heckman's two-step fit: the outcome among the selected, corrected for who is selected. */
export interface HeckmanFit {
  readonly selection: ProbitFit;
  /** The regressors, then `imr`, the inverse Mills ratio. */
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  /** Corrected for the estimated ratio and for unequal variance (Heckman 1979; Greene 1981). */
  readonly standardErrors: Float64Array;
  readonly sigma: number;
  /** Correlation of the two errors; beyond ±1 the model does not fit. */
  readonly rho: number;
}

/** Variance of the second step: σ² B [X'(I − ρ²Δ)X + ρ² X'ΔZ V Z'ΔX] B, B = (X'X)⁻¹. Returns its diagonal's root. */
function correctedErrors(
  x: Design,
  z: Design,
  delta: Float64Array,
  pieces: { bread: Square; v: Square; sigma: number; rho: number },
) {
  const { bread, v, sigma, rho } = pieces;
  const k = x.names.length;
  const contrastError = (j: number) => {
    const load = bread.subarray(j * k, (j + 1) * k);
    const scores = indexOf(x, load);
    const middle = scores.reduce((sum, score, i) => sum + score * score * (1 - rho * rho * (delta[i] as number)), 0);
    const through = scores.map((score, i) => score * (delta[i] as number));
    const first = Float64Array.from(z.columns, (column) => dot(column, through));
    return sigma * Math.sqrt(middle + rho * rho * quadratic(first, v));
  };
  return Float64Array.from(x.names, (_, j) => contrastError(j));
}

/**
 * Heckman's (1979) two-step correction; a sensitivity check only, as it leans on normal errors and on what enters the
 * selection equation alone.
 * @param outcome one value per row; read where `selected` is 1.
 * @throws EmptyGroup, NoConvergence, RankDeficient.
 */
export function heckman(
  outcome: { readonly values: Float64Array; readonly design: Design },
  selection: { readonly selected: ArrayLike<number>; readonly design: Design },
): HeckmanFit {
  const first = probit(selection.selected, selection.design);
  const rows = Int32Array.from({ length: outcome.values.length }, (_, i) => i).filter(
    (i) => selection.selected[i] === 1,
  );
  const index = pick(first.index, rows);
  const mills = index.map((x) => pdf(x) / cdf(x));
  const x = withColumn(rowsOf(outcome.design, rows), 'imr', mills);
  const fit = ols(pick(outcome.values, rows), x);
  const delta = mills.map((ratio, i) => ratio * (ratio + (index[i] as number)));
  const slope = fit.coefficient('imr');
  const sigma = Math.sqrt((fit.rss + slope * slope * delta.reduce((sum, d) => sum + d, 0)) / fit.n);
  const rho = slope / sigma;
  const pieces = { bread: fit.fitted.bread, v: first.covariance, sigma, rho };
  const standardErrors = correctedErrors(x, rowsOf(selection.design, rows), delta, pieces);
  return { selection: first, names: x.names, coefficients: fit.coefficients, standardErrors, sigma, rho };
}
