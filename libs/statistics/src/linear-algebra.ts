import { RankDeficient } from './error.js';

/** A square matrix in row-major order: entry (i, j) of a k × k matrix is at `i * k + j`. */
export type Square = Float64Array;

/** Relative size below which the part of a column that is new counts as rounding error (R's `lm` uses 1e-7). */
export const rankTolerance = 1e-10;

/** Rows that are taken into the factorisation at once: few enough to stay in the processor's cache. */
const blockRows = 512;

/** An upper triangle R (k × k) and Q'y, to which rows can be added. */
interface Factorisation {
  readonly r: Square;
  readonly right: Float64Array;
}

/** Applies the reflection I − v v'/half, v = (head, column), to one entry above and the rows below. @returns the entry. */
function reflect(
  column: Float64Array,
  head: number,
  half: number,
  [above, below]: readonly [number, Float64Array],
): number {
  let product = head * above;
  for (let i = 0; i < column.length; i++) product += (column[i] as number) * (below[i] as number);
  const factor = product / half;
  for (let i = 0; i < column.length; i++) below[i] = (below[i] as number) - factor * (column[i] as number);
  return above - factor * head;
}

/** Takes a block of rows into a factorisation by Householder reflections; overwrites the block. */
function absorb({ r, right }: Factorisation, block: readonly Float64Array[], y: Float64Array): void {
  const k = block.length;
  for (const [j, column] of block.entries()) {
    const alpha = r[j * k + j] as number;
    const size = Math.sqrt(alpha * alpha + dot(column, column));
    if (size === 0) continue;
    const pivot = alpha > 0 ? -size : size;
    const head = alpha - pivot;
    const half = -pivot * head;
    r[j * k + j] = pivot;
    for (let l = j + 1; l < k; l++) {
      r[j * k + l] = reflect(column, head, half, [r[j * k + l] as number, block[l] as Float64Array]);
    }
    right[j] = reflect(column, head, half, [right[j] as number, y]);
  }
}

/** What least squares is computed from; `root` scales each row and its outcome (the root of its weight). */
export interface LeastSquaresProblem {
  readonly names: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  readonly root?: Float64Array;
}

/**
 * Least squares by Householder QR, block of rows by block of rows (Golub & Van Loan 2013, §5.2 and §6.5), with our own
 * rank check. Cross-products are never formed.
 * @returns the coefficients and R (k × k, upper triangular).
 * @throws RankDeficient when what is new in a column is below `rankTolerance` of it.
 */
export function leastSquares({ names, columns, outcome, root }: LeastSquaresProblem) {
  const k = columns.length;
  const factorisation = { r: new Float64Array(k * k), right: new Float64Array(k) };
  const squares = new Float64Array(k);
  for (let from = 0; from < outcome.length; from += blockRows) {
    const scale = root?.subarray(from, from + blockRows);
    const take = (column: Float64Array) => {
      const rows = column.slice(from, from + blockRows);
      if (scale) for (let i = 0; i < rows.length; i++) rows[i] = (rows[i] as number) * (scale[i] as number);
      return rows;
    };
    const block = columns.map(take);
    for (const [j, rows] of block.entries()) squares[j] = (squares[j] as number) + dot(rows, rows);
    absorb(factorisation, block, take(outcome));
  }
  for (let j = 0; j < k; j++) {
    const size = Math.abs(factorisation.r[j * k + j] as number);
    if (!(size > rankTolerance * Math.sqrt(squares[j] as number))) throw new RankDeficient(names[j] ?? String(j));
  }
  return { r: factorisation.r, coefficients: backSubstitute(factorisation.r, factorisation.right, k) };
}

/** Adds Σ weight × column to `target`, four columns at a time: fewer trips to memory. Zero weights cost nothing. */
export function addCombination(
  target: Float64Array,
  weights: ArrayLike<number>,
  columns: readonly Float64Array[],
): void {
  const used: number[] = [];
  for (let j = 0; j < columns.length; j++) if (weights[j] !== 0) used.push(j);
  let next = 0;
  for (; next + 4 <= used.length; next += 4) {
    const [p = 0, q = 0, r = 0, s = 0] = [used[next], used[next + 1], used[next + 2], used[next + 3]];
    const [a, b, c, d] = [weights[p] as number, weights[q] as number, weights[r] as number, weights[s] as number];
    const one = columns[p] as Float64Array;
    const two = columns[q] as Float64Array;
    const three = columns[r] as Float64Array;
    const four = columns[s] as Float64Array;
    for (let i = 0; i < target.length; i++) {
      const sum = a * (one[i] as number) + b * (two[i] as number) + c * (three[i] as number) + d * (four[i] as number);
      target[i] = (target[i] as number) + sum;
    }
  }
  for (; next < used.length; next++) {
    const j = used[next] as number;
    const weight = weights[j] as number;
    const column = columns[j] as Float64Array;
    for (let i = 0; i < target.length; i++) target[i] = (target[i] as number) + weight * (column[i] as number);
  }
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
