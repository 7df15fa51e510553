import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context, meeting, seeker, vacancy } from '../../../../test/factories/market.js';
import { DEPTH, marketsAsTheyCome } from '../../../../test/factories/whole-market.js';
import { unlocksForVacancy } from '../employer-change.js';
import { prepareSeeker } from '../reference/prepare.js';
import { isListed } from '../reference/score.js';
import { unlocksFor } from '../unlock.js';
import { credentialGains, prepareVacancies, skillGains } from '../what-if.js';
import { countDoors } from './seeker-doors.js';
import { VacancyQuery } from './vacancy-query.js';
import { countUnlocks } from './vacancy-unlocks.js';

describe('what would open more', () => {
  it('to one person, in the market or not, is what the reference counts pair by pair', () => {
    const opened = { titles: 0, skills: 0, causes: 0 };
    fc.assert(
      fc.property(marketsAsTheyCome, seeker, fc.nat(3), ({ given, market }, stranger, most) => {
        const nursing = given.vacancies.map((facts, at) =>
          at % 2 === 0 ? facts : { ...facts, profession: 'nursing' },
        );
        for (const facts of nursing) if (facts.profession === 'nursing') market.putVacancy(facts);
        const places = prepareVacancies(nursing, context);
        for (const person of [...given.seekers, { ...stranger, id: 3_000_000 }]) {
          const facts = { ...person, credentials: person.credentials?.filter((code) => code !== 'nursing') };
          const { titles, skills, ...unlocks } = countDoors(market, facts, most);
          expect(unlocks).toEqual(unlocksFor(facts, places, context));
          expect(titles).toEqual(credentialGains(facts, places, context));
          expect(skills).toEqual(skillGains(facts, places, context, most));
          opened.titles += titles.length;
          opened.skills += skills.length;
          opened.causes += unlocks.singles.length;
        }
      }),
      DEPTH,
    );
    for (const found of Object.values(opened)) expect(found).toBeGreaterThan(3);
  });

  it('to the firm of a vacancy, in the market or not, is what the reference counts, and leaves the market as it was', () => {
    let gained = 0;
    fc.assert(
      fc.property(
        marketsAsTheyCome,
        fc.oneof(
          vacancy,
          meeting.map((pair) => pair.vacancy),
        ),
        ({ given, market, scores }, draft) => {
          const people = given.seekers.map((facts) => prepareSeeker(facts, context));
          for (const facts of [...given.vacancies.slice(0, 3), draft]) {
            const expected = unlocksForVacancy(facts, people, context);
            expect(countUnlocks(market, facts)).toEqual(expected);
            gained += expected.gains.length;
          }
          const query = new VacancyQuery(market, 50);
          for (const { id } of given.vacancies) {
            const its = scores.filter((score) => score.vacancy === id && isListed(score, context.version));
            expect(query.list(id).keys).toHaveLength(Math.min(50, its.length));
          }
        },
      ),
      DEPTH,
    );
    expect(gained).toBeGreaterThan(50);
  });
});
