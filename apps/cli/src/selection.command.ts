import { parseArgs } from 'node:util';
import { compareSelection, condition, isMissing, mantelHaenszel, StatisticsError } from '#statistics';
import type { SelectionCount, SurveyTable } from '#statistics';
import type { Command } from './command.js';
import { readCsv, required } from './csv-file.js';
import { decimal, json, range, textTable } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'selection',
  summary: 'Selection rates by group in a CSV: impact ratio, intervals, verdict, strata',
  usage: `ayni selection DATA.csv --selected COL=VALUE --group COL --reference VALUE [--stratify COL] [--json]

  --selected COL=VALUE  who counts as selected
  --group COL           groups to compare
  --reference VALUE     group that the others are compared with
  --stratify COL        compare inside each vacancy, occupation …, and pool (Mantel–Haenszel)
  --json                all numbers as JSON

One row is one person. The verdict is alert (ratio under four fifths and Fisher p under 0.05), watch (one of the two),
none, or not enough data (a group under 20 people or 2 %). Rows with a missing value are dropped and counted. Exit code 2:
wrong use or wrong data.`,
  run,
};

const options = {
  selected: { type: 'string' },
  group: { type: 'string' },
  reference: { type: 'string' },
  stratify: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** One person of the file. */
interface Person {
  readonly group: string;
  readonly selected: boolean;
  readonly stratum: string;
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const selected = condition('selected', required('selected', values.selected));
  const group = required('group', values.group);
  const reference = required('reference', values.reference);
  const table = readCsv(positionals[0]);
  const people = peopleOf(table, { selected, group, stratify: values.stratify });
  try {
    const result = {
      n: people.length,
      missing: table.rows.length - people.length,
      ...compared(people, reference, values.stratify),
    };
    process.stdout.write(values.json ? json(result) : selectionText(result));
    return 0;
  } catch (error) {
    if (error instanceof StatisticsError) throw new UsageError(error.message);
    throw error;
  }
}

interface Columns {
  readonly selected: { readonly column: string; readonly value: string };
  readonly group: string;
  readonly stratify: string | undefined;
}

function peopleOf(table: SurveyTable, { selected, group, stratify }: Columns): Person[] {
  const [chosen, groups] = [table.position(selected.column), table.position(group)];
  const strata = stratify === undefined ? undefined : table.position(stratify);
  const used = [chosen, groups, ...(strata === undefined ? [] : [strata])];
  const people = [...table.rows.keys()]
    .filter((row) => used.every((position) => !isMissing(table.cell(row, position))))
    .map((row) => ({
      group: table.cell(row, groups),
      selected: table.cell(row, chosen) === selected.value,
      stratum: strata === undefined ? '' : table.cell(row, strata),
    }));
  if (!people.some((person) => person.selected)) {
    throw new UsageError(`No row has ${selected.column} = “${selected.value}”.`);
  }
  return people;
}

function countOf(people: readonly Person[]): SelectionCount {
  return { n: people.length, selected: people.filter((person) => person.selected).length };
}

function compared(people: readonly Person[], reference: string, stratify: string | undefined) {
  const members = (name: string) => people.filter((person) => person.group === name);
  const base = members(reference);
  const names = [...new Set(people.map((person) => person.group))].sort();
  if (base.length === 0)
    throw new UsageError(`No row of group “${reference}”. Groups: ${names.slice(0, 12).join(', ')}.`);
  const groups = names.map((name) => {
    const group = members(name);
    const comparison = compareSelection(countOf(group), countOf(base));
    const pooled = stratify !== undefined && name !== reference ? pooledOver(group, base) : undefined;
    return [name, { ...countOf(group), ...comparison, ...(pooled && { mantelHaenszel: pooled }) }] as const;
  });
  const others = groups.filter(([name]) => name !== reference).map(([, group]) => group);
  const only = others.length === 1 ? others[0]?.mantelHaenszel : undefined;
  return { reference, groups: Object.fromEntries(groups), ...(only && { mantelHaenszel: only }) };
}

function pooledOver(group: readonly Person[], base: readonly Person[]) {
  const names = [...new Set([...group, ...base].map((person) => person.stratum))];
  const inside = (people: readonly Person[], name: string) =>
    countOf(people.filter((person) => person.stratum === name));
  return mantelHaenszel(names.map((name) => ({ group: inside(group, name), reference: inside(base, name) })));
}

function selectionText(result: ReturnType<typeof compared> & { n: number; missing: number }): string {
  const rows = Object.entries(result.groups).map(([name, group]) => [
    name,
    String(group.n),
    String(group.selected),
    decimal(group.rate),
    range(group.wilson),
    decimal(group.impactRatio, 3),
    range(group.katz, 3),
    group.fisherP.toPrecision(3),
    name === result.reference ? 'reference' : group.verdict,
  ]);
  const head = ['Group', 'n', 'selected', 'rate', 'Wilson 95 %', 'ratio', 'Katz 95 %', 'Fisher p', 'verdict'];
  const strata = Object.entries(result.groups).flatMap(([name, { mantelHaenszel: pooled }]) =>
    pooled
      ? [
          [
            name,
            decimal(pooled.oddsRatio, 3),
            range(pooled.interval, 3),
            decimal(pooled.riskRatio, 3),
            pooled.p.toPrecision(3),
          ],
        ]
      : [],
  );
  const inside = textTable([['Inside strata', 'odds ratio', '95 %', 'rate ratio', 'p'], ...strata]);
  const note = `${String(result.n)} people; ${String(result.missing)} rows left out for missing values.\n`;
  return [note, textTable([head, ...rows]), ...(strata.length > 0 ? [inside] : [])].join('\n');
}
