/** Signature, flags and length of an extension that is empty. */
const HEADER_BYTES = 19;
const COUNT_BYTES = 2;
const LENGTH_BYTES = 4;
/** Stands where the next row would say how many fields it has. */
const NO_MORE = -1;
const NOTHING = new Uint8Array(0);

/** A row of a binary copy as it lies in the bytes that came, valid until the next one: a field goes from one place to another, a null one nowhere. */
export class CopiedRow {
  bytes: Uint8Array = NOTHING;
  readonly from: number[] = [];
  readonly to: number[] = [];

  /** A field that is an `int4` and not null. */
  int4(field: number): number {
    const at = this.from[field] ?? 0;
    if (this.to[field] !== at + 4) throw new RangeError(`field ${String(field)} is no int4`);
    return int4At(this.bytes, at);
  }
}

/** Cuts the pieces of `copy … to stdout (format binary)`, which may end anywhere, into rows. */
export class RowCutter {
  private readonly row = new CopiedRow();
  private rest: Uint8Array = NOTHING;
  private state: 'begun' | 'rows' | 'ended' = 'begun';

  constructor(private readonly each: (row: CopiedRow) => void) {}

  take(piece: Uint8Array): void {
    const bytes = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    this.row.bytes = bytes;
    let at = 0;
    if (this.state === 'begun' && bytes.length >= HEADER_BYTES) {
      at = HEADER_BYTES;
      this.state = 'rows';
    }
    for (let end = this.locate(at); end > at; end = this.locate(at)) {
      this.each(this.row);
      at = end;
    }
    this.rest = bytes.subarray(at);
  }

  /** Throws for a copy that broke off. */
  end(): void {
    if (this.state !== 'ended') throw new Error('the copy broke off');
  }

  /** Finds the fields of the row that begins at a place and says where it ends: there, when not all of it has come. */
  private locate(start: number): number {
    const { bytes, from, to } = this.row;
    let at = start + COUNT_BYTES;
    if (this.state !== 'rows' || at > bytes.length) return start;
    const count = int4At(bytes, start) >> 16;
    if (count === NO_MORE) {
      this.state = 'ended';
      return start;
    }
    for (let field = 0; field < count; field++) {
      if (at + LENGTH_BYTES > bytes.length) return start;
      const length = int4At(bytes, at);
      at += LENGTH_BYTES;
      from[field] = at;
      at += Math.max(0, length);
      to[field] = at;
    }
    return at > bytes.length ? start : at;
  }
}

function int4At(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
}
