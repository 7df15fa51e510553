import type { SortedSample } from './pay-structure.js';

/** People who share every 0/1 column and the group: their cross-products need the other columns only. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly group: 0 | 1;
  /** Positions in the cross-product of the intercept and of the 0/1 columns that are 1. */
  readonly ones: readonly number[];
}

/** A sample laid out so that the cross-products of a resample cost a few operations per person. */
export interface CellLayout {
  readonly rows: number;
  readonly cells: readonly Cell[];
  /** Regressors without the outcome; a cross-product has `k + 1` rows, the outcome last. */
  readonly k: number;
  /** Positions in the cross-product of the columns that are not 0/1, the outcome last. */
  readonly dense: readonly number[];
  /** Row-major, in cell order: those columns, centred and scaled; the outcome centred. */
  readonly values: Float64Array;
  readonly weights: Float64Array;
}

function standardised(column: Float64Array, scale: boolean): Float64Array {
  const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
  const centred = column.map((value) => value - mean);
  const spread = Math.sqrt(centred.reduce((sum, value) => sum + value * value, 0) / column.length);
  return scale && spread > 0 ? centred.map((value) => value / spread) : centred;
}

/** For each row a number that is equal exactly for rows of one cell; cells of group A come first. */
function cellNumbers(sample: SortedSample, binary: readonly number[]): { numbers: Int32Array; count: number } {
  let numbers = Int32Array.from(sample.outcome, (_, i) => (i < sample.nA ? 0 : 1));
  let count = 2;
  for (const j of binary) {
    const column = sample.design.columns[j] as Float64Array;
    const seen = new Map<number, number>();
    const pairs = numbers.map((number, i) => number * 2 + (column[i] as number));
    for (const pair of pairs) seen.set(pair, 0);
    for (const [rank, pair] of [...seen.keys()].sort((a, b) => a - b).entries()) seen.set(pair, rank);
    numbers = pairs.map((pair) => seen.get(pair) as number);
    count = seen.size;
  }
  return { numbers, count };
}

/** Row positions in cell order, and where each cell ends. */
function countingSort(numbers: Int32Array, count: number): { order: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(count);
  for (const number of numbers) ends[number] = (ends[number] as number) + 1;
  for (let c = 1; c < count; c++) ends[c] = (ends[c] as number) + (ends[c - 1] as number);
  const next = ends.slice();
  const order = new Int32Array(numbers.length);
  for (let i = numbers.length - 1; i >= 0; i--) {
    const number = numbers[i] as number;
    const place = (next[number] as number) - 1;
    next[number] = place;
    order[place] = i;
  }
  return { order, ends };
}

/** Lays a sample out by cells. Centring and scaling change no counterfactual contrast, and keep cross-products sound. */
export function layOut(sample: SortedSample): CellLayout {
  const { columns } = sample.design;
  const k = columns.length;
  const isBinary = columns.map((column) => column.every((value) => value === 0 || value === 1));
  const binary = [...columns.keys()].filter((j) => j > 0 && isBinary[j]);
  const dense = [...[...columns.keys()].filter((j) => j > 0 && !isBinary[j]), k];
  const { numbers, count } = cellNumbers(sample, binary);
  const { order, ends } = countingSort(numbers, count);
  const sources = dense.map((j) => standardised(j === k ? sample.outcome : (columns[j] as Float64Array), j < k));
  const values = new Float64Array(order.length * dense.length);
  for (const [place, row] of order.entries()) {
    for (const [d, source] of sources.entries()) values[place * dense.length + d] = source[row] as number;
  }
  const cells = Array.from(ends, (end, c): Cell => {
    const start = c === 0 ? 0 : (ends[c - 1] as number);
    const first = order[start] as number;
    const ones = binary.filter((j) => (columns[j] as Float64Array)[first] === 1);
    return { start, end, group: first < sample.nA ? 0 : 1, ones: [0, ...ones] };
  });
  const weights = Float64Array.from(order, (row) => sample.weights[row] as number);
  return { rows: order.length, cells: cells.filter((cell) => cell.end > cell.start), k, dense, values, weights };
}

/** Adds to `sums` the moments of (1, dense columns) over the rows of a cell that were drawn, upper triangle in order. */
function addMoments({ values, weights, dense }: CellLayout, cell: Cell, times: Uint16Array, sums: Float64Array): void {
  const width = dense.length;
  for (let i = cell.start; i < cell.end; i++) {
    const drawn = times[i] as number;
    if (drawn === 0) continue;
    const weight = drawn * (weights[i] as number);
    const offset = i * width;
    sums[0] = (sums[0] as number) + weight;
    for (let d = 0; d < width; d++) {
      sums[1 + d] = (sums[1 + d] as number) + weight * (values[offset + d] as number);
    }
    let at = 1 + width;
    for (let d = 0; d < width; d++) {
      const scaled = weight * (values[offset + d] as number);
      for (let e = d; e < width; e++, at++) {
        sums[at] = (sums[at] as number) + scaled * (values[offset + e] as number);
      }
    }
  }
}

/** Distributes the moments of a cell over the lower triangle of the cross-product of its group. */
function distribute(
  { dense, k }: CellLayout,
  ones: readonly number[],
  sums: Float64Array,
  product: Float64Array,
): void {
  const size = k + 1;
  const add = (row: number, column: number, value: number) => {
    product[row * size + column] = (product[row * size + column] as number) + value;
  };
  for (const [u, row] of ones.entries()) {
    for (let v = 0; v <= u; v++) add(row, ones[v] as number, sums[0] as number);
    for (const [d, column] of dense.entries()) add(Math.max(row, column), Math.min(row, column), sums[1 + d] as number);
  }
  let at = 1 + dense.length;
  for (const [d, column] of dense.entries()) {
    for (let e = d; e < dense.length; e++, at++) add(dense[e] as number, column, sums[at] as number);
  }
}

/**
 * Cross-products (X, y)'W(X, y) of groups A and B when row i (in cell order) was drawn `times[i]` times.
 * @returns two (k + 1) × (k + 1) symmetric matrices.
 */
export function crossProducts(layout: CellLayout, times: Uint16Array): [Float64Array, Float64Array] {
  const size = layout.k + 1;
  const products: [Float64Array, Float64Array] = [new Float64Array(size * size), new Float64Array(size * size)];
  const width = layout.dense.length;
  const sums = new Float64Array(1 + width + (width * (width + 1)) / 2);
  for (const cell of layout.cells) {
    sums.fill(0);
    addMoments(layout, cell, times, sums);
    if (sums[0] !== 0) distribute(layout, cell.ones, sums, products[cell.group]);
  }
  for (const product of products) {
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < i; j++) product[j * size + i] = product[i * size + j] as number;
    }
  }
  return products;
}
