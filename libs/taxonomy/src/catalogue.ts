import type { CatalogueContent } from './base-catalogue.js';
import { readBase, readIscoGroups } from './base-catalogue.js';
import type { Isco, IscoGroup, Occupation, Skill, SkillGroup } from './concept.js';
import { UnknownConcept } from './concept.js';
import type { ImportedContent } from './imported-content.js';
import { mergeImported, successorsOf } from './imported-content.js';

/** Computes once, at the first call. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** Concepts with their indexes. Read-only. */
class Catalogue {
  readonly skillById: ReadonlyMap<number, Skill>;
  readonly skillByCode: ReadonlyMap<string, Skill>;
  readonly occupationById: ReadonlyMap<number, Occupation>;
  readonly occupationsByIsco = new Map<Isco, Occupation[]>();

  constructor(
    readonly content: CatalogueContent,
    readonly imported: ImportedContent | undefined,
  ) {
    const { skills: inForceSkills, occupations: inForceOccupations } = content;
    const standing = new Map<number, Skill>(inForceSkills.map((skill) => [skill.id, skill]));
    const employed = new Map<number, Occupation>(inForceOccupations.map((occupation) => [occupation.id, occupation]));
    const { skills: goneSkills, occupations: goneOccupations } = imported?.retired ?? { skills: [], occupations: [] };
    this.skillById = new Map([...standing, ...successorsOf(goneSkills, standing)]);
    this.skillByCode = new Map(inForceSkills.map((skill) => [skill.code, skill]));
    this.occupationById = new Map([...employed, ...successorsOf(goneOccupations, employed)]);
    for (const occupation of inForceOccupations) {
      const same = this.occupationsByIsco.get(occupation.isco);
      if (same === undefined) this.occupationsByIsco.set(occupation.isco, [occupation]);
      else same.push(occupation);
    }
  }
}

const base = once(() => new Catalogue(readBase(), undefined));
let installed: Catalogue | undefined;
const inForce = (): Catalogue => installed ?? base();

/**
 * Puts an imported classification over the shipped catalogue, or takes it off again (`undefined`), for this whole process.
 * A program does it at its start and when a new version is installed; everything asked afterwards is answered from it.
 */
export function installTaxonomy(imported: ImportedContent | undefined): void {
  if (imported === inForce().imported) return;
  installed = imported === undefined ? undefined : new Catalogue(mergeImported(base().content, imported), imported);
}

/** Version of the catalogue in force: `CATALOGUE_VERSION`, with that of the import when there is one. */
export const catalogueVersion = (): string => inForce().content.version;

/** The sentence that must be shown where imported concepts are shown; `undefined` when nothing is imported. */
export const catalogueAttribution = (): string | undefined => inForce().imported?.attribution;

/** Computes once for each catalogue that comes into force, at the first call. */
export function perCatalogue<T>(make: () => T): () => T {
  let made: { readonly of: Catalogue; readonly value: T } | undefined;
  return () => {
    const of = inForce();
    if (made?.of !== of) made = { of, value: make() };
    return made.value;
  };
}

/** All ISCO-08 groups, every level, in code order. */
export const iscoGroups: () => readonly IscoGroup[] = once(readIscoGroups);

/** All skills of the catalogue in force, the shipped ones first; without retired ones. */
export const skills = (): readonly Skill[] => inForce().content.skills;

/** The groups above the skills, parents before children, in the order of the catalogue. */
export const skillGroups = (): readonly SkillGroup[] => inForce().content.groups;

/** All occupations of the catalogue in force, by id; without retired ones. */
export const occupations = (): readonly Occupation[] => inForce().content.occupations;

/** Skills and occupations of the shipped catalogue alone. */
export const baseContent = (): CatalogueContent => base().content;

const groupByCode = once(() => new Map(iscoGroups().map((group) => [group.code, group])));

/** Four digits with leading zeros, e.g. 110 → `0110`. */
export const iscoCode = (isco: Isco): string => String(isco).padStart(4, '0');

/** The occupation of a number; for one that was retired, its successor. */
export const findOccupation = (id: number): Occupation | undefined => inForce().occupationById.get(id);
/** The skill of a number; for one that was retired, its successor. */
export const findSkill = (id: number): Skill | undefined => inForce().skillById.get(id);
/** A group of any level by its code, zeros kept. */
export const findIscoGroup = (code: string): IscoGroup | undefined => groupByCode().get(code);
export const findSkillByCode = (code: string): Skill | undefined => inForce().skillByCode.get(code);

/** Occupations of a unit group, in id order; empty for a group that has none. */
export const occupationsOf = (isco: Isco): readonly Occupation[] => inForce().occupationsByIsco.get(isco) ?? [];

/** @throws UnknownConcept */
export function getOccupation(id: number): Occupation {
  const found = findOccupation(id);
  if (found === undefined) throw new UnknownConcept('occupation', id);
  return found;
}

/** @throws UnknownConcept */
export function getSkill(id: number): Skill {
  const found = findSkill(id);
  if (found === undefined) throw new UnknownConcept('skill', id);
  return found;
}

/** The skill behind a readable code such as `food-hygiene`. @throws UnknownConcept */
export function getSkillByCode(code: string): Skill {
  const found = findSkillByCode(code);
  if (found === undefined) throw new UnknownConcept('skill', code);
  return found;
}

/** The unit group behind an ISCO number or code, e.g. 5120 or `0110`. @throws UnknownConcept */
export function getIsco(code: number | string): IscoGroup {
  const found = findIscoGroup(String(code).padStart(4, '0'));
  if (found === undefined) throw new UnknownConcept('isco', code);
  return found;
}

/** Turns a number or four-digit text into a checked unit group. @throws UnknownConcept */
export const toIsco = (code: number | string): Isco => Number(getIsco(code).code) as Isco;
