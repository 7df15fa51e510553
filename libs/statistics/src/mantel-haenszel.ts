import { EmptyGroup } from './error.js';
import type { SelectionCount } from './selection.js';
import { normalP, normalQuantile } from './two-sample.js';
import type { Interval } from './two-sample.js';

/** Two groups in one vacancy, occupation or department. */
export interface Stratum {
  readonly group: SelectionCount;
  readonly reference: SelectionCount;
}

/** What is common to all strata once they are compared each with itself. */
export interface MantelHaenszel {
  /** Common odds ratio of selection, group over reference, with its interval on the log (Robins et al. 1986). */
  readonly oddsRatio: number;
  readonly interval: Interval;
  /** Common ratio of rates (Greenland & Robins 1985). */
  readonly riskRatio: number;
  /** Cochran–Mantel–Haenszel χ² with one degree of freedom, without and with continuity correction. */
  readonly chiSquare: number;
  readonly p: number;
  readonly chiSquareCorrected: number;
  readonly pCorrected: number;
  readonly strata: number;
}

interface Cells {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly n: number;
}

function cellsOf({ group, reference }: Stratum): Cells {
  const [b, d] = [group.n - group.selected, reference.n - reference.selected];
  return { a: group.selected, b, c: reference.selected, d, n: group.n + reference.n };
}

function logVariance(tables: readonly Cells[]): number {
  const total = (term: (cells: Cells) => number) => tables.reduce((sum, cells) => sum + term(cells), 0);
  const r = ({ a, d, n }: Cells) => (a * d) / n;
  const s = ({ b, c, n }: Cells) => (b * c) / n;
  const p = ({ a, d, n }: Cells) => (a + d) / n;
  const q = ({ b, c, n }: Cells) => (b + c) / n;
  const [sumR, sumS] = [total(r), total(s)];
  const mixed = total((cells) => p(cells) * s(cells) + q(cells) * r(cells));
  return (
    total((cells) => p(cells) * r(cells)) / (2 * sumR ** 2) +
    mixed / (2 * sumR * sumS) +
    total((cells) => q(cells) * s(cells)) / (2 * sumS ** 2)
  );
}

/**
 * Selection compared inside each stratum and pooled (Mantel & Haenszel 1959), since the plain rates can point the
 * other way (Simpson 1951). Strata without both groups add nothing and are not counted.
 * @throws EmptyGroup when no stratum holds both groups.
 */
export function mantelHaenszel(strata: readonly Stratum[], level = 0.95): MantelHaenszel {
  const tables = strata.filter(({ group, reference }) => group.n > 0 && reference.n > 0).map(cellsOf);
  if (tables.length === 0) throw new EmptyGroup('The set of strata that hold both groups');
  const total = (term: (cells: Cells) => number) => tables.reduce((sum, cells) => sum + term(cells), 0);
  const oddsRatio = total(({ a, d, n }) => (a * d) / n) / total(({ b, c, n }) => (b * c) / n);
  const riskRatio = total(({ a, c, d, n }) => (a * (c + d)) / n) / total(({ a, b, c, n }) => (c * (a + b)) / n);
  const excess = Math.abs(total(({ a, b, c, n }) => a - ((a + b) * (a + c)) / n));
  const variance = total(({ a, b, c, d, n }) => ((a + b) * (c + d) * (a + c) * (b + d)) / (n * n * Math.max(1, n - 1)));
  const chi = excess / Math.sqrt(variance);
  const corrected = Math.max(0, excess - 0.5) / Math.sqrt(variance);
  const factor = Math.exp(normalQuantile((1 + level) / 2) * Math.sqrt(logVariance(tables)));
  return {
    oddsRatio,
    interval: [oddsRatio / factor, oddsRatio * factor],
    riskRatio,
    chiSquare: chi ** 2,
    p: normalP(chi),
    chiSquareCorrected: corrected ** 2,
    pCorrected: normalP(corrected),
    strata: tables.length,
  };
}
