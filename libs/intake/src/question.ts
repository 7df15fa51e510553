import type { Day, DocumentCode, Text, Ubigeo } from '#peru';
import type { OccupationId, SkillId } from '#taxonomy';
import type { Week } from './week.js';

export type Language = keyof Text;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** Version of the whole form; an answer given under an older one goes through `migrateAnswers`. */
export const FORM_VERSION = 2;

export type SectionId =
  'about' | 'work' | 'study' | 'wish' | 'time' | 'care' | 'documents' | 'health' | 'equality' | 'safety';

/** The schema in which the raw answer may live. Facts for scoring are derived from it into `work`, by libs/profile. */
export type Wall = 'identity' | 'equality' | 'protection' | 'casefile' | 'work';

/**
 * Who sees the answer: her adviser, an employer in the blind profile, an employer she gave permission to, reports that
 * only count, or the named person of trust behind the `protection` wall.
 */
export type Audience = 'adviser' | 'employer-blind' | 'employer-with-permission' | 'numbers-only' | 'focal-person';

/** What somebody typed for an occupation and the catalogue entry she confirmed; `none`: none of those offered. */
export interface TypedTitle {
  title: string;
  occupation?: OccupationId | 'none';
}

export const JOB_KINDS = ['employee', 'informal', 'own_account', 'family', 'care', 'community'] as const;
export type JobKind = (typeof JOB_KINDS)[number];

/** One job of any kind, paid or not. Time is `from`–`to` (absent `to`: still there), or `months`, or not said. */
export interface Job extends TypedTitle {
  kind: JobKind;
  /** Counts months of work in Peru; never shown to an employer. */
  place?: 'peru' | 'abroad';
  from?: Month;
  to?: Month;
  months?: number;
  tasks?: string;
}

/** 0 “no lo sé hacer” · 1 basic · 2 able · 3 expert. */
export type AnsweredLevel = 0 | 1 | 2 | 3;
export interface AnsweredSkill {
  skill: SkillId;
  level: AnsweredLevel;
}

export const LANGUAGE_LEVELS = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2'] as const;
export interface AnsweredLanguage {
  /** ISO 639 code in lower case: `es`, `en`, `qu`, `ay`, `wba`. */
  language: string;
  level: (typeof LANGUAGE_LEVELS)[number];
}

/** A document; never its number, never a photograph. */
export interface HeldDocument {
  code: DocumentCode;
  issued?: Day;
  expires?: Day;
  /** When she filed for a renewal or a change of status, if she did. */
  filed?: Day;
  /** Spouse, parent, child, brother or sister of a Peruvian: exempt from the caps of D.Leg. 689. */
  kin?: 'yes' | 'no' | 'unsure';
}

export const CARERS = ['relative', 'friend', 'neighbour', 'nursery_school', 'with_me', 'other', 'nobody'] as const;
/** Who else cares, and in which hours. The hours of `care.hours` that stand in neither list have nobody. */
export interface CareCover {
  /** ENPOVE II P634, less its “left alone”, which we do not ask. */
  by: readonly (typeof CARERS)[number][];
  certain: Week;
  sometimes: Week;
}

/** The typed answer of each kind of question. */
export interface ValueByKind {
  text: string;
  'long-text': string;
  name: string;
  /** E.164, e.g. `+51987654321`. */
  phone: string;
  choice: string;
  'multi-choice': readonly string[];
  number: number;
  /** Céntimos. */
  money: number;
  district: Ubigeo;
  'week-blocks': Week;
  /** Minutes. */
  hours: number;
  'work-history': readonly Job[];
  occupations: readonly TypedTitle[];
  skills: readonly AnsweredSkill[];
  languages: readonly AnsweredLanguage[];
  document: HeldDocument;
  care: CareCover;
}
export type Kind = keyof ValueByKind;

export interface Option {
  code: string;
  text: Text;
  hint?: Text;
  /** Cannot stand beside another option, e.g. “none of these”. */
  exclusive?: true;
  /** Answer code of the INEI survey ENPOVE II (2022), so that reports compare. */
  enpove?: number;
  /** Heading under which a long list shows this option. */
  group?: Text;
}

/** Asked only when that earlier question holds one of these codes. Data, so that the field app and exports read it too. */
export interface Condition {
  question: string;
  anyOf: readonly string[];
}

interface Asked {
  /** Stable, `section.key`; also the field name of its form. Never reused for another meaning. */
  id: `${SectionId}.${string}`;
  /** Questions with the same page stand together; staff see the whole section. */
  page: string;
  /** Form version that first asked it. */
  since: number;
  text: Text;
  /** At most 90 characters. */
  hint?: Text;
  why: Text;
  sees: readonly Audience[];
  /** What an employer gets when it is less than the answer itself. */
  employerSees?: Text;
  wall: Wall;
  optional?: true;
  /** Offers “Prefiero no decir”. */
  declinable?: true;
  askIf?: Condition;
}

type Plain = Exclude<Kind, 'choice' | 'multi-choice' | 'number' | 'hours' | 'document'>;
export type Question = Asked &
  (
    | { kind: Plain }
    | { kind: 'choice' | 'multi-choice' | 'document'; options: readonly Option[] }
    /** Both ends belong to it; hours in minutes. */
    | { kind: 'number' | 'hours'; min: number; max: number }
  );

/**
 * `declined`: she chose “prefiero no decir”. `skipped`: an optional question left blank. Both are unknown, never “no”;
 * no entry at all means not reached yet.
 */
export type Answer<V = unknown> = { state: 'answered'; value: V } | { state: 'declined' } | { state: 'skipped' };
