import type { Day, EducationLevel, Licence, SupportKind } from '../facts.js';

/** What the fit adds up, in the order in which points are stored. */
export const TERMS = [
  'essential_skills',
  'occupation',
  'experience',
  'schedule',
  'optional_skills',
  'education',
  'commute',
  'language',
  'pay',
  'preferences',
] as const;
export type TermCode = (typeof TERMS)[number];

/** The terms that order people for a vacancy: what the vacancy asks, nothing of her own side. */
export const LIST_TERMS: readonly TermCode[] = [
  'essential_skills',
  'occupation',
  'experience',
  'optional_skills',
  'education',
  'language',
];

/** Causes that lower her own score and never her place before an employer, in the order in which they are stored. */
export const BARRIERS = ['childcare', 'eldercare', 'digital', 'local_experience', 'tools', 'banking'] as const;
export type BarrierCode = (typeof BARRIERS)[number];

/** Lawful yes/no conditions, in the order of their two bits in the mask. */
export const GATES = [
  'right_to_work',
  'credential',
  'licence',
  'schedule',
  'commute',
  'pay_floor',
  'language',
  'essential_skills',
  'caps',
  'no_go',
  'accommodation',
] as const;
export type GateCode = (typeof GATES)[number];

/** What lifts a gate or a barrier; services and prices of a district are looked up by this code when it is shown. */
export type RemedyCode =
  | 'renew_permit'
  | 'change_status'
  | 'regularise'
  | 'recognise_degree'
  | 'licence_food_handler'
  | 'licence_driving'
  | 'licence_security_guard'
  | 'licence_first_aid'
  | 'flexible_shift'
  | 'bus_pass'
  | 'language_course'
  | 'skills_training'
  | 'cap_hire_with_local'
  | 'cap_exoneration'
  | 'cap_kin_exemption'
  | 'respect_policy'
  | 'employer_adjustment'
  | 'childcare_place'
  | 'eldercare_service'
  | 'digital_course'
  | 'local_trial'
  | 'tools_fund'
  | 'open_account';

/** Basis points: 10 000 is the whole. */
export type BasisPoints = number;

/** A number or a set of numbers with the reason for them. `confidence`: found in a source, derived from one, or assumed. */
export interface Reasoned<T> {
  readonly value: T;
  readonly why: string;
  readonly source?: string;
  readonly confidence: 'found' | 'derived' | 'assumed';
}

/** Who moves, what it costs her or a programme (low: under 100 soles, medium: under 1000, high: more), and how long it takes. */
export interface Remedy {
  readonly who:
    'seeker' | 'employer' | 'caseworker' | 'legal_clinic' | 'state' | 'training_centre' | 'care_provider' | 'programme';
  readonly cost: 'free' | 'low' | 'medium' | 'high' | 'unknown';
  readonly time: 'days' | 'weeks' | 'months' | 'unknown';
  readonly source: string;
}

/** Value of a term when she has not answered: the 40th percentile, and the median it never exceeds. */
export interface Blank {
  readonly p40: BasisPoints;
  readonly p50: BasisPoints;
}
export type BlankTable = Readonly<Record<TermCode, Blank>>;

/** One dated, complete set of numbers. A stored result carries `number`; a new number is a new version. */
export interface ScoringVersion {
  readonly number: number;
  readonly name: string;
  /** Catalogue of libs/taxonomy whose relations and rarities it was frozen with; another catalogue asks for a new version. */
  readonly catalogue: string;
  readonly from: Day;
  readonly to?: Day;
  readonly weights: Reasoned<Readonly<Record<TermCode, number>>>;
  readonly cuts: Reasoned<{ readonly much: BasisPoints; readonly useful: BasisPoints; readonly review: BasisPoints }>;
  readonly skills: Reasoned<{
    /** Credit of a skill inferred from a past job, not yet confirmed. */
    readonly inferred: BasisPoints;
    /** Share of the essential weight that opens the gate. */
    readonly gate: BasisPoints;
    /** Share of the essential skills of a wished occupation that must be confirmed for the wish to count. */
    readonly wish: BasisPoints;
  }>;
  readonly occupation: Reasoned<{
    /** Nearness by shared leading digits of the ISCO code: none, one, two, three, four. */
    readonly digits: readonly [BasisPoints, BasisPoints, BasisPoints, BasisPoints, BasisPoints];
    readonly digitsShare: BasisPoints;
    readonly skillsShare: BasisPoints;
  }>;
  readonly experience: Reasoned<{
    /** Worth of a job by whole months since it ended; the last entry holds for all later months. */
    readonly decay: readonly BasisPoints[];
  }>;
  readonly commute: Reasoned<{ readonly atLimit: BasisPoints; readonly nightFrom: number; readonly nightTo: number }>;
  readonly pay: Reasoned<{ readonly fullAbove: BasisPoints; readonly weekMinutes: number }>;
  readonly language: Reasoned<{ readonly courseSteps: number }>;
  readonly credential: Reasoned<{ readonly leastEducation: EducationLevel }>;
  readonly barriers: {
    readonly care: Reasoned<{
      readonly p: BasisPoints;
      readonly noCover: BasisPoints;
      readonly informalCover: BasisPoints;
      /** A day with no more uncovered minutes than this counts as covered. */
      readonly toleranceMinutes: number;
      /** Share of the care that childcare lifts when she cares for a child and an elder in the same hours. */
      readonly childShareOfBoth: BasisPoints;
    }>;
    readonly digital: Reasoned<{ readonly p: BasisPoints; readonly none: BasisPoints; readonly withHelp: BasisPoints }>;
    readonly local: Reasoned<{ readonly p: BasisPoints; readonly enoughMonths: number }>;
    readonly tools: Reasoned<{ readonly p: BasisPoints }>;
    readonly banking: Reasoned<{ readonly p: BasisPoints }>;
    /** How much of a barrier a support of the employer covers, for the hours it works. */
    readonly covers: Reasoned<Readonly<Record<BarrierCode, Readonly<Partial<Record<SupportKind, BasisPoints>>>>>>;
  };
  readonly otherPath: Reasoned<{ readonly least: number; readonly among: number }>;
  readonly blanks: Reasoned<{
    readonly fallback: BlankTable;
    readonly byMinorGroup: Readonly<Record<number, BlankTable>>;
  }>;
  /** Law or reason of each gate. */
  readonly gates: Readonly<Record<GateCode, { readonly source: string; readonly confidence: 'found' | 'assumed' }>>;
  readonly remedies: Readonly<Record<RemedyCode, Remedy>>;
  readonly licenceRemedies: Readonly<Record<Licence, RemedyCode>>;
}
