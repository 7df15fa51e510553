import type { Assignment, AssignmentProblem } from './problem.js';
import { at, NOBODY } from './problem.js';

/**
 * Checks an assignment from the problem and the prices alone (linear programming duality): it is possible, no pair has a positive
 * reduced value, positions left open are priced 0, and value equals dual.
 */
export function isProvenBest(problem: AssignmentProblem, { vacancyOf, prices, value }: Assignment): boolean {
  const gains = new Float64Array(problem.seekers);
  const made = new Float64Array(problem.seekers).fill(NOBODY);
  for (let edge = 0; edge < problem.scoreOf.length; edge += 1) {
    const seeker = at(problem.seekerOf, edge);
    const vacancy = at(problem.vacancyOf, edge);
    gains[seeker] = Math.max(at(gains, seeker), at(problem.scoreOf, edge) - at(prices, vacancy));
    if (vacancyOf[seeker] === vacancy) made[seeker] = Math.max(at(made, seeker), at(problem.scoreOf, edge));
  }
  const taken = new Float64Array(problem.capacities.length);
  let total = 0;
  for (let seeker = 0; seeker < problem.seekers; seeker += 1) {
    const vacancy = at(vacancyOf, seeker);
    if (vacancy === NOBODY) continue;
    if (at(made, seeker) === NOBODY) return false;
    total += at(made, seeker);
    taken[vacancy] = at(taken, vacancy) + 1;
  }
  let dual = gains.reduce((sum, gain) => sum + gain, 0);
  for (let vacancy = 0; vacancy < taken.length; vacancy += 1) {
    const room = at(problem.capacities, vacancy) - at(taken, vacancy);
    if (room < 0 || at(prices, vacancy) < 0 || (room > 0 && at(prices, vacancy) !== 0)) return false;
    dual += at(problem.capacities, vacancy) * at(prices, vacancy);
  }
  return total === value && dual === value;
}
