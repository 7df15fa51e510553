import { InconsistentTotals, InvalidSetting } from './error.js';

/** One published number: the sum of some elementary counts, published in this release or an earlier one. */
export interface PublishedSum {
  /** Positions of the elementary counts; a count published alone is a sum of one. */
  readonly members: readonly number[];
  readonly total: number;
}

/** Smallest and largest value that an elementary count can have. */
export interface CountBounds {
  readonly lower: number;
  readonly upper: number;
}

const tolerance = 1e-9;

/** A linear programme in standard form, kept as a full tableau; the right side is its last column. */
interface Tableau {
  readonly rows: Float64Array[];
  readonly basis: number[];
}

function pivot({ rows, basis }: Tableau, row: number, column: number): void {
  const pivotRow = rows[row] as Float64Array;
  const scale = pivotRow[column] as number;
  for (let j = 0; j < pivotRow.length; j++) pivotRow[j] = (pivotRow[j] as number) / scale;
  for (const [i, other] of rows.entries()) {
    const factor = other[column] as number;
    if (i === row || factor === 0) continue;
    for (let j = 0; j < other.length; j++) other[j] = (other[j] as number) - factor * (pivotRow[j] as number);
  }
  basis[row] = column;
}

/** Row that leaves the basis when a column enters (Bland's rule on ties), or −1 when nothing limits it. */
function leavingRow({ rows, basis }: Tableau, column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [i, row] of rows.entries()) {
    const entry = row[column] as number;
    if (entry <= tolerance) continue;
    const ratio = (row.at(-1) as number) / entry;
    const tied = Math.abs(ratio - least) <= tolerance && (basis[i] as number) < (basis[best] as number);
    if (ratio < least - tolerance || tied) [best, least] = [i, Math.min(least, ratio)];
  }
  return best;
}

/** Largest value of a sum of `gain` × variable from the present basis (Dantzig 1963; Bland 1977, so it ends). */
function maximise(tableau: Tableau, gain: Float64Array, columns: number): number {
  for (;;) {
    const { rows, basis } = tableau;
    const reduced = (j: number) =>
      (gain[j] as number) -
      rows.reduce((sum, row, i) => sum + (gain[basis[i] as number] as number) * (row[j] as number), 0);
    let entering = 0;
    while (entering < columns && reduced(entering) <= tolerance) entering++;
    if (entering === columns) break;
    const leaving = leavingRow(tableau, entering);
    if (leaving < 0) return Number.POSITIVE_INFINITY;
    pivot(tableau, leaving, entering);
  }
  const { rows, basis } = tableau;
  return rows.reduce((sum, row, i) => sum + (gain[basis[i] as number] as number) * (row.at(-1) as number), 0);
}

/** A basis without artificial variables, found by driving them out. @throws InconsistentTotals. */
function feasible(sums: readonly PublishedSum[], cells: number): Tableau {
  const width = cells + sums.length;
  const rows = sums.map(({ members, total }, i) => {
    const row = new Float64Array(width + 1);
    for (const cell of members) row[cell] = 1;
    row[cells + i] = 1;
    row[width] = total;
    return row;
  });
  const tableau = { rows, basis: sums.map((_, i) => cells + i) };
  const lack = Float64Array.from({ length: width }, (_, j) => (j < cells ? 0 : -1));
  const scale = sums.reduce((sum, { total }) => sum + total, 1);
  if (maximise(tableau, lack, cells) < -tolerance * scale) throw new InconsistentTotals();
  for (const [i, row] of rows.entries()) {
    if ((tableau.basis[i] as number) < cells) continue;
    const column = row.findIndex((entry, j) => j < cells && Math.abs(entry) > tolerance);
    if (column >= 0) pivot(tableau, i, column);
  }
  const kept = [...rows.keys()].filter((i) => (tableau.basis[i] as number) < cells);
  return {
    rows: kept.map((i) => {
      const row = rows[i] as Float64Array;
      return Float64Array.from([...row.subarray(0, cells), row[width] as number]);
    }),
    basis: kept.map((i) => tableau.basis[i] as number),
  };
}

/**
 * Audits a release together with earlier ones as one linear system: what can each elementary count be, given every sum
 * ever published and that counts are not negative? One linear programme each way for every count.
 * @param sums with whole totals from zero. @param cells number of elementary counts; those in no sum are unbounded.
 * @throws InvalidSetting (a total below zero, a position that is none), InconsistentTotals (no counts fit).
 */
export function auditReleases(sums: readonly PublishedSum[], cells: number): CountBounds[] {
  const wrong = sums.find(
    ({ total, members }) => !(total >= 0) || members.some((cell) => !(cell >= 0 && cell < cells)),
  );
  if (wrong !== undefined) throw new InvalidSetting('A published sum has a total from zero and known members');
  const tableau = feasible(sums, cells);
  const extreme = (cell: number, sign: 1 | -1) => {
    const gain = new Float64Array(cells);
    gain[cell] = sign;
    return sign * maximise(tableau, gain, cells);
  };
  return Array.from({ length: cells }, (_, cell) => ({
    lower: Math.max(0, extreme(cell, -1)),
    upper: extreme(cell, 1),
  }));
}
