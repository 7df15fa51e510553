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
  /** Rows of a list to show at least; one blank row follows those filled in. */
  rows?: number | undefined;
  offers?: Offers | undefined;
}

export interface Offers {
  /** Titles suggested while typing an occupation. */
  titles?: readonly string[] | undefined;
  districts?: readonly (OptionView | OptionGroup)[] | undefined;
  skills?: readonly { id: number; label: string }[] | undefined;
  /** Catalogue entries to confirm, by the row's field name (`work.jobs.0`). */
  candidates?: Readonly<Record<string, readonly Choice[]>> | undefined;
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

/** Rows to show: those filled in, one blank more, and as many as were asked for. */
export function rowCount(asked: AskedQuestion, most: number): number {
  const start = `${asked.question.id}.`;
  const numbers = Object.keys(asked.fields)
    .filter((name) => name.startsWith(start))
    .map((name) => Number.parseInt(name.slice(start.length), 10))
    .filter((row) => !Number.isNaN(row));
  return Math.min(most, Math.max(1, asked.rows ?? 0, ...numbers.map((row) => row + 2)));
}
