import { EmptyGroup, InvalidSetting, TooFewRows } from './error.js';

/** Definitions of a sample quantile (Hyndman & Fan 1996): 7 interpolates, 2 averages at a step. */
export type QuantileType = 2 | 7;

/** The values in ascending order, in new memory. */
export function ascending(values: ArrayLike<number>): Float64Array {
  return Float64Array.from(values).sort();
}

/** The p-quantile of values already in ascending order; `p` from 0 to 1. @throws EmptyGroup, InvalidSetting. */
export function quantile(sorted: Float64Array, p: number, type: QuantileType = 7): number {
  const n = sorted.length;
  if (n === 0) throw new EmptyGroup('A sample for a quantile');
  if (!(p >= 0 && p <= 1)) throw new InvalidSetting('A quantile lies between 0 and 1');
  const at = (position: number) => sorted[Math.min(Math.max(position, 0), n - 1)] as number;
  if (type === 7) {
    const place = (n - 1) * p;
    const below = Math.floor(place);
    return at(below) + (place - below) * (at(below + 1) - at(below));
  }
  const place = n * p;
  // Products such as 0.1 × 30 may miss the whole number they stand for.
  const step = Math.round(place);
  if (Math.abs(place - step) <= 4 * Number.EPSILON * place) return (at(step - 1) + at(step)) / 2;
  return at(Math.ceil(place) - 1);
}

/** Smallest value whose cumulative share of weight reaches `p`. Values need no order; weights are ≥ 0. */
export function weightedQuantile(values: Float64Array, weights: Float64Array, p: number): number {
  if (values.length === 0) throw new EmptyGroup('A sample for a quantile');
  const order = Int32Array.from(values.keys()).sort((a, b) => (values[a] as number) - (values[b] as number));
  const needed = p * weights.reduce((sum, w) => sum + w, 0);
  let cumulative = 0;
  for (const row of order) {
    cumulative += weights[row] as number;
    if (cumulative >= needed) return values[row] as number;
  }
  return values[order.at(-1) as number] as number;
}

/** One value taken by many: where round pay piles up, a quantile there moves in jumps. */
export interface Heap {
  readonly value: number;
  /** Share of all values that are equal to it, 0 to 1. */
  readonly share: number;
}

/**
 * Whether round amounts pile up at a quantile (heaping; Heitjan & Rubin 1991).
 * @returns the value there and its share when that share is at least `threshold`, else undefined.
 */
export function heapAt(sorted: Float64Array, p: number, threshold = 0.05): Heap | undefined {
  const value = quantile(sorted, p, 2);
  let count = 0;
  for (const other of sorted) if (other === value) count++;
  const share = count / sorted.length;
  return share >= threshold ? { value, share } : undefined;
}

/**
 * Variance of a sample median without assuming a distribution (Price & Bonett 2001): from the order statistics c and
 * n − c + 1 with c = (n + 1)/2 − √n. @throws TooFewRows under five values.
 */
export function medianVariance(sorted: Float64Array, normalQuantile: (p: number) => number): number {
  const n = sorted.length;
  if (n < 5) throw new TooFewRows('A sample for the error of a median', n, 5);
  const c = Math.max(1, Math.round((n + 1) / 2 - Math.sqrt(n)));
  const z = normalQuantile(1 - binomialHalf(n, c - 1));
  const width = (sorted[n - c] as number) - (sorted[c - 1] as number);
  return (width / (2 * z)) ** 2;
}

/** P(X ≤ c) of a binomial with n trials of chance one half, summed from the log of its terms. */
function binomialHalf(n: number, c: number): number {
  let log = -n * Math.LN2;
  let sum = Math.exp(log);
  for (let i = 1; i <= c; i++) {
    log += Math.log((n - i + 1) / i);
    sum += Math.exp(log);
  }
  return sum;
}
