import type { Day, District, Ubigeo } from '#peru';
import type { Fault, FaultCode } from './fault.js';
import { cleanText, lineOf, textsOf } from './fields.js';
import type { Fields } from './fields.js';
import type { Option } from './question.js';
import { isWeekPiece, orderWeek } from './week.js';
import type { Week } from './week.js';

/** What validation needs from outside: the day, and the districts a typed text may mean. */
export interface Reference {
  today: Day;
  /**
   * `findDistricts` of libs/peru, likeliest first; handed in so that the offline app need not carry the list. Absent:
   * well-formed codes pass.
   */
  findDistricts?: (text: string) => readonly Pick<District, 'ubigeo' | 'name'>[];
}

/** One form being read: each reader returns its value, or `undefined` with or without a fault added. */
export interface Reading {
  fields: Fields;
  reference: Reference;
  faults: Fault[];
}

/** Adds a fault. */
export function reject(reading: Reading, field: string, code: FaultCode, data?: Fault['data']): void {
  reading.faults.push(data === undefined ? { code, field } : { code, field, data });
}

/** Something to see: a letter, a figure, a sign or an emoji. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Longest texts, in characters as people count them (code points). */
const LINE_LIMIT = 120;
const LONG_LIMIT = 2000;

function withinLimit(reading: Reading, field: string, text: string, limit: number): string | undefined {
  if (!VISIBLE.test(text)) return undefined;
  const length = Array.from(text).length;
  if (length <= limit) return text;
  reject(reading, field, 'text.long', { length, limit });
  return undefined;
}

/** One line of at most 120 characters. */
export function readLine(reading: Reading, field: string): string | undefined {
  return withinLimit(reading, field, lineOf(reading.fields, field), LINE_LIMIT);
}

/** Several lines of at most 2,000 characters. */
export function readLong(reading: Reading, field: string): string | undefined {
  const text = cleanText(textsOf(reading.fields, field).at(-1) ?? '');
  return withinLimit(reading, field, text, LONG_LIMIT);
}

/** E.164: nine digits from 9 are a Peruvian mobile, eight a fixed line; `+` or `00` starts another country's number. */
export function readPhone(reading: Reading, field: string): string | undefined {
  const text = lineOf(reading.fields, field);
  if (text === '') return undefined;
  const digits = text.replaceAll(/[\s()./‐-―-]/gu, '').replace(/^00/u, '+');
  const peruvian = /^(?:\+?51)?(9\d{8}|0?(?:1[0-8]|[4-8]\d)\d{6})$/.exec(digits)?.[1];
  if (peruvian !== undefined) return `+51${peruvian.replace(/^0/u, '')}`;
  if (/^\+(?!51)[1-9]\d{7,14}$/.test(digits)) return digits;
  reject(reading, field, 'phone.invalid');
  return undefined;
}

/** One code of a list. */
export function readCode<Code extends string>(
  reading: Reading,
  field: string,
  codes: readonly Code[],
): Code | undefined {
  const text = lineOf(reading.fields, field);
  if (text === '') return undefined;
  const code = codes.find((candidate) => candidate === text);
  if (code === undefined) reject(reading, field, 'choice.unknown');
  return code;
}

/** Codes of the options, in their order; an exclusive one stands alone. `undefined` when none is marked. */
export function readCodes(
  reading: Reading,
  field: string,
  options: readonly Pick<Option, 'code' | 'exclusive'>[],
): readonly string[] | undefined {
  const marked = new Set(textsOf(reading.fields, field).map((text) => text.trim()));
  marked.delete('');
  const chosen = options.filter((option) => marked.has(option.code));
  if (chosen.length < marked.size) reject(reading, field, 'choice.unknown');
  if (chosen.length > 1 && chosen.some((option) => option.exclusive === true)) {
    reject(reading, field, 'choice.exclusive');
  }
  return chosen.length === 0 ? undefined : chosen.map((option) => option.code);
}

/** A whole number with both ends in range. */
export function readNumber(reading: Reading, field: string, range: { min: number; max: number }): number | undefined {
  const text = lineOf(reading.fields, field).replaceAll(' ', '');
  if (text === '') return undefined;
  if (!/^\d{1,9}$/.test(text)) {
    reject(reading, field, 'number.invalid');
    return undefined;
  }
  const value = Number(text);
  if (value >= range.min && value <= range.max) return value;
  reject(reading, field, 'number.range', { min: range.min, max: range.max });
  return undefined;
}

const MONEY_RANGE = { min: 1, max: 100_000 };

/** Céntimos from soles as people write them: `1200`, `S/ 1,200.50`, `1.200,50`, `1 200`. */
export function readMoney(reading: Reading, field: string): number | undefined {
  const text = lineOf(reading.fields, field)
    .replace(/^s\/\.?\s*/iu, '')
    .replace(/\s*soles$/iu, '');
  if (text === '') return undefined;
  const [, whole, cents = ''] = /^(\d{1,3}(?:[.,\s']\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) {
    reject(reading, field, 'money.invalid');
    return undefined;
  }
  const centimos = Number(whole.replaceAll(/\D/gu, '')) * 100 + Number(cents.padEnd(2, '0'));
  if (centimos >= MONEY_RANGE.min * 100 && centimos <= MONEY_RANGE.max * 100) return centimos;
  reject(reading, field, 'money.range', MONEY_RANGE);
  return undefined;
}

/** Minutes from `field.hours` and `field.minutes`. */
export function readMinutes(reading: Reading, field: string, range: { min: number; max: number }): number | undefined {
  const hours = lineOf(reading.fields, `${field}.hours`);
  const minutes = lineOf(reading.fields, `${field}.minutes`);
  if (hours === '' && minutes === '') return undefined;
  if (!/^\d{0,3}$/.test(hours) || !/^\d{0,4}$/.test(minutes)) {
    reject(reading, field, 'hours.invalid');
    return undefined;
  }
  const total = Number(hours) * 60 + Number(minutes);
  if (total >= range.min && total <= range.max) return total;
  reject(reading, field, 'hours.range', { min: range.min, max: range.max });
  return undefined;
}

/** Lower case without accents. */
const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The only district, or the only one of exactly that name when the likeliest has it. */
function meant(text: string, found: readonly Pick<District, 'ubigeo' | 'name'>[]): Ubigeo | undefined {
  const likely = found[0];
  if (found.length < 2 || likely === undefined || plain(likely.name) !== plain(text)) {
    return found.length === 1 ? likely?.ubigeo : undefined;
  }
  return found.filter(({ name }) => plain(name) === plain(text)).length === 1 ? likely.ubigeo : undefined;
}

/** A district by its INEI code, or by a name that means one district only; several come back as codes in the fault. */
export function readDistrict(reading: Reading, field: string): Ubigeo | undefined {
  const text = lineOf(reading.fields, field);
  if (text === '') return undefined;
  const { findDistricts } = reading.reference;
  if (findDistricts === undefined && /^(?:0[1-9]|1\d|2[0-5])\d{4}$/.test(text)) return text as Ubigeo;
  const found = findDistricts?.(text) ?? [];
  const district = meant(text, found);
  if (district !== undefined) return district;
  if (found.length === 0) reject(reading, field, 'district.unknown');
  else {
    const codes = found.map(({ ubigeo }) => ubigeo).join(' ');
    reject(reading, field, 'district.several', { count: found.length, codes });
  }
  return undefined;
}

/** Marked hours of a week; `undefined` when none is marked. */
export function readWeek(reading: Reading, field: string): Week | undefined {
  const texts = textsOf(reading.fields, field).map((text) => text.trim());
  const marked = texts.filter((text) => text !== '');
  const pieces = marked.filter((text) => isWeekPiece(text));
  if (pieces.length < marked.length) reject(reading, field, 'week.invalid');
  return pieces.length === 0 ? undefined : orderWeek(pieces);
}
