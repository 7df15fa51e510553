import { normal, studentT } from './distributions.js';
import { ConstantColumn, InvalidSetting, InvalidValue, TooFewRows } from './error.js';
import { ascending, medianVariance, quantile } from './quantile.js';

/** Lower and upper end. */
export type Interval = readonly [number, number];

/** Mean and variance (divisor n − 1), computed in two passes. @throws TooFewRows under two values. */
export function moments(values: ArrayLike<number>): { n: number; mean: number; variance: number } {
  const n = values.length;
  if (n < 2) throw new TooFewRows('A sample', n, 2);
  let sum = 0;
  for (let i = 0; i < n; i++) sum += values[i] as number;
  const rough = sum / n;
  let squares = 0;
  let drift = 0;
  for (let i = 0; i < n; i++) {
    const deviation = (values[i] as number) - rough;
    squares += deviation * deviation;
    drift += deviation;
  }
  return { n, mean: rough + drift / n, variance: (squares - (drift * drift) / n) / (n - 1) };
}

/** Standard normal quantile. */
export function normalQuantile(p: number): number {
  return normal.quantile(p, 0, 1);
}

/** Two-sided p of a standard normal deviate. */
export function normalP(z: number): number {
  return 2 * normal.cdf(-Math.abs(z), 0, 1);
}

function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new InvalidSetting('The level of confidence lies between 0 and 1');
}

/** Difference of two means A − B without equal variances (Welch 1947), Satterthwaite degrees of freedom. */
export function welch(a: ArrayLike<number>, b: ArrayLike<number>, level = 0.95) {
  checkLevel(level);
  const [one, two] = [moments(a), moments(b)];
  const [va, vb] = [one.variance / one.n, two.variance / two.n];
  const difference = one.mean - two.mean;
  const se = Math.sqrt(va + vb);
  if (se === 0) throw new ConstantColumn('outcome');
  const df = (va + vb) ** 2 / (va ** 2 / (one.n - 1) + vb ** 2 / (two.n - 1));
  const t = difference / se;
  const reach = se * studentT.quantile((1 + level) / 2, df);
  const interval: Interval = [difference - reach, difference + reach];
  return { difference, se, t, df, p: 2 * studentT.cdf(-Math.abs(t), df), interval };
}

/** Sum of the ranks of A among both, ties sharing their mean rank, and Σ (t³ − t) over the ties. */
function rankSum(a: Float64Array, b: Float64Array): { ofA: number; ties: number } {
  const [sortedA, sortedB] = [ascending(a), ascending(b)];
  let [i, j, ofA, ties] = [0, 0, 0, 0];
  while (i < a.length || j < b.length) {
    const value = Math.min(sortedA[i] ?? Number.POSITIVE_INFINITY, sortedB[j] ?? Number.POSITIVE_INFINITY);
    const [startA, startB] = [i, j];
    while (sortedA[i] === value) i++;
    while (sortedB[j] === value) j++;
    const size = i - startA + (j - startB);
    // Ranks startA + startB + 1 up to startA + startB + size, shared.
    ofA += (i - startA) * (startA + startB + (size + 1) / 2);
    ties += size ** 3 - size;
  }
  return { ofA, ties };
}

/**
 * Mann & Whitney (1947): U of A, the chance that a random A is above a random B (ties count half), and the two-sided
 * normal p with tie correction and without continuity correction. @throws InvalidValue.
 */
export function mannWhitney(a: Float64Array, b: Float64Array) {
  for (const values of [a, b]) {
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) throw new InvalidValue('sample', wrong, 'a finite number is needed');
  }
  const n = a.length + b.length;
  const { ofA, ties } = rankSum(a, b);
  const u = ofA - (a.length * (a.length + 1)) / 2;
  const product = a.length * b.length;
  const variance = (product / 12) * (n + 1 - ties / (n * (n - 1)));
  return { u, chanceAAboveB: u / product, p: normalP((u - product / 2) / Math.sqrt(variance)) };
}

/** Interval of the difference and of the ratio B/A of two medians from order statistics (Price & Bonett 2002). */
export function medianIntervals(a: Float64Array, b: Float64Array, level = 0.95) {
  checkLevel(level);
  const [sortedA, sortedB] = [ascending(a), ascending(b)];
  const [ma, mb] = [quantile(sortedA, 0.5), quantile(sortedB, 0.5)];
  const [va, vb] = [medianVariance(sortedA, normalQuantile), medianVariance(sortedB, normalQuantile)];
  const z = normalQuantile((1 + level) / 2);
  const reach = z * Math.sqrt(va + vb);
  const factor = Math.exp(z * Math.sqrt(va / ma ** 2 + vb / mb ** 2));
  const difference: Interval = [ma - mb - reach, ma - mb + reach];
  const ratio: Interval = [mb / ma / factor, (mb / ma) * factor];
  return { difference, ratio };
}
