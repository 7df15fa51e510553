import { MissingPart } from './casework.dto.js';
import { SEEKER_STATES } from './choice.data.js';
import { SpokenConsent } from './consent.dto.js';
import { ChoiceField, DayField, FlagField, ListField, NumberField, TextField, TextsField, TrueField } from './field.js';

const MOST_ID = 2_147_483_647;

export class PersonRow {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  id!: number;

  @ChoiceField(SEEKER_STATES, { about: 'Matched only while active', example: 'active' })
  state!: string;

  @DayField({ about: 'Last day she said that she is still looking', example: '2026-11-22' })
  freshOn!: string;
}

export class PersonRows {
  @ListField(PersonRow, { about: 'By number', most: 20 })
  items!: PersonRow[];

  @TextField({ about: 'Pass as `after` for the next page; absent on the last', optional: true })
  next?: string;
}

export class PersonSearch {
  @TextField({ about: 'A phone, or how a name sounds', most: 80, example: '987654321' })
  text!: string;
}

export class FoundPerson {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  id!: number;

  @ChoiceField(['phone', 'name'], { about: 'What was recognised', example: 'phone' })
  by!: string;
}

export class FoundPeople {
  @ListField(FoundPerson, { about: 'At most twenty', most: 20 })
  items!: FoundPerson[];
}

export class SummaryDatum {
  @TextField({ about: 'What it is', example: 'Distrito' })
  label!: string;

  @TextField({ about: 'What it says', example: 'San Juan de Lurigancho' })
  value!: string;
}

/** Without name, phone or document: those are revealed on the page, with a reason that she reads. */
export class PersonCard {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  id!: number;

  @ChoiceField(SEEKER_STATES, { about: 'Matched only while active', example: 'active' })
  state!: string;

  @FlagField({ about: 'She allows to be matched', example: true })
  mayMatch!: boolean;

  @ListField(SummaryDatum, { about: 'What she said of work', most: 20 })
  summary!: SummaryDatum[];

  @ListField(MissingPart, { about: 'Barriers of her matches, each with who can lift it', most: 40 })
  barriers!: MissingPart[];

  @TextsField({ about: 'Purposes that she allows', most: 100, example: ['Buscar puestos para mí'] })
  consents!: string[];
}

export class NewPersonBody {
  @TextField({ about: 'Her name', most: 120, example: 'Ana Quispe Rojas' })
  name!: string;

  @TextField({ about: 'How to reach her: a code of the question about.channel', most: 40, example: 'call' })
  channel!: string;

  @TextField({ about: 'Her phone', most: 40, optional: true, example: '987650001' })
  phone?: string;

  @TextField({ about: 'UBIGEO or name of her district', most: 120, example: '150132' })
  district!: string;

  @TrueField({ about: 'She is of age', example: true })
  adult!: true;

  @TrueField({ about: 'The texts of the consents were read to her', example: true })
  read!: true;

  @ListField(SpokenConsent, {
    about: 'What she allowed, each purpose by itself; an empty list when she allowed none',
    most: 10,
    example: [
      { purpose: 'match', version: '2026-11' },
      { purpose: 'contact', version: '2026-11' },
      { purpose: 'statistics', version: '2026-11' },
    ],
  })
  consents!: SpokenConsent[];

  @FlagField({ about: 'Register her although somebody like her is known', optional: true, example: true })
  anyway?: boolean;
}

export class RegisteredPerson {
  @NumberField({ about: 'Number of the person', least: 1, most: MOST_ID, example: 1 })
  id!: number;
}
