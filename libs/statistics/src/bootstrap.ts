import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { layOut } from './cell-moments.js';
import type { CellLayout } from './cell-moments.js';
import { gapContrast, references, threefold, threefoldParts, twofold, twofoldParts } from './contrast.js';
import type { Component, Reference, ThreefoldPart, TwofoldPart } from './contrast.js';
import { InvalidSetting, NoConvergence } from './error.js';
import { dot } from './linear-algebra.js';
import { sortByGroup } from './pay-structure.js';
import type { GapSample } from './pay-structure.js';
import { ascending, quantile } from './quantile.js';
import { drawOf } from './resample.js';
import type { Draw } from './resample.js';
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
