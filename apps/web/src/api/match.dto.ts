import { RELEASE_FIELDS, SEEKER_REASONS } from '#casework';
import { CONTRACTS } from '../pages/vacancy/vacancy-choice.data.js';
import { BAND_NAMES, STAGES } from './choice.data.js';
import { ChoiceField, ChoicesField, DayField, FlagField, ListField } from './field.js';
import { MomentField, NumberField, ObjectField, TextField, TextsField } from './field.js';
import { PayRange } from './vacancy.dto.js';

const SEEKER_ANSWERS = ['yes', 'later', 'no'] as const;

export class MatchedShift {
  @NumberField({ about: '1 Monday … 7 Sunday', least: 1, most: 7, example: 1 })
  day!: number;

  @NumberField({ about: 'Minutes after midnight', least: 0, most: 1440, example: 540 })
  from!: number;

  @NumberField({ about: 'Minutes after midnight; past 1440 on the next day', least: 0, most: 2880, example: 1020 })
  to!: number;
}

export class MatchedJob {
  @NumberField({ about: 'Number of the post', least: 1, most: 2_147_483_647, example: 7 })
  vacancy!: number;

  @TextField({ about: 'Name of the post', example: 'Panadería y pastelería' })
  title!: string;

  @TextField({ about: 'The firm', example: 'Panadería San Hilarión EIRL' })
  employer!: string;

  @FlagField({ about: 'Somebody vetted the firm', example: true })
  verified!: boolean;

  @TextField({ about: 'District', optional: true, example: 'San Juan de Lurigancho' })
  district?: string;

  @ObjectField(PayRange, { about: 'Pay for the month', optional: true })
  pay?: PayRange;

  @ListField(MatchedShift, { about: 'One shift a day', most: 14 })
  shifts!: MatchedShift[];

  @ChoiceField(CONTRACTS, { about: 'Kind of contract', example: 'planilla' })
  contract!: string;

  @NumberField({ about: 'Months it lasts', least: 1, most: 600, optional: true })
  contractMonths?: number;

  @NumberField({ about: 'Minutes from door to door', least: 0, most: 1440, optional: true })
  travelMinutes?: number;
}

/** Words, never a number of fit. */
export class OwnMatch {
  @ObjectField(MatchedJob, { about: 'The post' })
  job!: MatchedJob;

  @ChoiceField(BAND_NAMES, { about: 'How it fits: much, useful, or it opens if something is lifted', example: 'much' })
  band!: string;

  @TextField({ about: 'Why it is shown', least: 0, example: 'Tu experiencia es la que piden.' })
  why!: string;

  @ChoiceField(STAGES, { about: 'Where it stands', example: 'in_review' })
  stage!: string;
}

export class OwnMatches {
  @ListField(OwnMatch, { about: 'In her order', most: 10 })
  items!: OwnMatch[];

  @NumberField({ about: 'All of them', least: 0, most: 100_000, example: 1 })
  count!: number;

  @FlagField({ about: 'The list is being brought up to date', example: false })
  updating!: boolean;

  @TextField({ about: 'Pass as `after` for the next page; absent on the last', optional: true })
  next?: string;
}

export class WayOut {
  @TextField({ about: 'What is missing', least: 0, example: 'Falta quién cuide en la tarde.' })
  gap!: string;

  @TextField({ about: 'What opens it', least: 0, example: 'Se abre así' })
  fix!: string;

  @TextField({ about: 'Who, and how', least: 0, optional: true })
  note?: string;

  @TextsField({ about: 'Cost and time', most: 10, example: ['Sin costo'] })
  facts!: string[];
}

export class ExplainedMatch extends OwnMatch {
  @TextsField({ about: 'Why it fits', most: 20, example: ['Tu experiencia es la que piden.'] })
  reasons!: string[];

  @ListField(WayOut, { about: 'What is missing, each with its way out', most: 40 })
  waysOut!: WayOut[];

  @TextsField({ about: 'Smaller gaps: learned on the job, or to be asked', most: 40, example: [] })
  gaps!: string[];

  @TextsField({ about: 'What is done there', most: 400, example: ['Hornear'] })
  tasks!: string[];

  @TextsField({ about: 'What the firm offers', most: 40, example: [] })
  offers!: string[];

  @ChoiceField(SEEKER_ANSWERS, { about: 'Her answer', optional: true })
  answer?: string;

  @DayField({ about: 'Last day to answer', optional: true })
  closesOn?: string;

  @TextField({ about: 'What being shown tells this firm: to read before a yes', optional: true })
  beforeYes?: string;

  @TextField({ about: 'Why it can no longer be answered', optional: true })
  closed?: string;

  @TextField({ about: 'Why somebody said no, and what would change it', optional: true })
  refusal?: string;
}

export class SeekerAnswerBody {
  @ChoiceField(SEEKER_ANSWERS, { about: 'What she says', example: 'yes' })
  answer!: (typeof SEEKER_ANSWERS)[number];

  @FlagField({ about: 'With yes: she read `beforeYes`; the firm does not see her without', optional: true })
  told?: boolean;

  @ChoiceField(SEEKER_REASONS, { about: 'Why not; her adviser reads it', optional: true })
  reason?: (typeof SEEKER_REASONS)[number];
}

export class AnsweredMatch {
  @ChoiceField(STAGES, { about: 'Where it stands now', example: 'in_review' })
  stage!: string;
}

export class ReleaseBody {
  @ChoicesField(RELEASE_FIELDS, { about: 'What she releases to this firm for this post', example: ['name', 'phone'] })
  fields!: (typeof RELEASE_FIELDS)[number][];
}

export class Released {
  @MomentField({ about: 'Until then the firm can read it', example: '2026-12-06T15:04:05.000Z' })
  until!: string;
}
