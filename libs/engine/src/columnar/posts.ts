import type { Isco, SkillId } from '#taxonomy';
import type { SkillLevel, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { LARGEST_ID } from '../reference/order.js';
import { prepareVacancy } from '../reference/prepare.js';
import type { PreparedVacancy, WeighedRequirement } from '../reference/prepared.js';
import { bytes, longs, words } from './column.js';
import type { Facets } from './facets.js';
import { Interned } from './interned.js';
import { Places } from './places.js';
import { LONG, WORD, whole } from './whole.js';

/** Words of 32 bits in the record of one vacancy. The first are what a look reads; they stand in `looks` once more, close together. */
export const LOOK = 4;
export const POST = 24;
export const PAY_MAX = 0;
export const SHIFT_MINUTES = 1;
/** Where its requirements begin in `requirements`, how many of them are essential, and how many follow that are not. */
export const REQUIRED = 2;
export const ESSENTIALS = 3;
export const OPTIONALS = 4;
export const MONTHS = 5;
/** Both ends of the pay range added, in céntimos; with PAY_MAX 0 the vacancy says nothing. */
export const PAY_SUM = 6;
export const SHIFT = 7;
export const GROUP = 8;
/** Which weights it has, in `weights`. */
export const WEIGHED = 9;
export const POSITIONS = 10;
/** Facets, beside SHIFT. */
export const PLACE = 11;
export const TONGUES = 12;
export const DEGREE = 13;
export const LICENCES = 14;
export const TRAITS = 15;
export const ADJUSTMENTS = 16;
export const LAWS = 17;
export const TERMS_OF_WORK = 18;
export const TOOLS = 19;
export const CARE_HOURS = 20;

/** Words of one set of weights: of the terms in her list, in the order of TERMS; of those in the vacancy's; and of these all but the first three together. */
export const WEIGHTS = 21;
export const LIST = 10;
export const LIST_REST = 20;

/** A skill asked at a level. */
export interface Asked {
  skill: SkillId;
  level: SkillLevel;
}

/** The group a vacancy asks; none: every job counts in full. */
export type AskedGroup = { isco?: Isco | undefined };

/** Vacancies by what they have in common. */
export interface Gathered {
  starts: Uint32Array;
  posts: Uint32Array;
}

/** Every vacancy in shared memory: a record of 96 bytes, 16 for a look, an id, a revision, and its requirements as pairs `asked, weight`. */
export class Posts {
  readonly ids = longs();
  readonly revisions = longs();
  readonly records = longs();
  readonly looks = longs();
  readonly requirements = words();
  /** Sets of weights, one after the other: what a vacancy asks decides them, so there are few. */
  readonly weights = words();
  private readonly weighed = new Interned<readonly number[]>();
  readonly asked = new Interned<Asked>();
  /** Skill and level of each number in `asked`. */
  readonly skills = words();
  readonly levels = bytes();
  readonly groups = new Interned<AskedGroup>();
  readonly places = new Places(this.ids);

  constructor(
    private readonly facets: Facets,
    private readonly context: ScoringContext,
  ) {}

  get count(): number {
    return this.ids.length;
  }

  /** Adds a vacancy at the end and gives its place. Throws RangeError for what does not fit. */
  add(facts: VacancyFacts): number {
    const { facets } = this;
    const vacancy = prepareVacancy(facts, this.context);
    const record = new Uint32Array(POST);
    record[SHIFT] = facets.hours.numberOfVacancy(vacancy);
    record[PLACE] = facets.way.numberOfVacancy(vacancy);
    record[TONGUES] = facets.tongues.numberOfVacancy(vacancy);
    record[DEGREE] = facets.degree.numberOfVacancy(vacancy);
    record[LICENCES] = facets.licences.numberOfVacancy(vacancy);
    record[TRAITS] = facets.refusals.numberOfVacancy(vacancy);
    record[ADJUSTMENTS] = facets.needs.numberOfVacancy(vacancy);
    record[LAWS] = facets.law.numberOfVacancy(vacancy);
    record[TERMS_OF_WORK] = facets.wishes.numberOfVacancy(vacancy);
    record[TOOLS] = facets.means.numberOfVacancy(vacancy);
    record[CARE_HOURS] = facets.care.numberOfVacancy(vacancy);
    record[GROUP] = this.groups.number({ isco: facts.isco }, WORD);
    record[MONTHS] = whole(facts.experienceMonths ?? 0, WORD);
    record[PAY_SUM] = facts.pay === undefined ? 0 : whole(facts.pay.min + facts.pay.max, LONG);
    record[PAY_MAX] = facts.pay === undefined ? 0 : whole(facts.pay.max, LONG);
    record[SHIFT_MINUTES] = vacancy.shiftMinutes;
    record[POSITIONS] = whole(facts.positions, LONG);
    record[REQUIRED] = this.requirements.length;
    record[ESSENTIALS] = vacancy.essentials.length;
    record[OPTIONALS] = vacancy.optionals.length;
    record[WEIGHED] = this.weigh(vacancy);
    for (const one of vacancy.essentials) this.require(one);
    for (const one of vacancy.optionals) this.require(one);
    const [id, revision] = [whole(facts.id, LARGEST_ID), whole(facts.revision, LONG)];
    // From here on nothing is refused: what does not fit leaves no trace.
    const place = this.ids.length;
    const start = this.records.extend(POST);
    this.records.cells.set(record, start);
    for (let word = 0; word < LOOK; word++) this.looks.push(record[word] ?? 0);
    this.ids.push(id);
    this.revisions.push(revision);
    return place;
  }

  /** The number of the place where a vacancy's work is. */
  placeOf(post: number): number {
    return this.records.cells[post * POST + PLACE] ?? 0;
  }

  /** A set of weights of the terms in the lists of vacancies. */
  listWeights(weighed: number): Uint16Array {
    return this.weights.cells.subarray(weighed * WEIGHTS + LIST, weighed * WEIGHTS + LIST_REST);
  }

  /** Puts all in the order (group, weights, id): one bound holds for those that stand together. */
  sort(): void {
    const { ids, revisions, records, requirements, looks, count } = this;
    const unsorted = records.cells;
    const order = Uint32Array.from({ length: count }, (_, post) => post).sort(
      (a, b) => kindOf(unsorted, a) - kindOf(unsorted, b) || (ids.cells[a] ?? 0) - (ids.cells[b] ?? 0),
    );
    const [oldIds, oldRevisions, oldRecords] = [ids.settle(), revisions.settle(), records.settle()];
    const oldRequirements = requirements.settle();
    looks.settle();
    const { cells } = records;
    let written = 0;
    order.forEach((from, to) => {
      ids.cells[to] = oldIds[from] ?? 0;
      revisions.cells[to] = oldRevisions[from] ?? 0;
      const record = oldRecords.subarray(from * POST, from * POST + POST);
      const [start, asked] = [record[REQUIRED] ?? 0, (record[ESSENTIALS] ?? 0) + (record[OPTIONALS] ?? 0)];
      cells.set(record, to * POST);
      cells[to * POST + REQUIRED] = written;
      requirements.cells.set(oldRequirements.subarray(start, start + asked * 2), written);
      looks.cells.set(cells.subarray(to * POST, to * POST + LOOK), to * LOOK);
      written += asked * 2;
    });
    this.places.settle();
    this.byPlace = this.gather(PLACE, this.facets.way.vacancies.size);
    this.byShift = this.gather(SHIFT, this.facets.hours.vacancies.size);
  }

  /** The sorted vacancies of each place, and of each shift: where they begin in `posts`, and behind the last where they end. */
  byPlace: Gathered = { starts: new Uint32Array(1), posts: new Uint32Array(0) };
  byShift: Gathered = this.byPlace;

  private gather(word: number, size: number): Gathered {
    const of = (post: number) => this.records.cells[post * POST + word] ?? 0;
    const starts = new Uint32Array(size + 1);
    const posts = Uint32Array.from({ length: this.count }, (_, post) => post).sort((a, b) => of(a) - of(b));
    posts.forEach((post, at) => (starts[of(post) + 1] = at + 1));
    for (let number = 1; number <= size; number++) {
      starts[number] = Math.max(starts[number] ?? 0, starts[number - 1] ?? 0);
    }
    return { starts, posts };
  }

  share() {
    return {
      ids: this.ids.share(),
      revisions: this.revisions.share(),
      records: this.records.share(),
      looks: this.looks.share(),
      requirements: this.requirements.share(),
      weights: this.weights.share(),
      skills: this.skills.share(),
      levels: this.levels.share(),
      weighed: this.weighed.values,
      asked: this.asked.values,
      groups: this.groups.values,
      places: this.places.share(),
      byPlace: this.byPlace,
      byShift: this.byShift,
    };
  }

  take(shared: ReturnType<Posts['share']>): void {
    this.ids.take(shared.ids);
    this.revisions.take(shared.revisions);
    this.records.take(shared.records);
    this.looks.take(shared.looks);
    this.requirements.take(shared.requirements);
    this.weights.take(shared.weights);
    this.skills.take(shared.skills);
    this.levels.take(shared.levels);
    this.weighed.take(shared.weighed);
    this.asked.take(shared.asked);
    this.groups.take(shared.groups);
    this.places.take(shared.places);
    this.byPlace = shared.byPlace;
    this.byShift = shared.byShift;
  }

  /** Bytes of everything that is kept a vacancy. */
  get bytes(): number {
    const { ids, revisions, records, looks, requirements } = this;
    return [ids, revisions, records, looks, requirements].reduce((sum, column) => sum + column.bytes, 0);
  }

  private weigh({ weights, listWeights }: PreparedVacancy): number {
    const rest = listWeights.slice(LOOKED).reduce((sum, weight) => sum + weight, 0);
    const all = [...weights, ...listWeights, rest];
    const number = this.weighed.number(all, WORD);
    if (number * WEIGHTS === this.weights.length) for (const weight of all) this.weights.push(whole(weight, WORD));
    return number;
  }

  private require({ skill, level, weight }: WeighedRequirement): void {
    const asked = this.asked.number({ skill, level }, WORD);
    if (asked === this.skills.length) {
      this.skills.push(whole(skill, WORD));
      this.levels.push(level);
    }
    this.requirements.push(asked);
    this.requirements.push(weight);
  }
}

/** Vacancies of one group with one set of weights are of one kind. */
export function kindOf(records: Uint32Array, post: number): number {
  return (records[post * POST + GROUP] ?? 0) * 0x1_0000 + (records[post * POST + WEIGHED] ?? 0);
}

/** The first terms of a list, which a bound knows before a vacancy is looked at. */
const LOOKED = 3;
