import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf, SurveyTable, TableError } from '#statistics';

/** What a file brought to the own-data page may be; bigger work belongs to the command line. */
export const ownDataLimit = { bytes: 20_000_000, columns: 200 } as const;

/** UTF-8, else the Windows letters that spreadsheets in Spanish still write. */
function textOf(content: Uint8Array): string {
  if (content.includes(0)) throw new TableError('not_table', {}, 'This is not a text file.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function recordsOf(text: string): string[][] {
  try {
    return parse(text, { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
    throw new TableError('uneven_row', { line }, `${error.message}.`);
  }
}

function checkHeader(names: readonly string[]): void {
  if (names.length < 2) throw new TableError('not_table', {}, 'Fewer than two columns.');
  if (names.length > ownDataLimit.columns) {
    throw new TableError('too_many_columns', { most: ownDataLimit.columns }, 'Too many columns.');
  }
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new TableError('name_twice', { column: twice }, `Two columns are called “${twice}”.`);
  const nameless = names.some((name) => name === '' || Number.isFinite(Number(name)));
  if (nameless) throw new TableError('no_header', {}, 'The first row has no names of columns.');
}

/** A CSV file as a table. @throws TableError when it is none, has no header or a row of another length. */
export function readSurveyFile(content: Uint8Array): SurveyTable {
  const [names, ...rows] = recordsOf(textOf(content));
  if (names === undefined) throw new TableError('not_table', {}, 'The file is empty.');
  checkHeader(names);
  if (rows.length === 0) throw new TableError('no_rows', {}, 'There is a header and no row.');
  return new SurveyTable(names, rows);
}
