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
}

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
}

/** Scoring holds at most this many essentials; more of them leave nobody (docs/scoring.md). */
export const MOST_ESSENTIALS = 8;
