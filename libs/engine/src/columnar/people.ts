import type { Isco } from '#taxonomy';
import type { HeldSkill, PastJob, SeekerFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { isWorkOpen } from '../reference/occupation.js';
import { LARGEST_ID } from '../reference/order.js';
import { blanksOf, isRanked, prepareSeeker } from '../reference/prepare.js';
import { TERMS } from '../scoring/version.js';
import type { BlankTable, TermCode } from '../scoring/version.js';
import { longs, words } from './column.js';
import type { Column } from './column.js';
import type { Facets } from './facets.js';
import { Interned } from './interned.js';
import { Places } from './places.js';
import { emptySpan, locate } from './span.js';
import { LONG, WORD, whole } from './whole.js';

/** Words of 32 bits in the record of one person. */
export const RECORD = 11;
/** Where each facet lies in the record: a word, or the lower or upper half of one. */
export const HOURS = 0;
export const CARE = 1;
export const WAY = 2;
export const LAW = 3;
export const TONGUES_DEGREE = 4;
export const LICENCES_REFUSALS = 5;
export const NEEDS_WISHES = 6;
/** Her means below; above them flags and the number of her blanks. */
export const MEANS_FLAGS = 7;
/** Céntimos plus one; 0 not answered. */
export const FLOOR = 8;
/** Where her skills and jobs begin in `parts`. */
export const PARTS = 9;
export const LIMITS = 10;

export const RANKED = 1;
export const SKILLS_TOLD = 2;
export const JOBS_TOLD = 4;
/** A title of hers is not linked yet. */
export const UNLINKED = 8;
/** An answer that is still open could bring her nearer to some work. */
export const WORK_OPEN = 16;
/** Her blanks stand above the flags. */
export const BLANKS_SHIFT = 5;

/** Codes of a skill in `parts`: level in the lowest two bits, then how it is known. */
export const CONFIRMED = 0;
export const INFERRED = 1;
export const LACKING = 2;

/** Numbers of departments have two digits. */
const DEPARTMENTS = 100;

/** Department 0: whoever may reach any place. */
export interface Region {
  department: number;
  from: number;
  to: number;
  ways: readonly number[];
}

/**
 * Everybody in shared memory: a record of 44 bytes, an id, a revision, and her skills and jobs as a run of 16-bit words
 * `[skills, jobs, others, skill…, four codes a word…, (group + 1, months, idle)…, group…]`. Groups are numbers in `groups`.
 */
export class People {
  readonly ids = longs();
  readonly revisions = longs();
  readonly records = longs();
  readonly parts = words();
  readonly groups = new Interned<Isco>();
  readonly blanks = new Interned<BlankTable>();
  /** Place of each id that is here, once it was sorted in or put. */
  readonly places = new Places(this.ids);
  /** Where the people of each department stand, as they were sorted last, and their ways to go. */
  regions: Region[] = [];
  private readonly span = emptySpan();
  private highest: { of: number; terms: Record<TermCode, number> } | undefined;

  constructor(
    private readonly facets: Facets,
    private readonly context: ScoringContext,
  ) {}

  get count(): number {
    return this.ids.length;
  }

  /** Adds a person at the end and gives her place; she is found by her id once all are sorted. Throws RangeError for what does not fit. */
  add(facts: SeekerFacts): number {
    const { facets } = this;
    const record = new Uint32Array(RECORD);
    record[HOURS] = facets.hours.numberOfSeeker(facts);
    record[CARE] = facets.care.numberOfSeeker(facts);
    record[WAY] = facets.way.numberOfSeeker(facts);
    record[LIMITS] = facets.limits.numberOfSeeker(facts);
    record[LAW] = facets.law.numberOfSeeker(facts);
    const half = (low: number, high: number) => (low | (high << 16)) >>> 0;
    record[TONGUES_DEGREE] = half(
      facets.tongues.numberOfSeeker(facts, WORD),
      facets.degree.numberOfSeeker(facts, WORD),
    );
    record[LICENCES_REFUSALS] = half(
      facets.licences.numberOfSeeker(facts, WORD),
      facets.refusals.numberOfSeeker(facts, WORD),
    );
    record[NEEDS_WISHES] = half(facets.needs.numberOfSeeker(facts, WORD), facets.wishes.numberOfSeeker(facts, WORD));
    const jobs = facts.jobs ?? [];
    const flags =
      (isRanked(facts) ? RANKED : 0) |
      (facts.skills === undefined ? 0 : SKILLS_TOLD) |
      (facts.jobs === undefined ? 0 : JOBS_TOLD) |
      (jobs.some(({ isco }) => isco === undefined) ? UNLINKED : 0) |
      (isWorkOpen(facts) ? WORK_OPEN : 0) |
      (this.blanks.number(blanksOf(facts, this.context), WORD >> BLANKS_SHIFT) << BLANKS_SHIFT);
    record[MEANS_FLAGS] = half(facets.means.numberOfSeeker(facts, WORD), flags);
    record[FLOOR] = facts.payFloor === undefined ? 0 : whole(facts.payFloor + 1, LONG);
    return this.append(facts, record, this.partsOf(facts, jobs, [...(facts.studiedFor ?? []), ...this.wished(facts)]));
  }

  /** Adds who was read: her record but for where her words lie, and her words. Throws RangeError for an id that does not fit. */
  append(of: { id: number; revision: number }, record: Uint32Array, parts: readonly number[]): number {
    const [id, revision] = [whole(of.id, LARGEST_ID), whole(of.revision, LONG)];
    // From here on nothing is refused: who does not fit leaves no trace.
    const place = this.ids.length;
    record[PARTS] = this.parts.length;
    for (const word of parts) this.parts.push(word);
    const start = this.records.extend(RECORD);
    this.records.cells.set(record, start);
    this.ids.push(id);
    this.revisions.push(revision);
    return place;
  }

  /** Flags of a person, with the number of her blanks above them. */
  flags(place: number): number {
    return (this.records.cells[place * RECORD + MEANS_FLAGS] ?? 0) >>> 16;
  }

  blanksAt(place: number): BlankTable {
    const table = this.blanks.values[this.flags(place) >> BLANKS_SHIFT];
    if (table === undefined) throw new RangeError('nobody stands there');
    return table;
  }

  /** The highest 40th percentiles that stand in for what somebody did not tell. */
  get highestBlanks(): Readonly<Record<TermCode, number>> {
    if (this.highest?.of !== this.blanks.size) {
      const of = (term: TermCode) => Math.max(0, ...this.blanks.values.map((table) => table[term].p40));
      const terms = Object.fromEntries(TERMS.map((term) => [term, of(term)])) as Record<TermCode, number>;
      this.highest = { of: this.blanks.size, terms };
    }
    return this.highest.terms;
  }

  /**
   * Puts everybody in the order (department, group of the first linked job, id): who is searched together stands together. Whoever
   * did not say where she lives or how she goes may reach any place, and stands first.
   */
  sort(): void {
    const { count } = this;
    const departments = this.facets.way.seekers.values.map(({ district, travel }) =>
      travel === undefined ? 0 : departmentIn(district),
    );
    const departmentOf = (place: number) => departments[this.records.cells[place * RECORD + WAY] ?? 0] ?? 0;
    this.permute(countingSort(this.byGroup(), DEPARTMENTS, departmentOf));
    this.regions = [];
    for (let place = 0; place < count; place++) {
      const department = departmentOf(place);
      const last = this.regions.at(-1);
      if (last?.department === department) last.to = place + 1;
      else this.regions.push({ department, from: place, to: place + 1, ways: [] });
    }
    for (const region of this.regions) {
      region.ways = departments.flatMap((department, way) => (department === region.department ? [way] : []));
    }
  }

  /** The places from one up to, not including, another, so that those with one way to go and one limit stand together. */
  byJourney(from: number, to: number): Uint32Array {
    const { cells } = this.records;
    const places = Uint32Array.from({ length: to - from }, (_, index) => from + index);
    const byLimits = countingSort(
      places,
      this.facets.limits.seekers.size,
      (place) => cells[place * RECORD + LIMITS] ?? 0,
    );
    return countingSort(byLimits, this.facets.way.seekers.size, (place) => cells[place * RECORD + WAY] ?? 0);
  }

  /** All places by the group of the first linked job, whoever has none first, then by id. */
  private byGroup(): Uint32Array {
    const { ids, groups } = this;
    const places = Uint32Array.from({ length: this.count }, (_, place) => place);
    const byId = (one: number, other: number) => (ids.cells[one] ?? 0) - (ids.cells[other] ?? 0);
    // They mostly come in this order from the database.
    if (places.some((place) => place > 0 && byId(place - 1, place) > 0)) places.sort(byId);
    const ranks = new Uint32Array(groups.size + 1);
    const ranked = Array.from(groups.values.keys()).sort((a, b) => (groups.values[a] ?? 0) - (groups.values[b] ?? 0));
    ranked.forEach((group, rank) => (ranks[group + 1] = rank + 1));
    return countingSort(places, ranks.length, (place) => ranks[this.firstGroup(place)] ?? 0);
  }

  /** One more than the group of the first linked job; 0 when there is none. */
  private firstGroup(place: number): number {
    const parts = this.parts.cells;
    const span = locate(parts, this.records.cells[place * RECORD + PARTS] ?? 0, this.span);
    for (let job = 0; job < span.jobCount; job++) {
      const group = parts[span.jobs + job * 3] ?? 0;
      if (group > 0) return group;
    }
    return 0;
  }

  /** One column after the other, so that no more than one lies there twice. */
  private permute(order: Uint32Array): void {
    arrange(this.ids, order, 1);
    arrange(this.revisions, order, 1);
    arrange(this.records, order, RECORD);
    this.places.settle();
    this.arrangeParts();
  }

  /** The words of each person behind those of the person before her. */
  private arrangeParts(): void {
    const { records, parts } = this;
    const oldParts = parts.settle();
    const span = emptySpan();
    let written = 0;
    for (let at = PARTS; at < records.length; at += RECORD) {
      const start = records.cells[at] ?? 0;
      const { others, otherCount } = locate(oldParts, start, span);
      parts.cells.set(oldParts.subarray(start, others + otherCount), written);
      records.cells[at] = written;
      written += others + otherCount - start;
    }
  }

  /** Wishes that count. */
  wished({ id, revision, wished, skills, lacks }: SeekerFacts): readonly Isco[] {
    if (wished === undefined || wished.length === 0) return [];
    return prepareSeeker({ id, revision, wished, skills, lacks }, this.context).wished;
  }

  private partsOf(facts: SeekerFacts, jobs: readonly PastJob[], others: readonly Isco[]): number[] {
    const coded = skillsOf(facts);
    const parts = [coded, jobs, others].map(({ length }) => whole(length, WORD));
    for (const [skill] of coded) parts.push(whole(skill, WORD));
    for (let from = 0; from < coded.length; from += 4) {
      parts.push(coded.slice(from, from + 4).reduce((all, [, code], index) => all | (code << (index * 4)), 0));
    }
    for (const { isco, months, idleMonths } of jobs) {
      parts.push(isco === undefined ? 0 : this.groups.number(isco, WORD - 1) + 1);
      parts.push(Math.min(whole(months, LONG), WORD));
      parts.push(Math.min(Math.max(0, Math.floor(idleMonths)), this.mostIdle));
    }
    for (const isco of others) parts.push(this.groups.number(isco, WORD));
    return parts;
  }

  /** Months since a job ended that count no further. */
  get mostIdle(): number {
    return this.context.version.experience.value.decay.length - 1;
  }

  share() {
    const { ids, revisions, records, parts, groups, blanks, places, regions } = this;
    return {
      ids: ids.share(),
      revisions: revisions.share(),
      records: records.share(),
      parts: parts.share(),
      groups: groups.values,
      blanks: blanks.values,
      places: places.share(),
      regions,
    };
  }

  take(shared: ReturnType<People['share']>): void {
    this.ids.take(shared.ids);
    this.revisions.take(shared.revisions);
    this.records.take(shared.records);
    this.parts.take(shared.parts);
    this.groups.take(shared.groups);
    this.blanks.take(shared.blanks);
    this.places.take(shared.places);
    this.regions = shared.regions;
  }

  /** Bytes of everything that is kept a person, without the tables that are kept once. */
  get bytes(): number {
    return this.ids.bytes + this.revisions.bytes + this.records.bytes + this.parts.bytes + this.places.bytes;
  }
}

export function codeOf({ level, evidence }: HeldSkill): number {
  return level | ((evidence === 'inferred' ? INFERRED : CONFIRMED) << 2);
}

/** Skills with their codes; what she said she lacks counts once her skills were told. */
function skillsOf({ skills, lacks = [] }: SeekerFacts): [skill: number, code: number][] {
  if (skills === undefined) return [];
  return [
    ...skills.map((held): [number, number] => [held.skill, codeOf(held)]),
    ...lacks.map((skill): [number, number] => [skill, LACKING << 2]),
  ];
}

/** Puts runs of a column in another order: the run that stands at `order[to]` goes to `to`. */
function arrange(column: Column<Uint32Array>, order: Uint32Array, run: number): void {
  const before = column.settle();
  const { cells } = column;
  for (let to = 0; to < order.length; to++) {
    const from = (order[to] ?? 0) * run;
    for (let word = 0; word < run; word++) cells[to * run + word] = before[from + word] ?? 0;
  }
}

/** The first two digits of a district; 0 for what is none. */
function departmentIn(district: string | undefined): number {
  const department = Number(district?.slice(0, 2));
  return department > 0 && Number.isInteger(department) ? department : 0;
}

/** Places in ascending order of a key below `keys`; equal ones stay as they stood. */
function countingSort(places: Uint32Array, keys: number, keyOf: (place: number) => number): Uint32Array {
  const next = new Uint32Array(keys + 1);
  for (const place of places) next[keyOf(place) + 1] = (next[keyOf(place) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key++) next[key + 1] = (next[key + 1] ?? 0) + (next[key] ?? 0);
  const sorted = new Uint32Array(places.length);
  for (const place of places) {
    const at = next[keyOf(place)] ?? 0;
    sorted[at] = place;
    next[keyOf(place)] = at + 1;
  }
  return sorted;
}
