/** How many sets of so many bits are kept: about 32 megabytes of them. */
function mostSets(bits: number): number {
  return Math.max(64, Math.floor((32 << 20) / (bits / 8 + 64)));
}

/** One bit a vacancy, by what people share: made once, then kept while there is room. */
export class OpenSets {
  private readonly kept = new Map<number, Uint32Array>();

  /** The set of a key; `fill` sets its bits where it is not there. `count`, of the vacancies, is the same in every call. */
  of(key: number, count: number, fill: (set: Uint32Array) => void): Uint32Array {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.kept.size >= mostSets(count)) this.kept.clear();
    const set = new Uint32Array((count + 31) >>> 5);
    fill(set);
    this.kept.set(key, set);
    return set;
  }
}

/** Sets the bits of which something is true. */
export function setWhere(set: Uint32Array, count: number, isOpen: (post: number) => boolean): void {
  for (let post = 0; post < count; post++) {
    if (isOpen(post)) set[post >>> 5] = (set[post >>> 5] ?? 0) | (1 << (post & 31));
  }
}

/** Sets the bits from `from` up to, not including, `to`. */
export function setRange(set: Uint32Array, from: number, to: number): void {
  for (let at = from; at < to;) {
    if ((at & 31) === 0 && at + 32 <= to) {
      set[at >>> 5] = 0xffff_ffff;
      at += 32;
    } else {
      set[at >>> 5] = (set[at >>> 5] ?? 0) | (1 << (at & 31));
      at++;
    }
  }
}
