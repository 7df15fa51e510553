import type {
  Accommodation,
  Centimos,
  CefrLevel,
  Day,
  EducationLevel,
  Licence,
  NoGo,
  SkillLevel,
  SupportKind,
  VacancyFacts,
} from '#engine';

/** Minutes after midnight; `to` at or before `from` ends on the next day. */
export interface Shift {
  /** 1 Monday … 7 Sunday. */
  day: number;
  from: number;
  to: number;
}

export interface FormRequirement {
  skill: number;
  level: SkillLevel;
  /** Essential leaves people out; the rest is learned on the job. */
  essential: boolean;
  /** Why it cannot be learned on the job; asked of every essential one. */
  reason?: RequirementReason | undefined;
}

export const REQUIREMENT_REASONS = ['first_day', 'safety', 'nobody_teaches', 'law'] as const;
export type RequirementReason = (typeof REQUIREMENT_REASONS)[number];

/** The short pages in which a vacancy is told, in their order. */
export const VACANCY_SECTIONS = ['work', 'pay', 'hours', 'place', 'contract', 'asked', 'supports'] as const;
export type VacancySection = (typeof VACANCY_SECTIONS)[number];

export interface FormSupport {
  kind: SupportKind;
  /** Hours in which a childcare support works; absent: whenever the shift runs. */
  hours?: readonly Shift[] | undefined;
}

/** A vacancy as its employer tells it. */
export interface VacancyForm {
  title: string;
  tasks: string;
  positions: number;
  occupation?: number | undefined;
  isco?: number | undefined;
  /** The reviewed synonym that gave an imported notice its trade. */
  synonym?: number | undefined;
  district?: string | undefined;
  remote: boolean;
  startOn: Day;
  contract: VacancyFacts['contract'];
  contractMonths?: number | undefined;
  pay?: { min: Centimos; max: Centimos } | undefined;
  shifts: readonly Shift[];
  requirements: readonly FormRequirement[];
  /** Tasks that were read in the text and that the firm does not ask. */
  unasked?: readonly number[] | undefined;
  experienceMonths?: number | undefined;
  education?: EducationLevel | undefined;
  profession?: string | undefined;
  licences: readonly Licence[];
  languages: readonly { language: string; level: CefrLevel; hard: boolean }[];
  supports: readonly FormSupport[];
  traits: readonly NoGo[];
  accommodations?: readonly Accommodation[] | undefined;
  digital: boolean;
  bank: boolean;
  ownTools: boolean;
  /** Last day on which it takes people; it closes by itself on the next. */
  closesOn?: Day | undefined;
  /** What a template or nobody filled in and the firm has not looked at yet: not published before. */
  unseen?: readonly VacancySection[] | undefined;
}

/** Scoring holds at most this many essentials; more of them leave nobody (docs/scoring.md). */
export const MOST_ESSENTIALS = 8;
