import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, context, meeting } from '../../../../test/factories/market.js';
import { isWeekPattern } from '../week.js';
import { BANDS } from '../pair-score.js';
import { herKey, idOfKey } from './order.js';
import { keepsPair, scorePair } from './score.js';

describe('the random world', () => {
  it('makes well-formed weeks and pairs of every band', () => {
    const bands = new Set<string>();
    let kept = 0;
    for (const pair of fc.sample(meeting, { numRuns: 400, seed: 7 })) {
      expect(isWeekPattern(pair.vacancy.shift ?? 'f'.repeat(84))).toBe(true);
      const score = scorePair(pair.seeker, pair.vacancy, context);
      bands.add(score.band);
      if (keepsPair(score, context)) kept++;
    }
    expect([...bands].sort()).toEqual(['much', 'none', 'opens_if', 'useful']);
    expect(kept).toBeGreaterThan(40);
  });
});

describe('a shift without hours', () => {
  it('is one that is not known yet: every number of the pair is a number', () => {
    for (const { seeker, vacancy } of fc.sample(meeting, { numRuns: 50, seed: 5 })) {
      const { fit, listScore } = scorePair(seeker, { ...vacancy, shift: '0'.repeat(84) }, context);
      expect([fit, listScore].every(Number.isInteger)).toBe(true);
    }
  });
});

describe('her list', () => {
  const place = fc.record({
    band: fc.constantFrom(...BANDS),
    ifLifted: fc.integer({ min: 0, max: 10_000 }),
    unlockScore: fc.integer({ min: 0, max: 10_000 }),
    vacancy: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  });

  it('is ordered by band, then by the score, which is that of what helps most where it opens if something changes, then by id', () => {
    const places = fc.uniqueArray(place, { maxLength: 20, selector: ({ vacancy }) => vacancy });
    fc.assert(
      fc.property(places, (all) => {
        const expected = all
          .filter(({ band }) => band !== 'none')
          .map((one) => ({
            id: one.vacancy,
            rank: ['much', 'useful', 'opens_if'].indexOf(one.band),
            worth: one.band !== 'opens_if' ? one.ifLifted : Math.max(one.ifLifted, one.unlockScore),
          }))
          .sort((a, b) => a.rank - b.rank || b.worth - a.worth || a.id - b.id);
        const keys = all.map(herKey).filter((key) => key >= 0);
        expect(keys.sort((a, b) => b - a).map(idOfKey)).toEqual(expected.map(({ id }) => id));
      }),
      RUNS,
    );
  });
});
