import { designOf, factor, numeric } from './design.js';
import type { Term } from './design.js';
import type { GapSample } from './pay-structure.js';
import { mergeSmallLevels } from './publication-rule.js';
import { hourlyPay } from './raw-gap.js';
import { condition, isMissing, TableError } from './survey-table.js';
import type { SurveyTable } from './survey-table.js';

/** What somebody asks of a survey; columns by name. */
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
  /** Weekly hours: the outcome is then monthly pay and becomes pay for one hour. */
  readonly hours?: string | undefined;
  /** Levels of a factor with fewer people are merged, so that no coefficient is the pay of a few. */
  readonly levelMinimum?: number | undefined;
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

/** Rows that meet every filter and belong to either group, or to nobody knows which. @throws TableError on an empty group. */
function rowsInScope(table: SurveyTable, question: GapQuestion): number[] {
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
    const message = `No row has ${question.group} = “${value}”. Values: ${known.join(', ')}.`;
    throw new TableError('no_value', { column: question.group, value }, message);
  }
  return rows;
}

function checkedWeight(table: SurveyTable, row: number, position: number): number {
  const weight = table.number(row, position);
  if (weight >= 0) return weight;
  return table.refuse(row, position, { code: 'negative_weight', reason: 'a weight is not negative' });
}

/** `age^2` is the square of column `age`, unless a column has that name. */
function sourceOf(table: SurveyTable, covariate: string): string {
  return table.names.includes(covariate) ? covariate : covariate.replace(/\^2$/, '');
}

/** Checks every used cell; keeps the rows where nothing is missing. A row of weight zero stands for nobody. */
function completeRows(table: SurveyTable, question: GapQuestion, rows: readonly number[]): number[] {
  const sources = question.covariates.map((name) => sourceOf(table, name));
  const numbers = [question.outcome, ...sources].map((name) => table.position(name));
  const words = [question.group, ...question.factors].map((name) => table.position(name));
  const weights = question.weights === undefined ? [] : [table.position(question.weights)];
  const hours = question.hours === undefined ? [] : [table.position(question.hours)];
  const outcome = table.position(question.outcome);
  return rows.filter((row) => {
    const known = (position: number) => !isMissing(table.cell(row, position));
    const numbersKnown = numbers.filter((position) => known(position) && Number.isFinite(table.number(row, position)));
    const weightsKnown = weights.filter((position) => known(position) && checkedWeight(table, row, position) > 0);
    if (question.log && known(outcome) && table.number(row, outcome) <= 0) {
      const reason = `${table.cell(row, outcome)} has no logarithm; leave out --log or such rows`;
      table.refuse(row, outcome, { code: 'no_logarithm', reason });
    }
    return (
      numbersKnown.length === numbers.length &&
      weightsKnown.length === weights.length &&
      hours.every((position) => known(position) && table.number(row, position) > 0) &&
      words.every((position) => known(position))
    );
  });
}

function termsOf(table: SurveyTable, question: GapQuestion, rows: readonly number[]): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const name of question.covariates) {
    const source = sourceOf(table, name);
    const position = table.position(source);
    const values = Float64Array.from(rows, (row) => table.number(row, position));
    terms.set(name, numeric(name, source === name ? values : values.map((value) => value ** 2), source));
  }
  for (const name of question.factors) {
    const position = table.position(name);
    const values = rows.map((row) => table.cell(row, position));
    terms.set(
      name,
      factor(name, question.levelMinimum === undefined ? values : mergeSmallLevels(values, question.levelMinimum)),
    );
  }
  return terms;
}

/** Reads what the question needs. @throws TableError naming row and column, or a column or value that is not there. */
export function readSurvey(table: SurveyTable, question: GapQuestion): GapSurvey {
  const scope = rowsInScope(table, question);
  const rows = completeRows(table, question, scope);
  const group = table.position(question.group);
  const side = (value: string) => {
    const count = (among: readonly number[]) => among.filter((row) => table.cell(row, group) === value).length;
    return { value, n: count(rows), missing: count(scope) - count(rows) };
  };
  const outcome = table.position(question.outcome);
  const hours = question.hours === undefined ? undefined : table.position(question.hours);
  const levels = Float64Array.from(rows, (row) => {
    const pay = table.number(row, outcome);
    return hours === undefined ? pay : hourlyPay(pay, table.number(row, hours));
  });
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
