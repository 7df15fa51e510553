import { GATE_STATES } from '../pair-score.js';
import { TERMS } from '../scoring/version.js';
import type { BlankTable } from '../scoring/version.js';
import { VALUE_BITS, VALUE_MASK } from './cell.js';
import type { Interned, Table } from './interned.js';
import { SKILLS_TOLD } from './people.js';
import { TERM } from './position.js';
import type { Searchable } from './searchable.js';

const NOT_MET = GATE_STATES.indexOf('not_met');
const WHOLE = 10_000;

/** What a person answered, by facet. */
interface Answers {
  hours: number;
  limits: number;
  tongues: number;
  degree: number;
  wishes: number;
}

/**
 * The most that any vacancy brings a person in each term that neither her work nor her essential skills decide: by the verdicts of the
 * referee, or the frozen percentile where she told nothing. Basis points, in the order of TERMS.
 */
export class Ceilings {
  readonly of = new Uint16Array(TERMS.length).fill(WHOLE);
  private readonly schedule: Highest;
  private readonly education: Highest;
  private readonly language: Highest;
  private readonly preferences: Highest;

  constructor(private readonly market: Searchable) {
    const { facets } = market;
    this.schedule = new Highest(facets.schedule, facets.hours.vacancies);
    this.education = new Highest(facets.learning, facets.degree.vacancies);
    this.language = new Highest(facets.language, facets.tongues.vacancies);
    this.preferences = new Highest(facets.preferences, facets.wishes.vacancies);
  }

  /** Reads a person. `floor`: céntimos; negative when she told none. */
  read(answers: Answers, flags: number, floor: number, blanks: BlankTable): void {
    const { of } = this;
    const { travel } = this.market.facets.limits.seeker(answers.limits).facts;
    of[TERM.schedule] = this.schedule.of(answers.hours, blanks.schedule.p40);
    of[TERM.optional_skills] = (flags & SKILLS_TOLD) === 0 ? blanks.optional_skills.p40 : WHOLE;
    of[TERM.education] = this.education.of(answers.degree, blanks.education.p40);
    of[TERM.commute] = travel === undefined ? blanks.commute.p40 : WHOLE;
    of[TERM.language] = this.language.of(answers.tongues, blanks.language.p40);
    of[TERM.pay] = floor < 0 ? blanks.pay.p40 : WHOLE;
    of[TERM.preferences] = this.preferences.of(answers.wishes, blanks.preferences.p40);
  }
}

interface Row {
  /** Columns that were looked at. */
  upTo: number;
  /** The highest term plus one; 0 when there is none. */
  most: number;
  /** Does a cell say that she did not tell? */
  isBlank: boolean;
}

/** The highest term in each row of a table but for what its gate closes: found once a row, and on when a column is new. */
class Highest {
  private readonly rows: (Row | undefined)[] = [];

  constructor(
    private readonly table: Table,
    private readonly columns: Pick<Interned<unknown>, 'size'>,
  ) {}

  of(number: number, blank: number): number {
    const row = (this.rows[number] ??= { upTo: 0, most: 0, isBlank: false });
    for (; row.upTo < this.columns.size; row.upTo++) {
      const cell = this.table.at(number, row.upTo);
      if (((cell >> VALUE_BITS) & 3) === NOT_MET) continue;
      row.most = Math.max(row.most, cell & VALUE_MASK);
      row.isBlank ||= (cell & VALUE_MASK) === 0;
    }
    return Math.max(row.most - 1, row.isBlank ? blank : 0);
  }
}
