/**
 * Numbers of one width that grow at the end. They grow in memory of this thread, which is given back as soon as it is outgrown, and
 * settle in shared memory: threads that hold the same buffer see the same numbers.
 */
export class Column<A extends Uint8Array | Uint16Array | Uint32Array> {
  length = 0;

  constructor(
    public cells: A,
    private readonly of: (room: ArrayBufferLike) => A,
  ) {}

  /** Lies in shared memory of just its length from now on, all zeros; gives the numbers it had. */
  settle(): A {
    const before = this.cells;
    this.cells = this.of(new SharedArrayBuffer(this.bytes));
    return before;
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
    return this.length * this.cells.BYTES_PER_ELEMENT;
  }

  private room(more: number): void {
    if (this.length + more <= this.cells.length) return;
    const length = Math.max(64, Math.ceil((this.length + more) * 1.25));
    const wider = this.of(new ArrayBuffer(length * this.cells.BYTES_PER_ELEMENT));
    wider.set(this.cells);
    this.cells = wider;
  }
}

export const bytes = () => new Column(new Uint8Array(64), (room) => new Uint8Array(room));
export const words = () => new Column(new Uint16Array(64), (room) => new Uint16Array(room));
export const longs = () => new Column(new Uint32Array(64), (room) => new Uint32Array(room));
