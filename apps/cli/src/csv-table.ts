import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { UsageError } from './usage-error.js';

/** What surveys and spreadsheets write where nothing is known. */
const missingMarks = new Set(['', 'NA', 'N/A', 'NaN', 'null', '.']);

export function isMissing(cell: string): boolean {
  return missingMarks.has(cell);
}

/** The mark between fields that the first line uses most: comma, semicolon or tab. */
function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function cellsOf(text: string): string[][] {
  return parse(text, { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true, trim: true });
}

/** A CSV file with a header. Rows count from 1 below the header. */
export class CsvTable {
  private constructor(
    private readonly text: string,
    readonly names: readonly string[],
    readonly rows: readonly (readonly string[])[],
  ) {}

  /** @throws UsageError when the file cannot be read, is empty, or a row has too many or too few fields. */
  static read(file: string | undefined): CsvTable {
    if (file === undefined) throw new UsageError('Name a CSV file.');
    try {
      const text = readFileSync(file, 'utf8');
      const [names, ...rows] = cellsOf(text);
      if (names === undefined || rows.length === 0)
        throw new UsageError(`${file}: a header and at least one row are needed.`);
      const twice = names.find((name, at) => names.indexOf(name) !== at);
      if (twice !== undefined) throw new UsageError(`${file}: two columns are called “${twice}”.`);
      return new CsvTable(text, names, rows);
    } catch (error) {
      if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}.`);
      if (error instanceof Error && 'syscall' in error)
        throw new UsageError(`${file} cannot be read: ${error.message}.`);
      throw error;
    }
  }

  /** Position of a column. @throws UsageError naming the columns there are. */
  position(name: string): number {
    const position = this.names.indexOf(name);
    if (position < 0) throw new UsageError(`No column “${name}”. Columns: ${this.names.join(', ')}.`);
    return position;
  }

  cell(row: number, position: number): string {
    return this.rows[row]?.[position] ?? '';
  }

  /** The number in a cell that is not missing. @throws UsageError naming row and column. */
  number(row: number, position: number): number {
    const cell = this.cell(row, position);
    const value = Number(cell);
    if (Number.isFinite(value)) return value;
    const hint = /^-?\d+,\d+$/.test(cell) ? '; decimals need a point' : '';
    return this.refuse(row, position, `“${cell}” is not a number${hint}`);
  }

  /** Says what is wrong with a cell, and where. */
  refuse(row: number, position: number, reason: string): never {
    const name = this.names[position] ?? String(position + 1);
    throw new UsageError(`Row ${String(row + 1)} (line ${String(this.lineOf(row))}), column “${name}”: ${reason}.`);
  }

  /** Line of the file on which a row ends; only looked up when something is wrong. */
  private lineOf(row: number): number {
    const records = parse(this.text, {
      bom: true,
      delimiter: delimiterOf(this.text),
      skip_empty_lines: true,
      info: true,
    });
    return (records[row + 1] as unknown as { info: { lines: number } } | undefined)?.info.lines ?? row + 2;
  }
}

/** Splits `COL=VALUE`. @throws UsageError. */
export function condition(option: string, text: string): { column: string; value: string } {
  const at = text.indexOf('=');
  if (at <= 0) throw new UsageError(`--${option} is written COLUMN=VALUE, not “${text}”.`);
  return { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}

/** Splits `a,b,c`; nothing gives an empty list. */
export function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The value of an option that must be given. @throws UsageError. */
export function required(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`--${option} is needed; see --help.`);
  return value;
}
