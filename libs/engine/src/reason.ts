import type { Isco, SkillId } from '#taxonomy';
import type {
  Centimos,
  CefrLevel,
  Day,
  EducationLevel,
  Licence,
  NoGo,
  Accommodation,
  SeekerFacts,
  SupportKind,
} from './facts.js';
import type { GateState } from './pair-score.js';
import type { BarrierCode, GateCode, RemedyCode, TermCode } from './scoring/version.js';

/**
 * Reasons of the fit, one a term that the vacancy asks. The catalogue of messages has one template a code and audience;
 * the fields are its parameters. Minutes are whole minutes, months whole months, pay céntimos a month.
 */
export type TermReason =
  /** Half or more of the essential skills by weight; `tested` of them proved by an assessor, `missing` without any credit. */
  | {
      code: 'essential_skills_covered' | 'essential_skills_partly';
      asked: number;
      covered: SkillId[];
      tested: SkillId[];
      missing: SkillId[];
      toConfirm: SkillId[];
    }
  | {
      code: 'optional_skills_covered' | 'optional_skills_partly';
      asked: number;
      covered: SkillId[];
      tested: SkillId[];
      missing: SkillId[];
      toConfirm: SkillId[];
    }
  /** The same unit group, by a job done, studies or a wish backed by skills. `months` in it. */
  | { code: 'occupation_same'; isco: Isco; by: 'job' | 'study' | 'wish'; months: number }
  /** Another unit group that is near (half or more) or far. */
  | { code: 'occupation_near' | 'occupation_far'; isco: Isco; by: 'job' | 'study' | 'wish'; months: number }
  | { code: 'occupation_none' }
  /** Months in this or near work against the months asked; `counted` of them after nearness and time since. */
  | {
      code: 'experience_enough' | 'experience_partly' | 'experience_none';
      months: number;
      counted: number;
      asked: number;
    }
  /** The shift lies in the hours she can work, apart from care; `outside` minutes a week do not. */
  | { code: 'schedule_fits'; minutes: number }
  | { code: 'schedule_partly'; minutes: number; outside: number }
  | { code: 'education_reached' | 'education_below'; level: EducationLevel; asked: EducationLevel }
  | { code: 'commute'; minutes: number; limit: number }
  /** Languages the vacancy would like; hard ones are a gate. */
  | { code: 'language_reached' | 'language_below'; languages: string[] }
  /** Middle of the range less her floor. Never for an employer. */
  | { code: 'pay_over_floor' | 'pay_near_floor'; over: Centimos }
  | { code: 'preferences_met' | 'preferences_partly' | 'preferences_not' }
  /** Asked by the vacancy, not answered by her: the frozen 40th percentile stands in. */
  | { code: 'not_answered'; term: TermCode };

/** A cause that lowers her own score. `support`: what the employer offers against it; `remedy`: what would take it away. */
export type BarrierReason =
  /** Weekly minutes of the shift and the way that fall in uncovered care hours; `informal` of them covered now and then. */
  | {
      code: 'childcare' | 'eldercare';
      uncovered: number;
      informal: number;
      shift: number;
      of: 'child' | 'elder' | 'both';
      support: SupportKind[];
      remedy: RemedyCode;
    }
  | { code: 'digital'; level: 0 | 1; support: SupportKind[]; remedy: RemedyCode }
  | { code: 'local_experience'; months: number; support: SupportKind[]; remedy: RemedyCode }
  | { code: 'tools'; support: SupportKind[]; remedy: RemedyCode }
  | { code: 'banking'; support: SupportKind[]; remedy: RemedyCode };

/** One a gate and cause. The codes ending in `_unknown` or `_unclear` open a question; remediable ones carry remedies. */
export type GateReason =
  | { code: 'not_adult' | 'permit_open' | 'permit_unknown' | 'permit_to_check' | 'permit_none' }
  /** Hired now; renew before `until`. */
  | { code: 'permit_renew_in_time'; until: Day }
  /** Ends before the work starts, or before the contract ends and can not be renewed. */
  | { code: 'permit_ends_before_start' | 'permit_ends_before_contract'; until: Day }
  | {
      code:
        | 'credential_not_asked'
        | 'credential_held'
        | 'credential_unknown'
        | 'credential_missing'
        | 'credential_no_degree';
      profession: string | undefined;
    }
  | { code: 'licence_not_asked' | 'licence_held' | 'licence_unknown' | 'licence_missing'; missing: Licence[] }
  | { code: 'schedule_open' | 'schedule_unknown' | 'schedule_can_move' | 'schedule_outside'; outside: number }
  /** Minutes one way against her limit; `night`: she goes home between 22:00 and 06:00. */
  | {
      code:
        | 'commute_within'
        | 'commute_remote'
        | 'commute_unknown'
        | 'commute_bus_pass'
        | 'commute_too_far'
        | 'commute_night_unknown'
        | 'commute_night_unsafe';
      minutes: number | undefined;
      limit: number | undefined;
      night: boolean;
    }
  | { code: 'pay_reaches_floor' | 'pay_unknown' | 'pay_below_floor' | 'pay_below_hourly_floor' }
  /** Hard languages she falls short of; all hard ones where she falls short of none. */
  | {
      code:
        'language_not_asked' | 'language_held' | 'language_unknown' | 'language_one_level_short' | 'language_too_low';
      asked: { language: string; level: CefrLevel }[];
    }
  /** Essential skills that are not confirmed to half or more. */
  | { code: 'skills_not_asked' | 'skills_enough' | 'skills_to_confirm' | 'skills_to_learn'; skills: SkillId[] }
  /** The firm's foreign cap. */
  | { code: 'cap_not_counted' | 'cap_open' | 'cap_unclear' | 'cap_full' }
  | { code: 'no_go_none' | 'no_go_unknown' | 'no_go_refused' | 'no_go_respect_policy'; refused: NoGo[] }
  /** Needs that the employer does not make yet; all of them where every one is made. Never a diagnosis. */
  | {
      code: 'accommodation_not_asked' | 'accommodation_offered' | 'accommodation_to_ask' | 'accommodation_to_make';
      needs: Accommodation[];
    };

export type ReasonCode = TermReason['code'] | BarrierReason['code'] | GateReason['code'];

/** A field of her facts that carries the cause: changing it changes the part. */
export type EvidenceField = keyof SeekerFacts;

/** `points` of the fit out of `of`, and of the vacancy's list out of `listOf`; a term outside the list has 0 of 0 there. */
export interface TermPart {
  term: TermCode;
  reason: TermReason;
  evidence: EvidenceField;
  points: number;
  of: number;
  listPoints: number;
  listOf: number;
}

/** `points`: what the barrier takes from the fit, 0 or less. */
export interface BarrierPart {
  barrier: BarrierCode;
  reason: BarrierReason;
  evidence: EvidenceField;
  points: number;
}

/** A gate adds and takes nothing: it opens or it does not. */
export interface GatePart {
  gate: GateCode;
  state: GateState;
  reason: GateReason;
  evidence: EvidenceField;
  remedies: RemedyCode[];
  source: string;
}
