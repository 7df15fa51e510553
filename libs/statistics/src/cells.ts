import { EmptyGroup, LengthMismatch } from './error.js';
import { percentGap } from './raw-gap.js';
import { ascending, quantile } from './quantile.js';

/** Pay of the members of one cell, such as migrant women. */
export interface CellSummary {
  readonly n: number;
  readonly mean: number;
  readonly median: number;
  /** Mean of the natural logarithm; NaN when some pay is not above zero. */
  readonly meanLog: number;
  /** Gap to the reference cell in percent of its mean or median, when a reference is named. */
  readonly percentMean?: number;
  readonly percentMedian?: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values: readonly number[]) => quantile(ascending(values), 0.5);

/** Gathers values by the key of their row, keys in order of first appearance. @throws LengthMismatch. */
export function groupBy(values: ArrayLike<number>, keys: readonly string[]): Map<string, number[]> {
  if (keys.length !== values.length) throw new LengthMismatch('key', keys.length, values.length);
  const groups = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [values[i] as number]);
    else group.push(values[i] as number);
  }
  return groups;
}

/**
 * Crossed cells, such as nationality × sex: size, mean, median and mean log of pay, and the gap to a reference cell.
 * The crossed gap is more than the sum of the two (Crenshaw 1989); the model with an interaction tests it.
 * @throws EmptyGroup when the reference cell has nobody.
 */
export function crossedCells(pay: Float64Array, cells: readonly string[], reference?: string) {
  const groups = groupBy(pay, cells);
  const base = reference === undefined ? undefined : groups.get(reference);
  if (reference !== undefined && base === undefined) throw new EmptyGroup(`Cell "${reference}"`);
  const summary = (values: readonly number[]): CellSummary => ({
    n: values.length,
    mean: mean(values),
    median: median(values),
    meanLog: mean(values.map(Math.log)),
    ...(base && {
      percentMean: percentGap(mean(base), mean(values)),
      percentMedian: percentGap(median(base), median(values)),
    }),
  });
  return new Map([...groups].map(([cell, values]) => [cell, summary(values)]));
}

/** Two groups inside one category or cell. */
interface PairedCell {
  readonly name: string;
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** For each key, the values of A and of B, either possibly empty. */
export function pairedCells(values: Float64Array, keys: readonly string[], inA: ArrayLike<number>): PairedCell[] {
  const positions = groupBy(
    values.map((_, i) => i),
    keys,
  );
  return [...positions].map(([name, rows]) => ({
    name,
    a: rows.filter((row) => inA[row] === 1).map((row) => values[row] as number),
    b: rows.filter((row) => inA[row] !== 1).map((row) => values[row] as number),
  }));
}

/** The gap inside one category of workers. */
export interface CategoryGap {
  readonly nA: number;
  readonly nB: number;
  readonly percentMean: number;
  readonly percentMedian: number;
  /** A mean gap of 5 % or more in either direction, which calls for a joint assessment. */
  readonly jointAssessment: boolean;
}

/**
 * Gap by category of worker, with the 5 % marker of Directive (EU) 2023/970, article 10. Categories that lack one of
 * the groups are left out and named in `oneGroupOnly`.
 */
export function gapByCategory(pay: Float64Array, categories: readonly string[], inA: ArrayLike<number>) {
  const all = pairedCells(pay, categories, inA);
  const gaps = new Map<string, CategoryGap>();
  for (const { name, a, b } of all.filter((cell) => cell.a.length > 0 && cell.b.length > 0)) {
    const percentMean = percentGap(mean(a), mean(b));
    const percentMedian = percentGap(median(a), median(b));
    const jointAssessment = Math.abs(percentMean) >= 5;
    gaps.set(name, { nA: a.length, nB: b.length, percentMean, percentMedian, jointAssessment });
  }
  return { gaps, oneGroupOnly: all.map((cell) => cell.name).filter((name) => !gaps.has(name)) };
}

/**
 * Factor-weighted gap (ILO, Global Wage Report 2018/19): the gap inside each cell of education × age × sector and the
 * like, averaged with the headcount of the cell. Cells with one group only are dropped and counted.
 * @throws EmptyGroup when no cell holds both groups.
 */
export function factorWeightedGap(pay: Float64Array, cells: readonly string[], inA: ArrayLike<number>) {
  const all = pairedCells(pay, cells, inA);
  const used = all.filter((cell) => cell.a.length > 0 && cell.b.length > 0);
  if (used.length === 0) throw new EmptyGroup('The set of cells that hold both groups');
  const workersUsed = used.reduce((sum, cell) => sum + cell.a.length + cell.b.length, 0);
  const weighted = (centre: (values: readonly number[]) => number) =>
    used.reduce((sum, { a, b }) => sum + ((a.length + b.length) / workersUsed) * percentGap(centre(a), centre(b)), 0);
  return {
    percentMean: weighted(mean),
    percentMedian: weighted(median),
    cellsTotal: all.length,
    cellsUsed: used.length,
    workersUsed,
  };
}

/** Share of group B in each quarter of pay, lowest first. */
export interface PayQuarter {
  readonly headcount: number;
  /** Members of B; fractions come from a tied value that straddles a cut. */
  readonly countB: number;
  readonly percentB: number;
}

/**
 * Pay quarters (Directive (EU) 2023/970, article 9): sorted by pay, four equal headcounts; a value tied across a cut
 * is split in proportion. @throws EmptyGroup.
 */
export function payQuarters(pay: Float64Array, inA: ArrayLike<number>): PayQuarter[] {
  if (pay.length === 0) throw new EmptyGroup('The payroll');
  const tied = groupBy(
    pay.map((_, i) => i),
    Array.from(pay, String),
  );
  const steps = [...tied.values()].sort(
    (one, two) => (pay[one[0] as number] as number) - (pay[two[0] as number] as number),
  );
  const size = pay.length / 4;
  const counts = [0, 0, 0, 0];
  let below = 0;
  for (const rows of steps) {
    const shareOfB = rows.filter((row) => inA[row] !== 1).length / rows.length;
    for (const [q, count] of counts.entries()) {
      const inside = Math.min(below + rows.length, (q + 1) * size) - Math.max(below, q * size);
      counts[q] = count + Math.max(0, inside) * shareOfB;
    }
    below += rows.length;
  }
  return counts.map((countB) => ({ headcount: size, countB, percentB: (100 * countB) / size }));
}

/** Gap in the share of people without a contract or payroll: rates of A and B and B − A in percentage points. */
export function informalityGap(informal: ArrayLike<number>, inA: ArrayLike<number>) {
  const rows = Array.from({ length: informal.length }, (_, i) => i);
  const rate = (group: 0 | 1) => {
    const members = rows.filter((row) => (inA[row] === 1 ? 1 : 0) === group);
    if (members.length === 0) throw new EmptyGroup(group === 1 ? 'Reference group A' : 'Compared group B');
    return members.filter((row) => informal[row] === 1).length / members.length;
  };
  const [a, b] = [rate(1), rate(0)];
  return { a, b, points: 100 * (b - a) };
}
