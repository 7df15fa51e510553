import { StatisticsError } from './error.js';

/** Why a table cannot be used; the message names row and column, `code` and `data` let a page say it in its language. */
export class TableError extends StatisticsError {
  constructor(
    readonly code: string,
    readonly data: Readonly<Record<string, string | number>>,
    message: string,
  ) {
    super(message);
  }
}

/** What surveys and spreadsheets write where nothing is known. */
const missingMarks = new Set(['', 'NA', 'N/A', 'NaN', 'null', '.']);

export function isMissing(cell: string): boolean {
  return missingMarks.has(cell);
}

/** The mark between fields that the first line of a text uses most: comma, semicolon or tab. */
export function delimiterOf(text: string): string {
  const head = text.slice(0, text.search(/\r?\n|$/));
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** A table of text with named columns, as a CSV file has. Rows count from 1 below the header. */
export class SurveyTable {
  constructor(
    readonly names: readonly string[],
    readonly rows: readonly (readonly string[])[],
    /** Line of the file on which a row ends; only looked up when something is wrong. */
    private readonly lineOf: (row: number) => number = (row) => row + 2,
  ) {}

  /** Position of a column. @throws TableError naming the columns there are. */
  position(name: string): number {
    const position = this.names.indexOf(name);
    if (position < 0) {
      const known = `No column “${name}”. Columns: ${this.names.join(', ')}.`;
      throw new TableError('no_column', { column: name }, known);
    }
    return position;
  }

  cell(row: number, position: number): string {
    return this.rows[row]?.[position] ?? '';
  }

  /** The number in a cell that is not missing. @throws TableError naming row and column. */
  number(row: number, position: number): number {
    const cell = this.cell(row, position);
    const value = Number(cell);
    if (Number.isFinite(value)) return value;
    const hint = /^-?\d+,\d+$/.test(cell) ? '; decimals need a point' : '';
    return this.refuse(row, position, { code: 'not_number', reason: `“${cell}” is not a number${hint}` });
  }

  /** Says what is wrong with a cell, and where. */
  refuse(row: number, position: number, { code, reason }: { code: string; reason: string }): never {
    const column = this.names[position] ?? String(position + 1);
    const data = { row: row + 1, line: this.lineOf(row), column, value: this.cell(row, position).slice(0, 40) };
    throw new TableError(
      code,
      data,
      `Row ${String(data.row)} (line ${String(data.line)}), column “${column}”: ${reason}.`,
    );
  }
}

/** Splits `COL=VALUE`. @throws TableError. */
export function condition(option: string, text: string): { column: string; value: string } {
  const at = text.indexOf('=');
  if (at <= 0) throw new TableError('condition', { text }, `--${option} is written COLUMN=VALUE, not “${text}”.`);
  return { column: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
}
