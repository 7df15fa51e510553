import type { Day } from './day.js';
import { FULL_WAGE_DAILY_MINUTES, MAX_WEEKLY_MINUTES, RMV } from './labour.data.js';
import type { Centimos } from './money.js';
import type { Confidence } from './rules.js';
import { inForce } from './rules.js';

export interface PayFloor {
  /** Least lawful pay of a month. */
  monthly: Centimos;
  /** Guidance for pay by the hour: RMV / 30 days / 8 hours, rounded up. */
  hourly: Centimos;
  /** The whole RMV is due; false when pay may be proportional to the hours. */
  full: boolean;
  source: string;
  confidence: Confidence;
}

/**
 * Least lawful pay on a day for a week of `weeklyMinutes` (> 0) worked on `daysPerWeek` days (1–7, six when not known).
 * From four hours a day the whole RMV is due; below that the part of a 48-hour week, rounded up to the céntimo.
 * Source: RMV series and its part-time rule in labour.data. Throws `NoRuleInForce` before September 1997, `RangeError` on a bad week.
 */
export function payFloor(day: Day, weeklyMinutes: number, daysPerWeek = 6): PayFloor {
  if (!(weeklyMinutes > 0) || daysPerWeek < 1 || daysPerWeek > 7) throw new RangeError('not a working week');
  const rmv = inForce(RMV, day);
  const partTime = inForce(FULL_WAGE_DAILY_MINUTES, day);
  const week = inForce(MAX_WEEKLY_MINUTES, day).value;
  const full = weeklyMinutes / daysPerWeek >= partTime.value;
  return {
    monthly: full ? rmv.value : Math.ceil((rmv.value * weeklyMinutes) / week),
    hourly: Math.ceil(rmv.value / (30 * 8)),
    full,
    source: full ? rmv.source : `${rmv.source}; ${partTime.source}`,
    confidence: full ? rmv.confidence : partTime.confidence,
  };
}
