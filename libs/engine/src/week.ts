import type { WeekPattern } from './facts.js';

/** Half-hour slots in a week, from Monday 00:00. */
export const WEEK_SLOTS = 336;
/** Half-hour slots in a day. */
export const DAY_SLOTS = 48;
/** Minutes in a slot. */
export const SLOT_MINUTES = 30;
const DAY_MINUTES = 1440;
const WORDS = 11;
const DIGITS = 84;

/** A week as 336 bits in eleven 32-bit words; slot 0 is the highest bit of the first word, the last 16 bits are 0. */
export type Week = Uint32Array;

/**
 * A stretch of a week. `day` 1 is Monday, 7 Sunday; `from` and `to` are minutes after midnight, multiples of 30, `from`
 * 0 to 1410, `to` 30 to 1440. A `to` that is not after `from` belongs to the next day (Sunday night ends on Monday).
 */
export interface Interval {
  day: number;
  from: number;
  to: number;
}

/** A stretch without a break, around the week: first slot, length, and slots until the next stretch begins. */
export interface Run {
  start: number;
  length: number;
  gap: number;
}

export const EMPTY_WEEK: WeekPattern = '0'.repeat(DIGITS);
export const FULL_WEEK: WeekPattern = 'f'.repeat(DIGITS);

/** Is this text a week pattern: 84 hexadecimal digits in lower case? */
export function isWeekPattern(text: string): boolean {
  return /^[0-9a-f]{84}$/u.test(text);
}

/** Bits of a pattern. Throws RangeError when the text is not 84 hexadecimal digits. */
export function parseWeek(pattern: WeekPattern): Week {
  if (!/^[0-9a-f]{84}$/iu.test(pattern)) throw new RangeError('a week pattern has 84 hexadecimal digits');
  return Uint32Array.from({ length: WORDS }, (_, word) =>
    Number.parseInt(pattern.slice(word * 8, word * 8 + 8).padEnd(8, '0'), 16),
  );
}

/** The pattern of some bits: 84 hexadecimal digits in lower case. */
export function formatWeek(week: Week): WeekPattern {
  return Array.from(week, (word) => word.toString(16).padStart(8, '0'))
    .join('')
    .slice(0, DIGITS);
}

/** One number a slot: 1 inside the pattern, 0 outside. */
export function slotsOf(week: Week): Uint8Array {
  return Uint8Array.from({ length: WEEK_SLOTS }, (_, slot) => (hasSlot(week, slot) ? 1 : 0));
}

/** Bits from one number a slot; anything but 0 is inside. */
export function fromSlots(slots: ArrayLike<number>): Week {
  const week = new Uint32Array(WORDS);
  for (let slot = 0; slot < WEEK_SLOTS; slot++) if ((slots[slot] ?? 0) !== 0) setSlot(week, slot);
  return week;
}

/** Is the half hour inside? `slot` counts from Monday 00:00. */
export function hasSlot(week: Week, slot: number): boolean {
  return (((week[slot >>> 5] ?? 0) >>> (31 - (slot & 31))) & 1) === 1;
}

/** Minutes inside the week. */
export function minutesOf(week: Week): number {
  let bits = 0;
  for (const word of week) bits += popcount(word);
  return bits * SLOT_MINUTES;
}

/** Minutes in both weeks. */
export function overlapMinutes(a: Week, b: Week): number {
  let bits = 0;
  for (let word = 0; word < WORDS; word++) bits += popcount((a[word] ?? 0) & (b[word] ?? 0));
  return bits * SLOT_MINUTES;
}

/** Minutes of `a` that are outside `b`. */
export function minutesOutside(a: Week, b: Week): number {
  let bits = 0;
  for (let word = 0; word < WORDS; word++) bits += popcount((a[word] ?? 0) & ~(b[word] ?? 0));
  return bits * SLOT_MINUTES;
}

/** Slots of `a` or `b`. */
export function union(a: Week, b: Week): Week {
  return a.map((word, index) => word | (b[index] ?? 0));
}

/** Slots of both. */
export function intersection(a: Week, b: Week): Week {
  return a.map((word, index) => word & (b[index] ?? 0));
}

/** The half hours in both patterns. Throws RangeError for a malformed one. */
export function meetPatterns(a: WeekPattern, b: WeekPattern): WeekPattern {
  return formatWeek(intersection(parseWeek(a), parseWeek(b)));
}

/** Slots of `a` that are not in `b`. */
export function difference(a: Week, b: Week): Week {
  return a.map((word, index) => word & ~(b[index] ?? 0));
}

/** A week from stretches; they may overlap. Throws RangeError for a day, a minute or a length that can not be. */
export function fromIntervals(intervals: readonly Interval[]): Week {
  const week = new Uint32Array(WORDS);
  for (const { day, from, to } of intervals) {
    requireHalfHour(day >= 1 && day <= 7 && Number.isInteger(day), 'day');
    requireHalfHour(from >= 0 && from < DAY_MINUTES && from % SLOT_MINUTES === 0, 'from');
    requireHalfHour(to > 0 && to <= DAY_MINUTES && to % SLOT_MINUTES === 0 && to !== from, 'to');
    const start = (day - 1) * DAY_SLOTS + from / SLOT_MINUTES;
    const length = (to > from ? to - from : to + DAY_MINUTES - from) / SLOT_MINUTES;
    for (let step = 0; step < length; step++) setSlot(week, (start + step) % WEEK_SLOTS);
  }
  return week;
}

/** The stretches of a week in order, for reading aloud; a stretch past midnight stays one when it is under 24 hours. */
export function toIntervals(week: Week): Interval[] {
  return runsOf(week)
    .flatMap((run) => (run.length < DAY_SLOTS ? [run] : atMidnights(run)))
    .map(({ start, length }) => {
      const from = (start % DAY_SLOTS) * SLOT_MINUTES;
      const end = from + length * SLOT_MINUTES;
      return { day: Math.floor(start / DAY_SLOTS) + 1, from, to: end > DAY_MINUTES ? end - DAY_MINUTES : end };
    })
    .sort((a, b) => a.day - b.day || a.from - b.from);
}

/** Stretches without a break, around the week, in order of their first slot. A full week is one stretch of 336. */
export function runsOf(week: Week): Run[] {
  const starts: number[] = [];
  for (let slot = 0; slot < WEEK_SLOTS; slot++) {
    if (hasSlot(week, slot) && !hasSlot(week, (slot + WEEK_SLOTS - 1) % WEEK_SLOTS)) starts.push(slot);
  }
  if (starts.length === 0) return hasSlot(week, 0) ? [{ start: 0, length: WEEK_SLOTS, gap: 0 }] : [];
  return starts.map((start, index) => {
    let length = 1;
    while (hasSlot(week, (start + length) % WEEK_SLOTS)) length++;
    const next = starts[index + 1] ?? (starts[0] ?? 0) + WEEK_SLOTS;
    return { start, length, gap: next - start - length };
  });
}

function atMidnights({ start, length }: Run): Run[] {
  const pieces: Run[] = [];
  for (let done = 0; done < length;) {
    const from = (start + done) % WEEK_SLOTS;
    const size = Math.min(DAY_SLOTS - (from % DAY_SLOTS), length - done);
    pieces.push({ start: from, length: size, gap: 0 });
    done += size;
  }
  return pieces;
}

function setSlot(week: Week, slot: number): void {
  week[slot >>> 5] = (week[slot >>> 5] ?? 0) | (1 << (31 - (slot & 31)));
}

function requireHalfHour(holds: boolean, field: string): void {
  if (!holds) throw new RangeError(`${field} is not a half hour of the week`);
}

function popcount(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
