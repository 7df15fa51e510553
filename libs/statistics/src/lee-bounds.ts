import { EmptyGroup, InvalidSetting } from './error.js';
import { ascending } from './quantile.js';
import type { Interval } from './two-sample.js';

/** Pay of those of a group who work, and the share of the group that works. */
export interface ObservedGroup {
  readonly pay: Float64Array;
  readonly participation: number;
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Mean of sorted values after a share, counted in fractions of a person, is cut from one end. */
function trimmedMean(sorted: Float64Array, share: number, end: 'low' | 'high'): number {
  const values = end === 'low' ? sorted.toReversed() : sorted;
  const kept = values.length * (1 - share);
  const whole = Math.floor(kept);
  const sum = values.subarray(0, whole).reduce((total, value) => total + value, 0);
  return (sum + (kept - whole) * (values[whole] ?? 0)) / kept;
}

/**
 * Bounds on the mean gap A − B among people who would work in either group (Lee 2009): the group that works more is
 * trimmed to the other's participation, from above and from below. A sensitivity check: it assumes that belonging to a
 * group moves participation one way only.
 * @throws EmptyGroup, InvalidSetting (participation outside 0 … 1).
 */
export function leeBounds(a: ObservedGroup, b: ObservedGroup): Interval {
  for (const [name, { pay, participation }] of [['A', a] as const, ['B', b] as const]) {
    if (pay.length === 0) throw new EmptyGroup(`Group ${name}`);
    if (!(participation > 0 && participation <= 1)) throw new InvalidSetting('Participation lies between 0 and 1');
  }
  const more = a.participation >= b.participation ? a : b;
  const less = more === a ? b : a;
  const share = (more.participation - less.participation) / more.participation;
  const sorted = ascending(more.pay);
  const [low, high] = [trimmedMean(sorted, share, 'high'), trimmedMean(sorted, share, 'low')];
  const other = mean(less.pay);
  return more === a ? [low - other, high - other] : [other - high, other - low];
}
