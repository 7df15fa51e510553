import type { SeekerFacts, SupportKind, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { GATE_STATES } from '../pair-score.js';
import { careMultiplier, multipliersOf } from '../reference/barrier.js';
import { UNANSWERED, measure } from '../reference/fit.js';
import { judge } from '../reference/gate.js';
import { prepareSeeker, prepareVacancy } from '../reference/prepare.js';
import type { PreparedSeeker, PreparedVacancy } from '../reference/prepared.js';
import { minutesTo } from '../reference/travel.js';
import type { BarrierCode, GateCode, ScoringVersion, TermCode } from '../scoring/version.js';
import { DAY_SLOTS, formatWeek, fromSlots } from '../week.js';
import { Interned, Table } from './interned.js';

/*
 * The answers that decide one thing together are a facet. Many people share a facet, so it is stored as a number, and what the
 * reference engine says of a person who answered only this, against a vacancy that says only that, is computed once and kept.
 * The fast engine is thereby the referee's own judgement, looked up.
 */

type Pick<F> = (facts: F) => Partial<F>;

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

/** One facet of both sides. */
class Facet {
  readonly seekers = new Interned<Partial<SeekerFacts>>();
  readonly vacancies = new Interned<Partial<VacancyFacts>>();
  private readonly people: PreparedSeeker[] = [];
  private readonly posts: PreparedVacancy[] = [];

  constructor(
    private readonly context: ScoringContext,
    private readonly ofSeeker: Pick<SeekerFacts>,
    private readonly ofVacancy: (vacancy: PreparedVacancy) => Partial<VacancyFacts>,
  ) {}

  /** Throws RangeError past `most` different answers. */
  numberOfSeeker(facts: SeekerFacts, most?: number): number {
    return this.seekers.number(this.ofSeeker(facts), most);
  }

  numberOfVacancy(vacancy: PreparedVacancy): number {
    return this.vacancies.number(this.ofVacancy(vacancy));
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

/** Bits of a cell: the value of a term plus one (0: not answered) in the lowest 14, then two of a gate, then minutes plus one. */
export const VALUE_BITS = 14;
export const VALUE_MASK = (1 << VALUE_BITS) - 1;
export const MINUTES_SHIFT = VALUE_BITS + 2;
/** Two whole weeks away and back: longer ways leave no hour at home, whatever their length. */
const LONGEST_WAY = 10_080;

const stateOf = (gate: GateCode, seeker: PreparedSeeker, vacancy: PreparedVacancy) =>
  GATE_STATES.indexOf(judge(gate, seeker, vacancy).state);
const valueOf = (term: TermCode, seeker: PreparedSeeker, vacancy: PreparedVacancy) =>
  measure(term, seeker, vacancy) - UNANSWERED;

const kindsOf = (vacancy: PreparedVacancy, wanted: (kind: SupportKind) => boolean) =>
  [...vacancy.offers].filter(wanted).map((kind) => ({ kind }));

/** All facets of both sides under one context, with the tables between them. */
export class Facets {
  private readonly night: string;
  readonly hours: Facet;
  readonly way: Facet;
  readonly tongues: Facet;
  readonly degree: Facet;
  readonly licences: Facet;
  readonly refusals: Facet;
  readonly needs: Facet;
  readonly law: Facet;
  readonly wishes: Facet;
  readonly means: Facet;
  readonly care: Facet;
  /** Term and gate `schedule`. */
  readonly schedule: Table;
  /** Term and gate `commute`, and minutes of the way. */
  readonly commute: Table;
  /** Term and gate `language`. */
  readonly language: Table;
  /** Term `education` and gate `credential`. */
  readonly learning: Table;
  readonly licence: Table;
  readonly noGo: Table;
  readonly accommodation: Table;
  /** Gate `right_to_work` in the lowest two bits, then `caps`. */
  readonly lawful: Table;
  readonly preferences: Table;
  /** Number in `burdens` of the factors of the four barriers after care. */
  readonly burden: Table;
  readonly burdens = new Interned<readonly number[]>();
  private readonly careFactors = new Map<number, number>();

  constructor(readonly context: ScoringContext) {
    const { version } = context;
    const facet = (ofSeeker: Pick<SeekerFacts>, ofVacancy: (vacancy: PreparedVacancy) => Partial<VacancyFacts>) =>
      new Facet(context, ofSeeker, ofVacancy);
    this.night = shiftIntoNight(version);
    this.hours = facet(
      ({ available }) => ({ available }),
      (vacancy) => ({
        shift: vacancy.facts.shift,
        supports: kindsOf(vacancy, (kind) => kind === 'flexible_shift'),
      }),
    );
    this.way = facet(
      ({ district, travel }) => ({ district, travel }),
      (vacancy) => this.placeOf(vacancy),
    );
    this.tongues = facet(
      ({ languages }) => ({ languages }),
      ({ facts }) => ({ languages: facts.languages }),
    );
    this.degree = facet(
      ({ credentials, education }) => ({ credentials, education }),
      ({ facts: { profession, education } }) => ({ profession, education }),
    );
    this.licences = facet(
      ({ licences }) => ({ licences }),
      ({ facts }) => ({ licences: facts.licences }),
    );
    this.refusals = facet(
      ({ refuses }) => ({ refuses }),
      (vacancy) => ({
        traits: [...vacancy.traits].sort(),
        supports: kindsOf(vacancy, (kind) => kind === 'respect_policy'),
      }),
    );
    this.needs = facet(
      ({ accommodations }) => ({ accommodations }),
      (vacancy) => ({
        accommodations: vacancy.facts.accommodations,
        supports: kindsOf(vacancy, (kind) => kind === 'accommodation'),
      }),
    );
    this.law = facet(
      ({ rightToWork, adult }) => ({ rightToWork, adult }),
      ({ startsOn, facts: { contractMonths, foreignCap } }) => ({ startOn: startsOn, contractMonths, foreignCap }),
    );
    this.wishes = facet(
      ({ prefers }) => ({ prefers }),
      ({ facts: { contract, remote, sector } }) => ({ contract, remote, sector }),
    );
    const { enoughMonths } = version.barriers.local.value;
    const eases = easing(version, ['digital', 'local_experience', 'tools', 'banking']);
    this.means = facet(
      ({ digital, bankAccount, tools, localMonths: months }) => ({
        digital,
        bankAccount,
        tools,
        localMonths: months === undefined ? undefined : Math.min(Math.max(0, months), enoughMonths),
      }),
      (vacancy) => ({
        digital: vacancy.facts.digital,
        bank: vacancy.facts.bank,
        ownTools: vacancy.facts.ownTools,
        experienceMonths: (vacancy.facts.experienceMonths ?? 0) > 0 ? 1 : 0,
        supports: kindsOf(vacancy, eases),
      }),
    );
    const cares = easing(version, ['childcare', 'eldercare']);
    this.care = facet(
      (facts) =>
        prepareSeeker({ id: 0, revision: 0, care: facts.care }, context).careNeed ? { care: facts.care } : {},
      ({ facts: { shift, supports } }) => ({ shift, supports: supports.filter(({ kind }) => cares(kind)) }),
    );

    const both = (term: TermCode, gate: GateCode) => (seeker: PreparedSeeker, vacancy: PreparedVacancy) =>
      valueOf(term, seeker, vacancy) | (stateOf(gate, seeker, vacancy) << VALUE_BITS);
    this.schedule = this.hours.table(both('schedule', 'schedule'));
    this.commute = this.way.table((seeker, vacancy) => {
      const minutes = minutesTo(seeker, vacancy);
      const away = minutes === undefined ? 0 : Math.min(minutes, LONGEST_WAY) + 1;
      return both('commute', 'commute')(seeker, vacancy) | (away << MINUTES_SHIFT);
    });
    this.language = this.tongues.table((seeker, vacancy) =>
      vacancy.facts.languages.some(({ hard }) => !hard)
        ? both('language', 'language')(seeker, vacancy)
        : stateOf('language', seeker, vacancy) << VALUE_BITS,
    );
    this.learning = this.degree.table((seeker, vacancy) =>
      vacancy.educationIndex > 0
        ? both('education', 'credential')(seeker, vacancy)
        : stateOf('credential', seeker, vacancy) << VALUE_BITS,
    );
    this.licence = this.licences.table((seeker, vacancy) => stateOf('licence', seeker, vacancy));
    this.noGo = this.refusals.table((seeker, vacancy) => stateOf('no_go', seeker, vacancy));
    this.accommodation = this.needs.table((seeker, vacancy) => stateOf('accommodation', seeker, vacancy));
    this.lawful = this.law.table(
      (seeker, vacancy) => stateOf('right_to_work', seeker, vacancy) | (stateOf('caps', seeker, vacancy) << 2),
    );
    this.preferences = this.wishes.table((seeker, vacancy) => valueOf('preferences', seeker, vacancy));
    this.burden = this.means.table((seeker, vacancy) => this.burdens.number(multipliersOf(seeker, vacancy).slice(2)));
  }

  /** Factor of her care against a shift and its supports when the way takes so many minutes. */
  careFactor(seeker: number, vacancy: number, minutes: number): number {
    const key = (seeker * 0x4_0000 + vacancy) * 0x4000 + minutes;
    if (vacancy >= 0x4_0000 || !Number.isSafeInteger(key)) return this.careOf(seeker, vacancy, minutes);
    const known = this.careFactors.get(key);
    if (known !== undefined) return known;
    const factor = this.careOf(seeker, vacancy, minutes);
    this.careFactors.set(key, factor);
    return factor;
  }

  private careOf(seeker: number, vacancy: number, minutes: number): number {
    return careMultiplier(this.care.seeker(seeker), this.care.vacancy(vacancy), minutes);
  }

  /** Where the work is, and how one comes home: the hours themselves do not matter for the way. */
  private placeOf({ facts: { district, remote }, nightReturn, offers }: PreparedVacancy): Partial<VacancyFacts> {
    return {
      district,
      remote,
      shift: nightReturn ? this.night : undefined,
      supports: offers.has('transport') ? [{ kind: 'transport' }] : [],
    };
  }
}

/** Does a support of this kind ease one of these barriers? */
function easing({ barriers }: ScoringVersion, codes: readonly BarrierCode[]): (kind: SupportKind) => boolean {
  return (kind) => codes.some((code) => (barriers.covers.value[code][kind] ?? 0) > 0);
}

/** Some shift that ends at night. */
function shiftIntoNight({ commute }: ScoringVersion): string {
  const slots = new Uint8Array(DAY_SLOTS * 7);
  const end = commute.value.nightFrom % DAY_SLOTS;
  slots[(end + DAY_SLOTS - 1) % DAY_SLOTS] = 1;
  return formatWeek(fromSlots(slots));
}
