import { parseArgs } from 'node:util';
import { analyseGap, readSurvey, StatisticsError } from '#statistics';
import type { GapQuestion } from '#statistics';
import type { Command } from './command.js';
import { list, readCsv, required } from './csv-file.js';
import { gapText } from './gap-report.js';
import { json } from './text-table.js';
import { UsageError } from './usage-error.js';

export const command: Command = {
  name: 'gap',
  summary: 'Wage gap of two groups in a CSV: raw, adjusted, decomposed',
  usage: `ayni gap DATA.csv --outcome COL --group COL --reference VALUE --compare VALUE [options]

  --log                  logarithm of the outcome for regression and decomposition; the raw gap stays in levels
  --covariates a,b       numeric columns; a^2 is the square of a
  --factors f,g          categorical columns; their detail is normalised, so no base level matters
  --weights COL          survey weights
  --filter COL=VALUE     rows to use; may be repeated
  --blocks "a,b;c"       ladder of regressions: raw, then a and b, then c too
  --bootstrap N          bootstrap errors from N draws
  --seed S               seed of the draws, 1 by default
  --json                 all numbers as JSON

Group A is the reference, B is compared, a gap is A − B: above zero when B earns less. A coefficient of the regressions is
that of B, so it is below zero then; percent = 100 (exp b − 1) with --log, 100 b / mean of A without. Rows with a missing
value (empty, NA, NaN, null, .) in a used column are dropped and counted. Exit code 2: wrong use or wrong data.`,
  run,
};

const options = {
  outcome: { type: 'string' },
  group: { type: 'string' },
  reference: { type: 'string' },
  compare: { type: 'string' },
  log: { type: 'boolean', default: false },
  covariates: { type: 'string' },
  factors: { type: 'string' },
  weights: { type: 'string' },
  filter: { type: 'string', multiple: true },
  blocks: { type: 'string' },
  bootstrap: { type: 'string' },
  seed: { type: 'string', default: '1' },
  json: { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof parsed>['values'];

function parsed(args: readonly string[]) {
  return parseArgs({ args: [...args], options, allowPositionals: true });
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const question = questionOf(values);
  const ladder = ladderOf(values.blocks, [...question.covariates, ...question.factors]);
  const draws = values.bootstrap === undefined ? undefined : wholeNumber('bootstrap', values.bootstrap);
  const seed = wholeNumber('seed', values.seed);
  try {
    const survey = readSurvey(readCsv(positionals[0]), question);
    const result = analyseGap(survey, { log: question.log, ladder, draws, seed });
    process.stdout.write(values.json ? json(result) : gapText(question, result));
    return 0;
  } catch (error) {
    if (error instanceof StatisticsError) throw new UsageError(explained(error));
    throw error;
  }
}

function explained(error: StatisticsError): string {
  const absent = error.code === 'rank-deficient' && error.message.includes('in group');
  return absent ? `${error.message} Merge the level that a group lacks, or leave the column out.` : error.message;
}

function questionOf(values: Values): GapQuestion {
  const question = {
    outcome: required('outcome', values.outcome),
    group: required('group', values.group),
    reference: required('reference', values.reference),
    compare: required('compare', values.compare),
    log: values.log,
    covariates: list(values.covariates),
    factors: list(values.factors),
    weights: values.weights,
    filters: values.filter ?? [],
  };
  if (question.reference === question.compare) throw new UsageError('--reference and --compare name the same group.');
  const used = [question.outcome, question.group, ...question.covariates, ...question.factors];
  const twice = used.find((name, at) => used.indexOf(name) !== at);
  if (twice !== undefined) throw new UsageError(`Column “${twice}” is used twice.`);
  return question;
}

function wholeNumber(option: string, text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new UsageError(`--${option} is a whole number, not “${text}”.`);
  return value;
}

/** Blocks of regressors, each added to those before; what no block names comes last. */
function ladderOf(blocks: string | undefined, regressors: readonly string[]): string[][] {
  const named = (blocks ?? '')
    .split(';')
    .map(list)
    .filter((block) => block.length > 0);
  const unknown = named.flat().find((name) => !regressors.includes(name));
  if (unknown !== undefined) throw new UsageError(`--blocks names “${unknown}”, which is no covariate or factor.`);
  const rest = regressors.filter((name) => !named.flat().includes(name));
  return rest.length === 0 ? named : [...named, rest];
}
