import { findQuestion, type HeldDocument, type Answers, valueOf } from '#intake';
import { type DocumentAdvice, documentAdvice, daysBetween, expiryWarning, getDocument } from '#peru';
import type { SeenDocument } from '#profile';
import type { Say } from '../../messages/message.js';
import { speaker } from '../../messages/message.js';
import { day, moment, money } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { NoticeTone, TagView } from '../../ui/notice.js';
import type { PapersView, PaperView } from './papers.js';

interface Held {
  answers: Answers;
  seen: SeenDocument | undefined;
  today: string;
}

export function papersView(frame: Frame, held: Held): PapersView {
  const say = speaker(frame.locale);
  const paper = paperView(held, say);
  return {
    frame,
    backHref: `/${frame.locale}/pasos`,
    paper: paper === undefined ? undefined : { ...paper, correctHref: `/${frame.locale}/pasos/documents/held` },
    answerHref: `/${frame.locale}/pasos/documents/held`,
    others: othersOf(held.answers, say),
    degreeHref: `/${frame.locale}/mi-titulo`,
  };
}

/** What she told of her document, what it permits, and the next step; `undefined` when she told of none. */
export function paperView({ answers, seen, today }: Held, say: Say): PaperView | undefined {
  const document = valueOf(answers, 'documents.held');
  if (document === undefined) return undefined;
  const { locale } = say;
  const advice = documentAdvice(document.code, {
    today,
    expires: document.expires,
    filedOn: document.filed,
    kinOfPeruvian: document.kin === 'yes' ? true : document.kin === 'no' ? false : undefined,
  });
  return {
    name: getDocument(advice.code).name[locale],
    tag: TAGS[advice.hireNow](say),
    permits: advice.permits[locale],
    days: daysOf(document, today, say),
    warning: warningOf(document, today, say),
    step: stepOf(advice, say),
    seen: seenText(seen, say),
  };
}

const TAGS: Readonly<Record<DocumentAdvice['hireNow'], (say: Say) => TagView>> = {
  yes: (say) => ({ tone: 'ok', text: say('paper.hire.yes') }),
  check: (say) => ({ tone: 'gap', text: say('paper.hire.check') }),
  no: (say) => ({ tone: 'gap', text: say('paper.hire.no') }),
};

function daysOf({ code, issued, expires, filed }: HeldDocument, today: string, say: Say): PaperView['days'] {
  const shown = (value: string | undefined): string =>
    value === undefined ? say('paper.unknownDay') : day(value, say.locale, 'long');
  const ends = getDocument(code).ends || expires !== undefined;
  return [
    { label: say('paper.issued'), value: shown(issued) },
    { label: say('paper.expires'), value: ends ? shown(expires) : say('paper.noEnd') },
    ...(expires === undefined || expires < today
      ? []
      : [{ label: say('paper.left'), value: say('paper.days', { count: daysBetween(today, expires) }) }]),
    ...(filed === undefined ? [] : [{ label: say('paper.filed'), value: shown(filed) }]),
  ];
}

/** What is said while its last day comes near: nothing before ninety days. */
export function warningOf(
  { code, expires }: HeldDocument,
  today: string,
  say: Say,
): { tone: NoticeTone; text: string } | undefined {
  if (expires === undefined || !getDocument(code).ends) return undefined;
  const level = expiryWarning(expires, today);
  if (level === undefined) return undefined;
  const date = day(expires, say.locale);
  if (level === 0) return { tone: 'warn', text: say('paper.over', { date }) };
  const tone = level === 30 ? 'warn' : 'info';
  return { tone, text: say('paper.soon', { count: daysBetween(today, expires), date }) };
}

function stepOf(advice: DocumentAdvice, say: Say): PaperView['step'] {
  const { cost, costSource, fine, helpers, source, confidence } = advice;
  const since = costSource === undefined ? '' : say('paper.since', { date: day(costSource.from, say.locale, 'long') });
  return {
    text: advice.nextStep[say.locale],
    cost: cost === undefined ? say('paper.costUnknown') : `${money(cost)} ${since}`.trim(),
    fine: fine === undefined ? undefined : say('paper.fine', { amount: money(fine) }),
    time: say('paper.timeUnknown'),
    helpers,
    source: [source, costSource?.source].filter((part) => part !== undefined).join('; '),
    unsure: confidence === 'unverified',
  };
}

function seenText(seen: SeenDocument | undefined, say: Say): string {
  if (seen === undefined) return say('paper.notSeen');
  const by = [seen.by, seen.organisation].filter((part) => part !== undefined).join(', ');
  const when = moment(seen.at, say.locale);
  return by === '' ? say('paper.seenByTeam', { when }) : say('paper.seen', { by, when });
}

const OTHERS = [
  { id: 'documents.home-papers', page: 'documents/obstacle', title: 'paper.home', text: 'paper.homeText' },
  { id: 'study.licences', page: 'study/licences', title: 'paper.licences', text: 'paper.licencesText' },
] as const;

/** Papers without a date of ours: those of her country, and the cards that some jobs ask for. */
function othersOf(answers: Answers, say: Say): PapersView['others'] {
  return OTHERS.flatMap(({ id, page, title, text }) => {
    const codes = (valueOf(answers, id) ?? []).filter((code) => code !== 'none');
    if (codes.length === 0) return [];
    const question = findQuestion(id);
    const options = question !== undefined && 'options' in question ? question.options : [];
    const names = codes.map((code) => options.find((each) => each.code === code)?.text[say.locale] ?? code);
    return [{ title: say(title), names, text: say(text), href: `/${say.locale}/pasos/${page}` }];
  });
}
