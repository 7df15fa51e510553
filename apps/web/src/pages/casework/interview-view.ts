import { answerOf, isAsked, progress, SECTIONS, sectionState, summarise } from '#intake';
import type { Answers, Question, Section } from '#intake';
import type { SeekerId } from '#access';
import { getDistrict, isUbigeo } from '#peru';
import { findSkill } from '#taxonomy';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import type { PageInput } from '../profile/page-input.js';
import { askedQuestions } from '../profile/question-view.js';
import { fileOf } from './day-view.js';
import type { InterviewReviewView, InterviewSectionView, InterviewView } from './interview.js';

/** Whom it is about and what she answered so far. */
export interface Sitting {
  seekerId: SeekerId;
  answers: Answers;
  sent?: PageInput | undefined;
}

export function interviewHome(locale: string, seekerId: SeekerId): string {
  return `/${locale}/personas/${String(seekerId)}/entrevista`;
}

export function interviewView(frame: Frame, section: Section, { seekerId, answers, sent }: Sitting): InterviewView {
  const { locale } = frame;
  const say = speaker(locale);
  const home = interviewHome(locale, seekerId);
  return {
    ...sharedView(frame, { seekerId, answers }),
    action: `${home}/${section.id}`,
    title: section.title[locale],
    number: section.number,
    note: section.note?.[locale],
    ...askedQuestions(section.questions, locale, { answers, sent }),
    onlyIf: conditionsOf(section.questions, answers, say),
    nextHref: section.place === 'steps' ? (openSection(home, section, answers) ?? `${home}/revisar`) : undefined,
    unkept: section.place === 'private',
    sections: sectionsOf(home, answers, { current: section, say }),
  };
}

function sharedView(frame: Frame, { seekerId }: Sitting): Pick<InterviewView, 'frame' | 'backHref' | 'folder'> {
  const folder = fileOf(seekerId, speaker(frame.locale));
  return { frame, backHref: `/${frame.locale}/personas/${String(seekerId)}`, folder };
}

/** What a question depends on, for those her answers do not lead to yet. */
function conditionsOf(questions: readonly Question[], answers: Answers, say: Say): Readonly<Record<string, string>> {
  const conditional = questions.filter((question) => question.askIf !== undefined && !isAsked(question, answers));
  return Object.fromEntries(
    conditional.map(({ id, askIf }) => {
      const parent = questions.find((question) => question.id === askIf?.question);
      return [id, say('interview.onlyIf', { question: parent?.text[say.locale] ?? '' })];
    }),
  );
}

/** The next section of the eight that has a question without an answer, this one last. */
export function openSection(home: string, after: Section | undefined, answers: Answers): string | undefined {
  const steps = SECTIONS.filter(({ place }) => place === 'steps');
  const at = steps.findIndex(({ id }) => id === after?.id) + 1;
  const open = [...steps.slice(at), ...steps.slice(0, at)].find(
    ({ id }) => id !== after?.id && sectionState(id, answers).state !== 'done',
  );
  return open === undefined ? undefined : `${home}/${open.id}`;
}

const LOOKS = {
  done: { tone: 'ok', text: 'steps.done' },
  started: { tone: 'info', text: 'interview.started' },
  todo: { tone: 'todo', text: 'steps.todo' },
  skippable: { tone: 'todo', text: 'steps.todo' },
} as const;

function sectionsOf(
  home: string,
  answers: Answers,
  { current, say }: { current: Section; say: Say },
): readonly InterviewSectionView[] {
  return SECTIONS.map((section: Section): InterviewSectionView => {
    const isSteps = section.place === 'steps';
    const look = isSteps ? LOOKS[sectionState(section.id, answers).state] : undefined;
    return {
      title: `${String(section.number)}. ${section.title[say.locale]}`,
      href: section.place === 'apart' ? undefined : `${home}/${section.id}`,
      note: section.place === 'apart' ? say('interview.apart') : undefined,
      current: section.id === current.id,
      tag: look === undefined ? undefined : { tone: look.tone, text: say(look.text) },
    };
  });
}

export function interviewReviewView(
  frame: Frame,
  { seekerId, answers }: Sitting,
  { active, mayHandOver }: { active: boolean; mayHandOver: boolean },
): InterviewReviewView {
  const { locale } = frame;
  const home = interviewHome(locale, seekerId);
  const { required } = progress(answers);
  const lines = summarise(answers, locale, {
    district: (code) => (isUbigeo(code) ? getDistrict(code).name : undefined),
    skill: (id) => findSkill(id)?.[locale],
  });
  const steps = SECTIONS.filter(({ place }) => place === 'steps');
  return {
    ...sharedView(frame, { seekerId, answers }),
    action: `${home}/enviar`,
    handOverAction: mayHandOver ? `/${locale}/personas/${String(seekerId)}/entregar` : undefined,
    active,
    required: required.length,
    openHref: required.length === 0 ? undefined : openSectionOf(home, required[0] ?? ''),
    sections: steps.map((section) => ({
      title: section.title[locale],
      href: `${home}/${section.id}`,
      answers: lines
        .filter(({ section: id, question }) => id === section.id && answerOf(answers, question)?.state === 'answered')
        .map(({ label, texts }) => ({ label, texts })),
    })),
  };
}

function openSectionOf(home: string, question: string): string {
  return `${home}/${question.split('.', 1)[0] ?? ''}#f-${question}`;
}
