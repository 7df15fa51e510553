import type { SeekerFacts } from '#engine';
import { type Answers, type Job, valueOf } from '#intake';
import { travelMinutes } from '#peru';
import { findOccupation, occupationSkills, type SkillId } from '#taxonomy';
import { seekerFacts } from './seeker-facts.service.js';

/** `task`: her work implies it and she did not say so; `expert`: her time in it says more than she did. */
export const PROMPT_KINDS = ['task', 'expert'] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

export interface SkillPrompt {
  skill: SkillId;
  kind: PromptKind;
  /** What she called the work it follows from. */
  job: string;
  /** Open vacancies within her reach that ask for it. */
  openings: number;
  /** Some of them ask for more than the first level. */
  asksLevel: boolean;
}

/** Open vacancies that ask for a skill, by level and place; without a district the work is done from anywhere. */
export interface SkillDemand {
  skill: number;
  level: number;
  district: string | null;
  count: number;
}

/** What must not be asked again. */
export interface Asked {
  skill: number;
  kind: PromptKind;
}

/** Time in a trade after which many would call themselves experts. */
export const EXPERT_MONTHS = 24;
const EXPERT = 3;

interface Known {
  answers: Answers;
  asked: readonly Asked[];
  demand: readonly SkillDemand[];
  today: string;
}

/**
 * Tasks to propose one by one: first those that most open vacancies within her reach ask for, then tasks before levels,
 * then by number, so that the order never depends on chance.
 */
export function skillPrompts({ answers, asked, demand, today }: Known): SkillPrompt[] {
  const facts = seekerFacts(answers, today);
  const settled = new Set(asked.map(({ skill, kind }) => `${kind} ${String(skill)}`));
  const near = demand.filter(({ district }) => isWithinReach(district, facts));
  const work = workBySkill(answers, facts);
  const prompts = (facts.skills ?? []).flatMap(({ skill, level, evidence }): SkillPrompt[] => {
    const from = work.get(skill);
    const kind = evidence === 'inferred' ? 'task' : 'expert';
    const isDue = kind === 'task' || (evidence === 'linked' && level < EXPERT && (from?.months ?? 0) >= EXPERT_MONTHS);
    if (from === undefined || !isDue || settled.has(`${kind} ${String(skill)}`)) return [];
    const asking = near.filter((row) => row.skill === skill && (kind === 'task' || row.level > level));
    const openings = asking.reduce((sum, { count }) => sum + count, 0);
    return [{ skill, kind, job: from.title, openings, asksLevel: asking.some((row) => row.level > 1) }];
  });
  return prompts.toSorted(
    (a, b) =>
      b.openings - a.openings || PROMPT_KINDS.indexOf(a.kind) - PROMPT_KINDS.indexOf(b.kind) || a.skill - b.skill,
  );
}

/** For each task that her confirmed work implies: the work of hers that lasted longest, and all her months in it. */
function workBySkill(
  answers: Answers,
  facts: Pick<SeekerFacts, 'jobs'>,
): Map<SkillId, { title: string; months: number }> {
  const jobs = valueOf(answers, 'work.jobs') ?? [];
  const lasted = jobs.map((job, at) => ({ job, months: facts.jobs?.[at]?.months ?? 0 }));
  const found = new Map<SkillId, { title: string; months: number }>();
  for (const { job, months } of lasted.toSorted((a, b) => b.months - a.months)) {
    for (const skill of impliedBy(job)) {
      const known = found.get(skill);
      found.set(skill, { title: known?.title ?? job.title, months: (known?.months ?? 0) + months });
    }
  }
  return found;
}

function impliedBy({ occupation }: Job): readonly SkillId[] {
  const known = occupation === undefined || occupation === 'none' ? undefined : findOccupation(occupation);
  return known === undefined ? [] : occupationSkills(known.id).essential;
}

/** What she did not answer leaves every place within reach. */
function isWithinReach(
  district: string | null,
  { district: home, travel }: Pick<SeekerFacts, 'district' | 'travel'>,
): boolean {
  if (district === null || home === undefined) return true;
  const minutes = travelMinutes(home, district, travel?.mode ?? 'bus');
  return minutes === undefined || minutes <= (travel?.maxMinutes ?? Number.POSITIVE_INFINITY);
}
