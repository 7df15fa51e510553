import type { SkillId } from '#taxonomy';
import type { Licence, SupportKind, VacancyFacts } from './facts.js';
import type { ScoringContext } from './knowledge.js';
import { prepareVacancy } from './reference/prepare.js';
import type { PreparedSeeker } from './reference/prepared.js';
import { scoreKept } from './reference/score.js';
import { WEEK_SLOTS, formatWeek, fromSlots, parseWeek, slotsOf } from './week.js';
import { isOpening } from './what-if.js';

/** One thing an employer may change: a requirement, the shift, a support. */
export type EmployerChange =
  | { code: 'skill_can_be_learned'; skill: SkillId }
  | { code: 'less_experience' }
  | { code: 'no_education_level' }
  | { code: 'licence_after_hiring'; licence: Licence }
  | { code: 'language_wished'; language: string }
  | { code: 'offer_support'; support: SupportKind }
  /** Half hours the whole shift moves; earlier is negative. */
  | { code: 'move_shift'; slots: number }
  /** No hours on this day, 1 Monday to 7 Sunday. */
  | { code: 'free_day'; day: number };

/** People for whom the vacancy opens with one change, above the review cut. */
export interface EmployerGain {
  change: EmployerChange;
  people: number;
}

const SUPPORTS: readonly SupportKind[] = [
  'childcare_on_site',
  'childcare_voucher',
  'flexible_shift',
  'transport',
  'advance_pay',
  'respect_policy',
  'tools',
  'training',
  'accommodation',
];

/** Every single change that makes sense for this vacancy. */
export function changesFor(vacancy: VacancyFacts): EmployerChange[] {
  const shift = vacancy.shift === undefined ? undefined : slotsOf(parseWeek(vacancy.shift));
  const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => shift?.subarray((day - 1) * 48, day * 48).includes(1) === true);
  return [
    ...vacancy.essentials.map(({ skill }) => ({ code: 'skill_can_be_learned' as const, skill })),
    ...((vacancy.experienceMonths ?? 0) > 0 ? [{ code: 'less_experience' as const }] : []),
    ...(vacancy.education === undefined ? [] : [{ code: 'no_education_level' as const }]),
    ...vacancy.licences.map((licence) => ({ code: 'licence_after_hiring' as const, licence })),
    ...vacancy.languages
      .filter(({ hard }) => hard)
      .map(({ language }) => ({ code: 'language_wished' as const, language })),
    ...SUPPORTS.filter((support) => vacancy.supports.every(({ kind }) => kind !== support)).map((support) => ({
      code: 'offer_support' as const,
      support,
    })),
    ...(shift === undefined ? [] : [-4, -2, 2, 4].map((slots) => ({ code: 'move_shift' as const, slots }))),
    ...days.filter((day) => day > 5 && days.length > 1).map((day) => ({ code: 'free_day' as const, day })),
  ];
}

/** The vacancy as it would read after one change. */
export function applyChange(vacancy: VacancyFacts, change: EmployerChange): VacancyFacts {
  if (change.code === 'skill_can_be_learned') {
    const moved = vacancy.essentials.filter(({ skill }) => skill === change.skill);
    const essentials = vacancy.essentials.filter(({ skill }) => skill !== change.skill);
    return { ...vacancy, essentials, optionals: [...vacancy.optionals, ...moved] };
  }
  if (change.code === 'less_experience')
    return { ...vacancy, experienceMonths: Math.floor((vacancy.experienceMonths ?? 0) / 2) };
  if (change.code === 'no_education_level') return { ...vacancy, education: undefined };
  if (change.code === 'licence_after_hiring') {
    return { ...vacancy, licences: vacancy.licences.filter((licence) => licence !== change.licence) };
  }
  if (change.code === 'language_wished') {
    const soften = (one: (typeof vacancy.languages)[number]) =>
      one.language === change.language ? { ...one, hard: false } : one;
    return { ...vacancy, languages: vacancy.languages.map(soften) };
  }
  if (change.code === 'offer_support') return { ...vacancy, supports: [...vacancy.supports, { kind: change.support }] };
  return { ...vacancy, shift: newShift(vacancy, change) };
}

function newShift({ shift }: VacancyFacts, change: Extract<EmployerChange, { code: 'move_shift' | 'free_day' }>) {
  if (shift === undefined) return undefined;
  const slots = slotsOf(parseWeek(shift));
  const kept =
    change.code === 'free_day'
      ? slots.map((inside, slot) => (Math.floor(slot / 48) === change.day - 1 ? 0 : inside))
      : slots.map((_, slot) => slots[(slot - change.slots + WEEK_SLOTS) % WEEK_SLOTS] ?? 0);
  return formatWeek(fromSlots(kept));
}

/**
 * Which single change gains how many people, most first, over seekers read under one context; changes that gain nobody are
 * left out. `open` counts the people for whom it is open today. Each change is scored again in full.
 */
export function unlocksForVacancy(
  vacancy: VacancyFacts,
  seekers: readonly PreparedSeeker[],
  context: ScoringContext,
): { open: number; gains: EmployerGain[] } {
  const before = openFor(vacancy, seekers, context);
  const gains = changesFor(vacancy)
    .map((change) => {
      const after = openFor(applyChange(vacancy, change), seekers, context);
      return { change, people: after.filter((open, index) => open && before[index] === false).length };
    })
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  return { open: before.filter(Boolean).length, gains };
}

function openFor(facts: VacancyFacts, seekers: readonly PreparedSeeker[], context: ScoringContext): boolean[] {
  const vacancy = prepareVacancy(facts, context);
  return seekers.map((seeker) => {
    const score = scoreKept(seeker, vacancy);
    return score !== undefined && isOpening(score, context.version);
  });
}
