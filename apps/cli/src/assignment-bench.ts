import { assign, assignGreedily, isProvenBest } from '#engine';
import { NONE, type RoundProblem, solveMixed, standingOf } from '#matching';
import { Dice } from './dice.js';

const SEED = 11;
/** Runs of the engine; the solver runs once. */
const RUNS = 9;
const MOST_SECONDS = 600;
const MOST_POSITIONS = 3;
const BEST_SCORE = 10_000;

export interface AssignmentBench {
  seekers: number;
  vacancies: number;
  edges: number;
  value: number;
  greedy: number;
  /** The prices prove that nothing is better. */
  certificate: boolean;
  /** Median of the engine's runs, and HiGHS on the same problem with its text written and read; CPU milliseconds. */
  cpuMs: number;
  highs: { cpuMs: number; value: number };
  /** How many times the engine's time HiGHS takes. */
  ratio: number;
  identical: boolean;
}

/** One round without side constraints, solved by the engine and by HiGHS as a mixed-integer program with no gap. */
export async function benchAssignment(size: {
  seekers: number;
  vacancies: number;
  edges: number;
}): Promise<AssignmentBench> {
  const problem = invented(size);
  const options = Array.from({ length: problem.seekerOf.length }, (_, option) => option);
  const small = invented({ seekers: 20, vacancies: 10, edges: 40 });
  // Loads the solver's program, and warms the engine, before any clock starts.
  await solveMixed(small, { options: [...Array(small.seekerOf.length).keys()], seconds: MOST_SECONDS });
  assign(problem);
  const best = assign(problem);
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const [, ms] = await timed(() => Promise.resolve(assign(problem)));
    times.push(ms);
  }
  const [mixed, highsMs] = await timed(() => solveMixed(problem, { options, seconds: MOST_SECONDS }));
  const cpuMs = times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const none = new Int32Array(problem.seekers).fill(NONE);
  const { value, isAllowed } = standingOf(problem, mixed.optionOf ?? none);
  return {
    seekers: problem.seekers,
    vacancies: problem.capacities.length,
    edges: options.length,
    value: best.value,
    greedy: assignGreedily(problem),
    certificate: isProvenBest(problem, best),
    cpuMs,
    highs: { cpuMs: highsMs, value },
    ratio: highsMs / cpuMs,
    identical: mixed.status === 'best' && isAllowed && value === best.value,
  };
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const from = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(from);
  return [result, (user + system) / 1000];
}

/** Pairs by chance: popular vacancies are asked for more often, and each pair stands once. */
function invented({ seekers, vacancies, edges }: { seekers: number; vacancies: number; edges: number }): RoundProblem {
  const dice = new Dice(SEED);
  const columns = { seekerOf: [] as number[], vacancyOf: [] as number[], scoreOf: [] as number[] };
  const seen = new Set<number>();
  const wanted = Math.min(edges, seekers * vacancies);
  while (seen.size < wanted) {
    const seeker = seen.size % seekers;
    const vacancy = Math.floor(vacancies * dice.next() ** 2);
    const key = seeker * vacancies + vacancy;
    if (seen.has(key)) continue;
    seen.add(key);
    columns.seekerOf.push(seeker);
    columns.vacancyOf.push(vacancy);
    columns.scoreOf.push(dice.whole(1, BEST_SCORE));
  }
  const capacities = Array.from({ length: vacancies }, () => dice.whole(1, MOST_POSITIONS));
  return { seekers, capacities, ...columns, limits: [], floors: [] };
}
