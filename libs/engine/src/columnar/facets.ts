import type { SupportKind, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { GATE_STATES } from '../pair-score.js';
import { careMultiplier, multipliersOf } from '../reference/barrier.js';
import { UNANSWERED, measure } from '../reference/fit.js';
import { judge } from '../reference/gate.js';
import { prepareSeeker } from '../reference/prepare.js';
import type { PreparedSeeker, PreparedVacancy } from '../reference/prepared.js';
import type { BarrierCode, GateCode, ScoringVersion, TermCode } from '../scoring/version.js';
import { DAY_SLOTS, formatWeek, fromSlots } from '../week.js';
import { VALUE_BITS } from './cell.js';
import { Facet } from './facet.js';
import type { Reading, Shared, SharedFacet, Telling } from './facet.js';
import { Interned, Table } from './interned.js';
import { Ways } from './ways.js';

const stateOf = (gate: GateCode, seeker: PreparedSeeker, vacancy: PreparedVacancy) =>
  GATE_STATES.indexOf(judge(gate, seeker, vacancy).state);
const valueOf = (term: TermCode, seeker: PreparedSeeker, vacancy: PreparedVacancy) =>
  measure(term, seeker, vacancy) - UNANSWERED;
const both = (term: TermCode, gate: GateCode) => (seeker: PreparedSeeker, vacancy: PreparedVacancy) =>
  valueOf(term, seeker, vacancy) | (stateOf(gate, seeker, vacancy) << VALUE_BITS);

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
  /** Term and gate `commute`. */
  readonly ways: Ways;
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
  /** By care and minutes, a table for each shift with its supports. */
  private readonly careFactors: Table[] = [];
  /** In the order in which they are made. */
  private readonly all: Facet[] = [];

  /** `shared`: whose people or vacancies are taken over; the tables are its own. */
  constructor(
    readonly context: ScoringContext,
    private readonly shared: Shared<Facets> = {},
  ) {
    const { version } = context;
    const facet = (ofSeeker: Reading, ofVacancy: Telling) => this.facet(ofSeeker, ofVacancy);
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
      ({ care }) => (prepareSeeker({ id: 0, revision: 0, care }, context).careNeed ? { care } : {}),
      ({ facts: { shift, supports } }) => ({ shift, supports: supports.filter(({ kind }) => cares(kind)) }),
    );

    this.schedule = this.hours.table(both('schedule', 'schedule'));
    this.ways = new Ways(context, this.way, this.limits);
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

  share(): SharedFacet[] {
    return this.all.map((facet) => facet.share());
  }

  take(shared: readonly SharedFacet[]): void {
    shared.forEach((each, at) => this.all[at]?.take(each));
  }

  private facet(ofSeeker: Reading, ofVacancy: Telling): Facet {
    const { seekers, vacancies } = this.shared;
    const at = this.all.length;
    const shared = { seekers: seekers?.all[at], vacancies: vacancies?.all[at] };
    const made = new Facet(this.context, ofSeeker, ofVacancy, shared);
    this.all.push(made);
    return made;
  }

  /** Factor of her care, if she cares for somebody, against a shift and its supports when the way takes so many minutes. */
  careFactor(seeker: number, vacancy: number, minutes: number): number {
    const table = (this.careFactors[vacancy] ??= new Table((care, way) =>
      careMultiplier(this.care.seeker(care), this.care.vacancy(vacancy), way),
    ));
    return table.at(seeker, minutes);
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
