import { payShare } from '../reference/fit.js';
import { TERMS } from '../scoring/version.js';
import { TERM } from './position.js';
import { JOBS_TOLD, SKILLS_TOLD, WORK_OPEN } from './people.js';
import { pointsOf } from './points.js';
import * as its from './posts.js';
import type { Searchable } from './searchable.js';
import { termOf } from './seeker-scan.js';
import type { SeekerScan } from './seeker-scan.js';

const WHOLE = 10_000;

/** Where the fit of a pair may lie, in basis points. */
export interface Interval {
  low: number;
  high: number;
}

/**
 * The fit of a pair with every open question at nothing and at its best: the numbers of `reference/certainty`, for a vacancy (by place)
 * and the person whom the scan went through last.
 */
export class CertaintyScan {
  private readonly lows = new Uint16Array(TERMS.length);
  private readonly highs = new Uint16Array(TERMS.length);

  constructor(
    private readonly market: Searchable,
    private readonly scan: SeekerScan,
  ) {}

  of(post: number): Interval {
    const { lows, highs } = this;
    const { records, weights } = this.market.posts;
    const record = records.cells.subarray(post * its.POST, post * its.POST + its.POST);
    this.readSkills(record);
    this.readWork(record);
    this.readRest(record);
    const from = (record[its.WEIGHED] ?? 0) * its.WEIGHTS;
    const interval = { low: 0, high: 0 };
    for (let term = 0; term < TERMS.length; term++) {
      const weight = weights.cells[from + term] ?? 0;
      interval.low += pointsOf(weight, lows[term] ?? 0);
      interval.high += pointsOf(weight, highs[term] ?? 0);
    }
    return interval;
  }

  private readSkills(record: Uint32Array): void {
    if ((this.scan.flags & SKILLS_TOLD) === 0) {
      this.set(TERM.essential_skills, 0, WHOLE);
      this.set(TERM.optional_skills, 0, WHOLE);
      return;
    }
    const from = record[its.REQUIRED] ?? 0;
    const essentials = record[its.ESSENTIALS] ?? 0;
    this.cover(TERM.essential_skills, from, essentials);
    this.cover(TERM.optional_skills, from + essentials * 2, record[its.OPTIONALS] ?? 0);
  }

  private cover(term: number, from: number, count: number): void {
    const { credits } = this.scan;
    const { cells } = this.market.posts.requirements;
    let [low, high] = [5000, 5000];
    for (let at = from; at < from + count * 2; at += 2) {
      const asked = cells[at] ?? 0;
      const weight = cells[at + 1] ?? 0;
      low += weight * (credits.confirmed[asked] ?? 0);
      high += weight * credits.high(asked);
    }
    this.set(term, Math.floor(low / WHOLE), Math.floor(high / WHOLE));
  }

  private readWork(record: Uint32Array): void {
    const { flags, span } = this.scan;
    const { tracks } = this.market;
    const group = record[its.GROUP] ?? 0;
    const months = record[its.MONTHS] ?? 0;
    const near = tracks.nearest(span, group);
    this.set(TERM.occupation, near, (flags & WORK_OPEN) === 0 ? near : WHOLE);
    if (months === 0 || (flags & JOBS_TOLD) === 0) this.set(TERM.experience, 0, WHOLE);
    else {
      const share = (unlinked: number) => tracks.experience(span, group, months, unlinked);
      this.set(TERM.experience, share(0), share(WHOLE));
    }
  }

  private readRest(record: Uint32Array): void {
    const { answers, journeys, floor } = this.scan;
    const { facets, context } = this.market;
    const way = journeys.to(record[its.PLACE] ?? 0);
    this.read(TERM.schedule, facets.schedule.at(answers.hours, record[its.SHIFT] ?? 0));
    this.read(TERM.commute, facets.ways.judge(way, answers.limits));
    this.read(TERM.education, facets.learning.at(answers.degree, record[its.DEGREE] ?? 0));
    this.read(TERM.language, facets.language.at(answers.tongues, record[its.TONGUES] ?? 0));
    this.read(TERM.preferences, facets.preferences.at(answers.wishes, record[its.TERMS_OF_WORK] ?? 0));
    const isTold = floor >= 0 && (record[its.PAY_MAX] ?? 0) > 0;
    const pay = isTold ? payShare(floor, record[its.PAY_SUM] ?? 0, context) : 0;
    this.set(TERM.pay, pay, isTold ? pay : WHOLE);
  }

  /** A term that she either told or did not. */
  private read(term: number, cell: number): void {
    this.set(term, termOf(cell, 0), termOf(cell, WHOLE));
  }

  private set(term: number, low: number, high: number): void {
    this.lows[term] = low;
    this.highs[term] = high;
  }
}
