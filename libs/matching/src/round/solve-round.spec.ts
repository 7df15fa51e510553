import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isBound } from './round-price.js';
import { NONE, type RoundProblem, standingOf, takeGreedily } from './round-problem.js';
import { type RoundSolution, solveRound } from './solve-round.js';

const RUNS = { numRuns: 300 };
const SECONDS = 20;

/** Tiny markets with limits and floors, some of which nothing can keep. */
const problems: fc.Arbitrary<RoundProblem> = fc
  .record({
    seekers: fc.integer({ min: 0, max: 5 }),
    capacities: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 3 }),
    most: fc.constantFrom(1, 3, 10_000),
    rows: fc.array(
      fc.record({
        at: fc.nat(),
        score: fc.nat(),
        amounts: fc.array(fc.nat({ max: 2 }), { minLength: 2, maxLength: 2 }),
      }),
      {
        maxLength: 9,
      },
    ),
    limits: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }),
    floors: fc.array(fc.record({ least: fc.nat({ max: 3 }), members: fc.nat({ max: 31 }) }), { maxLength: 2 }),
  })
  .map(({ seekers, capacities, most, rows, limits, floors }) => {
    const kept = seekers === 0 ? [] : rows;
    return {
      seekers,
      capacities,
      seekerOf: kept.map(({ at }) => at % seekers),
      vacancyOf: kept.map(({ at }) => Math.floor(at / 7) % capacities.length),
      scoreOf: kept.map(({ score }) => score % (most + 1)),
      limits: limits.map((least, index) => ({ most: least, amountOf: kept.map(({ amounts }) => amounts[index] ?? 0) })),
      floors: floors.map(({ least, members }) => ({
        least,
        isMember: Array.from({ length: seekers }, (_, seeker) => (members >> seeker) & 1),
      })),
    };
  });

/** Every assignment there is. */
function* assignments(problem: RoundProblem, seeker = 0, taken: number[] = []): Generator<number[]> {
  if (seeker === problem.seekers) {
    yield taken;
    return;
  }
  yield* assignments(problem, seeker + 1, [...taken, NONE]);
  for (let option = 0; option < problem.scoreOf.length; option += 1) {
    if (problem.seekerOf[option] === seeker && problem.scoreOf[option] !== 0) {
      yield* assignments(problem, seeker + 1, [...taken, option]);
    }
  }
}

function bruteForce(problem: RoundProblem): { value: number | undefined; missing: number } {
  let value: number | undefined;
  let missing = Infinity;
  for (const taken of assignments(problem)) {
    const standing = standingOf(problem, taken);
    if (standing.isAllowed) value = Math.max(value ?? 0, standing.value);
    if (!standingOf({ ...problem, floors: [] }, taken).isAllowed) continue;
    const short = problem.floors.reduce(
      (sum, { least }, at) => sum + Math.max(0, least - (standing.reached[at] ?? 0)),
      0,
    );
    missing = Math.min(missing, short);
  }
  return { value, missing };
}

function shortOf({ floors }: Extract<RoundSolution, { status: 'impossible' }>): number {
  return floors.reduce((sum, { least, together }) => sum + Math.max(0, least - together), 0);
}

function faultsOf(problem: RoundProblem, solution: Extract<RoundSolution, { status: 'solved' }>): string[] {
  const { prices, value, proof, bound, optionOf } = solution;
  const standing = standingOf(problem, optionOf);
  const right: Record<string, boolean> = {
    keeps: standing.isAllowed && standing.value === value,
    bounds: isBound(problem, prices) && prices.bound >= value && bound === value,
    proves: proof === (prices.bound === value ? 'prices' : 'search'),
  };
  return Object.keys(right).filter((name) => right[name] !== true);
}

const valueOf = (solution: RoundSolution): number | undefined =>
  solution.status === 'solved' ? solution.value : undefined;

describe('a round', () => {
  it('is worth what trying everything finds, and says by how much floors fail when nothing keeps them', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const solution = await solveRound(problem, SECONDS);
        const { value, missing } = bruteForce(problem);
        expect(valueOf(solution)).toBe(value);
        expect(solution.status === 'impossible' ? shortOf(solution) : missing).toBe(missing);
        expect(solution.status === 'solved' ? faultsOf(problem, solution) : []).toEqual([]);
      }),
      RUNS,
    );
  });

  it('proves itself by prices alone without limits and floors', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const free = { ...problem, limits: [], floors: [] };
        const solution = await solveRound(free, SECONDS);
        expect(solution).toMatchObject({ status: 'solved', proof: 'prices' });
        expect(standingOf(free, takeGreedily(free)).value).toBeLessThanOrEqual(valueOf(solution) ?? -1);
      }),
      RUNS,
    );
  });

  it('is never worth less with more of what a limit allows, nor more with a floor', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        const value = valueOf(await solveRound(problem, SECONDS));
        const wider = { ...problem, limits: problem.limits.map((limit) => ({ ...limit, most: limit.most + 1 })) };
        const freer = { ...problem, floors: [] };
        expect(valueOf(await solveRound(wider, SECONDS)) ?? 0).toBeGreaterThanOrEqual(value ?? 0);
        expect(valueOf(await solveRound(freer, SECONDS)) ?? 0).toBeGreaterThanOrEqual(value ?? 0);
      }),
      RUNS,
    );
  });

  it('gives the same answer to the same question', async () => {
    await fc.assert(
      fc.asyncProperty(problems, async (problem) => {
        expect(await solveRound(problem, SECONDS)).toEqual(await solveRound(problem, SECONDS));
      }),
      RUNS,
    );
  });

  it('says which floor cannot hold alone and which only fails beside another', async () => {
    const problem: RoundProblem = {
      seekers: 3,
      capacities: [1],
      seekerOf: [0, 1, 2],
      vacancyOf: [0, 0, 0],
      scoreOf: [5, 5, 5],
      limits: [],
      floors: [
        { least: 1, isMember: [1, 0, 0] },
        { least: 3, isMember: [0, 1, 1] },
      ],
    };
    const solution = await solveRound(problem, SECONDS);
    const floors = solution.status === 'impossible' ? solution.floors : [];
    expect(floors.map(({ least, alone }) => [least, alone])).toEqual([
      [1, 1],
      [3, 1],
    ]);
    expect(floors.reduce((sum, { together }) => sum + together, 0)).toBe(1);
  });
});
