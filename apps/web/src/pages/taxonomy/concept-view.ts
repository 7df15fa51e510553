import type { ConceptUse } from '#casework';
import {
  catalogueAttribution,
  findIscoGroup,
  findSkill,
  iscoCode,
  type Occupation,
  occupations,
  occupationsOf,
  relatedSkills,
  type Skill,
  skillGroups,
  type SkillId,
  skills,
} from '#taxonomy';
import type { Locale } from '../../messages/locale.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { conceptPath } from './concept-address.js';
import type { ConceptLink, ConceptView } from './concept.js';
import { occupationName } from './suggestion.js';

const MOST_NAMES = 12;
const MOST_LINKS = 12;

interface Asked {
  /** The number in the address; a retired one is answered by its successor. */
  id: number;
  use: ConceptUse;
}

export function occupationView(frame: Frame, occupation: Occupation, { id, use }: Asked): ConceptView {
  const say = speaker(frame.locale);
  const { locale } = frame;
  const code = iscoCode(occupation.isco);
  const names = locale === 'es' ? occupation.aliases : occupation.aliasesEn;
  return {
    frame,
    backHref: `/${locale}/palabras?tipo=occupation`,
    kind: 'occupation',
    label: occupationName(occupation, locale),
    successorOf: occupation.id === id ? undefined : String(id),
    description: occupation.description,
    otherNames: names.slice(0, MOST_NAMES),
    path: [1, 2, 3, 4].flatMap((level) => {
      const group = findIscoGroup(code.slice(0, level));
      return group === undefined ? [] : [`${group.code} ${group[locale]}`];
    }),
    lists: [
      { title: say('concept.essential'), links: skillLinks(occupation.essential, locale) },
      { title: say('concept.optional'), links: skillLinks(occupation.optional, locale) },
      { title: say('concept.near'), links: occupationLinks(neighbours(occupation), locale) },
    ],
    use: useLines(use, say),
    source: sourceOf(occupation.uri, say),
  };
}

export function skillView(frame: Frame, skill: Skill, { id, use }: Asked): ConceptView {
  const say = speaker(frame.locale);
  const { locale } = frame;
  const parents = [...(skill.parent === undefined ? [] : [skill.parent]), ...(skill.otherParents ?? [])];
  const narrower = skills().filter(({ parent }) => parent === skill.id);
  const near = relatedSkills(skill.id).map((one) => one.skill);
  const asking = occupations().filter(
    ({ essential, optional }) => essential.includes(skill.id) || optional.includes(skill.id),
  );
  return {
    frame,
    backHref: `/${locale}/palabras?tipo=skill`,
    kind: 'skill',
    label: sentence(skill[locale]),
    successorOf: skill.id === id ? undefined : String(id),
    description: skill.description,
    otherNames: locale === 'es' ? skill.aliases.slice(0, MOST_NAMES) : [],
    path: groupsOf(skill, locale),
    lists: [
      { title: say('concept.broader'), links: skillLinks(parents, locale) },
      {
        title: say('concept.narrower'),
        links: skillLinks(
          narrower.map((one) => one.id),
          locale,
        ),
      },
      { title: say('concept.nearSkills'), links: skillLinks(near, locale) },
      { title: say('concept.asking'), links: occupationLinks(asking, locale) },
    ],
    use: useLines(use, say),
    source: sourceOf(skill.uri, say),
  };
}

/** Of the same unit group, then of the same minor group. */
function neighbours({ id, isco }: Occupation): Occupation[] {
  const minor = Math.floor(isco / 10);
  const around = occupations().filter((other) => other.isco !== isco && Math.floor(other.isco / 10) === minor);
  return [...occupationsOf(isco).filter((other) => other.id !== id), ...around];
}

function skillLinks(ids: readonly SkillId[], locale: Locale): ConceptLink[] {
  return ids.slice(0, MOST_LINKS).flatMap((id) => {
    const skill = findSkill(id);
    return skill === undefined
      ? []
      : [{ label: sentence(skill[locale]), href: conceptPath('skill', skill.id, locale) }];
  });
}

function occupationLinks(found: readonly Occupation[], locale: Locale): ConceptLink[] {
  return found.slice(0, MOST_LINKS).map((occupation) => ({
    label: occupationName(occupation, locale),
    href: conceptPath('occupation', occupation.id, locale),
  }));
}

function groupsOf({ group }: Skill, locale: Locale): string[] {
  const byCode = new Map(skillGroups().map((one) => [one.code, one]));
  const path: string[] = [];
  for (let at = byCode.get(group); at !== undefined && path.length < 8; at = byCode.get(at.parent ?? '')) {
    if (at[locale] !== '') path.unshift(sentence(at[locale]));
  }
  return path;
}

function useLines({ vacancies, people }: ConceptUse, say: Say): string[] {
  return [
    ...(vacancies === 0 ? [] : [say('concept.vacancies', { count: vacancies })]),
    ...(people === undefined ? [] : [say('concept.people', { count: people })]),
  ];
}

function sourceOf(uri: string | undefined, say: Say): string[] {
  const attribution = uri === undefined ? undefined : catalogueAttribution();
  return [say('concept.own'), ...(attribution === undefined ? [] : [attribution])];
}
