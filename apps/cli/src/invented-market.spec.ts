import { describe, expect, it } from '@jest/globals';
import {
  CURRENT_SCORING,
  defaultKnowledge,
  isListed,
  keyOf,
  Market,
  prepareSeeker,
  prepareVacancy,
  type ScoringContext,
  scoreListed,
  scorePrepared,
  VacancyQuery,
} from '#engine';
import { InventedMarket } from './invented-market.js';

const context: ScoringContext = { version: CURRENT_SCORING, knowledge: defaultKnowledge, today: '2026-11-22' };
const PEOPLE = 3000;

describe('an invented market', () => {
  const invented = new InventedMarket(1);
  const people = [...invented.seekers(PEOPLE)].map((facts) => prepareSeeker(facts, context));
  const vacancies = [...invented.vacancies(60)];

  it('gives each vacancy the list of a plain loop, of three and of fifty, and looks at a part of the people only', () => {
    const market = new Market(context, invented.seekers(PEOPLE), invented.vacancies(60));
    const [three, fifty] = [new VacancyQuery(market, 3), new VacancyQuery(market, 50)];
    let looked = 0;
    let listed = 0;
    for (const facts of vacancies) {
      const vacancy = prepareVacancy(facts, context);
      const keys = people
        .flatMap((person) => {
          const score = scoreListed(person, vacancy);
          return score === undefined ? [] : [keyOf(score, person.facts.id)];
        })
        .sort((a, b) => b - a);
      expect(fifty.list(facts.id).keys).toEqual(keys.slice(0, 50));
      const best = three.list(facts.id);
      expect(best.keys).toEqual(keys.slice(0, 3));
      looked += best.looked;
      listed += keys.length;
    }
    expect(listed).toBeGreaterThan(100);
    expect(looked).toBeLessThan((PEOPLE * vacancies.length) / 4);
  });

  it('takes no more than 120 bytes a person', () => {
    expect(new Market(context, invented.seekers(5000), invented.vacancies(60)).bytesPerSeeker).toBeLessThan(120);
  });

  it('is scored for a list as it is scored in full', () => {
    for (const facts of vacancies.slice(0, 5)) {
      const vacancy = prepareVacancy(facts, context);
      for (const person of people.slice(0, 200)) {
        const score = scorePrepared(person, vacancy);
        expect(scoreListed(person, vacancy)).toBe(isListed(score, CURRENT_SCORING) ? score.listScore : undefined);
      }
    }
  });

  it('is the same for the same seed', () => {
    expect([...invented.seekers(50)]).toEqual([...new InventedMarket(1).seekers(50)]);
    expect([...invented.vacancies(50)]).not.toEqual([...new InventedMarket(2).vacancies(50)]);
  });
});
