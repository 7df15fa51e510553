import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context, meeting } from '../../../../test/factories/market.js';
import { isWeekPattern } from '../week.js';
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
