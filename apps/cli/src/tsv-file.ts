import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { UsageError } from './usage-error.js';

/** A row of a tab-separated file by the names of its header. */
export interface TsvRow {
  /** Line in the file, the header being 1. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Rows of a tab-separated UTF-8 file with a header, gzip or not, with or without BOM, lines ended by LF or CRLF. A quote is a
 * character like any other; empty lines are skipped; a row may end before a column that is not needed.
 * @throws UsageError with the row and the reason: bytes that are not UTF-8, a column that is missing or there twice, a row
 * with more cells than the header or without a needed one.
 */
export function readTsv(file: string, needed: readonly string[]): TsvRow[] {
  const [head = '', ...lines] = decode(file).split(/\r?\n/);
  const names = head.split('\t').map((name) => name.trim());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new UsageError(`${file}, row 1: there is no column ${missing.join(', ')}.`);
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`${file}, row 1: two columns are called “${twice}”.`);
  return lines.flatMap((line, at) => (line.trim() === '' ? [] : readRow(line.split('\t'), names, at + 2)));

  function readRow(cells: readonly string[], columns: readonly string[], line: number): TsvRow {
    if (cells.length > columns.length) {
      throw wrongRow(file, line, `${String(cells.length)} cells under ${String(columns.length)} columns`);
    }
    const row = Object.fromEntries(columns.map((name, place) => [name, cells[place]?.trim() ?? '']));
    const absent = needed.find((name) => columns.indexOf(name) >= cells.length);
    if (absent !== undefined) throw wrongRow(file, line, `no cell for ${absent}`);
    return { line, cells: row };
  }
}

export const wrongRow = (file: string, line: number, reason: string): UsageError =>
  new UsageError(`${file}, row ${String(line)}: ${reason}.`);

function decode(file: string): string {
  const bytes = readBytes(file);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    return decoder.decode(bytes);
  } catch {
    throw wrongRow(file, firstWrongLine(bytes), 'not UTF-8');
  }
}

/** Bytes of a file, unpacked when they are gzip, whatever the name says. */
function readBytes(file: string): Buffer {
  try {
    const bytes = readFileSync(file);
    return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`);
  }
}

function firstWrongLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const part = bytes.subarray(from, end < 0 ? bytes.length : end);
    if (!Buffer.from(part.toString('utf8')).equals(part)) return line;
    from = end < 0 ? bytes.length : end + 1;
  }
  return line;
}
