import { SEEKER_STATES } from './choice.data.js';
import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import {
  ChoiceField,
  DayField,
  FlagField,
  ListField,
  NumberField,
  ObjectField,
  TextField,
  TextsField,
} from './field.js';

export const ANSWER_STATES = ['answered', 'declined', 'skipped'] as const;
export const SEARCHES = ['looking', 'paused', 'placed'] as const;

const SENT = ['sent', 'incomplete', 'minor', 'no_consent'] as const;

/** In Spanish and English. */
export class Words {
  @TextField({ about: 'In Spanish', example: '¿En qué distrito vives?' })
  es!: string;

  @TextField({ about: 'In English', example: 'In which district do you live?' })
  en!: string;
}

export class QuestionOption {
  @TextField({ about: 'What is sent', example: 'yes' })
  code!: string;

  @ObjectField(Words, { about: 'What is read' })
  text!: Words;
}

export class QuestionCondition {
  @TextField({ about: 'An earlier question', example: 'about.channel' })
  question!: string;

  @TextsField({ about: 'Its codes that lead here', most: 100, example: ['call'] })
  anyOf!: string[];
}

export class AskedQuestion {
  @TextField({ about: 'Stable name', example: 'about.district' })
  id!: string;

  @TextField({ about: 'Step it belongs to', example: 'about' })
  section!: string;

  @TextField({ about: 'Questions of one page stand together', example: 'where' })
  page!: string;

  @TextField({ about: 'Kind of its answer', example: 'district' })
  kind!: string;

  @ObjectField(Words, { about: 'The question' })
  text!: Words;

  @ObjectField(Words, { about: 'A hint', optional: true })
  hint?: Words;

  @ObjectField(Words, { about: 'Why it is asked' })
  why!: Words;

  @TextsField({ about: 'Who sees the answer', most: 5, example: ['adviser'] })
  sees!: string[];

  @FlagField({ about: 'May be left blank', example: false })
  optional!: boolean;

  @FlagField({ about: 'May be declined', example: false })
  declinable!: boolean;

  @ListField(QuestionOption, { about: 'Codes to choose from', most: 500, optional: true })
  options?: QuestionOption[];

  @NumberField({ about: 'Least, with its end', least: 0, most: 1_000_000, optional: true })
  min?: number;

  @NumberField({ about: 'Most, with its end', least: 0, most: 1_000_000, optional: true })
  max?: number;

  @ObjectField(QuestionCondition, { about: 'Asked only after that answer', optional: true })
  askIf?: QuestionCondition;
}

export class Questionnaire {
  @NumberField({ about: 'Version of the form', least: 1, most: 10_000, example: 2 })
  version!: number;

  @ListField(AskedQuestion, { about: 'In the order in which they are asked', most: 500 })
  questions!: AskedQuestion[];
}

export class OwnProfile {
  @ChoiceField(SEEKER_STATES, { about: 'Matched only while active', example: 'active' })
  state!: string;

  @NumberField({ about: 'Grows when something that is matched changes', least: 1, most: 2_147_483_647, example: 3 })
  revision!: number;

  @DayField({ about: 'Last day she said that she is still looking', example: '2026-11-22' })
  freshOn!: string;

  @FlagField({ about: 'Her list is being brought up to date', example: false })
  updating!: boolean;

  @NumberField({ about: 'Finished steps', least: 0, most: 20, example: 3 })
  done!: number;

  @NumberField({ about: 'Steps in all', least: 1, most: 20, example: 8 })
  steps!: number;
}

export class OpenQuestion {
  @TextField({ about: 'Stable name', example: 'about.district' })
  question!: string;

  @TextField({ about: 'The question in the language asked for', example: '¿En qué distrito vives?' })
  text!: string;
}

export class ProfileCheck {
  @FlagField({ about: 'Nothing is missing: it can be sent', example: false })
  complete!: boolean;

  @ListField(OpenQuestion, { about: 'What must be answered or declined first', most: 500 })
  missing!: OpenQuestion[];
}

export class GivenAnswer {
  @TextField({ about: 'Name of the question', most: 100, example: 'about.district' })
  question!: string;

  @ChoiceField(ANSWER_STATES, { about: 'skipped: left blank, where it may be', example: 'answered' })
  state!: (typeof ANSWER_STATES)[number];

  @ApiProperty({
    description: 'Of the kind of the question: text, codes, céntimos, minutes, rows',
    required: false,
    oneOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'object' }] } },
      { type: 'object' },
    ],
    example: '150132',
  })
  @Allow()
  value?: unknown;
}

export class GivenAnswers {
  @ListField(GivenAnswer, { about: 'These answers replace those that stand; the others stay', most: 200 })
  answers!: GivenAnswer[];
}

export class OwnAnswers extends GivenAnswers {
  @NumberField({ about: 'Version of the form', least: 1, most: 10_000, example: 2 })
  version!: number;
}

export class SearchWish {
  @ChoiceField(SEARCHES, { about: 'What she does now', example: 'looking' })
  search!: (typeof SEARCHES)[number];
}

export class SentProfile {
  @ChoiceField(SENT, { about: 'no_consent: it waits until she allows to be matched', example: 'sent' })
  result!: string;
}
