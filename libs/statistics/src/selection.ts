import { EmptyGroup, InvalidValue } from './error.js';
import { hypergeometric } from './hypergeometric.js';
import { normalP, normalQuantile } from './two-sample.js';
import type { Interval } from './two-sample.js';

/** How many of a group were selected. */
export interface SelectionCount {
  readonly selected: number;
  readonly n: number;
}

/** Alert: clearly below four fifths; watch: below it, or a real difference; no flag; or too few people to say. */
export type Verdict = 'alert' | 'watch' | 'none' | 'not enough data';

/** One group's selection against the reference group's. */
export interface SelectionComparison {
  readonly rate: number;
  /** Wilson (1927) interval of the rate. */
  readonly wilson: Interval;
  /** Rate over the reference rate. */
  readonly impactRatio: number;
  /** Katz et al. (1978) interval of the ratio, on the log; undefined when nobody of one group was selected. */
  readonly katz: Interval | undefined;
  readonly seLogRatio: number | undefined;
  readonly difference: number;
  /** Newcombe's (1998) interval of the difference, from the two Wilson intervals. */
  readonly newcombe: Interval;
  /** z of the difference with the pooled rate, and its two-sided p. */
  readonly z: number;
  readonly zP: number;
  /** Fisher's exact two-sided p: all tables no more likely than the one seen. */
  readonly fisherP: number;
  readonly oddsRatio: number;
  /** Cohen's (1988) h: 2 asin √rate − 2 asin √reference rate. */
  readonly cohenH: number;
  readonly belowFourFifths: boolean;
  /** The ratio with one selection moved from the reference to the group, and whether the verdict turns (29 CFR 1607.4 D). */
  readonly flipFlop: { readonly ratio: number; readonly verdictChanges: boolean };
  /** Selections the group lacks to reach the reference rate, and four fifths of it (not below zero). */
  readonly shortfallToParity: number;
  readonly shortfallToFourFifths: number;
  readonly verdict: Verdict;
}

/** Under this many people, or this share of all, a group gets no verdict. */
export const verdictMinimum = {
  people: 20,
  share: 0.02,
  source: '29 CFR 1607.4 C and 1607.16 T; Ayni 04 §2.8',
} as const;

function check(name: string, { selected, n }: SelectionCount): void {
  if (!(Number.isInteger(n) && n >= 0)) throw new InvalidValue(name, 0, 'a whole number of people is needed');
  if (n === 0) throw new EmptyGroup(`Group ${name}`);
  const fine = Number.isInteger(selected) && selected >= 0 && selected <= n;
  if (!fine) throw new InvalidValue(name, 0, 'the selected are a whole number up to the size of the group');
}

/** Wilson's (1927) score interval of a rate. @throws EmptyGroup, InvalidValue. */
export function wilson({ selected, n }: SelectionCount, level = 0.95): Interval {
  check('sample', { selected, n });
  const z = normalQuantile((1 + level) / 2);
  const p = selected / n;
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  const low = selected === 0 ? 0 : (centre - reach) / scale;
  return [low, selected === n ? 1 : (centre + reach) / scale];
}

/** Fisher's exact test of a 2 × 2 table, two-sided. */
export function fisherExact(one: SelectionCount, two: SelectionCount): number {
  const { from, probabilities } = hypergeometric(one.selected + two.selected, one.n, two.n);
  const seen = probabilities[one.selected - from] as number;
  // Tables as likely as the one seen may differ by rounding only (R uses the same allowance).
  const p = probabilities.reduce((sum, chance) => sum + (chance <= seen * (1 + 1e-7) ? chance : 0), 0);
  return Math.min(1, p);
}

function katz(one: SelectionCount, two: SelectionCount, level: number): { se?: number; interval?: Interval } {
  if (one.selected === 0 || two.selected === 0) return {};
  const se = Math.sqrt(1 / one.selected - 1 / one.n + 1 / two.selected - 1 / two.n);
  const ratio = one.selected / one.n / (two.selected / two.n);
  const factor = Math.exp(normalQuantile((1 + level) / 2) * se);
  return { se, interval: [ratio / factor, ratio * factor] };
}

/** Newcombe's (1998) hybrid score interval of rate one − rate two. */
export function newcombe(one: SelectionCount, two: SelectionCount, level = 0.95): Interval {
  const [p, q] = [one.selected / one.n, two.selected / two.n];
  const [[lowP, highP], [lowQ, highQ]] = [wilson(one, level), wilson(two, level)];
  return [p - q - Math.hypot(p - lowP, highQ - q), p - q + Math.hypot(highP - p, q - lowQ)];
}

function judge(one: SelectionCount, two: SelectionCount, ratio: number, fisherP: number): Verdict {
  const all = one.n + two.n;
  const small = [one, two].some(({ n }) => n < verdictMinimum.people || n < verdictMinimum.share * all);
  if (small || two.selected === 0) return 'not enough data';
  const significant = fisherP < 0.05;
  if (ratio < 0.8 && significant) return 'alert';
  return ratio < 0.8 || (significant && ratio < 1) ? 'watch' : 'none';
}

function pooledZ(one: SelectionCount, two: SelectionCount): number {
  const pooled = (one.selected + two.selected) / (one.n + two.n);
  const difference = one.selected / one.n - two.selected / two.n;
  const variance = pooled * (1 - pooled) * (1 / one.n + 1 / two.n);
  return variance === 0 ? 0 : difference / Math.sqrt(variance);
}

/**
 * Compares the selection of a group with that of a reference group: impact ratio and everything around it.
 * @throws EmptyGroup, InvalidValue (counts that are no counts).
 */
export function compareSelection(group: SelectionCount, reference: SelectionCount, level = 0.95): SelectionComparison {
  check('compared', group);
  check('reference', reference);
  const [rate, base] = [group.selected / group.n, reference.selected / reference.n];
  const ratio = rate / base;
  const flipped = (group.selected + 1) / group.n / ((reference.selected - 1) / reference.n);
  const fisherP = fisherExact(group, reference);
  const z = pooledZ(group, reference);
  const { se, interval } = katz(group, reference, level);
  const lost = { one: group.n - group.selected, two: reference.n - reference.selected };
  return {
    rate,
    wilson: wilson(group, level),
    impactRatio: ratio,
    katz: interval,
    seLogRatio: se,
    difference: rate - base,
    newcombe: newcombe(group, reference, level),
    z,
    zP: normalP(z),
    fisherP,
    oddsRatio: (group.selected * lost.two) / (lost.one * reference.selected),
    cohenH: 2 * Math.asin(Math.sqrt(rate)) - 2 * Math.asin(Math.sqrt(base)),
    belowFourFifths: ratio < 0.8,
    flipFlop: { ratio: flipped, verdictChanges: flipped < 0.8 !== ratio < 0.8 },
    shortfallToParity: base * group.n - group.selected,
    shortfallToFourFifths: Math.max(0, 0.8 * base * group.n - group.selected),
    verdict: judge(group, reference, ratio, fisherP),
  };
}
