import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { type ImportMapping, type ImportReport, ImportService, mappingFaults } from '#employer';
import { RunService } from '#matching';
import { Database, DomainError } from '#platform';
import type { Command } from './command.js';
import { withProduct } from './product.module.js';
import { UsageError } from './usage-error.js';

const SHOWN_FAULTS = 20;

export const command: Command = {
  name: 'import',
  summary: 'Bring in vacancies from a CSV file, or take an import back',
  usage: `ayni import vacancies FILE --map MAP.json [--dry-run]
ayni import undo ID

FILE is CSV in UTF-8 with a header row, gzip or not. MAP.json says which column means what (docs/operations.md).
Everything is stored or nothing is; rows that cannot be read are named with their reason and left out.

  --dry-run  say what would happen, store nothing`,
  run,
};

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { map: { type: 'string' }, 'dry-run': { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [what, subject] = positionals;
  if (what === 'undo' && subject !== undefined) return undo(subject);
  if (what !== 'vacancies' || subject === undefined || values.map === undefined) {
    throw new UsageError(`Say what to import.\n\n${command.usage}`);
  }
  const mapping = await readMapping(values.map, subject);
  const request = { fileName: path.basename(subject), digest: digestOf(subject), rows: rowsOf(subject), mapping };
  const report = await withProduct((product) => {
    const imports = product.get(ImportService);
    if (values['dry-run']) return imports.check(request);
    // The vacancies and the run that scores them commit together.
    return product.get(Database).inTransaction(async () => {
      const done = await imports.run(request);
      await product.get(RunService).start();
      return done;
    });
  }).catch(explain);
  process.stdout.write(describe(report, values['dry-run']));
  return 0;
}

async function undo(id: string): Promise<number> {
  if (!/^\d+$/.test(id)) throw new UsageError(`“${id}” is not the number of an import.`);
  const { deleted, closed, kept } = await withProduct((product) => product.get(ImportService).undo(Number(id))).catch(
    explain,
  );
  process.stdout.write(
    `Import ${id} taken back: ${String(deleted)} vacancies deleted, ${String(closed)} closed because somebody acted on them.\n` +
      (kept.length === 0
        ? ''
        : `Kept as they are, because their firm changed them since: ${kept.map((each) => `#${String(each)}`).join(', ')}.\n`),
  );
  return 0;
}

/** A rule that said no is told in a sentence, without a stack. */
function explain(error: unknown): never {
  if (!(error instanceof DomainError)) throw error;
  const id = String(error.data['importId'] ?? '');
  const sentences: Readonly<Record<string, string>> = {
    'import.same_file': `This file is import ${id} already. Take that one back first: ayni import undo ${id}`,
    'import.not_found': 'There is no import with that number.',
    'import.undone': 'That import was taken back already.',
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

function streamOf(file: string, options: object): AsyncIterable<unknown> {
  const raw = createReadStream(file);
  const parser = parse({ bom: true, relax_column_count: false, skip_empty_lines: true, ...options });
  const parts = file.endsWith('.gz') ? [raw, createGunzip(), parser] : [raw, parser];
  pipeline(parts, () => undefined);
  return parser;
}

async function headerOf(file: string): Promise<string[]> {
  for await (const row of streamOf(file, { to_line: 1 })) return row as string[];
  throw new UsageError(`${file} is empty.`);
}

async function* rowsOf(file: string): AsyncIterable<Record<string, string>> {
  try {
    for await (const row of streamOf(file, { columns: true })) yield row as Record<string, string>;
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

function digestOf(file: string): Buffer {
  try {
    return createHash('sha256').update(readFileSync(file)).digest();
  } catch {
    throw new UsageError(`${file} cannot be read.`);
  }
}

function describe(report: ImportReport, dryRun: boolean): string {
  const { rows, imported, rejected, organisations, read, faults } = report;
  const share = (count: number): string => `${String(count)} (${((100 * count) / Math.max(1, imported)).toFixed(1)} %)`;
  const parts = Object.entries(read).map(([part, count]) => `  ${part.padEnd(11)} ${share(count)}`);
  const shown = faults
    .slice(0, SHOWN_FAULTS)
    .map(
      ({ row, field, code, detail }) => `  row ${String(row)}, ${field}: ${code}${detail === '' ? '' : ` “${detail}”`}`,
    );
  const more = faults.length > SHOWN_FAULTS ? [`  … and ${String(faults.length - SHOWN_FAULTS)} more`] : [];
  return [
    `${dryRun ? 'Would import' : `Import ${String(report.importId)}:`} ${String(imported)} of ${String(rows)} rows from ${String(organisations)} organisations, ${String(rejected)} rejected.`,
    'Understood in the imported rows:',
    ...parts,
    ...(faults.length > 0 ? ['Rejected:', ...shown, ...more] : []),
    '',
  ].join('\n');
}
