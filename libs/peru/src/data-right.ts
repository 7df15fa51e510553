import { DATA_RIGHT_TERMS } from './data-right.data.js';
import type { DataRight } from './data-right.data.js';
import type { Day } from './day.js';
import { addDays, dayNumber } from './day.js';
import { inForce } from './rules.js';

/** Days that bind whoever holds the data: when to be warned, and by when to answer. */
export interface DataRightTerm {
  /** Half of the working days are over. */
  warnOn: Day;
  dueOn: Day;
  workingDays: number;
  source: string;
}

// 1970-01-01 was a Thursday.
const isWorkday = (day: Day): boolean => (((dayNumber(day) + 3) % 7) + 7) % 7 < 5;

/** The day `count` working days after one; Monday to Friday. Throws `NotADay`, `RangeError` for a negative count. */
export function addWorkingDays(day: Day, count: number): Day {
  if (count < 0) throw new RangeError('working days are counted forward');
  let at = day;
  for (let left = count; left > 0; left -= isWorkday(at) ? 1 : 0) at = addDays(at, 1);
  return at;
}

/**
 * By when a request about her own data is answered, and when half of that time is over. Public holidays are not taken out,
 * so the day is never later than the law's. Source: DATA_RIGHT_TERMS. Throws `NoRuleInForce`, `NotADay`.
 */
export function dataRightTerm(right: DataRight, askedOn: Day): DataRightTerm {
  const { value, source } = inForce(DATA_RIGHT_TERMS, askedOn);
  const workingDays = value[right];
  return {
    workingDays,
    source,
    warnOn: addWorkingDays(askedOn, Math.floor(workingDays / 2)),
    dueOn: addWorkingDays(askedOn, workingDays),
  };
}
