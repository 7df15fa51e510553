import type { BlankTable } from '../scoring/version.js';
import type { Credits } from './credits.js';
import type { Searchable } from './searchable.js';
import * as her from './people.js';
import { pointsOf } from './points.js';
import { LIST, LIST_REST, WEIGHTS } from './posts.js';
import type { Span } from './span.js';

const WHOLE = 10_000;

/**
 * Which kinds of vacancies one person can reach at a cut at all, by her occupations and her skills: of 50,000 vacancies a few
 * thousand are left before any of them is looked at.
 */
export class Prospects {
  /** The kinds within her reach, and the share of the essential skills that each takes at least, in basis points. */
  kinds = new Uint32Array(0);
  needs = new Float64Array(0);
  count = 0;
  /** By asked group: term of the occupation, and the most that her experience is worth. */
  near = new Uint16Array(0);
  worth = new Uint16Array(0);
  /** By asked group: no share of essential skills of hers is higher. */
  private most = new Uint16Array(0);
  private readonly mayLose: number;
  private readonly mustHave: number;

  constructor(
    private readonly market: Searchable,
    private readonly credits: Credits,
  ) {
    const { useful, review } = market.context.version.cuts.value;
    this.mayLose = (WHOLE + 2 - Math.min(useful, review)) * WHOLE;
    this.mustHave = (review - 2) * WHOLE;
  }

  /** Reads a person, after her credits were. */
  read(span: Span, flags: number, blanks: BlankTable): void {
    const { kinds, posts } = this.market;
    this.room(posts.groups.size);
    if (this.kinds.length < kinds.starts.length) {
      this.kinds = new Uint32Array(kinds.starts.length);
      this.needs = new Float64Array(kinds.starts.length);
    }
    this.readWork(span, flags, blanks);
    this.readSkills(flags, blanks);
    this.choose();
  }

  /** Reads what a person's occupations are worth for one asked group alone. */
  readOne(span: Span, flags: number, blanks: BlankTable, group: number): void {
    const { tracks, posts } = this.market;
    this.room(posts.groups.size);
    const told = (flags & her.JOBS_TOLD) !== 0;
    const standIn = told && (flags & her.UNLINKED) === 0 ? 0 : blanks.occupation.p40;
    this.near[group] = Math.max(tracks.nearest(span, group), standIn);
    this.worth[group] = told ? tracks.worthiest(span, group, blanks.occupation.p40) : blanks.experience.p40;
  }

  private room(groups: number): void {
    if (this.near.length >= groups) return;
    this.near = new Uint16Array(groups);
    this.worth = new Uint16Array(groups);
    this.most = new Uint16Array(groups);
  }

  /**
   * Share of the essential skills, in basis points, below which a vacancy of this group reaches no cut were everything else
   * perfect; above 10,000 when none is enough. Its weights stand at `at`.
   */
  needOf(weights: Uint16Array, at: number, group: number): number {
    const unlike = WHOLE - (this.near[group] ?? 0);
    const fresh = WHOLE - (this.worth[group] ?? 0);
    // Each of the three terms that are known is rounded once, by half a point at most.
    const spare = this.mayLose - (weights[at + 1] ?? 0) * unlike - (weights[at + 2] ?? 0) * fresh;
    const forFit = WHOLE - ratio(spare, weights[at] ?? 0);
    const rest = (weights[at + LIST_REST] ?? 0) * WHOLE;
    const work = (weights[at + LIST + 1] ?? 0) * (WHOLE - unlike) + (weights[at + LIST + 2] ?? 0) * (WHOLE - fresh);
    return Math.min(forFit, ratio(this.mustHave - rest - work, weights[at + LIST] ?? 0));
  }

  private readWork(span: Span, flags: number, blanks: BlankTable): void {
    const { near, worth } = this;
    const { tracks, people, posts } = this.market;
    const parts = people.parts.cells;
    const { size } = posts.groups;
    const told = (flags & her.JOBS_TOLD) !== 0;
    near.fill(told && (flags & her.UNLINKED) === 0 ? 0 : blanks.occupation.p40);
    worth.fill(told ? 0 : blanks.experience.p40);
    for (let job = 0; job < span.jobCount; job++) {
      const at = span.jobs + job * 3;
      const decay = tracks.decayAfter(parts[at + 2] ?? 0);
      const row = tracks.rowOf((parts[at] ?? 0) - 1, size, blanks.occupation.p40);
      if (parts[at] !== 0) raise(near, row, size, WHOLE);
      if (told) raise(worth, row, size, decay);
    }
    for (let other = 0; other < span.otherCount; other++) {
      raise(near, tracks.rowOf(parts[span.others + other] ?? 0, size, 0), size, WHOLE);
    }
  }

  private readSkills(flags: number, blanks: BlankTable): void {
    const { most, credits } = this;
    if ((flags & her.SKILLS_TOLD) === 0) {
      most.fill(blanks.essential_skills.p40);
      return;
    }
    most.fill(0);
    for (let index = 0; index < credits.count; index++) {
      const asked = credits.touched[index] ?? 0;
      this.market.kinds.raise(most, asked, credits.point[asked] ?? 0);
    }
  }

  private choose(): void {
    const { groups, groupWeights, ofGroup } = this.market.kinds;
    this.count = 0;
    for (let group = 0; group < groups; group++) {
      const most = this.most[group] ?? 0;
      if (this.suffices(groupWeights, group * WEIGHTS, group, most)) {
        this.chooseOf(group, ofGroup[group] ?? 0, ofGroup[group + 1] ?? 0);
      }
    }
  }

  private chooseOf(group: number, from: number, to: number): void {
    const { kinds, posts } = this.market;
    const weights = posts.weights.cells;
    const most = this.most[group] ?? 0;
    for (let kind = from; kind < to; kind++) {
      const at = kinds.weights[kind] ?? 0;
      if (!this.suffices(weights, at, group, most)) continue;
      this.kinds[this.count] = kind;
      this.needs[this.count++] = this.needOf(weights, at, group);
    }
  }

  /** Is `most` as much as `needOf` says? Found without a division. */
  private suffices(weights: Uint16Array, at: number, group: number, most: number): boolean {
    const near = this.near[group] ?? 0;
    const worth = this.worth[group] ?? 0;
    const lost =
      Math.imul(weights[at] ?? 0, WHOLE - most) +
      Math.imul(weights[at + 1] ?? 0, WHOLE - near) +
      Math.imul(weights[at + 2] ?? 0, WHOLE - worth);
    if (lost <= this.mayLose) return true;
    const brought =
      Math.imul(weights[at + LIST] ?? 0, most) +
      Math.imul(weights[at + LIST + 1] ?? 0, near) +
      Math.imul(weights[at + LIST + 2] ?? 0, worth);
    return brought + Math.imul(weights[at + LIST_REST] ?? 0, WHOLE) >= this.mustHave;
  }
}

/** Raises every cell to its part of a row. */
function raise(cells: Uint16Array, row: Uint16Array, size: number, share: number): void {
  for (let at = 0; at < size; at++) {
    const value = share === WHOLE ? (row[at] ?? 0) : pointsOf(row[at] ?? 0, share);
    if (value > (cells[at] ?? 0)) cells[at] = value;
  }
}

/** How often a weight goes into points; where there is no weight, never or always. */
function ratio(points: number, weight: number): number {
  if (weight > 0) return points / weight;
  return points > 0 ? Infinity : -Infinity;
}
