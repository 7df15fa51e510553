import { readFileSync } from 'node:fs';
import { CsvError, parse } from 'csv-parse/sync';
import { delimiterOf, SurveyTable } from '#statistics';
import { UsageError } from './usage-error.js';

/** Reads a CSV file with a header, and rows unless it may be empty. @throws UsageError when it cannot be read or a row has too many or too few fields. */
export function readCsv(file: string | undefined, { empty = false } = {}): SurveyTable {
  if (file === undefined) throw new UsageError('Name a CSV file.');
  try {
    const text = readFileSync(file, 'utf8');
    const options = { bom: true, delimiter: delimiterOf(text), skip_empty_lines: true } as const;
    const [names, ...rows] = parse(text, { ...options, trim: true });
    if (names === undefined || (rows.length === 0 && !empty))
      throw new UsageError(`${file}: a header and at least one row are needed.`);
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new UsageError(`${file}: two columns are called “${twice}”.`);
    return new SurveyTable(names, rows, (row) => {
      const records = parse(text, { ...options, info: true });
      return (records[row + 1] as unknown as { info: { lines: number } } | undefined)?.info.lines ?? row + 2;
    });
  } catch (error) {
    if (error instanceof CsvError) throw new UsageError(`${file}: ${error.message}.`);
    if (error instanceof Error && 'syscall' in error) throw new UsageError(`${file} cannot be read: ${error.message}.`);
    throw error;
  }
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
