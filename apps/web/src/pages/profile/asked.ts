import type { Fields, Question } from '#intake';
import type { Say } from '../../messages/message.js';
import type { Choice } from '../../ui/choice.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import type { FormError } from '../../ui/form.js';

/** A question of the registry with what was answered, as fields of a form, and what can be offered beside it. */
export interface AskedQuestion {
  question: Question;
  /** What was posted, or `toFields` of the stored answer. */
  fields: Fields;
  /** Rows of a list to show; absent: those filled in and a blank one. */
  rows?: number | undefined;
  offers?: Offers | undefined;
}

export interface Offers {
  /** Where the script asks for concepts while she types. */
  lookupHref?: string | undefined;
  districts?: readonly (OptionView | OptionGroup)[] | undefined;
  /** A district outside that list, as she typed it. */
  typedDistrict?: string | undefined;
  skills?:
    | readonly { id: number; label: string; /** Her own words that speak of it. */ words?: string | undefined }[]
    | undefined;
  /** What she looked for among the skills. */
  search?: string | undefined;
  /** Catalogue entries to confirm, by the row's field name (`work.jobs.0`). */
  candidates?: Readonly<Record<string, readonly Choice[]>> | undefined;
  /** Name of the entry she confirmed, by the row's field name. */
  linked?: Readonly<Record<string, string>> | undefined;
}

export interface AnswerProps {
  asked: AskedQuestion;
  errors: readonly FormError[] | undefined;
  say: Say;
}

/** Every text under a field name. */
export function textsOf(fields: Fields, name: string): readonly string[] {
  const value = fields[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

export function textOf(fields: Fields, name: string): string {
  return textsOf(fields, name).at(-1) ?? '';
}

/** Rows to show: those filled in and one blank more. */
export function rowCount({ question, fields }: Pick<AskedQuestion, 'question' | 'fields'>, most: number): number {
  const start = `${question.id}.`;
  const numbers = Object.keys(fields)
    .filter((name) => name.startsWith(start))
    .map((name) => Number.parseInt(name.slice(start.length), 10))
    .filter((row) => !Number.isNaN(row));
  return Math.min(most, Math.max(1, ...numbers.map((row) => row + 2)));
}
