import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutesOf, overlapMinutes, parseWeek } from '#engine';
import { type Block, type Answers, toWeekPattern, type Week } from '#intake';
import { coverBy, uncountedOf } from './household-cover.js';
import { seekerFacts } from './seeker-facts.service.js';

const blocks = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((day) =>
  (['06', '10', '14', '18', '22'] as const).map((hour): Block => `${day}-${hour}`),
);
const week: fc.Arbitrary<Week> = fc.subarray(blocks);
const hours = (cares: Week, works: Week = []) => ({ cares, works });
const overlap = (a: string, b: string): number => overlapMinutes(parseWeek(a), parseWeek(b));

describe('care that two people share', () => {
  it('counts what the other says and is free for', () => {
    const theirs = hours(['1-06', '1-10', '2-06'], ['1-10']);
    expect(coverBy(theirs, hours([]))).toBe(toWeekPattern(['1-06', '2-06']));
    expect(coverBy(theirs, hours(['2-06']))).toBe(toWeekPattern(['1-06']));
    expect(uncountedOf(theirs)).toBe(toWeekPattern(['1-10']));
  });

  it('never leaves nobody: no hour is covered for both, and none in which the other may be at work', () => {
    fc.assert(
      fc.property(week, week, week, week, (cares, works, mine, myWork) => {
        const forMe = coverBy(hours(cares, works), hours(mine, myWork));
        const forThem = coverBy(hours(mine, myWork), hours(cares, works));
        expect(overlap(forMe, forThem)).toBe(0);
        expect(overlap(forMe, toWeekPattern(works))).toBe(0);
        expect(minutesOf(parseWeek(forMe))).toBe(overlap(forMe, toWeekPattern(cares)));
      }),
    );
  });

  it('lifts only hours that she needs, and never takes one away', () => {
    const said = <T>(value: T) => ({ state: 'answered', value }) as const;
    fc.assert(
      fc.property(week, week, week, (alone, certain, shared) => {
        const answers = {
          'care.who': said(['age_3_5']),
          'care.hours': said(alone),
          'care.cover': said({ by: ['relative'], certain, sometimes: [] }),
        } as unknown as Answers;
        const careOf = (cover?: string) => seekerFacts(answers, '2026-11-22', cover).care;
        const [before, after] = [careOf(), careOf(toWeekPattern(shared))];
        if (!before || !after) throw new Error('she cares');
        expect(after.needed).toBe(before.needed);
        expect(overlap(after.covered, before.covered)).toBe(minutesOf(parseWeek(before.covered)));
        expect(overlap(after.covered, after.needed)).toBe(minutesOf(parseWeek(after.covered)));
      }),
    );
  });
});
