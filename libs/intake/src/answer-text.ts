import { solesText } from './fields.js';
import type { AnsweredLanguage, AnsweredSkill, CareCover, HeldDocument, Job, JobKind } from './question.js';
import type { Kind, Language, Question, Text, TypedTitle, ValueByKind } from './question.js';
import type { Week } from './week.js';

/** Names the registry does not hold. An id that nobody names is shown as it is. */
export interface Names {
  district?: (code: string) => string | undefined;
  skill?: (id: number) => string | undefined;
}

const JOB_KIND_TEXT: Readonly<Record<JobKind, Text>> = {
  employee: { es: 'con contrato', en: 'with a contract' },
  informal: { es: 'sin contrato', en: 'without a contract' },
  own_account: { es: 'por tu cuenta', en: 'on your own account' },
  family: { es: 'en el negocio de la familia', en: 'in the family business' },
  care: { es: 'en casa o cuidando', en: 'at home or caring' },
  community: { es: 'en la comunidad', en: 'in the community' },
};
const SKILL_LEVELS: Readonly<Record<AnsweredSkill['level'], Text>> = {
  0: { es: 'no lo sé hacer', en: 'I cannot do it' },
  1: { es: 'algo', en: 'a little' },
  2: { es: 'bien', en: 'well' },
  3: { es: 'muy bien', en: 'very well' },
};
const CARER_TEXT: Readonly<Record<CareCover['by'][number], Text>> = {
  relative: { es: 'Un familiar', en: 'A relative' },
  friend: { es: 'Una amistad', en: 'A friend' },
  neighbour: { es: 'Alguien del barrio', en: 'A neighbour' },
  nursery_school: { es: 'Cuna, jardín o escuela', en: 'Nursery or school' },
  with_me: { es: 'Va conmigo al trabajo', en: 'Comes to work with me' },
  other: { es: 'Otra persona', en: 'Somebody else' },
  nobody: { es: 'Nadie', en: 'Nobody' },
};
const KIN_TEXT: Readonly<Record<NonNullable<HeldDocument['kin']>, Text>> = {
  yes: { es: 'Familiar de una persona peruana', en: 'Relative of a Peruvian' },
  no: { es: 'Sin familia peruana', en: 'No Peruvian relatives' },
  unsure: { es: 'Familia peruana: no lo sabes', en: 'Peruvian relatives: not sure' },
};
const LANGUAGE_NAMES: Readonly<Record<string, Text>> = {
  en: { es: 'Inglés', en: 'English' },
  pt: { es: 'Portugués', en: 'Portuguese' },
  fr: { es: 'Francés', en: 'French' },
  it: { es: 'Italiano', en: 'Italian' },
  zh: { es: 'Chino', en: 'Chinese' },
  qu: { es: 'Quechua', en: 'Quechua' },
  ay: { es: 'Aimara', en: 'Aymara' },
  cni: { es: 'Asháninka', en: 'Asháninka' },
  wba: { es: 'Warao', en: 'Warao' },
  guc: { es: 'Wayuu', en: 'Wayuu' },
  prl: { es: 'Lengua de señas peruana', en: 'Peruvian sign language' },
  es: { es: 'Español', en: 'Spanish' },
};
const NONE: Text = { es: 'Ninguno', en: 'None' };
/** Texts for the parts of an answer that are not options of a question: forms use them too. */
export const ANSWER_TEXTS = {
  jobKind: JOB_KIND_TEXT,
  skillLevel: SKILL_LEVELS,
  carer: CARER_TEXT,
  kin: KIN_TEXT,
  language: LANGUAGE_NAMES,
};

const DAYS: Readonly<Record<Language, string>> = {
  es: 'lunes martes miércoles jueves viernes sábado domingo',
  en: 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday',
};
/** A week in words, one line a day: `lunes 06–10, 14–18`. */
export function weekTexts(week: Week, language: Language): readonly string[] {
  return DAYS[language].split(' ').flatMap((name, day) => {
    const pieces = week.filter((piece) => piece.startsWith(String(day + 1)));
    const hours = pieces.map((piece) => {
      const [, from = '', to] = piece.split('-');
      const blockEnd = from === '22' ? '06' : String(Number(from) + 4);
      return `${from}–${to ?? blockEnd}`;
    });
    return hours.length === 0 ? [] : [`${name} ${hours.join(', ')}`];
  });
}

/** Soles with thousands separators: `S/ 1,130.50`. */
function moneyText(centimos: number): string {
  return `S/\u00A0${solesText(centimos).replace(/\B(?=(?:\d{3})+\.)/gu, ',')}`;
}

function jobText(job: Job, language: Language): string {
  const months = { es: 'meses', en: 'months' }[language];
  const today = { es: 'hoy', en: 'today' }[language];
  const span = job.from === undefined ? job.to : `${job.from} – ${job.to ?? today}`;
  const time = job.months === undefined ? span : `${String(job.months)} ${months}`;
  return [job.title, JOB_KIND_TEXT[job.kind][language], time, job.tasks].filter(Boolean).join(' · ');
}

function documentTexts(held: HeldDocument, question: Question, language: Language): readonly string[] {
  const until = { es: 'vence el', en: 'ends on' }[language];
  const [name = held.code] = optionTexts([held.code], question, language);
  const expires = held.expires === undefined ? [] : [`${until} ${held.expires.split('-').toReversed().join('/')}`];
  return [name, ...expires, ...(held.kin === undefined ? [] : [KIN_TEXT[held.kin][language]])];
}

function careTexts(care: CareCover, language: Language): readonly string[] {
  const sometimes = { es: 'a veces', en: 'sometimes' }[language];
  return [
    ...care.by.map((code) => CARER_TEXT[code][language]),
    ...weekTexts(care.certain, language),
    ...weekTexts(care.sometimes, language).map((text) => `${text} (${sometimes})`),
  ];
}

function optionTexts(codes: readonly string[], question: Question, language: Language): readonly string[] {
  const options = 'options' in question ? question.options : [];
  return codes.map((code) => {
    const option = options.find((candidate) => candidate.code === code);
    if (option === undefined) return code;
    return [option.group?.[language], option.text[language]].filter(Boolean).join(': ');
  });
}

function hoursText(minutes: number): string {
  const hours = Math.trunc(minutes / 60);
  return [hours > 0 && `${String(hours)} h`, minutes % 60 > 0 && `${String(minutes % 60)} min`]
    .filter(Boolean)
    .join(' ');
}

/** What the words of an answer depend on. */
interface Telling {
  question: Question;
  language: Language;
  names: Names;
}

const asIs = (value: number | string): readonly string[] => [String(value)];

const TELLERS: { [K in Kind]: (value: ValueByKind[K], telling: Telling) => readonly string[] } = {
  text: asIs,
  'long-text': asIs,
  name: asIs,
  number: asIs,
  phone: asIs,
  choice: (code, { question, language }) => optionTexts([code], question, language),
  'multi-choice': (codes, { question, language }) => optionTexts(codes, question, language),
  money: (centimos) => [moneyText(centimos)],
  district: (code, { names }) => [names.district?.(code) ?? code],
  'week-blocks': (week, { language }) => weekTexts(week, language),
  hours: (minutes) => [hoursText(minutes)],
  'work-history': (jobs, { language }) => jobs.map((job) => jobText(job, language)),
  occupations: (titles: readonly TypedTitle[]) => titles.map(({ title }) => title),
  skills: (skills: readonly AnsweredSkill[], { language, names }) =>
    skills.map(({ skill, level }) => `${names.skill?.(skill) ?? String(skill)}: ${SKILL_LEVELS[level][language]}`),
  languages: (spoken: readonly AnsweredLanguage[], { language: shown }) =>
    spoken.map(({ language, level }) => `${LANGUAGE_NAMES[language]?.[shown] ?? language} ${level}`),
  document: (held, { question, language }) => documentTexts(held, question, language),
  care: (cover, { language }) => careTexts(cover, language),
};

/** An answer in a few short lines of plain words; an empty list says “Ninguno”. The value must have passed `validate`. */
export function answerTexts(
  question: Question,
  value: unknown,
  language: Language,
  names: Names = {},
): readonly string[] {
  const tell = TELLERS[question.kind] as (value: unknown, telling: Telling) => readonly string[];
  const texts = tell(value, { question, language, names });
  return texts.length === 0 ? [NONE[language]] : texts;
}
