import { CsvError, parse } from 'csv-parse/sync';
import { modestWorkbook } from './modest-workbook.js';

/** What stands in the way of reading a file as a table, in a code that a page turns into a sentence. */
export type TableFault =
  'not_table' | 'uneven_row' | 'no_header' | 'name_twice' | 'no_rows' | 'too_many_rows' | 'columns_missing';

export class TableFileError extends Error {
  override readonly name = 'TableFileError';

  constructor(
    readonly code: TableFault,
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
  }
}

export interface TableRow {
  /** As the spreadsheet counts it: the header stands in row 1. */
  number: number;
  cells: Readonly<Record<string, string>>;
}

export interface TableFile {
  header: readonly string[];
  /** Rows that hold something. */
  rows: readonly TableRow[];
}

const MOST_COLUMNS = 200;
const ZIP = Buffer.from('PK\u0003\u0004');
/** A cell that our own exports kept from being a formula. */
const DEFUSED = /^'(?=[=+\-@\t\r])/u;

/**
 * A CSV file (UTF-8 or the Windows letters of older spreadsheets; comma, semicolon or tab) or the first sheet of an Excel
 * workbook, with named columns. @throws TableFileError
 */
export async function readTableFile(content: Buffer, mostRows: number): Promise<TableFile> {
  const lines = content.subarray(0, 4).equals(ZIP) ? await workbookLines(content) : csvLines(content);
  const [names = [], ...rest] = lines;
  const header = names.map((name) => name.trim());
  while (header.at(-1) === '') header.pop();
  checkHeader(header);
  const rows = rest.flatMap((line, at): TableRow[] => {
    if (line.every((cell) => cell.trim() === '')) return [];
    const cells = Object.fromEntries(header.map((name, column) => [name, (line[column] ?? '').replace(DEFUSED, '')]));
    return [{ number: at + 2, cells }];
  });
  if (rows.length === 0) throw new TableFileError('no_rows');
  if (rows.length > mostRows) throw new TableFileError('too_many_rows', { rows: rows.length, most: mostRows });
  return { header, rows };
}

function checkHeader(header: readonly string[]): void {
  if (header.length === 0) throw new TableFileError('not_table');
  if (header.length > MOST_COLUMNS || header.every((name) => name === '' || Number.isFinite(Number(name)))) {
    throw new TableFileError('no_header');
  }
  // By its position: where names should be, a list without them has people.
  const twice = header.findIndex((name, at) => name !== '' && header.indexOf(name) !== at);
  if (twice !== -1) throw new TableFileError('name_twice', { column: twice + 1 });
}

function csvLines(content: Buffer): string[][] {
  if (content.includes(0)) throw new TableFileError('not_table');
  const text = textOf(content);
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count_less: true,
      skip_empty_lines: false,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 0;
    throw new TableFileError('uneven_row', { line });
  }
}

function textOf(content: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/u));
  const count = (mark: string): number => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function workbookLines(content: Buffer): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/node');
  try {
    const sheet: readonly (readonly unknown[])[] = await readSheet(modestWorkbook(content));
    return sheet.map((line) => line.map(cellText));
  } catch {
    throw new TableFileError('not_table');
  }
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? 'sí' : 'no';
  return typeof cell === 'number' || typeof cell === 'string' ? String(cell) : '';
}
