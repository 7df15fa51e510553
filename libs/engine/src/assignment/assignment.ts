import type { Assignment, AssignmentProblem } from './problem.js';
import { requireWhole } from './problem.js';
import { Seating } from './seating.js';

/**
 * The best joint assignment of seekers (one job each) to vacancies with capacities, staying unplaced allowed.
 *
 * Method: successive shortest augmenting paths with potentials on the bipartite b-matching (Kuhn 1955; Edmonds and Karp 1972;
 * Jonker and Volgenant 1987), one Dijkstra a seeker over the vacancies; all numbers stay whole. Time O(seekers × edges · log vacancies)
 * at worst, memory O(edges). The same problem gives the same assignment; ties go to the lower number.
 *
 * @throws InvalidAssignment when a number is not whole, is negative or out of range, or the total could pass 2^53.
 */
export function assign(problem: AssignmentProblem): Assignment {
  requireWhole(problem);
  const seating = new Seating(problem);
  for (let seeker = 0; seeker < problem.seekers; seeker += 1) seating.seat(seeker);
  return seating.result();
}
