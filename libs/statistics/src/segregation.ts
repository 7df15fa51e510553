import { EmptyGroup, InvalidValue } from './error.js';
import { hypergeometric } from './hypergeometric.js';
import { normalQuantile } from './two-sample.js';
import type { Interval } from './two-sample.js';

/** Members of A and B in one category, such as an occupation. */
export interface CategoryCount {
  readonly a: number;
  readonly b: number;
}

/** How unevenly two groups spread over categories. */
export interface Segregation {
  /** Duncan & Duncan (1955): the share of either group that would have to move; 0 to 1. */
  readonly duncan: number;
  /** Delta interval of Duncan's index (Ransom 2000), cut to 0 … 1. */
  readonly interval: Interval;
  /** Karmel & MacLachlan (1988): 2p(1 − p)D, the share of all that would have to move. */
  readonly karmelMacLachlan: number;
  /** Theil's (1972) information index H in nats over the entropy of the whole; 0 to 1. */
  readonly theil: number;
  /** Duncan's index expected if people were shared out at random (Carrington & Troske 1997), exact. */
  readonly randomExpectation: number;
  /** Share of B among the colleagues of a member of B, and of A (Lieberson 1981). */
  readonly isolationB: number;
  readonly exposureBToA: number;
}

function entropy(p: number): number {
  return p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p);
}

/** E|a/nA − b/nB| summed over categories and halved when each category's A is hypergeometric. */
function expectedAtRandom(categories: readonly CategoryCount[], nA: number, nB: number): number {
  const term = ({ a, b }: CategoryCount) => {
    const size = a + b;
    const { from, probabilities } = hypergeometric(size, nA, nB);
    return probabilities.reduce((sum, p, i) => sum + p * Math.abs((from + i) / nA - (size - from - i) / nB), 0);
  };
  return categories.reduce((sum, category) => sum + term(category), 0) / 2;
}

function duncanInterval(categories: readonly CategoryCount[], [nA, nB]: Interval, d: number, level: number): Interval {
  const signs = categories.map(({ a, b }) => Math.sign(a / nA - b / nB));
  const variance = (count: (category: CategoryCount) => number, n: number) => {
    const mean = categories.reduce((sum, category, i) => sum + (count(category) / n) * (signs[i] as number), 0);
    const square = categories.reduce((sum, category, i) => sum + (count(category) / n) * (signs[i] as number) ** 2, 0);
    return (square - mean * mean) / n;
  };
  const total = variance((category) => category.a, nA) + variance((category) => category.b, nB);
  const reach = normalQuantile((1 + level) / 2) * (Math.sqrt(total) / 2);
  return [Math.max(0, d - reach), Math.min(1, d + reach)];
}

/**
 * Segregation of two groups over categories.
 * @throws EmptyGroup when a group has nobody; InvalidValue for a count that is not a whole number ≥ 0.
 */
export function segregation(categories: readonly CategoryCount[], level = 0.95): Segregation {
  for (const [row, { a, b }] of categories.entries()) {
    const fine = [a, b].every((count) => Number.isInteger(count) && count >= 0);
    if (!fine) throw new InvalidValue('count', row, 'a whole number from zero is needed');
  }
  const nA = categories.reduce((sum, { a }) => sum + a, 0);
  const nB = categories.reduce((sum, { b }) => sum + b, 0);
  if (nA === 0) throw new EmptyGroup('Group A');
  if (nB === 0) throw new EmptyGroup('Group B');
  const n = nA + nB;
  const p = nB / n;
  const duncan = categories.reduce((sum, { a, b }) => sum + Math.abs(a / nA - b / nB), 0) / 2;
  const inside = categories.filter(({ a, b }) => a + b > 0);
  const within = inside.reduce((sum, { a, b }) => sum + ((a + b) / n) * entropy(b / (a + b)), 0);
  const isolationB = inside.reduce((sum, { a, b }) => sum + (b / nB) * (b / (a + b)), 0);
  return {
    duncan,
    interval: duncanInterval(inside, [nA, nB], duncan, level),
    karmelMacLachlan: 2 * p * (1 - p) * duncan,
    theil: 1 - within / entropy(p),
    randomExpectation: expectedAtRandom(inside, nA, nB),
    isolationB,
    exposureBToA: 1 - isolationB,
  };
}
