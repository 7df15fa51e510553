import { CLOSE_REASONS, type CloseReason } from '#employer';
import { CONTRACTS, SUPPORTS } from '../pages/vacancy/vacancy-choice.data.js';
import { VACANCY_STATES } from './choice.data.js';
import { ChoiceField, ChoicesField, DayField, FlagField, ListField, MomentField } from './field.js';
import { NumberField, ObjectField, PatternField, TextField } from './field.js';

const WANTED_STATES = ['open', 'paused', 'closed'] as const;
const MOST_CENTIMOS = 100_000_000;

export class PayRange {
  @NumberField({ about: 'Céntimos a month', least: 1, most: MOST_CENTIMOS, example: 130_000 })
  min!: number;

  @NumberField({ about: 'Céntimos a month', least: 1, most: MOST_CENTIMOS, example: 150_000 })
  max!: number;
}

export class ShiftOfDay {
  @NumberField({ about: '1 Monday … 7 Sunday', least: 1, most: 7, example: 1 })
  day!: number;

  @NumberField({ about: 'Minutes after midnight, by half hours', least: 0, most: 1410, example: 540 })
  from!: number;

  @NumberField({ about: 'The same; at or before `from` it ends on the next day', least: 0, most: 1440, example: 1020 })
  to!: number;
}

export class Requirement {
  @NumberField({ about: 'Number of the task in the catalogue', least: 1, most: 65_535, example: 1 })
  skill!: number;

  @NumberField({ about: '1 basic, 2 able, 3 expert', least: 1, most: 3, example: 1 })
  level!: number;

  @FlagField({ about: 'Essential leaves people out; the rest is learned on the job', example: false })
  essential!: boolean;
}

class VacancyText {
  @TextField({ about: 'Name of the post', most: 300, example: 'Atención de mostrador' })
  title!: string;

  @TextField({
    about: 'What is done, a line each',
    most: 4000,
    least: 0,
    example: 'Atender, cobrar y ordenar la vitrina.',
  })
  tasks!: string;

  @NumberField({
    about: 'Number of the trade in the catalogue; only a known trade is matched',
    least: 1,
    most: 2_147_483_647,
    optional: true,
  })
  occupation?: number;

  @DayField({ about: 'First day', example: '2099-01-04' })
  startOn!: string;

  @ChoiceField(CONTRACTS, { about: 'Kind of contract', example: 'planilla' })
  contract!: (typeof CONTRACTS)[number];

  @NumberField({ about: 'Months it lasts; absent: without an end', least: 1, most: 36, optional: true })
  contractMonths?: number;

  @ListField(ShiftOfDay, { about: 'One shift a day', most: 7 })
  shifts!: ShiftOfDay[];

  @ListField(Requirement, { about: 'Tasks that are asked', most: 100, example: [] })
  requirements!: Requirement[];

  @ChoicesField(SUPPORTS, { about: 'What the firm offers', example: ['transport'] })
  supports!: (typeof SUPPORTS)[number][];
}

/** What a firm says of a post. */
export class VacancyBody extends VacancyText {
  @NumberField({ about: 'Openings', least: 1, most: 500, example: 1 })
  positions!: number;

  @PatternField({ about: 'UBIGEO of the district', pattern: /^\d{6}$/, code: 'not_a_district', example: '150132' })
  district!: string;

  @ObjectField(PayRange, { about: 'Pay for the month' })
  pay!: PayRange;
}

export class AdvertNote {
  @ChoiceField(['block', 'warn'], { about: 'What blocks keeps it from being published', example: 'warn' })
  action!: string;

  @TextField({ about: 'What to do about it', example: 'Di el horario de cada día.' })
  text!: string;

  @TextField({ about: 'The rule it comes from', example: 'Ley 26772' })
  source!: string;
}

/** A draft or an import may say less than the API asks for. */
export class VacancyView extends VacancyText {
  @NumberField({ about: 'Openings', least: 0, most: 10_000, example: 1 })
  positions!: number;

  @PatternField({
    about: 'UBIGEO of the district',
    pattern: /^\d{6}$/,
    code: 'not_a_district',
    example: '150132',
    optional: true,
  })
  district?: string;

  @ObjectField(PayRange, { about: 'Pay for the month', optional: true })
  pay?: PayRange;

  @NumberField({ about: 'Names it in every address', least: 1, most: 2_147_483_647, example: 7 })
  id!: number;

  @ChoiceField(VACANCY_STATES, { about: 'Where it stands', example: 'draft' })
  state!: string;

  @NumberField({ about: 'Grows with every change; the ETag', least: 1, most: 2_147_483_647, example: 1 })
  revision!: number;

  @DayField({ about: 'Last day to answer', optional: true })
  closesOn?: string;

  @MomentField({ about: 'Last change', example: '2026-11-22T15:04:05.000Z' })
  updatedAt!: string;

  @ListField(AdvertNote, { about: 'What the advert check says', most: 100 })
  notes!: AdvertNote[];
}

export class VacancyLine {
  @NumberField({ about: 'Names it in every address', least: 1, most: 2_147_483_647, example: 7 })
  id!: number;

  @TextField({ about: 'Name of the post', example: 'Atención de mostrador' })
  title!: string;

  @ChoiceField(VACANCY_STATES, { about: 'Where it stands', example: 'open' })
  state!: string;

  @NumberField({ about: 'Openings', least: 0, most: 10_000, example: 1 })
  positions!: number;

  @DayField({ about: 'Last day to answer', optional: true })
  closesOn?: string;

  @NumberField({ about: 'Reviewed people in its list', least: 0, most: 1_000_000, example: 2 })
  candidates!: number;
}

export class VacancyList {
  @ListField(VacancyLine, { about: 'Newest first', most: 20 })
  items!: VacancyLine[];

  @TextField({ about: 'Pass as `after` for the next page; absent on the last', optional: true, example: '7' })
  next?: string;
}

export class VacancyStateWish {
  @ChoiceField(WANTED_STATES, {
    about: 'open sends it: it opens, or waits for a person who looks at it first',
    example: 'closed',
  })
  state!: (typeof WANTED_STATES)[number];

  @ChoiceField(CLOSE_REASONS, {
    about: 'Needed to close: everybody who waited reads it',
    example: 'not_needed',
    optional: true,
  })
  reason?: CloseReason;
}
