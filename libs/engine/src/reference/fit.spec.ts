import { describe, expect, it } from '@jest/globals';
import type { Isco, SkillId } from '#taxonomy';
import { bakery, near, weekdays } from '../../../../test/factories/bakery.js';
import { context } from '../../../../test/factories/market.js';
import type { HeldSkill, PastJob, SeekerFacts, VacancyFacts } from '../facts.js';
import type { Knowledge } from '../knowledge.js';
import type { TermCode } from '../scoring/version.js';
import { UNANSWERED, measure } from './fit.js';
import { experienceShare } from './occupation.js';
import { prepareSeeker, prepareVacancy } from './prepare.js';

const SKILLS_OF: Readonly<Record<number, number[]>> = { 7512: [1, 2, 3, 4], 7511: [3, 4, 5], 5120: [4, 9] };
/** Skills 1 and 2 are parent and child; all weigh the same. */
const knowledge: Knowledge = {
  rarity: () => 1000,
  skillCredit: (held, required) => (held === required ? 10_000 : held + required === 3 ? 7000 : 0),
  occupationSkills: (isco) => (SKILLS_OF[isco] ?? []) as SkillId[],
  travelMinutes: (_from, _to, mode) => ({ walk: 90, bus: 30, motorcycle: 20, car: 25 })[mode],
};
const plain = { ...context, knowledge };
const isco = (code: number) => code as Isco;
const held = (skill: number, level: 1 | 2 | 3, evidence: HeldSkill['evidence'] = 'claimed'): HeldSkill => ({
  skill: skill as SkillId,
  level,
  evidence,
});
const asks = (...levels: (1 | 2 | 3)[]) => levels.map((level, index) => ({ skill: (index + 1) as SkillId, level }));
const job = (code: number | undefined, months: number, idleMonths = 0): PastJob => ({
  ...(code === undefined ? {} : { isco: isco(code) }),
  months,
  idleMonths,
  kind: 'informal',
});

function worth(term: TermCode, answers: Partial<SeekerFacts>, asked: Partial<VacancyFacts> = {}): number {
  const seeker = prepareSeeker({ id: 1, revision: 1, ...answers }, plain);
  return measure(term, seeker, prepareVacancy({ ...bakery, ...asked }, plain));
}

type Case = [string, TermCode, Partial<SeekerFacts>, Partial<VacancyFacts>, number];
const cases: Case[] = [
  [
    'the maximum, not the sum',
    'essential_skills',
    { skills: [held(1, 3), held(2, 3)] },
    { essentials: asks(1) },
    10_000,
  ],
  ['a child for its parent', 'essential_skills', { skills: [held(2, 3)] }, { essentials: asks(1) }, 7000],
  ['a level of two asked, one held', 'essential_skills', { skills: [held(1, 1)] }, { essentials: asks(2) }, 5000],
  ['inferred has no level', 'essential_skills', { skills: [held(1, 1, 'inferred')] }, { essentials: asks(3) }, 6000],
  [
    'half of two alike',
    'essential_skills',
    { skills: [held(3, 3)] },
    { essentials: [...asks(1), { skill: 3 as SkillId, level: 1 }] },
    5000,
  ],
  ['not asked yet', 'optional_skills', {}, { optionals: asks(1) }, UNANSWERED],
  ['the same unit group', 'occupation', { jobs: [job(7512, 1)] }, {}, 10_000],
  ['the same minor group, two of four skills', 'occupation', { jobs: [job(7511, 1)] }, {}, 4800 + 2000],
  ['another major group, one of four skills', 'occupation', { jobs: [job(5120, 1)] }, {}, 1000],
  ['the best of work and studies', 'occupation', { jobs: [job(5120, 1)], studiedFor: [isco(7512)] }, {}, 10_000],
  [
    'a wish with two of four skills',
    'occupation',
    { jobs: [], wished: [isco(7512)], skills: [held(3, 1), held(4, 1)] },
    {},
    10_000,
  ],
  [
    'a wish with skills inferred',
    'occupation',
    { jobs: [], wished: [isco(7512)], skills: [held(3, 1, 'inferred'), held(4, 1, 'inferred')] },
    {},
    0,
  ],
  ['a title not linked', 'occupation', { jobs: [job(undefined, 9)] }, {}, 2500],
  ['half of the months', 'experience', { jobs: [job(7512, 12)] }, { experienceMonths: 24 }, 5000],
  ['more than the months', 'experience', { jobs: [job(7512, 90)] }, { experienceMonths: 24 }, 10_000],
  ['six years ago', 'experience', { jobs: [job(7512, 24, 72)] }, { experienceMonths: 24 }, 7500],
  [
    'the worthiest months first',
    'experience',
    { jobs: [job(5120, 100), job(7512, 12)] },
    { experienceMonths: 24 },
    5500,
  ],
  ['half of the shift', 'schedule', { available: weekdays(10, 14) }, {}, 5000],
  ['secondary for technical', 'education', { education: 'secondary' }, { education: 'technical' }, 6000],
  ['more than asked', 'education', { education: 'postgraduate' }, { education: 'technical' }, 10_000],
  ['at her limit', 'commute', { district: near, travel: { maxMinutes: 30, mode: 'bus' } }, {}, 5000],
  ['half of her limit', 'commute', { district: near, travel: { maxMinutes: 60, mode: 'bus' } }, {}, 7500],
  [
    'a lift of the employer',
    'commute',
    { district: near, travel: { maxMinutes: 50, mode: 'bus' } },
    { supports: [{ kind: 'transport' }] },
    7500,
  ],
  [
    'a lift slower than her own motorcycle',
    'commute',
    { district: near, travel: { maxMinutes: 40, mode: 'motorcycle' } },
    { supports: [{ kind: 'transport' }] },
    7500,
  ],
  [
    'soft languages alone',
    'language',
    { languages: { en: 'A2' } },
    {
      languages: [
        { language: 'en', level: 'B2', hard: false },
        { language: 'es', level: 'C2', hard: true },
      ],
    },
    5000,
  ],
  ['10 % over her floor', 'pay', { payFloor: 100_000 }, { pay: { min: 100_000, max: 120_000 } }, 5000],
  ['20 % over her floor', 'pay', { payFloor: 100_000 }, { pay: { min: 120_000, max: 120_000 } }, 10_000],
  ['the top reaches her floor', 'pay', { payFloor: 120_000 }, { pay: { min: 100_000, max: 120_000 } }, 0],
  ['one of two wishes', 'preferences', { prefers: { contract: 'planilla', sectors: ['G'] } }, { sector: 'I' }, 5000],
  ['no wish at all', 'preferences', { prefers: {} }, {}, 10_000],
];

describe('terms', () => {
  it.each(cases.map((one) => ({ name: `${one[1]}: ${one[0]}`, one })))(
    '$name',
    ({ one: [, term, answers, asked, value] }) => {
      expect(worth(term, answers, asked)).toBe(value);
    },
  );

  it('experience uses each month once', () => {
    const stints = [
      { months: 10, worth: 10_000 },
      { months: 10, worth: 5000 },
    ];
    expect([5, 10, 15, 20, 40].map((asked) => experienceShare(stints, asked))).toEqual([
      10_000, 10_000, 8333, 7500, 3750,
    ]);
  });

  it('scale to 10 000 over what the vacancy asks, in both lists', () => {
    const bare = prepareVacancy({ ...bakery, shift: undefined, pay: undefined, district: undefined }, plain);
    expect(bare.weights).toEqual([0, 8571, 0, 0, 0, 0, 0, 0, 0, 1429]);
    expect(bare.listWeights).toEqual([0, 10_000, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
