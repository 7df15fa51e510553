import { IMPORT_KINDS } from '#casework';
import { ChoiceField, ListField, NumberField, PatternField, TextField } from './field.js';

/** About 600 KB of file: what a request may carry. */
const MOST_BASE64 = 850_000;
const STATES = ['checking', 'checked', 'applying', 'done', 'undone', 'failed'];
const EXAMPLE = 'ZW1wcmVzYSxwdWVzdG8sY29udHJhdG8KQm9kZWdhIFVubyxDYWplcmEscGxhbmlsbGEK';

export class NewImport {
  @ChoiceField(IMPORT_KINDS, { about: 'What the rows are', example: 'vacancies' })
  kind!: (typeof IMPORT_KINDS)[number];

  @TextField({ about: 'Name of the file', most: 120, example: 'puestos.csv' })
  fileName!: string;

  @TextField({
    about: 'CSV or XLSX in base64, with the columns of the template; larger files go through the page',
    most: MOST_BASE64,
    example: EXAMPLE,
  })
  content!: string;
}

export class ImportLine {
  @NumberField({ about: 'Row of the file; the header is row 1', least: 0, most: 1_000_000, example: 3 })
  row!: number;

  @TextField({ about: 'Header of the column', example: 'celular' })
  field!: string;

  @TextField({ about: 'What is wrong, for programs', example: 'phone.invalid' })
  code!: string;

  @TextField({ about: 'What is wrong and what to do', example: 'Escribe nueve cifras que empiecen con 9.' })
  message!: string;

  @ChoiceField(['refused', 'warned'], { about: 'refused: the row stays out', example: 'refused' })
  severity!: string;
}

export class ImportCard {
  @PatternField({
    about: 'Names it',
    pattern: /^[\da-f-]{36}$/u,
    code: 'not_a_ref',
    example: '6f1c2a52-8a0e-4a57-9d3e-2c1d8f4b7a10',
  })
  ref!: string;

  @ChoiceField(IMPORT_KINDS, { about: 'What the rows are', example: 'vacancies' })
  kind!: string;

  @ChoiceField(STATES, {
    about: 'Every file is checked first; nothing is stored until it is applied',
    example: 'checked',
  })
  state!: string;

  @NumberField({ about: 'Rows of the file', least: 0, most: 1_000_000, example: 1 })
  rows!: number;

  @NumberField({ about: 'Rows that can be stored, or were', least: 0, most: 1_000_000, example: 1 })
  taken!: number;

  @NumberField({ about: 'Rows that stay out', least: 0, most: 1_000_000, example: 0 })
  refused!: number;

  @NumberField({ about: 'Rows that an earlier import brought already', least: 0, most: 1_000_000, example: 0 })
  equal!: number;
}

export class ImportReport extends ImportCard {
  @ListField(ImportLine, { about: 'What to mend, in order of the rows', most: 50 })
  lines!: ImportLine[];

  @TextField({ about: 'Pass as `after` for the lines that follow', optional: true })
  next?: string;
}

export class ImportRows {
  @ListField(ImportCard, { about: 'Newest first', most: 20 })
  items!: ImportCard[];

  @TextField({ about: 'Pass as `after` for the next page', optional: true })
  next?: string;
}

export class UndoneImport {
  @NumberField({ about: 'People or vacancies that were removed', least: 0, most: 1_000_000, example: 1 })
  removed!: number;

  @NumberField({
    about: 'Vacancies that were closed, because people met over them',
    least: 0,
    most: 1_000_000,
    example: 0,
  })
  closed!: number;

  @NumberField({ about: 'Whom somebody acted on since: they stay', least: 0, most: 1_000_000, example: 0 })
  kept!: number;
}

export class LinesAfter {
  @TextField({ about: '`next` of the page before', most: 200, optional: true })
  after?: string;
}

export class ExportedMatch {
  @NumberField({ about: 'Number of the person', least: 1, most: 2_000_000_000, example: 1 })
  person!: number;

  @NumberField({ about: 'Number of the vacancy', least: 1, most: 2_000_000_000, example: 1 })
  vacancy!: number;

  @TextField({ about: 'Title of the vacancy', example: 'Panadería y pastelería' })
  title!: string;

  @TextField({ about: 'Its firm', example: 'Panadería San Hilarión EIRL' })
  firm!: string;

  @ChoiceField(['waiting', 'approved', 'held', 'declined'], { about: 'What was decided', example: 'approved' })
  review!: string;

  @ChoiceField(['none', 'yes', 'later', 'no'], { about: 'What she answered', example: 'yes' })
  seekerAnswer!: string;

  @ChoiceField(['none', 'yes', 'no'], { about: 'What the firm answered', example: 'none' })
  employerAnswer!: string;

  @TextField({ about: 'Day of the decision', optional: true, example: '2026-11-22' })
  reviewedOn?: string;
}

export class ExportedMatches {
  @ListField(ExportedMatch, { about: 'Without identity, in order of their number', most: 20 })
  items!: ExportedMatch[];

  @TextField({ about: 'Pass as `after` for the next page', optional: true })
  next?: string;
}
