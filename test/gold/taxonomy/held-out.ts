import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { ESCO_COLUMNS, titleStems } from '#taxonomy';
import type { EscoFile, EscoRow, EscoTables, LinkConcept } from '#taxonomy';

/** Run from the project's root. Test tables are read where they lie; nothing of them is part of the product. */
const data = process.env['AYNI_TEST_DATA'] ?? '../shared/data';

export const present = existsSync(path.join(data, 'esco-es'));

/** A concept of ESCO with all its Spanish labels. */
export interface EscoConcept {
  id: string;
  isco: string;
  labels: string[];
  document: string;
}

type Row = Record<string, string>;

const table = (file: string): Row[] =>
  parse(gunzipSync(readFileSync(path.join(data, file))), { columns: true, bom: true }) as Row[];

const many = (cell = ''): string[] => cell.split('|').filter((label) => label.trim() !== '');

const tail = (uri = ''): string => uri.slice(uri.lastIndexOf('/') + 1);

/** Occupations with description, essential skills and group name as their document. */
export function escoOccupations(): EscoConcept[] {
  const skillLabel = new Map(table('esco-es/skills.csv.gz').map((row) => [tail(row['uri']), row['label_es'] ?? '']));
  const groups = new Map(table('esco-es/isco08_groups.csv.gz').map((row) => [row['code'], row['label_es'] ?? '']));
  const essential = new Map<string, string[]>();
  for (const { occupation_id: id = '', relation, skill_id: skill = '' } of table('esco-es/occupation_skill.csv.gz'))
    if (relation === 'essential') essential.set(id, [...(essential.get(id) ?? []), skillLabel.get(skill) ?? '']);
  return table('esco-es/occupations.csv.gz')
    .filter((row) => row['label_es'] !== '')
    .map((row) => {
      const id = tail(row['uri']);
      const isco = row['isco08'] ?? '';
      const words = [row['description_es'] ?? '', ...(essential.get(id) ?? []), groups.get(isco) ?? ''];
      return { id, isco, labels: [row['label_es'] ?? '', ...many(row['alt_es'])], document: words.join(' ') };
    });
}

export function escoSkills(): EscoConcept[] {
  return table('esco-es/skills.csv.gz')
    .filter((row) => row['label_es'] !== '')
    .map((row) => {
      const labels = [row['label_es'] ?? '', ...many(row['alt_es'])];
      return { id: tail(row['uri']), isco: '', labels, document: '' };
    });
}

/** The same classification as the official download lays it out. */
export function officialTables(): EscoTables {
  const rows = (name: EscoFile): readonly EscoRow[] => table(`esco-official-format/${name}_es.csv.gz`);
  const names = Object.keys(ESCO_COLUMNS) as EscoFile[];
  const concepts = new Set(['occupations', 'skills', 'skillGroups']);
  const read = names.map((name) => {
    const there = existsSync(path.join(data, `esco-official-format/${name}_es.csv.gz`)) ? rows(name) : [];
    return [name, concepts.has(name) ? { es: there } : there] as const;
  });
  return Object.fromEntries(read) as unknown as EscoTables;
}

/** Titles of the public notices. */
export const noticeTitles = (): string[] =>
  table('vacantes-servir-pe/vacantes_2024.csv.gz').map((row) => row['job_title'] ?? '');

export const name = (label: string): string => titleStems(label).sort().join(' ');

/** FNV-1a: the same choice everywhere, without a generator. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

export interface HeldOut {
  queries: { text: string; id: string; half: 'tuning' | 'test' }[];
  concepts: LinkConcept[];
}

export const concept = ({ id, document }: EscoConcept, [label = '', ...aliases]: readonly string[]): LinkConcept => ({
  id,
  label,
  aliases,
  document,
});

/**
 * Takes one alias out of every concept that has another name than its label, with all its forms of the same stems, so that
 * no gender or number twin stays behind. Which one, and the half it belongs to, follow from a hash of the id and the seed.
 */
export function holdOut(all: readonly EscoConcept[], seed: string): HeldOut {
  const queries: HeldOut['queries'] = [];
  const concepts = all.map((one) => {
    const [label = '', ...others] = one.labels;
    const names = [...new Set(others.map(name))].filter((other) => other !== name(label)).sort();
    const drawn = names[hash(`${seed} ${one.id}`) % Math.max(1, names.length)];
    if (drawn === undefined) return concept(one, one.labels);
    const text = others.find((other) => name(other) === drawn) ?? '';
    queries.push({ text, id: one.id, half: hash(`half ${one.id}`) % 2 === 0 ? 'tuning' : 'test' });
    return concept(one, [label, ...others.filter((other) => name(other) !== drawn)]);
  });
  return { queries, concepts };
}

const plain = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '');

function isFeminine(word: string, other: string): boolean {
  const [he, she] = [plain(word), plain(other)];
  return (
    he === she ||
    she === `${he}a` ||
    (/[oe]$/.test(he) && she === `${he.slice(0, -1)}a`) ||
    she === he.replace(/tor$/, 'triz')
  );
}

/** Labels of one occupation that differ in gender only: both hold as many words, each the same or its feminine. */
export function genderPairs(all: readonly EscoConcept[]): [string, string][] {
  return all.flatMap(({ labels }) => {
    const forms = [...new Set(labels.flatMap((label) => label.split('/')))].map((label) => label.trim());
    return forms.flatMap((he) => {
      const words = he.split(' ');
      return forms
        .filter((she) => she !== he && she.split(' ').length === words.length)
        .filter((she) => she.split(' ').every((word, at) => isFeminine(words[at] ?? '', word)))
        .map((she): [string, string] => [he, she]);
    });
  });
}

export interface Phrase {
  half: '1' | '2';
  id: string;
  text: string;
}

export function phrases(): Phrase[] {
  const rows = readFileSync('test/gold/taxonomy/phrases.tsv', 'utf8').trim().split('\n').slice(1);
  return rows.map((row) => {
    const [half, id = '', text = ''] = row.split('\t');
    return { half: half === '1' ? '1' : '2', id, text };
  });
}
