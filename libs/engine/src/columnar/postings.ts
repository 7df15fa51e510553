/**
 * For each key the places that have it, in ascending order: the gaps between them, seven bits a byte, the lowest first.
 * Built once from everybody; who comes later is not in it.
 */
export class Postings {
  private constructor(
    private readonly starts: Float64Array,
    private readonly counts: Uint32Array,
    private readonly gaps: Uint8Array,
  ) {}

  static of({ starts, counts, gaps }: SharedPostings): Postings {
    return new Postings(starts, counts, gaps);
  }

  share(): SharedPostings {
    const { starts, counts, gaps } = this;
    return { starts, counts, gaps };
  }

  /** `each` calls back with every key of every place, places ascending; it is run twice. */
  static index(keys: number, each: (note: (key: number, place: number) => void) => void): Postings {
    const starts = new Float64Array(keys + 1);
    const counts = new Uint32Array(keys);
    const last = new Int32Array(keys).fill(-1);
    const sizes = new Float64Array(keys);
    each((key, place) => {
      if (last[key] === place) return;
      sizes[key] = (sizes[key] ?? 0) + sizeOf(place - (last[key] ?? -1));
      last[key] = place;
      counts[key] = (counts[key] ?? 0) + 1;
    });
    for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key] ?? 0) + (sizes[key] ?? 0);
    const cells = new Uint8Array(new SharedArrayBuffer(starts[keys] ?? 0));
    const ends = starts.slice(0, keys);
    last.fill(-1);
    each((key, place) => {
      if (last[key] === place) return;
      let gap = place - (last[key] ?? -1);
      let at = ends[key] ?? 0;
      while (gap > 127) {
        cells[at++] = (gap & 127) | 128;
        gap >>>= 7;
      }
      cells[at++] = gap;
      ends[key] = at;
      last[key] = place;
    });
    return new Postings(starts, counts, cells);
  }

  count(key: number): number {
    return this.counts[key] ?? 0;
  }

  get bytes(): number {
    return this.gaps.byteLength + this.starts.byteLength + this.counts.byteLength;
  }

  /** Visits the places of a key that lie in these stretches, which are in ascending order. */
  visit(key: number, within: readonly Stretch[], visitor: { visit(place: number): void }): void {
    const cells = this.gaps;
    const end = this.starts[key + 1] ?? 0;
    let place = -1;
    let next = 0;
    let stretch = within[next++];
    for (let at = this.starts[key] ?? end; at < end && stretch !== undefined;) {
      let byte = cells[at++] ?? 0;
      let gap = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = cells[at++] ?? 0;
        gap |= (byte & 127) << shift;
      }
      place += gap;
      while (stretch !== undefined && place >= stretch.to) stretch = within[next++];
      if (stretch !== undefined && place >= stretch.from) visitor.visit(place);
    }
  }
}

export interface SharedPostings {
  starts: Float64Array;
  counts: Uint32Array;
  gaps: Uint8Array;
}

/** Places from one up to, not including, another. */
export interface Stretch {
  from: number;
  to: number;
}

function sizeOf(gap: number): number {
  return gap > 0x1f_ffff ? 4 : gap > 0x3fff ? 3 : gap > 127 ? 2 : 1;
}
