import type { SeekerFacts, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { prepareSeeker, prepareVacancy } from '../reference/prepare.js';
import type { PreparedSeeker, PreparedVacancy } from '../reference/prepared.js';
import { Interned, Table } from './interned.js';

/*
 * The answers that decide one thing together are a facet. Many people share a facet, so it is stored as a number, and what the
 * reference engine says of a person who answered only this, against a vacancy that says only that, is computed once and kept.
 * The fast engine is thereby the referee's own judgement, looked up.
 */

export type Reading = (facts: SeekerFacts) => Partial<SeekerFacts>;
export type Telling = (vacancy: PreparedVacancy) => Partial<VacancyFacts>;

/** Whose people or whose vacancies something takes over. */
export interface Shared<T> {
  seekers?: T | undefined;
  vacancies?: T | undefined;
}

/** What a vacancy says when it says nothing. */
const BARE: Omit<VacancyFacts, 'startOn'> = {
  id: 0,
  revision: 0,
  remote: false,
  contract: 'planilla',
  essentials: [],
  optionals: [],
  licences: [],
  languages: [],
  supports: [],
  traits: [],
  foreignCap: 'unknown',
  digital: false,
  bank: false,
  ownTools: false,
  positions: 1,
};

/** What both sides said, by number. */
export interface SharedFacet {
  seekers: readonly Partial<SeekerFacts>[];
  vacancies: readonly Partial<VacancyFacts>[];
}

/** One facet of both sides. */
export class Facet {
  readonly seekers: Interned<Partial<SeekerFacts>>;
  readonly vacancies: Interned<Partial<VacancyFacts>>;
  private readonly people: PreparedSeeker[];
  private readonly posts: PreparedVacancy[];

  /** `seekers`, `vacancies`: the facet of which that side is shared. */
  constructor(
    private readonly context: ScoringContext,
    private readonly ofSeeker: Reading,
    private readonly ofVacancy: Telling,
    { seekers, vacancies }: Shared<Facet> = {},
  ) {
    this.seekers = seekers?.seekers ?? new Interned();
    this.people = seekers?.people ?? [];
    this.vacancies = vacancies?.vacancies ?? new Interned();
    this.posts = vacancies?.posts ?? [];
  }

  /** Throws RangeError past `most` different answers. */
  numberOfSeeker(facts: SeekerFacts, most?: number): number {
    return this.seekers.number(this.ofSeeker(facts), most);
  }

  numberOfVacancy(vacancy: PreparedVacancy): number {
    return this.vacancies.number(this.ofVacancy(vacancy));
  }

  share(): SharedFacet {
    return { seekers: this.seekers.values, vacancies: this.vacancies.values };
  }

  take({ seekers, vacancies }: SharedFacet): void {
    this.seekers.take(seekers);
    this.vacancies.take(vacancies);
  }

  /** A person who gave these answers and no other. */
  seeker(number: number): PreparedSeeker {
    return (this.people[number] ??= prepareSeeker(
      { id: 0, revision: 0, ...this.seekers.values[number] },
      this.context,
    ));
  }

  /** A vacancy that says this and nothing else. */
  vacancy(number: number): PreparedVacancy {
    return (this.posts[number] ??= prepareVacancy(
      { ...BARE, startOn: this.context.today, ...this.vacancies.values[number] },
      this.context,
    ));
  }

  table(cell: (seeker: PreparedSeeker, vacancy: PreparedVacancy) => number): Table {
    return new Table((row, column) => cell(this.seeker(row), this.vacancy(column)));
  }
}
