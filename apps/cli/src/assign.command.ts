import { parseArgs } from 'node:util';
import { assign, assignGreedily, type AssignmentProblem, InvalidAssignment, isProvenBest } from '#engine';
import { type SurveyTable, TableError } from '#statistics';
import type { Command } from './command.js';
import { readCsv, required } from './csv-file.js';
import { json, textTable } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'assign',
  summary: 'Who takes which job so that the sum of scores is the greatest, with prices that prove it',
  usage: `ayni assign --edges E.csv --capacities C.csv [--json]

  --edges          CSV with the columns seeker, vacancy, score: one row a possible pair
  --capacities     CSV with the columns vacancy, capacity: open positions of each vacancy
  --json           { value, placed, pairs, prices, dual, certificate, greedy } as JSON

All numbers are whole and 0 or more. Each seeker takes one job at most and may take none; a pair with score 0 is never made.
“certificate” says that the prices were checked to prove the value: value = dual. “greedy” is what taking the best pair
left, again and again, would reach. Needs no database. Exit code 2: wrong use or wrong data, with file, row and reason.`,
  run,
};

const options = {
  edges: { type: 'string' },
  capacities: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const edges = required('edges', values.edges);
  const places = reading(required('capacities', values.capacities), readCapacities);
  const pairs = reading(edges, (table) => readEdges(table, places));
  const solved = solve(pairs.problem);
  const { value, placed, dual, certificate, greedy } = solved;
  const result = {
    value,
    placed,
    pairs: [...solved.vacancyOf].flatMap((vacancy, seeker) => {
      const [a, b] = [pairs.seekers[seeker], places.vacancies[vacancy]];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    }),
    prices: Object.fromEntries(places.vacancies.map((vacancy, index) => [vacancy, solved.prices[index] ?? 0])),
    dual,
    certificate,
    greedy,
  };
  process.stdout.write(values.json ? json(result) : report(result));
  return Promise.resolve(0);
}

function solve(problem: AssignmentProblem) {
  try {
    const best = assign(problem);
    return { ...best, certificate: isProvenBest(problem, best), greedy: assignGreedily(problem) };
  } catch (error) {
    if (error instanceof InvalidAssignment) throw new UsageError(error.message);
    throw error;
  }
}

interface Places {
  vacancies: readonly number[];
  capacities: readonly number[];
  indexOf: ReadonlyMap<number, number>;
}

function readCapacities(table: SurveyTable): Places {
  const [idAt, capacityAt] = [table.position('vacancy'), table.position('capacity')];
  const capacityOf = new Map<number, number>();
  for (const row of table.rows.keys()) {
    const id = wholeNumber(table, row, idAt);
    if (capacityOf.has(id)) table.refuse(row, idAt, { code: 'twice', reason: `vacancy ${String(id)} is there twice` });
    capacityOf.set(id, wholeNumber(table, row, capacityAt));
  }
  const vacancies = [...capacityOf.keys()].toSorted((a, b) => a - b);
  return {
    vacancies,
    capacities: vacancies.map((id) => capacityOf.get(id) ?? 0),
    indexOf: new Map(vacancies.map((id, index) => [id, index])),
  };
}

/** Numbered by the order of their ids, so that the order of the rows changes nothing. */
function readEdges(table: SurveyTable, places: Places): { seekers: readonly number[]; problem: AssignmentProblem } {
  const [seekerAt, vacancyAt] = [table.position('seeker'), table.position('vacancy')];
  const scoreAt = table.position('score');
  const seen = new Map<number, Set<number>>();
  const edges = [...table.rows.keys()].map((row) => {
    const seeker = wholeNumber(table, row, seekerAt);
    const id = wholeNumber(table, row, vacancyAt);
    const vacancy = places.indexOf.get(id);
    if (vacancy === undefined) {
      return table.refuse(row, vacancyAt, { code: 'unknown', reason: `vacancy ${String(id)} has no capacity` });
    }
    const taken = seen.get(seeker) ?? new Set();
    if (taken.has(vacancy)) {
      table.refuse(row, vacancyAt, { code: 'twice', reason: `${String(seeker)} and ${String(id)} are there twice` });
    }
    seen.set(seeker, taken.add(vacancy));
    return { seeker, vacancy, score: wholeNumber(table, row, scoreAt) };
  });
  edges.sort((a, b) => a.seeker - b.seeker || a.vacancy - b.vacancy);
  const seekers = [...seen.keys()].toSorted((a, b) => a - b);
  const indexOf = new Map(seekers.map((id, index) => [id, index]));
  return {
    seekers,
    problem: {
      seekers: seekers.length,
      capacities: places.capacities,
      seekerOf: edges.map(({ seeker }) => indexOf.get(seeker) ?? 0),
      vacancyOf: edges.map(({ vacancy }) => vacancy),
      scoreOf: edges.map(({ score }) => score),
    },
  };
}

function wholeNumber(table: SurveyTable, row: number, position: number): number {
  const text = table.cell(row, position);
  const value = Number(text);
  if (/^\d+$/.test(text) && Number.isSafeInteger(value)) return value;
  return table.refuse(row, position, { code: 'not_whole', reason: `“${text}” is not a whole number from 0` });
}

/** There are two files: what is wrong says in which. */
function reading<Read>(file: string, read: (table: SurveyTable) => Read): Read {
  try {
    return read(readCsv(file, { empty: true }));
  } catch (error) {
    if (error instanceof TableError) throw new UsageError(`${file}: ${error.message}`);
    throw error;
  }
}

function report(result: {
  value: number;
  placed: number;
  pairs: (readonly [number, number])[];
  greedy: number;
}): string {
  const head = `Value ${String(result.value)}, ${String(result.placed)} placed; greedy ${String(result.greedy)}.\n\n`;
  return head + textTable([['seeker', 'vacancy'], ...result.pairs.map((pair) => pair.map(String))]);
}
