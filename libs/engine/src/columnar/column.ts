/** Numbers of one width in shared memory that grow at the end. Threads that hold the same buffer see the same numbers. */
export class Column<A extends Uint8Array | Uint16Array | Uint32Array> {
  length = 0;

  constructor(
    public cells: A,
    private readonly make: (length: number) => A,
  ) {}

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
    const wider = this.make(Math.max(64, Math.ceil((this.length + more) * 1.25)));
    wider.set(this.cells);
    this.cells = wider;
  }
}

export const bytes = (length = 64) => new Column(sharedBytes(length), sharedBytes);
export const words = (length = 64) => new Column(sharedWords(length), sharedWords);
export const longs = (length = 64) => new Column(sharedLongs(length), sharedLongs);

function sharedBytes(length: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(length));
}

function sharedWords(length: number): Uint16Array {
  return new Uint16Array(new SharedArrayBuffer(length * 2));
}

function sharedLongs(length: number): Uint32Array {
  return new Uint32Array(new SharedArrayBuffer(length * 4));
}
