import { LANGUAGES, SIGNED_IN_ROLES } from './choice.data.js';
import { ChoiceField, FlagField, NumberField, TextField } from './field.js';

export class StaffSignIn {
  @TextField({ about: 'E-mail of the account', most: 200, example: 'lucia@panaderia.example' })
  email!: string;

  @TextField({ about: 'Password', most: 1000, example: 'caballo grapa pila 9' })
  password!: string;

  @FlagField({ about: 'Keep the session in a cookie instead of answering a token', optional: true, example: false })
  cookie?: boolean;
}

export class FolderSignIn {
  @TextField({ about: 'Folder code', most: 40, example: 'QN4-718' })
  folder!: string;

  @TextField({ about: 'Six digits', most: 40, example: '739146' })
  pin!: string;

  @FlagField({ about: 'Keep the session in a cookie instead of answering a token', optional: true, example: false })
  cookie?: boolean;
}

export class SecondFactor {
  @TextField({ about: 'A code of the application or a recovery code', most: 100, example: '492039' })
  code!: string;

  @FlagField({ about: 'Keep the session in a cookie instead of answering a token', optional: true, example: false })
  cookie?: boolean;
}

export class OwnPin {
  @TextField({ about: 'Six digits of her own', most: 40, example: '739146' })
  pin!: string;

  @TextField({ about: 'The same again', most: 40, example: '739146' })
  again!: string;
}

export class Session {
  @TextField({
    about: 'Opaque; absent when the session is kept in a cookie',
    example: 'q5vX0w1mVqkq3H9yB0dM3yY7o1c8Z6n2kS4pT5uV6wX',
    optional: true,
  })
  token?: string;

  @TextField({
    about: 'For the header csrf-token of every change, when the session is kept in a cookie',
    optional: true,
  })
  csrf?: string;

  @ChoiceField(SIGNED_IN_ROLES, { about: 'What the account is', example: 'employer' })
  role!: string;

  @TextField({
    about: 'Random name of the account; absent until the second factor is proved',
    example: '0c7a4c1e-6b0c-4bfa-9d34-5b1f4bb5a6d2',
    optional: true,
  })
  account?: string;

  @ChoiceField(LANGUAGES, { about: 'Its language', example: 'es', optional: true })
  locale?: string;

  @ChoiceField(['pin', 'code', 'enrolment'], {
    about:
      'What comes first: six digits of her own, the code of the second factor, or setting that factor up on the page',
    optional: true,
  })
  first?: string;

  @NumberField({ about: 'Minutes without use after which the session ends', least: 1, most: 1440, example: 60 })
  idleMinutes!: number;

  @NumberField({ about: 'Hours after which the session ends in any case', least: 1, most: 72, example: 12 })
  hours!: number;
}
