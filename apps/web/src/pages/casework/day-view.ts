import { createHash } from 'node:crypto';
import { MOST_COUNTED } from '#casework';
import type { Day, ExpiringDocument, QueueItem as WaitingPair, QueuePart } from '#casework';
import { BANDS } from '#engine';
import { addDays, inForce } from '#peru';
import { FRESH_DAYS } from '#profile';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day, weekday } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import type { MyDayView } from './my-day.js';
import type { QueueItem } from './queue-list.js';
import type { ReviewQueueView } from './review-queue.js';

const PAGE = 20;

export function dayView(frame: Frame, held: Day): MyDayView {
  const say = speaker(frame.locale);
  const home = `/${frame.locale}`;
  const expiring = held.expiring.map((document) => expiringItem(document, held.today, say));
  const stale = held.stale.map((each) => staleItem(each, say));
  return {
    frame,
    today: weekday(held.today, frame.locale),
    count:
      expiring.length +
      Math.min(held.waitingCount, MOST_COUNTED) +
      held.toAsk.length +
      held.barriers.length +
      stale.length,
    isMore: held.waitingCount > MOST_COUNTED,
    dueToday: expiring.filter(({ late }) => late === true).length,
    searchAction: `${home}/personas`,
    registerHref: `${home}/personas/nueva`,
    sections: sectionsOf(held, { expiring, stale }, say),
    people: held.people,
    week: held.readByLists === 0 ? [] : [{ icon: 'info', text: say('day.readByLists', { count: held.readByLists }) }],
  };
}

/** In the order of the day; what is empty is left out. */
function sectionsOf(
  held: Day,
  { expiring, stale }: Record<'expiring' | 'stale', QueueItem[]>,
  say: Say,
): MyDayView['sections'] {
  const home = `/${say.locale}`;
  return [
    { id: 'today' as const, title: say('day.due'), items: expiring },
    {
      id: 'wanted' as const,
      title: say('day.wanted'),
      items: held.wanted.map((pair) => waitingItem(pair, held.today, say)),
      all: { label: say('day.wantedAll'), href: `${home}/revision?origen=interes` },
    },
    { id: 'ask' as const, title: say('day.ask'), items: held.toAsk.map((each) => askItem(each, say)) },
    {
      id: 'decide' as const,
      title: say('queue.title'),
      items: held.waiting.map((pair) => waitingItem(pair, held.today, say)),
      all: { label: allOf(held.waitingCount, say), href: `${home}/revision` },
    },
    {
      id: 'waiting' as const,
      title: say('day.barriers'),
      items: held.barriers.map((each) => barrierItem(each, say)),
    },
    { id: 'stale' as const, title: say('day.stale'), items: stale },
  ].filter(({ items }) => items.length > 0);
}

function allOf(count: number, say: Say): string {
  return count > MOST_COUNTED ? say('day.allMany', { most: MOST_COUNTED }) : say('day.all', { count });
}

function staleItem({ seekerId, freshOn }: Day['stale'][number], say: Say): QueueItem {
  const href = personPath(seekerId, say);
  return {
    due: say('day.since', { date: day(freshOn, say.locale, 'short') }),
    who: fileOf(seekerId, say),
    href,
    text: say('day.staleText'),
    action: { label: say('day.open'), href },
  };
}

function askItem({ seekerId, vacancyId, title, employer, reviewAt }: Day['toAsk'][number], say: Say): QueueItem {
  const href = cardPath(say.locale, { seekerId, vacancyId });
  return {
    due: say('day.since', { date: day(reviewAt, say.locale, 'short') }),
    who: `${fileOf(seekerId, say)}, ${title}`,
    href,
    text: `${employer}. ${say('day.askText')}`,
    action: { label: say('queue.open'), href },
  };
}

function barrierItem({ seekerId, kind, reviewOn }: Day['barriers'][number], say: Say): QueueItem {
  const href = personPath(seekerId, say);
  return {
    due: say('day.since', { date: day(reviewOn, say.locale, 'short') }),
    who: fileOf(seekerId, say),
    href,
    text: say(`plan.kind.${kind}`),
    action: { label: say('day.open'), href },
  };
}

function personPath(seekerId: number, say: Say): string {
  return `/${say.locale}/personas/${String(seekerId)}`;
}

const WAYS = ['whatsapp', 'sms', 'call', 'office'] as const;
const URGENCY = { 0: 'stop', 30: 'gap', 60: 'info', 90: 'todo' } as const;

/** By urgency: what is over, within thirty, sixty or ninety days, and the way she wants to be told. */
function expiringItem({ seekerId, expiresOn, within, channel }: ExpiringDocument, today: string, say: Say): QueueItem {
  const late = expiresOn <= today;
  const href = `${personPath(seekerId, say)}/papeles`;
  const way = WAYS.find((each) => each === channel);
  const told = say(late ? 'day.permitLate' : 'day.permitSoon');
  return {
    due: say(late ? 'day.expired' : 'day.expires', { date: day(expiresOn, say.locale, 'short') }),
    late,
    icon: 'file',
    who: fileOf(seekerId, say),
    href,
    tag: { tone: URGENCY[within], text: within === 0 ? say('day.permit') : say('day.within', { count: within }) },
    text: way === undefined ? told : `${told} ${say(`day.way.${way}`)}`,
    action: { label: say('day.open'), href },
  };
}

export function fileOf(seekerId: number, say: Say): string {
  return say('case.file', { number: seekerId });
}

function waitingItem(pair: WaitingPair, today: string, say: Say): QueueItem {
  const href = cardPath(say.locale, pair);
  const band = BANDS[pair.band] ?? 'none';
  return {
    due: say(pair.seekerAnswer === 'yes' ? 'queue.saidYes' : pair.returned ? 'queue.returned' : 'queue.new'),
    who: `${fileOf(pair.seekerId, say)}, ${pair.title}`,
    href,
    tag: tagOf(pair, today, say),
    text: `${pair.employer}. ${say(`queue.band.${band}`)}${pair.returned ? ` ${say('queue.returnedText')}` : ''}`,
    action: { label: say('queue.open'), href },
  };
}

function tagOf({ round, freshOn }: WaitingPair, today: string, say: Say): QueueItem['tag'] {
  if (isStale(freshOn, today)) return { tone: 'gap', text: say('queue.stale') };
  return round === null ? undefined : { tone: 'info', text: say('round.fromQueue', { number: round }) };
}

/** Nobody heard from her for long: ask before a firm does. */
function isStale(freshOn: string, today: string): boolean {
  return freshOn < addDays(today, -inForce(FRESH_DAYS, today).value);
}

export function cardPath(locale: string, pair: { seekerId: number; vacancyId: number }): string {
  return `/${locale}/revision/${String(pair.seekerId)}/${String(pair.vacancyId)}`;
}

/** Changes with all that the page shows. */
function revisionOf(page: readonly WaitingPair[], count: number): string {
  const state = JSON.stringify([count, page]);
  return createHash('sha256').update(state).digest('base64url').slice(0, 16);
}

const PART_NAMES = { round: 'ronda', wanted: 'interes' } as const;

interface HeldQueue {
  items: readonly WaitingPair[];
  count: number;
  isFirst: boolean;
  only: QueuePart | undefined;
  today: string;
}

export function queueView(frame: Frame, held: HeldQueue): ReviewQueueView {
  const { items, count, isFirst, only, today } = held;
  const say = speaker(frame.locale);
  const action = `/${frame.locale}/revision`;
  const part = only === undefined ? '' : PART_NAMES[only];
  const home = part === '' ? action : `${action}?origen=${part}`;
  const page = items.slice(0, PAGE);
  const last = page.at(-1);
  const after =
    last === undefined ? '' : `${String(last.listScore)}.${String(last.seekerId)}.${String(last.vacancyId)}`;
  return {
    frame,
    action,
    count,
    filters: [
      {
        name: 'origen',
        label: say('queue.origin'),
        value: part,
        options: [
          { value: '', label: say('queue.originAll') },
          { value: 'interes', label: say('queue.originWanted') },
          { value: 'ronda', label: say('queue.originRound') },
        ],
      },
    ],
    items: page.map((pair) => waitingItem(pair, today, say)),
    pager: {
      previous: isFirst ? undefined : home,
      next: items.length > PAGE ? `${home}${part === '' ? '?' : '&'}desde=${after}` : undefined,
    },
    revision: revisionOf(page, count),
    updating: false,
  };
}
