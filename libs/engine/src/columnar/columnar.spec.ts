import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, context, meeting, seeker, vacancy } from '../../../../test/factories/market.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { canBeHiredNow } from '../pair-score.js';
import { isListed, scorePair } from '../reference/score.js';
import { keyOf } from './best.js';
import { Market } from './market.js';
import { VacancyQuery } from './vacancy-query.js';

/** People and vacancies of which many meet, with ids in no order. */
const markets = fc
  .record({
    pairs: fc.array(meeting, { minLength: 1, maxLength: 12 }),
    people: fc.array(seeker, { maxLength: 25 }),
    places: fc.array(vacancy, { maxLength: 6 }),
  })
  .map(({ pairs, people, places }) => ({
    seekers: distinct([...pairs.map((pair) => pair.seeker), ...people]),
    vacancies: distinct([...pairs.map((pair) => pair.vacancy), ...places]),
  }));

function distinct<T extends { id: number }>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

function listOf(place: VacancyFacts, seekers: readonly SeekerFacts[], most: number, lawfulOnly: boolean): number[] {
  return seekers
    .map((person) => scorePair(person, place, context))
    .filter((score) => isListed(score, context.version) && (!lawfulOnly || canBeHiredNow(score.gates)))
    .map(({ listScore, seeker: id }) => keyOf(listScore, id))
    .sort((a, b) => b - a)
    .slice(0, most);
}

describe('the list of a vacancy', () => {
  it('is that of the reference engine: the same people, scores and order', () => {
    fc.assert(
      fc.property(
        markets,
        fc.constantFrom(1, 3, 50),
        fc.boolean(),
        ({ seekers, vacancies }, most, lawfulOnly) => {
          const query = new VacancyQuery(new Market(context, seekers, vacancies), most);
          for (const place of vacancies) {
            expect(query.list(place.id, { lawfulOnly }).keys).toEqual(listOf(place, seekers, most, lawfulOnly));
          }
        },
      ),
      RUNS,
    );
  });
});
