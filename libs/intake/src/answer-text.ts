import type { Text } from '#peru';
import { solesText } from './fields.js';
import { ANSWER_TEXTS, LANGUAGE_NAMES } from './labels.js';
import type { AnsweredLanguage, AnsweredSkill, CareCover, HeldDocument, Job } from './question.js';
import type { Kind, Language, Question, TypedTitle, ValueByKind } from './question.js';
import { weekTexts } from './week-text.js';

/** Names the registry does not hold. An id that nobody names is shown as it is. */
export interface Names {
  district?: (code: string) => string | undefined;
  skill?: (id: number) => string | undefined;
}

const NONE: Text = { es: 'Ninguno', en: 'None' };

/** Soles with thousands separators, whole soles without decimals: `S/ 1,130`, `S/ 1,130.50`. */
function moneyText(centimos: number): string {
  const soles = solesText(centimos).replace(/\B(?=(?:\d{3})+\.)/gu, ',');
  return `S/\u00A0${soles.replace(/\.00$/u, '')}`;
}

/** `+51987654321` → `987 654 321`: nobody in Peru says the country; a number of another country keeps its own. */
function phoneText(phone: string): string {
  const [, ...groups] = /^\+51(\d{3})(\d{3})(\d{3})$/u.exec(phone) ?? [];
  return groups.length === 0 ? phone : groups.join('\u00A0');
}

const MONTHS = {
  es: 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;

/** `2027-05-31` → `31 de mayo de 2027`, `May 31, 2027`; `2021-03` → `marzo de 2021`. */
function dateText(date: string, language: Language): string {
  const [year = '', month = '', day] = date.split('-');
  const name = MONTHS[language][Number(month) - 1] ?? month;
  if (language === 'en') return day === undefined ? `${name} ${year}` : `${name} ${String(Number(day))}, ${year}`;
  return [...(day === undefined ? [] : [String(Number(day))]), name, year].join(' de ');
}

/** `40` → `3 años y 4 meses`. */
function durationText(months: number, language: Language): string {
  const units = { es: ['año', 'años', 'mes', 'meses'], en: ['year', 'years', 'month', 'months'] }[language];
  const years = Math.trunc(months / 12);
  const rest = months % 12;
  const parts = [
    years > 0 && `${String(years)} ${units[years === 1 ? 0 : 1] ?? ''}`,
    (rest > 0 || years === 0) && `${String(rest)} ${units[rest === 1 ? 2 : 3] ?? ''}`,
  ];
  return parts.filter(Boolean).join({ es: ' y ', en: ' and ' }[language]);
}

function jobText(job: Job, language: Language): string {
  const today = { es: 'hoy', en: 'today' }[language];
  const ends = [job.from, job.to ?? today].flatMap((end) =>
    end === undefined ? [] : [end === today ? today : dateText(end, language)],
  );
  const span = job.from === undefined && job.to === undefined ? undefined : ends.join(' – ');
  const time = job.months === undefined ? span : durationText(job.months, language);
  return [job.title, ANSWER_TEXTS.jobKind[job.kind][language], time, job.tasks].filter(Boolean).join(' · ');
}

function documentTexts(held: HeldDocument, question: Question, language: Language): readonly string[] {
  const words = {
    es: ['vence el', 'emitido el', 'trámite presentado el'],
    en: ['ends on', 'issued on', 'application filed on'],
  }[language];
  const days = [held.expires, held.issued, held.filed].flatMap((day, at) => {
    return day === undefined ? [] : [`${words[at] ?? ''} ${dateText(day, language)}`];
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

const MINUTES = { es: 'minutos', en: 'minutes' } as const;

function hoursText(minutes: number, language: Language): string {
  const hours = Math.trunc(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${String(rest)} ${MINUTES[language]}`;
  return [`${String(hours)} h`, rest > 0 && `${String(rest)} min`].filter(Boolean).join(' ');
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
  phone: (phone) => [phoneText(phone)],
  choice: (code, { question, language }) => optionTexts([code], question, language),
  'multi-choice': (codes, { question, language }) => optionTexts(codes, question, language),
  money: (centimos) => [moneyText(centimos)],
  district: (code, { names }) => [names.district?.(code) ?? code],
  'week-blocks': (week, { language }) => weekTexts(week, language),
  hours: (minutes, { language }) => [hoursText(minutes, language)],
  'work-history': (jobs, { language }) => jobs.map((job) => jobText(job, language)),
  occupations: (titles: readonly TypedTitle[]) => titles.map(({ title }) => title),
  skills: (skills: readonly AnsweredSkill[], { language, names }) =>
    skills.map(
      ({ skill, level }) => `${names.skill?.(skill) ?? String(skill)}: ${ANSWER_TEXTS.skillLevel[level][language]}`,
    ),
  languages: (spoken: readonly AnsweredLanguage[], { language: shown }) =>
    spoken.map(
      ({ language, level }) =>
        `${LANGUAGE_NAMES[language]?.[shown] ?? language}: ${ANSWER_TEXTS.languageLevel[level][shown].toLowerCase()}`,
    ),
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
