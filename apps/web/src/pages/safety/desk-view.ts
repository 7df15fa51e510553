import { SAFETY_OUTCOMES } from '#consent';
import type { SafetyItem, SafetyReport } from '#consent';
import type { VacancyCard, VacancyId } from '#employer';
import { catalogues, speaker } from '../../messages/message.js';
import type { MessageKey, Say } from '../../messages/message.js';
import { moment } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { TagView } from '../../ui/notice.js';
import type { DeskView, SafetyReportView } from './desk.js';
import { linesOf } from './safety-form-view.js';

type Cards = ReadonlyMap<VacancyId, VacancyCard>;

export function deskView(
  frame: Frame,
  list: { items: readonly SafetyItem[]; next: number | undefined; closed: boolean; isFirst: boolean; cards: Cards },
): DeskView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/avisos`;
  const here = list.closed ? `${home}?estado=cerrados` : home;
  const next = `${here}${list.closed ? '&' : '?'}antes=${String(list.next)}`;
  return {
    frame,
    closed: list.closed,
    openHref: home,
    closedHref: `${home}?estado=cerrados`,
    items: list.items.map((item) => ({
      id: String(item.id),
      href: `${home}/${String(item.id)}`,
      kind: kindOf(item, say),
      about: aboutOf(item, list.cards, say),
      at: item.createdAt,
      state: stateOf(item, say),
      mayCall: item.mayCall,
    })),
    pager: { previous: list.isFirst ? undefined : here, next: list.next === undefined ? undefined : next },
  };
}

interface Held {
  report: SafetyReport;
  cards: Cards;
  today: string;
  typed: Readonly<Record<string, string>>;
  errors: readonly FormError[];
}

export function safetyReportView(frame: Frame, held: Held): SafetyReportView {
  const { report, cards, today, typed, errors } = held;
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/avisos`;
  const lines = linesOf(frame, today);
  return {
    frame,
    backHref: home,
    action: `${home}/${String(report.id)}`,
    kind: kindOf(report, say),
    state: stateOf(report, say),
    facts: [
      { label: say('desk.when'), value: moment(report.createdAt, say.locale) },
      { label: say('desk.about'), value: aboutOf(report, cards, say) },
      { label: say('desk.reporter'), value: textFor(`desk.reporter.${report.reporter}`, say) },
    ],
    told: toldOf(report, say),
    reach: Object.entries(report.contact ?? {})
      .filter(([, value]) => value !== '')
      .map(([part, value]) => ({ label: textFor(`desk.reach.${part}`, say), value })),
    entries: report.entries.map(({ kind, code, text, by, at }) => ({
      what: [say(`desk.entry.${kind}`), code === null ? '' : codeText(code, say, lines)].filter(Boolean).join(': '),
      text,
      by: by ?? '',
      at,
    })),
    take: report.isMine && report.state === 'taken' ? undefined : say(takeKey(report)),
    mayWork: report.isMine && report.state === 'taken',
    mayPause: cardOf(report, cards) !== undefined && !report.entries.some(({ kind }) => kind === 'firm_paused'),
    lines,
    lineOptions: lines.map(({ code, name }) => ({ value: code, label: name })),
    outcomes: SAFETY_OUTCOMES.map((value) => ({ value, label: say(`desk.outcome.${value}`) })),
    typed,
    errors,
  };
}

function takeKey({ state }: SafetyReport): 'desk.take' | 'desk.takeOver' | 'desk.reopen' {
  if (state === 'closed') return 'desk.reopen';
  return state === 'taken' ? 'desk.takeOver' : 'desk.take';
}

/** The words of the form, or what the intake asked. */
function toldOf({ body }: SafetyReport, say: Say): string[] {
  const text = typeof body['text'] === 'string' ? [body['text']] : [];
  const answers = (body['answers'] ?? {}) as Readonly<Record<string, { value?: unknown }>>;
  const asked = answers['safety.asked']?.value;
  const named = Array.isArray(asked) ? asked.map((code) => textFor(`desk.answers.${String(code)}`, say)) : [];
  return named.length === 0 ? text : [`${say('desk.answers')}: ${named.join(', ')}.`, ...text];
}

function codeText(code: string, say: Say, lines: SafetyReportView['lines']): string {
  return lines.find((line) => line.code === code)?.name ?? textFor(`desk.outcome.${code}`, say);
}

function kindOf({ kind }: SafetyItem, say: Say): string {
  return textFor(`report.kind.${kind}`, say);
}

function stateOf({ state, takenBy, outcome }: SafetyItem, say: Say): TagView {
  if (state === 'new') return { tone: 'stop', text: say('desk.state.new') };
  if (state === 'taken') return { tone: 'info', text: say('desk.state.taken', { name: takenBy ?? '' }) };
  return { tone: 'plain', text: outcome === null ? say('desk.state.closed') : say(`desk.outcome.${outcome}`) };
}

function cardOf({ vacancyId }: SafetyItem, cards: Cards): VacancyCard | undefined {
  return vacancyId === null ? undefined : cards.get(vacancyId as VacancyId);
}

function aboutOf(item: SafetyItem, cards: Cards, say: Say): string {
  const card = cardOf(item, cards);
  if (card === undefined) return say('desk.noFirm');
  return say('desk.firm', { title: card.vacancy.title, firm: card.organisation });
}

function textFor(key: string, say: Say): string {
  return Object.hasOwn(catalogues[say.locale], key) ? say(key as MessageKey) : key.slice(key.lastIndexOf('.') + 1);
}
