import { EMPLOYER_REASONS } from '#casework';
import { ChoiceField, FlagField, ListField, MomentField, NumberField, TextField, TextsField } from './field.js';

const STATES = ['open', 'waiting', 'refused', 'released'] as const;
const ANSWERS = ['yes', 'no'] as const;

export class CandidateLine {
  @NumberField({ about: 'Names the profile under this post', least: 1, most: 2_147_483_647, example: 12 })
  id!: number;

  @TextField({ about: 'Her code within this post', example: 'A-17' })
  code!: string;

  @TextField({ about: 'How much of the work she covers', example: 'Cubre lo indispensable' })
  cover!: string;

  @TextsField({ about: 'Reasons of the work, then when and how far', most: 3, example: ['Sabe hacer las tareas.'] })
  lines!: string[];

  @TextField({ about: 'What the firm already said', optional: true })
  state?: string;
}

export class CandidateList {
  @ListField(CandidateLine, { about: 'In the order of the post', most: 10 })
  items!: CandidateLine[];

  @NumberField({ about: 'All of them', least: 0, most: 100_000, example: 1 })
  count!: number;

  @TextField({ about: 'Why the list may be short: the figures of the firm', optional: true })
  note?: string;

  @TextField({ about: 'Pass as `after` for the next page; absent on the last', optional: true })
  next?: string;
}

export class CoveredTask {
  @TextField({ about: 'Task that the post asks', example: 'Hornear pan' })
  task!: string;

  @TextField({ about: 'How well she does it', least: 0, example: 'sabe hacerlo' })
  level!: string;

  @TextField({ about: 'How that is known', example: 'por su experiencia' })
  evidence!: string;
}

export class PastWork {
  @TextField({ about: 'Trade', example: 'Panadería' })
  title!: string;

  @TextField({ about: 'How long', example: '2 años' })
  time!: string;
}

/** The profile without a name: nothing tells who she is. */
export class BlindCandidate {
  @TextField({ about: 'Her code within this post', example: 'A-17' })
  code!: string;

  @TextField({ about: 'The first reason', least: 0, example: 'Sabe hacer las tareas.' })
  headline!: string;

  @TextField({ about: 'When she can work', example: 'Puede en todo el horario.' })
  hours!: string;

  @TextField({ about: 'How far she lives, in quarters of an hour', example: 'Hasta 45 minutos' })
  travel!: string;

  @TextField({ about: 'Whether the firm can hire her', example: 'Puede ser contratada por tu empresa' })
  contract!: string;

  @ListField(CoveredTask, { about: 'The tasks of the post', most: 100 })
  tasks!: CoveredTask[];

  @ListField(PastWork, { about: 'Trades and years', most: 100 })
  jobs!: PastWork[];

  @TextsField({ about: 'What she also does', most: 10, example: [] })
  also!: string[];

  @ChoiceField(STATES, { about: 'Where it stands', example: 'open' })
  state!: string;
}

export class FirmAnswer {
  @ChoiceField(ANSWERS, { about: 'Whether the firm wants to talk', example: 'yes' })
  answer!: (typeof ANSWERS)[number];

  @ChoiceField(EMPLOYER_REASONS, { about: 'With a no: something of the job', optional: true })
  reason?: (typeof EMPLOYER_REASONS)[number];
}

export class ContactDatum {
  @TextField({ about: 'What it is', example: 'Nombre' })
  label!: string;

  @TextField({ about: 'What it says', example: 'Ana Quispe' })
  value!: string;
}

export class FirmContact {
  @NumberField({ about: 'Names the pair', least: 1, most: 2_147_483_647, example: 12 })
  id!: number;

  @TextField({ about: 'Her code within the post', example: 'A-17' })
  code!: string;

  @NumberField({ about: 'Number of the post', least: 1, most: 2_147_483_647, example: 7 })
  vacancy!: number;

  @TextField({ about: 'Name of the post', example: 'Panadería y pastelería' })
  title!: string;

  @FlagField({ about: 'She released it', example: true })
  released!: boolean;

  @MomentField({ about: 'Readable until then', optional: true })
  until?: string;

  @ListField(ContactDatum, { about: 'What she released; empty while she has not', most: 10 })
  data!: ContactDatum[];

  @TextsField({ about: 'What comes next to hire her lawfully', most: 20, example: [] })
  steps!: string[];
}

export class FirmContacts {
  @ListField(FirmContact, { about: 'Pairs in which both said yes, newest first', most: 20 })
  items!: FirmContact[];

  @TextField({ about: 'Pass as `after` for the next page; absent on the last', optional: true })
  next?: string;
}
