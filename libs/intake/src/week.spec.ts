import { describe, expect, it } from '@jest/globals';
import { BLOCKS, isWeekPiece, orderWeek, toWeekPattern } from './index.js';
import type { Block, Weekday } from './index.js';

/** Marked half hours as text, `day hour`, read from the pattern bit by bit. */
function slots(pattern: string): readonly string[] {
  const bits = [...pattern.matchAll(/./gu)].map(([digit]) => Number.parseInt(digit, 16).toString(2).padStart(4, '0'));
  return [...bits.join('').matchAll(/1/gu)].map(
    ({ index }) => `${String(Math.floor(index / 48) + 1)} ${String((index % 48) / 2)}`,
  );
}

describe('toWeekPattern', () => {
  it('is 84 digits, Monday 00:00 at the highest bit of the first', () => {
    expect(toWeekPattern()).toBe('0'.repeat(84));
    expect(toWeekPattern(['1-00:00-00:30'])).toBe(`8${'0'.repeat(83)}`);
    expect(toWeekPattern(['7-23:30-24:00'])).toBe(`${'0'.repeat(83)}1`);
  });

  it('covers a whole week with every block and night', () => {
    const days: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    const week = days.flatMap((day) => BLOCKS.map((block): Block => `${day}-${block}`));
    expect(toWeekPattern(week)).toBe('f'.repeat(84));
  });

  it('gives four hours to a block, to the half hour to a span, and wraps Sunday night to Monday', () => {
    expect(slots(toWeekPattern(['3-14']))).toEqual([
      '3 14',
      '3 14.5',
      '3 15',
      '3 15.5',
      '3 16',
      '3 16.5',
      '3 17',
      '3 17.5',
    ]);
    expect(slots(toWeekPattern(['2-07:30-09:00']))).toEqual(['2 7.5', '2 8', '2 8.5']);
    expect(slots(toWeekPattern(['7-23:00-00:30']))).toEqual(['1 0', '7 23', '7 23.5']);
    expect(slots(toWeekPattern(['7-22']))).toHaveLength(16);
  });

  it('joins weeks', () => {
    expect(toWeekPattern(['1-06'], ['1-06', '1-10'])).toBe(toWeekPattern(['1-06:00-14:00']));
  });
});

describe('pieces of a week', () => {
  it.each(['0-06', '8-06', '1-07', '1-6', '1-06:15-07:00', '1-24:00-02:00', '1-06:00-24:30', '1-06 ', ''])(
    'refuse %j',
    (text) => {
      expect(isWeekPiece(text)).toBe(false);
    },
  );

  it('stand in order of day and hour, once', () => {
    expect(orderWeek(['2-06', '1-22', '1-06', '2-06', '1-05:30-07:00'])).toEqual([
      '1-05:30-07:00',
      '1-06',
      '1-22',
      '2-06',
    ]);
  });
});
