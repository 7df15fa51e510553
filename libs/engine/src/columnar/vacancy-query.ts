import { partOf } from '../apportion.js';
import { GATE_STATES } from '../pair-score.js';
import { keyOf, scoreOfKey } from '../reference/order.js';
import { TERMS } from '../scoring/version.js';
import type { BlankTable } from '../scoring/version.js';
import { Best } from './best.js';
import { VALUE_BITS, VALUE_MASK } from './cell.js';
import type { Market } from './market.js';
import {
  FLOOR,
  HOURS,
  JOBS_TOLD,
  LAW,
  LICENCES_REFUSALS,
  LIMITS,
  PARTS,
  RANKED,
  RECORD,
  SKILLS_TOLD,
  TONGUES_DEGREE,
  UNLINKED,
  WAY,
} from './people.js';
import { TERM } from './position.js';
import {
  DEGREE,
  GROUP,
  LAWS,
  MONTHS,
  PAY_MAX,
  PLACE,
  POST,
  SHIFT,
  SHIFT_MINUTES,
  TONGUES,
  TRAITS,
  WEIGHED,
} from './posts.js';
import type { Stretch } from './postings.js';
import { Prefix } from './prefix.js';
import { CREDIT_BITS } from './relations.js';
import { Requirements } from './requirements.js';
import { emptySpan, locate } from './span.js';

const NOT_MET = GATE_STATES.indexOf('not_met');
const MET = GATE_STATES.indexOf('met');

/** One list of people for a vacancy: keys of `best`, the first is the best. */
export interface VacancyListing {
  keys: number[];
  /** How many people were looked at one by one. */
  looked: number;
}

/**
 * The best people for a vacancy, exactly as the reference engine orders them: nothing not met, a list score at the review cut or
 * above, ties by id. Only people who can still reach the list are looked at: those near the occupation first; then, since
 * whoever is left must bring some of the essential skills, those who hold one of the cheapest set of skills they cannot do without.
 */
export class VacancyQuery {
  private readonly best: Best;
  /** Of these, whom the firm can lawfully hire. */
  private readonly lawful: Best;
  private readonly cut: number;
  private readonly span = emptySpan();
  private seen = new Uint32Array(0);
  private looked = 0;

  // The vacancy that is asked for.
  private post = 0;
  /** Where the record of the person at hand begins. */
  private her = 0;
  private both = false;
  /** Can the firm lawfully hire the person at hand? */
  private isLawful = false;
  /** Where the people stand who may reach its place. */
  private reach: readonly Stretch[] = [];
  private readonly weights = new Int32Array(TERMS.length);
  private asked = 0;
  private months = 0;
  private readonly requirements: Requirements;

  constructor(
    private readonly market: Market,
    most: number,
  ) {
    this.best = new Best(1, most);
    this.lawful = new Best(1, most);
    this.requirements = new Requirements(market);
    this.cut = market.context.version.cuts.value.review;
  }

  /** Throws RangeError for an id that is not here. */
  list(vacancyId: number): VacancyListing {
    this.ask(vacancyId, false);
    return { keys: this.best.sorted(0), looked: this.looked };
  }

  /** The same, and the best of those whom the firm can lawfully hire now, in one search. */
  lists(vacancyId: number): VacancyListing & { lawful: number[] } {
    this.ask(vacancyId, true);
    return { keys: this.best.sorted(0), lawful: this.lawful.sorted(0), looked: this.looked };
  }

  private ask(vacancyId: number, both: boolean): void {
    const place = this.market.posts.places.get(vacancyId);
    if (place === undefined) throw new RangeError('no such vacancy');
    this.both = both;
    this.read(place);
    this.search();
  }

  private read(place: number): void {
    const { posts } = this.market;
    const record = posts.records.cells.subarray(place * POST, place * POST + POST);
    this.post = place * POST;
    this.weights.set(posts.listWeights(record[WEIGHED] ?? 0));
    this.asked = record[GROUP] ?? 0;
    this.months = record[MONTHS] ?? 0;
    this.best.clear(0);
    this.lawful.clear(0);
    this.looked = 0;
    const words = Math.ceil(this.market.people.count / 32);
    if (this.seen.length < words) this.seen = new Uint32Array(Math.ceil(words * 1.25));
    else this.seen.fill(0);
    this.requirements.read(place);
    this.reach = this.market.reachOf(record[PLACE] ?? 0);
  }

  private search(): void {
    const { market } = this;
    const { byGroup } = market.postings;
    for (let place = market.sorted.people; place < market.people.count; place++) this.visit(place);
    const prefix = this.prefix();
    let spent = 0;
    for (const { group, near } of market.tracks.nearestGroups(this.asked)) {
      const need = this.needOf(near);
      if (need > (this.weights[TERM.essential_skills] ?? 0)) return;
      // As much was spent on the occupations as the skills cost: the rest is found through the skills.
      if (need > 0 && prefix.costOf(this.coverageOf(need)) <= spent) {
        this.visitRest(prefix, near);
        return;
      }
      byGroup.visit(group, this.reach, this);
      spent += byGroup.count(group);
    }
    this.visitRest(prefix, 0);
  }

  /** Everybody who is no nearer than this and may still enter the list. */
  private visitRest(prefix: Prefix, near: number): void {
    const { postings } = this.market;
    const need = this.needOf(near);
    if (need > (this.weights[TERM.essential_skills] ?? 0)) return;
    if (need > 0) {
      this.visitSkills(prefix.cheapest(this.coverageOf(need)).slots);
      if (this.silentReach(near) >= this.threshold()) postings.bySilence.visit(0, this.reach, this);
    } else {
      for (const { from, to } of this.reach) for (let place = from; place < to; place++) this.visit(place);
    }
  }

  /** Coverage of the essential skills, in basis points, below which fewer points than these are reached; they are rounded once. */
  private coverageOf(points: number): number {
    return ((points - 0.5) * 10_000) / (this.weights[TERM.essential_skills] ?? 1);
  }

  /** Least score that still enters the list. */
  private threshold(): number {
    // The list of lawful hires is filled last: what cannot enter it enters neither.
    const least = (this.both ? this.lawful : this.best).least(0);
    return least < 0 ? this.cut : Math.max(this.cut, scoreOfKey(least));
  }

  /** Most points of work that somebody no nearer than this brings: what is not told counts as the frozen percentile. */
  private workReach(near: number): number {
    const { occupation, experience } = this.market.people.highestBlanks;
    const worth = this.market.tracks.countsAll(this.asked) ? 10_000 : Math.max(near, occupation, experience);
    return (
      partOf(this.weights[TERM.occupation] ?? 0, Math.max(near, occupation)) +
      partOf(this.weights[TERM.experience] ?? 0, worth)
    );
  }

  /** Points of essential skills without which nobody that is no nearer than this enters the list; above their weight: nobody does. */
  private needOf(near: number): number {
    const { weights } = this;
    const rest = (weights[TERM.optional_skills] ?? 0) + (weights[TERM.education] ?? 0) + (weights[TERM.language] ?? 0);
    return this.threshold() - rest - this.workReach(near);
  }

  /** Most points of somebody who told no skills. */
  private silentReach(near: number): number {
    const { weights } = this;
    const { essential_skills: essential, optional_skills: optional } = this.market.people.highestBlanks;
    return (
      partOf(weights[TERM.essential_skills] ?? 0, essential) +
      partOf(weights[TERM.optional_skills] ?? 0, optional) +
      (weights[TERM.education] ?? 0) +
      (weights[TERM.language] ?? 0) +
      this.workReach(near)
    );
  }

  private prefix(): Prefix {
    const { relations, postings } = this.market;
    const { requirements } = this;
    const costs = Array.from({ length: requirements.essentials }, (_, slot) =>
      relations
        .heldFor(requirements.at(slot).skill)
        .reduce((sum, cell) => sum + postings.bySkill.count(cell >> CREDIT_BITS), 0),
    );
    return new Prefix([...requirements.shares.subarray(0, requirements.essentials)], costs);
  }

  private visitSkills(slots: readonly number[]): void {
    const { relations, postings } = this.market;
    for (const slot of slots) {
      for (const cell of relations.heldFor(this.requirements.at(slot).skill))
        postings.bySkill.visit(cell >> CREDIT_BITS, this.reach, this);
    }
  }

  /** Looks at one person, once. */
  visit(place: number): void {
    const bit = 1 << (place & 31);
    const word = place >>> 5;
    const seen = this.seen[word] ?? 0;
    if ((seen & bit) !== 0) return;
    this.seen[word] = seen | bit;
    this.looked++;
    const score = this.scoreOf(place);
    if (score < this.cut) return;
    const key = keyOf(score, this.market.people.ids.cells[place] ?? 0);
    this.best.offer(0, key);
    if (this.isLawful) this.lawful.offer(0, key);
  }

  /** Her list score; 0 when she is not on the list at all. */
  private scoreOf(place: number): number {
    const { people, facets, voidPeople } = this.market;
    const flags = people.flags(place);
    if ((flags & RANKED) === 0 || (voidPeople.size > 0 && voidPeople.has(place))) return 0;
    this.her = place * RECORD;
    const way = facets.ways.stateAt(this.record(WAY), this.record(LIMITS), this.posting(PLACE));
    if (way === NOT_MET || this.isClosed()) return 0;
    const both = this.record(TONGUES_DEGREE);
    const learning = facets.learning.at(both >>> 16, this.posting(DEGREE));
    const credential = (learning >> VALUE_BITS) & 3;
    const language = facets.language.at(both & 0xffff, this.posting(TONGUES));
    if (credential === NOT_MET || ((language >> VALUE_BITS) & 3) === NOT_MET) return 0;
    const law = facets.lawful.at(this.record(LAW), this.posting(LAWS));
    if ((law & 3) === NOT_MET) return 0;
    this.isLawful = law === MET && credential === MET;
    return this.points(place, flags, learning & VALUE_MASK, language & VALUE_MASK);
  }

  /** A word of her record, and one of the vacancy. */
  private record(word: number): number {
    return this.market.people.records.cells[this.her + word] ?? 0;
  }

  private posting(word: number): number {
    return this.market.posts.records.cells[this.post + word] ?? 0;
  }

  /** Do the hours, the pay or something she refuses close the pair? */
  private isClosed(): boolean {
    const { facets } = this.market;
    const hours = this.record(HOURS);
    if (((facets.schedule.at(hours, this.posting(SHIFT)) >> VALUE_BITS) & 3) === NOT_MET) return true;
    const floor = this.record(FLOOR) - 1;
    const most = this.posting(PAY_MAX);
    if (floor >= 0 && most > 0) {
      if (most < floor) return true;
      if (most * facets.hours.seeker(hours).weekMinutes < floor * this.posting(SHIFT_MINUTES)) return true;
    }
    return facets.noGo.at(this.record(LICENCES_REFUSALS) >>> 16, this.posting(TRAITS)) === NOT_MET;
  }

  private points(place: number, flags: number, education: number, language: number): number {
    const { people } = this.market;
    const blanks = people.blanksAt(place);
    locate(people.parts.cells, this.record(PARTS), this.span);
    return (
      this.pointsFor(TERM.education, education === 0 ? blanks.education.p40 : education - 1) +
      this.pointsFor(TERM.language, language === 0 ? blanks.language.p40 : language - 1) +
      this.workPoints(flags, blanks) +
      this.skillPoints(flags, blanks)
    );
  }

  private pointsFor(term: number, value: number): number {
    return partOf(this.weights[term] ?? 0, value);
  }

  private workPoints(flags: number, blanks: BlankTable): number {
    const { tracks } = this.market;
    const told = (flags & JOBS_TOLD) !== 0;
    const standIn = told && (flags & UNLINKED) === 0 ? 0 : blanks.occupation.p40;
    const near = Math.max(tracks.nearest(this.span, this.asked), standIn);
    const occupation = this.pointsFor(TERM.occupation, near);
    if (this.months === 0) return occupation;
    const share = told
      ? tracks.experience(this.span, this.asked, this.months, blanks.occupation.p40)
      : blanks.experience.p40;
    return occupation + this.pointsFor(TERM.experience, share);
  }

  private skillPoints(flags: number, blanks: BlankTable): number {
    const { requirements } = this;
    if (requirements.count === 0) return 0;
    if ((flags & SKILLS_TOLD) === 0) {
      return (
        this.pointsFor(TERM.essential_skills, blanks.essential_skills.p40) +
        this.pointsFor(TERM.optional_skills, blanks.optional_skills.p40)
      );
    }
    requirements.credit(this.span);
    return (
      this.pointsFor(TERM.essential_skills, requirements.coverage(0, requirements.essentials)) +
      this.pointsFor(TERM.optional_skills, requirements.coverage(requirements.essentials, requirements.count))
    );
  }
}
