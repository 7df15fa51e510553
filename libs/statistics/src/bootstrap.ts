import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { crossProducts, layOut } from './cell-moments.js';
import type { CellLayout } from './cell-moments.js';
import { gapContrast, references, threefold, threefoldParts, twofold, twofoldParts } from './contrast.js';
import type { Component, Reference, ThreefoldPart, TwofoldPart } from './contrast.js';
import { InvalidSetting, NoConvergence } from './error.js';
import { cholesky, choleskySolve, dot } from './linear-algebra.js';
import { sortByGroup } from './pay-structure.js';
import type { GapSample } from './pay-structure.js';
import { ascending, quantile } from './quantile.js';
import type { Interval } from './two-sample.js';

/** Spread of one component over the draws. */
export interface BootstrapEstimate {
  /** Standard deviation of the draws (divisor draws − 1). */
  readonly se: number;
  /** Percentile interval. */
  readonly interval: Interval;
}

/** What the draws say of a decomposition. */
export interface BootstrapResult {
  /** Draws that could be computed, and draws left out because a level had nobody in a group. */
  readonly draws: number;
  readonly degenerate: number;
  readonly gap: BootstrapEstimate;
  readonly threefold: Readonly<Record<ThreefoldPart, BootstrapEstimate>>;
  readonly twofold: Readonly<Record<Reference, Readonly<Record<TwofoldPart, BootstrapEstimate>>>>;
}

/** How many draws, from which seed (any integer; the same seed gives the same numbers), and the level. */
export interface BootstrapOptions {
  readonly draws: number;
  readonly seed: number;
  readonly level?: number;
}

interface Draw {
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

/** The eight counterfactual means of one resample, in units where regressors and outcome are centred. */
function drawOf(layout: CellLayout, times: Uint16Array): Draw | undefined {
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

/** Draws rows with replacement from the whole sample, as often as it has rows. */
function* resamples(layout: CellLayout, { draws, seed }: BootstrapOptions): Generator<Draw | undefined> {
  const generator = xoroshiro128plus(seed);
  const times = new Uint16Array(layout.rows);
  for (let d = 0; d < draws; d++) {
    times.fill(0);
    for (let i = 0; i < layout.rows; i++) {
      const row = uniformInt(generator, 0, layout.rows - 1);
      times[row] = (times[row] as number) + 1;
    }
    yield drawOf(layout, times);
  }
}

function spread(values: Float64Array, level: number): BootstrapEstimate {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const sorted = ascending(values);
  const tail = (1 - level) / 2;
  return {
    se: Math.sqrt(squares / (values.length - 1)),
    interval: [quantile(sorted, tail), quantile(sorted, 1 - tail)],
  };
}

/**
 * Bootstrap of the Oaxaca–Blinder decomposition (Efron 1979): rows drawn as they come from the whole sample, so group
 * sizes and Cotton's weight vary with the draw. Point estimates come from QR; a draw solves centred and scaled
 * cross-products, which agree with QR to about ten digits (see the tests).
 * @throws InvalidSetting, NoConvergence when more than half of the draws lack a level in a group; EmptyGroup.
 */
export function bootstrapOaxacaBlinder(people: GapSample, options: BootstrapOptions): BootstrapResult {
  const { draws, seed, level = 0.95 } = options;
  if (!(Number.isInteger(draws) && draws >= 2)) throw new InvalidSetting('A bootstrap needs two draws or more');
  if (!Number.isSafeInteger(seed)) throw new InvalidSetting('A seed is a whole number');
  const kept = [...resamples(layOut(sortByGroup(people)), options)].filter((draw) => draw !== undefined);
  if (kept.length * 2 < draws) throw new NoConvergence('The bootstrap: more than half of its draws lack a level, it');
  const over = (component: (share: number) => Component) =>
    spread(
      Float64Array.from(kept, ({ means, share }) => dot(component(share).contrast, means)),
      level,
    );
  const three = threefold();
  const twofoldOf = (reference: Reference) =>
    Object.fromEntries(twofoldParts.map((part) => [part, over((share) => twofold(reference, share)[part])]));
  return {
    draws: kept.length,
    degenerate: draws - kept.length,
    gap: over(() => ({ contrast: gapContrast, slopeInShare: new Float64Array(8) })),
    threefold: Object.fromEntries(
      threefoldParts.map((part) => [part, over(() => three[part])]),
    ) as unknown as BootstrapResult['threefold'],
    twofold: Object.fromEntries(
      references.map((reference) => [reference, twofoldOf(reference)]),
    ) as unknown as BootstrapResult['twofold'],
  };
}
