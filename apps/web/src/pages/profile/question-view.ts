import { answerOf, faultMessage, isAsked, questionsOn, SHOWN_FIELD, shownAnswers, toFields } from '#intake';
import type { Answers, Fault, Fields, Question } from '#intake';
import { districts, findDistricts, getDistrict, isUbigeo } from '#peru';
import { getSkill, reviewedConcept } from '#taxonomy';
import type { WeekPattern } from '#engine';
import type { Locale } from '../../messages/locale.js';
import { speaker } from '../../messages/message.js';
import type { Choice } from '../../ui/choice.js';
import type { OptionGroup, OptionView } from '../../ui/field.js';
import { sentence } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { rowCount, textOf, textsOf } from './asked.js';
import type { AskedQuestion, Offers } from './asked.js';
import { lookupHref } from '../taxonomy/concept-address.js';
import { nameOfOccupation, nearestOccupations, skillsInWords, skillsToAsk } from './catalogue-link.js';
import { askedPages, pathBefore, pathOf, pathPast } from './form-page.js';
import type { FormPage } from './form-page.js';
import { hoursText } from './household-view.js';
import { isTitled } from './page-input.js';
import type { PageInput } from './page-input.js';
import type { QuestionView } from './question.js';

export interface PageState {
  here: FormPage;
  answers: Answers;
  /** She came from “Revisa tus respuestas” and goes back there. */
  reviewing: boolean;
  /** What was just sent, when the page is shown again. */
  sent?: PageInput | undefined;
  /** Tasks she does not want to be asked about again. */
  declined?: readonly number[] | undefined;
  /** Hours of her care that whoever she lives with covers. */
  cover?: WeekPattern | undefined;
}

export function questionView(frame: Frame, state: PageState): QuestionView {
  const { here, answers, reviewing, sent, declined } = state;
  const { section, page } = here;
  const { locale } = frame;
  const to = (path: string): string => `/${locale}${path}`;
  const pages = askedPages(section, answers);
  const questions = questionsOn(section.id, page).filter((each) => isAsked(each, answers));
  return {
    frame,
    action: to(pathOf(here)) + (reviewing ? '?volver=revisar' : ''),
    backHref: to(reviewing ? '/pasos/revisar' : pathBefore(here, answers)),
    skipHref: to(reviewing ? '/pasos/revisar' : pathPast(here, answers)),
    section: section.title[locale],
    place: Math.max(1, pages.indexOf(page) + 1),
    count: pages.length,
    shared: section.id === 'care' && page === 'cover' ? sharedOf(state.cover, locale) : undefined,
    ...askedQuestions(questions, locale, { answers, sent, declined }),
  };
}

function sharedOf(cover: WeekPattern | undefined, locale: Locale): QuestionView['shared'] {
  const say = speaker(locale);
  const hours = hoursText(cover, locale);
  const text = hours === '' ? say('household.ask') : say('household.care', { hours });
  return { text, label: say('household.title'), href: `/${locale}/mi-hogar` };
}

/** What a form asks, which answers it shows, and what was wrong with those it sent. */
export function askedQuestions(
  questions: readonly Question[],
  locale: Locale,
  { answers, sent, declined }: Known,
): Pick<QuestionView, 'questions' | 'shown' | 'errors'> {
  return {
    questions: questions.map((question) => askedQuestion(question, locale, { answers, sent, declined })),
    shown: shownFields(questions, answers, sent),
    errors: sent?.faults.map((fault) => ({ field: fault.field, message: messageOf(fault, questions, locale) })),
  };
}

const MOST_ROWS = 30;

/** A question with a fault shows what was typed; any other shows what is kept now, another tab's answer included. */
function isTyped(question: Question, sent: PageInput | undefined): sent is PageInput {
  if (sent === undefined) return false;
  return (
    sent.again === question.id || hasFault(question, sent) || (sent.again === 'search' && question.kind === 'skills')
  );
}

function hasFault({ id }: Question, { faults }: PageInput): boolean {
  return faults.some(({ field }) => field === id || field.startsWith(`${id}.`));
}

/** Beside a fault stands what that form had shown, so that a later answer of another tab is not written over. */
function shownFields(questions: readonly Question[], answers: Answers, sent: PageInput | undefined): string[] {
  const before = sent === undefined ? [] : textsOf(sent.fields, SHOWN_FIELD);
  return questions.flatMap((question) => {
    const stale = before.find((text) => text.startsWith(`${question.id}:`));
    const keeps = sent !== undefined && hasFault(question, sent) && stale !== undefined;
    return keeps ? [stale] : shownAnswers([question], answers);
  });
}

function messageOf(fault: Fault, questions: readonly Question[], locale: Locale): string {
  const question = questions.find(({ id }) => fault.field === id || fault.field.startsWith(`${id}.`));
  return question === undefined ? fault.code : faultMessage(fault, question, locale);
}

type Known = Pick<PageState, 'answers' | 'sent' | 'declined'>;

function askedQuestion(question: Question, locale: Locale, { answers, sent, declined }: Known): AskedQuestion {
  const fields = isTyped(question, sent) ? sent.fields : toFields(question, answerOf(answers, question.id));
  const offers = offersOf(question, fields, { answers, sent, declined, locale });
  return { question, fields, offers, rows: isTitled(question) ? rowsToShow(question, fields, sent) : undefined };
}

/** One blank row to begin with; more when she asks for them. */
function rowsToShow(question: Question, fields: Fields, sent: PageInput | undefined): number {
  const filled = rowCount({ question, fields }, MOST_ROWS) - 1;
  return Math.max(1, sent?.again === question.id ? filled + 1 : filled);
}

function offersOf(question: Question, fields: Fields, known: Known & { locale: Locale }): Offers | undefined {
  if (isTitled(question)) {
    return {
      lookupHref: lookupHref('occupation', known.locale),
      candidates: candidatesOf(question, fields, known.locale),
      linked: linksOf(question, fields, known.locale),
    };
  }
  if (question.kind === 'district') return districtOffers(question, fields, known.sent);
  if (question.kind !== 'skills') return undefined;
  const marked = Object.keys(fields)
    .filter((name) => name.startsWith(`${question.id}.`) && name.endsWith('.skill'))
    .filter((name) => textOf(fields, name.replace(/skill$/u, 'level')) !== '')
    .map((name) => Number(textOf(fields, name)));
  const search = known.sent === undefined ? '' : textOf(known.sent.fields, 'skill');
  const declined = new Set(known.declined);
  const read = skillsInWords(known.answers, declined);
  const words = new Map<number, string>(read.map((one) => [one.skill, one.words]));
  const ids = skillsToAsk({ answers: known.answers, marked, search, read, declined });
  return {
    lookupHref: lookupHref('skill', known.locale),
    search,
    skills: ids.map((id) => ({ id, label: sentence(getSkill(id)[known.locale]), words: words.get(id) })),
  };
}

/** For each title that is not linked yet, by the field name of its row. */
function candidatesOf(question: Question, fields: Fields, locale: Locale): Record<string, readonly Choice[]> {
  const titles = Object.keys(fields).filter((name) => name.startsWith(`${question.id}.`) && name.endsWith('.title'));
  return Object.fromEntries(
    titles.flatMap((name) => {
      const row = name.slice(0, -'.title'.length);
      const title = textOf(fields, name);
      const linked = textOf(fields, `${row}.occupation`);
      // What the team recognised after she said “none” is proposed again; her “none” stands until she changes it.
      const isProposed = linked === 'none' && reviewedConcept(title, 'occupation') !== undefined;
      const nearest = linked === '' || isProposed ? nearestOccupations(title, locale) : [];
      return nearest.length === 0 ? [] : [[row, nearest]];
    }),
  );
}

function linksOf(question: Question, fields: Fields, locale: Locale): Record<string, string> {
  const links = Object.keys(fields).filter(
    (name) => name.startsWith(`${question.id}.`) && name.endsWith('.occupation'),
  );
  return Object.fromEntries(
    links.flatMap((name) => {
      const label = nameOfOccupation(textOf(fields, name), locale);
      return label === undefined ? [] : [[name.slice(0, -'.occupation'.length), label]];
    }),
  );
}

const NEAR = /^(?:1501|0701)/u;

/** Lima and Callao in a list, every other district by its name; several of one name to choose from. */
function districtOffers(question: Question, fields: Fields, sent: PageInput | undefined): Offers {
  const several = sent?.faults.find(({ field, code }) => field === question.id && code === 'district.several');
  if (several !== undefined) {
    const codes = String(several.data?.['codes'] ?? '').split(' ');
    return { districts: codes.filter((code) => isUbigeo(code)).map((code) => option(getDistrict(code), true)) };
  }
  const groups = new Map<string, OptionView[]>();
  for (const district of districts().filter(({ ubigeo }) => NEAR.test(ubigeo))) {
    groups.set(district.province, [...(groups.get(district.province) ?? []), option(district)]);
  }
  const code = textOf(fields, question.id);
  const typed = NEAR.test(code) ? '' : (findDistricts(code, 1)[0]?.name ?? code);
  const list = [...groups].map(([label, options]): OptionGroup => ({ label, options }));
  return { districts: list, typedDistrict: isUbigeo(code) ? typed : code };
}

function option(district: ReturnType<typeof getDistrict>, whole = false): OptionView {
  const { ubigeo, name, province, department } = district;
  return { value: ubigeo, label: whole ? `${name} (${province}, ${department})` : name };
}
