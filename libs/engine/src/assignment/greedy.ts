import type { AssignmentProblem } from './problem.js';
import { at, requireWhole } from './problem.js';

/** Taking the best pair that is left, again and again: what people do by hand. Ties go to the lower seeker, then vacancy. */
export function assignGreedily(problem: AssignmentProblem): number {
  requireWhole(problem);
  const { seekerOf, vacancyOf, scoreOf } = problem;
  const left = Float64Array.from(problem.capacities);
  const isPlaced = new Uint8Array(problem.seekers);
  const order = Uint32Array.from({ length: scoreOf.length }, (_, edge) => edge).sort(
    (a, b) =>
      at(scoreOf, b) - at(scoreOf, a) || at(seekerOf, a) - at(seekerOf, b) || at(vacancyOf, a) - at(vacancyOf, b),
  );
  let value = 0;
  for (const edge of order) {
    const seeker = at(seekerOf, edge);
    const vacancy = at(vacancyOf, edge);
    if (at(scoreOf, edge) === 0 || isPlaced[seeker] === 1 || at(left, vacancy) === 0) continue;
    isPlaced[seeker] = 1;
    left[vacancy] = at(left, vacancy) - 1;
    value += at(scoreOf, edge);
  }
  return value;
}
