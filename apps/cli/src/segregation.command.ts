import { parseArgs } from 'node:util';
import { isMissing, segregation, StatisticsError } from '#statistics';
import type { SurveyTable } from '#statistics';
import type { Command } from './command.js';
import { readCsv, required } from './csv-file.js';
import { decimal, json, range, textTable } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'segregation',
  summary: 'How unevenly two groups of a CSV spread over categories: Duncan, Karmel–MacLachlan, Theil',
  usage: `ayni segregation DATA.csv --category COL --group COL --a VALUE --b VALUE [--json]

  --category COL   occupation, sector, district …
  --group COL      column that holds the two groups
  --a, --b VALUE   the two groups
  --json           all numbers as JSON

One row is one person. randomExpectation is the Duncan index that chance alone would give with these headcounts. Rows with a
missing value are dropped and counted. Exit code 2: wrong use or wrong data.`,
  run,
};

const options = {
  category: { type: 'string' },
  group: { type: 'string' },
  a: { type: 'string' },
  b: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [a, b] = [required('a', values.a), required('b', values.b)];
  if (a === b) throw new UsageError('--a and --b name the same group.');
  const table = readCsv(positionals[0]);
  const category = table.position(required('category', values.category));
  const group = table.position(required('group', values.group));
  const counted = countsOf(table, { category, group, a, b });
  try {
    const result = {
      ...segregation([...counted.categories.values()]),
      ...counted,
      categories: Object.fromEntries(counted.categories),
    };
    process.stdout.write(values.json ? json(result) : segregationText(result));
    return 0;
  } catch (error) {
    if (error instanceof StatisticsError) throw new UsageError(error.message);
    throw error;
  }
}

function countsOf(table: SurveyTable, columns: { category: number; group: number; a: string; b: string }) {
  const categories = new Map<string, { a: number; b: number }>();
  let missing = 0;
  let n = 0;
  for (const row of table.rows.keys()) {
    const [name, group] = [table.cell(row, columns.category), table.cell(row, columns.group)];
    if (isMissing(name) || isMissing(group)) missing++;
    if (isMissing(name) || (group !== columns.a && group !== columns.b)) continue;
    n++;
    const { a, b } = categories.get(name) ?? { a: 0, b: 0 };
    categories.set(name, group === columns.a ? { a: a + 1, b } : { a, b: b + 1 });
  }
  return { n, missing, categories };
}

type Result = ReturnType<typeof segregation> & {
  n: number;
  missing: number;
  categories: Record<string, { a: number; b: number }>;
};

function segregationText(result: Result): string {
  const indices = [
    ['Index', 'value'],
    ['Duncan', decimal(result.duncan)],
    ['  95 %', range(result.interval)],
    ['  expected at random', decimal(result.randomExpectation)],
    ['Karmel–MacLachlan', decimal(result.karmelMacLachlan)],
    ['Theil H', decimal(result.theil)],
  ];
  const counts = Object.entries(result.categories).map(([name, { a, b }]) => [name, String(a), String(b)]);
  const note = `${String(result.n)} people; ${String(result.missing)} rows left out for missing values.\n`;
  return [note, textTable(indices), textTable([['Category', 'A', 'B'], ...counts])].join('\n');
}
