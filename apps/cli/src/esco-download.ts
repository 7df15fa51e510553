import { createReadStream, readdirSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { ESCO_COLUMNS, type EscoFile, type EscoRow, type EscoTables } from '#taxonomy';
import { UsageError } from './usage-error.js';

const NAMES = Object.keys(ESCO_COLUMNS) as EscoFile[];
const MAY_BE_ABSENT = new Set<EscoFile>(['skillGroups']);
const FILE = new RegExp(`^(${NAMES.join('|')})(?:_([a-z]{2}))?\\.csv(?:\\.gz)?$`);
/** Rows between two signs of life. */
const OFTEN = 25_000;

type Say = (line: string) => void;

interface Found {
  name: EscoFile;
  language: string;
  file: string;
}

/** Reads an official CSV download (any language, gzip or not) from a folder and the folders in it. @throws UsageError */
export async function readDownload(folder: string, say: Say): Promise<EscoTables> {
  const found = filesIn(folder);
  const missing = NAMES.filter((name) => !MAY_BE_ABSENT.has(name) && !found.some((one) => one.name === name));
  if (missing.length > 0) {
    throw new UsageError(`${folder}: there is no ${missing.map((name) => `${name}_<language>.csv`).join(', ')}.`);
  }
  const byLanguage = async (name: EscoFile): Promise<Record<string, EscoRow[]>> => {
    const tables: Record<string, EscoRow[]> = {};
    for (const one of found) if (one.name === name) tables[one.language] ??= await readRows(one, say);
    return tables;
  };
  const once = async (name: EscoFile): Promise<EscoRow[]> => {
    const first = found.find((one) => one.name === name);
    return first === undefined ? [] : readRows(first, say);
  };
  return {
    occupations: await byLanguage('occupations'),
    skills: await byLanguage('skills'),
    skillGroups: await byLanguage('skillGroups'),
    occupationSkillRelations: await once('occupationSkillRelations'),
    skillSkillRelations: await once('skillSkillRelations'),
    broaderRelationsSkillPillar: await once('broaderRelationsSkillPillar'),
  };
}

function filesIn(folder: string): Found[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .sort()
      .flatMap((file) => {
        const [, name, language = ''] = FILE.exec(path.basename(file)) ?? [];
        return name === undefined ? [] : [{ name: name as EscoFile, language, file: path.join(folder, file) }];
      });
  } catch (error) {
    throw new UsageError(`${folder}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

/** Columns that are used; the others of a wide file are not kept. */
const USED = new Set([
  ...Object.values(ESCO_COLUMNS).flat(),
  'hiddenLabels',
  'status',
  'description',
  'definition',
] as string[]);

async function readRows({ name, file }: Found, say: Say): Promise<EscoRow[]> {
  const rows: EscoRow[] = [];
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    columns: (header: string[]) => {
      const missing = ESCO_COLUMNS[name].filter((column) => !header.includes(column));
      if (missing.length > 0) throw new UsageError(`${file}, row 1: there is no column ${missing.join(', ')}.`);
      return header.map((column) => (USED.has(column) ? column : false));
    },
  });
  const raw = createReadStream(file);
  const stop = (): void => undefined;
  if (file.endsWith('.gz')) pipeline(raw, createGunzip(), parser, stop);
  else pipeline(raw, parser, stop);
  try {
    for await (const row of parser) {
      rows.push(row as EscoRow);
      if (rows.length % OFTEN === 0) say(`${path.basename(file)}: ${rows.length.toLocaleString('en')} rows …`);
    }
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}`);
    if (error instanceof Error && 'code' in error) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
  say(`${path.basename(file)}: ${rows.length.toLocaleString('en')} rows`);
  return rows;
}
