import type { Isco, IscoGroup, Occupation, OccupationId, Skill, SkillGroup, SkillId } from './concept.js';
import { UnknownConcept } from './concept.js';
import { ISCO_ROWS, OCCUPATION_ROWS, SKILL_FIELDS } from './data/rows.js';
import { parseTitle } from './title.js';

/** Groups, skills and occupations as one value; what a catalogue is made from. */
export interface CatalogueContent {
  /** Changes whenever a concept or a link changes. */
  readonly version: string;
  readonly groups: readonly SkillGroup[];
  readonly skills: readonly Skill[];
  /** By id. */
  readonly occupations: readonly Occupation[];
}

/** Version of the shipped catalogue: changes whenever a concept, a link or a weight derived from them changes. */
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

/** All ISCO-08 groups, every level, in code order. */
export const readIscoGroups = (): IscoGroup[] =>
  ISCO_ROWS.flatMap(cells)
    .map(([code = '', es = '', en = '']) => ({ code, level: code.length as IscoGroup['level'], es, en }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));

type Codes = ReadonlyMap<string, SkillId>;

/** Reads the shipped rows. @throws UnknownConcept for a link to a skill that is not there */
export function readBase(): CatalogueContent {
  const fields = SKILL_FIELDS.map(([code, es, en, text]) => ({ code, es, en, rows: cells(text) }));
  const rows = fields.flatMap((field) => field.rows);
  const codes = new Map(rows.filter(([id]) => id !== '#').map(([id, code = '']) => [code, Number(id) as SkillId]));
  const groups: SkillGroup[] = [];
  const skills: Skill[] = [];
  for (const { code: field, es, en, rows: within } of fields) {
    groups.push({ code: field, es, en });
    for (const row of within) {
      if (row[0] === '#') groups.push(readGroup(row, field));
      else skills.push(readSkill(row, groups.at(-1)?.code ?? '', codes));
    }
  }
  return { version: CATALOGUE_VERSION, groups, skills, occupations: readOccupations(codes) };
}

const readGroup = ([, code = '', es = '', en = '']: readonly string[], parent: string): SkillGroup => ({
  code,
  es,
  en,
  parent,
});

function readSkill(row: readonly string[], group: string, codes: Codes): Skill {
  const [id, code = '', es = '', en = '', aliases, parent = '', links] = row;
  const essential = skillIds(codes, links, false);
  const optional = skillIds(codes, links, true);
  const [broader] = skillIds(codes, parent, false);
  const skill = { id: Number(id) as SkillId, code, group, es, en, aliases: list(aliases, ';'), essential, optional };
  return broader === undefined ? skill : { ...skill, parent: broader };
}

function skillIds(codes: Codes, links: string | undefined, optional: boolean): SkillId[] {
  return list(links, ' ')
    .filter((link) => link.startsWith('~') === optional)
    .map((link) => {
      const code = link.replace('~', '');
      const id = codes.get(code);
      if (id === undefined) throw new UnknownConcept('skill', code);
      return id;
    });
}

function readOccupations(codes: Codes): Occupation[] {
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
      essential: skillIds(codes, essential, false),
      optional: skillIds(codes, optional, false),
    };
  });
}
