import { TERMS } from '../scoring/version.js';
import type { BlankTable } from '../scoring/version.js';
import type { Ceilings } from './ceilings.js';
import type { Credits } from './credits.js';
import type { Searchable } from './searchable.js';
import * as her from './people.js';
import { pointsOf } from './points.js';
import { TERM } from './position.js';
import { LIST, LIST_REST, WEIGHTS } from './posts.js';
import type { Span } from './span.js';

const WHOLE = 10_000;
/** Points that rounding may add: half a point a term. */
const SLACK = TERMS.length / 2;
/** Terms that neither work nor essential skills decide, and those of them that order people for a vacancy. */
const REST = [
  TERM.schedule,
  TERM.optional_skills,
  TERM.education,
  TERM.commute,
  TERM.language,
  TERM.pay,
  TERM.preferences,
] as const;
const LISTED = [TERM.optional_skills, TERM.education, TERM.language] as const;
/** What a look at a vacancy finds out last. */
const LAST = [TERM.optional_skills, TERM.education, TERM.language, TERM.preferences] as const;

/**
 * Which kinds of vacancies one person can reach at a cut at all, by her occupations, her skills and the ceilings of all else: of 50,000
 * vacancies a few thousand are left before any of them is looked at.
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
  /** By set of weights: what she loses at least of all but work and essential skills, and what she gains of them at most in a list. */
  private lost = new Float64Array(0);
  private gained = new Float64Array(0);
  /** The same gains in points, and those of what a look finds out last; by where the weights stand. */
  listed = new Uint16Array(0);
  last = new Uint16Array(0);
  private readonly mayLose: number;
  private readonly mustHave: number;

  constructor(
    private readonly market: Searchable,
    private readonly credits: Credits,
    private readonly ceilings: Ceilings,
  ) {
    const { useful, review } = market.context.version.cuts.value;
    this.mayLose = (WHOLE + SLACK - Math.min(useful, review)) * WHOLE;
    this.mustHave = (review - SLACK) * WHOLE;
  }

  /** Reads a person, after her credits and ceilings were. */
  read(span: Span, flags: number, blanks: BlankTable): void {
    const { kinds, posts } = this.market;
    this.room(posts);
    if (this.kinds.length < kinds.starts.length) {
      this.kinds = new Uint32Array(kinds.starts.length);
      this.needs = new Float64Array(kinds.starts.length);
    }
    this.readWork(span, flags, blanks);
    this.readSkills(flags, blanks);
    for (let at = 0; at < posts.weights.length; at += WEIGHTS) this.readRest(at);
    this.choose();
  }

  /** Reads what a person's occupations are worth for one vacancy alone: its group, and where its weights stand. */
  readOne(span: Span, flags: number, blanks: BlankTable, { group, at }: { group: number; at: number }): void {
    const { tracks, posts } = this.market;
    this.room(posts);
    this.readRest(at);
    const told = (flags & her.JOBS_TOLD) !== 0;
    const standIn = told && (flags & her.UNLINKED) === 0 ? 0 : blanks.occupation.p40;
    this.near[group] = Math.max(tracks.nearest(span, group), standIn);
    this.worth[group] = told ? tracks.worthiest(span, group, blanks.occupation.p40) : blanks.experience.p40;
  }

  private room({ groups: { size: groups }, weights }: Searchable['posts']): void {
    if (this.lost.length < weights.length) {
      this.lost = new Float64Array(weights.length);
      this.gained = new Float64Array(weights.length);
      this.listed = new Uint16Array(weights.length);
      this.last = new Uint16Array(weights.length);
    }
    if (this.near.length >= groups) return;
    this.near = new Uint16Array(groups);
    this.worth = new Uint16Array(groups);
    this.most = new Uint16Array(groups);
  }

  /**
   * Share of the essential skills, in basis points, below which a vacancy of this group reaches no cut were everything else at its
   * ceiling; above 10,000 when none is enough. Its weights stand at `at`.
   */
  needOf(weights: Uint16Array, at: number, group: number): number {
    const unlike = WHOLE - (this.near[group] ?? 0);
    const fresh = WHOLE - (this.worth[group] ?? 0);
    const known = (weights[at + 1] ?? 0) * unlike + (weights[at + 2] ?? 0) * fresh;
    const spare = this.mayLose - known - (this.lost[at] ?? 0);
    const forFit = WHOLE - ratio(spare, weights[at] ?? 0);
    const rest = this.gained[at] ?? 0;
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

  /** What her ceilings leave of the weights that stand there. */
  private readRest(at: number): void {
    const { cells } = this.market.posts.weights;
    const { of } = this.ceilings;
    let [lost, gained, last] = [0, 0, 0];
    for (const term of REST) lost += (cells[at + term] ?? 0) * (WHOLE - (of[term] ?? 0));
    for (const term of LISTED) gained += (cells[at + LIST + term] ?? 0) * (of[term] ?? 0);
    for (const term of LAST) last += (cells[at + term] ?? 0) * (of[term] ?? 0);
    this.lost[at] = lost;
    this.gained[at] = gained;
    this.listed[at] = gained / WHOLE + SLACK;
    this.last[at] = last / WHOLE + SLACK;
  }

  private choose(): void {
    const { groups, groupWeights, ofGroup } = this.market.kinds;
    this.count = 0;
    for (let group = 0; group < groups; group++) {
      const at = group * WEIGHTS;
      const suffices =
        this.lostByWork(groupWeights, at, group) <= this.mayLose ||
        this.gainedByWork(groupWeights, at, group) + (groupWeights[at + LIST_REST] ?? 0) * WHOLE >= this.mustHave;
      if (suffices) this.chooseOf(group, ofGroup[group] ?? 0, ofGroup[group + 1] ?? 0);
    }
  }

  private chooseOf(group: number, from: number, to: number): void {
    const { kinds, posts } = this.market;
    const weights = posts.weights.cells;
    for (let kind = from; kind < to; kind++) {
      const at = kinds.weights[kind] ?? 0;
      const suffices =
        this.lostByWork(weights, at, group) + (this.lost[at] ?? 0) <= this.mayLose ||
        this.gainedByWork(weights, at, group) + (this.gained[at] ?? 0) >= this.mustHave;
      if (!suffices) continue;
      this.kinds[this.count] = kind;
      this.needs[this.count++] = this.needOf(weights, at, group);
    }
  }

  /** What she loses at least of work and essential skills in vacancies of this group, whose weights stand at `at`. */
  private lostByWork(weights: Uint16Array, at: number, group: number): number {
    return (
      Math.imul(weights[at] ?? 0, WHOLE - (this.most[group] ?? 0)) +
      Math.imul(weights[at + 1] ?? 0, WHOLE - (this.near[group] ?? 0)) +
      Math.imul(weights[at + 2] ?? 0, WHOLE - (this.worth[group] ?? 0))
    );
  }

  /** What she gains of them at most in their lists. */
  private gainedByWork(weights: Uint16Array, at: number, group: number): number {
    return (
      Math.imul(weights[at + LIST] ?? 0, this.most[group] ?? 0) +
      Math.imul(weights[at + LIST + 1] ?? 0, this.near[group] ?? 0) +
      Math.imul(weights[at + LIST + 2] ?? 0, this.worth[group] ?? 0)
    );
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
