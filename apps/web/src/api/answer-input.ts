import { type Answer, type Answers, faultMessage, findQuestion, isAsked, QUESTIONS } from '#intake';
import { type Question, sectionOf, SHOWN_FIELD, submit, toFields, answerOf } from '#intake';
import { findDistricts } from '#peru';
import type { Given } from '#profile';
import { findOccupation, findSkill } from '#taxonomy';
import { fault, InputRefused } from '../http/input-refused.js';
import type { FieldFault } from '../http/input-refused.js';
import type { AskedQuestion, GivenAnswer } from './profile.dto.js';

const isStep = ({ id }: Question): boolean => sectionOf(id).place === 'steps';

/** The questions of her steps; those that are kept apart have pages of their own. */
export function stepQuestions(): AskedQuestion[] {
  return QUESTIONS.filter(isStep).map((question) => ({
    id: question.id,
    section: sectionOf(question.id).id,
    page: question.page,
    kind: question.kind,
    text: question.text,
    ...(question.hint === undefined ? {} : { hint: question.hint }),
    why: question.why,
    sees: [...question.sees],
    optional: question.optional === true,
    declinable: question.declinable === true,
    ...('options' in question ? { options: question.options.map(({ code, text }) => ({ code, text })) } : {}),
    ...('min' in question ? { min: question.min, max: question.max } : {}),
    ...(question.askIf === undefined
      ? {}
      : { askIf: { question: question.askIf.question, anyOf: [...question.askIf.anyOf] } }),
  }));
}

/** Her answers of the steps, as a program reads and sends them. */
export function answersView(answers: Answers): GivenAnswer[] {
  return QUESTIONS.filter(isStep).flatMap(({ id }) => {
    const answer = answerOf(answers, id);
    if (answer === undefined) return [];
    return [{ question: id, state: answer.state, ...(answer.state === 'answered' ? { value: answer.value } : {}) }];
  });
}

/** What a program sent, judged by the same rules as a page; one fault and nothing is taken. */
export function readAnswers(stored: Answers, sent: readonly GivenAnswer[], today: string): Given {
  const faults: FieldFault[] = [];
  const questions: Question[] = [];
  const fields: Record<string, unknown> = {};
  sent.forEach(({ question: id, state, value }, index) => {
    const question = findQuestion(id);
    if (question === undefined || !isStep(question)) {
      faults.push(fault(`answers.${String(index)}.question`, 'not_a_question'));
      return;
    }
    faults.push(...unknownConcepts(value, `answers.${String(index)}.value`));
    questions.push(question);
    const answer = (state === 'answered' ? { state, value } : { state }) as Answer;
    Object.assign(fields, toFields(question, answer));
  });
  const shown = questions.map(({ id }) => `${id}:`);
  const taken = submit(stored, inOrder(questions), { ...fields, [SHOWN_FIELD]: shown }, { today, findDistricts });
  for (const wrong of taken.faults) {
    const question = questions.find(({ id }) => wrong.field === id || wrong.field.startsWith(`${id}.`));
    if (question === undefined) continue;
    faults.push({ field: wrong.field, code: wrong.code, say: (locale) => faultMessage(wrong, question, locale) });
  }
  if (faults.length > 0) throw new InputRefused(faults);
  return changed(stored, taken.answers);
}

/** A parent before what depends on it, each once. */
function inOrder(questions: readonly Question[]): Question[] {
  return QUESTIONS.filter((question) => questions.includes(question));
}

function changed(stored: Answers, now: Answers): Given {
  return QUESTIONS.flatMap((question) => {
    const answer = answerOf(now, question.id);
    return answer === undefined || answer === answerOf(stored, question.id) ? [] : [[question.id, answer] as const];
  });
}

/** A number that no occupation or skill of the catalogue has. */
function unknownConcepts(value: unknown, at: string): FieldFault[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown, index) => {
    if (typeof row !== 'object' || row === null) return [];
    const named = row as { occupation?: unknown; skill?: unknown };
    const isNone = named.occupation === undefined || named.occupation === 'none';
    return [
      ...(isNone || findOccupation(Number(named.occupation)) !== undefined
        ? []
        : [fault(`${at}.${String(index)}.occupation`, 'not_an_occupation')]),
      ...(named.skill === undefined || findSkill(Number(named.skill)) !== undefined
        ? []
        : [fault(`${at}.${String(index)}.skill`, 'not_a_skill')]),
    ];
  });
}

/** Required questions that her answers so far lead to and that have none. */
export function openQuestions(answers: Answers, required: readonly string[]): Question[] {
  return required.flatMap((id) => findQuestion(id) ?? []).filter((question) => isAsked(question, answers));
}
