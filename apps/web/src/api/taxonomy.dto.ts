import { ChoiceField, ListField, NumberField, TextField } from './field.js';

export const CONCEPT_KINDS = ['occupation', 'skill'] as const;

export class LinkQuery {
  @TextField({ about: 'What somebody wrote', most: 300, example: 'ayudante de panadería' })
  text!: string;

  @ChoiceField(CONCEPT_KINDS, {
    about: 'What to look for; an occupation when absent',
    example: 'occupation',
    optional: true,
  })
  kind?: (typeof CONCEPT_KINDS)[number];
}

export class LinkedConcept {
  @NumberField({ about: 'Number in the catalogue', least: 1, most: 2_147_483_647, example: 411 })
  id!: number;

  @TextField({ about: 'Its name in Spanish', example: 'ayudante de panadería' })
  es!: string;

  @TextField({ about: 'Its name in English', example: 'baker’s assistant' })
  en!: string;

  @TextField({ about: 'Code of CIUO-08 (ISCO-08), four digits; absent for a skill', example: '7512', optional: true })
  isco?: string;

  @NumberField({ about: 'How sure the link is, in per cent', least: 0, most: 100, example: 92 })
  confidence!: number;
}

export class Links {
  @ListField(LinkedConcept, { about: 'Likeliest first', most: 5 })
  items!: LinkedConcept[];
}
