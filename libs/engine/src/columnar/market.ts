import type { SeekerFacts, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { Facets } from './facets.js';
import { Kinds } from './kinds.js';
import { LACKING, PARTS, People, RECORD, SKILLS_TOLD } from './people.js';
import { Posts } from './posts.js';
import { Postings } from './postings.js';
import type { Stretch } from './postings.js';
import { Relations } from './relations.js';
import { codeAt, emptySpan, locate } from './span.js';
import type { Span } from './span.js';
import { Tracks } from './track.js';

export type SharedMarket = ReturnType<Market['share']>;

/**
 * Both sides of the market, ready to be searched. People stand in the order (department, group of the first job, id), vacancies
 * in the order (group, weights, id); who or what is added later stands at the end, and the place it had is void.
 */
export class Market {
  readonly facets: Facets;
  readonly people: People;
  readonly posts: Posts;
  readonly tracks: Tracks;
  readonly relations: Relations;
  kinds: Kinds;
  /** People by the groups of their jobs, studies and wishes; by their skills; and those who told no skills. */
  postings: { byGroup: Postings; bySkill: Postings; bySilence: Postings };
  /** How many people and vacancies the postings and the order know; the others stand behind them. */
  sorted = { people: 0, posts: 0 };
  /** Places that do not count any more. */
  readonly voidPeople = new Set<number>();
  readonly voidPosts = new Set<number>();
  private readonly span = emptySpan();
  private readonly reaches = new Map<number, readonly Stretch[]>();
  private mostMinutes = 0;

  constructor(
    readonly context: ScoringContext,
    seekers: Iterable<SeekerFacts> = [],
    vacancies: Iterable<VacancyFacts> = [],
  ) {
    this.facets = new Facets(context);
    this.people = new People(this.facets, context);
    this.posts = new Posts(this.facets, context);
    this.relations = new Relations(context.knowledge, this.posts.asked);
    this.tracks = new Tracks(this.people, this.posts, context);
    for (const facts of seekers) this.people.add(facts);
    for (const facts of vacancies) this.posts.add(facts);
    this.kinds = new Kinds(this.posts, 0);
    this.postings = this.settle();
  }

  /** Sorts and indexes what was added to `people` and `posts` so far; call it once, before the first search. Edits go through `put…` and `remove…`. */
  settle(): Market['postings'] {
    const steps = this.settling();
    while (steps.next().done !== true);
    return this.postings;
  }

  /** The same in steps, none of which takes long. */
  *settling(): Generator<void, void, void> {
    this.people.sort();
    yield;
    this.posts.sort();
    this.sorted = { people: this.people.count, posts: this.posts.count };
    this.kinds = new Kinds(this.posts, this.posts.count);
    this.mostMinutes = this.facets.ways.mostMinutes;
    yield;
    const byGroup = this.indexGroups();
    yield;
    const bySkill = this.indexSkills();
    yield;
    this.postings = { byGroup, bySkill, bySilence: this.indexSilence() };
  }

  /** What another thread needs to hold the same market: the columns themselves, and copies of the small tables. Only before the first edit. */
  share() {
    if (this.people.count !== this.sorted.people || this.posts.count !== this.sorted.posts) {
      throw new Error('a market is shared before it is edited');
    }
    const { byGroup, bySkill, bySilence } = this.postings;
    return {
      today: this.context.today,
      facets: this.facets.share(),
      people: this.people.share(),
      posts: this.posts.share(),
      held: this.relations.held,
      postings: { byGroup: byGroup.share(), bySkill: bySkill.share(), bySilence: bySilence.share() },
    };
  }

  /** The market of another thread, under the context of its day. Whoever holds it hears of each edit in the same order. */
  static of(context: ScoringContext, shared: SharedMarket): Market {
    const market = new Market(context);
    market.facets.take(shared.facets);
    market.people.take(shared.people);
    market.posts.take(shared.posts);
    market.relations.take(shared.held);
    market.sorted = { people: market.people.count, posts: market.posts.count };
    market.kinds = new Kinds(market.posts, market.posts.count);
    market.mostMinutes = market.facets.ways.mostMinutes;
    const { byGroup, bySkill, bySilence } = shared.postings;
    market.postings = {
      byGroup: Postings.of(byGroup),
      bySkill: Postings.of(bySkill),
      bySilence: Postings.of(bySilence),
    };
    return market;
  }

  /** Puts a person in, or anew. */
  putSeeker(facts: SeekerFacts): void {
    this.removeSeeker(facts.id);
    const place = this.people.add(facts);
    this.people.places.set(facts.id, place);
    this.noteSkills(place);
  }

  removeSeeker(id: number): void {
    const place = this.people.places.get(id);
    if (place === undefined) return;
    this.voidPeople.add(place);
    this.people.places.delete(id);
  }

  putVacancy(facts: VacancyFacts): void {
    this.removeVacancy(facts.id);
    this.posts.places.set(facts.id, this.posts.add(facts));
  }

  removeVacancy(id: number): void {
    const place = this.posts.places.get(id);
    if (place === undefined) return;
    this.voidPosts.add(place);
    this.posts.places.delete(id);
  }

  /** Bytes of both sides and of the postings, without the tables that are kept once. */
  get bytes(): number {
    return this.bytesPerSeeker * this.people.count + this.posts.bytes;
  }

  /** Bytes a person takes: her record and the postings that name her. */
  get bytesPerSeeker(): number {
    const { byGroup, bySkill, bySilence } = this.postings;
    return (this.people.bytes + byGroup.bytes + bySkill.bytes + bySilence.bytes) / Math.max(1, this.people.count);
  }

  /** Where the sorted people stand who may reach a place, however far they go; found once a place. */
  reachOf(place: number): readonly Stretch[] {
    const known = this.reaches.get(place);
    if (known !== undefined) return known;
    const reach = this.people.regions.filter(
      ({ department, ways }) =>
        department === 0 || ways.some((way) => this.facets.ways.mayReach(way, place, this.mostMinutes)),
    );
    this.reaches.set(place, reach);
    return reach;
  }

  private indexGroups(): Postings {
    return Postings.index(this.people.groups.size, (note) => this.eachPlace((place) => this.groupsOf(place, note)));
  }

  private indexSkills(): Postings {
    let most = -1;
    for (let place = 0; place < this.people.count; place++) most = Math.max(most, this.noteSkills(place));
    return Postings.index(most + 1, (note) => this.eachPlace((place) => this.skillsOf(place, note)));
  }

  private indexSilence(): Postings {
    const { people } = this;
    return Postings.index(1, (note) =>
      this.eachPlace((place) => (people.flags(place) & SKILLS_TOLD) === 0 && note(0, place)),
    );
  }

  private eachPlace(visit: (place: number) => void): void {
    for (let place = 0; place < this.people.count; place++) visit(place);
  }

  private groupsOf(place: number, note: (key: number, place: number) => void): void {
    const { jobs, jobCount, others, otherCount } = this.spanOf(place);
    const parts = this.people.parts.cells;
    for (let job = 0; job < jobCount; job++) {
      const group = parts[jobs + job * 3] ?? 0;
      if (group > 0) note(group - 1, place);
    }
    for (let other = 0; other < otherCount; other++) note(parts[others + other] ?? 0, place);
  }

  private skillsOf(place: number, note: (key: number, place: number) => void): void {
    const { skills, skillCount, codes } = this.spanOf(place);
    const parts = this.people.parts.cells;
    for (let index = 0; index < skillCount; index++) {
      const code = codeAt(parts, codes, index);
      if (code >> 2 !== LACKING) note(parts[skills + index] ?? 0, place);
    }
  }

  /** Remembers what she holds, and says the highest number of her skills; −1 when she holds none. */
  private noteSkills(place: number): number {
    let most = -1;
    this.skillsOf(place, (skill) => {
      this.relations.noteHeld(skill);
      most = Math.max(most, skill);
    });
    return most;
  }

  private spanOf(place: number): Span {
    const { records, parts } = this.people;
    return locate(parts.cells, records.cells[place * RECORD + PARTS] ?? 0, this.span);
  }
}
