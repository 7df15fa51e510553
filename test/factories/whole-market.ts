import fc from 'fast-check';
import { Market, prepareSeeker, prepareVacancy, scorePrepared } from '#engine';
import type { PairScore, SeekerFacts, VacancyFacts } from '#engine';
import { RUNS, context, meeting, seeker, vacancy } from './market.js';

/** A market is some hundred pairs: fewer of them than of single pairs. */
export const DEPTH = { numRuns: RUNS.numRuns / 5 };

export interface Given {
  seekers: SeekerFacts[];
  vacancies: VacancyFacts[];
}

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

/** Every pair of a market by the referee. */
function refereed({ seekers, vacancies }: Given): PairScore[] {
  const people = seekers.map((facts) => prepareSeeker(facts, context));
  const places = vacancies.map((facts) => prepareVacancy(facts, context));
  return people.flatMap((person) => places.map((place) => scorePrepared(person, place)));
}

/** Markets that were edited after they were sorted: the same people and vacancies, some of them put in later or anew. Of two that share their columns, both edited, the second. */
function editedMarket({ seekers, vacancies }: Given, edited: readonly SeekerFacts[], isShared: boolean): Market {
  const late = new Set(seekers.filter((_, index) => index % 3 === 0).map(({ id }) => id));
  const lateVacancies = new Set(vacancies.filter((_, index) => index % 3 === 1).map(({ id }) => id));
  const before = edited.map((facts, index) => ({ ...facts, id: seekers[index]?.id ?? 2_000_000 + index }));
  const market = new Market(
    context,
    [...before.filter(({ id }) => late.has(id) || id > 1_000_000), ...seekers.filter(({ id }) => !late.has(id))],
    vacancies.filter(({ id }) => !lateVacancies.has(id)),
  );
  const second = isShared ? Market.of(context, structuredClone(market.share())) : market;
  for (const each of new Set([market, second])) {
    for (const { id } of before) if (id > 1_000_000) each.removeSeeker(id);
    for (const facts of seekers) if (late.has(facts.id)) each.putSeeker(facts);
    for (const facts of vacancies) if (lateVacancies.has(facts.id)) each.putVacancy(facts);
  }
  return second;
}

/** Markets as they were read and as they are after edits, with every pair by the referee. */
export const marketsAsTheyCome = fc
  .record({ given: markets, edited: fc.option(fc.array(seeker, { maxLength: 10 })), isShared: fc.boolean() })
  .map(({ given, edited, isShared }) => ({
    given,
    market:
      edited === null ? new Market(context, given.seekers, given.vacancies) : editedMarket(given, edited, isShared),
    scores: refereed(given),
  }));
