import type { Market } from './round-market.js';
import { modelOf } from './round-market.js';
import { standingOf } from './round-problem.js';
import type { RoundSolver } from './round-solver.service.js';
import { SOLVE_SECONDS, type RoundQuestion, type ServiceCode, SERVICE_CODES } from './round.data.js';
import type { RoundSolution } from './solve-round.js';

/** Up to here a plan is solved exactly; above, it is what taking the best pair first reaches, with its bound. */
export const EXACT_PEOPLE = 3000;
export const EXACT_VACANCIES = 500;
/** One more of a cash sum, in céntimos. */
export const CASH_STEP = 10_000;

type Solved = Extract<RoundSolution, { status: 'solved' }>;

/** What one more of something changes, by solving again with one more. */
export interface OneMore {
  what: ServiceCode | 'cash';
  placed: number;
  value: number;
}

export interface PlanGain {
  /** The best assignment without any of the supports. */
  base: { placed: number; value: number };
  oneMore: OneMore[];
  /** Céntimos. */
  spent: number;
  isExact: boolean;
}

interface Hands {
  solver: RoundSolver;
  signal: AbortSignal;
  /** Hears the share that is done, 0 to 1. */
  tell: (share: number) => Promise<void>;
}

/** What supports would place: solved without them, with them, and with one more of each. */
export async function planSupports(
  market: Market,
  question: RoundQuestion,
  { solver, signal, tell }: Hands,
): Promise<{ solution: Solved; gain: PlanGain }> {
  const isExact = market.people.length <= EXACT_PEOPLE && market.vacancies.length <= EXACT_VACANCIES;
  const solve = async (asked: RoundQuestion): Promise<Solved> => {
    const { problem } = modelOf(market, { ...asked, floors: [] });
    const solution = await solver.solve(problem, isExact ? SOLVE_SECONDS / 3 : 0, signal);
    if (solution.status !== 'solved') throw new Error('without floors something is always possible');
    return solution;
  };
  const steps = stepsOf(question);
  const base = await solve({ ...question, services: {}, cash: 0 });
  const solution = await solve(question);
  await tell(2 / (2 + steps.length));
  const oneMore: OneMore[] = [];
  for (const [at, { what, asked }] of steps.entries()) {
    const more = await solve(asked);
    oneMore.push({ what, placed: more.placed - solution.placed, value: more.value - solution.value });
    await tell((3 + at) / (2 + steps.length));
  }
  const { problem, limits } = modelOf(market, { ...question, floors: [] });
  const { taken } = standingOf(problem, solution.optionOf);
  const soles = taken[limits.indexOf('cash')] ?? 0;
  return {
    solution,
    gain: { base: { placed: base.placed, value: base.value }, oneMore, spent: soles * 100, isExact },
  };
}

function stepsOf(question: RoundQuestion): { what: OneMore['what']; asked: RoundQuestion }[] {
  const { services, cash = 0 } = question;
  const counted = SERVICE_CODES.filter((code) => (services[code] ?? 0) > 0);
  return [
    ...counted.map((code) => ({
      what: code,
      asked: { ...question, services: { ...services, [code]: (services[code] ?? 0) + 1 } },
    })),
    ...(cash > 0 ? [{ what: 'cash' as const, asked: { ...question, cash: cash + CASH_STEP } }] : []),
  ];
}
