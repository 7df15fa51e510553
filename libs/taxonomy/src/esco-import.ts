import { baseContent, iscoGroups } from './catalogue.js';
import type { Isco, Occupation, OccupationId, Skill, SkillGroup, SkillId } from './concept.js';
import { FIRST_IMPORTED, LARGEST_SKILL } from './concept.js';
import type { Labelled } from './esco-join.js';
import { joinOccupations, joinSkills } from './esco-join.js';
import { linksOf, readBroader } from './esco-link.js';
import { retire } from './esco-retire.js';
import type { EscoTables, Named } from './esco-table.js';
import { chooseLanguages, ESCO_ATTRIBUTION, genderForms, readConcepts, readIsco, tailOf } from './esco-table.js';
import type { ImportedContent } from './imported-content.js';
import { mergeImported } from './imported-content.js';

/** What an import found, for people to read. */
export interface EscoCounts {
  readonly read: number;
  /** Ours that ESCO has too. */
  readonly joined: number;
  readonly added: number;
  readonly retired: number;
}

export interface EscoImport {
  /** Without a version: who stores it names it. */
  readonly content: Omit<ImportedContent, 'version'>;
  readonly languages: readonly string[];
  readonly occupations: EscoCounts & {
    /** Left out: in no unit group of ISCO-08. */
    readonly ungrouped: number;
  };
  readonly skills: EscoCounts;
}

/** The import cannot be: a download without concepts, or more skills than there are numbers. */
export class EscoImportError extends Error {
  override readonly name = 'EscoImportError';
}

/**
 * Numbers for the concepts of a download: those they had, those of ours they are, then the next free ones in the order of
 * their URIs, so that the same downloads always give the same numbers.
 */
function number<Id extends number>(
  concepts: readonly Labelled[],
  known: ReadonlyMap<string, Id>,
  own: ReadonlyMap<string, Id>,
  first: number,
): Map<string, Id> {
  const taken = new Set<number>(known.values());
  let next = Math.max(first - 1, ...taken) + 1;
  const numbers = new Map<string, Id>();
  for (const { uri } of concepts) {
    const joined = own.get(uri);
    const before = known.get(uri);
    if (before !== undefined) numbers.set(uri, before);
    else if (joined !== undefined && !taken.has(joined)) numbers.set(uri, joined);
    else numbers.set(uri, next++ as Id);
  }
  return numbers;
}

function knownNumbers<Id extends number>(...lists: readonly (readonly { id: Id; uri?: string }[])[]): Map<string, Id> {
  return new Map(lists.flat().flatMap(({ id, uri }) => (uri === undefined ? [] : [[uri, id]])));
}

const sorted = (concepts: ReadonlyMap<string, Named>): [string, Named][] =>
  [...concepts].sort(([a], [b]) => (a < b ? -1 : 1));

interface Language {
  readonly first: ReadonlyMap<string, Named>;
  readonly english: ReadonlyMap<string, Named>;
}

function languageOf(tables: Readonly<Record<string, Parameters<typeof readConcepts>[0]>>): Language {
  const { first, english } = chooseLanguages(Object.keys(tables));
  return {
    first: readConcepts(tables[first] ?? []),
    english: readConcepts(english === undefined ? [] : (tables[english] ?? [])),
  };
}

const withText = (description: string): { description?: string } => (description === '' ? {} : { description });

const bothForms = (labels: readonly string[]): string[] => [...new Set(labels.flatMap(genderForms))];

function readOccupations(tables: EscoTables, previous: ImportedContent | undefined) {
  const { first, english } = languageOf(tables.occupations);
  const groups = new Set(iscoGroups().map(({ code, level }) => (level === 4 ? Number(code) : -1)));
  const grouped = sorted(first).flatMap(([uri, named]) => {
    const isco = readIsco(named.row['iscoGroup']);
    return isco === undefined || !groups.has(isco) ? [] : [{ uri, isco, named }];
  });
  const labelled = grouped.map(({ uri, isco, named }) => ({
    uri,
    isco,
    labels: [genderForms(named.label)[0], ...bothForms([named.label, ...named.aliases])],
  }));
  const known = knownNumbers(previous?.occupations ?? [], previous?.retired.occupations ?? []);
  const numbers = number(labelled, known, joinOccupations(labelled), FIRST_IMPORTED.occupation);
  const { essential, optional } = linksOf(tables.occupationSkillRelations, ['occupationUri', 'skillUri']);
  const make = (skillNumbers: ReadonlyMap<string, SkillId>): Occupation[] =>
    grouped.map(({ uri, isco, named }) => {
      const [es, esFeminine] = genderForms(named.label);
      const also = english.get(uri);
      return {
        id: numbers.get(uri) ?? (0 as OccupationId),
        isco: isco satisfies Isco,
        labels: { es, esFeminine, en: also?.label ?? '' },
        aliases: bothForms(named.aliases).filter((alias) => alias !== es && alias !== esFeminine),
        aliasesEn: also?.aliases ?? [],
        neutral: '',
        essential: essential(uri, skillNumbers),
        optional: optional(uri, skillNumbers),
        uri,
        ...withText(named.description),
      };
    });
  return { read: first.size, ungrouped: first.size - grouped.length, make };
}

function readSkills(tables: EscoTables, previous: ImportedContent | undefined) {
  const { first, english } = languageOf(tables.skills);
  const concepts = sorted(first);
  const labelled = concepts.map(([uri, { label, aliases }]) => ({ uri, labels: [label, ...aliases] }));
  const known = knownNumbers(previous?.skills ?? [], previous?.retired.skills ?? []);
  const numbers = number(labelled, known, joinSkills(labelled), FIRST_IMPORTED.skill);
  const largest = Math.max(0, ...numbers.values());
  if (largest > LARGEST_SKILL) {
    throw new EscoImportError(
      `There are numbers for skills up to ${String(LARGEST_SKILL)}; ${String(largest)} is too many.`,
    );
  }
  const { essential, optional } = linksOf(tables.skillSkillRelations, ['originalSkillUri', 'relatedSkillUri']);
  const broader = readBroader(tables.broaderRelationsSkillPillar);
  const make = (): Skill[] =>
    concepts.map(([uri, named]) => {
      const [parent, ...otherParents] = broader.parents(uri).flatMap((above) => numbers.get(above) ?? []);
      return {
        id: numbers.get(uri) ?? (0 as SkillId),
        code: tailOf(uri),
        group: broader.group(uri),
        es: named.label,
        en: english.get(uri)?.label ?? '',
        aliases: named.aliases,
        ...(parent === undefined ? {} : { parent, ...(otherParents.length === 0 ? {} : { otherParents }) }),
        essential: essential(uri, numbers),
        optional: optional(uri, numbers),
        uri,
        ...withText(named.description),
      };
    });
  return { read: first.size, numbers, make, broader };
}

function readGroups(tables: EscoTables, broader: ReturnType<typeof readBroader>): SkillGroup[] {
  const { first, english } = languageOf(tables.skillGroups);
  return broader.groups().map(({ code, uri, parent }) => ({
    code,
    es: first.get(uri)?.label ?? '',
    en: english.get(uri)?.label ?? '',
    ...(parent === undefined ? {} : { parent }),
  }));
}

const counted = (
  read: number,
  concepts: readonly { id: number }[],
  first: number,
  gone: readonly unknown[],
): EscoCounts => {
  const added = concepts.filter(({ id }) => id >= first).length;
  return { read, joined: concepts.length - added, added, retired: gone.length };
};

/**
 * Reads an official download over the shipped catalogue. Concepts keep the numbers that `previous` gave them; what is gone
 * since is retired with a successor. The same input gives the same content.
 * @throws EscoImportError
 */
export function importEsco(tables: EscoTables, previous?: ImportedContent): EscoImport {
  const skills = readSkills(tables, previous);
  const occupations = readOccupations(tables, previous);
  if (skills.read === 0 || occupations.read === 0) {
    throw new EscoImportError('The download holds no released occupation or no released skill.');
  }
  const content = {
    attribution: ESCO_ATTRIBUTION,
    groups: readGroups(tables, skills.broader),
    skills: skills.make(),
    occupations: occupations.make(skills.numbers),
  };
  const nobody = { skills: [], occupations: [] };
  const now = mergeImported(baseContent(), { ...content, version: '', retired: nobody });
  const retired = previous === undefined ? nobody : retire(previous, now);
  return {
    content: { ...content, retired },
    languages: Object.values(chooseLanguages(Object.keys(tables.occupations))).filter((one) => one !== undefined),
    occupations: {
      ...counted(occupations.read, content.occupations, FIRST_IMPORTED.occupation, retired.occupations),
      ungrouped: occupations.ungrouped,
    },
    skills: counted(skills.read, content.skills, FIRST_IMPORTED.skill, retired.skills),
  };
}
