/** What another thread needs to hold the same column. */
export interface SharedColumn<A> {
  cells: A;
  length: number;
}

/**
 * Numbers of one width that grow at the end. They grow in memory of this thread, which is given back as soon as it is outgrown, and
 * settle in shared memory with some room: threads that hold the same buffer see the same numbers, and write the same ones
 * behind them when they are told of the same edits.
 */
export class Column<A extends Uint8Array | Uint16Array | Uint32Array> {
  length = 0;

  constructor(
    public cells: A,
    private readonly of: (room: ArrayBufferLike) => A,
  ) {}

  /** Lies in shared memory with little room from now on, all zeros; gives the numbers it had. */
  settle(): A {
    const before = this.cells;
    const room = this.length + Math.ceil(this.length * SPARE) + LEAST;
    this.cells = this.of(new SharedArrayBuffer(room * before.BYTES_PER_ELEMENT));
    return before;
  }

  share(): SharedColumn<A> {
    return { cells: this.cells, length: this.length };
  }

  take({ cells, length }: SharedColumn<A>): void {
    this.cells = cells;
    this.length = length;
  }

  push(value: number): void {
    this.room(1);
    this.cells[this.length++] = value;
  }

  /** Adds so many zeros and says where they begin. */
  extend(by: number): number {
    this.room(by);
    const start = this.length;
    this.length += by;
    return start;
  }

  get bytes(): number {
    return this.cells.byteLength;
  }

  private room(more: number): void {
    if (this.length + more <= this.cells.length) return;
    const length = (this.length + more) * 2;
    const wider = this.of(new ArrayBuffer(length * this.cells.BYTES_PER_ELEMENT));
    wider.set(this.cells);
    this.cells = wider;
  }
}

/** Room for edits in a settled column, as a share of what it holds, and at least. */
const SPARE = 0.06;
const LEAST = 64;

export const bytes = () => new Column(new Uint8Array(64), (room) => new Uint8Array(room));
export const words = () => new Column(new Uint16Array(64), (room) => new Uint16Array(room));
export const longs = () => new Column(new Uint32Array(64), (room) => new Uint32Array(room));
