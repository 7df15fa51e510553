import loadHighs from 'highs';
import { NONE, type RoundProblem, valueAt } from './round-problem.js';

// Its types describe the CommonJS build; the module that is loaded exports the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let solver: ReturnType<typeof load> | undefined;

/** `best` in the solver's own proof; `late`: the best it had when its time was over; `impossible`: nothing keeps every row. */
export interface Mixed {
  status: 'best' | 'late' | 'impossible';
  optionOf: Int32Array | undefined;
}

interface Question {
  /** Options that may be taken; the others are left out. */
  options: readonly number[];
  seconds: number;
  /** Makes the sum of what is missing to the floors least, whatever the score. */
  leastMissing?: boolean;
}

/** The integer program of a round through HiGHS, with no gap allowed; one thread, so the same input gives the same answer. */
export async function solveMixed(problem: RoundProblem, question: Question): Promise<Mixed> {
  const { options, seconds, leastMissing = false } = question;
  if (options.length === 0 && !leastMissing) {
    const needs = problem.floors.some(({ least }) => least > 0);
    return { status: needs ? 'impossible' : 'best', optionOf: new Int32Array(problem.seekers).fill(NONE) };
  }
  solver ??= load();
  const solution = (await solver).solve(programOf(problem, options, leastMissing), {
    time_limit: Math.max(seconds, 0.05),
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
    output_flag: false,
  });
  if (solution.Status === 'Infeasible' || solution.Status === 'Primal infeasible or unbounded') {
    return { status: 'impossible', optionOf: undefined };
  }
  const status = solution.Status === 'Optimal' ? 'best' : 'late';
  const shares = options.map((option) => shareOf(solution.Columns[`x${String(option)}`]));
  // Out of time it may hold nothing, or an answer that is not whole.
  const isWhole = shares.every((share) => Math.abs(share - Math.round(share)) < 1e-4);
  if (!isWhole || (status === 'late' && !shares.some((share) => share > 0.5))) return { status, optionOf: undefined };
  const optionOf = new Int32Array(problem.seekers).fill(NONE);
  options.forEach((option, index) => {
    if (valueAt(shares, index) > 0.5) optionOf[valueAt(problem.seekerOf, option)] = option;
  });
  return { status, optionOf };
}

function shareOf(column: object | undefined): number {
  return column !== undefined && 'Primal' in column && typeof column.Primal === 'number' ? column.Primal : 0;
}

const TERMS_A_LINE = 40;

function programOf(problem: RoundProblem, options: readonly number[], leastMissing: boolean): string {
  const [bySeeker, byVacancy] = [new Map<number, string[]>(), new Map<number, string[]>()];
  for (const option of options) {
    put(bySeeker, valueAt(problem.seekerOf, option), `x${String(option)}`);
    put(byVacancy, valueAt(problem.vacancyOf, option), `x${String(option)}`);
  }
  const missing = leastMissing ? problem.floors.map((_, at) => `m${String(at)}`) : [];
  const score = (option: number) => `${String(valueAt(problem.scoreOf, option))} x${String(option)}`;
  const rows = [
    ...[...bySeeker].map(([at, terms]) => row(`s${String(at)}`, terms, '<= 1')),
    ...[...byVacancy].map(([at, terms]) =>
      row(`v${String(at)}`, terms, `<= ${String(valueAt(problem.capacities, at))}`),
    ),
    ...problem.limits.map(({ most, amountOf }, at) => {
      const using = options.filter((option) => valueAt(amountOf, option) > 0);
      const terms = using.map((option) => `${String(valueAt(amountOf, option))} x${String(option)}`);
      return row(`l${String(at)}`, terms, `<= ${String(most)}`);
    }),
    ...problem.floors.map(({ least, isMember }, at) => {
      const members = options.filter((option) => valueAt(isMember, valueAt(problem.seekerOf, option)) === 1);
      const terms = [...members.map((option) => `x${String(option)}`), ...missing.slice(at, at + 1)];
      return row(`f${String(at)}`, terms.length === 0 ? ['0 zero'] : terms, `>= ${String(least)}`);
    }),
  ];
  return [
    leastMissing ? 'Minimize' : 'Maximize',
    row('obj', leastMissing ? missing : options.map(score), ''),
    'Subject To',
    ...rows,
    'Bounds',
    ' zero = 0',
    'Binary',
    ...broken(
      options.map((option) => `x${String(option)}`),
      ' ',
    ),
    'End',
  ].join('\n');
}

function put(rows: Map<number, string[]>, at: number, term: string): void {
  const known = rows.get(at);
  if (known === undefined) rows.set(at, [term]);
  else known.push(term);
}

function row(name: string, terms: readonly string[], end: string): string {
  if (terms.length === 0) return '';
  return ` ${name}: ${broken(terms, ' + ').join('\n + ')} ${end}`;
}

/** The format of the text bounds the length of a line. */
function broken(terms: readonly string[], between: string): string[] {
  return Array.from({ length: Math.ceil(terms.length / TERMS_A_LINE) }, (_, line) =>
    terms.slice(line * TERMS_A_LINE, (line + 1) * TERMS_A_LINE).join(between),
  );
}
