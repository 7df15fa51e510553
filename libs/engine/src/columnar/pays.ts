import { PAY_MAX, POST } from './posts.js';
import type { Searchable } from './searchable.js';

/** Pays that are told apart at most; with 50,000 vacancies their sets take less than one megabyte. */
const STEPS = 128;

/**
 * Which sorted vacancies pay at least about as much by the month as somebody's floor, or do not say: closed are those that pay less than
 * the highest step that is not above it. What lies between the step and the floor is left to whoever looks at the vacancy.
 */
export class Pays {
  /** Ascending. */
  private steps = new Uint32Array(0);
  private sets: (Uint32Array | undefined)[] = [];
  private sorted = -1;

  constructor(private readonly market: Searchable) {}

  /** One bit a sorted vacancy. `floor`: céntimos; negative when she told none. */
  of(floor: number): Uint32Array {
    if (this.sorted !== this.market.sorted.posts) this.read();
    let step = -1;
    for (let width = this.steps.length; width > 0;) {
      const half = width >> 1;
      const middle = step + 1 + half;
      if ((this.steps[middle] ?? 0) <= floor) {
        step = middle;
        width -= half + 1;
      } else width = half;
    }
    return (this.sets[step + 1] ??= this.setOf(step < 0 ? 0 : (this.steps[step] ?? 0)));
  }

  private read(): void {
    this.sorted = this.market.sorted.posts;
    const pays = [...new Set(Uint32Array.from({ length: this.sorted }, (_, post) => this.payOf(post)))]
      .filter((pay) => pay > 0)
      .sort((a, b) => a - b);
    const stride = Math.ceil(pays.length / STEPS);
    this.steps = Uint32Array.from(pays.filter((_, at) => at % stride === 0));
    this.sets = [];
  }

  private setOf(least: number): Uint32Array {
    const set = new Uint32Array((this.sorted + 31) >>> 5);
    for (let post = 0; post < this.sorted; post++) {
      const pay = this.payOf(post);
      if (pay === 0 || pay >= least) set[post >>> 5] = (set[post >>> 5] ?? 0) | (1 << (post & 31));
    }
    return set;
  }

  private payOf(post: number): number {
    return this.market.posts.records.cells[post * POST + PAY_MAX] ?? 0;
  }
}
