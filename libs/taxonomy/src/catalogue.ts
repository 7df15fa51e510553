import type { Isco, IscoGroup, Occupation, OccupationId, Skill, SkillGroup, SkillId } from './concept.js';
import { UnknownConcept } from './concept.js';
import { ISCO_ROWS, OCCUPATION_ROWS, SKILL_ROWS } from './data/rows.js';
import { parseTitle } from './title.js';

/** Changes whenever a concept, a link or a weight derived from them changes; stored with every score. */
export const CATALOGUE_VERSION = '2026.11-1';

const cells = (rows: string): string[][] =>
  rows
    .split('\n')
    .filter((row) => row !== '')
    .map((row) => row.split('\t'));

const list = (cell: string | undefined, by: string): string[] =>
  (cell ?? '')
    .split(by)
    .map((item) => item.trim())
    .filter((item) => item !== '');

/** Computes once, at the first call. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** All ISCO-08 groups, every level, in code order. */
export const iscoGroups: () => readonly IscoGroup[] = once(() =>
  ISCO_ROWS.flatMap(cells)
    .map(([code = '', es = '', en = '']) => ({ code, level: code.length as IscoGroup['level'], es, en }))
    .sort((a, b) => (a.code < b.code ? -1 : 1)),
);

interface SkillTable {
  readonly groups: readonly SkillGroup[];
  readonly skills: readonly Skill[];
  readonly byCode: ReadonlyMap<string, SkillId>;
}

const skillTable = once((): SkillTable => {
  const rows = SKILL_ROWS.flatMap(cells);
  const byCode = new Map(rows.filter(([id]) => id !== '#').map(([id, code = '']) => [code, Number(id) as SkillId]));
  const groups: SkillGroup[] = [];
  const all: Skill[] = [];
  for (const row of rows) {
    if (row[0] === '#') groups.push(readGroup(row));
    else all.push(readSkill(row, groups.at(-1)?.code ?? '', byCode));
  }
  return { groups, skills: all, byCode };
});

const readGroup = ([, code = '', es = '', en = '']: readonly string[]): SkillGroup => ({ code, es, en });

function readSkill(row: readonly string[], group: string, byCode: ReadonlyMap<string, SkillId>): Skill {
  const [id, code = '', es = '', en = '', aliases, parent = '', links] = row;
  const essential = skillIds(byCode, links, false);
  const optional = skillIds(byCode, links, true);
  const [broader] = skillIds(byCode, parent, false);
  const skill = { id: Number(id) as SkillId, code, group, es, en, aliases: list(aliases, ';'), essential, optional };
  return broader === undefined ? skill : { ...skill, parent: broader };
}

function skillIds(byCode: ReadonlyMap<string, SkillId>, links: string | undefined, optional: boolean): SkillId[] {
  return list(links, ' ')
    .filter((link) => link.startsWith('~') === optional)
    .map((link) => {
      const code = link.replace('~', '');
      const id = byCode.get(code);
      if (id === undefined) throw new UnknownConcept('skill', code);
      return id;
    });
}

/** All skills of the base catalogue. */
export const skills = (): readonly Skill[] => skillTable().skills;

/** The groups that skills belong to, in the order of the catalogue. */
export const skillGroups = (): readonly SkillGroup[] => skillTable().groups;

/** All occupations of the base catalogue, by id. */
export const occupations: () => readonly Occupation[] = once(() => {
  const { byCode } = skillTable();
  return OCCUPATION_ROWS.flatMap(cells).map(([id, isco, titles, neutral = '', english, essential, optional]) => {
    const [label = { es: '', esFeminine: '' }, ...others] = list(titles, ';').map(parseTitle);
    const [en = '', ...alsoEn] = list(english, ';');
    const aliases = new Set(others.flatMap((title) => [title.es, title.esFeminine]));
    return {
      id: Number(id) as OccupationId,
      isco: Number(isco) as Isco,
      labels: { es: label.es, esFeminine: label.esFeminine, en },
      aliases: [...aliases],
      aliasesEn: alsoEn,
      neutral,
      essential: skillIds(byCode, essential, false),
      optional: skillIds(byCode, optional, false),
    };
  });
});

const occupationById = once(() => new Map(occupations().map((occupation) => [occupation.id, occupation])));
const skillById = once(() => new Map(skills().map((skill) => [skill.id, skill])));
const groupByCode = once(() => new Map(iscoGroups().map((group) => [group.code, group])));
const occupationsByIsco = once(() => {
  const byIsco = new Map<Isco, Occupation[]>();
  for (const occupation of occupations()) {
    const same = byIsco.get(occupation.isco);
    if (same === undefined) byIsco.set(occupation.isco, [occupation]);
    else same.push(occupation);
  }
  return byIsco;
});

/** Four digits with leading zeros, e.g. 110 → `0110`. */
export const iscoCode = (isco: Isco): string => String(isco).padStart(4, '0');

export const findOccupation = (id: number): Occupation | undefined => occupationById().get(id as OccupationId);
export const findSkill = (id: number): Skill | undefined => skillById().get(id as SkillId);
/** A group of any level by its code, zeros kept. */
export const findIscoGroup = (code: string): IscoGroup | undefined => groupByCode().get(code);
export const findSkillByCode = (code: string): Skill | undefined =>
  skillById().get(skillTable().byCode.get(code) as SkillId);

/** Occupations of a unit group, in id order; empty for a group that has none. */
export const occupationsOf = (isco: Isco): readonly Occupation[] => occupationsByIsco().get(isco) ?? [];

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
