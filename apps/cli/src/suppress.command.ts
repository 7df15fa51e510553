import { parseArgs } from 'node:util';
import { isProtected, publishedShare, StatisticsError, suppress } from '#statistics';
import type { CellStatus, SuppressedTable, SurveyTable } from '#statistics';
import type { Command } from './command.js';
import { readCsv, required } from './csv-file.js';
import { json, textTable } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'suppress',
  summary: 'Hide small counts of a table, and the others that would give them away; audit what is left',
  usage: `ayni suppress TABLE.csv --min N [--protection exact|interval] [--json]

  --min N          counts from 1 to N − 1 are hidden; zeros are shown
  --protection     exact (default): no hidden count can be worked out; interval: its bounds also reach ±max(3, 20 %)
  --json           the table and the log as JSON

The file holds whole counts with a label in the first column and a header; a row or column called Total is checked and
computed anew. Totals are published. Only the table may be published: the log names which cells are small. Exit code 2:
wrong use or wrong data.`,
  run,
};

const options = {
  min: { type: 'string' },
  protection: { type: 'string', default: 'exact' },
  json: { type: 'boolean', default: false },
} as const;

const totalLabel = /^(total|totales|totals)$/i;

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const minimum = Number(required('min', values.min));
  const { protection } = values;
  if (protection !== 'exact' && protection !== 'interval') throw new UsageError('--protection is exact or interval.');
  const table = readCounts(readCsv(positionals[0]));
  try {
    const result = suppress(table.counts, { minimum, protection });
    process.stdout.write(values.json ? json(logOf(table, result)) : suppressedText(table, result));
    return 0;
  } catch (error) {
    if (error instanceof StatisticsError) throw new UsageError(error.message);
    throw error;
  }
}

/** A table of counts with its labels, totals left out. */
interface CountTable {
  readonly corner: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function readCounts(csv: SurveyTable): CountTable {
  const [corner = '', ...names] = csv.names;
  const positions = names.map((_, j) => j + 1);
  const isTotal = (position: number) => totalLabel.test(csv.names[position] ?? '');
  const columns = positions.filter((position) => !isTotal(position));
  const rows = [...csv.rows.keys()].filter((row) => !totalLabel.test(csv.cell(row, 0)));
  const count = (row: number, position: number) => {
    const value = csv.number(row, position);
    return Number.isInteger(value) && value >= 0 && csv.cell(row, position) !== ''
      ? value
      : csv.refuse(row, position, { code: 'not_count', reason: `“${csv.cell(row, position)}” is not a whole count` });
  };
  const counts = rows.map((row) => columns.map((position) => count(row, position)));
  for (const row of csv.rows.keys()) {
    const own = rows.includes(row)
      ? (counts[rows.indexOf(row)] ?? [])
      : columns.map((_, j) => sum(counts.map((line) => line[j] ?? 0)));
    for (const position of positions) {
      const expected = isTotal(position) ? sum(own) : own[columns.indexOf(position)];
      if (count(row, position) !== expected)
        csv.refuse(row, position, { code: 'wrong_total', reason: `the total is ${String(expected)}` });
    }
  }
  return {
    corner,
    rows: rows.map((row) => csv.cell(row, 0)),
    columns: columns.map((position) => names[position - 1] ?? ''),
    counts,
  };
}

/** The counts that may be shown, with totals; null is hidden. */
function shown({ counts }: CountTable, { status, withheld }: SuppressedTable) {
  const total = (values: readonly number[]) => (withheld ? null : sum(values));
  const columns = counts[0]?.map((_, j) => counts.map((row) => row[j] ?? 0)) ?? [];
  return {
    counts: counts.map((row, i) => row.map((count, j) => (status[i]?.[j] === 'published' ? count : null))),
    rowTotals: counts.map(total),
    columnTotals: columns.map(total),
    total: total(counts.flat()),
  };
}

function cellsWith({ rows, columns }: CountTable, { status }: SuppressedTable, wanted: CellStatus) {
  return status.flatMap((line, i) => columns.filter((_, j) => line[j] === wanted).map((column) => [rows[i], column]));
}

function logOf(table: CountTable, result: SuppressedTable) {
  const named = result.audit.map(({ row, column, lower, upper }) => ({
    row: table.rows[row],
    column: table.columns[column],
    lower,
    upper,
  }));
  const recoverable = named.filter(({ lower, upper }) => lower === upper);
  const narrow = named.filter((_, i) => !result.audit.slice(i, i + 1).every((cell) => isProtected(cell, 'interval')));
  return {
    rows: table.rows,
    columns: table.columns,
    ...shown(table, result),
    primary: cellsWith(table, result, 'primary'),
    complementary: cellsWith(table, result, 'complementary'),
    audit: {
      verdict: result.withheld ? 'withheld' : 'safe',
      recoverable,
      bounds: named,
      narrowerThanInterval: narrow.map(({ row, column }) => [row, column]),
      publishedShareOfLargeCells: publishedShare(table.counts, result),
    },
  };
}

function suppressedText(table: CountTable, result: SuppressedTable): string {
  const log = logOf(table, result);
  const cell = (count: number | null) => (count === null ? '·' : String(count));
  const lines = table.rows.map((name, i) => [name, ...(log.counts[i] ?? []).map(cell), cell(log.rowTotals[i] ?? null)]);
  const totals = ['Total', ...log.columnTotals.map(cell), cell(log.total)];
  const verdict = result.withheld
    ? 'Withheld: no choice of hidden cells protects the small ones.'
    : `Safe: ${String(log.primary.length)} small and ${String(log.complementary.length)} further counts are hidden; none can be worked out.`;
  const narrow = log.audit.narrowerThanInterval.length;
  const width =
    narrow === 0
      ? ''
      : `Bounds of ${String(narrow)} hidden counts are narrower than ±max(3, 20 %); see --protection interval.\n`;
  return `${textTable([[table.corner, ...table.columns, 'Total'], ...lines, totals])}\n${verdict}\n${width}`;
}
