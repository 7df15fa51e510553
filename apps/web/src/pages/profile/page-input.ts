import { answerOf, submit } from '#intake';
import type { Answer, Answers, Fault, Fields, Question, TypedTitle } from '#intake';
import { findDistricts } from '#peru';
import { spreadWholeDays } from '../../ui/week.js';
import type { FormBody } from '../../http/form.js';
import { textOf } from './asked.js';
import { isOffered, isSameTitle, nearestOccupations } from './catalogue-link.js';

/** What one page sent: the answers to keep, and what to say about the others. */
export interface PageInput {
  /** All her answers, with what was taken from this page. */
  answers: Answers;
  /** Only what changed. */
  given: readonly (readonly [id: string, answer: Answer])[];
  faults: readonly Fault[];
  fields: Fields;
  /** A question whose list she wants longer, or `search`: the page comes again, with nothing to correct. */
  again: string | undefined;
  /** A title whose entry in the catalogue she has not seen yet. */
  unconfirmed: boolean;
  /** The form asks about tasks too, and she has just confirmed a job that brings its own. */
  moreTasks: boolean;
}

const TITLED: ReadonlySet<string> = new Set(['work-history', 'occupations']);

export function isTitled({ kind }: Question): boolean {
  return TITLED.has(kind);
}

export function titlesOf(question: Question, answers: Answers): readonly TypedTitle[] {
  const answer = answerOf(answers, question.id);
  return isTitled(question) && answer?.state === 'answered' ? (answer.value as readonly TypedTitle[]) : [];
}

/**
 * Reads the questions of a page, or of a whole section. Sending twice, from a stale page or from two tabs loses nothing:
 * see `submit` of libs/intake.
 */
export function readPage(stored: Answers, questions: readonly Question[], form: FormBody, today: string): PageInput {
  const fields = fieldsOf(form, questions, stored);
  const { answers, faults } = submit(stored, questions, fields, { today, findDistricts });
  const given = questions.flatMap(({ id }) => {
    const answer = answerOf(answers, id);
    return answer === undefined || answer === answerOf(stored, id) ? [] : [[id, answer] as const];
  });
  const again = textOf(form, 'more') || (textOf(form, 'search') === '' ? '' : 'search');
  return {
    answers,
    given,
    faults: again === '' ? faults : [],
    fields,
    again: again === '' ? undefined : again,
    moreTasks:
      questions.some(({ kind }) => kind === 'skills') &&
      questions.some((question) => given.some(([id]) => id === question.id) && isLinkedAnew(question, stored, answers)),
    unconfirmed: questions.some((question) => titlesOf(question, answers).some((title) => isNew(title, fields))),
  };
}

function isLinkedAnew(question: Question, before: Answers, now: Answers): boolean {
  const known = new Set(titlesOf(question, before).map(({ occupation }) => occupation));
  return titlesOf(question, now).some(({ occupation }) => typeof occupation === 'number' && !known.has(occupation));
}

/** Typed, not linked, and never offered its nearest entries. */
function isNew({ title, occupation }: TypedTitle, fields: Fields): boolean {
  if (occupation !== undefined || nearestOccupations(title, 'es').length === 0) return false;
  const offered = Object.keys(fields).filter((name) => name.endsWith('.offered'));
  return !offered.some((name) => isSameTitle(textOf(fields, name), title));
}

function fieldsOf(form: FormBody, questions: readonly Question[], stored: Answers): Fields {
  const fields: Record<string, unknown> = { ...spreadWholeDays(form) };
  for (const question of questions) {
    if (question.kind === 'district') preferTyped(fields, question.id);
    if (isTitled(question)) {
      dropRemoved(fields, question.id);
      dropUnoffered(fields, question, stored);
    }
  }
  return fields;
}

/** A district is chosen from the list or typed below it. */
function preferTyped(fields: Record<string, unknown>, id: string): void {
  const typed = textOf(fields, `${id}.typed`);
  if (typed.trim() !== '') fields[id] = typed;
}

/** Rows marked to go: `work.jobs.1.remove`. */
function dropRemoved(fields: Record<string, unknown>, id: string): void {
  const gone = Object.keys(fields).filter((name) => name.startsWith(`${id}.`) && name.endsWith('.remove'));
  for (const name of Object.keys(fields)) {
    if (gone.some((row) => name.startsWith(row.slice(0, -'remove'.length)))) Reflect.deleteProperty(fields, name);
  }
}

/** A link that she did not choose for this title, nor stored with it: she has typed another title since. */
function dropUnoffered(fields: Record<string, unknown>, question: Question, stored: Answers): void {
  for (const name of Object.keys(fields)) {
    if (!name.startsWith(`${question.id}.`) || !name.endsWith('.occupation')) continue;
    const chosen = textOf(fields, name);
    const title = textOf(fields, name.replace(/occupation$/u, 'title'));
    const kept = titlesOf(question, stored).some(
      (known) => isSameTitle(known.title, title) && String(known.occupation) === chosen,
    );
    const offered = textOf(fields, name.replace(/occupation$/u, 'offered'));
    const isAnswered = isSameTitle(offered, title) && (chosen === 'none' || isOffered(title, chosen));
    if (title === '' || (!kept && !isAnswered)) Reflect.deleteProperty(fields, name);
  }
}
