import type { CatalogueContent } from './base-catalogue.js';
import type { Occupation, Skill, SkillGroup } from './concept.js';

/** A concept that its classification no longer holds; it stays readable and stands for its successor. */
export type Retired<T extends { readonly id: number }> = T & { readonly successor?: T['id'] };

/**
 * A classification imported over the shipped catalogue, with the numbers its concepts keep. A concept with a number of ours
 * is one of ours that the classification has too. A name is empty where the import had none in that language. Plain JSON.
 */
export interface ImportedContent {
  readonly version: string;
  /** To be shown wherever its data are shown. */
  readonly attribution: string;
  readonly groups: readonly SkillGroup[];
  readonly skills: readonly Skill[];
  readonly occupations: readonly Occupation[];
  readonly retired: {
    readonly skills: readonly Retired<Skill>[];
    readonly occupations: readonly Retired<Occupation>[];
  };
}

/** Reads what was kept as JSON. @throws SyntaxError or TypeError when it is something else */
export function readImported(json: string): ImportedContent {
  const content = JSON.parse(json) as Partial<ImportedContent> | null;
  const lists = [content?.groups, content?.skills, content?.occupations];
  const { skills, occupations } = content?.retired ?? {};
  if (typeof content?.version !== 'string' || ![...lists, skills, occupations].every(Array.isArray)) {
    throw new TypeError('This is not an imported taxonomy.');
  }
  return content as ImportedContent;
}

const union = <T>(...lists: readonly (readonly T[])[]): T[] => [...new Set(lists.flat())];

const notEmpty = (labels: readonly string[]): string[] => labels.filter((label) => label !== '');

function without<T>(all: readonly T[], not: readonly T[]): T[] {
  const gone = new Set(not);
  return all.filter((one) => !gone.has(one));
}

const described = ({ uri, description }: Skill | Occupation): { uri?: string; description?: string } => ({
  ...(uri === undefined ? {} : { uri }),
  ...(description === undefined ? {} : { description }),
});

function mergeOccupation(own: Occupation, other: Occupation): Occupation {
  const { es, esFeminine, en } = other.labels;
  const essential = union(own.essential, other.essential);
  return {
    ...own,
    ...described(other),
    aliases: without(notEmpty(union(own.aliases, [es, esFeminine], other.aliases)), [
      own.labels.es,
      own.labels.esFeminine,
    ]),
    aliasesEn: without(notEmpty(union(own.aliasesEn, [en], other.aliasesEn)), [own.labels.en]),
    essential,
    optional: without(union(own.optional, other.optional), essential),
  };
}

function mergeSkill(own: Skill, other: Skill): Skill {
  const essential = union(own.essential, other.essential);
  const parent = own.parent ?? other.parent;
  const parents = union(other.parent === undefined ? [] : [other.parent], other.otherParents ?? []);
  return {
    ...own,
    ...described(other),
    aliases: without(notEmpty(union(own.aliases, [other.es, other.en], other.aliases)), [own.es, own.en]),
    ...(parent === undefined ? {} : { parent, otherParents: without(parents, [parent]) }),
    essential,
    optional: without(union(own.optional, other.optional), essential),
  };
}

const wholeOccupation = (one: Occupation): Occupation => {
  const es = one.labels.es === '' ? one.labels.en : one.labels.es;
  const labels = {
    es,
    esFeminine: one.labels.esFeminine === '' ? es : one.labels.esFeminine,
    en: one.labels.en === '' ? es : one.labels.en,
  };
  return { ...one, labels };
};

const wholeSkill = (one: Skill): Skill => ({
  ...one,
  es: one.es === '' ? one.en : one.es,
  en: one.en === '' ? one.es : one.en,
});

function merge<T extends Skill | Occupation>(
  own: readonly T[],
  other: readonly T[],
  join: (own: T, other: T) => T,
  whole: (one: T) => T,
): T[] {
  const others = new Map(other.map((one) => [one.id, one]));
  const kept = own.map((one) => {
    const twin = others.get(one.id);
    others.delete(one.id);
    return twin === undefined ? one : join(one, twin);
  });
  return [...kept, ...[...others.values()].map(whole).sort((a, b) => a.id - b.id)];
}

/** The shipped catalogue with an imported one joined to it by number. */
export function mergeImported(base: CatalogueContent, imported: ImportedContent): CatalogueContent {
  return {
    version: `${base.version}+${imported.version}`,
    groups: [...base.groups, ...imported.groups],
    skills: merge(base.skills, imported.skills, mergeSkill, wholeSkill),
    occupations: merge(base.occupations, imported.occupations, mergeOccupation, wholeOccupation),
  };
}

/** What a retired number stands for: the successor at the end of the line, or the concept itself when there is none. */
export function successorsOf<T extends Skill | Occupation>(
  retired: readonly Retired<T>[],
  standing: ReadonlyMap<number, T>,
): Map<T['id'], T> {
  const gone = new Map(retired.map((one) => [one.id as number, one]));
  return new Map(
    retired.map((one) => {
      let last = one;
      for (let step = 0; step < retired.length; step++) {
        const next = last.successor === undefined ? undefined : gone.get(last.successor);
        if (next === undefined) break;
        last = next;
      }
      return [one.id, standing.get(last.successor ?? -1) ?? one];
    }),
  );
}
