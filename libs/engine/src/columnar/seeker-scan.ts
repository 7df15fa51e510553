import { GATE_STATES, isShut } from '../pair-score.js';
import { lessBarriers } from '../reference/barrier.js';
import { payShare } from '../reference/fit.js';
import { skillLevelFor, skillLevelOf } from '../isco.js';
import { BARRIERS } from '../scoring/version.js';
import type { BlankTable } from '../scoring/version.js';
import { Ceilings } from './ceilings.js';
import { Credits } from './credits.js';
import { MINUTES_SHIFT, VALUE_BITS, VALUE_MASK } from './cell.js';
import type { Searchable } from './searchable.js';
import { Hours } from './hours.js';
import { Journeys } from './journeys.js';
import { Pays } from './pays.js';
import * as her from './people.js';
import { GATE, TERM } from './position.js';
import { Prospects } from './prospects.js';
import { pointsOf } from './points.js';
import * as its from './posts.js';
import { emptySpan, locate } from './span.js';

const NOT_MET = GATE_STATES.indexOf('not_met');
const UNKNOWN = GATE_STATES.indexOf('unknown');
const REMEDIABLE = GATE_STATES.indexOf('remediable');
const WHOLE = 10_000;

/** Takes the pairs of one person, one after the other; the numbers of the pair stand in the scan until the next one. */
export interface PairTaker {
  take(scan: SeekerScan): void;
}

/**
 * Every vacancy that one person can reach with a score at the cuts, with the numbers of the reference engine. Only kinds of work
 * that her occupations and skills can bring to a cut are searched; of these what is too far is struck out 32 vacancies at a time.
 */
export class SeekerScan {
  /** The pair at hand: place of the vacancy, its id, two bits a gate, and the scores in basis points. */
  post = 0;
  vacancyId = 0;
  gates = 0;
  fit = 0;
  listScore = 0;
  ifLifted = 0;
  /** One bit a barrier that takes something away, in the order of BARRIERS. */
  barriers = 0;
  readonly multipliers: number[] = [WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE];
  /** Place and id of the person at hand. */
  place = 0;
  seekerId = 0;

  private readonly leastFit: number;
  private readonly leastList: number;
  /** What is known of the person at hand. */
  readonly credits: Credits;
  readonly span = emptySpan();
  readonly journeys: Journeys;
  private readonly hours: Hours;
  private readonly pays: Pays;
  /** Sorted vacancies that her hours leave open, and those that her floor does, by and large. */
  private shifts: Uint32Array = new Uint32Array(0);
  private payers: Uint32Array = new Uint32Array(0);
  private readonly ceilings: Ceilings;
  private readonly prospects: Prospects;
  flags = 0;
  floor = -1;
  private blanks: BlankTable;
  private weekMinutes = 0;
  private elder = false;
  private cares = false;
  /** Her numbers of the facets. */
  readonly answers = {
    hours: 0,
    limits: 0,
    law: 0,
    care: 0,
    tongues: 0,
    degree: 0,
    licences: 0,
    refusals: 0,
    needs: 0,
    wishes: 0,
    means: 0,
  };
  private records: Uint32Array = new Uint32Array(0);
  private looks: Uint32Array = new Uint32Array(0);
  private requirements: Uint16Array = new Uint16Array(0);
  private weights: Uint16Array = new Uint16Array(0);
  /** Cells of the pair at hand. */
  private way = 0;
  private schedule = 0;
  private learning = 0;
  private language = 0;

  constructor(private readonly market: Searchable) {
    const { useful, review } = market.context.version.cuts.value;
    this.leastFit = Math.min(useful, review);
    this.leastList = review;
    this.credits = new Credits(market);
    this.journeys = new Journeys(market);
    this.hours = new Hours(market);
    this.pays = new Pays(market);
    this.ceilings = new Ceilings(market);
    this.prospects = new Prospects(market, this.credits, this.ceilings);
    this.blanks = market.context.version.blanks.value.fallback;
  }

  /** Gives every pair of somebody (by place) that reaches a cut and that no gate closes. */
  scan(place: number, taker: PairTaker): void {
    const { posts, sorted, kinds } = this.market;
    const { prospects } = this;
    this.read(place);
    if ((this.flags & her.RANKED) === 0 || this.market.voidPeople.has(place)) return;
    this.journeys.read(this.record(her.WAY), this.answers.limits);
    this.shifts = this.hours.of(this.answers.hours);
    this.payers = this.pays.of(this.floor);
    if (sorted.posts === posts.count && this.isFarFromAll()) return;
    this.credits.read(this.span);
    this.ceilings.read(this.answers, this.flags, this.floor, this.blanks);
    prospects.read(this.span, this.flags, this.blanks);
    for (let index = 0; index < prospects.count; index++) {
      const kind = prospects.kinds[index] ?? 0;
      this.search(kinds.starts[kind] ?? 0, kinds.starts[kind + 1] ?? 0, prospects.needs[index] ?? 0, taker);
    }
    for (let post = sorted.posts; post < posts.count; post++) this.lookAlone(post, taker);
  }

  /** The same for one vacancy alone (by place). */
  scanOne(place: number, post: number, taker: PairTaker): void {
    const { voidPeople, voidPosts, people, posts, facets } = this.market;
    if ((people.flags(place) & her.RANKED) === 0 || voidPeople.has(place) || voidPosts.has(post)) return;
    const [way, limits] = [
      people.records.cells[place * her.RECORD + her.WAY],
      people.records.cells[place * her.RECORD + her.LIMITS],
    ];
    if (facets.ways.stateAt(way ?? 0, limits ?? 0, posts.placeOf(post)) === NOT_MET) return;
    this.read(place);
    const at = post * its.POST;
    const group = this.word(at + its.GROUP);
    this.credits.read(this.span);
    this.journeys.readOne(this.record(her.WAY), this.word(at + its.PLACE));
    this.ceilings.read(this.answers, this.flags, this.floor, this.blanks);
    const weights = this.word(at + its.WEIGHED) * its.WEIGHTS;
    this.prospects.readOne(this.span, this.flags, this.blanks, { group, at: weights });
    this.lookAlone(post, taker);
  }

  /** Another minor group than hers, at or above her education? Of the pair at hand. */
  get otherPath(): boolean {
    const { posts, people, facets } = this.market;
    const isco = posts.groups.values[posts.records.cells[this.post * its.POST + its.GROUP] ?? 0]?.isco;
    if (isco === undefined) return false;
    let worked = false;
    for (let job = 0; job < this.span.jobCount; job++) {
      const group = people.parts.cells[this.span.jobs + job * 3] ?? 0;
      if (group === 0) continue;
      worked = true;
      if (Math.floor((people.groups.values[group - 1] ?? 0) / 10) === Math.floor(isco / 10)) return false;
    }
    const { education } = facets.degree.seeker(this.answers.degree).facts;
    return worked && skillLevelOf(isco) >= (education === undefined ? 0 : skillLevelFor(education));
  }

  /** A word of her record. */
  private record(word: number): number {
    return this.market.people.records.cells[this.place * her.RECORD + word] ?? 0;
  }

  private read(place: number): void {
    const { people, posts, facets } = this.market;
    const { answers } = this;
    this.place = place;
    this.seekerId = people.ids.cells[place] ?? 0;
    this.flags = people.flags(place);
    this.blanks = people.blanksAt(place);
    this.records = posts.records.cells;
    this.looks = posts.looks.cells;
    this.requirements = posts.requirements.cells;
    this.weights = posts.weights.cells;
    answers.hours = this.record(her.HOURS);
    answers.limits = this.record(her.LIMITS);
    answers.law = this.record(her.LAW);
    answers.care = this.record(her.CARE);
    answers.tongues = this.record(her.TONGUES_DEGREE) & 0xffff;
    answers.degree = this.record(her.TONGUES_DEGREE) >>> 16;
    answers.licences = this.record(her.LICENCES_REFUSALS) & 0xffff;
    answers.refusals = this.record(her.LICENCES_REFUSALS) >>> 16;
    answers.needs = this.record(her.NEEDS_WISHES) & 0xffff;
    answers.wishes = this.record(her.NEEDS_WISHES) >>> 16;
    answers.means = this.record(her.MEANS_FLAGS) & 0xffff;
    this.floor = this.record(her.FLOOR) - 1;
    this.weekMinutes = facets.hours.seeker(answers.hours).weekMinutes;
    const { careNeed, facts } = facets.care.seeker(answers.care);
    this.cares = careNeed !== undefined;
    this.elder = facts.care?.kind === 'elder';
    locate(people.parts.cells, this.record(her.PARTS), this.span);
  }

  /** Do her way, her hours and her floor leave no sorted vacancy open? Soon found out where there are many. */
  private isFarFromAll(): boolean {
    const { shifts, payers } = this;
    const { open } = this.journeys;
    for (let word = 0; word < open.length; word++) {
      if (((open[word] ?? 0) & (shifts[word] ?? 0) & (payers[word] ?? 0)) !== 0) return false;
    }
    return true;
  }

  /** Looks at the vacancies of one kind that her way, her hours and her floor leave open. */
  private search(from: number, to: number, need: number, taker: PairTaker): void {
    const { open } = this.journeys;
    const { shifts, payers } = this;
    const last = (to - 1) >>> 5;
    for (let word = from >>> 5; word <= last; word++) {
      let bits = (open[word] ?? 0) & (shifts[word] ?? 0) & (payers[word] ?? 0);
      if (word === from >>> 5) bits &= -1 << (from & 31);
      if (word === last) bits &= -1 >>> (31 - ((to - 1) & 31));
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        this.look(word * 32 + bit, need, taker);
      }
    }
  }

  /** The same for one vacancy by itself, as those that were added since they were sorted. */
  private lookAlone(post: number, taker: PairTaker): void {
    const at = post * its.POST;
    const { ways, schedule } = this.market.facets;
    const way = this.journeys.to(this.word(at + its.PLACE));
    const hours = schedule.at(this.answers.hours, this.word(at + its.SHIFT));
    if (ways.stateOf(way, this.answers.limits) === NOT_MET || ((hours >> VALUE_BITS) & 3) === NOT_MET) return;
    const weights = this.word(at + its.WEIGHED) * its.WEIGHTS;
    this.look(post, this.prospects.needOf(this.weights, weights, this.word(at + its.GROUP)), taker);
  }

  /** Scores a vacancy unless what is cheap to know already says that no cut is reached. */
  private look(post: number, need: number, taker: PairTaker): void {
    const look = post * its.LOOK;
    if (!this.paysEnough(look) || this.essential(look) < need || !this.reaches(post)) return;
    this.judge(post * its.POST);
    if (isShut(this.gates) || this.market.voidPosts.has(post)) return;
    this.post = post;
    this.vacancyId = this.market.posts.ids.cells[post] ?? 0;
    this.weigh(post * its.POST);
    taker.take(this);
  }

  /** A word of the records of the vacancies. */
  private word(at: number): number {
    return this.records[at] ?? 0;
  }

  /** Does the pay, where it is said, reach her floor by the month and by the hour? */
  private paysEnough(look: number): boolean {
    const { looks, floor } = this;
    const most = looks[look + its.PAY_MAX] ?? 0;
    if (floor < 0 || most === 0) return true;
    return most >= floor && most * this.weekMinutes >= floor * (looks[look + its.SHIFT_MINUTES] ?? 0);
  }

  private essential(look: number): number {
    if ((this.flags & her.SKILLS_TOLD) === 0) return this.blanks.essential_skills.p40;
    return this.coverage(this.looks[look + its.REQUIRED] ?? 0, this.looks[look + its.ESSENTIALS] ?? 0);
  }

  private coverage(from: number, count: number): number {
    const { requirements } = this;
    const { point } = this.credits;
    let sum = 5000;
    for (let at = from; at < from + count * 2; at += 2) {
      sum += Math.imul(requirements[at + 1] ?? 0, point[requirements[at] ?? 0] ?? 0);
    }
    return (sum / WHOLE) | 0;
  }

  /** Fit and list score; false as soon as neither can reach its cut. */
  private reaches(post: number): boolean {
    const { blanks, answers } = this;
    const { facets } = this.market;
    const at = post * its.POST;
    const of = this.word(at + its.WEIGHED) * its.WEIGHTS;
    const group = this.word(at + its.GROUP);
    this.fit = 0;
    this.listScore = 0;
    this.add(of + TERM.essential_skills, this.essential(post * its.LOOK));
    this.add(of + TERM.occupation, this.prospects.near[group] ?? 0);
    this.add(of + TERM.experience, this.experience(group, this.word(at + its.MONTHS)));
    const mayBeListed = this.listScore + (this.prospects.listed[of] ?? 0) >= this.leastList;
    this.schedule = facets.schedule.at(answers.hours, this.word(at + its.SHIFT));
    this.way = facets.ways.judge(this.journeys.to(this.word(at + its.PLACE)), answers.limits);
    this.add(of + TERM.schedule, termOf(this.schedule, blanks.schedule.p40));
    this.add(of + TERM.commute, termOf(this.way, blanks.commute.p40));
    this.add(of + TERM.pay, this.pay(at));
    if (this.fit + (this.prospects.last[of] ?? 0) < this.leastFit && !mayBeListed) return false;
    this.addRest(at, of);
    return this.fit >= this.leastFit || this.listScore >= this.leastList;
  }

  private addRest(at: number, of: number): void {
    const { blanks, answers } = this;
    const { facets } = this.market;
    const wishes = facets.preferences.at(answers.wishes, this.word(at + its.TERMS_OF_WORK));
    this.learning = facets.learning.at(answers.degree, this.word(at + its.DEGREE));
    this.language = facets.language.at(answers.tongues, this.word(at + its.TONGUES));
    this.add(of + TERM.optional_skills, this.optional(at));
    this.add(of + TERM.education, termOf(this.learning, blanks.education.p40));
    this.add(of + TERM.language, termOf(this.language, blanks.language.p40));
    this.add(of + TERM.preferences, termOf(wishes, blanks.preferences.p40));
  }

  private weight(at: number): number {
    return this.weights[at] ?? 0;
  }

  private add(weight: number, value: number): void {
    this.fit += pointsOf(this.weight(weight), value);
    this.listScore += pointsOf(this.weight(weight + its.LIST), value);
  }

  private experience(group: number, months: number): number {
    if (months === 0) return 0;
    if ((this.flags & her.JOBS_TOLD) === 0) return this.blanks.experience.p40;
    return this.market.tracks.experience(this.span, group, months, this.blanks.occupation.p40);
  }

  private optional(at: number): number {
    if ((this.flags & her.SKILLS_TOLD) === 0) return this.blanks.optional_skills.p40;
    const from = this.word(at + its.REQUIRED) + this.word(at + its.ESSENTIALS) * 2;
    return this.coverage(from, this.word(at + its.OPTIONALS));
  }

  private pay(at: number): number {
    if (this.floor < 0 || this.word(at + its.PAY_MAX) === 0) return this.blanks.pay.p40;
    return payShare(this.floor, this.word(at + its.PAY_SUM), this.market.context);
  }

  /** All gates of a pair. */
  private judge(at: number): void {
    const { answers } = this;
    const { facets } = this.market;
    const law = facets.lawful.at(answers.law, this.word(at + its.LAWS));
    const floor = this.floor < 0 || this.word(at + its.PAY_MAX) === 0 ? UNKNOWN : 0;
    this.gates =
      ((law & 3) << GATE.right_to_work) |
      (((this.learning >> VALUE_BITS) & 3) << GATE.credential) |
      (facets.licence.at(answers.licences, this.word(at + its.LICENCES)) << GATE.licence) |
      (((this.schedule >> VALUE_BITS) & 3) << GATE.schedule) |
      (((this.way >> VALUE_BITS) & 3) << GATE.commute) |
      (floor << GATE.pay_floor) |
      (((this.language >> VALUE_BITS) & 3) << GATE.language) |
      (this.skillGate(at) << GATE.essential_skills) |
      ((law >> 2) << GATE.caps) |
      (facets.noGo.at(answers.refusals, this.word(at + its.TRAITS)) << GATE.no_go) |
      (facets.accommodation.at(answers.needs, this.word(at + its.ADJUSTMENTS)) << GATE.accommodation);
  }

  private skillGate(at: number): number {
    const { requirements, credits } = this;
    const essentials = this.word(at + its.ESSENTIALS);
    if (essentials === 0) return 0;
    const from = this.word(at + its.REQUIRED);
    let [confirmed, high] = [5000, 5000];
    for (let asking = from; asking < from + essentials * 2; asking += 2) {
      const asked = requirements[asking] ?? 0;
      const weight = requirements[asking + 1] ?? 0;
      confirmed += Math.imul(weight, credits.confirmed[asked] ?? 0);
      high += Math.imul(weight, credits.high(asked));
    }
    const { gate } = this.market.context.version.skills.value;
    if (Math.floor(confirmed / WHOLE) >= gate) return 0;
    return Math.floor(high / WHOLE) >= gate ? UNKNOWN : REMEDIABLE;
  }

  /** Barriers of the pair at hand, and what they leave of the fit. */
  private weigh(at: number): void {
    const { facets } = this.market;
    const { multipliers, answers } = this;
    const minutes = Math.max(0, (this.way >> MINUTES_SHIFT) - 1);
    const factor = this.cares ? facets.careFactor(answers.care, this.word(at + its.CARE_HOURS), minutes) : WHOLE;
    multipliers[0] = this.elder ? WHOLE : factor;
    multipliers[1] = this.elder ? factor : WHOLE;
    const others = facets.burdens.values[facets.burden.at(answers.means, this.word(at + its.TOOLS))];
    for (let index = 0; index < 4; index++) multipliers[index + 2] = others?.[index] ?? WHOLE;
    this.barriers = 0;
    for (let index = 0; index < BARRIERS.length; index++) {
      if (multipliers[index] !== WHOLE) this.barriers |= 1 << index;
    }
    this.ifLifted = this.barriers === 0 ? this.fit : lessBarriers(this.fit, multipliers);
  }
}

/** The term of a cell, or what stands in for it where she did not tell. */
export function termOf(cell: number, blank: number): number {
  const plusOne = cell & VALUE_MASK;
  return plusOne === 0 ? blank : plusOne - 1;
}
