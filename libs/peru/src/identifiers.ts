/** Why a text is not the number it should be: a code and what a page needs to say it. */
export type IdentifierFault =
  | { fault: 'empty' }
  | { fault: 'characters' }
  | { fault: 'length'; min: number; max: number; actual: number }
  | { fault: 'prefix'; prefix: string }
  | { fault: 'check_digit'; expected: string }
  | { fault: 'all_zeros' }
  | { fault: 'not_peruvian' };

/** The number was kept, but its form is unusual: a person should look at it. */
export type IdentifierWarning = 'unusual_form';

export type Ruc = string & { readonly brand: 'Ruc' };
export type Dni = string & { readonly brand: 'Dni' };

export interface ParsedRuc {
  ruc: Ruc;
  /** `person`: of somebody with DNI; `person_without_dni`: of another natural person; `entity`: a firm, association or public body. */
  kind: 'person' | 'person_without_dni' | 'entity';
  /** Digits 3 to 10 of a person's RUC. */
  dni?: Dni;
}

export interface ParsedNumber {
  number: string;
  warning?: IdentifierWarning;
}

const RUC_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const DNI_WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const RUC_KINDS: Readonly<Record<string, ParsedRuc['kind']>> = {
  10: 'person',
  15: 'person_without_dni',
  16: 'person_without_dni',
  17: 'person_without_dni',
  20: 'entity',
};

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11;

/** What people type around a number: spaces, dots, hyphens, slashes. */
const bare = (text: string): string => text.replace(/[\s.\-/‐-―]/g, '').toUpperCase();

function digitFault(digits: string, length: number): IdentifierFault | undefined {
  if (digits === '') return { fault: 'empty' };
  if (!/^\d+$/.test(digits)) return { fault: 'characters' };
  if (digits.length !== length) return { fault: 'length', min: length, max: length, actual: digits.length };
  return /^0+$/.test(digits) ? { fault: 'all_zeros' } : undefined;
}

/** Check digit of the first ten digits of a RUC. Source: python-stdnum `pe/ruc`, worked by hand on 2013131295 → 5. */
export const rucCheckDigit = (firstTen: string): string => String((11 - weighted(firstTen, RUC_WEIGHTS)) % 10);

/**
 * Reads a RUC (11 digits; spaces, dots and hyphens forgiven) and says what kind of taxpayer it is.
 * Never throws. Source: prefixes and check digit of SUNAT as in python-stdnum `pe/ruc`.
 */
export function parseRuc(text: string): ParsedRuc | IdentifierFault {
  const digits = bare(text);
  const fault = digitFault(digits, 11);
  if (fault !== undefined) return fault;
  const prefix = digits.slice(0, 2);
  const kind = RUC_KINDS[prefix];
  if (kind === undefined) return { fault: 'prefix', prefix };
  const expected = rucCheckDigit(digits);
  if (digits[10] !== expected) return { fault: 'check_digit', expected };
  const ruc = digits as Ruc;
  return kind === 'person' ? { ruc, kind, dni: digits.slice(2, 10) as Dni } : { ruc, kind };
}

/** The two check characters of a DNI, either of which a card may print. Source: python-stdnum `pe/cui`. Eight digits in. */
export function checkDni(dni: string): { digit: string; letter: string } {
  const rest = weighted(dni, DNI_WEIGHTS);
  return { digit: '65432110987'.charAt(rest), letter: 'KJIHGFEDCBA'.charAt(rest) };
}

/**
 * Reads a DNI: eight digits, with or without its check character (digit or letter), which is never required but must fit.
 * Never throws. Source: python-stdnum `pe/cui`.
 */
export function parseDni(text: string): { dni: Dni } | IdentifierFault {
  const all = bare(text);
  const digits = /^\d{8}[0-9A-Z]$/.test(all) ? all.slice(0, 8) : all;
  const fault = digitFault(digits, 8);
  if (fault !== undefined) return fault.fault === 'length' ? { ...fault, max: 9 } : fault;
  const { digit, letter } = checkDni(digits);
  const typed = all.slice(8);
  if (typed !== '' && typed !== digit && typed !== letter)
    return { fault: 'check_digit', expected: `${digit} / ${letter}` };
  return { dni: digits as Dni };
}

/** Every other number on paper, by its usual form and by the widest form we keep with a warning. */
const FORMS = {
  /** Carné de extranjería. Source: npm stdnum `pe.ce` (9 digits); T-Registro catalogues allow 12. */
  carne_extranjeria: { usual: /^\d{9}$/, kept: /^[A-Z0-9]{6,12}$/, min: 6, max: 12 },
  /** Carné de solicitante de refugio. Source: Cancillería, portal Refugiados. */
  carne_refugio: { usual: /^\d{9}$/, kept: /^\d{9}$/, min: 9, max: 9 },
  /** PTP and CPP. Nine digits commonly, no published rule: unverified. */
  permiso_temporal: { usual: /^\d{9}$/, kept: /^\d{6,12}$/, min: 6, max: 12 },
  /** Passport of any country. Unverified. */
  pasaporte: { usual: /^[A-Z0-9]{6,12}$/, kept: /^[A-Z0-9]{6,12}$/, min: 6, max: 12 },
  /** Venezuelan cédula: an identity in the country of origin, never a permit. Unverified. */
  cedula_ve: { usual: /^[VE]\d{5,9}$/, kept: /^[VE]?\d{5,9}$/, min: 6, max: 10 },
} as const;

export type NumberForm = keyof typeof FORMS;

/** Reads a number without check digit: trimmed, upper case, hyphens removed. Never throws. Sources beside each form. */
export function parseNumber(form: NumberForm, text: string): ParsedNumber | IdentifierFault {
  const number = bare(text);
  const { usual, kept, min, max } = FORMS[form];
  if (number === '') return { fault: 'empty' };
  if (/^[0]+$/.test(number)) return { fault: 'all_zeros' };
  if (usual.test(number)) return { number };
  if (kept.test(number)) return { number, warning: 'unusual_form' };
  const { length } = number;
  return length < min || length > max ? { fault: 'length', min, max, actual: length } : { fault: 'characters' };
}
