/** Distinct values, numbered from 0 in the order in which they came. A value is plain data; `undefined` fields do not count. */
export class Interned<T> {
  private numbers: Map<string, number> | undefined = new Map<string, number>();
  readonly values: T[] = [];

  /** Number of a value; a new one when it was not seen before. Throws RangeError past `most` distinct values. */
  number(value: T, most = 0xffff_ffff): number {
    const key = JSON.stringify(value);
    this.numbers ??= new Map(this.values.map((each, number) => [JSON.stringify(each), number]));
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.values.length;
    if (number > most) throw new RangeError(`more than ${String(most)} different values`);
    this.numbers.set(key, number);
    this.values.push(value);
    return number;
  }

  /** Takes over the values of another thread; they are numbered when one is asked for. */
  take(values: readonly T[]): void {
    this.values.length = 0;
    for (const value of values) this.values.push(value);
    this.numbers = undefined;
  }

  get size(): number {
    return this.values.length;
  }
}

/**
 * Whole numbers by two numbers, each computed once, when it is first asked for: the referee's own verdict on the two facets.
 * Cells lie in [0, 2^31).
 */
export class Table {
  private readonly rows: Int32Array[] = [];

  constructor(private readonly compute: (row: number, column: number) => number) {}

  at(row: number, column: number): number {
    const cells = this.rows[row];
    const cell = cells === undefined ? undefined : cells[column];
    return cell === undefined || cell < 0 ? this.fill(row, column) : cell;
  }

  private fill(row: number, column: number): number {
    let cells = this.rows[row];
    if (cells === undefined || cells.length <= column) {
      const wider = new Int32Array(Math.max(16, (column + 1) * 2)).fill(-1);
      if (cells !== undefined) wider.set(cells);
      while (this.rows.length <= row) this.rows.push(EMPTY);
      this.rows[row] = wider;
      cells = wider;
    }
    const value = this.compute(row, column);
    cells[column] = value;
    return value;
  }
}

const EMPTY = new Int32Array(0);
