import type { Answer, Question } from './question.js';

/** A posted form or a flat JSON object: field name → text or texts. Other values are ignored. */
export type Fields = Readonly<Record<string, unknown>>;

/** Every text posted under a name. */
export function textsOf(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The last text posted under a name, cleaned to one line; empty when there is none. */
export function lineOf(fields: Fields, name: string): string {
  return cleanText(textsOf(fields, name).at(-1) ?? '').replaceAll(/\s+/gu, ' ');
}

/**
 * NFC, trimmed, line ends as `\n`, without control characters and halves of characters that no database stores. Emoji,
 * ñ, apostrophes and line breaks stay.
 */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(/\p{Cc}/gu, (control) => (control === '\n' || control === '\t' ? control : ''))
    .replaceAll(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .trim();
}

/** Rows of a list posted as `id.0.key`, `id.1.key` …: the field name of each row, in order of its number. */
export function rowsOf(fields: Fields, id: string): readonly string[] {
  const numbers = new Set<number>();
  for (const name of Object.keys(fields)) {
    if (!name.startsWith(`${id}.`)) continue;
    const digits = /^(\d{1,4})\./.exec(name.slice(id.length + 1))?.[1];
    if (digits !== undefined && String(Number(digits)) === digits) numbers.add(Number(digits));
  }
  return [...numbers].sort((a, b) => a - b).map((row) => `${id}.${String(row)}`);
}

/** True when the form carries any field of this question. */
export function hasFields(fields: Fields, id: string): boolean {
  return Object.keys(fields).some((name) => name === id || name.startsWith(`${id}.`));
}

const LISTS: ReadonlySet<string> = new Set(['work-history', 'occupations', 'skills', 'languages']);
const DEEPEST = 3;

/** Texts and numbers become fields, texts in a list one field, records and lists of records `name.key` and `name.0.key`. */
function flatten(value: unknown, name: string, into: Record<string, string | string[]>, depth = 0): void {
  if (typeof value === 'string' || typeof value === 'number') into[name] = String(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  const texts = Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
  if (texts.length > 0) into[name] = texts;
  for (const [key, item] of Object.entries(value)) {
    if (texts.length === 0 || typeof item === 'object') flatten(item, `${name}.${key}`, into, depth + 1);
  }
}

/** Céntimos as people write soles: `1130.50`. */
export function solesText(centimos: number): string {
  return `${String(Math.trunc(centimos / 100))}.${String(centimos % 100).padStart(2, '0')}`;
}

/** The form shape of a number that stands for céntimos or minutes; anything else stays as it is. */
function formShape(question: Question, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  if (question.kind === 'money') return solesText(value);
  if (question.kind === 'hours') return { hours: Math.trunc(value / 60), minutes: value % 60 };
  return value;
}

/**
 * The fields of a form that show an answer again; `validate` on them gives the same answer. A JSON value of any shape
 * is turned into fields the same way (money in céntimos, hours in minutes) and then judged by `validate`.
 */
export function toFields(question: Question, answer: Answer | undefined): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  if (answer?.state === 'declined') fields[`${question.id}.declined`] = '1';
  if (answer?.state !== 'answered') return fields;
  if (LISTS.has(question.kind) && Array.isArray(answer.value) && answer.value.length === 0) {
    fields[`${question.id}.none`] = '1';
  }
  flatten(formShape(question, answer.value), question.id, fields);
  return fields;
}
