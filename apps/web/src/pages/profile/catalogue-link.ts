import { createLinker, findOccupation, findSkill, normalise, occupationSkills } from '#taxonomy';
import type { Linker, SkillId } from '#taxonomy';
import type { Answers, Job } from '#intake';
import { valueOf } from '#intake';
import type { Locale } from '../../messages/locale.js';
import type { Choice } from '../../ui/choice.js';
import { sentence } from '../../ui/format.js';

const OFFERED = 5;
const MOST_SKILLS = 24;

let linker: Linker | undefined;

/** Built at the first title of the process. */
function link(text: string, kind: 'occupation' | 'skill', top: number): readonly { id: string }[] {
  linker ??= createLinker();
  return linker.link(text, { kind, top });
}

/** The catalogue's entries nearest to what she typed. She chooses one of them or none; nothing is chosen for her. */
export function nearestOccupations(title: string, locale: Locale): Choice[] {
  return link(title, 'occupation', OFFERED).flatMap(({ id }) => {
    const label = nameOfOccupation(id, locale);
    return label === undefined ? [] : [{ value: id, label }];
  });
}

export function nameOfOccupation(id: string, locale: Locale): string | undefined {
  const labels = findOccupation(Number(id))?.labels;
  if (labels === undefined) return undefined;
  return sentence(locale === 'en' ? labels.en : bothGenders(labels.es, labels.esFeminine));
}

function bothGenders(masculine: string, feminine: string): string {
  return masculine === feminine ? masculine : `${masculine} / ${feminine}`;
}

/** Whether this entry was offered for this title. */
export function isOffered(title: string, occupation: string): boolean {
  return link(title, 'occupation', OFFERED).some(({ id }) => id === occupation);
}

export function isSameTitle(one: string, other: string): boolean {
  return normalise(one) === normalise(other);
}

/** Skills to ask about: those searched, those marked, those of her jobs, then those near to the titles she typed. */
export function skillsToAsk(answers: Answers, marked: readonly number[], search: string): SkillId[] {
  const jobs = [...(valueOf(answers, 'work.jobs') ?? []), ...(valueOf(answers, 'wish.jobs') ?? [])];
  const linked = jobs.flatMap(({ occupation }) =>
    occupation === undefined || occupation === 'none' ? [] : occupation,
  );
  const sets = linked.map((occupation) => occupationSkills(occupation));
  const found = [
    ...near(search, 8),
    ...marked,
    ...sets.flatMap(({ essential }) => essential),
    ...sets.flatMap(({ optional }) => optional),
    ...jobs.filter((job) => job.occupation === undefined || job.occupation === 'none').flatMap(nearJob),
  ];
  const known = [...new Set(found)].filter((id) => findSkill(id as SkillId) !== undefined) as SkillId[];
  return known.slice(0, Math.max(MOST_SKILLS, marked.length + 8));
}

function nearJob(job: Pick<Job, 'title' | 'tasks'>): number[] {
  return near(`${job.title} ${job.tasks ?? ''}`, 6);
}

function near(text: string, top: number): number[] {
  return text.trim() === '' ? [] : link(text, 'skill', top).map(({ id }) => Number(id));
}
