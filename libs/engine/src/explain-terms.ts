import type { SkillId } from '#taxonomy';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import type { EvidenceField, TermReason } from './reason.js';
import { UNANSWERED, measure } from './reference/fit.js';
import { trackTo } from './reference/occupation.js';
import type { PreparedSeeker, PreparedVacancy, WeighedRequirement } from './reference/prepared.js';
import { creditFor } from './reference/skill.js';
import { minutesTo } from './reference/travel.js';
import type { TermCode } from './scoring/version.js';
import { minutesOutside } from './week.js';

const WHOLE = 10_000;

/** Why a term is worth what it is for this pair, from the same measure that scored it. */
export function termReason(term: TermCode, seeker: PreparedSeeker, vacancy: PreparedVacancy): TermReason {
  const value = measure(term, seeker, vacancy);
  return value === UNANSWERED ? { code: 'not_answered', term } : REASONS[term](value, seeker, vacancy);
}

/** The answer that a term rests on. */
export function termEvidence(term: TermCode, seeker: PreparedSeeker, vacancy: PreparedVacancy): EvidenceField {
  if (term === 'occupation') {
    const { best, nearness } = trackTo(seeker, vacancy.facts.isco);
    const blank = measure('occupation', seeker, vacancy) > nearness;
    return blank || best === undefined ? 'jobs' : OCCUPATION_EVIDENCE[best.by];
  }
  if (term === 'commute') return seeker.facts.district === undefined ? 'district' : 'travel';
  return EVIDENCE[term];
}

const OCCUPATION_EVIDENCE = { job: 'jobs', study: 'studiedFor', wish: 'wished' } as const;
const EVIDENCE: Readonly<Record<Exclude<TermCode, 'occupation' | 'commute'>, EvidenceField>> = {
  essential_skills: 'skills',
  optional_skills: 'skills',
  experience: 'jobs',
  schedule: 'available',
  education: 'education',
  language: 'languages',
  pay: 'payFloor',
  preferences: 'prefers',
};

type Tell = (value: number, seeker: PreparedSeeker, vacancy: PreparedVacancy) => TermReason;

const REASONS: Readonly<Record<TermCode, Tell>> = {
  essential_skills: (value, seeker, vacancy) => ({
    code: value >= halfOf(seeker) ? 'essential_skills_covered' : 'essential_skills_partly',
    ...skillDetail(seeker, vacancy.essentials),
  }),
  optional_skills: (value, seeker, vacancy) => ({
    code: value >= halfOf(seeker) ? 'optional_skills_covered' : 'optional_skills_partly',
    ...skillDetail(seeker, vacancy.optionals),
  }),
  occupation: (value, seeker, vacancy) => {
    const { best, nearness } = trackTo(seeker, vacancy.facts.isco);
    if (value > nearness) return { code: 'not_answered', term: 'occupation' };
    if (best === undefined || value === 0) return { code: 'occupation_none' };
    if (value === WHOLE) return { code: 'occupation_same', ...best };
    return { code: value >= WHOLE / 2 ? 'occupation_near' : 'occupation_far', ...best };
  },
  experience: (value, seeker, { facts: { isco, experienceMonths: asked = 0 } }) => {
    const near = trackTo(seeker, isco).stints.point.filter(({ worth }) => worth > 0);
    const months = near.reduce((sum, stint) => sum + stint.months, 0);
    const counted = Math.floor((asked * value) / WHOLE);
    if (value === 0) return { code: 'experience_none', months, counted, asked };
    return { code: months >= asked ? 'experience_enough' : 'experience_partly', months, counted, asked };
  },
  schedule: (_value, { available }, { shift, shiftMinutes: minutes }) => {
    const outside = shift === undefined || available === undefined ? 0 : minutesOutside(shift, available);
    return outside === 0 ? { code: 'schedule_fits', minutes } : { code: 'schedule_partly', minutes, outside };
  },
  education: (value, { facts: { education: level = 'none' } }, { facts: { education: asked = 'none' } }) => ({
    code: value === WHOLE ? 'education_reached' : 'education_below',
    level,
    asked,
  }),
  commute: (_value, seeker, vacancy) => ({
    code: 'commute',
    minutes: minutesTo(seeker, vacancy) ?? 0,
    limit: seeker.facts.travel?.maxMinutes ?? 0,
  }),
  language: (value, _seeker, { facts }) => ({
    code: value === WHOLE ? 'language_reached' : 'language_below',
    languages: facts.languages.filter(({ hard }) => !hard).map(({ language }) => language),
  }),
  pay: (value, { facts: { payFloor = 0 } }, { facts: { pay } }) => ({
    code: value > 0 ? 'pay_over_floor' : 'pay_near_floor',
    over: Math.floor((middleOf(pay) - 2 * payFloor) / 2),
  }),
  preferences: (value) => {
    if (value === WHOLE) return { code: 'preferences_met' };
    return { code: value > 0 ? 'preferences_partly' : 'preferences_not' };
  },
};

function middleOf(pay: VacancyFacts['pay']): number {
  return pay === undefined ? 0 : pay.min + pay.max;
}

function halfOf(seeker: PreparedSeeker): number {
  return seeker.context.version.skills.value.gate;
}

function skillDetail(seeker: PreparedSeeker, requirements: readonly WeighedRequirement[]) {
  const half = halfOf(seeker);
  const credits = requirements.map((one) => ({ skill: one.skill, credit: creditFor(seeker, one.skill, one.level) }));
  const pick = (holds: (one: (typeof credits)[number]) => boolean): SkillId[] =>
    credits.filter(holds).map(({ skill }) => skill);
  return {
    asked: requirements.length,
    covered: pick(({ credit }) => credit.point >= half),
    tested: pick(({ skill }) => isTested(seeker.facts, skill)),
    missing: pick(({ credit }) => credit.point === 0),
    toConfirm: pick(({ credit }) => credit.point > credit.confirmed),
  };
}

function isTested({ skills }: SeekerFacts, skill: SkillId): boolean {
  return (skills ?? []).some((held) => held.skill === skill && held.evidence === 'tested');
}
