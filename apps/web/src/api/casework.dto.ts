import { CHANGE_REASONS } from '#casework';
import { BAND_NAMES, REVIEW_STATES, STAGES } from './choice.data.js';
import { ChoiceField, DayField, FlagField, ListField, NumberField, TextField, TextsField } from './field.js';

const MOST_ID = 2_147_483_647;
const DECISIONS = ['approve', 'hold', 'decline'] as const;
const BANDS_OF_QUEUE = [...BAND_NAMES, 'none'] as const;

export class WaitingPair {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  person!: number;

  @NumberField({ about: 'Number of the post', least: 1, most: MOST_ID, example: 7 })
  vacancy!: number;

  @TextField({ about: 'Name of the post', example: 'Panadería y pastelería' })
  title!: string;

  @TextField({ about: 'The firm', example: 'Panadería San Hilarión EIRL' })
  employer!: string;

  @ChoiceField(BANDS_OF_QUEUE, { about: 'How it fits', example: 'much' })
  band!: string;

  @FlagField({ about: 'She already said yes', example: false })
  saidYes!: boolean;

  @ChoiceField(REVIEW_STATES, { about: 'Where the review stands', example: 'waiting' })
  review!: string;
}

export class ReviewQueuePage {
  @ListField(WaitingPair, { about: 'Best first', most: 20 })
  items!: WaitingPair[];

  @NumberField({ about: 'All that wait', least: 0, most: 10_000_000, example: 3 })
  count!: number;

  @TextField({ about: 'Pass as `after` for the next page; absent on the last', optional: true })
  next?: string;
}

export class ExpiringPaper {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  person!: number;

  @DayField({ about: 'Last day of the document', example: '2026-12-31' })
  expiresOn!: string;
}

export class StaleProfile {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  person!: number;

  @DayField({ about: 'Last day she said that she is still looking', example: '2026-10-01' })
  freshOn!: string;
}

export class CaseworkDay {
  @DayField({ about: 'Today', example: '2026-11-22' })
  today!: string;

  @NumberField({ about: 'Active people of the organisation', least: 0, most: 10_000_000, example: 6 })
  people!: number;

  @NumberField({ about: 'Pairs that wait for a decision', least: 0, most: 10_000_000, example: 3 })
  waiting!: number;

  @ListField(ExpiringPaper, { about: 'Documents that end soon', most: 10 })
  expiring!: ExpiringPaper[];

  @ListField(WaitingPair, { about: 'The first that wait', most: 20 })
  decide!: WaitingPair[];

  @ListField(StaleProfile, { about: 'Who went quiet', most: 10 })
  stale!: StaleProfile[];
}

export class MissingPart {
  @TextField({ about: 'What it is', example: 'Horario' })
  title!: string;

  @TextField({ about: 'In a sentence', least: 0, example: 'El turno choca con horas de cuidado.' })
  text!: string;

  @TextField({ about: 'Who can lift it', optional: true })
  owner?: string;
}

export class ReviewCard {
  @TextField({ about: 'Her folder', example: 'Carpeta 1' })
  folder!: string;

  @ChoiceField(BAND_NAMES, { about: 'How it fits', example: 'much' })
  band!: string;

  @TextsField({ about: 'What to know of the firm first', most: 4, example: [] })
  alerts!: string[];

  @TextsField({ about: 'Why', most: 20, example: ['Sabe hacer las tareas.'] })
  reasons!: string[];

  @ListField(MissingPart, { about: 'What stops the pair', most: 40 })
  required!: MissingPart[];

  @ListField(MissingPart, { about: 'What is learned on the job', most: 40 })
  learnable!: MissingPart[];

  @ListField(MissingPart, { about: 'What a support resolves', most: 40 })
  supported!: MissingPart[];

  @TextField({ about: 'What she does not accept', optional: true })
  refuses?: string;

  @ChoiceField(STAGES, { about: 'Where it stands', example: 'in_review' })
  stage!: string;

  @TextField({ about: 'Why it can no longer be decided', optional: true })
  closed?: string;
}

export class DecisionBody {
  @ChoiceField(DECISIONS, { about: 'What is decided', example: 'approve' })
  decision!: (typeof DECISIONS)[number];

  @TextField({ about: 'Code of the reason, with hold and decline', most: 60, optional: true })
  reason?: string;

  @TextField({ about: 'What would change it, for her to read', most: 2000, optional: true })
  change?: string;

  @DayField({ about: 'With hold: the day it comes back', optional: true })
  until?: string;

  @TextField({ about: 'A note for the team', most: 2000, optional: true })
  note?: string;

  @ChoiceField(CHANGE_REASONS, { about: 'To change a decision that stands: why', optional: true })
  why?: (typeof CHANGE_REASONS)[number];
}

export class DecidedPair {
  @ChoiceField(REVIEW_STATES, { about: 'Where the review stands', example: 'approved' })
  review!: string;

  @ChoiceField(STAGES, { about: 'Where the pair stands', example: 'waiting_for_both' })
  stage!: string;
}
