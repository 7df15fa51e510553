import { GATE_STATES } from '../pair-score.js';
import type { Table } from './interned.js';
import type { Posts } from './posts.js';
import { POST } from './posts.js';

const NOT_MET = GATE_STATES.indexOf('not_met');

/** Where in a cell of a table the state of a gate stands, and which facet of a vacancy is its column. */
interface Gate {
  table: Table;
  shift: number;
  column: number;
}

/** How many sets of so many bits are kept: about 32 megabytes of them. */
export function mostSets(bits: number): number {
  return Math.max(64, Math.floor((32 << 20) / (bits / 8 + 64)));
}

/** One bit a vacancy: the gate is not closed for people of a facet. Made once a facet, then kept while there is room. */
export class OpenSets {
  private readonly known = new Map<number, Uint32Array>();

  constructor(
    private readonly posts: Posts,
    private readonly gate: Gate,
  ) {}

  /** Bits of the vacancies from the first to `count`, which is the same in every call. */
  of(facet: number, count: number): Uint32Array {
    const known = this.known.get(facet);
    if (known !== undefined) return known;
    if (this.known.size >= mostSets(count)) this.known.clear();
    const set = new Uint32Array((count + 31) >>> 5);
    const { table, shift, column } = this.gate;
    const records = this.posts.records.cells;
    for (let post = 0; post < count; post++) {
      const state = (table.at(facet, records[post * POST + column] ?? 0) >> shift) & 3;
      if (state !== NOT_MET) set[post >>> 5] = (set[post >>> 5] ?? 0) | (1 << (post & 31));
    }
    this.known.set(facet, set);
    return set;
  }
}
