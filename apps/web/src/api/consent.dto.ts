import { ASKED_FIRST, PURPOSES } from '#consent';
import { ChoiceField, FlagField, ListField, MomentField, NumberField, TextField } from './field.js';

/** A text to be read, with the version that is stored beside the answer to it. */
export class ConsentWording {
  @ChoiceField(ASKED_FIRST, { about: 'Purpose', example: 'match' })
  purpose!: string;

  @TextField({ about: 'Version of the text', example: '2026-11' })
  version!: string;

  @TextField({ about: 'What she allows', example: 'Buscar puestos para mí' })
  title!: string;

  @TextField({ about: 'In a sentence', example: 'Comparamos lo que sabes y tus horas con los puestos.' })
  text!: string;

  @TextField({ about: 'Who receives it', example: 'el equipo que te acompaña' })
  recipient!: string;

  @TextField({ about: 'What they receive', example: 'trabajos, tareas, estudios' })
  fields!: string;

  @TextField({ about: 'How long', example: 'cuando lo quites' })
  until!: string;
}

export class AskedConsent extends ConsentWording {
  @FlagField({ about: 'It stands', example: true })
  given!: boolean;
}

export class ConsentWordings {
  @ListField(ConsentWording, { about: 'Each is read aloud and allowed apart', most: 10 })
  items!: ConsentWording[];
}

/** One purpose that she allowed, of a text that was read to her. */
export class SpokenConsent {
  @ChoiceField(ASKED_FIRST, { about: 'What she allowed', example: 'match' })
  purpose!: (typeof ASKED_FIRST)[number];

  @TextField({ about: 'Version of the text that was read to her, the one of today', most: 40, example: '2026-11' })
  version!: string;
}

export class StandingConsent {
  @NumberField({ about: 'Names it, to take it back', least: 1, most: 9_007_199_254_740_991, example: 3 })
  id!: number;

  @ChoiceField(PURPOSES, { about: 'Purpose', example: 'match' })
  purpose!: string;

  @TextField({ about: 'Version of the text she saw', example: '2026-11' })
  version!: string;

  @MomentField({ about: 'When she gave it', example: '2026-11-22T15:04:05.000Z' })
  givenAt!: string;

  @MomentField({ about: 'When it ends by itself', optional: true })
  expiresAt?: string;
}

export class OwnConsents {
  @ListField(AskedConsent, { about: 'What she is asked', most: 10 })
  asked!: AskedConsent[];

  @ListField(StandingConsent, { about: 'What stands, newest first', most: 100 })
  standing!: StandingConsent[];
}

export class ConsentWish {
  @ChoiceField(ASKED_FIRST, { about: 'What she allows', example: 'match' })
  purpose!: (typeof ASKED_FIRST)[number];
}
