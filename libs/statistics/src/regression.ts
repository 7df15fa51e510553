import type { Design } from './design.js';
import { studentT } from './distributions.js';
import { ConstantColumn, InvalidSetting, InvalidValue, LengthMismatch, TooFewRows } from './error.js';
import { addCombination, dot, inverseOfGram, leastSquares, quadratic } from './linear-algebra.js';
import type { Square } from './linear-algebra.js';

/** Classical (constant variance) or heteroskedasticity-consistent errors: MacKinnon & White (1985). */
export type ErrorType = 'classical' | 'hc0' | 'hc1' | 'hc2' | 'hc3';

/** One coefficient, or combination of coefficients, with its uncertainty. */
export interface Inference {
  readonly estimate: number;
  readonly se: number;
  /** Estimate over its error, on n − k degrees of freedom. */
  readonly t: number;
  /** Two-sided. */
  readonly p: number;
  readonly interval: readonly [number, number];
}

/** A least-squares fit. Every variance of it is exact to the data: nothing is recomputed from cross-products. */
export class Regression {
  readonly n: number;
  readonly k: number;
  readonly names: readonly string[];
  readonly rss: number;
  readonly r2: number;
  readonly adjustedR2: number;
  readonly sigma: number;
  /** F statistic of all slopes being zero. */
  readonly f: number;
  #leverage: Float64Array | undefined;

  constructor(
    readonly design: Design,
    readonly coefficients: Float64Array,
    /** y − Xb, in the units of the outcome. */
    readonly residuals: Float64Array,
    /** (X'WX)⁻¹, weights `w` (all one without survey weights), and the weighted total sum of squares. */
    readonly fitted: { readonly bread: Square; readonly weights: Float64Array; readonly tss: number },
  ) {
    this.n = design.rows;
    this.k = coefficients.length;
    this.names = design.names;
    this.rss = residuals.reduce((sum, e, i) => sum + (fitted.weights[i] as number) * e * e, 0);
    const freedom = this.n - this.k;
    this.r2 = 1 - this.rss / fitted.tss;
    this.adjustedR2 = 1 - ((1 - this.r2) * (this.n - 1)) / freedom;
    this.sigma = Math.sqrt(this.rss / freedom);
    this.f = (fitted.tss - this.rss) / (this.k - 1) / (this.rss / freedom);
  }

  get degreesOfFreedom(): number {
    return this.n - this.k;
  }

  /** The coefficient of a column. */
  coefficient(name: string): number {
    return this.coefficients[this.#position(name)] as number;
  }

  /** w x'(X'WX)⁻¹x per row: how much a row decides its own fitted value, between 0 and 1. */
  get leverage(): Float64Array {
    return (this.#leverage ??= this.#computeLeverage());
  }

  /** Standard errors of all coefficients, in the order of `names`. */
  standardErrors(type: ErrorType): Float64Array {
    return Float64Array.from(this.names, (_, j) => {
      const unit = new Float64Array(this.k);
      unit[j] = 1;
      return Math.sqrt(this.varianceOf(unit, type));
    });
  }

  /** Variance of c'b: with v = (X'WX)⁻¹c, HC is Σ ω (w e x'v)², ω by type. */
  varianceOf(contrast: Float64Array, type: ErrorType): number {
    const { bread, weights } = this.fitted;
    if (type === 'classical') return quadratic(contrast, bread) * this.sigma * this.sigma;
    const scores = this.influence(contrast);
    if (type === 'hc0' || type === 'hc1') {
      return dot(scores, scores) * (type === 'hc1' ? this.n / (this.n - this.k) : 1);
    }
    const leverage = this.leverage;
    let sum = 0;
    for (let i = 0; i < this.n; i++) {
      if (weights[i] === 0) continue;
      const left = 1 - (leverage[i] as number);
      const score = scores[i] as number;
      sum += (score * score) / (type === 'hc2' ? left : left * left);
    }
    return sum;
  }

  /** What each row adds to c'b when it is perturbed: w e x'(X'WX)⁻¹c (Hampel 1974); its sum of squares is HC0. */
  influence(contrast: Float64Array): Float64Array {
    const { bread, weights } = this.fitted;
    const scores = new Float64Array(this.n);
    const loads = this.names.map((_, j) => dot(bread.subarray(j * this.k, (j + 1) * this.k), contrast));
    addCombination(scores, loads, this.design.columns);
    for (let i = 0; i < this.n; i++) {
      scores[i] = (scores[i] as number) * (weights[i] as number) * (this.residuals[i] as number);
    }
    return scores;
  }

  /**
   * Estimate, error, t, p and interval of a combination of coefficients, on Student's t with n − k degrees of freedom.
   * @param combination weight of each named column, for example `{ female: 1, 'female:migrant': 1 }`.
   * @param level of confidence, between 0 and 1.
   */
  inference(combination: Readonly<Record<string, number>>, type: ErrorType, level = 0.95): Inference {
    if (!(level > 0 && level < 1)) throw new InvalidSetting('The level of confidence lies between 0 and 1');
    const contrast = new Float64Array(this.k);
    for (const [name, weight] of Object.entries(combination)) contrast[this.#position(name)] = weight;
    const estimate = dot(contrast, this.coefficients);
    const se = Math.sqrt(this.varianceOf(contrast, type));
    const t = estimate / se;
    const reach = se * studentT.quantile((1 + level) / 2, this.degreesOfFreedom);
    const p = 2 * studentT.cdf(-Math.abs(t), this.degreesOfFreedom);
    return { estimate, se, t, p, interval: [estimate - reach, estimate + reach] };
  }

  #position(name: string): number {
    const position = this.names.indexOf(name);
    if (position < 0) throw new InvalidSetting(`The model has no column "${name}"`);
    return position;
  }

  #computeLeverage(): Float64Array {
    const { bread, weights } = this.fitted;
    const leverage = new Float64Array(this.n);
    const product = new Float64Array(this.n);
    for (let j = 0; j < this.k; j++) {
      product.fill(0);
      // The matrix is symmetric: the triangle below the diagonal counts twice.
      const row = Array.from({ length: j + 1 }, (_, l) => (bread[j * this.k + l] as number) * (l === j ? 1 : 2));
      addCombination(product, row, this.design.columns.slice(0, j + 1));
      const column = this.design.columns[j] as Float64Array;
      for (let i = 0; i < this.n; i++) {
        leverage[i] = (leverage[i] as number) + (product[i] as number) * (column[i] as number);
      }
    }
    for (let i = 0; i < this.n; i++) leverage[i] = (leverage[i] as number) * (weights[i] as number);
    return leverage;
  }
}

function checkRows(y: Float64Array, design: Design, weights: Float64Array): void {
  for (const [name, values] of [['outcome', y] as const, ['weights', weights] as const]) {
    if (values.length !== design.rows) throw new LengthMismatch(name, values.length, design.rows);
    const wrong = values.findIndex((value) => !Number.isFinite(value) || (name === 'weights' && value < 0));
    if (wrong >= 0) throw new InvalidValue(name, wrong, name === 'weights' ? 'not negative' : 'a finite number');
  }
  if (design.rows <= design.names.length) throw new TooFewRows('The model', design.rows, design.names.length + 1);
  if (y.every((value) => value === y[0])) throw new ConstantColumn('outcome');
}

function totalSumOfSquares(y: Float64Array, weights: Float64Array): number {
  const mean = dot(weights, y) / weights.reduce((sum, w) => sum + w, 0);
  return y.reduce((sum, value, i) => sum + (weights[i] as number) * (value - mean) ** 2, 0);
}

/**
 * (Weighted) least squares by Householder QR of √w X.
 * @param y outcome, one finite number per row.
 * @param weights survey weights ≥ 0, any scale; the classical error then reads them as precision.
 * @throws RankDeficient, TooFewRows (n ≤ k), ConstantColumn (outcome), LengthMismatch, InvalidValue.
 */
export function ols(y: Float64Array, design: Design, weights?: Float64Array): Regression {
  const w = weights ?? new Float64Array(design.rows).fill(1);
  checkRows(y, design, w);
  const { columns, names } = design;
  const root = weights?.map(Math.sqrt);
  const { r, coefficients } = leastSquares({ names, columns, outcome: y, ...(root && { root }) });
  const residuals = Float64Array.from(y);
  addCombination(
    residuals,
    coefficients.map((b) => -b),
    columns,
  );
  const tss = totalSumOfSquares(y, w);
  return new Regression(design, coefficients, residuals, { bread: inverseOfGram(r, names.length), weights: w, tss });
}

/** What a coefficient of a log outcome means in percent: 100 (exp b − 1). */
export function percentEffect(coefficient: number): number {
  return 100 * Math.expm1(coefficient);
}

/** Kennedy's (1981) less biased percent of a log coefficient: 100 (exp(b − v/2) − 1), `variance` v of the coefficient. */
export function kennedyPercent(coefficient: number, variance: number): number {
  return 100 * Math.expm1(coefficient - variance / 2);
}
