import { solveMixed } from './mixed-program.js';
import { PRICE_SCALE, priceRound, type Priced, type RoundPrices, slackOf } from './round-price.js';
import { NONE, type RoundProblem, standingOf, takeGreedily, valueAt } from './round-problem.js';

/** How far a floor can be kept: alone, and with all the others at once. */
export interface FloorReach {
  least: number;
  alone: number;
  together: number;
}

/**
 * `prices`: the prices alone prove that nothing is better; `search`: HiGHS looked through everything that could be;
 * `bound`: time was over, nothing is worth more than `bound`.
 */
export type Proof = 'prices' | 'search' | 'bound';

export type RoundSolution =
  | {
      status: 'solved';
      optionOf: Int32Array;
      value: number;
      placed: number;
      bound: number;
      proof: Proof;
      prices: RoundPrices;
      greedyOf: Int32Array;
    }
  | { status: 'impossible'; floors: FloorReach[] };

/** No assignment that keeps the limits and reaches the floors was found in the time given; neither was it shown that none is. */
export class RoundOutOfTime extends Error {
  override name = 'RoundOutOfTime';
}

/**
 * The best joint assignment within limits and floors. First by prices; where they leave a gap, by the integer program over the
 * options that the prices do not rule out; with no seconds at all that search is left out. The same problem gives the same answer unless the time limit cuts it.
 * @throws RoundOutOfTime
 */
export async function solveRound(problem: RoundProblem, seconds: number): Promise<RoundSolution> {
  const priced = priceRound(problem);
  const { prices } = priced;
  const greedyOf = takeGreedily(problem);
  const floor = bestKnown(problem, priced, greedyOf);
  if (floor !== undefined && floor.value === prices.bound) {
    return solved(problem, floor.optionOf, { bound: prices.bound, proof: 'prices', prices, greedyOf });
  }
  if (seconds === 0 && floor !== undefined) {
    return solved(problem, floor.optionOf, { bound: prices.bound, proof: 'bound', prices, greedyOf });
  }
  const options = optionsInReach(problem, prices, floor?.value);
  const mixed = await solveMixed(problem, { options, seconds });
  if (mixed.status === 'impossible' && floor === undefined) {
    return { status: 'impossible', floors: await floorsInReach(problem, seconds) };
  }
  const found = better(problem, mixed.optionOf, floor);
  if (found === undefined) throw new RoundOutOfTime('No assignment was found in time.');
  const isBest = mixed.status !== 'late';
  const bound = isBest ? found.value : prices.bound;
  const proof = found.value === prices.bound ? 'prices' : isBest ? 'search' : 'bound';
  return solved(problem, found.optionOf, { bound, proof, prices, greedyOf });
}

type Held = { optionOf: Int32Array; value: number } | undefined;

function solved(
  problem: RoundProblem,
  optionOf: Int32Array,
  rest: { bound: number; proof: Proof; prices: RoundPrices; greedyOf: Int32Array },
): RoundSolution {
  const { value, placed } = standingOf(problem, optionOf);
  return { status: 'solved', optionOf, value, placed, ...rest };
}

function bestKnown(problem: RoundProblem, { best }: Priced, greedyOf: Int32Array): Held {
  return better(problem, greedyOf, best);
}

function better(problem: RoundProblem, optionOf: Int32Array | undefined, held: Held): Held {
  if (optionOf === undefined) return held;
  const { value, isAllowed } = standingOf(problem, optionOf);
  if (!isAllowed || (held !== undefined && held.value >= value)) return held;
  return { optionOf, value };
}

/** An option further from paying than the gap is wide is in no better assignment. */
function optionsInReach(problem: RoundProblem, prices: RoundPrices, known: number | undefined): number[] {
  const gap = known === undefined ? Infinity : (prices.bound + 1 - known) * PRICE_SCALE;
  const all = Array.from({ length: problem.scoreOf.length }, (_, option) => option);
  return all.filter((option) => valueAt(problem.scoreOf, option) > 0 && slackOf(problem, prices, option) < gap);
}

async function floorsInReach(problem: RoundProblem, seconds: number): Promise<FloorReach[]> {
  const options = Array.from({ length: problem.scoreOf.length }, (_, option) => option).filter(
    (option) => valueAt(problem.scoreOf, option) > 0,
  );
  const reachOf = async (floors: RoundProblem['floors']): Promise<number[]> => {
    const { optionOf } = await solveMixed({ ...problem, floors }, { options, seconds, leastMissing: true });
    return standingOf({ ...problem, floors }, optionOf ?? new Int32Array(problem.seekers).fill(NONE)).reached;
  };
  const together = await reachOf(problem.floors);
  const reaches: FloorReach[] = [];
  for (const [at, floor] of problem.floors.entries()) {
    const [alone = 0] = await reachOf([floor]);
    reaches.push({ least: floor.least, alone: Math.min(alone, floor.least), together: valueAt(together, at) });
  }
  return reaches;
}
