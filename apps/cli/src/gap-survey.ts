import { designOf, factor, numeric } from '#statistics';
import type { GapSample, Term } from '#statistics';
import { condition, CsvTable, isMissing } from './csv-table.js';
import { UsageError } from './usage-error.js';

/** What the user asks of a survey. */
export interface GapQuestion {
  readonly outcome: string;
  readonly group: string;
  readonly reference: string;
  readonly compare: string;
  readonly log: boolean;
  readonly covariates: readonly string[];
  readonly factors: readonly string[];
  readonly weights: string | undefined;
  readonly filters: readonly string[];
}

/** The rows of a survey that answer the question. */
export interface GapSurvey {
  readonly n: number;
  /** Rows that meet the filters and were left out because a used column, the group among them, is missing. */
  readonly missing: number;
  readonly groups: Readonly<Record<'reference' | 'compare', { value: string; n: number; missing: number }>>;
  /** The outcome as written, and as modelled (its logarithm with --log). */
  readonly levels: Float64Array;
  readonly outcome: Float64Array;
  readonly inA: Uint8Array;
  readonly weights: Float64Array | undefined;
  /** By name, the regressors. */
  readonly terms: ReadonlyMap<string, Term>;
}

/** Rows that meet every filter and belong to either group, or to nobody knows which. @throws UsageError on an empty group. */
function rowsInScope(table: CsvTable, question: GapQuestion): number[] {
  const filters = question.filters.map((text) => {
    const { column, value } = condition('filter', text);
    return { position: table.position(column), value };
  });
  const group = table.position(question.group);
  const wanted = new Set([question.reference, question.compare]);
  const rows = [...table.rows.keys()].filter(
    (row) =>
      (wanted.has(table.cell(row, group)) || isMissing(table.cell(row, group))) &&
      filters.every(({ position, value }) => table.cell(row, position) === value),
  );
  for (const value of wanted) {
    if (rows.some((row) => table.cell(row, group) === value)) continue;
    const known = [...new Set(table.rows.map((row) => row[group] ?? ''))].sort().slice(0, 12);
    throw new UsageError(`No row has ${question.group} = “${value}”. Values: ${known.join(', ')}.`);
  }
  return rows;
}

function checkedWeight(table: CsvTable, row: number, position: number): number {
  const weight = table.number(row, position);
  return weight >= 0 ? weight : table.refuse(row, position, 'a weight is not negative');
}

/** `age^2` is the square of column `age`. */
const sourceOf = (covariate: string) => covariate.replace(/\^2$/, '');

/** Checks every used cell; keeps the rows where nothing is missing. A row of weight zero stands for nobody. */
function completeRows(table: CsvTable, question: GapQuestion, rows: readonly number[]): number[] {
  const numbers = [question.outcome, ...question.covariates.map(sourceOf)].map((name) => table.position(name));
  const words = [question.group, ...question.factors].map((name) => table.position(name));
  const weights = question.weights === undefined ? [] : [table.position(question.weights)];
  const outcome = table.position(question.outcome);
  return rows.filter((row) => {
    const known = (position: number) => !isMissing(table.cell(row, position));
    const numbersKnown = numbers.filter((position) => known(position) && Number.isFinite(table.number(row, position)));
    const weightsKnown = weights.filter((position) => known(position) && checkedWeight(table, row, position) > 0);
    if (question.log && known(outcome) && table.number(row, outcome) <= 0) {
      table.refuse(row, outcome, `${table.cell(row, outcome)} has no logarithm; leave out --log or such rows`);
    }
    return (
      numbersKnown.length === numbers.length &&
      weightsKnown.length === weights.length &&
      words.every((position) => known(position))
    );
  });
}

function termsOf(table: CsvTable, question: GapQuestion, rows: readonly number[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const name of question.covariates) {
    const position = table.position(sourceOf(name));
    const values = Float64Array.from(rows, (row) => table.number(row, position));
    terms.set(
      name,
      numeric(name, sourceOf(name) === name ? values : values.map((value) => value ** 2), sourceOf(name)),
    );
  }
  for (const name of question.factors) {
    const position = table.position(name);
    terms.set(
      name,
      factor(
        name,
        rows.map((row) => table.cell(row, position)),
      ),
    );
  }
  return terms;
}

/** Reads what the question needs. @throws UsageError naming row and column, or a column or value that is not there. */
export function readSurvey(table: CsvTable, question: GapQuestion): GapSurvey {
  const scope = rowsInScope(table, question);
  const rows = completeRows(table, question, scope);
  const group = table.position(question.group);
  const side = (value: string) => {
    const count = (among: readonly number[]) => among.filter((row) => table.cell(row, group) === value).length;
    return { value, n: count(rows), missing: count(scope) - count(rows) };
  };
  const outcome = table.position(question.outcome);
  const levels = Float64Array.from(rows, (row) => table.number(row, outcome));
  const weights = question.weights === undefined ? undefined : table.position(question.weights);
  return {
    n: rows.length,
    missing: scope.length - rows.length,
    groups: { reference: side(question.reference), compare: side(question.compare) },
    levels,
    outcome: question.log ? levels.map(Math.log) : levels,
    inA: Uint8Array.from(rows, (row) => (table.cell(row, group) === question.reference ? 1 : 0)),
    weights: weights === undefined ? undefined : Float64Array.from(rows, (row) => table.number(row, weights)),
    terms: termsOf(table, question, rows),
  };
}

/** The sample to decompose, with all regressors. */
export function sampleOf({ n, outcome, inA, weights, terms }: GapSurvey): GapSample {
  return { outcome, design: designOf(n, [...terms.values()]), inA, weights };
}
