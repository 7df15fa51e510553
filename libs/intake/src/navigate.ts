import type { Answer, Question, SectionId } from './question.js';
import { QUESTIONS, SECTIONS, findQuestion, sectionOf } from './registry.js';
import type { Answers } from './registry.js';

/** The answer to any question by its id. */
export function answerOf(answers: Answers, id: string): Answer | undefined {
  return (answers as Readonly<Record<string, Answer>>)[id];
}

/** Codes a condition can look at: of a choice, of several, or of a document. */
function codesOf(answer: Answer | undefined): readonly unknown[] {
  if (answer?.state !== 'answered') return [];
  const { value } = answer;
  if (Array.isArray(value)) return value;
  return typeof value === 'object' && value !== null && 'code' in value ? [value.code] : [value];
}

/** Whether the answers so far lead to this question. A question whose parent is not asked is not asked either. */
export function isAsked(question: Question, answers: Answers): boolean {
  const condition = question.askIf;
  if (condition === undefined) return true;
  const parent = findQuestion(condition.question);
  if (parent === undefined || !isAsked(parent, answers)) return false;
  return codesOf(answerOf(answers, parent.id)).some((code) => condition.anyOf.some((wanted) => wanted === code));
}

/** Questions that stand on one page, asked or not, in order. */
export function questionsOn(section: SectionId, page: string): readonly Question[] {
  return QUESTIONS.filter((question) => sectionOf(question.id).id === section && question.page === page);
}

/** The pages of a section in order. */
export function pagesOf(section: SectionId): readonly string[] {
  return [...new Set(sectionOf(section).questions.map((question) => question.page))];
}

/**
 * The next question to ask: the first one reached by no answer after `after`, then from the start again; `undefined` when
 * nothing is left and her answers can be reviewed. Sections 9 and 10 come only after a question of their own.
 */
export function nextQuestion(answers: Answers, after?: string): Question | undefined {
  const here = after === undefined ? undefined : sectionOf(after);
  const walk = QUESTIONS.filter((question) => {
    const section = sectionOf(question.id);
    return here === undefined || here.place === 'steps' ? section.place === 'steps' : section.id === here.id;
  });
  const start = walk.findIndex((question) => question.id === after) + 1;
  return [...walk.slice(start), ...walk.slice(0, start)].find(
    (question) => answerOf(answers, question.id) === undefined && isAsked(question, answers),
  );
}

export type SectionState = { state: 'done' | 'todo' | 'skippable' } | { state: 'started'; missing: number };

/** How far a section is. Declined and skipped questions are behind her; answers that no longer apply do not count. */
export function sectionState(section: SectionId, answers: Answers): SectionState {
  const { questions, skippable } = sectionOf(section);
  const asked = questions.filter((question) => isAsked(question, answers));
  const missing = asked.filter((question) => answerOf(answers, question.id) === undefined).length;
  if (missing === 0) return { state: 'done' };
  if (missing < asked.length) return { state: 'started', missing };
  return { state: skippable === true ? 'skippable' : 'todo' };
}

export interface Progress {
  /** Finished sections of those in her steps. */
  done: number;
  steps: number;
  /** First section that is neither finished nor skippable. */
  current?: SectionId;
  /** Asked questions that must be answered or declined before she can send her profile. */
  required: readonly string[];
}

/** How far the eight steps are. */
export function progress(answers: Answers): Progress {
  const steps = SECTIONS.filter((section) => section.place === 'steps');
  const states = steps.map(({ id }) => ({ id, state: sectionState(id, answers).state }));
  const current = states.find(({ state }) => state === 'todo' || state === 'started');
  const required = steps
    .flatMap((section): readonly Question[] => section.questions)
    .filter((question) => question.optional !== true && isAsked(question, answers))
    .filter((question) => answerOf(answers, question.id) === undefined)
    .map((question) => question.id);
  const done = states.filter(({ state }) => state === 'done').length;
  return { done, steps: steps.length, required, ...(current === undefined ? {} : { current: current.id }) };
}
