import { auditTable, isWellHidden } from './disclosure-audit.js';
import type { Counts, HiddenCount, Mask, Protection } from './disclosure-audit.js';
import { EmptyGroup, InvalidSetting, InvalidValue, LengthMismatch } from './error.js';

/** Why a count is not shown. Only `published` may leave the house as such: a hidden cell is shown as hidden, no more. */
export type CellStatus = 'published' | 'primary' | 'complementary';

/** A table that is safe to publish, or the decision not to. */
export interface SuppressedTable {
  readonly status: readonly (readonly CellStatus[])[];
  /** No choice of hidden cells protects it: the whole table is withheld, totals included. */
  readonly withheld: boolean;
  /** Bounds of every hidden count; empty when withheld. */
  readonly audit: readonly HiddenCount[];
}

/** What counts as small, and how well it must be hidden. */
export interface SuppressionRule {
  /** Counts from 1 to below this are hidden; zeros are published. */
  readonly minimum: number;
  readonly protection?: Protection;
}

type Position = readonly [number, number];

/** A table under work: which cells are hidden changes as complementary cells are chosen. */
class Work {
  readonly hidden: boolean[][];

  constructor(
    readonly counts: Counts,
    primary: Mask,
    readonly protection: Protection,
  ) {
    this.hidden = primary.map((row) => [...row]);
  }

  hide(cells: readonly Position[], hidden: boolean): void {
    for (const [i, j] of cells) (this.hidden[i] as boolean[])[j] = hidden;
  }

  isExposed([row, column]: Position): boolean {
    return !isWellHidden(this, { row, column }, this.protection);
  }

  where(holds: (position: Position) => boolean): Position[] {
    return this.counts.flatMap((row, i) => [...row.keys()].map((j): Position => [i, j]).filter(holds));
  }

  isHidden([i, j]: Position): boolean {
    return this.hidden[i]?.[j] === true;
  }

  count([i, j]: Position): number {
    return this.counts[i]?.[j] ?? 0;
  }

  exposed(): Position[] {
    return this.where((cell) => this.isHidden(cell) && this.isExposed(cell));
  }

  anyExposed(): boolean {
    return this.counts.some((row, i) => row.some((_, j) => this.isHidden([i, j]) && this.isExposed([i, j])));
  }

  /** Published cells that may be hidden; a published zero protects nobody. Smallest first. */
  candidates(): Position[] {
    const cells = this.where((cell) => !this.isHidden(cell) && this.count(cell) > 0);
    return cells.sort((one, two) => this.count(one) - this.count(two));
  }

  /**
   * How many cells stay exposed when some more are hidden, counted up to `enough`; hiding more never narrows the bounds of
   * the others, so only those exposed now, and the new ones, are looked at.
   */
  exposedAfter(added: readonly Position[], exposed: readonly Position[], enough: number): number {
    this.hide(added, true);
    let left = 0;
    for (const cell of [...exposed, ...added]) {
      if (left < enough && this.isExposed(cell)) left++;
    }
    this.hide(added, false);
    return left;
  }
}

/** The one, two or three cells that close the smallest loop through an exposed cell, cheapest first. */
function loops(work: Work, [i, j]: Position): Position[][] {
  const open = (cell: Position) => !work.isHidden(cell);
  const usable = (cell: Position) => work.isHidden(cell) || work.count(cell) > 0;
  const cost = (cells: readonly Position[]) => cells.reduce((sum, cell) => sum + 1e6 + work.count(cell), 0);
  const found = work
    .where(([r, c]) => r !== i && c !== j)
    .map(([r, c]): Position[] => [
      [i, c],
      [r, j],
      [r, c],
    ])
    .filter((loop) => loop.every(usable))
    .map((loop) => loop.filter(open))
    .filter((loop) => loop.length > 0);
  return found.sort((one, two) => cost(one) - cost(two));
}

/** Above this many cells only loops are tried, not every single cell. */
const exhaustiveLimit = 900;
const loopsTried = 60;

/** The addition that leaves the fewest cells exposed; ties go to fewer cells, then to the order given. */
function bestAddition(work: Work, exposed: readonly Position[], options: readonly (readonly Position[])[]) {
  let best: { readonly added: readonly Position[]; readonly left: number } | undefined;
  for (const added of options) {
    const left = work.exposedAfter(added, exposed, (best?.left ?? Number.POSITIVE_INFINITY) + 1);
    if (best === undefined || left < best.left || (left === best.left && added.length < best.added.length)) {
      best = { added, left };
    }
    if (left === 0 && added.length === 1) break;
  }
  return best;
}

/** Hides complementary cells until nothing is exposed. @returns whether that was possible. */
function protect(work: Work): boolean {
  for (let exposed = work.exposed(); exposed.length > 0; exposed = work.exposed()) {
    const small = work.counts.length * (work.counts[0]?.length ?? 0) <= exhaustiveLimit;
    const single = small
      ? bestAddition(
          work,
          exposed,
          work.candidates().map((cell) => [cell]),
        )
      : undefined;
    const first = exposed[0] as Position;
    const closing =
      single && single.left < exposed.length
        ? single
        : bestAddition(work, exposed, loops(work, first).slice(0, loopsTried));
    const chosen = closing?.added ?? work.candidates().slice(0, 1);
    if (chosen.length === 0) return false;
    work.hide(chosen, true);
  }
  return true;
}

/** Shows again, largest first, every complementary cell that turned out not to be needed. */
function prune(work: Work, primary: Mask): void {
  const added = work.where(([i, j]) => work.isHidden([i, j]) && primary[i]?.[j] !== true);
  for (const cell of added.sort((one, two) => work.count(two) - work.count(one))) {
    work.hide([cell], false);
    if (work.anyExposed()) work.hide([cell], true);
  }
}

function check(counts: Counts, { minimum }: SuppressionRule): void {
  if (!(Number.isInteger(minimum) && minimum >= 1)) throw new InvalidSetting('The minimum is a whole number from one');
  const width = counts[0]?.length ?? 0;
  if (width === 0) throw new EmptyGroup('The table');
  for (const [i, row] of counts.entries()) {
    if (row.length !== width) throw new LengthMismatch(`row ${String(i)}`, row.length, width);
    const wrong = row.findIndex((count) => !(Number.isInteger(count) && count >= 0));
    if (wrong >= 0) throw new InvalidValue(`column ${String(wrong)}`, i, 'a whole number from zero is needed');
  }
}

/**
 * Hides small counts, and as few others as it finds, so that published totals give none of them away (Cox 1980;
 * Kelly, Golden & Assad 1992). Candidates are tried one by one, then by smallest loop, then pruned.
 * @param counts whole numbers ≥ 0, rows of equal length; row, column and grand totals are published.
 * @throws EmptyGroup, LengthMismatch, InvalidValue, InvalidSetting.
 */
export function suppress(counts: Counts, rule: SuppressionRule): SuppressedTable {
  check(counts, rule);
  const primary = counts.map((row) => row.map((count) => count > 0 && count < rule.minimum));
  const work = new Work(counts, primary, rule.protection ?? 'exact');
  const safe = protect(work);
  if (safe) prune(work, primary);
  const status = counts.map((row, i) =>
    row.map((_, j): CellStatus => {
      if (primary[i]?.[j] === true) return 'primary';
      return work.isHidden([i, j]) || !safe ? 'complementary' : 'published';
    }),
  );
  return { status, withheld: !safe, audit: safe ? auditTable(counts, work.hidden) : [] };
}

/** Share of the cells with `size` people or more that stay published; the house wants 80 % at least. */
export function publishedShare(counts: Counts, { status }: SuppressedTable, size = 30): number {
  const large = counts.flatMap((row, i) => row.map((count, j) => ({ count, shown: status[i]?.[j] === 'published' })));
  const counted = large.filter(({ count }) => count >= size);
  return counted.length === 0 ? 1 : counted.filter(({ shown }) => shown).length / counted.length;
}
