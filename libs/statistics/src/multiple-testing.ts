import { InvalidValue } from './error.js';

/** p values after accounting for how many were looked at, in the order given; none above 1. */
export interface AdjustedP {
  readonly bonferroni: number[];
  /** Holm (1979): keeps the chance of any false alarm under the level. */
  readonly holm: number[];
  /** Benjamini & Hochberg (1995): keeps the share of false alarms among the alarms under the level. */
  readonly benjaminiHochberg: number[];
}

/** Adjusts a family of p values. @throws InvalidValue for a p outside 0 … 1. */
export function adjustP(p: readonly number[]): AdjustedP {
  const wrong = p.findIndex((value) => !(value >= 0 && value <= 1));
  if (wrong >= 0) throw new InvalidValue('p', wrong, 'a number from 0 to 1 is needed');
  const m = p.length;
  const order = [...p.keys()].sort((i, j) => (p[i] as number) - (p[j] as number));
  const holm = Array.from<number>({ length: m });
  const benjaminiHochberg = Array.from<number>({ length: m });
  let highest = 0;
  for (const [rank, i] of order.entries()) {
    highest = Math.max(highest, Math.min(1, (m - rank) * (p[i] as number)));
    holm[i] = highest;
  }
  let lowest = 1;
  for (let rank = m; rank >= 1; rank--) {
    const i = order[rank - 1] as number;
    lowest = Math.min(lowest, (m / rank) * (p[i] as number));
    benjaminiHochberg[i] = lowest;
  }
  return { bonferroni: p.map((value) => Math.min(1, m * value)), holm, benjaminiHochberg };
}
