import { GATE_STATES } from '../pair-score.js';
import { VALUE_BITS } from './cell.js';
import type { Searchable } from './searchable.js';

const NOT_MET = GATE_STATES.indexOf('not_met');
/** Sets that are kept: with 50,000 vacancies some three megabytes. */
const KEPT = 512;

/** Which sorted vacancies the hours of a person leave open: many share theirs, so the sets are kept while there is room. */
export class Hours {
  private readonly sets = new Map<number, Uint32Array>();

  constructor(private readonly market: Searchable) {}

  /** One bit a sorted vacancy. */
  of(hours: number): Uint32Array {
    const known = this.sets.get(hours);
    if (known !== undefined) return known;
    if (this.sets.size >= KEPT) this.sets.clear();
    const set = this.read(hours);
    this.sets.set(hours, set);
    return set;
  }

  private read(hours: number): Uint32Array {
    const { facets, posts } = this.market;
    const { starts, posts: sorted } = posts.byShift;
    const set = new Uint32Array((sorted.length + 31) >>> 5);
    for (let shift = 0; shift < starts.length - 1; shift++) {
      if (((facets.schedule.at(hours, shift) >> VALUE_BITS) & 3) === NOT_MET) continue;
      const end = starts[shift + 1] ?? 0;
      for (let at = starts[shift] ?? 0; at < end; at++) {
        const post = sorted[at] ?? 0;
        set[post >>> 5] = (set[post >>> 5] ?? 0) | (1 << (post & 31));
      }
    }
    return set;
  }
}
