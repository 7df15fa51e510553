import type { CatalogueContent } from './base-catalogue.js';
import {
  baseContent,
  findIscoGroup,
  findSkill,
  iscoCode,
  iscoGroups,
  occupations,
  perCatalogue,
  skillGroups,
  skills,
} from './catalogue.js';
import type { Isco, Occupation, SkillId } from './concept.js';
import { FIRST_IMPORTED } from './concept.js';
import type { Context, Link, LinkConcept } from './linker.js';
import { LabelLinker } from './linker.js';
import { titleStems } from './text.js';
import type { LinkWeights } from './weights.js';
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

/** Our skills with all their names; of the many that ESCO links, the essential ones by their label. */
function skillTexts({ essential, optional }: Occupation): string[] {
  const text = (id: SkillId, mayBeMany: boolean): string => {
    const skill = findSkill(id);
    if (skill === undefined) return '';
    if (id < FIRST_IMPORTED.skill) return [skill.es, ...skill.aliases].join(' ');
    return mayBeMany ? '' : skill.es;
  };
  return [...essential.map((id) => text(id, false)), ...optional.map((id) => text(id, true))];
}

const occupationText = (occupation: Occupation): string => {
  const { isco, neutral, description = '' } = occupation;
  return [neutral, groupNames(isco), description, ...skillTexts(occupation)].join(' ');
};

type Concepts = Pick<CatalogueContent, 'skills' | 'occupations'>;

function catalogueOf({ skills: asked, occupations: known }: Concepts): LinkCatalogue {
  const groups = new Map(skillGroups().map((group) => [group.code, group.es]));
  const inside = new Map<Isco, Occupation[]>();
  for (const occupation of known) inside.set(occupation.isco, [...(inside.get(occupation.isco) ?? []), occupation]);
  return {
    occupation: known.map((occupation) => ({
      id: String(occupation.id),
      label: occupation.labels.es,
      aliases: titles(occupation),
      document: occupationText(occupation),
    })),
    skill: asked.map((skill) => ({
      id: String(skill.id),
      label: skill.es,
      aliases: [skill.en, ...skill.aliases],
      document: [
        groups.get(skill.group),
        skill.parent === undefined ? '' : findSkill(skill.parent)?.es,
        skill.description,
      ].join(' '),
    })),
    isco: iscoGroups()
      .filter(({ level }) => level === 4)
      .map(({ code, es, en }) => {
        const isco = Number(code) as Isco;
        const named = inside.get(isco) ?? [];
        return {
          id: code,
          label: es,
          aliases: [en, ...named.flatMap((occupation) => [occupation.labels.es, ...titles(occupation)])],
          document: [groupNames(isco), ...named.map(occupationText)].join(' '),
        };
      }),
  };
}

/** The base catalogue as concepts to link to; occupation and skill ids are their numbers, ISCO ids four digits. */
export const baseCatalogue = (): LinkCatalogue => catalogueOf(baseContent());

/** The same for the catalogue in force, imported concepts included. */
export const installedCatalogue = (): LinkCatalogue => catalogueOf({ skills: skills(), occupations: occupations() });

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

/** The titles of a unit group name different occupations: what differs in them does not mean the same. */
const weightsFor = (kind: LinkKind): LinkWeights =>
  kind === 'isco' ? { ...LINK_WEIGHTS, substitute: 0 } : LINK_WEIGHTS;

/** Builds the index of a kind at its first question. */
function lazily(build: (kind: LinkKind) => LabelLinker): (kind: LinkKind) => LabelLinker {
  const built = new Map<LinkKind, LabelLinker>();
  return (kind) => {
    const linker = built.get(kind) ?? build(kind);
    built.set(kind, linker);
    return linker;
  };
}

const installedLinkers = perCatalogue(() => {
  const catalogue = installedCatalogue();
  return lazily((kind) => new LabelLinker(catalogue[kind], { weights: weightsFor(kind) }));
});

/**
 * A linker over the catalogue in force, whichever that is when it is asked, or over another that the base catalogue helps to
 * understand. The index of a kind is built at its first question and shared by all linkers over the catalogue in force.
 */
export function createLinker(catalogue?: Partial<LinkCatalogue>): Linker {
  const others = lazily(
    (kind) =>
      new LabelLinker(catalogue?.[kind] ?? [], {
        weights: weightsFor(kind),
        ...(kind === 'occupation' ? { context: baseContext() } : {}),
      }),
  );
  return {
    link(text, { kind, top = 5 }) {
      const linker = catalogue?.[kind] === undefined ? installedLinkers()(kind) : others(kind);
      return linker.link(text, top);
    },
  };
}
