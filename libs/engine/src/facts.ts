import type { RightToWork, Ubigeo } from '#peru';
import type { Isco, OccupationId, SkillId } from '#taxonomy';

/** What the engine reads. Everything here is safe for the scoring worker: no name, no document, no sex, no age, no nationality. */

/** A calendar day in America/Lima, `YYYY-MM-DD`. */
export type Day = string;

/** Céntimos of a sol, integer. */
export type Centimos = number;

/**
 * A week in 336 half-hour slots from Monday 00:00, as 84 hexadecimal digits; the first slot is the highest bit of the
 * first digit. A shift past midnight on Sunday wraps to Monday.
 */
export type WeekPattern = string;

/** How sure we are: tested by an assessor, linked to a past job, claimed by her, or inferred from a past job and unconfirmed. */
export type Evidence = 'tested' | 'linked' | 'claimed' | 'inferred';

/** 1 basic, 2 able, 3 expert. */
export type SkillLevel = 1 | 2 | 3;

/** Ordered: the index is the level. */
export const EDUCATION_LEVELS = [
  'none',
  'primary',
  'secondary_incomplete',
  'secondary',
  'higher_incomplete',
  'technical',
  'university',
  'postgraduate',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

/** Ordered: the index is the level. */
export const CEFR_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export type CefrLevel = (typeof CEFR_LEVELS)[number];

/** Means of travel she uses to go to work. */
export type TravelMode = 'walk' | 'bus' | 'motorcycle' | 'car';

/** Things a person may refuse; anyone may tick them, without a reason. */
export type NoGo =
  | 'night_shift'
  | 'live_in'
  | 'sundays'
  | 'heavy_loads'
  | 'own_vehicle'
  | 'street_sales'
  | 'no_contract'
  | 'without_respect_policy';

/** What a person needs to work well; never a diagnosis. */
export type Accommodation =
  | 'no_lifting'
  | 'sitting'
  | 'ramp_or_lift'
  | 'sign_language'
  | 'written_instructions'
  | 'quiet_place'
  | 'breaks'
  | 'screen_reader';

/** What an employer offers that lifts a barrier. */
export type SupportKind =
  | 'childcare_on_site'
  | 'childcare_voucher'
  | 'lactation_room'
  | 'flexible_shift'
  | 'transport'
  | 'permit_help'
  | 'accommodation'
  | 'advance_pay'
  | 'respect_policy'
  | 'tools'
  | 'training';

/** A licence or certificate that a vacancy may demand. */
export type Licence =
  'driving_a1' | 'driving_a2' | 'driving_a3' | 'driving_b2c' | 'food_handler' | 'security_guard' | 'first_aid';

export interface PastJob {
  /** ISCO-08 unit group; absent while the title is not linked. */
  isco?: Isco;
  occupation?: OccupationId;
  months: number;
  /** Months since it ended, not counting declared care, study, illness or migration; 0 while she holds it. */
  idleMonths: number;
  kind: 'employee' | 'informal' | 'own_account' | 'family' | 'care' | 'community';
}

export interface HeldSkill {
  skill: SkillId;
  level: SkillLevel;
  evidence: Evidence;
}

/** One uncovered or covered block of care. */
export interface CareFacts {
  /** Hours in which somebody depends on her. */
  needed: WeekPattern;
  /** Part of `needed` that somebody else covers for certain. */
  covered: WeekPattern;
  /** Part of `needed` covered now and then by relatives or neighbours. */
  informal: WeekPattern;
  /** Who is cared for; decides which supports and services apply. */
  kind: 'child' | 'elder' | 'both';
}

/** `undefined` always means: not asked or not answered. Unknown is never “no”. */
export interface SeekerFacts {
  id: number;
  revision: number;
  district?: Ubigeo | undefined;
  jobs?: readonly PastJob[] | undefined;
  studiedFor?: readonly Isco[] | undefined;
  wished?: readonly Isco[] | undefined;
  /** Held or inferred skills; `undefined` when the question was never answered. */
  skills?: readonly HeldSkill[] | undefined;
  /** Skills she said she does not have: a confirmed answer. */
  lacks?: readonly SkillId[] | undefined;
  education?: EducationLevel | undefined;
  /** Regulated professions she may exercise here (recognition and colegiatura both held). */
  credentials?: readonly string[] | undefined;
  licences?: readonly Licence[] | undefined;
  /** ISO 639-1 code → level. */
  languages?: Readonly<Record<string, CefrLevel>> | undefined;
  /** Hours she can work, apart from care. */
  available?: WeekPattern | undefined;
  /** `null`: she said she cares for nobody. */
  care?: CareFacts | null | undefined;
  travel?: { maxMinutes: number; mode: TravelMode; nightSafe?: boolean | undefined } | undefined;
  /** Lowest monthly pay she accepts for a full week of her own hours. */
  payFloor?: Centimos | undefined;
  refuses?: readonly NoGo[] | undefined;
  accommodations?: readonly Accommodation[] | undefined;
  /** Derived from the document; the document itself stays behind its wall. */
  rightToWork?: RightToWork | undefined;
  adult?: boolean | undefined;
  /** Smartphone, e-mail and forms: 0 none, 1 with help, 2 alone. */
  digital?: 0 | 1 | 2 | undefined;
  bankAccount?: boolean | undefined;
  /** Has the tools or the starting cash her trade needs. */
  tools?: boolean | undefined;
  /** Months of work in Peru. */
  localMonths?: number | undefined;
  /** What she prefers, never a condition. */
  prefers?:
    { contract?: 'planilla' | 'daily' | 'home' | undefined; sectors?: readonly string[] | undefined } | undefined;
}

export interface Requirement {
  skill: SkillId;
  /** Level asked; 1 when the vacancy does not say. */
  level: SkillLevel;
}

export interface VacancySupport {
  kind: SupportKind;
  /** Hours in which a childcare support works; absent: whenever the shift runs. */
  hours?: WeekPattern | undefined;
}

/** `undefined` means: the vacancy does not ask or does not say. */
export interface VacancyFacts {
  id: number;
  revision: number;
  isco?: Isco | undefined;
  occupation?: OccupationId | undefined;
  /** Absent with `remote`. */
  district?: Ubigeo | undefined;
  remote: boolean;
  startOn: Day;
  /** Months of a fixed-term contract; absent when open-ended. */
  contractMonths?: number | undefined;
  contract: 'planilla' | 'daily' | 'home' | 'services';
  /** Monthly pay before deductions. */
  pay?: { min: Centimos; max: Centimos } | undefined;
  shift?: WeekPattern | undefined;
  /** At most 8. */
  essentials: readonly Requirement[];
  optionals: readonly Requirement[];
  experienceMonths?: number | undefined;
  education?: EducationLevel | undefined;
  /** Regulated profession the law demands a credential for (code of libs/peru). */
  profession?: string | undefined;
  licences: readonly Licence[];
  languages: readonly { language: string; level: CefrLevel; hard: boolean }[];
  supports: readonly VacancySupport[];
  /** Traits somebody may refuse, e.g. a night shift. */
  traits: readonly NoGo[];
  /** Adjustments the employer makes; `undefined`: not asked yet. */
  accommodations?: readonly Accommodation[] | undefined;
  /** May the firm hire one more worker who counts for the foreign caps? */
  foreignCap: 'open' | 'full' | 'borderline' | 'unknown';
  /** CIIU section letter. */
  sector?: string | undefined;
  /** The job is learned on a computer or phone: the digital barrier applies. */
  digital: boolean;
  /** Pay goes to a bank account. */
  bank: boolean;
  /** The worker brings tools or starting cash. */
  ownTools: boolean;
  positions: number;
}
