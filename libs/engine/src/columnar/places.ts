/** Where each id stands: the sorted ones are found by a search in shared memory, those put or taken away since in a table. */
export class Places {
  /** Sorted places in the order of their ids. */
  private byId: Uint32Array = new Uint32Array(0);
  private readonly since = new Map<number, number>();

  constructor(private readonly ids: { cells: Uint32Array; length: number }) {}

  get(id: number): number | undefined {
    const known = this.since.get(id);
    if (known !== undefined) return known === GONE ? undefined : known;
    return this.sortedAt(id);
  }

  set(id: number, place: number): void {
    this.since.set(id, place);
  }

  delete(id: number): void {
    this.since.set(id, GONE);
  }

  /** Every place where somebody stands. */
  *values(): Generator<number> {
    for (const place of this.byId) {
      if (!this.since.has(this.ids.cells[place] ?? 0)) yield place;
    }
    for (const place of this.since.values()) if (place !== GONE) yield place;
  }

  /** Reads the ids as they stand now. */
  settle(): void {
    const { cells, length } = this.ids;
    this.since.clear();
    this.byId = new Uint32Array(new SharedArrayBuffer(length * Uint32Array.BYTES_PER_ELEMENT));
    for (let place = 0; place < length; place++) this.byId[place] = place;
    this.byId.sort((a, b) => (cells[a] ?? 0) - (cells[b] ?? 0));
  }

  share(): Uint32Array {
    return this.byId;
  }

  take(byId: Uint32Array): void {
    this.byId = byId;
  }

  get bytes(): number {
    return this.byId.byteLength;
  }

  private sortedAt(id: number): number | undefined {
    const { byId, ids } = this;
    let [from, to] = [0, byId.length];
    while (from < to) {
      const middle = (from + to) >>> 1;
      if ((ids.cells[byId[middle] ?? 0] ?? 0) < id) from = middle + 1;
      else to = middle;
    }
    const place = byId[from];
    return place !== undefined && ids.cells[place] === id ? place : undefined;
  }
}

const GONE = -1;
