/** Who could take which job, as three columns of the same length. Numbers of seekers and vacancies count from 0 without gaps. */
export interface AssignmentProblem {
  seekers: number;
  /** Open positions by vacancy: whole numbers, 0 or more. */
  capacities: ArrayLike<number>;
  seekerOf: ArrayLike<number>;
  vacancyOf: ArrayLike<number>;
  /** Worth of the pair: whole numbers, 0 or more; a pair worth 0 is never made. */
  scoreOf: ArrayLike<number>;
}

export interface Assignment {
  /** Sum of the scores of the pairs made: no other assignment has more. */
  value: number;
  placed: number;
  /** Vacancy of each seeker; −1 where she stays as she is. */
  vacancyOf: Int32Array;
  /** Price of a position of each vacancy: what one more position there would add, at most. 0 where one stays open. */
  prices: Float64Array;
  /** What each seeker keeps: the most that some vacancy's score is above its price; 0 at least. */
  gains: Float64Array;
  /** Gains and prices of all positions together; equal to `value`, which proves that nothing is better. */
  dual: number;
}

export class InvalidAssignment extends RangeError {
  override name = 'InvalidAssignment';
}

/** Nobody's number, and no vacancy's. */
export const NOBODY = -1;

/** @throws InvalidAssignment */
export function requireWhole({ seekers, capacities, seekerOf, vacancyOf, scoreOf }: AssignmentProblem): void {
  if (seekerOf.length !== scoreOf.length || vacancyOf.length !== scoreOf.length) {
    throw new InvalidAssignment('The three columns must be of the same length.');
  }
  let most = 0;
  for (let edge = 0; edge < scoreOf.length; edge += 1) {
    requireIndex(at(seekerOf, edge), seekers, 'seeker');
    requireIndex(at(vacancyOf, edge), capacities.length, 'vacancy');
    requireIndex(at(scoreOf, edge), Number.MAX_SAFE_INTEGER, 'score');
    most = Math.max(most, at(scoreOf, edge));
  }
  for (let vacancy = 0; vacancy < capacities.length; vacancy += 1) {
    requireIndex(at(capacities, vacancy), Number.MAX_SAFE_INTEGER, 'capacity');
  }
  if (most * Math.max(1, seekers) > Number.MAX_SAFE_INTEGER) throw new InvalidAssignment('The scores are too large.');
}

function requireIndex(value: number, below: number, what: string): void {
  if (!Number.isInteger(value) || value < 0 || value >= below) {
    throw new InvalidAssignment(`A ${what} is not a whole number from 0 below ${String(below)}: ${String(value)}.`);
  }
}

/** Values of arrays whose index is known to be inside. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
