import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { isAsked, questionsOn, valueOf } from '#intake';
import type { Answers } from '#intake';
import type { SeekerId } from '#access';
import type { WeekPattern } from '#engine';
import type { Reading, UnresolvedWordRepository } from '#profile';
import { findSkill } from '#taxonomy';
import type { SkillId } from '#taxonomy';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { SeeOther } from '../../http/page.interceptor.js';
import type { Frame } from '../../ui/layout.js';
import { pathAfter } from './form-page.js';
import type { FormPage } from './form-page.js';
import { readPage } from './page-input.js';
import { questionView } from './question-view.js';
import { Question } from './question.js';

/** A page of the form with her answers so far. */
export interface Asking {
  here: FormPage;
  answers: Answers;
  frame: Frame;
  reviewing: boolean;
  /** Tasks she does not want to be asked about again. */
  declined?: readonly number[] | undefined;
  /** Hours of her care that whoever she lives with covers. */
  cover?: WeekPattern | undefined;
}

export interface Sending extends Asking {
  form: FormBody;
  reply: FastifyReply;
  today: string;
}

/** A page without a question for her leads on. */
export function showPage({ frame, ...state }: Asking): VNode | SeeOther {
  const { here, answers } = state;
  const isEmpty = !questionsOn(here.section.id, here.page).some((question) => isAsked(question, answers));
  if (isEmpty) return new SeeOther(`/${frame.locale}${pathAfter(here, answers)}`);
  return Question(questionView(frame, state));
}

/** Keeps every good answer, even beside a wrong one; then the page again, or the next. */
export async function takePage(sending: Sending, keep: (read: Reading) => Promise<unknown>): Promise<VNode | SeeOther> {
  const { here, frame, form, reply, reviewing, today } = sending;
  const questions = questionsOn(here.section.id, here.page);
  let sent = readPage(sending.answers, questions, form, today);
  if (sent.given.length > 0) await keep((stored) => (sent = readPage(stored, questions, form, today)).given);
  const { answers } = sent;
  const toDo = sent.faults.length > 0;
  if (toDo) reply.code(422);
  if (toDo || sent.again !== undefined || sent.unconfirmed) {
    return Question(
      questionView(frame, { here, answers, reviewing, sent, declined: sending.declined, cover: sending.cover }),
    );
  }
  if (valueOf(answers, 'about.adult') === 'no' && here.section.id === 'about') {
    return new SeeOther(`/${frame.locale}/empezar/menores`);
  }
  return new SeeOther(`/${frame.locale}${reviewing ? '/pasos/revisar' : pathAfter(here, answers)}`);
}

/** She has seen what was proposed on this page, and may have looked for a task that nobody knows. */
export async function noteWords(
  { here, form }: Pick<Sending, 'here' | 'form'>,
  seekerId: SeekerId,
  words: UnresolvedWordRepository,
): Promise<void> {
  const questions = questionsOn(here.section.id, here.page);
  await words.settle(
    seekerId,
    questions.map(({ id }) => id),
  );
  const asked = questions.find(({ kind }) => kind === 'skills');
  const text = textOf(form, 'skill').trim();
  if (asked === undefined || text === '') return;
  await words.keepTask(seekerId, asked.id, text, textOf(form, 'skill-none') !== '');
}

/** Tasks that she ticked not to be asked again. */
export function unaskedIn(form: FormBody): SkillId[] {
  return listOf(form, 'unasked').flatMap((text) => findSkill(Number(text))?.id ?? []);
}
