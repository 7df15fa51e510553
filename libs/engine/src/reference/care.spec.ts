import { describe, expect, it } from '@jest/globals';
import { bakery, near, weekdays } from '../../../../test/factories/bakery.js';
import { context, world } from '../../../../test/factories/market.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { EMPTY_WEEK, formatWeek, fromIntervals } from '../week.js';
import { lessBarriers, multipliersOf } from './barrier.js';
import { prepareSeeker, prepareVacancy } from './prepare.js';

const bus = { district: near, travel: { maxMinutes: 45, mode: 'bus' } } as const;

describe('care', () => {
  const care = { needed: weekdays(14, 18), covered: EMPTY_WEEK, informal: EMPTY_WEEK, kind: 'child' as const };
  const bakeryWeek = fromIntervals([
    { day: 6, from: 480, to: 780 },
    ...[1, 2, 3, 4, 5].map((one) => ({ day: one, from: 600, to: 1080 })),
  ]);
  const weeks = { ...bakery, shift: formatWeek(bakeryWeek) };
  const factor = (more: Partial<SeekerFacts>, place: VacancyFacts) =>
    explainCare({ id: 1, revision: 1, ...more }, place);

  function explainCare(facts: SeekerFacts, place: VacancyFacts): number {
    const [seeker, vacancy] = [prepareSeeker(facts, context), prepareVacancy(place, context)];
    return multipliersOf(seeker, vacancy)[0] ?? 0;
  }

  it('takes 20 of 45 hours as the record sheet shows it', () => {
    expect(factor({ care }, weeks)).toBe(7333);
    expect(lessBarriers(8830, [7333])).toBe(6475);
    expect(lessBarriers(1001, [5000])).toBe(501);
  });

  it('counts the way home, and leaves half an hour a day out', () => {
    const later = { ...care, needed: weekdays(18, 20) };
    expect(factor({ care: later, ...bus }, weeks)).toBe(10_000);
    const slow = { ...context, knowledge: { ...world, travelMinutes: () => 45 } };
    const vacancy = prepareVacancy(weeks, slow);
    const seeker = prepareSeeker({ id: 1, revision: 1, care: later, ...bus }, slow);
    expect(multipliersOf(seeker, vacancy)[0]).toBe(10_000 - Math.round((6000 * 5 * 45) / (45 * 60)));
  });

  it('halves what relatives cover now and then', () => {
    expect(factor({ care: { ...care, informal: weekdays(14, 18) } }, weeks)).toBe(8667);
  });

  it('keeps what a crèche does not reach', () => {
    const creche = (from: number, to: number) => ({
      ...weeks,
      supports: [{ kind: 'childcare_on_site' as const, hours: weekdays(from, to) }],
    });
    expect(factor({ care }, creche(13, 19))).toBe(10_000);
    expect(factor({ care }, creche(13, 16))).toBe(8667);
  });

  it('takes a shift over midnight as one day, so that no half of it slips under the tolerance', () => {
    const night = formatWeek(fromIntervals([{ day: 3, from: 1410, to: 30 }]));
    expect(factor({ care: { ...care, needed: night } }, { ...bakery, shift: night })).toBe(4000);
  });
});
