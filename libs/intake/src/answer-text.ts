import type { Text } from '#peru';
import { solesText } from './fields.js';
import { ANSWER_TEXTS, LANGUAGE_NAMES } from './labels.js';
import type { AnsweredLanguage, AnsweredSkill, CareCover, HeldDocument, Job } from './question.js';
import type { Kind, Language, Question, TypedTitle, ValueByKind } from './question.js';
import type { Week } from './week.js';

/** Names the registry does not hold. An id that nobody names is shown as it is. */
export interface Names {
  district?: (code: string) => string | undefined;
  skill?: (id: number) => string | undefined;
}

const NONE: Text = { es: 'Ninguno', en: 'None' };

/** A week in words, one line a day: `lunes 06–10, 14–18`. */
export function weekTexts(week: Week, language: Language): readonly string[] {
  return Object.entries(ANSWER_TEXTS.day).flatMap(([day, name]) => {
    const pieces = week.filter((piece) => piece.startsWith(day));
    const hours = pieces.map((piece) => {
      const [, from = '', to] = piece.split('-');
      const blockEnd = from === '22' ? '06' : String(Number(from) + 4);
      return `${from}–${to ?? blockEnd}`;
    });
    return hours.length === 0 ? [] : [`${name[language]} ${hours.join(', ')}`];
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
  return [job.title, ANSWER_TEXTS.jobKind[job.kind][language], time, job.tasks].filter(Boolean).join(' · ');
}

function documentTexts(held: HeldDocument, question: Question, language: Language): readonly string[] {
  const words = {
    es: ['vence el', 'emitido el', 'trámite presentado el'],
    en: ['ends on', 'issued on', 'application filed on'],
  }[language];
  const days = [held.expires, held.issued, held.filed].flatMap((day, at) => {
    return day === undefined ? [] : [`${words[at] ?? ''} ${day.split('-').toReversed().join('/')}`];
  });
  const [name = held.code] = optionTexts([held.code], question, language);
  return [name, ...days, ...(held.kin === undefined ? [] : [ANSWER_TEXTS.kin[held.kin][language]])];
}

function careTexts(care: CareCover, language: Language): readonly string[] {
  const sometimes = { es: 'a veces', en: 'sometimes' }[language];
  return [
    ...care.by.map((code) => ANSWER_TEXTS.carer[code][language]),
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
    skills.map(
      ({ skill, level }) => `${names.skill?.(skill) ?? String(skill)}: ${ANSWER_TEXTS.skillLevel[level][language]}`,
    ),
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
