import { describe, expect, it } from '@jest/globals';
import { CURRENT_SCORING, defaultKnowledge, explain, prepareSeeker, prepareVacancy, type SeekerFacts } from '#engine';
import { bakery } from '../../../../../test/factories/bakery.js';
import { roughMinutes } from './candidate-view.js';

const context = { version: CURRENT_SCORING, knowledge: defaultKnowledge, today: '2026-11-22' };
const DISTRICTS = ['150132', '150101', '150135', '150110', '150142', '150122', '070101', '150140', '150115', '150103'];

const minutesFrom = (district: string | undefined): number | undefined =>
  roughMinutes(
    explain(
      prepareSeeker(
        {
          id: 1,
          revision: 1,
          jobs: [],
          district: district as SeekerFacts['district'],
          travel: { maxMinutes: 240, mode: 'bus' },
        },
        context,
      ),
      prepareVacancy(bakery, context),
    ),
  );

describe('how far away somebody lives, for a firm', () => {
  it('is told in quarters of an hour that several districts share', () => {
    const told = DISTRICTS.map((district) => minutesFrom(district) ?? 0);
    expect(told.every((minutes) => minutes > 0 && minutes % 15 === 0)).toBe(true);
    expect(new Set(told).size).toBeLessThan(DISTRICTS.length - 2);
  });

  it('is not told while she did not say where', () => {
    expect(minutesFrom(undefined)).toBeUndefined();
  });
});
