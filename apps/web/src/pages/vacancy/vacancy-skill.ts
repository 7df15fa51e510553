import type { VacancyForm } from '#employer';
import { findOccupation, findSkill, getSkill } from '#taxonomy';
import type { FormBody } from '../../http/form.js';
import { textOf } from '../../http/form.js';
import type { Say } from '../../messages/message.js';
import { sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import { readSkills } from '../taxonomy/read-skills.js';
import { suggest } from '../taxonomy/suggestion.js';

export function labelOf(skill: number, say: Say): string {
  const known = getSkill(skill);
  return say.locale === 'es' ? known.es : known.en;
}

/** What the trade asks that the vacancy does not yet. */
export function skillHints(form: VacancyForm, say: Say): string[] {
  const occupation = form.occupation === undefined ? undefined : findOccupation(form.occupation);
  const asked = new Set(form.requirements.map(({ skill }) => skill));
  const offered = occupation === undefined ? [] : [...occupation.essential, ...occupation.optional];
  return offered.filter((skill) => !asked.has(skill)).map((skill) => labelOf(skill, say));
}

/** A typed requirement joins the list when it is a task we know by that name; else the likeliest are named. */
export function withTypedRequirement(
  form: VacancyForm,
  typed: string,
  say: Say,
): { form: VacancyForm; errors: FormError[] } {
  if (typed === '') return { form, errors: [] };
  const likely = suggest(typed, 'skill', say.locale);
  const exact = likely.find(({ id }) => {
    const { es, en } = getSkill(Number(id));
    return [es, en].some((label) => label.localeCompare(typed, 'es', { sensitivity: 'base' }) === 0);
  });
  if (exact === undefined) {
    const options = likely.map(({ id }) => labelOf(Number(id), say)).join(', ');
    const message =
      likely.length === 0 ? say('vacancy.requirementNone') : say('vacancy.requirementUnknown', { options });
    return { form, errors: [{ field: 'requirement', message }] };
  }
  const { id: skill } = getSkill(Number(exact.id));
  if (form.requirements.some((requirement) => requirement.skill === skill)) return { form, errors: [] };
  const requirement = { skill, level: 1 as const, essential: false };
  return { form: { ...form, requirements: [...form.requirements, requirement] }, errors: [] };
}

const MOST_READ = 6;

/** Tasks that the text of the vacancy speaks of and nobody decided about: offered as optional, never added by themselves. */
export function skillsInText(form: VacancyForm, say: Say): { id: string; label: string; words: string }[] {
  const { title, tasks, requirements, unasked = [] } = form;
  const decided = new Set([...requirements.map(({ skill }) => skill), ...unasked]);
  return readSkills(`${title}.\n${tasks}`, decided, MOST_READ).map(({ skill, words }) => ({
    id: String(skill),
    label: sentence(labelOf(skill, say)),
    words,
  }));
}

/** What the firm said of those: `read-<id>` is `learn` or `no`; anything else leaves it open. */
export function withReadSkills(form: VacancyForm, body: FormBody): VacancyForm {
  const said = (answer: string): number[] =>
    Object.keys(body).flatMap((name) => {
      const skill = findSkill(Number(/^read-(\d+)$/u.exec(name)?.[1]))?.id;
      return skill === undefined || textOf(body, name) !== answer ? [] : [skill];
    });
  const held = new Set(form.requirements.map(({ skill }) => skill));
  const added = said('learn').filter((skill) => !held.has(skill));
  const unasked = [...new Set([...(form.unasked ?? []), ...said('no')])].slice(-100);
  return {
    ...form,
    requirements: [...form.requirements, ...added.map((skill) => ({ skill, level: 1 as const, essential: false }))],
    ...(unasked.length === 0 ? {} : { unasked }),
  };
}
