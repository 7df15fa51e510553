import type { SeekerFacts, SupportKind, TravelMode, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { GATE_STATES } from '../pair-score.js';
import { careMultiplier, multipliersOf } from '../reference/barrier.js';
import { UNANSWERED, commuteShare, measure } from '../reference/fit.js';
import { COMMUTE_STATES, commuteCase } from '../reference/commute.js';
import { judge } from '../reference/gate.js';
import { prepareSeeker, prepareVacancy } from '../reference/prepare.js';
import type { PreparedSeeker, PreparedVacancy } from '../reference/prepared.js';
import { minutesBetween } from '../reference/travel.js';
import type { BarrierCode, GateCode, ScoringVersion, TermCode } from '../scoring/version.js';
import { DAY_SLOTS, formatWeek, fromSlots } from '../week.js';
import { Interned, Table } from './interned.js';

/*
 * The answers that decide one thing together are a facet. Many people share a facet, so it is stored as a number, and what the
 * reference engine says of a person who answered only this, against a vacancy that says only that, is computed once and kept.
 * The fast engine is thereby the referee's own judgement, looked up.
 */

type Reading = (facts: SeekerFacts) => Partial<SeekerFacts>;

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

type FacetsOf = [ofSeeker: Reading, ofVacancy: (vacancy: PreparedVacancy) => Partial<VacancyFacts>];

/** One facet of both sides. */
class Facet {
  readonly seekers = new Interned<Partial<SeekerFacts>>();
  readonly vacancies = new Interned<Partial<VacancyFacts>>();
  private readonly people: PreparedSeeker[] = [];
  private readonly posts: PreparedVacancy[] = [];

  constructor(
    private readonly context: ScoringContext,
    private readonly ofSeeker: Reading,
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
const MINUTES_BITS = 14;
const MINUTES_MASK = (1 << MINUTES_BITS) - 1;
const NO_DISTRICT = 1 << 28;
const REMOTE = 1 << 29;
const NIGHT = 1 << 30;
/** Two whole weeks away and back: longer ways leave no hour at home, whatever their length. */
const LONGEST_WAY = 10_080;

const MET = GATE_STATES.indexOf('met');
const UNKNOWN = GATE_STATES.indexOf('unknown');
/** Minutes plus one, longer ways as the longest; 0 where they cannot be told. */
const whole = (minutes: number | undefined) => (minutes === undefined ? 0 : Math.min(minutes, LONGEST_WAY) + 1);

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
  /** Where she lives and how she goes; where the work is, and how one comes home from it. */
  readonly way: Facet;
  /** How far she goes, and whether at night. */
  readonly limits: Facet;
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
  /** Minutes of the way plus one (0: they cannot be told), above them those by bus for who walks, then three flags. */
  private readonly ways: Table;
  /** By limits and night: the state when the minutes are unknown, within, within by bus only, too many; above them the most. */
  private readonly verdicts: Table;
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
    const facet = (...of: FacetsOf) => new Facet(context, ...of);
    this.night = shiftIntoNight(version);
    this.hours = facet(
      ({ available }) => ({ available }),
      (vacancy) => ({
        shift: vacancy.facts.shift,
        supports: kindsOf(vacancy, (kind) => kind === 'flexible_shift'),
      }),
    );
    this.way = facet(
      ({ district, travel }) => ({ district, travel: travel && { mode: travel.mode, maxMinutes: 0 } }),
      (vacancy) => this.placeOf(vacancy),
    );
    this.limits = facet(
      ({ travel }) => ({ travel: travel && { ...travel, mode: 'bus' } }),
      () => ({}),
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
    this.ways = this.way.table(wayOf);
    this.verdicts = new Table((limits, night) => verdictsOf(this.limits.seeker(limits).facts.travel, night === 1));
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
    this.preferences = this.wishes.table((...pair) => valueOf('preferences', ...pair));
    this.burden = this.means.table((seeker, vacancy) => this.burdens.number(multipliersOf(seeker, vacancy).slice(2)));
  }

  /** Term and gate `commute`, and minutes of the way plus one above them. */
  commute(way: number, limits: number, place: number): number {
    const away = this.ways.at(way, place) & MINUTES_MASK;
    const { travel } = this.limits.seeker(limits).facts;
    const share = away === 0 || travel === undefined ? 0 : commuteShare(away - 1, travel.maxMinutes, this.context) + 1;
    return share | (this.commuteState(way, limits, place) << VALUE_BITS) | (away << MINUTES_SHIFT);
  }

  /** Gate `commute` alone. */
  commuteState(way: number, limits: number, place: number): number {
    const cell = this.ways.at(way, place);
    if ((cell & (REMOTE | NO_DISTRICT)) !== 0) return (cell & REMOTE) === 0 ? UNKNOWN : MET;
    const verdicts = this.verdicts.at(limits, (cell & NIGHT) === 0 ? 0 : 1);
    const most = verdicts >> 8;
    const away = cell & MINUTES_MASK;
    if (away === 0) return verdicts & 3;
    if (away - 1 <= most) return (verdicts >> 2) & 3;
    const bus = (cell >> MINUTES_BITS) & MINUTES_MASK;
    return bus > 0 && bus - 1 <= most ? (verdicts >> 4) & 3 : (verdicts >> 6) & 3;
  }

  /** May somebody from there stay open for the place, however far people go? */
  mayReach(way: number, place: number, mostMinutes: number): boolean {
    const cell = this.ways.at(way, place);
    const away = cell & MINUTES_MASK;
    const bus = (cell >> MINUTES_BITS) & MINUTES_MASK;
    if ((cell & (REMOTE | NO_DISTRICT)) !== 0 || away === 0) return true;
    return away - 1 <= mostMinutes || (bus > 0 && bus - 1 <= mostMinutes);
  }

  /** Factor of her care against a shift and its supports when the way takes so many minutes. */
  careFactor(seeker: number, vacancy: number, minutes: number): number {
    if (this.care.seeker(seeker).careNeed === undefined) return 10_000;
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

/** The minutes of `reference/travel` without its memory: the table is the memory. */
function wayOf(seeker: PreparedSeeker, vacancy: PreparedVacancy): number {
  const { facts, nightReturn, offers } = vacancy;
  const transport = offers.has('transport');
  const mode = seeker.facts.travel?.mode;
  const bus = mode === 'walk' && !transport ? minutesWith('bus', seeker, vacancy) : undefined;
  const flags =
    (seeker.facts.district === undefined ? NO_DISTRICT : 0) |
    (facts.remote ? REMOTE : 0) |
    (nightReturn && !transport ? NIGHT : 0);
  return whole(ownMinutes(mode, seeker, vacancy)) | (whole(bus) << MINUTES_BITS) | flags;
}

function ownMinutes(mode: TravelMode | undefined, seeker: PreparedSeeker, vacancy: PreparedVacancy) {
  if (vacancy.facts.remote) return 0;
  const own = mode && minutesWith(mode, seeker, vacancy);
  if (own === undefined || !vacancy.offers.has('transport')) return own;
  return Math.min(own, minutesWith('car', seeker, vacancy) ?? own);
}

function minutesWith(mode: TravelMode, { facts, context }: PreparedSeeker, vacancy: PreparedVacancy) {
  const [from, to] = [facts.district, vacancy.facts.district];
  return minutesBetween(context, { from, to, mode, night: vacancy.nightReturn });
}

function verdictsOf(travel: SeekerFacts['travel'], night: boolean): number {
  if (travel === undefined) return UNKNOWN * 0b01010101;
  const most = Math.min(travel.maxMinutes, LONGEST_WAY);
  const cases = [
    commuteCase(travel, undefined, undefined, night),
    commuteCase(travel, travel.maxMinutes, undefined, night),
    commuteCase(travel, travel.maxMinutes + 1, travel.maxMinutes, night),
    commuteCase(travel, travel.maxMinutes + 1, undefined, night),
  ];
  return cases.reduce((all, one, at) => all | (GATE_STATES.indexOf(COMMUTE_STATES[one]) << (at * 2)), most << 8);
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
