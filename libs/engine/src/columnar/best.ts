/** What another thread needs to hold the same lists. */
export interface SharedBest {
  lists: number;
  most: number;
  sizes: Uint16Array;
  keys: Float64Array;
  leasts: Float64Array;
}

/**
 * For each of some lists the highest `most` keys offered to it, whatever the order in which they come: heaps with the lowest
 * key at their top, in one shared buffer. What several threads kept of a list is merged by offering it again.
 */
export class Best {
  readonly sizes: Uint16Array;
  readonly keys: Float64Array;
  /** The least of every list that is full, else −1: most offers read nothing else. */
  private readonly leasts: Float64Array;

  constructor(
    readonly lists: number,
    readonly most: number,
    held?: SharedBest,
  ) {
    this.sizes = held?.sizes ?? new Uint16Array(new SharedArrayBuffer(lists * 2));
    this.keys = held?.keys ?? new Float64Array(new SharedArrayBuffer(lists * most * 8));
    this.leasts = held?.leasts ?? new Float64Array(new SharedArrayBuffer(lists * 8)).fill(-1);
  }

  /** The lists of another thread. */
  static of(held: SharedBest): Best {
    return new Best(held.lists, held.most, held);
  }

  share(): SharedBest {
    const { lists, most, sizes, keys, leasts } = this;
    return { lists, most, sizes, keys, leasts };
  }

  clear(list: number): void {
    this.sizes[list] = 0;
    this.leasts[list] = -1;
  }

  /** The key that the next one must exceed to be kept; −1 while there is room. */
  least(list: number): number {
    return this.leasts[list] ?? -1;
  }

  /** Keeps a key if it is among the best of its list. */
  offer(list: number, key: number): void {
    if (key <= (this.leasts[list] ?? -1)) return;
    const { keys, most } = this;
    const from = list * most;
    const size = this.sizes[list] ?? 0;
    if (size === most) this.sink(from, key);
    else this.rise(from, size, key);
    if (size < most) this.sizes[list] = size + 1;
    if (size >= most - 1) this.leasts[list] = keys[from] ?? -1;
  }

  /** From the best to the least. */
  sorted(list: number): number[] {
    const from = list * this.most;
    // Numbers of a typed array are sorted without asking how two of them compare.
    return Array.from(
      this.keys
        .slice(from, from + (this.sizes[list] ?? 0))
        .sort()
        .toReversed(),
    );
  }

  private rise(from: number, size: number, key: number): void {
    const { keys } = this;
    let at = size;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = keys[from + parent] ?? 0;
      if (above <= key) break;
      keys[from + at] = above;
      at = parent;
    }
    keys[from + at] = key;
  }

  private sink(from: number, key: number): void {
    const { keys, most } = this;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= most) break;
      if (child + 1 < most && (keys[from + child + 1] ?? 0) < (keys[from + child] ?? 0)) child++;
      const below = keys[from + child] ?? 0;
      if (below >= key) break;
      keys[from + at] = below;
      at = child;
    }
    keys[from + at] = key;
  }
}
