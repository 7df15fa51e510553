import type { Posts } from './posts.js';
import { ESSENTIALS, GROUP, LIST, POST, REQUIRED, WEIGHED, WEIGHTS, kindOf } from './posts.js';

/**
 * The sorted vacancies by kind: one group, one set of weights, so that one bound holds for all of them. Kinds of a group stand
 * together.
 */
export class Kinds {
  /** Where each kind begins, and behind the last where it ends. */
  readonly starts: Uint32Array;
  /** Where the weights of each kind begin in those of the vacancies. */
  readonly weights: Uint32Array;
  /** The first kind of each group, and behind the last group how many there are. */
  readonly ofGroup: Uint32Array;
  /** By group the least of each weight in her list and the most in the vacancy's: no kind of it reaches further. */
  readonly groupWeights: Uint16Array;
  /** The groups whose vacancies ask a skill as essential, and where those of each number in `asked` begin. */
  private readonly askers: Uint16Array;
  private readonly askersFrom: Uint32Array;

  constructor(posts: Posts, count: number) {
    const records = posts.records.cells;
    const starts: number[] = [];
    for (let post = 0; post < count; post++) {
      if (post === 0 || kindOf(records, post - 1) !== kindOf(records, post)) starts.push(post);
    }
    this.starts = Uint32Array.from([...starts, count]);
    this.weights = Uint32Array.from(starts, (post) => (records[post * POST + WEIGHED] ?? 0) * WEIGHTS);
    this.ofGroup = new Uint32Array(posts.groups.size + 1).fill(starts.length);
    for (let kind = starts.length - 1; kind >= 0; kind--) {
      this.ofGroup.fill(kind, 0, (records[(starts[kind] ?? 0) * POST + GROUP] ?? 0) + 1);
    }
    this.groupWeights = this.boundsOf(posts.weights.cells);
    const pairs = askedByGroup(posts, count);
    this.askers = Uint16Array.from(pairs, (pair) => pair % GROUPS);
    this.askersFrom = new Uint32Array(posts.asked.size + 1);
    pairs.forEach((pair, at) => (this.askersFrom[Math.floor(pair / GROUPS) + 1] = at + 1));
    for (let asked = 0; asked < posts.asked.size; asked++) {
      this.askersFrom[asked + 1] = Math.max(this.askersFrom[asked + 1] ?? 0, this.askersFrom[asked] ?? 0);
    }
  }

  get groups(): number {
    return this.ofGroup.length - 1;
  }

  /** Raises `most` of every group that asks this skill to its credit. */
  raise(most: Uint16Array, asked: number, credit: number): void {
    const { askers, askersFrom } = this;
    const to = askersFrom[asked + 1] ?? 0;
    for (let at = askersFrom[asked] ?? 0; at < to; at++) {
      const group = askers[at] ?? 0;
      if (credit > (most[group] ?? 0)) most[group] = credit;
    }
  }

  private boundsOf(weights: Uint16Array): Uint16Array {
    const bounds = new Uint16Array(this.groups * WEIGHTS);
    for (let group = 0; group < this.groups; group++) {
      const from = [...this.weights.subarray(this.ofGroup[group], this.ofGroup[group + 1])];
      for (let word = 0; word < WEIGHTS; word++) {
        const all = from.map((at) => weights[at + word] ?? 0);
        bounds[group * WEIGHTS + word] = word < LIST ? Math.min(...all) : Math.max(...all);
      }
    }
    return bounds;
  }
}

const GROUPS = 0x1_0000;

/** Every pair of an essential skill and a group that asks it, once, ascending: `asked · GROUPS + group`. */
function askedByGroup(posts: Posts, count: number): Float64Array {
  const records = posts.records.cells;
  const pairs = new Set<number>();
  for (let at = 0; at < count * POST; at += POST) {
    const from = records[at + REQUIRED] ?? 0;
    for (let slot = 0; slot < (records[at + ESSENTIALS] ?? 0); slot++) {
      pairs.add((posts.requirements.cells[from + slot * 2] ?? 0) * GROUPS + (records[at + GROUP] ?? 0));
    }
  }
  return Float64Array.from(pairs).sort();
}
