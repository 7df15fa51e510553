/** A calendar day in America/Lima, `YYYY-MM-DD`. */
export type Day = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export class NotADay extends Error {
  readonly code = 'not_a_day';
  constructor(readonly text: string) {
    super(`not a calendar day: ${text}`);
  }
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);

/**
 * Days since 1970-01-01 of a Gregorian day, so that days can be subtracted without a clock.
 * Method: Hinnant, “chrono-compatible low-level date algorithms”. Throws `NotADay` for a shape or day that does not exist.
 */
export function dayNumber(day: Day): number {
  const [, y, m, d] = (SHAPE.exec(day) ?? []).map(Number);
  if (y === undefined || m === undefined || d === undefined) throw new NotADay(day);
  if (d < 1 || d > daysInMonth(y, m)) throw new NotADay(day);
  const year = m <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (m + (m > 2 ? -3 : 9)) + 2) / 5) + d - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The day with that number; inverse of `dayNumber`. */
export function dayOf(number: number): Day {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whole days from one day to another; negative when `to` is earlier. Throws `NotADay`. */
export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from);

/** The day `days` later (earlier when negative). Throws `NotADay`. */
export const addDays = (day: Day, days: number): Day => dayOf(dayNumber(day) + days);

/** True for an existing calendar day in `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  const [, y, m, d] = (SHAPE.exec(text) ?? []).map(Number);
  return y !== undefined && m !== undefined && d !== undefined && d >= 1 && d <= daysInMonth(y, m);
}
