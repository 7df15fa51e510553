import type { Day } from './facts.js';

const pad = (value: number, width: number) => String(value).padStart(width, '0');
const daysIn = (year: number, month: number) =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** The same day some whole months later, or the last day of that month (31 January + 1 month = 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return `${pad(laterYear, 4)}-${pad(laterMonth, 2)}-${pad(Math.min(date, daysIn(laterYear, laterMonth)), 2)}`;
}

/** The later of two days; days compare as text. */
export function laterDay(a: Day, b: Day): Day {
  return a > b ? a : b;
}
