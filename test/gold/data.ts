import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One analysis of the gold folder: what was computed elsewhere, and how near we must come. */
export interface Analysis {
  readonly id: string;
  readonly method: string;
  readonly spec: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, Value>>;
  readonly tolerance: Readonly<Record<string, Tolerance | number>>;
}
export type Value = number | string | boolean | null | readonly Value[] | { readonly [key: string]: Value };
export interface Tolerance {
  readonly rel?: number;
  readonly abs?: number;
}

/** Returns our numbers in the shape of the expected ones. */
export type Recipe = (analysis: Analysis) => unknown;

const folder = resolve(process.env['AYNI_TEST_DATA'] ?? '../shared/data', 'gold-paygap');

/** Whether the gold folder is there; it is not part of the project. */
export const present = existsSync(folder);

export function analyses(): Analysis[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.expected.json'));
  return files.flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    return (JSON.parse(text) as { analyses: Analysis[] }).analyses;
  });
}

/** A table of the gold folder: `text` gives a column as it is written, `number` as numbers (missing: NaN). */
export class Table {
  private constructor(
    readonly names: readonly string[],
    readonly rows: readonly (readonly string[])[],
  ) {}

  static read(name: string): Table {
    const [head = '', ...lines] = readFileSync(join(folder, `${name}.csv`), 'utf8')
      .trim()
      .split('\n');
    return new Table(cells(head), lines.map(cells));
  }

  text(name: string): string[] {
    const position = this.names.indexOf(name);
    if (position < 0) throw new Error(`No column ${name}`);
    return this.rows.map((row) => row[position] ?? '');
  }

  number(name: string): Float64Array {
    return Float64Array.from(this.text(name), (value) => (value === '' ? Number.NaN : Number(value)));
  }

  where(keep: (row: (name: string) => string) => boolean): Table {
    const kept = this.rows.filter((row) => keep((name) => row[this.names.indexOf(name)] ?? ''));
    return new Table(this.names, kept);
  }
}

/** Fields of one line; the gold files quote only fields that hold a comma. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}

function toleranceAt({ tolerance }: Analysis, path: readonly string[]): Tolerance {
  const named = (key: string) => tolerance[key] as Tolerance | undefined;
  const last = path.at(-1) ?? '';
  if (path.some((key) => key.includes('se_delta'))) return named('se_delta') ?? tolerance;
  if (last === 'p' || last.startsWith('p_')) return named('p_values') ?? tolerance;
  // A heaped wage on the lowest decile moves the unexplained part, and with it the whole (see the folder's note).
  const heaped = tolerance['p10_unexplained_abs'];
  if (typeof heaped === 'number' && path[0] === 'quantile_0.1' && last !== 'explained') return { abs: heaped };
  return named('point') ?? tolerance;
}

/** What differs between the expected numbers and ours, one sentence each; a number of ours too many is no fault. */
export function differences(analysis: Analysis, want: unknown, got: unknown, path: readonly string[] = []): string[] {
  if (typeof want === 'number') {
    const { rel = 0, abs = 1e-10 } = toleranceAt(analysis, path);
    const near = typeof got === 'number' && Math.abs(got - want) <= Math.max(rel * Math.abs(want), abs);
    return near ? [] : [`${path.join('.')}: ${String(got)} instead of ${String(want)}`];
  }
  if (typeof want === 'object' && want !== null) {
    if (typeof got !== 'object' || got === null) return [`${path.join('.')}: missing`];
    return Object.entries(want).flatMap(([key, value]) =>
      differences(analysis, value, (got as Record<string, unknown>)[key], [...path, key]),
    );
  }
  return want === got ? [] : [`${path.join('.')}: ${String(got)} instead of ${String(want)}`];
}

/** The same object with its keys renamed. */
export function renamed<T>(object: Readonly<Record<string, T>>, name: (key: string) => string): Record<string, T> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [name(key), value]));
}
