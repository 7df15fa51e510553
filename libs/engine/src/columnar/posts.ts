import type { Isco, SkillId } from '#taxonomy';
import type { SkillLevel, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { prepareVacancy } from '../reference/prepare.js';
import type { WeighedRequirement } from '../reference/prepared.js';
import { TERMS } from '../scoring/version.js';
import { LARGEST_ID } from './best.js';
import { bytes, longs, words } from './column.js';
import type { Facets } from './facet.js';
import { Interned } from './interned.js';
import { LONG, WORD, whole } from './whole.js';

/** Words of 32 bits in the record of one vacancy. The first twelve are all that a first look reads: one line of the cache. */
export const POST = 64;
export const GROUP = 0;
/** Where its requirements begin in `requirements`, and how many of them are essential. */
export const REQUIRED = 1;
export const ESSENTIALS = 2;
/** Weights of essential skills, occupation and experience in her list, then in the vacancy's, and there of all others together. */
export const LOOK_WEIGHTS = 3;
export const LOOK_LIST_WEIGHTS = 6;
export const LOOK_LIST_REST = 9;
export const PAY_MAX = 12;
export const SHIFT_MINUTES = 13;
/** Both ends of the pay range added, in céntimos; with PAY_MAX 0 the vacancy says nothing. */
export const PAY_SUM = 14;
export const POSITIONS = 15;
export const OPTIONALS = 16;
export const MONTHS = 17;
/** Facets. */
export const SHIFT = 18;
export const PLACE = 19;
export const TONGUES = 20;
export const DEGREE = 21;
export const LICENCES = 22;
export const TRAITS = 23;
export const ADJUSTMENTS = 24;
export const LAWS = 25;
export const TERMS_OF_WORK = 26;
export const TOOLS = 27;
export const CARE_HOURS = 28;
/** Weights of the terms in her list and in the vacancy's, in the order of TERMS. */
export const WEIGHTS = 29;
export const LIST_WEIGHTS = 39;

/** Terms that a first look knows: the first three. */
const LOOKED = 3;

/** A skill asked at a level. */
export interface Asked {
  skill: SkillId;
  level: SkillLevel;
}

/** The group a vacancy asks; none: every job counts in full. */
export type AskedGroup = { isco?: Isco | undefined };

/** Every vacancy in shared memory: a record of 256 bytes, an id, a revision, and its requirements as pairs `asked, weight`. */
export class Posts {
  readonly ids = longs();
  readonly revisions = longs();
  readonly records = longs();
  readonly requirements = words();
  readonly asked = new Interned<Asked>();
  /** Skill and level of each number in `asked`. */
  readonly skills = words();
  readonly levels = bytes();
  readonly groups = new Interned<AskedGroup>();
  readonly places = new Map<number, number>();

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
    const place = this.ids.length;
    const start = this.records.extend(POST);
    const record = this.records.cells.subarray(start, start + POST);
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
    for (let term = 0; term < TERMS.length; term++) {
      record[WEIGHTS + term] = vacancy.weights[term] ?? 0;
      record[LIST_WEIGHTS + term] = vacancy.listWeights[term] ?? 0;
    }
    const list = vacancy.listWeights;
    for (let term = 0; term < LOOKED; term++) {
      record[LOOK_WEIGHTS + term] = vacancy.weights[term] ?? 0;
      record[LOOK_LIST_WEIGHTS + term] = list[term] ?? 0;
    }
    record[LOOK_LIST_REST] = list.slice(LOOKED).reduce((sum, weight) => sum + weight, 0);
    for (const one of vacancy.essentials) this.require(one);
    for (const one of vacancy.optionals) this.require(one);
    this.ids.push(whole(facts.id, LARGEST_ID));
    this.revisions.push(whole(facts.revision, LONG));
    this.places.set(facts.id, place);
    return place;
  }

  /** Puts all in the order (place, id): what lies in one place stands together. */
  sort(): void {
    const { ids, revisions, records, count } = this;
    const place = (post: number) => records.cells[post * POST + PLACE] ?? 0;
    const order = Uint32Array.from({ length: count }, (_, post) => post).sort(
      (a, b) => place(a) - place(b) || (ids.cells[a] ?? 0) - (ids.cells[b] ?? 0),
    );
    const [oldIds, oldRevisions, oldRecords] = [ids.cells.slice(), revisions.cells.slice(), records.cells.slice()];
    order.forEach((from, to) => {
      ids.cells[to] = oldIds[from] ?? 0;
      revisions.cells[to] = oldRevisions[from] ?? 0;
      records.cells.set(oldRecords.subarray(from * POST, from * POST + POST), to * POST);
      this.places.set(oldIds[from] ?? 0, to);
    });
    this.readRanges();
  }

  /** Where the vacancies of each place stand, as they were sorted last. */
  ranges: readonly { place: number; from: number; to: number }[] = [];

  private readRanges(): void {
    const ranges: { place: number; from: number; to: number }[] = [];
    for (let post = 0; post < this.count; post++) {
      const place = this.records.cells[post * POST + PLACE] ?? 0;
      const last = ranges.at(-1);
      if (last?.place === place) last.to = post + 1;
      else ranges.push({ place, from: post, to: post + 1 });
    }
    this.ranges = ranges;
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
