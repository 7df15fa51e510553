import { InvalidSetting } from './error.js';
import { dot } from './linear-algebra.js';
import { payStructures } from './pay-structure.js';
import type { GapSample } from './pay-structure.js';

/** How a log wage gap moved between two dates; the four parts add to `change`. */
export interface GapChange {
  readonly gapBefore: number;
  readonly gapAfter: number;
  readonly change: number;
  /** The groups became more alike, or less, in what is observed. */
  readonly observedCharacteristics: number;
  /** What is observed came to pay more, or less. */
  readonly observedPrices: number;
  /** B moved inside the residual distribution of A. */
  readonly residualPosition: number;
  /** The residual distribution of A became wider or narrower. */
  readonly residualPrices: number;
}

interface Moment {
  readonly difference: Float64Array;
  readonly coefficients: Float64Array;
  readonly sigma: number;
  /** Mean residual gap in standard deviations of A's residuals. */
  readonly standardised: number;
  readonly gap: number;
}

function momentOf(people: GapSample): Moment {
  const { fits, means, sample } = payStructures(people);
  const [a, b] = [fits[0], fits[1]];
  const difference = means[0].map((mean, j) => mean - (means[1][j] as number));
  const explained = dot(difference, a.coefficients);
  const gap = dot(means[0], a.coefficients) - dot(means[1], b.coefficients);
  const size = sample.weights.subarray(0, sample.nA).reduce((sum, w) => sum + w, 0);
  const sigma = Math.sqrt(a.rss / size);
  return { difference, coefficients: a.coefficients, sigma, standardised: (gap - explained) / sigma, gap };
}

/**
 * Change of a gap between two dates (Juhn, Murphy & Pierce 1991) with standardised residuals (Blau & Kahn 1997):
 * (ΔX₁ − ΔX₀)b₁ + ΔX₀(b₁ − b₀) + (Δθ₁ − Δθ₀)σ₁ + Δθ₀(σ₁ − σ₀), b and σ of group A, Δ = A − B.
 * @param before, after the same columns at both dates, outcomes in logs of pay at constant prices.
 * @throws InvalidSetting when the columns differ; what `payStructures` throws.
 */
export function gapChange(before: GapSample, after: GapSample): GapChange {
  if (before.design.names.join('\n') !== after.design.names.join('\n')) {
    throw new InvalidSetting('Both dates need the same columns');
  }
  const [zero, one] = [momentOf(before), momentOf(after)];
  const moved = one.difference.map((value, j) => value - (zero.difference[j] as number));
  const repriced = one.coefficients.map((value, j) => value - (zero.coefficients[j] as number));
  return {
    gapBefore: zero.gap,
    gapAfter: one.gap,
    change: one.gap - zero.gap,
    observedCharacteristics: dot(moved, one.coefficients),
    observedPrices: dot(zero.difference, repriced),
    residualPosition: (one.standardised - zero.standardised) * one.sigma,
    residualPrices: zero.standardised * (one.sigma - zero.sigma),
  };
}
