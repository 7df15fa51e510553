import type { Text } from '#peru';
import type { Answer, Question, SectionId, ValueByKind } from './question.js';
import { ABOUT } from './sections/about.js';
import { CARE } from './sections/care.js';
import { DOCUMENTS } from './sections/documents.js';
import { EQUALITY } from './sections/equality.js';
import { HEALTH } from './sections/health.js';
import { SAFETY } from './sections/safety.js';
import { STUDY } from './sections/study.js';
import { TIME } from './sections/time.js';
import { WISH } from './sections/wish.js';
import { WORK } from './sections/work.js';

/**
 * Where a section stands: `steps` in her task list; `apart` after she reviewed her answers; `private` only with an
 * adviser or behind the quick exit.
 */
export type Place = 'steps' | 'apart' | 'private';

export interface Section {
  id: SectionId;
  /** 1 to 10, as people count them. */
  number: number;
  place: Place;
  title: Text;
  note?: Text;
  /** Offered as “Puedes saltarlo”. */
  skippable?: true;
  questions: readonly Question[];
}

/** All ten sections in order. */
export const SECTIONS = [
  {
    id: 'about',
    number: 1,
    place: 'steps',
    title: { es: 'Tú y cómo hablarte', en: 'You and how to reach you' },
    questions: ABOUT,
  },
  {
    id: 'work',
    number: 2,
    place: 'steps',
    title: { es: 'Lo que sabes hacer', en: 'What you can do' },
    questions: WORK,
  },
  {
    id: 'study',
    number: 3,
    place: 'steps',
    title: { es: 'Lo que estudiaste', en: 'What you studied' },
    questions: STUDY,
  },
  {
    id: 'wish',
    number: 4,
    place: 'steps',
    title: { es: 'El trabajo que buscas', en: 'The work you look for' },
    questions: WISH,
  },
  {
    id: 'time',
    number: 5,
    place: 'steps',
    title: { es: 'Tu tiempo y tu ruta', en: 'Your time and your route' },
    questions: TIME,
  },
  {
    id: 'care',
    number: 6,
    place: 'steps',
    title: { es: 'Cuidado y apoyos', en: 'Care and support' },
    questions: CARE,
  },
  {
    id: 'documents',
    number: 7,
    place: 'steps',
    title: { es: 'Documentos', en: 'Documents' },
    note: {
      es: 'No tomamos fotos. Solo preguntamos qué tienes y qué falta.',
      en: 'We take no photos. We only ask what you have and what is missing.',
    },
    questions: DOCUMENTS,
  },
  {
    id: 'health',
    number: 8,
    place: 'steps',
    title: { es: 'Salud y adaptaciones', en: 'Health and adjustments' },
    skippable: true,
    questions: HEALTH,
  },
  {
    id: 'equality',
    number: 9,
    place: 'apart',
    title: { es: 'Para vigilar el trato igual', en: 'To watch over equal treatment' },
    note: {
      es: 'Estas respuestas se guardan aparte y no cambian tus puestos.',
      en: 'These answers are kept apart and do not change your jobs.',
    },
    skippable: true,
    questions: EQUALITY,
  },
  {
    id: 'safety',
    number: 10,
    place: 'private',
    title: { es: 'Seguridad', en: 'Safety' },
    note: {
      es: 'Solo con tu asesora, o con salida rápida.',
      en: 'Only with your adviser, or with the quick exit.',
    },
    skippable: true,
    questions: SAFETY,
  },
] as const satisfies readonly Section[];

type Registered = (typeof SECTIONS)[number]['questions'][number];
export type QuestionId = Registered['id'];

type Codes<Q> = Q extends { options: readonly { code: infer Code }[] } ? Code : never;
type TypedValue<Q extends Question> = Q['kind'] extends 'choice'
  ? Codes<Q>
  : Q['kind'] extends 'multi-choice'
    ? readonly Codes<Q>[]
    : ValueByKind[Q['kind']];

/** The type of one question's answer: option codes for choices, else the value of its kind. */
export type ValueOf<Id extends QuestionId> = TypedValue<Extract<Registered, { id: Id }>>;

/** A person's answers; no entry: not reached yet. */
export type Answers = { readonly [Id in QuestionId]?: Answer<ValueOf<Id>> };

/** Every question in order. */
export const QUESTIONS: readonly Question[] = SECTIONS.flatMap((section): readonly Question[] => section.questions);

const BY_ID = new Map(QUESTIONS.map((question) => [question.id as string, question]));

/** The question with this id; `undefined` when there is none. */
export function findQuestion(id: string): Question | undefined {
  return BY_ID.get(id);
}

/** The section a question or an id belongs to. Throws RangeError on an unknown one. */
export function sectionOf(id: string): Section {
  const section = SECTIONS.find((candidate) => candidate.id === id.split('.', 1)[0]);
  if (section === undefined) throw new RangeError(`No section holds ${id}`);
  return section;
}

/** What she answered; `undefined` when she declined, skipped or was not asked. */
export function valueOf<Id extends QuestionId>(answers: Answers, id: Id): ValueOf<Id> | undefined {
  const answer = answers[id];
  return answer?.state === 'answered' ? answer.value : undefined;
}
