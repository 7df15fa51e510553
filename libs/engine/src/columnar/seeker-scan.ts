import { partOf } from '../apportion.js';
import { GATE_STATES, isShut } from '../pair-score.js';
import { lessBarriers } from '../reference/barrier.js';
import { payShare } from '../reference/fit.js';
import { skillLevelFor, skillLevelOf } from '../isco.js';
import type { BlankTable } from '../scoring/version.js';
import { Credits } from './credits.js';
import { MINUTES_SHIFT, VALUE_BITS, VALUE_MASK } from './facet.js';
import type { Market } from './market.js';
import { OpenSets, setRange, setWhere } from './open-set.js';
import * as her from './people.js';
import { GATE, TERM } from './position.js';
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
 * Every vacancy that one person can reach with a score at the cuts, with the numbers of the reference engine. Closed gates are
 * struck out 32 vacancies at a time; of the others only those whose skills and occupation can still reach a cut are scored.
 */
export class SeekerScan {
  /** The pair at hand: place of the vacancy, its id, two bits a gate, and the scores in basis points. */
  post = 0;
  vacancyId = 0;
  gates = 0;
  fit = 0;
  listScore = 0;
  ifLifted = 0;
  readonly multipliers: number[] = [WHOLE, WHOLE, WHOLE, WHOLE, WHOLE, WHOLE];
  /** Place and id of the person at hand. */
  place = 0;
  seekerId = 0;

  private readonly leastFit: number;
  private readonly leastList: number;
  private readonly credits: Credits;
  private readonly span = emptySpan();
  private readonly sets = {
    way: new OpenSets(),
    hours: new OpenSets(),
    refusals: new OpenSets(),
    degree: new OpenSets(),
    tongues: new OpenSets(),
    pay: new OpenSets(),
  };
  private open = new Uint32Array(0);
  /** By asked group: nearness plus one and the most her experience is worth plus one, 0 while not looked up. */
  private nearness = new Uint16Array(0);
  private worthiest = new Uint16Array(0);
  private flags = 0;
  private blanks: BlankTable;
  private floor = -1;
  private weekMinutes = 0;
  private elder = false;
  private minutes = 0;

  constructor(private readonly market: Market) {
    const { useful, review } = market.context.version.cuts.value;
    this.leastFit = Math.min(useful, review);
    this.leastList = review;
    this.credits = new Credits(market);
    this.blanks = market.context.version.blanks.value.fallback;
  }

  /** Gives every pair of somebody (by place) that reaches a cut and that no gate closes. */
  scan(place: number, taker: PairTaker): void {
    const { people, posts, sorted, voidPosts } = this.market;
    this.read(place);
    if ((this.flags & her.RANKED) === 0 || this.market.voidPeople.has(place)) return;
    const open = this.openSet();
    for (let word = 0; word < open.length; word++) {
      let bits = open[word] ?? 0;
      while (bits !== 0) {
        const bit = 31 - Math.clz32(bits & -bits);
        bits &= bits - 1;
        this.look(word * 32 + bit, taker);
      }
    }
    for (let post = sorted.posts; post < posts.count; post++) {
      if (!voidPosts.has(post) && this.isOpen(post)) this.look(post, taker);
    }
    this.seekerId = people.ids.cells[place] ?? 0;
  }

  /** The same for one vacancy alone (by place). */
  scanOne(place: number, post: number, taker: PairTaker): void {
    this.read(place);
    if ((this.flags & her.RANKED) === 0 || this.market.voidPeople.has(place) || this.market.voidPosts.has(post)) return;
    if (this.isOpen(post)) this.look(post, taker);
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
    const { education } = facets.degree.seeker(this.record(her.TONGUES_DEGREE) >>> 16).facts;
    return worked && skillLevelOf(isco) >= (education === undefined ? 0 : skillLevelFor(education));
  }

  /** A word of her record, and one of the vacancy at hand. */
  private record(word: number): number {
    return this.market.people.records.cells[this.place * her.RECORD + word] ?? 0;
  }

  private posting(word: number): number {
    return this.market.posts.records.cells[this.post * its.POST + word] ?? 0;
  }

  private read(place: number): void {
    const { people, posts, facets } = this.market;
    this.place = place;
    this.seekerId = people.ids.cells[place] ?? 0;
    this.flags = people.flags(place);
    this.blanks = people.blanksAt(place);
    locate(people.parts.cells, this.record(her.PARTS), this.span);
    this.credits.read(this.span);
    this.floor = this.record(her.FLOOR) - 1;
    this.weekMinutes = facets.hours.seeker(this.record(her.HOURS)).weekMinutes;
    this.elder = facets.care.seeker(this.record(her.CARE)).facts.care?.kind === 'elder';
    if (this.nearness.length < posts.groups.size) {
      this.nearness = new Uint16Array(posts.groups.size * 2);
      this.worthiest = new Uint16Array(posts.groups.size * 2);
    } else {
      this.nearness.fill(0);
      this.worthiest.fill(0);
    }
  }

  /** Vacancies that no gate of way, hours, refusals, degree, language or pay closes; each gate is asked once for all who share an answer. */
  private openSet(): Uint32Array {
    const { facets, posts, sorted, voidPosts } = this.market;
    const count = sorted.posts;
    const way = this.record(her.WAY);
    const limits = this.record(her.LIMITS);
    const hours = this.record(her.HOURS);
    const both = this.record(her.TONGUES_DEGREE);
    const gates = [
      this.sets.way.of(way * 0x10000 + limits, count, (set) => {
        // Vacancies of one place lie together.
        for (const { place, from, to } of posts.ranges) {
          if (facets.commuteState(way, limits, place) !== NOT_MET) setRange(set, from, to);
        }
      }),
      this.asked('hours', hours, (post) => isOpen(facets.schedule.at(hours, this.word(post, its.SHIFT)))),
      this.asked('refusals', this.record(her.LICENCES_REFUSALS) >>> 16, (post) => this.accepts(post)),
      this.asked('degree', both >>> 16, (post) => isOpen(facets.learning.at(both >>> 16, this.word(post, its.DEGREE)))),
      this.asked('tongues', both & 0xffff, (post) =>
        isOpen(facets.language.at(both & 0xffff, this.word(post, its.TONGUES))),
      ),
      this.asked('pay', this.floor * 0x10000 + this.weekMinutes, (post) => this.pays(post)),
    ];
    if (this.open.length !== (count + 31) >>> 5) this.open = new Uint32Array((count + 31) >>> 5);
    const { open } = this;
    open.fill(0xffff_ffff);
    for (const gate of gates)
      for (let word = 0; word < open.length; word++) open[word] = (open[word] ?? 0) & (gate[word] ?? 0);
    for (const post of voidPosts) if (post < count) open[post >>> 5] = (open[post >>> 5] ?? 0) & ~(1 << (post & 31));
    return open;
  }

  private asked(facet: keyof typeof this.sets, key: number, isPostOpen: (post: number) => boolean): Uint32Array {
    const { posts } = this.market.sorted;
    return this.sets[facet].of(key, posts, (set) => setWhere(set, posts, isPostOpen));
  }

  /** A word of the record of any vacancy. */
  private word(post: number, word: number): number {
    return this.market.posts.records.cells[post * its.POST + word] ?? 0;
  }

  private accepts(post: number): boolean {
    const refusals = this.record(her.LICENCES_REFUSALS) >>> 16;
    return this.market.facets.noGo.at(refusals, this.word(post, its.TRAITS)) !== NOT_MET;
  }

  /** Is the gate of the pay open? */
  private pays(post: number): boolean {
    const most = this.word(post, its.PAY_MAX);
    if (this.floor < 0 || most === 0) return true;
    return most >= this.floor && most * this.weekMinutes >= this.floor * this.word(post, its.SHIFT_MINUTES);
  }

  /** The same gates for a vacancy that was added since. */
  private isOpen(post: number): boolean {
    const { facets } = this.market;
    const both = this.record(her.TONGUES_DEGREE);
    return (
      this.pays(post) &&
      this.accepts(post) &&
      facets.commuteState(this.record(her.WAY), this.record(her.LIMITS), this.word(post, its.PLACE)) !== NOT_MET &&
      isOpen(facets.schedule.at(this.record(her.HOURS), this.word(post, its.SHIFT))) &&
      isOpen(facets.learning.at(both >>> 16, this.word(post, its.DEGREE))) &&
      isOpen(facets.language.at(both & 0xffff, this.word(post, its.TONGUES)))
    );
  }

  /** Scores a vacancy unless what is cheap to know already says that no cut is reached. */
  private look(post: number, taker: PairTaker): void {
    const records = this.market.posts.records.cells;
    const at = post * its.POST;
    const told = (this.flags & her.SKILLS_TOLD) !== 0;
    const essential = told
      ? this.coverage(records[at + its.REQUIRED] ?? 0, records[at + its.ESSENTIALS] ?? 0)
      : this.blanks.essential_skills.p40;
    const near = this.nearTo(records[at + its.GROUP] ?? 0);
    if (!this.mayReach(at, essential, near)) return;
    this.complete(post, essential, near);
    if (this.fit < this.leastFit && this.listScore < this.leastList) return;
    if (isShut(this.gates)) return;
    this.weigh();
    taker.take(this);
  }

  /** Could the fit or the list score reach a cut, were everything else perfect? */
  private mayReach(at: number, essential: number, near: number): boolean {
    const records = this.market.posts.records.cells;
    const worthiest = (this.worthiest[records[at + its.GROUP] ?? 0] ?? 1) - 1;
    const looked = at + its.LOOK_WEIGHTS;
    const lost =
      (records[looked] ?? 0) * (WHOLE - essential) +
      (records[looked + 1] ?? 0) * (WHOLE - near) +
      (records[looked + 2] ?? 0) * (WHOLE - worthiest);
    // Each of the three terms is rounded once, by half a point at most.
    if (WHOLE + 2 - lost / WHOLE >= this.leastFit) return true;
    const list = at + its.LOOK_LIST_WEIGHTS;
    const listed =
      (records[list] ?? 0) * essential + (records[list + 1] ?? 0) * near + (records[list + 2] ?? 0) * worthiest;
    return (records[at + its.LOOK_LIST_REST] ?? 0) + 2 + listed / WHOLE >= this.leastList;
  }

  /** Occupation term of a group, and beside it the most her experience can be worth; looked up once a person. */
  private nearTo(group: number): number {
    const known = this.nearness[group] ?? 0;
    if (known > 0) return known - 1;
    const { tracks } = this.market;
    const told = (this.flags & her.JOBS_TOLD) !== 0;
    const standIn = told && (this.flags & her.UNLINKED) === 0 ? 0 : this.blanks.occupation.p40;
    const near = Math.max(tracks.nearest(this.span, group), standIn);
    this.nearness[group] = near + 1;
    const worth = told ? tracks.worthiest(this.span, group, this.blanks.occupation.p40) : this.blanks.experience.p40;
    this.worthiest[group] = worth + 1;
    return near;
  }

  private coverage(from: number, count: number): number {
    const requirements = this.market.posts.requirements.cells;
    const { point } = this.credits;
    let sum = 0;
    for (let at = from; at < from + count * 2; at += 2) {
      sum += (requirements[at + 1] ?? 0) * (point[requirements[at] ?? 0] ?? 0);
    }
    return Math.floor((sum + 5000) / WHOLE);
  }

  /** All terms and gates of a pair. */
  private complete(post: number, essential: number, near: number): void {
    const { posts, facets } = this.market;
    this.post = post;
    this.vacancyId = posts.ids.cells[post] ?? 0;
    const { blanks } = this;
    const both = this.record(her.TONGUES_DEGREE);
    const way = facets.commute(this.record(her.WAY), this.record(her.LIMITS), this.posting(its.PLACE));
    const hours = facets.schedule.at(this.record(her.HOURS), this.posting(its.SHIFT));
    const learning = facets.learning.at(both >>> 16, this.posting(its.DEGREE));
    const language = facets.language.at(both & 0xffff, this.posting(its.TONGUES));
    const wishes = facets.preferences.at(this.record(her.NEEDS_WISHES) >>> 16, this.posting(its.TERMS_OF_WORK));
    this.minutes = Math.max(0, (way >> MINUTES_SHIFT) - 1);
    const told = (plusOne: number, blank: number) => (plusOne === 0 ? blank : plusOne - 1);
    this.fit = 0;
    this.listScore = 0;
    this.add(TERM.essential_skills, essential);
    this.add(TERM.occupation, near);
    this.add(TERM.experience, this.experience(this.posting(its.GROUP), this.posting(its.MONTHS)));
    this.add(TERM.schedule, told(hours & VALUE_MASK, blanks.schedule.p40));
    this.add(TERM.optional_skills, this.optional());
    this.add(TERM.education, told(learning & VALUE_MASK, blanks.education.p40));
    this.add(TERM.commute, told(way & VALUE_MASK, blanks.commute.p40));
    this.add(TERM.language, told(language & VALUE_MASK, blanks.language.p40));
    this.add(TERM.pay, this.pay());
    this.add(TERM.preferences, told(wishes, blanks.preferences.p40));
    const law = facets.lawful.at(this.record(her.LAW), this.posting(its.LAWS));
    const licencesRefusals = this.record(her.LICENCES_REFUSALS);
    const needs = this.record(her.NEEDS_WISHES) & 0xffff;
    const floor = this.floor < 0 || this.posting(its.PAY_MAX) === 0 ? UNKNOWN : 0;
    this.gates =
      ((law & 3) << GATE.right_to_work) |
      (((learning >> VALUE_BITS) & 3) << GATE.credential) |
      (facets.licence.at(licencesRefusals & 0xffff, this.posting(its.LICENCES)) << GATE.licence) |
      (((hours >> VALUE_BITS) & 3) << GATE.schedule) |
      (((way >> VALUE_BITS) & 3) << GATE.commute) |
      (floor << GATE.pay_floor) |
      (((language >> VALUE_BITS) & 3) << GATE.language) |
      (this.skillGate() << GATE.essential_skills) |
      ((law >> 2) << GATE.caps) |
      (facets.noGo.at(licencesRefusals >>> 16, this.posting(its.TRAITS)) << GATE.no_go) |
      (facets.accommodation.at(needs, this.posting(its.ADJUSTMENTS)) << GATE.accommodation);
  }

  private add(term: number, value: number): void {
    this.fit += partOf(this.posting(its.WEIGHTS + term), value);
    this.listScore += partOf(this.posting(its.LIST_WEIGHTS + term), value);
  }

  private experience(group: number, months: number): number {
    if (months === 0) return 0;
    if ((this.flags & her.JOBS_TOLD) === 0) return this.blanks.experience.p40;
    return this.market.tracks.experience(this.span, group, months, this.blanks.occupation.p40);
  }

  private optional(): number {
    if ((this.flags & her.SKILLS_TOLD) === 0) return this.blanks.optional_skills.p40;
    const essentials = this.posting(its.ESSENTIALS);
    return this.coverage(this.posting(its.REQUIRED) + essentials * 2, this.posting(its.OPTIONALS));
  }

  private pay(): number {
    if (this.floor < 0 || this.posting(its.PAY_MAX) === 0) return this.blanks.pay.p40;
    return payShare(this.floor, this.posting(its.PAY_SUM), this.market.context);
  }

  private skillGate(): number {
    const essentials = this.posting(its.ESSENTIALS);
    if (essentials === 0) return 0;
    const from = this.posting(its.REQUIRED);
    const requirements = this.market.posts.requirements.cells;
    let [confirmed, high] = [0, 0];
    for (let at = from; at < from + essentials * 2; at += 2) {
      const asked = requirements[at] ?? 0;
      const weight = requirements[at + 1] ?? 0;
      confirmed += weight * (this.credits.confirmed[asked] ?? 0);
      high += weight * this.credits.high(asked);
    }
    const { gate } = this.market.context.version.skills.value;
    if (Math.floor((confirmed + 5000) / WHOLE) >= gate) return 0;
    return Math.floor((high + 5000) / WHOLE) >= gate ? UNKNOWN : REMEDIABLE;
  }

  /** Barriers of the pair at hand, and what they leave of the fit. */
  private weigh(): void {
    const { facets } = this.market;
    const { multipliers } = this;
    const care = this.record(her.CARE);
    const factor = facets.careFactor(care, this.posting(its.CARE_HOURS), this.minutes);
    multipliers[0] = this.elder ? WHOLE : factor;
    multipliers[1] = this.elder ? factor : WHOLE;
    const burden = facets.burden.at(this.record(her.MEANS_FLAGS) & 0xffff, this.posting(its.TOOLS));
    const others = facets.burdens.values[burden];
    for (let index = 0; index < 4; index++) multipliers[index + 2] = others?.[index] ?? WHOLE;
    this.ifLifted = lessBarriers(this.fit, multipliers);
  }
}

/** Is the gate of a cell anything but closed? */
function isOpen(cell: number): boolean {
  return ((cell >> VALUE_BITS) & 3) !== NOT_MET;
}
