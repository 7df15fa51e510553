import type { Isco } from './concept.js';

/** A row of a file of the official ESCO download, by the names of its header. */
export type EscoRow = Readonly<Record<string, string>>;

/** Files of the official CSV download that are read, and the columns each must have. `skillGroups` may be absent. */
export const ESCO_COLUMNS = {
  occupations: ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels'],
  skills: ['conceptUri', 'preferredLabel', 'altLabels'],
  skillGroups: ['conceptUri', 'preferredLabel'],
  occupationSkillRelations: ['occupationUri', 'relationType', 'skillUri'],
  skillSkillRelations: ['originalSkillUri', 'relationType', 'relatedSkillUri'],
  broaderRelationsSkillPillar: ['conceptUri', 'broaderType', 'broaderUri'],
} as const;
export type EscoFile = keyof typeof ESCO_COLUMNS;
type Concepts = 'occupations' | 'skills' | 'skillGroups';

/** The rows of a download: concepts by language (`es`, `en` …), relations once. */
export type EscoTables = Readonly<Record<Concepts, Readonly<Record<string, readonly EscoRow[]>>>> &
  Readonly<Record<Exclude<EscoFile, Concepts>, readonly EscoRow[]>>;

/** The sentence the European Commission asks for (Decision 2011/833/EU), and that the data were joined to ours. */
export const ESCO_ATTRIBUTION =
  'This service uses the ESCO classification of the European Commission. Its data were reshaped and joined to our own.';

/** What the rows of one language say of a concept. */
export interface Named {
  readonly label: string;
  readonly aliases: readonly string[];
  readonly description: string;
  readonly row: EscoRow;
}

const lines = (cell = ''): string[] =>
  cell
    .split(/\r?\n/)
    .map((label) => label.trim())
    .filter((label) => label !== '');

const isReleased = ({ status = '' }: EscoRow): boolean => status === '' || status === 'released';

/** Concepts of one language by URI; rows that are not released or have no label are left out, the first of a URI counts. */
export function readConcepts(rows: readonly EscoRow[]): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const row of rows) {
    const uri = (row['conceptUri'] ?? '').trim();
    const label = (row['preferredLabel'] ?? '').trim();
    if (uri === '' || label === '' || found.has(uri) || !isReleased(row)) continue;
    const aliases = [...new Set([...lines(row['altLabels']), ...lines(row['hiddenLabels'])])];
    const description = (row['description'] ?? '').trim() || (row['definition'] ?? '').trim();
    found.set(uri, { label, aliases: aliases.filter((alias) => alias !== label), description, row });
  }
  return found;
}

/** The language shown as Spanish, and English when it is there too: `es` before `en` before any other. */
export function chooseLanguages(there: readonly string[]): { first: string; english: string | undefined } {
  const known = [...there].sort();
  const first = ['es', 'en'].find((language) => known.includes(language)) ?? known[0] ?? '';
  return { first, english: first !== 'en' && known.includes('en') ? 'en' : undefined };
}

/** Unit group of an ISCO group cell: `2654`, `C2654` or the URI of the group. */
export function readIsco(cell = ''): Isco | undefined {
  const code = /(?:^|C)(\d{4})$/.exec(cell.trim())?.[1];
  return code === undefined ? undefined : (Number(code) as Isco);
}

/**
 * Both forms of a label that holds them: `cocinero/cocinera` → both, `jefe/a de sala` and `UX/UI` → the label twice. Forms
 * have as many words, each beginning with the same letters.
 */
export function genderForms(label: string): readonly [he: string, she: string] {
  const [he = '', she = '', ...more] = label.split(/\s*\/\s*/);
  const [his, hers] = [he.split(' '), she.split(' ')];
  const twins = his.length === hers.length && his.every((word, at) => sameBeginning(word, hers[at] ?? ''));
  return more.length === 0 && twins ? [he, she] : [label, label];
}

const plain = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function sameBeginning(one: string, other: string): boolean {
  const [a, b] = [plain(one), plain(other)];
  const length = Math.min(3, a.length, b.length);
  return length > 0 && a.slice(0, length) === b.slice(0, length);
}

/** The last step of a URI. */
export const tailOf = (uri: string): string => uri.slice(uri.lastIndexOf('/') + 1);
