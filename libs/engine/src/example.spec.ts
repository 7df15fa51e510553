import { describe, expect, it } from '@jest/globals';
import { bakery, near, weekdays } from '../../../test/factories/bakery.js';
import { context } from '../../../test/factories/market.js';
import type { Isco, SkillId } from '#taxonomy';
import { explain, forEmployer, forSeeker } from './explain.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import { gateState, removalOf } from './pair-score.js';
import { prepareSeeker, prepareVacancy } from './reference/prepare.js';
import { EMPTY_WEEK, FULL_WEEK } from './week.js';
import { scoreRange, scoreWithout } from './what-if.js';

const id = (skill: number) => skill as SkillId;

/** The baker of the prototype: good at the work, cares every afternoon, and her permit is on its way. */
const baker: SeekerFacts = {
  id: 7,
  revision: 3,
  district: near,
  jobs: [{ isco: 7512 as Isco, months: 44, idleMonths: 12, kind: 'own_account' }],
  skills: [
    { skill: id(6), level: 3, evidence: 'tested' },
    { skill: id(12), level: 2, evidence: 'claimed' },
    { skill: id(18), level: 1, evidence: 'inferred' },
  ],
  education: 'secondary',
  available: FULL_WEEK,
  care: { needed: weekdays(14, 18), covered: EMPTY_WEEK, informal: EMPTY_WEEK, kind: 'child' },
  travel: { maxMinutes: 45, mode: 'bus' },
  payFloor: 120_000,
  rightToWork: { hireNow: 'no', renewable: false, countsForCap: 'yes' },
  prefers: { contract: 'planilla' },
};
const place: VacancyFacts = {
  ...bakery,
  essentials: [6, 12, 18].map((skill) => ({ skill: id(skill), level: 2 })),
  optionals: [{ skill: id(23), level: 1 }],
  experienceMonths: 24,
  education: 'secondary',
};

describe('the baker and the bakery', () => {
  const explanation = explain(prepareSeeker(baker, context), prepareVacancy(place, context));
  const { score } = explanation;

  it('has these numbers, until a new version says otherwise', () => {
    const { fit, ifLifted, herScore, listScore, band, multipliers, unlockScore, certainty } = score;
    expect({ fit, ifLifted, herScore, listScore, band, multipliers, unlockScore, certainty }).toMatchInlineSnapshot(`
     {
       "band": "opens_if",
       "certainty": {
         "high": 9595,
         "low": 7412,
         "question": {
           "code": "skill",
           "skill": 18,
         },
       },
       "fit": 8460,
       "herScore": 0,
       "ifLifted": 5922,
       "listScore": 8393,
       "multipliers": [
         7000,
         10000,
         10000,
         10000,
         10000,
         10000,
       ],
       "unlockScore": 5922,
     }
    `);
    expect(explanation.terms.map(({ term, points, of }) => [term, points, of])).toMatchInlineSnapshot(`
     [
       [
         "essential_skills",
         2919,
         3542,
       ],
       [
         "occupation",
         1875,
         1875,
       ],
       [
         "experience",
         1114,
         1250,
       ],
       [
         "schedule",
         729,
         729,
       ],
       [
         "optional_skills",
         113,
         625,
       ],
       [
         "education",
         625,
         625,
       ],
       [
         "commute",
         556,
         625,
       ],
       [
         "pay",
         217,
         417,
       ],
       [
         "preferences",
         312,
         312,
       ],
     ]
    `);
  });

  it('opens with the permit, and more with the permit and a crèche', () => {
    expect(gateState(score.gates, 'right_to_work')).toBe('remediable');
    expect(removalOf(score.unlock)).toEqual({ kind: 'gate', code: 'right_to_work' });
    expect(scoreWithout(score, [{ kind: 'barrier', code: 'childcare' }])).toBe(0);
    expect(scoreWithout(score, [{ kind: 'gate', code: 'right_to_work' }])).toBe(score.ifLifted);
    expect(
      scoreWithout(score, [
        { kind: 'gate', code: 'right_to_work' },
        { kind: 'barrier', code: 'childcare' },
      ]),
    ).toBe(score.fit);
    const { low, high } = scoreRange(score);
    expect(low <= score.ifLifted && score.ifLifted <= high).toBe(true);
  });

  it('tells her, the caseworker and the employer the same in their words', () => {
    const { why, short, barriers, gates, question } = forSeeker(explanation);
    expect(why[0]).toMatchObject({
      code: 'essential_skills_covered',
      covered: [6, 12, 18],
      tested: [6],
      toConfirm: [18],
    });
    expect(short.map(({ code }) => code)).toContain('optional_skills_partly');
    expect(barriers).toMatchObject([{ code: 'childcare', uncovered: 1200, shift: 2400, remedy: 'childcare_place' }]);
    expect(gates.map(({ gate, state }) => [gate, state])).toEqual([
      ['right_to_work', 'remediable'],
      ['no_go', 'unknown'],
    ]);
    expect(question).toEqual({ code: 'skill', skill: 18 });
    expect(forEmployer(explanation).reasons.map(({ code }) => code)).toEqual([
      'essential_skills_covered',
      'occupation_same',
      'experience_enough',
      'education_reached',
      'optional_skills_partly',
    ]);
  });
});
