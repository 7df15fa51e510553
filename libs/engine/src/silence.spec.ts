import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, context, meeting, seeker, vacancy } from '../../../test/factories/market.js';
import { measureBlanks } from './blanks.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import { measure } from './reference/fit.js';
import { prepareSeeker, prepareVacancy } from './reference/prepare.js';
import { scorePair } from './reference/score.js';
import { SCORING_V1 } from './scoring/v1.js';
import { TERMS } from './scoring/version.js';

const anyPair = fc.oneof(meeting, fc.record({ seeker, vacancy }));
const score = (person: SeekerFacts, place: VacancyFacts) => scorePair(person, place, context);

const HIDDEN = [
  'skills',
  'jobs',
  'studiedFor',
  'wished',
  'education',
  'languages',
  'available',
  'district',
  'travel',
  'payFloor',
  'prefers',
] as const;

describe('silence', () => {
  it('leaves the fit inside its interval, and so does any answer', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom(...HIDDEN), ({ seeker: person, vacancy: place }, field) => {
        const blank = score({ ...person, [field]: undefined }, place);
        fc.pre(blank.ranked);
        const { low, high } = blank.certainty;
        expect(low).toBeLessThanOrEqual(blank.fit);
        expect(blank.fit).toBeLessThanOrEqual(high);
        const told = score(person, place).fit;
        expect(told).toBeGreaterThanOrEqual(low);
        expect(told).toBeLessThanOrEqual(high);
      }),
      RUNS,
    );
  });

  it('is worth the frozen 40th percentile of the term and nothing else', () => {
    fc.assert(
      fc.property(anyPair, ({ seeker: person, vacancy: place }) => {
        const nothing = {
          skills: undefined,
          education: undefined,
          languages: undefined,
          available: undefined,
          travel: undefined,
          payFloor: undefined,
          prefers: undefined,
        };
        const blank = score({ ...person, ...nothing, jobs: undefined, studiedFor: [], wished: [] }, place);
        const { weights } = prepareVacancy(place, context);
        const { fallback } = SCORING_V1.blanks.value;
        expect(blank.points).toEqual(
          TERMS.map((term, index) => Math.floor(((weights[index] ?? 0) * fallback[term].p40 + 5000) / 10_000)),
        );
      }),
      RUNS,
    );
  });

  it('never shuts a pair that an answer would leave open', () => {
    fc.assert(
      fc.property(
        anyPair,
        fc.constantFrom(...HIDDEN, 'rightToWork', 'licences', 'credentials', 'refuses', 'accommodations'),
        ({ seeker: person, vacancy: place }, field) => {
          const [blank, told] = [score({ ...person, [field]: undefined }, place), score(person, place)];
          expect(told.herScore > 0 && blank.ranked && blank.herScore === 0).toBe(false);
        },
      ),
      RUNS,
    );
  });

  it('never beats the median answer of the people measured', () => {
    fc.assert(
      fc.property(fc.array(seeker, { minLength: 3, maxLength: 12 }), vacancy, (people, place) => {
        const prepared = people.map((person) => prepareSeeker(person, context));
        const target = prepareVacancy(place, context);
        const { fallback } = measureBlanks(
          prepared.map((one) => ({ seeker: one, minorGroup: undefined })),
          [target],
          1,
        );
        TERMS.forEach((term, index) => {
          if (target.weights[index] === 0) return;
          const told = prepared.filter(({ facts }) => term !== 'occupation' || facts.jobs !== undefined);
          const values = told.map((one) => measure(term, one, target)).filter((value) => value >= 0);
          const better = values.filter((value) => value >= fallback[term].p40).length;
          expect(better * 2).toBeGreaterThanOrEqual(values.length);
        });
      }),
      RUNS,
    );
  });

  it('stands at or under the median in the table of the version', () => {
    const { fallback, byMinorGroup } = SCORING_V1.blanks.value;
    for (const table of [fallback, ...Object.values(byMinorGroup)]) {
      for (const term of TERMS) expect(table[term].p40).toBeLessThanOrEqual(table[term].p50);
    }
  });

  it('about everything is “perfil por completar”', () => {
    const nobody = { id: 1, revision: 1 };
    fc.assert(
      fc.property(vacancy, (place) => {
        const { ranked, herScore, listScore, fit, band } = score(nobody, place);
        expect({ ranked, herScore, listScore, fit, band }).toEqual({
          ranked: false,
          herScore: 0,
          listScore: 0,
          fit: 0,
          band: 'none',
        });
      }),
      RUNS,
    );
  });
});
