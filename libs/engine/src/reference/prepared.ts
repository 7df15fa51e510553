import type { Isco, SkillId } from '#taxonomy';
import type { Day, NoGo, SeekerFacts, SkillLevel, SupportKind, TravelMode, VacancyFacts } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import type { BlankTable } from '../scoring/version.js';
import type { Run, Week } from '../week.js';

/** Which side of what is known: what counts, only what is confirmed, or everything open answered well. */
export type Side = 'point' | 'confirmed' | 'high';

/** Worth of all her skills for one requirement: the maximum over them, never a sum. Basis points. */
export interface SkillCredit {
  /** What counts: confirmed skills times their level, inferred ones at their fixed worth. */
  point: number;
  /** From confirmed skills alone (tested, linked or claimed). */
  confirmed: number;
  /** What it may become once she answers. */
  high: number;
  /** The held skill that gives `point`. */
  by: SkillId | undefined;
}

/** Months of a job that count, and what each is worth for the vacancy in basis points. */
export interface Stint {
  months: number;
  worth: number;
}

/** How near her work, studies and wishes are to one unit group. */
export interface Track {
  /** Best nearness known, basis points. */
  nearness: number;
  /** Her work is not told, or a title is not linked: the 40th percentile counts when it is more than what is known. */
  blank: boolean;
  /** True while an open question could raise it. */
  open: boolean;
  best: { isco: Isco; by: 'job' | 'study' | 'wish'; months: number } | undefined;
  /** Stints from the most to the least worth: as it counts, with titles not yet linked at nothing, and at their best. */
  stints: Record<Side, readonly Stint[]>;
}

/** Half hours in which a shift and its way keep her away: slot, minutes of it, and the slot of the shift it hangs on. */
export interface Presence {
  slots: Uint16Array;
  minutes: Uint8Array;
  edges: Uint16Array;
  /** Day to which the minutes count: that on which the stretch of work begins, so that a night is one day. */
  days: Uint8Array;
}

/** A requirement with its share of the list it stands in, in basis points. */
export interface WeighedRequirement {
  skill: SkillId;
  level: SkillLevel;
  weight: number;
}

/** A vacancy read once: everything that does not depend on the person. */
export interface PreparedVacancy {
  facts: VacancyFacts;
  context: ScoringContext;
  startsOn: Day;
  /** Last day of a fixed term; absent when open-ended. */
  endsOn: Day | undefined;
  shift: Week | undefined;
  shiftMinutes: number;
  runs: readonly Run[];
  nightReturn: boolean;
  /** District, and whether she goes home at night: what minutes of travel depend on. */
  place: string;
  traits: ReadonlySet<NoGo>;
  offers: ReadonlySet<SupportKind>;
  essentials: readonly WeighedRequirement[];
  optionals: readonly WeighedRequirement[];
  educationIndex: number;
  /** Weight of each term in her list and in the vacancy's list; what is not asked is 0; each sums to 10 000. */
  weights: readonly number[];
  listWeights: readonly number[];
  /** Where and when she would be away, by minutes of travel. */
  presence: Map<number, Presence>;
}

/** Her care hours, one number a slot: 0 free or covered, 1 covered now and then, 2 uncovered. */
export type CareNeed = Uint8Array;

/** A seeker read once, with memories of what does not depend on the rest of a vacancy. */
export interface PreparedSeeker {
  facts: SeekerFacts;
  context: ScoringContext;
  ranked: boolean;
  available: Week | undefined;
  /** Minutes of her full week, for the hourly floor. */
  weekMinutes: number;
  careNeed: CareNeed | undefined;
  educationIndex: number;
  lacks: ReadonlySet<SkillId>;
  wished: readonly Isco[];
  minorGroups: ReadonlySet<number>;
  blanks: BlankTable;
  credits: Map<number, SkillCredit>;
  tracks: Map<number, Track>;
  /** Minutes by means of travel and place; −1 can not be told. */
  travel: Readonly<Record<TravelMode, Map<string, number>>>;
}
