import type { Fault } from './fault.js';
import { hasFields, textsOf, toFields } from './fields.js';
import type { Fields } from './fields.js';
import { answerOf, isAsked } from './navigate.js';
import type { Answer, Question } from './question.js';
import type { Reference } from './read-plain.js';
import type { Answers } from './registry.js';
import { validate } from './validate.js';

/** Hidden field of every form: what `shownAnswers` gave when it was rendered, one value each. */
export const SHOWN_FIELD = 'shown';

/** 32-bit FNV-1a of the fields that show an answer; a blank, a skipped and a missing answer look the same. */
function fingerprint(question: Question, answer: Answer | undefined): string {
  let hash = 0x811c9dc5;
  for (const unit of JSON.stringify(toFields(question, answer))) {
    hash = Math.imul(hash ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** Which questions a form shows and a fingerprint of the answers it shows: the values of its hidden `shown` field. */
export function shownAnswers(questions: readonly Question[], answers: Answers): readonly string[] {
  return questions.map((question) => `${question.id}:${fingerprint(question, answerOf(answers, question.id))}`);
}

export interface Submission {
  answers: Answers;
  /** Empty when everything was taken. */
  faults: readonly Fault[];
  /** What was posted, to show it again beside the faults. */
  raw: Fields;
}

/** A question left as the form showed it says nothing new, whatever another tab has written meanwhile. */
function isUntouched(question: Question, answer: Answer, fields: Fields): boolean {
  return textsOf(fields, SHOWN_FIELD).includes(`${question.id}:${fingerprint(question, answer)}`);
}

/**
 * Takes the answers of one page or one whole section. Each good answer is kept even when another has a fault. A question
 * that the form did not show, or showed and sent back unchanged, keeps what it has: of two tabs, the last one to change a
 * question wins and no other question is lost. An answer to a question that does not apply is kept, and a blank one
 * changes nothing. Sending twice changes nothing more.
 */
export function submit(
  answers: Answers,
  questions: readonly Question[],
  fields: Fields,
  reference: Reference,
): Submission {
  const shown = new Set(textsOf(fields, SHOWN_FIELD).map((text) => text.split(':', 1)[0]));
  let taken = answers;
  const faults: Fault[] = [];
  for (const question of questions) {
    if (!shown.has(question.id) && !hasFields(fields, question.id)) continue;
    const asked = isAsked(question, taken);
    const read = validate({ ...question, optional: true }, fields, reference);
    if (read.ok && answerOf(taken, question.id) !== undefined && isUntouched(question, read.answer, fields)) continue;
    if (read.ok && read.answer.state === 'skipped' && !asked) continue;
    const result = asked ? validate(question, fields, reference) : read;
    if (result.ok) taken = { ...taken, [question.id]: result.answer };
    else faults.push(...result.faults);
  }
  return { answers: taken, faults, raw: fields };
}
