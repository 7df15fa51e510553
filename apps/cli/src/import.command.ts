import { createHash } from 'node:crypto';
import { createReadStream, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { OrganisationService } from '#access';
import { importFaultText, ImportRunner, ImportTakeBack } from '#casework';
import { type ImportMapping, ImportService, mappingFaults } from '#employer';
import { RunService } from '#matching';
import { Database, DomainError, readTableFile, TableFileError } from '#platform';
import type { Command } from './command.js';
import { describeMapped, describeOutcome } from './import-report.js';
import { withProduct } from './product.module.js';
import { UsageError } from './usage-error.js';

const MOST_ROWS = 100_000;
/** From other rooms of the product. */
const LOOSE = { strict: false } as const;

export const command: Command = {
  name: 'import',
  summary: 'Bring in people or vacancies from a CSV or Excel file, or take an import back',
  usage: `ayni import seekers FILE --organisation NAME [--dry-run]
ayni import vacancies FILE [--map MAP.json] [--dry-run]
ayni import undo ID

FILE is CSV or XLSX with a header row. People have the columns of the template (page /importar); NAME is the NGO that
accompanies them. Vacancies have the columns of their template, or MAP.json says which column means what
(docs/operations.md); such a CSV may be gzipped and is not held in memory.
Everything is stored or nothing is; rows that cannot be read are named with their reason and left out.

  --dry-run  say what would happen, store nothing`,
  run,
};

interface Options {
  map: string | undefined;
  organisation: string | undefined;
  isDry: boolean;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      map: { type: 'string' },
      organisation: { type: 'string' },
      'dry-run': { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [what, subject] = positionals;
  const { map, organisation } = values;
  if (subject === undefined) throw new UsageError(`Say what to import.\n\n${command.usage}`);
  if (what === 'undo') return undo(subject);
  const options = { map, organisation, isDry: values['dry-run'] };
  if (what === 'seekers' && organisation !== undefined) return bring('seekers', subject, options);
  if (what === 'vacancies')
    return map === undefined ? bring(what, subject, options) : mapped(subject, map, options.isDry);
  throw new UsageError(`Say what to import, and people’s organisation.\n\n${command.usage}`);
}

/** A file made of our template, by the same work as the page’s. */
async function bring(kind: 'seekers' | 'vacancies', file: string, { organisation, isDry }: Options): Promise<number> {
  const content = contentOf(file);
  const done = await withProduct(async (product) => {
    const by =
      organisation === undefined ? { demo: false } : await ngoOf(product.get(OrganisationService, LOOSE), organisation);
    return product.get(ImportRunner, LOOSE).runNow(by, { kind, fileName: path.basename(file), content, isDry });
  }).catch(explain);
  process.stdout.write(describeOutcome(kind === 'seekers' ? 'people' : kind, done));
  return 0;
}

async function ngoOf(organisations: OrganisationService, name: string) {
  const found = await organisations.findByName('ngo', name);
  if (found === undefined) throw new UsageError(`There is no NGO called “${name}”.`);
  return { organisationId: found.id, demo: found.demo };
}

async function mapped(file: string, map: string, isDry: boolean): Promise<number> {
  const mapping = await readMapping(map, file);
  const request = { fileName: path.basename(file), digest: digestOf(file), rows: rowsOf(file), mapping };
  const report = await withProduct((product) => {
    const imports = product.get(ImportService);
    if (isDry) return imports.check(request);
    // The vacancies and the run that scores them commit together.
    return product.get(Database).inTransaction(async () => {
      const done = await imports.run(request);
      await product.get(RunService).start();
      return done;
    });
  }).catch(explain);
  process.stdout.write(describeMapped(report, isDry));
  return 0;
}

async function undo(id: string): Promise<number> {
  if (!/^\d+$/.test(id)) throw new UsageError(`“${id}” is not the number of an import.`);
  const { kind, removed, closed, kept } = await withProduct((product) =>
    product.get(ImportTakeBack, LOOSE).undoByNumber(Number(id)),
  ).catch(explain);
  const what = kind === 'seekers' ? 'people' : 'vacancies';
  const also = kind === 'seekers' ? '' : `, ${String(closed)} closed because somebody acted on them`;
  process.stdout.write(
    `Import ${id} taken back: ${String(removed)} ${what} deleted${also}.\n` +
      kept.map((each) => `Kept #${String(each.id)}: ${KEPT[each.why] ?? each.why}.\n`).join(''),
  );
  return 0;
}

const KEPT: Readonly<Record<string, string>> = {
  edited: 'its firm changed it since',
  account: 'she has a folder of her own',
  moved: 'another organisation accompanies her',
  introduction: 'a match of hers was reviewed',
  notes: 'somebody wrote a note or a task',
  seen: 'somebody looked at her name',
  consent: 'she gave or withdrew a permission since',
  plan: 'her plan was worked on',
  deletion: 'she asked for her deletion',
  request: 'she asked for her data',
  answers: 'answers of hers changed since',
};

/** A rule that said no is told in a sentence, without a stack. */
function explain(error: unknown): never {
  if (error instanceof TableFileError) throw new UsageError(importFaultText(error, 'en') ?? error.code);
  if (!(error instanceof DomainError)) throw error;
  const id = String(error.data['importId'] ?? '');
  const sentences: Readonly<Record<string, string>> = {
    'import.same_file': `This file is import ${id} already. Take that one back first: ayni import undo ${id}`,
    'import.not_found': 'There is no import with that number.',
    'import.undone': 'That import was taken back already.',
    'import.not_done': 'That import cannot be taken back: it was not stored, or its 30 days are over.',
  };
  throw new UsageError(sentences[error.code] ?? `The import was refused: ${error.code}.`);
}

async function readMapping(file: string, table: string): Promise<ImportMapping> {
  const mapping = parseJson(file);
  const faults = mappingFaults(mapping, await headerOf(table));
  if (faults.length > 0)
    throw new UsageError(`${file} does not fit:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  return mapping as ImportMapping;
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

const isWorkbook = (file: string): boolean => file.toLowerCase().endsWith('.xlsx');

function streamOf(file: string, options: object): AsyncIterable<unknown> {
  const raw = createReadStream(file);
  const parser = parse({ bom: true, relax_column_count: false, skip_empty_lines: true, ...options });
  const parts = file.endsWith('.gz') ? [raw, createGunzip(), parser] : [raw, parser];
  pipeline(parts, () => undefined);
  return parser;
}

async function headerOf(file: string): Promise<readonly string[]> {
  if (isWorkbook(file)) return (await readTableFile(contentOf(file), MOST_ROWS).catch(explain)).header;
  for await (const row of streamOf(file, { to_line: 1 })) return row as string[];
  throw new UsageError(`${file} is empty.`);
}

async function* rowsOf(file: string): AsyncIterable<Readonly<Record<string, string>>> {
  if (isWorkbook(file)) {
    for (const { cells } of (await readTableFile(contentOf(file), MOST_ROWS)).rows) yield cells;
    return;
  }
  try {
    for await (const row of streamOf(file, { columns: true })) yield row as Record<string, string>;
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

function contentOf(file: string): Buffer {
  try {
    if (!statSync(file).isFile()) throw new Error('no file');
    return readFileSync(file);
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

function digestOf(file: string): Buffer {
  return createHash('sha256').update(contentOf(file)).digest();
}
