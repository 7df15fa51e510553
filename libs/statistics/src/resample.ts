import { crossProducts } from './cell-moments.js';
import type { CellLayout } from './cell-moments.js';
import { cholesky, choleskySolve, dot } from './linear-algebra.js';

/** The eight counterfactual means of one resample (see `Contrast`) and its share of group A. */
export interface Draw {
  readonly means: Float64Array;
  readonly share: number;
}

function add(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => value + (b[at] as number));
}

/** Least squares from a cross-product whose last row is the outcome, or undefined when it is singular. */
function solve(product: Float64Array, size: number): Float64Array | undefined {
  const k = size - 1;
  const gram = new Float64Array(k * k);
  for (let i = 0; i < k; i++) gram.set(product.subarray(i * size, i * size + k), i * k);
  const l = cholesky(gram, k);
  return l === undefined ? undefined : choleskySolve(l, product.subarray(k * size, k * size + k), k);
}

/** The cross-product of everybody with one more regressor, the dummy of group B, before the outcome. */
function withDummy(all: Float64Array, ofB: Float64Array, size: number): Float64Array {
  const wide = size + 1;
  const product = new Float64Array(wide * wide);
  const place = (j: number) => (j < size - 1 ? j : size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) product[place(i) * wide + place(j)] = all[i * size + j] as number;
    // The intercept's row of group B holds the sums over group B.
    const sum = ofB[i] as number;
    product[(size - 1) * wide + place(i)] = sum;
    product[place(i) * wide + size - 1] = sum;
  }
  product[(size - 1) * wide + size - 1] = ofB[0] as number;
  return product;
}

/**
 * What one resample says, by cross-products of centred and scaled columns; undefined when a level has nobody in a group.
 * The means are relative to the centre of the outcome, which no contrast of a gap sees.
 * @param times how often each row, in the order of the layout, was drawn.
 */
export function drawOf(layout: CellLayout, times: Uint16Array): Draw | undefined {
  const [a, b] = crossProducts(layout, times);
  const size = layout.k + 1;
  const all = add(a, b);
  const [bA, bB, pooled] = [solve(a, size), solve(b, size), solve(all, size)];
  const withGroup = solve(withDummy(all, b, size), size + 1);
  if (!bA || !bB || !pooled || !withGroup) return undefined;
  const [sizeA, sizeB] = [a[0] as number, b[0] as number];
  const means = new Float64Array(8);
  for (const [s, coefficients] of [bA, bB, pooled, withGroup.subarray(0, layout.k)].entries()) {
    means[s] = dot(coefficients, a) / sizeA;
    means[4 + s] = dot(coefficients, b) / sizeB;
  }
  return { means, share: sizeA / (sizeA + sizeB) };
}
