import { findOccupation, findSkill, normalise, occupationSkills } from '#taxonomy';
import type { SkillId } from '#taxonomy';
import type { Answers, Job } from '#intake';
import { valueOf } from '#intake';
import type { Locale } from '../../messages/locale.js';
import type { Choice } from '../../ui/choice.js';
import { readSkills } from '../taxonomy/read-skills.js';
import type { ReadSkill } from '../taxonomy/read-skills.js';
import { occupationName, suggest } from '../taxonomy/suggestion.js';

const MOST_SKILLS = 24;

/** The catalogue's entries nearest to what she typed. She chooses one of them or none; nothing is chosen for her. */
export function nearestOccupations(title: string, locale: Locale): Choice[] {
  return suggest(title, 'occupation', locale).map(({ id, label, group }) => ({ value: id, label, note: group }));
}

export function nameOfOccupation(id: string, locale: Locale): string | undefined {
  const occupation = findOccupation(Number(id));
  return occupation === undefined ? undefined : occupationName(occupation, locale);
}

/** Whether this entry was offered for this title. */
export function isOffered(title: string, occupation: string): boolean {
  return suggest(title, 'occupation', 'es').some(({ id }) => id === occupation);
}

export function isSameTitle(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

const MOST_READ = 6;

/** Tasks that her own words speak of, with those words. */
export function skillsInWords(answers: Answers, declined: ReadonlySet<number>): ReadSkill[] {
  const jobs = valueOf(answers, 'work.jobs') ?? [];
  const texts = [...jobs.flatMap(({ title, tasks = '' }) => [title, tasks]), valueOf(answers, 'work.tools') ?? ''];
  const said = (valueOf(answers, 'work.skills') ?? []).map(({ skill }) => skill);
  return readSkills(texts.join('.\n'), new Set([...declined, ...said]), MOST_READ);
}

interface Wanted {
  answers: Answers;
  marked: readonly number[];
  search: string;
  /** Read in her words. */
  read: readonly ReadSkill[];
  /** Not to be asked again, unless she looks for one or marked it. */
  declined: ReadonlySet<number>;
}

/**
 * Skills to ask about: those searched, those marked, those in her own words, those of her jobs, then those near to the
 * titles she typed.
 */
export function skillsToAsk({ answers, marked, search, read, declined }: Wanted): SkillId[] {
  const jobs = [...(valueOf(answers, 'work.jobs') ?? []), ...(valueOf(answers, 'wish.jobs') ?? [])];
  const linked = jobs.flatMap(({ occupation }) =>
    occupation === undefined || occupation === 'none' ? [] : occupation,
  );
  const sets = linked.map((occupation) => occupationSkills(occupation));
  const found = [
    ...near(search, 8),
    ...marked,
    ...read.map(({ skill }) => skill),
    ...[
      ...sets.flatMap(({ essential }) => essential),
      ...sets.flatMap(({ optional }) => optional),
      ...jobs.filter((job) => job.occupation === undefined || job.occupation === 'none').flatMap(nearJob),
    ].filter((id) => !declined.has(id)),
  ];
  const known = [...new Set(found)].filter((id) => findSkill(id as SkillId) !== undefined) as SkillId[];
  return known.slice(0, Math.max(MOST_SKILLS, marked.length + 8));
}

function nearJob(job: Pick<Job, 'title' | 'tasks'>): number[] {
  return near(`${job.title} ${job.tasks ?? ''}`, 6);
}

function near(text: string, top: number): number[] {
  return text.trim() === '' ? [] : suggest(text, 'skill', 'es', top).map(({ id }) => Number(id));
}
