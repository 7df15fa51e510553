import { describe, expect, it } from '@jest/globals';
import type { Candidate } from '#casework';
import {
  CURRENT_SCORING,
  defaultKnowledge,
  explain,
  type PastJob,
  prepareSeeker,
  prepareVacancy,
  type SeekerFacts,
} from '#engine';
import { toIsco } from '#taxonomy';
import { bakery } from '../../../../../test/factories/bakery.js';
import { jobsShown, pageOf, roughMinutes } from './candidate-view.js';

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

describe('care of her own family', () => {
  const job = (kind: PastJob['kind'], isco: string): PastJob => ({
    kind,
    isco: toIsco(isco),
    months: 48,
    idleMonths: 0,
  });
  const jobs = [job('care', '5322'), job('employee', '7512'), { kind: 'care', months: 12, idleMonths: 0 } as const];
  const shownTo = (isco: string) => jobsShown(jobs, toIsco(isco));

  it('is told to a firm of that trade and to no other', () => {
    expect(shownTo('7512')).toEqual([jobs[1]]);
    expect(shownTo('5321')).toEqual([jobs[0], jobs[1]]);
  });
});

describe('a long list of profiles', () => {
  it('shows everybody once, ten a page, in its order', () => {
    const ids = [7, 3, 91, 12, 5, 44, 8, 2, 60, 31, 77, 20, 1, 99, 15, 6, 38, 50, 9, 4];
    const all = ids.map((id) => ({ introduction: { id } }) as Candidate);
    const seen: number[] = [];
    let after: number | undefined;
    do {
      const { shown, next } = pageOf(all, after);
      seen.push(...shown.map(({ introduction }) => introduction.id));
      after = next;
    } while (after !== undefined);
    expect(seen).toEqual(ids);
    expect(pageOf(all, 1000)).toMatchObject({ isFirst: true, count: 20 });
  });
});
