import type { Design } from './design.js';
import { InvalidSetting, LengthMismatch, NoConvergence, TooFewRows } from './error.js';
import { addCombination, dot, leastSquares } from './linear-algebra.js';
import { ols } from './regression.js';

/** A fitted quantile line. */
export interface QuantileFit {
  readonly names: readonly string[];
  readonly coefficients: Float64Array;
  /** Σ ρτ(y − x'b), the minimum; it is unique even where the coefficients are not. */
  readonly objective: number;
}

/** Primal (x and its slack s) and dual (y, z, w) point of the bounded linear programme. */
interface Point {
  readonly x: Float64Array;
  readonly s: Float64Array;
  readonly z: Float64Array;
  readonly w: Float64Array;
  readonly y: Float64Array;
}

const zip = (a: Float64Array, b: Float64Array, f: (a: number, b: number) => number) =>
  a.map((value, i) => f(value, b[i] as number));

/** X'·coefficients, by row. */
function predict(design: Design, coefficients: Float64Array): Float64Array {
  const fitted = new Float64Array(design.rows);
  addCombination(fitted, coefficients, design.columns);
  return fitted;
}

/** Longest step along `step` that keeps every entry above zero. */
function reach(at: Float64Array, step: Float64Array): number {
  let longest = 1e20;
  for (let i = 0; i < at.length; i++) {
    if ((step[i] as number) < 0) longest = Math.min(longest, -(at[i] as number) / (step[i] as number));
  }
  return longest;
}

const damping = 0.9995;

function stepLengths(at: Point, step: Point): readonly [number, number] {
  const primal = Math.min(reach(at.x, step.x), reach(at.s, step.s));
  const dual = Math.min(reach(at.z, step.z), reach(at.w, step.w));
  return [Math.min(1, damping * primal), Math.min(1, damping * dual)];
}

function moved(at: Point, step: Point, [primal, dual]: readonly [number, number]): Point {
  const go = (key: keyof Point, length: number) => zip(at[key], step[key], (a, b) => a + length * b);
  return { x: go('x', primal), s: go('s', primal), y: go('y', dual), z: go('z', dual), w: go('w', dual) };
}

/** Mehrotra's predictor and corrector from one point; `mu` and `cross` are zero in the predictor. */
function direction(design: Design, at: Point, mu: number, predictor: Point | undefined): Point {
  const q = at.x.map((x, i) => 1 / ((at.z[i] as number) / x + (at.w[i] as number) / (at.s[i] as number)));
  const cross = (a: keyof Point, b: keyof Point) =>
    predictor ? zip(predictor[a], predictor[b], (one, two) => one * two) : new Float64Array(at.x.length);
  const [xz, sw] = [cross('x', 'z'), cross('s', 'w')];
  const xi = zip(at.x, at.s, (x, s) => mu * (1 / x - 1 / s));
  const target = at.z.map(
    (z, i) => z - (at.w[i] as number) + (xz[i] as number) - (sw[i] as number) - (xi[i] as number),
  );
  const { names, columns } = design;
  const y = leastSquares({ names, columns, outcome: target, root: q.map(Math.sqrt) }).coefficients;
  const x = predict(design, y).map((value, i) => (q[i] as number) * (value - (target[i] as number)));
  const dual = (level: Float64Array, slack: Float64Array, step: Float64Array, mixed: Float64Array) =>
    level.map(
      (l, i) =>
        (mu - l * (step[i] as number) - (mixed[i] as number) * (predictor ? (slack[i] as number) : 0)) /
          (slack[i] as number) -
        l,
    );
  const s = x.map((value) => -value);
  return { x, s, y, z: dual(at.z, at.x, x, xz), w: dual(at.w, at.s, s, sw) };
}

function complementarity(point: Point): number {
  return dot(point.z, point.x) + dot(point.w, point.s);
}

function nextPoint(design: Design, at: Point): Point {
  const predictor = direction(design, at, 0, undefined);
  const lengths = stepLengths(at, predictor);
  if (Math.min(...lengths) >= 1) return moved(at, predictor, lengths);
  const now = complementarity(at);
  const then = complementarity(moved(at, predictor, lengths));
  const mu = (now * (then / now) ** 3) / (2 * at.x.length);
  const corrector = direction(design, at, mu, predictor);
  return moved(at, corrector, stepLengths(at, corrector));
}

function start(outcome: Float64Array, design: Design, tau: number): Point {
  const x = new Float64Array(design.rows).fill(1 - tau);
  const y = ols(outcome, design).coefficients.map((b) => -b);
  const r = predict(design, y).map((value, i) => -(outcome[i] as number) - value || 0.001);
  const z = r.map((value) => Math.max(value, 0));
  return { x, s: x.map((value) => 1 - value), y, z, w: zip(z, r, (a, b) => a - b) };
}

/**
 * Regression at quantile τ (Koenker & Bassett 1978) by the interior point method of Portnoy & Koenker (1997) on the
 * dual programme: max y'a with X'a = (1 − τ) X'1 and 0 ≤ a ≤ 1.
 * @throws InvalidSetting, TooFewRows, RankDeficient, NoConvergence.
 */
export function quantileRegression(outcome: Float64Array, design: Design, tau: number): QuantileFit {
  if (!(tau > 0 && tau < 1)) throw new InvalidSetting('A quantile to fit lies strictly between 0 and 1');
  if (outcome.length !== design.rows) throw new LengthMismatch('outcome', outcome.length, design.rows);
  if (design.rows <= design.names.length) throw new TooFewRows('The model', design.rows, design.names.length + 1);
  let point = start(outcome, design, tau);
  const scale = outcome.reduce((sum, value) => sum + Math.abs(value), 0) || 1;
  for (let round = 0; complementarity(point) > 1e-11 * scale; round++) {
    if (round === 100) throw new NoConvergence('Quantile regression');
    point = nextPoint(design, point);
  }
  const coefficients = point.y.map((value) => -value);
  const residuals = zip(outcome, predict(design, coefficients), (a, b) => a - b);
  const objective = residuals.reduce((sum, e) => sum + e * (tau - (e < 0 ? 1 : 0)), 0);
  return { names: design.names, coefficients, objective };
}
