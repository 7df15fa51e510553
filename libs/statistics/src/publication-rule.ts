import type { Design } from './design.js';
import { EmptyGroup, SaturatedModel } from './error.js';

/** The limits of what a report may show, dated. */
export const publicationRule = {
  /** People behind a figure of pay, and behind a count. */
  payMinimum: 10,
  countMinimum: 5,
  /** A total of pay is hidden when its largest contributor makes up more than this share. */
  dominance: { largest: 1, share: 0.5 },
  /** A quantile p needs n·min(p, 1 − p) people beyond it. */
  beyondQuantile: 5,
  source: 'Ayni 04 §2.9; dominance after Hundepool et al. 2012, §4.2.2',
  from: '2026-01-01',
} as const;

/** Whether the quantile p of n people may be shown. */
export function quantilePublishable(n: number, p: number): boolean {
  return n * Math.min(p, 1 - p) >= publicationRule.beyondQuantile;
}

/** (n, k) dominance: the `largest` contributors hold more than `share` of the total, so a rival could estimate one. */
export function isDominated(
  contributions: ArrayLike<number>,
  rule: { largest: number; share: number } = publicationRule.dominance,
): boolean {
  const sorted = Float64Array.from(contributions).sort().toReversed();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (sorted.length === 0) throw new EmptyGroup('The cell');
  return sorted.subarray(0, rule.largest).reduce((sum, value) => sum + value, 0) > rule.share * total;
}

/** A mean of pay rounded to a step, such as 10 soles, so that one person's entry or leaving does not show. */
export function roundedMean(mean: number, step: number): number {
  return Math.round(mean / step) * step;
}

/**
 * Merges the levels of a factor that have fewer than `minimum` people into `other`, and the smallest other level too
 * while that is still short. @returns the values to use in a regression.
 */
export function mergeSmallLevels(values: readonly string[], minimum: number, other = 'otros'): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ascending = [...counts].sort((one, two) => one[1] - two[1]);
  const merged = new Set<string>();
  let people = 0;
  for (const [level, count] of ascending) {
    const enough = count >= minimum && (people === 0 || people >= minimum);
    if (enough) break;
    merged.add(level);
    people += count;
  }
  return values.map((value) => (merged.has(value) ? other : value));
}

/** Refuses a model with as many columns as distinct people: its coefficients are the pay of single cells. */
export function refuseSaturated(design: Design): void {
  const seen = new Set<string>();
  for (let i = 0; i < design.rows && seen.size <= design.names.length; i++) {
    seen.add(design.columns.map((column) => column[i]).join('|'));
  }
  if (seen.size <= design.names.length) throw new SaturatedModel(design.names.length);
}
