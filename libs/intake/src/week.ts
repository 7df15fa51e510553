/** 1 Monday … 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** First hours of the blocks 06–10, 10–14, 14–18, 18–22 and the night 22–06, which ends on the next day. */
export const BLOCKS = ['06', '10', '14', '18', '22'] as const;
export type Block = `${Weekday}-${(typeof BLOCKS)[number]}`;

/** Half hours, when a block is too coarse: `1-07:30-15:00`. An end at or before its start is on the next day. */
export type Span = `${Weekday}-${string}:${string}-${string}:${string}`;

/** Hours of a week as marked blocks and spans, without repeats, in order of day and hour. */
export type Week = readonly (Block | Span)[];

const SLOTS_A_DAY = 48;
const SLOTS = 7 * SLOTS_A_DAY;
const PIECE = /^([1-7])-(?:(06|10|14|18|22)|([01]\d|2[0-3]):([03]0)-([01]\d|2[0-4]):([03]0))$/;

/** Half-hour slots from Monday 00:00: first slot and number of slots; `undefined` when the text is no block and no span. */
function slotsOf(piece: string): { start: number; length: number } | undefined {
  const [, day, block, fromHour, fromMinute, toHour, toMinute] = PIECE.exec(piece) ?? [];
  if (day === undefined) return undefined;
  const midnight = (Number(day) - 1) * SLOTS_A_DAY;
  if (block !== undefined) return { start: midnight + Number(block) * 2, length: block === '22' ? 16 : 8 };
  const from = Number(fromHour) * 2 + Number(fromMinute) / 30;
  const to = Number(toHour) * 2 + Number(toMinute) / 30;
  if (to > SLOTS_A_DAY) return undefined;
  return { start: midnight + from, length: to > from ? to - from : to + SLOTS_A_DAY - from };
}

/** True for `1-06` and `1-07:30-15:00`. */
export function isWeekPiece(text: string): text is Block | Span {
  return slotsOf(text) !== undefined;
}

/** Removes repeats and orders by day, hour and text, so that equal weeks are equal values. */
export function orderWeek(pieces: readonly (Block | Span)[]): Week {
  const start = (piece: string) => slotsOf(piece)?.start ?? 0;
  return [...new Set(pieces)].sort((a, b) => start(a) - start(b) || (a < b ? -1 : 1));
}

/**
 * The union of some weeks as 336 half-hour slots from Monday 00:00 in 84 hexadecimal digits, first slot = highest bit of
 * the first digit; what passes midnight on Sunday wraps to Monday. The shape of `WeekPattern` in libs/engine.
 */
export function toWeekPattern(...weeks: readonly Week[]): string {
  const digits = Array.from({ length: SLOTS / 4 }, () => 0);
  for (const piece of weeks.flat()) {
    const { start, length } = slotsOf(piece) ?? { start: 0, length: 0 };
    for (let step = 0; step < length; step++) {
      const slot = (start + step) % SLOTS;
      const digit = slot >> 2;
      digits[digit] = (digits[digit] ?? 0) | (8 >> (slot & 3));
    }
  }
  return digits.map((digit) => digit.toString(16)).join('');
}
