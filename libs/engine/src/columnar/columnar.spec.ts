import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { context, meeting } from '../../../../test/factories/market.js';
import { DEPTH, marketsAsTheyCome } from '../../../../test/factories/whole-market.js';
import type { SkillId } from '#taxonomy';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { canBeHiredNow, isShut } from '../pair-score.js';
import type { PairScore } from '../pair-score.js';
import { prepareSeeker, prepareVacancy } from '../reference/prepare.js';
import { isListed, scorePrepared } from '../reference/score.js';
import { herKey, keyOf } from '../reference/order.js';
import { Market } from './market.js';
import { SeekerScan } from './seeker-scan.js';
import { FullRun } from './full-run.js';
import type { SeekerResult } from './full-run.js';
import { unlocksFor } from '../unlock.js';
import { prepareVacancies } from '../what-if.js';
import { VacancyQuery } from './vacancy-query.js';

describe('the list of a vacancy', () => {
  it('is that of the reference engine: the same people, scores and order, after edits too', () => {
    fc.assert(
      fc.property(marketsAsTheyCome, fc.constantFrom(1, 3, 50), (all, most) => {
        const query = new VacancyQuery(all.market, most);
        for (const { id } of all.given.vacancies) {
          const listed = all.scores.filter((score) => score.vacancy === id && isListed(score, context.version));
          const best = (scores: typeof listed) =>
            scores
              .map(({ listScore, seeker: person }) => keyOf(listScore, person))
              .sort((a, b) => b - a)
              .slice(0, most);
          const lawful = best(listed.filter(({ gates }) => canBeHiredNow(gates)));
          expect(query.lists(id)).toMatchObject({ keys: best(listed), lawful });
          expect(query.list(id).keys).toEqual(best(listed));
        }
      }),
      DEPTH,
    );
  });
});

describe('what a person can reach', () => {
  it('is that of the reference engine: the same pairs and every number of them, after edits and one by one too', () => {
    const { useful, review } = context.version.cuts.value;
    let taken = 0;
    fc.assert(
      fc.property(marketsAsTheyCome, ({ given, market, scores }) => {
        const found = new Map<string, object>();
        const alone = new Map<string, object>();
        const scan = new SeekerScan(market);
        const noteIn = (pairs: Map<string, object>) => ({
          take: ({ seekerId, vacancyId, gates, fit, listScore, ifLifted, multipliers, otherPath }: SeekerScan) =>
            pairs.set(`${String(seekerId)} ${String(vacancyId)}`, {
              gates,
              fit,
              listScore,
              ifLifted,
              otherPath,
              multipliers: [...multipliers],
            }),
        });
        for (const { id } of given.seekers) {
          const place = market.people.places.get(id) ?? -1;
          scan.scan(place, noteIn(found));
          for (const post of market.posts.places.values()) scan.scanOne(place, post, noteIn(alone));
        }
        const expected = scores
          .filter(
            ({ ranked, gates, fit, listScore }) =>
              ranked && !isShut(gates) && (fit >= Math.min(useful, review) || listScore >= review),
          )
          .map(
            ({ seeker: person, vacancy: place, gates, fit, listScore, ifLifted, multipliers, otherPath }) =>
              [
                `${String(person)} ${String(place)}`,
                { gates, fit, listScore, ifLifted, otherPath, multipliers },
              ] as const,
          );
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
        expect(Object.fromEntries(alone)).toEqual(Object.fromEntries(expected));
        taken += expected.length;
      }),
      DEPTH,
    );
    expect(taken).toBeGreaterThan(100);
  });
});

describe('a full run', () => {
  it('keeps her list, her other paths, the lists of the vacancies and what would open more, as the reference does', () => {
    const keep = { seeker: 4, otherPaths: 2, vacancy: 3, unlocks: true };
    let unlocked = 0;
    fc.assert(
      fc.property(marketsAsTheyCome, fc.nat(40), ({ given, market, scores }, cut) => {
        const [first, second] = [new FullRun(market, keep), new FullRun(market, keep)];
        const places = prepareVacancies(given.vacancies, context);
        const each = ({ seekerId, list, otherPaths, unlocks, certaintyOf }: SeekerResult) => {
          const person = given.seekers.find(({ id }) => id === seekerId);
          if (person === undefined) throw new Error('a person nobody gave');
          const hers = scores.filter((score) => score.seeker === seekerId && score.band !== 'none');
          const keys = (chosen: PairScore[]) => chosen.map(herKey).sort((a, b) => b - a);
          expect(list.sorted(0)).toEqual(keys(hers).slice(0, keep.seeker));
          for (const { vacancy: id, certainty } of hers) {
            expect(certaintyOf(id)).toEqual({ low: certainty.low, high: certainty.high });
          }
          const others = hers.filter(({ otherPath }) => otherPath);
          expect(otherPaths.sorted(0)).toEqual(keys(others).slice(0, keep.otherPaths));
          const { singles, pair } = unlocks.result();
          expect(unlocks.result()).toEqual(unlocksFor(person, places, context));
          unlocked += singles.length + (pair === undefined ? 0 : 1);
        };
        const middle = Math.min(cut, market.people.count);
        const present = (result: SeekerResult) => market.voidPeople.has(result.place) || each(result);
        first.range(0, middle, present);
        second.range(middle, market.people.count, present);
        for (const { id } of given.vacancies) {
          const post = market.posts.places.get(id) ?? -1;
          const its = scores.filter((score) => score.vacancy === id && isListed(score, context.version));
          for (const key of second.listed.sorted(post)) first.listed.offer(post, key);
          for (const key of second.lawful.sorted(post)) first.lawful.offer(post, key);
          const keys = (chosen: PairScore[]) =>
            chosen.map(({ listScore, seeker: person }) => keyOf(listScore, person)).sort((a, b) => b - a);
          expect(first.listed.sorted(post)).toEqual(keys(its).slice(0, keep.vacancy));
          const lawful = its.filter(({ gates }) => canBeHiredNow(gates));
          expect(first.lawful.sorted(post)).toEqual(keys(lawful).slice(0, keep.vacancy));
        }
      }),
      DEPTH,
    );
    expect(unlocked).toBeGreaterThan(20);
  });
});

describe('what is large or empty', () => {
  const score = (person: SeekerFacts, place: VacancyFacts) =>
    scorePrepared(prepareSeeker(person, context), prepareVacancy(place, context));
  const pair = fc
    .sample(meeting, { numRuns: 200, seed: 11 })
    .find((each) => isListed(score(each.seeker, each.vacancy), context.version));
  if (pair === undefined) throw new Error('nobody is on a list');

  it('orders ids up to 2,147,483,647 and refuses more', () => {
    const people = [2_147_483_647, 2_097_152].map((id) => ({ ...pair.seeker, id }));
    const place = { ...pair.vacancy, id: 2_147_483_646 };
    const market = new Market(context, people, [place]);
    const expected = people
      .map((person) => score(person, place))
      .filter((each) => isListed(each, context.version))
      .map(({ listScore, seeker: id }) => keyOf(listScore, id));
    expect(expected).toHaveLength(2);
    expect(new VacancyQuery(market, 5).list(place.id).keys).toEqual(expected.sort((a, b) => b - a));
    expect(() => new Market(context, [{ ...pair.seeker, id: 2 ** 31 }], [])).toThrow(RangeError);
  });

  it('takes forty requirements, and refuses more than 255 when asked for the list', () => {
    const asking = (count: number): VacancyFacts => ({
      ...pair.vacancy,
      essentials: Array.from({ length: count }, (_, at) => ({ skill: (at + 1) as SkillId, level: 1 as const })),
    });
    const skills = [1, 2, 3].map((skill) => ({
      skill: skill as SkillId,
      level: 3 as const,
      evidence: 'claimed' as const,
    }));
    const person = { ...pair.seeker, skills };
    const market = new Market(context, [person], [asking(40)]);
    const { listScore, gates, ranked } = score(person, asking(40));
    const listed = isListed({ listScore, gates, ranked }, context.version);
    expect(new VacancyQuery(market, 5).list(pair.vacancy.id).keys).toEqual(listed ? [keyOf(listScore, person.id)] : []);
    const over = new VacancyQuery(new Market(context, [person], [asking(256)]), 5);
    expect(() => over.list(pair.vacancy.id)).toThrow('at most 255');
  });

  it('finds nobody where nobody is', () => {
    const market = new Market(context, [], [pair.vacancy]);
    expect(new VacancyQuery(market, 5).list(pair.vacancy.id)).toEqual({ keys: [], looked: 0 });
    expect(() => new VacancyQuery(market, 5).list(pair.vacancy.id + 1)).toThrow('no such vacancy');
  });
});
