import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import loadHighs from 'highs';
import { assign } from './assignment.js';
import { isProvenBest } from './certificate.js';
import { assignGreedily } from './greedy.js';
import { type AssignmentProblem, InvalidAssignment, NOBODY } from './problem.js';

// Its types describe the CommonJS build; the module that is loaded exports the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let highs: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  highs = await load();
});

const RUNS = { numRuns: process.env['AYNI_DEEP'] === '1' ? 10_000 : 600 };

/** Random markets: empty ones, tied scores, nobody wanted, more people than places and the reverse, places with no room. */
const problems: fc.Arbitrary<AssignmentProblem> = fc
  .record({
    seekers: fc.integer({ min: 0, max: 12 }),
    capacities: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 7 }),
    most: fc.constantFrom(1, 3, 10_000),
    density: fc.constantFrom(2, 6, 10),
    seed: fc.array(fc.nat({ max: 1_000_000 }), { minLength: 84, maxLength: 84 }),
  })
  .map(({ seekers, capacities, most, density, seed }) => {
    const edges = Array.from({ length: seekers }, (_, seeker) =>
      capacities.map((__, vacancy) => ({ seeker, vacancy, drawn: seed[seeker * 7 + vacancy] ?? 0 })),
    )
      .flat()
      .filter(({ drawn }) => drawn % 10 < density);
    return {
      seekers,
      capacities,
      seekerOf: edges.map(({ seeker }) => seeker),
      vacancyOf: edges.map(({ vacancy }) => vacancy),
      scoreOf: edges.map(({ drawn }) => Math.floor(drawn / 10) % (most + 1)),
    };
  });

function optimum({ seekers, capacities, seekerOf, vacancyOf, scoreOf }: AssignmentProblem): number {
  const edges = Array.from(scoreOf, (score, edge) => ({
    score,
    seeker: seekerOf[edge] ?? 0,
    vacancy: vacancyOf[edge] ?? 0,
  }));
  if (edges.length === 0) return 0;
  const sumWhere = (name: string, most: number, is: (edge: (typeof edges)[number]) => boolean): string[] => {
    const terms = edges.flatMap((edge, index) => (is(edge) ? [`x${String(index)}`] : []));
    return terms.length === 0 ? [] : [` ${name}: ${terms.join(' + ')} <= ${String(most)}`];
  };
  const { ObjectiveValue } = highs.solve(
    [
      'Maximize',
      ` obj: ${edges.map(({ score }, index) => `${String(score)} x${String(index)}`).join(' + ')}`,
      'Subject To',
      ...Array.from({ length: seekers }, (_, seeker) =>
        sumWhere(`s${String(seeker)}`, 1, (edge) => edge.seeker === seeker),
      ),
      ...Array.from(capacities, (most, vacancy) =>
        sumWhere(`v${String(vacancy)}`, most, (edge) => edge.vacancy === vacancy),
      ),
      'Bounds',
      ...edges.map((_, index) => ` 0 <= x${String(index)} <= 1`),
      'End',
    ]
      .flat()
      .join('\n'),
  );
  return Math.round(ObjectiveValue);
}

describe('the joint assignment', () => {
  it('is worth what an independent optimiser finds, on random markets', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect(assign(problem).value).toBe(optimum(problem));
      }),
      RUNS,
    );
  });

  it('proves itself by its prices, and is never worse than taking the best pair first', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const best = assign(problem);
        expect(best.dual).toBe(best.value);
        expect(isProvenBest(problem, best)).toBe(true);
        expect(best.value).toBeGreaterThanOrEqual(assignGreedily(problem));
        expect(best.placed).toBe(best.vacancyOf.filter((vacancy) => vacancy !== NOBODY).length);
      }),
      RUNS,
    );
  });

  it('is not called proven when it could be better, is impossible, or a price is wrong', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, pick) => {
        const best = assign(problem);
        fc.pre(best.placed > 0);
        const placed = [...best.vacancyOf.keys()].filter((seeker) => best.vacancyOf[seeker] !== NOBODY);
        const vacancyOf = best.vacancyOf.slice();
        vacancyOf[placed[pick % placed.length] ?? 0] = NOBODY;
        expect(isProvenBest(problem, { ...best, vacancyOf })).toBe(false);
        expect(isProvenBest(problem, { ...best, value: best.value + 1 })).toBe(false);
        const prices = best.prices.map((price, vacancy) =>
          vacancy === best.vacancyOf[placed[0] ?? 0] ? price + 20_000 : price,
        );
        expect(isProvenBest(problem, { ...best, prices })).toBe(false);
      }),
      RUNS,
    );
  });

  it('is never worth less with one person or one position more', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, pick) => {
        const { value } = assign(problem);
        const some = pick % Math.max(1, problem.capacities.length);
        const capacities = Array.from(problem.capacities, (room, vacancy) => room + (vacancy === some ? 1 : 0));
        expect(assign({ ...problem, capacities }).value).toBeGreaterThanOrEqual(value);
        fc.pre(problem.capacities.length > 0);
        const more = {
          ...problem,
          seekers: problem.seekers + 1,
          seekerOf: [...Array.from(problem.seekerOf), problem.seekers],
          vacancyOf: [...Array.from(problem.vacancyOf), some],
          scoreOf: [...Array.from(problem.scoreOf), pick % 10_000],
        };
        expect(assign(more).value).toBeGreaterThanOrEqual(value);
      }),
      RUNS,
    );
  });

  it('beats taking the best pair first where that blocks two others', () => {
    const problem = { seekers: 2, capacities: [1, 1], seekerOf: [0, 0, 1], vacancyOf: [0, 1, 0], scoreOf: [10, 9, 9] };
    expect(assignGreedily(problem)).toBe(10);
    const { value, vacancyOf, prices } = assign(problem);
    expect({ value, vacancyOf: [...vacancyOf], prices: [...prices] }).toEqual({
      value: 18,
      vacancyOf: [1, 0],
      prices: [1, 0],
    });
  });

  it.each([
    ['a negative score', { scoreOf: [-1] }],
    ['a fraction', { scoreOf: [0.5] }],
    ['a vacancy that is not there', { vacancyOf: [3] }],
    ['a negative capacity', { capacities: [-1] }],
    ['columns of different lengths', { scoreOf: [] }],
    ['scores whose sum would not be exact', { seekers: 3, scoreOf: [Number.MAX_SAFE_INTEGER - 1] }],
  ])('refuses %s', (_, wrong) => {
    const problem = { seekers: 1, capacities: [1], seekerOf: [0], vacancyOf: [0], scoreOf: [1], ...wrong };
    expect(() => assign(problem)).toThrow(InvalidAssignment);
  });
});
