import type { AssignmentProblem } from '#engine';

/** Something there is only so much of, and how much of it each option takes: 0 where none. Whole numbers. */
export interface Limit {
  most: number;
  amountOf: ArrayLike<number>;
}

/** At least so many of these people are placed; 1 marks a member, by seeker. */
export interface Floor {
  least: number;
  isMember: ArrayLike<number>;
}

/**
 * A joint assignment with side constraints. A row of the columns is an option: a person, a vacancy and what of the limits it
 * takes; the same pair may stand in several. Each person takes one option at most.
 */
export interface RoundProblem extends AssignmentProblem {
  limits: readonly Limit[];
  floors: readonly Floor[];
}

/** No option: she stays as she is. */
export const NONE = -1;

/** What an assignment comes to; `isAllowed` when it keeps capacities, limits and floors. */
export interface Standing {
  value: number;
  placed: number;
  /** Of each limit, what is taken; of each floor, how many members are placed. */
  taken: number[];
  reached: number[];
  isAllowed: boolean;
}

export function valueAt(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}

/** Counts an assignment anew from the problem alone: the option of each person, −1 for none. */
export function standingOf(problem: RoundProblem, optionOf: ArrayLike<number>): Standing {
  const taken = problem.limits.map(() => 0);
  const reached = problem.floors.map(() => 0);
  const seats = new Float64Array(problem.capacities.length);
  let [value, placed] = [0, 0];
  for (let seeker = 0; seeker < problem.seekers; seeker += 1) {
    const option = valueAt(optionOf, seeker);
    if (option === NONE) continue;
    placed += 1;
    value += valueAt(problem.scoreOf, option);
    const vacancy = valueAt(problem.vacancyOf, option);
    seats[vacancy] = valueAt(seats, vacancy) + 1;
    problem.limits.forEach(({ amountOf }, at) => {
      taken[at] = valueAt(taken, at) + valueAt(amountOf, option);
    });
    problem.floors.forEach(({ isMember }, at) => {
      reached[at] = valueAt(reached, at) + valueAt(isMember, seeker);
    });
  }
  const isAllowed =
    seats.every((count, vacancy) => count <= valueAt(problem.capacities, vacancy)) &&
    problem.limits.every(({ most }, at) => valueAt(taken, at) <= most) &&
    problem.floors.every(({ least }, at) => valueAt(reached, at) >= least);
  return { value, placed, taken, reached, isAllowed };
}

/** Taking the best option that is left, again and again, within the limits; floors are not looked at. Ties to the lower numbers. */
export function takeGreedily(problem: RoundProblem): Int32Array {
  const { seekerOf, vacancyOf, scoreOf, limits } = problem;
  const seats = Float64Array.from(problem.capacities);
  const left = limits.map(({ most }) => most);
  const optionOf = new Int32Array(problem.seekers).fill(NONE);
  const order = Uint32Array.from({ length: scoreOf.length }, (_, option) => option).sort(
    (a, b) =>
      valueAt(scoreOf, b) - valueAt(scoreOf, a) ||
      valueAt(seekerOf, a) - valueAt(seekerOf, b) ||
      valueAt(vacancyOf, a) - valueAt(vacancyOf, b) ||
      a - b,
  );
  for (const option of order) {
    const [seeker, vacancy] = [valueAt(seekerOf, option), valueAt(vacancyOf, option)];
    if (valueAt(scoreOf, option) === 0 || optionOf[seeker] !== NONE || valueAt(seats, vacancy) === 0) continue;
    if (limits.some(({ amountOf }, at) => valueAt(amountOf, option) > valueAt(left, at))) continue;
    optionOf[seeker] = option;
    seats[vacancy] = valueAt(seats, vacancy) - 1;
    limits.forEach(({ amountOf }, at) => {
      left[at] = valueAt(left, at) - valueAt(amountOf, option);
    });
  }
  return optionOf;
}
