import { ChoiceField, ListField, NumberField, TextField } from './field.js';

export class FieldProblem {
  @TextField({ about: 'Path of the field in what was sent', example: 'shifts.0.from' })
  field!: string;

  @TextField({ about: 'Stable code of what is wrong', example: 'not_half_hours' })
  code!: string;

  @TextField({
    about: 'What to do about it, in the language of Accept-Language',
    example: 'Las horas van de media en media.',
  })
  message!: string;
}

/** RFC 9457. */
export class Problem {
  @ChoiceField(['about:blank'], {
    about: 'The code says what it is; there is no page about it',
    example: 'about:blank',
  })
  type!: string;

  @TextField({ about: 'In the language of Accept-Language', example: 'No pudimos leer lo que enviaste' })
  title!: string;

  @NumberField({ about: 'The status of the answer', least: 400, most: 599, example: 422 })
  status!: number;

  @TextField({ about: 'Stable code of the problem', example: 'input.refused' })
  code!: string;

  @TextField({ about: 'What to do about it', example: 'Hay campos por corregir; nada se guardó.', optional: true })
  detail?: string;

  @ListField(FieldProblem, { about: 'Each field that could not be taken', most: 10_000, optional: true })
  errors?: FieldProblem[];

  @TextField({
    about: 'Names this request in the log',
    example: '3f0c1c1e-8f5e-4a0e-9f0c-4a7de5a3a5a1',
    optional: true,
  })
  requestId?: string;
}
