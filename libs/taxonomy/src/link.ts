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
import type { Link, LinkConcept } from './linker.js';
import { LabelLinker } from './linker.js';

export type LinkKind = 'occupation' | 'skill' | 'isco';

/** Concepts to link to, by kind. */
export type LinkCatalogue = Readonly<Record<LinkKind, readonly LinkConcept[]>>;

export interface Linker {
  /** The `top` likeliest concepts, best first (5 when not said). Never code silently: show them and let a person choose. */
  link(text: string, options: { kind: LinkKind; top?: number }): Link[];
}

const groupNames = (isco: Isco): string =>
  [4, 3, 2].map((level) => findIscoGroup(iscoCode(isco).slice(0, level))?.es ?? '').join(' ');

const titles = ({ labels, aliases }: Occupation): string[] => [labels.esFeminine, labels.en, ...aliases];

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

/** A linker over the base catalogue or another; the index of a kind is built at its first question. */
export function createLinker(catalogue: LinkCatalogue = baseCatalogue()): Linker {
  const built = new Map<LinkKind, LabelLinker>();
  return {
    link(text, { kind, top = 5 }) {
      let linker = built.get(kind);
      if (linker === undefined) built.set(kind, (linker = new LabelLinker(catalogue[kind])));
      return linker.link(text, top);
    },
  };
}
