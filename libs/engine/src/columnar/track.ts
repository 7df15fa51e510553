import { partOf } from '../apportion.js';
import type { ScoringContext } from '../knowledge.js';
import { nearness } from '../reference/occupation.js';
import { Table } from './interned.js';
import type { People } from './people.js';
import type { Posts } from './posts.js';
import type { Span } from './span.js';

/** How near somebody's work is to the group that a vacancy asks: the same numbers as `reference/occupation`, without allocating. */
export class Tracks {
  /** Nearness by a person's group and an asked one; every job counts in full where none is asked. */
  readonly near: Table;
  private readonly rows: (Uint16Array | undefined)[] = [];
  private readonly decay: readonly number[];
  private readonly order = new Map<number, { of: number; groups: { group: number; near: number }[] }>();
  private worths = new Float64Array(16);
  private months = new Float64Array(16);

  constructor(
    private readonly people: People,
    private readonly posts: Posts,
    context: ScoringContext,
  ) {
    this.decay = context.version.experience.value.decay;
    this.near = new Table((own, asked) => {
      const [mine, theirs] = [people.groups.values[own], posts.groups.values[asked]?.isco];
      if (mine === undefined) throw new RangeError('no such group');
      return theirs === undefined ? 10_000 : nearness({ context }, mine, theirs);
    });
  }

  /** Nearness of one of a person's groups to the first `size` asked ones; for −1, a job without a group, `unlinked` where one is asked. */
  rowOf(own: number, size: number, unlinked: number): Uint16Array {
    if (own < 0) return Uint16Array.from({ length: size }, (_, asked) => (this.countsAll(asked) ? 10_000 : unlinked));
    const known = this.rows[own];
    if (known !== undefined && known.length >= size) return known;
    const row = Uint16Array.from({ length: size }, (_, asked) => this.near.at(own, asked));
    this.rows[own] = row;
    return row;
  }

  /** What is left of a job after so many months. Basis points. */
  decayAfter(idle: number): number {
    return this.decay[idle] ?? 0;
  }

  /** People's groups that are near an asked one at all, the nearest first. */
  nearestGroups(asked: number): readonly { group: number; near: number }[] {
    const known = this.order.get(asked);
    if (known !== undefined && known.of === this.people.groups.size) return known.groups;
    const groups = this.people.groups.values
      .map((_, group) => ({ group, near: this.near.at(group, asked) }))
      .filter(({ near }) => near > 0)
      .sort((a, b) => b.near - a.near || a.group - b.group);
    this.order.set(asked, { of: this.people.groups.size, groups });
    return groups;
  }

  /** Does a vacancy ask no group, so that every job counts in full? */
  countsAll(asked: number): boolean {
    return this.posts.groups.values[asked]?.isco === undefined;
  }

  /** The nearest of her jobs, studies and wishes. Basis points. */
  nearest(span: Span, asked: number): number {
    const parts = this.people.parts.cells;
    let best = 0;
    for (let job = 0; job < span.jobCount; job++) {
      const group = parts[span.jobs + job * 3] ?? 0;
      if (group > 0) best = Math.max(best, this.near.at(group - 1, asked));
    }
    for (let other = 0; other < span.otherCount; other++) {
      best = Math.max(best, this.near.at(parts[span.others + other] ?? 0, asked));
    }
    return best;
  }

  /** Share of the months asked (1 or more) that her jobs fill; a job without a group counts with `unlinked`. Basis points. */
  experience(span: Span, asked: number, monthsAsked: number, unlinked: number): number {
    this.readJobs(span, asked, unlinked);
    let left = monthsAsked;
    let sum = 0;
    for (let job = 0; job < span.jobCount && left > 0; job++) {
      const used = Math.min(left, this.months[job] ?? 0);
      sum += used * (this.worths[job] ?? 0);
      left -= used;
    }
    return Math.floor((sum * 2 + monthsAsked) / (monthsAsked * 2));
  }

  /** The most that her experience can be worth there. Basis points. */
  worthiest(span: Span, asked: number, unlinked: number): number {
    let most = 0;
    for (let job = 0; job < span.jobCount; job++)
      most = Math.max(most, this.worthOf(span.jobs + job * 3, asked, unlinked));
    return most;
  }

  private worthOf(at: number, asked: number, unlinked: number): number {
    const parts = this.people.parts.cells;
    const group = parts[at] ?? 0;
    const near = group > 0 ? this.near.at(group - 1, asked) : this.countsAll(asked) ? 10_000 : unlinked;
    return partOf(near, this.decay[parts[at + 2] ?? 0] ?? 0);
  }

  /** Her jobs from the most to the least worth. */
  private readJobs(span: Span, asked: number, unlinked: number): void {
    if (span.jobCount > this.worths.length) {
      this.worths = new Float64Array(span.jobCount * 2);
      this.months = new Float64Array(span.jobCount * 2);
    }
    const { worths, months } = this;
    for (let job = 0; job < span.jobCount; job++) {
      const at = span.jobs + job * 3;
      const worth = this.worthOf(at, asked, unlinked);
      let to = job;
      for (; to > 0 && (worths[to - 1] ?? 0) < worth; to--) {
        worths[to] = worths[to - 1] ?? 0;
        months[to] = months[to - 1] ?? 0;
      }
      worths[to] = worth;
      months[to] = this.people.parts.cells[at + 1] ?? 0;
    }
  }
}
