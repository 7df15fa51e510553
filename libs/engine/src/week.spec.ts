import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_WEEK,
  FULL_WEEK,
  formatWeek,
  fromIntervals,
  fromSlots,
  hasSlot,
  intersection,
  difference,
  minutesOf,
  minutesOutside,
  overlapMinutes,
  parseWeek,
  runsOf,
  slotsOf,
  toIntervals,
  union,
} from './week.js';

const pattern = fc
  .array(fc.integer({ min: 0, max: 15 }), { minLength: 84, maxLength: 84 })
  .map((digits) => digits.map((digit) => digit.toString(16)).join(''));

describe('week', () => {
  it('puts Monday 00:00 in the highest bit of the first digit', () => {
    expect(formatWeek(fromIntervals([{ day: 1, from: 0, to: 30 }]))).toBe(`8${'0'.repeat(83)}`);
    expect(formatWeek(fromIntervals([{ day: 7, from: 1410, to: 1440 }]))).toBe(`${'0'.repeat(83)}1`);
  });

  it('wraps a Sunday night to Monday', () => {
    const week = fromIntervals([{ day: 7, from: 1320, to: 360 }]);
    expect(minutesOf(week)).toBe(480);
    expect([hasSlot(week, 0), hasSlot(week, 11), hasSlot(week, 12), hasSlot(week, 335)]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    expect(toIntervals(week)).toEqual([{ day: 7, from: 1320, to: 360 }]);
  });

  it('describes a bakery week as it was told', () => {
    const told = [1, 2, 3, 4, 5].map((day) => ({ day, from: 600, to: 1080 })).concat({ day: 6, from: 480, to: 780 });
    expect(minutesOf(fromIntervals(told))).toBe(45 * 60);
    expect(toIntervals(fromIntervals(told))).toEqual(told);
  });

  it('reads a full and an empty week', () => {
    expect(minutesOf(parseWeek(FULL_WEEK))).toBe(168 * 60);
    expect(toIntervals(parseWeek(FULL_WEEK))).toHaveLength(7);
    expect(runsOf(parseWeek(EMPTY_WEEK))).toEqual([]);
    expect(runsOf(parseWeek(FULL_WEEK))).toEqual([{ start: 0, length: 336, gap: 0 }]);
  });

  it.each(['', 'f'.repeat(83), 'g'.repeat(84), '0'.repeat(85)])('refuses %j', (text) => {
    expect(() => parseWeek(text)).toThrow(RangeError);
  });

  it.each([
    { day: 8, from: 0, to: 30 },
    { day: 0, from: 0, to: 30 },
    { day: 1, from: 15, to: 60 },
    { day: 1, from: 60, to: 60 },
    { day: 1, from: 60, to: 1470 },
  ])('refuses %j', (interval) => {
    expect(() => fromIntervals([interval])).toThrow(RangeError);
  });

  it('keeps every pattern through bits, slots and stretches', () => {
    fc.assert(
      fc.property(pattern, (text) => {
        const week = parseWeek(text);
        expect(formatWeek(week)).toBe(text);
        expect(formatWeek(fromSlots(slotsOf(week)))).toBe(text);
        expect(formatWeek(fromIntervals(toIntervals(week)))).toBe(text);
        expect(runsOf(week).reduce((sum, run) => sum + run.length * 30, 0)).toBe(minutesOf(week));
      }),
    );
  });

  it('counts overlaps as sets do', () => {
    fc.assert(
      fc.property(pattern, pattern, (left, right) => {
        const [a, b] = [parseWeek(left), parseWeek(right)];
        expect(overlapMinutes(a, b)).toBe(minutesOf(intersection(a, b)));
        expect(minutesOutside(a, b)).toBe(minutesOf(difference(a, b)));
        expect(minutesOf(union(a, b))).toBe(minutesOf(a) + minutesOutside(b, a));
      }),
    );
  });
});
