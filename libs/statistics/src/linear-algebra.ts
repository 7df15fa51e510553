import { RankDeficient } from './error.js';

/** A square matrix in row-major order: entry (i, j) of a k × k matrix is at `i * k + j`. */
export type Square = Float64Array;

/** Relative size below which the part of a column that is new counts as rounding error (R's `lm` uses 1e-7). */
export const rankTolerance = 1e-10;

/** Euclidean norm of `v` from row `from`; scaled by the largest entry only where squares would leave the range. */
function norm(v: Float64Array, from: number): number {
  let sum = 0;
  for (let i = from; i < v.length; i++) sum += (v[i] as number) * (v[i] as number);
  if (sum > 1e-280 && sum < 1e280) return Math.sqrt(sum);
  const largest = v.reduce((most, value, i) => (i < from ? most : Math.max(most, Math.abs(value))), 0);
  return largest === 0
    ? 0
    : largest *
        norm(
          v.subarray(from).map((value) => value / largest),
          0,
        );
}

/** Applies the reflection I − v v' / (v'v / 2) held in `v[from…]` to `target`. */
function reflect(v: Float64Array, target: Float64Array, from: number, half: number): void {
  let product = 0;
  for (let i = from; i < v.length; i++) product += (v[i] as number) * (target[i] as number);
  const factor = product / half;
  for (let i = from; i < v.length; i++) target[i] = (target[i] as number) - factor * (v[i] as number);
}

/**
 * Householder QR of a tall matrix with our own rank check (Golub & Van Loan 2013, §5.2).
 * @param columns k columns of n ≥ k rows; overwritten.
 * @param right further columns of n rows that become Q' times themselves; overwritten.
 * @param names of the columns, for the refusal.
 * @returns R, k × k upper triangular.
 * @throws RankDeficient when what is new in a column is below `rankTolerance` of it.
 */
export function triangularise(columns: Float64Array[], right: Float64Array[], names: readonly string[]): Square {
  const k = columns.length;
  const r = new Float64Array(k * k);
  const sizes = columns.map((column) => norm(column, 0));
  for (const [j, column] of columns.entries()) {
    const size = norm(column, j);
    if (!(size > rankTolerance * (sizes[j] as number))) throw new RankDeficient(names[j] ?? String(j));
    const head = column[j] as number;
    const pivot = head > 0 ? -size : size;
    for (let i = 0; i < j; i++) r[i * k + j] = column[i] as number;
    r[j * k + j] = pivot;
    column[j] = head - pivot;
    const half = -pivot * (head - pivot);
    for (let l = j + 1; l < k; l++) reflect(column, columns[l] as Float64Array, j, half);
    for (const other of right) reflect(column, other, j, half);
  }
  return r;
}

/** Solves R x = b for upper triangular R (k × k); `b` may be longer than k. */
export function backSubstitute(r: Square, b: Float64Array, k: number): Float64Array {
  const x = new Float64Array(k);
  for (let i = k - 1; i >= 0; i--) {
    let sum = b[i] as number;
    for (let j = i + 1; j < k; j++) sum -= (r[i * k + j] as number) * (x[j] as number);
    x[i] = sum / (r[i * k + i] as number);
  }
  return x;
}

/** (R'R)⁻¹ for upper triangular R, that is (X'X)⁻¹ from the R of X, without forming X'X. */
export function inverseOfGram(r: Square, k: number): Square {
  const inverse = Array.from({ length: k }, (_, j) => {
    const unit = new Float64Array(k);
    unit[j] = 1;
    return backSubstitute(r, unit, k);
  });
  const product = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (const column of inverse) sum += (column[i] as number) * (column[j] as number);
      product[i * k + j] = sum;
      product[j * k + i] = sum;
    }
  }
  return product;
}

/**
 * Cholesky factor L (lower, k × k) of a positive definite matrix, or undefined when it is singular to `rankTolerance`.
 * For cross-products of columns already centred and scaled; a point estimate uses `triangularise`.
 */
export function cholesky(matrix: Square, k: number): Square | undefined {
  const l = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * k + j] as number;
      for (let m = 0; m < j; m++) sum -= (l[i * k + m] as number) * (l[j * k + m] as number);
      if (i > j) l[i * k + j] = sum / (l[j * k + j] as number);
      else if (sum > rankTolerance * (matrix[i * k + i] as number)) l[i * k + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return l;
}

/** Solves L L' x = b. */
export function choleskySolve(l: Square, b: ArrayLike<number>, k: number): Float64Array {
  const x = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    let sum = b[i] as number;
    for (let j = 0; j < i; j++) sum -= (l[i * k + j] as number) * (x[j] as number);
    x[i] = sum / (l[i * k + i] as number);
  }
  for (let i = k - 1; i >= 0; i--) {
    let sum = x[i] as number;
    for (let j = i + 1; j < k; j++) sum -= (l[j * k + i] as number) * (x[j] as number);
    x[i] = sum / (l[i * k + i] as number);
  }
  return x;
}

/** a'b. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** a' M b for a k × k matrix. */
export function quadratic(a: ArrayLike<number>, matrix: Square, b: ArrayLike<number> = a): number {
  const k = a.length;
  let sum = 0;
  for (let i = 0; i < k; i++) {
    if (a[i] === 0) continue;
    let inner = 0;
    for (let j = 0; j < k; j++) inner += (matrix[i * k + j] as number) * (b[j] as number);
    sum += (a[i] as number) * inner;
  }
  return sum;
}
