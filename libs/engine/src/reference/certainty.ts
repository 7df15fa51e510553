import type { Certainty, Question } from '../pair-score.js';
import { partOf } from '../apportion.js';
import { TERMS } from '../scoring/version.js';
import type { TermCode } from '../scoring/version.js';
import { pointsOf, sumOf, termValues } from './fit.js';
import type { PreparedSeeker, PreparedVacancy, WeighedRequirement } from './prepared.js';
import { creditFor } from './skill.js';

/** Fit with every open question at nothing and at its best, and the question that narrows that most (ties: the first term). */
export function certaintyOf(seeker: PreparedSeeker, vacancy: PreparedVacancy): Certainty {
  const lows = pointsOf(vacancy.weights, termValues(seeker, vacancy, 'confirmed'));
  const highs = pointsOf(vacancy.weights, termValues(seeker, vacancy, 'high'));
  const low = sumOf(lows);
  const high = sumOf(highs);
  return {
    low,
    high,
    question: low === high ? undefined : widest(seeker, vacancy, (index) => (highs[index] ?? 0) - (lows[index] ?? 0)),
  };
}

function widest(
  seeker: PreparedSeeker,
  vacancy: PreparedVacancy,
  width: (index: number) => number,
): Question | undefined {
  const asked = new Map<string, { question: Question; width: number }>();
  const add = (question: Question, points: number) => {
    const key = question.code === 'skill' ? `skill ${question.skill}` : question.code;
    const known = asked.get(key);
    asked.set(key, { question, width: (known?.width ?? 0) + points });
  };
  TERMS.forEach((term, index) => {
    if (width(index) === 0) return;
    const requirements = seeker.facts.skills === undefined ? undefined : listOf(term, vacancy);
    if (requirements === undefined) add({ code: questionFor(term, seeker) }, width(index));
    else
      for (const one of requirements)
        add({ code: 'skill', skill: one.skill }, openPoints(seeker, one, vacancy.weights[index] ?? 0));
  });
  let best: { question: Question; width: number } | undefined;
  for (const one of asked.values()) if (best === undefined || one.width > best.width) best = one;
  return best?.question;
}

function listOf(term: TermCode, vacancy: PreparedVacancy): readonly WeighedRequirement[] | undefined {
  if (term === 'essential_skills') return vacancy.essentials;
  return term === 'optional_skills' ? vacancy.optionals : undefined;
}

function openPoints(seeker: PreparedSeeker, { skill, level, weight }: WeighedRequirement, termWeight: number): number {
  const { confirmed, high } = creditFor(seeker, skill, level);
  return partOf(partOf(termWeight, weight), high - confirmed);
}

type PlainQuestion = Exclude<Question, { code: 'skill' }>['code'];

function questionFor(term: TermCode, { facts }: PreparedSeeker): PlainQuestion {
  if (term === 'occupation' || term === 'experience') return workQuestion(term, facts.jobs !== undefined, facts);
  if (term === 'commute') return facts.district === undefined ? 'district' : 'travel';
  return QUESTION_OF[term];
}

function workQuestion(
  term: 'occupation' | 'experience',
  jobsTold: boolean,
  { jobs, studiedFor, skills }: PreparedSeeker['facts'],
): PlainQuestion {
  if (!jobsTold) return 'jobs';
  if (term === 'experience' || (jobs ?? []).some((job) => job.isco === undefined)) return 'job_title';
  if (studiedFor === undefined) return 'studied_for';
  return skills === undefined ? 'skills' : 'wished';
}

const QUESTION_OF: Readonly<Record<Exclude<TermCode, 'occupation' | 'experience' | 'commute'>, PlainQuestion>> = {
  essential_skills: 'skills',
  optional_skills: 'skills',
  schedule: 'available',
  education: 'education',
  language: 'languages',
  pay: 'pay_floor',
  preferences: 'preferences',
};
