import {
  findIscoGroup,
  getSkill,
  iscoCode,
  iscoGroups,
  occupations,
  occupationsOf,
  skillGroups,
  skills,
} from './catalogue.js';
import type { Isco, Occupation, Skill } from './concept.js';
import type { Context, Link, LinkConcept } from './linker.js';
import { LabelLinker } from './linker.js';
import { titleStems } from './text.js';
import { LINK_WEIGHTS } from './weights.js';

export type LinkKind = 'occupation' | 'skill' | 'isco';

/** Concepts to link to, by kind. */
export type LinkCatalogue = Readonly<Record<LinkKind, readonly LinkConcept[]>>;

export interface Linker {
  /** The `top` likeliest concepts, best first (5 when not said). Never code silently: show them and let a person choose. */
  link(text: string, options: { kind: LinkKind; top?: number }): Link[];
}

const groupNames = (isco: Isco): string =>
  [4, 3, 2].map((level) => findIscoGroup(iscoCode(isco).slice(0, level))?.es ?? '').join(' ');

const titles = ({ labels, aliases, aliasesEn }: Occupation): string[] => [
  labels.esFeminine,
  ...aliases,
  labels.en,
  ...aliasesEn,
];

const skillText = (skill: Skill): string => [skill.es, ...skill.aliases].join(' ');

const occupationText = ({ isco, neutral, essential, optional }: Occupation): string =>
  [neutral, groupNames(isco), ...[...essential, ...optional].map((id) => skillText(getSkill(id)))].join(' ');

/** The base catalogue as concepts to link to; occupation and skill ids are their numbers, ISCO ids four digits. */
export function baseCatalogue(): LinkCatalogue {
  const groups = new Map(skillGroups().map((group) => [group.code, group.es]));
  return {
    occupation: occupations().map((occupation) => ({
      id: String(occupation.id),
      label: occupation.labels.es,
      aliases: titles(occupation),
      document: occupationText(occupation),
    })),
    skill: skills().map((skill) => ({
      id: String(skill.id),
      label: skill.es,
      aliases: [skill.en, ...skill.aliases],
      document: [groups.get(skill.group), skill.parent === undefined ? '' : getSkill(skill.parent).es].join(' '),
    })),
    isco: iscoGroups()
      .filter(({ level }) => level === 4)
      .map(({ code, es, en }) => {
        const inside = occupationsOf(Number(code) as Isco);
        return {
          id: code,
          label: es,
          aliases: [en, ...inside.flatMap((occupation) => [occupation.labels.es, ...titles(occupation)])],
          document: [groupNames(Number(code) as Isco), ...inside.map(occupationText)].join(' '),
        };
      }),
  };
}

/** What the base catalogue knows of the occupation a text names: its titles, skills and groups. */
export function baseContext(): Context {
  const base = baseCatalogue().occupation;
  const terms = new Map(
    base.map(({ id, label, aliases = [], document = '' }) => [id, [label, ...aliases, document].join(' ')]),
  );
  const linker = new LabelLinker(base);
  return (text) => {
    const [named] = linker.link(text, 1);
    if (named === undefined || named.confidence < LINK_WEIGHTS.trust) return undefined;
    return { terms: titleStems(terms.get(named.id) ?? ''), worth: named.confidence };
  };
}

/**
 * A linker over the base catalogue, or over another that the base helps to understand; the index of a kind is built at
 * its first question.
 */
export function createLinker(catalogue?: Partial<LinkCatalogue>): Linker {
  const base = baseCatalogue();
  const built = new Map<LinkKind, LabelLinker>();
  const build = (kind: LinkKind): LabelLinker => {
    const other = catalogue?.[kind];
    if (other === undefined) return new LabelLinker(base[kind]);
    return new LabelLinker(other, kind === 'occupation' ? { context: baseContext() } : {});
  };
  return {
    link(text, { kind, top = 5 }) {
      const linker = built.get(kind) ?? build(kind);
      built.set(kind, linker);
      return linker.link(text, top);
    },
  };
}
