import { findQuestion, progress, sectionOf, SECTIONS, sectionState, valueOf } from '#intake';
import type { Answers, Section } from '#intake';
import { addDays, inForce } from '#peru';
import { FRESH_DAYS, type Seeker, type WordProposal } from '#profile';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import { day } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { entryPath, pathOf } from './form-page.js';
import { warningOf } from './papers-view.js';
import type { StepsView, StepView } from './steps.js';

/** A draft without use is erased after these days. */
const KEPT_DAYS = 30;
const SECONDS_A_QUESTION = 30;

/** A day of return that could not be read, to be typed again. */
export interface PauseInput {
  backOn?: string;
  errors?: readonly FormError[];
}

interface Known {
  today: string;
  pause: PauseInput;
  seeker: Seeker;
  answers: Answers;
  equality: Answers;
  folder: string;
  proposals?: readonly WordProposal[];
}

export function stepsView(
  frame: Frame,
  { seeker, answers, equality, folder, today, pause, proposals = [] }: Known,
): StepsView {
  const { locale } = frame;
  const to = (path: string): string => `/${locale}${path}`;
  const sections = SECTIONS.filter(({ place }) => place === 'steps');
  const current = progress(answers).current;
  const next = sections.find(({ id }) => id === current);
  const apart = SECTIONS.find(({ place }) => place === 'apart');
  return {
    frame: withSafety(frame),
    name: valueOf(answers, 'about.name'),
    steps: sections.map((section) => stepOf(section, answers, frame)),
    next: next === undefined ? undefined : nextOf(next, answers, frame),
    proposals: proposals.flatMap(({ question, text }) => {
      const page = findQuestion(question)?.page;
      return page === undefined ? [] : [{ text, href: to(pathOf({ section: sectionOf(question), page })) }];
    }),
    reviewHref: to('/pasos/revisar'),
    folder,
    keptDays: KEPT_DAYS,
    search: searchOf(seeker, frame, { today, pause }),
    warning: paperWarning(frame, answers, today),
    more: {
      tasks: to('/mis-tareas'),
      cv: to('/mi-cv'),
      plan: to('/mi-plan'),
      papers: to('/mis-papeles'),
      degree: to('/mi-titulo'),
      household: to('/mi-hogar'),
      companion: to('/mi-asesora'),
    },
    equality:
      next !== undefined || apart === undefined
        ? undefined
        : { href: to(entryPath(apart, equality)), done: Object.keys(equality).length > 0 },
  };
}

function paperWarning(frame: Frame, answers: Answers, today: string): StepsView['warning'] {
  const document = valueOf(answers, 'documents.held');
  const warning = document === undefined ? undefined : warningOf(document, today, speaker(frame.locale));
  return warning === undefined ? undefined : { ...warning, href: `/${frame.locale}/mis-papeles` };
}

function searchOf(
  seeker: Seeker,
  { locale }: Frame,
  { today, pause }: Pick<Known, 'today' | 'pause'>,
): StepsView['search'] {
  return {
    state: seeker.state,
    action: `/${locale}/mi-busqueda`,
    updating: seeker.state === 'active' && seeker.scoredRevision < seeker.revision,
    opportunitiesHref: `/${locale}/oportunidades`,
    stale: seeker.state === 'active' && seeker.freshOn < addDays(today, -inForce(FRESH_DAYS, today).value),
    backOn: seeker.backOn === null ? undefined : day(seeker.backOn, locale),
    typed: pause.backOn,
    errors: pause.errors,
  };
}

/** The way to section 10, without saying on this page what it asks. */
function withSafety(frame: Frame): Frame {
  const say = speaker(frame.locale);
  return {
    ...frame,
    footer: [...(frame.footer ?? []), { label: say('safety.link'), href: `/${frame.locale}/seguridad` }],
  };
}

function missingIn(section: Section, answers: Answers): number {
  const state = sectionState(section.id, answers);
  if (state.state === 'started') return state.missing;
  return state.state === 'done' ? 0 : section.questions.filter(({ askIf }) => askIf === undefined).length;
}

function nextOf(section: Section, answers: Answers, { locale }: Frame): StepsView['next'] {
  const left = missingIn(section, answers);
  return {
    title: section.title[locale],
    href: `/${locale}${entryPath(section, answers)}`,
    left,
    minutes: Math.max(1, Math.round((left * SECONDS_A_QUESTION) / 60)),
  };
}

const STATES = { done: 'done', started: 'started', todo: 'todo', skippable: 'optional' } as const;

function stepOf(section: Section, answers: Answers, { locale }: Frame): StepView {
  const state = sectionState(section.id, answers);
  const titles = section.id === 'work' ? valueOf(answers, 'work.jobs')?.map(({ title }) => title) : undefined;
  return {
    title: section.title[locale],
    href: `/${locale}${entryPath(section, answers)}`,
    state: STATES[state.state],
    left: state.state === 'started' ? state.missing : undefined,
    note: titles === undefined || titles.length === 0 ? section.note?.[locale] : titles.slice(0, 3).join(', '),
  };
}
