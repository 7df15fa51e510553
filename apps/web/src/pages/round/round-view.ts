import { createHash } from 'node:crypto';
import type { PlaceLine, Round, RoundFault, RoundSummary } from '#matching';
import { isRunning } from '#matching';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { number } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { cardPath, fileOf } from '../casework/day-view.js';
import type { ProposalRow, RoundView, SharedView, TableView } from './round.js';
import { type Cards, floorName, points, postName, reasonWords, serviceNames } from './round-words.js';

/** Where the rounds are. */
export const home = ({ locale }: Frame): string => `/${locale}/rondas`;
export function summaryOf({ state, summary }: Round): RoundSummary | undefined {
  return state === 'done' && summary !== null && 'value' in summary ? summary : undefined;
}

export interface HeldRound {
  round: Round;
  lines: readonly PlaceLine[];
  cards: Cards;
  count: { people: number; proposed: number; sent: number };
  next: number | undefined;
  isFirst: boolean;
  errors?: readonly FormError[];
}

export function roundView(frame: Frame, held: HeldRound): RoundView {
  const { round, count, errors } = held;
  const say = speaker(frame.locale);
  const here = `${home(frame)}/${String(round.id)}`;
  const summary = summaryOf(round);
  const gone = summary === undefined ? 0 : summary.people - count.people;
  const running = isRunning(round.state);
  return {
    frame,
    title: say('round.title', { number: round.id }),
    ...wordsOf(round, summary, say),
    backHref: home(frame),
    revision: revisionOf(round, count),
    working: running ? { percent: round.progress, cancelAction: `${here}/cancelar` } : undefined,
    fault: faultTable(round, say),
    erased: gone > 0 ? say('round.erased', { count: gone }) : undefined,
    againHref: running ? undefined : `${home(frame)}?como=${String(round.id)}`,
    shared: summary === undefined ? undefined : sharedView(held, summary, here, say),
    proposals:
      summary === undefined
        ? undefined
        : {
            action: `${here}/revision`,
            rows: held.lines.map((line) => rowOf(line, held.cards, say)),
            left: count.proposed - count.sent,
            sent: count.sent,
            queueHref: `/${frame.locale}/revision?origen=ronda`,
            pager: {
              previous: held.isFirst ? undefined : here,
              next: held.next === undefined ? undefined : `${here}?desde=${String(held.next)}`,
            },
          },
    errors,
  };
}

/** Changes with all that the page shows of a round. */
export function revisionOf(round: Round, count: HeldRound['count']): string {
  const shown = [round.id, round.state, round.progress, count];
  return createHash('sha256').update(JSON.stringify(shown)).digest('base64url').slice(0, 16);
}

function wordsOf(
  { state, summary: held }: Round,
  summary: RoundSummary | undefined,
  say: Say,
): { heading: string; lead: string } {
  if (summary !== undefined) {
    const { placed, people, positions, vacancies, openPairs: pairs } = summary;
    return {
      heading: say('round.heading', { placed }),
      lead: say('round.of', { people, positions, vacancies, pairs }),
    };
  }
  if (state === 'impossible') return { heading: say('round.impossible'), lead: say('round.impossibleText') };
  if (state === 'cancelled') return { heading: say('round.cancelled'), lead: say('round.cancelledText') };
  if (state !== 'failed') return { heading: say('round.working'), lead: say('round.workingText') };
  const tooMany = held !== null && 'code' in held && held.code === 'too_many';
  return { heading: say('round.failed'), lead: say(tooMany ? 'round.tooMany' : 'round.outOfTime') };
}

function faultTable({ summary, question }: Round, say: Say): TableView | undefined {
  const fault: RoundFault | undefined = summary !== null && 'code' in summary ? summary : undefined;
  if (fault?.code !== 'floors') return undefined;
  return {
    title: say('round.floors'),
    columns: [
      { label: say('round.floor') },
      ...(['floorAsked', 'floorAlone', 'floorTogether', 'floorMissing'] as const).map((name) => ({
        label: say(`round.${name}`),
        numeric: true,
      })),
    ],
    rows: fault.floors.flatMap(({ least, alone, together }, at) => {
      const floor = question.floors[at];
      if (floor === undefined) return [];
      const missing = Math.max(0, least - together);
      const numbers = [least, alone, together, missing].map((value) => number(value));
      return [{ key: String(at), cells: [floorName(floor, say), ...numbers] }];
    }),
  };
}

function sharedView({ round }: HeldRound, summary: RoundSummary, here: string, say: Say): SharedView {
  const { value, bound, proof, greedy, blocking } = summary;
  const gap = value === 0 ? 0 : ((bound - value) / value) * 100;
  return {
    facts: [
      { label: say('round.sum'), value: say('round.points', { points: points(value) }) },
      {
        label: say('round.greedy'),
        value: `${say('round.points', { points: points(greedy.value) })}, ${say('round.greedyNote', { placed: greedy.placed })}`,
      },
      { label: say('round.certificate'), value: say(`round.proof.${proof}`, { gap: number(gap, 2) }) },
    ],
    notes: [
      say(`round.proof.${proof}Note`, { bound: points(bound) }),
      say('round.score'),
      say('round.version', {
        scoring: round.scoring,
        catalogue: round.catalogue,
        digest: round.digest?.toString('hex').slice(0, 16) ?? '',
      }),
    ],
    tables: [servicesTable(summary, say), floorsTable(summary, say)].filter(({ rows }) => rows.length > 0),
    downloads: (['csv', 'xlsx'] as const).map((format) => ({
      label: format.toUpperCase(),
      href: `${here}/descargar/${format}`,
    })),
    blocking: {
      text: say('round.blockingCount', { count: blocking }),
      href: blocking === 0 ? undefined : `${here}/pares`,
    },
  };
}

function servicesTable({ services }: RoundSummary, say: Say): TableView {
  return {
    title: say('round.services'),
    columns: [
      { label: say('round.service') },
      { label: say('round.had'), numeric: true },
      { label: say('round.used'), numeric: true },
      { label: say('round.oneMore'), numeric: true },
    ],
    rows: services.map(({ code, most, taken, points: worth }) => ({
      key: code,
      cells: [say(`service.${code}`), number(most), number(taken), say('round.points', { points: points(worth) })],
    })),
  };
}

function floorsTable({ floors }: RoundSummary, say: Say): TableView {
  return {
    title: say('round.floors'),
    columns: [
      { label: say('round.floor') },
      { label: say('round.members'), numeric: true },
      { label: say('round.asked'), numeric: true },
      { label: say('round.reached'), numeric: true },
    ],
    rows: floors.map(({ floor, members, reached }, at) => ({
      key: String(at),
      cells: [floorName(floor, say), number(members), number(floor.least), number(reached)],
    })),
  };
}

export function rowOf(line: PlaceLine, cards: Cards, say: Say): ProposalRow {
  const { seekerId, vacancyId, greedyVacancyId, services } = line;
  const withServices = services.length === 0 ? '' : ` ${say('round.with', { services: serviceNames(services, say) })}`;
  return {
    seekerId: String(seekerId),
    person: fileOf(seekerId, say),
    personHref: `/${say.locale}/personas/${String(seekerId)}`,
    post:
      vacancyId !== null
        ? postName(vacancyId, cards, say)
        : line.listScore === null
          ? undefined
          : say('round.gonePost'),
    postHref: vacancyId === null ? undefined : cardPath(say.locale, { seekerId, vacancyId }),
    covers: line.listScore === null ? '' : number(Math.round(line.listScore / 100)),
    why: `${reasonWords(line.reason, cards, say)}${withServices}`,
    byHand: byHand(vacancyId, greedyVacancyId, cards, say),
    state: vacancyId === null ? 'none' : line.sentAt === null ? 'open' : 'sent',
  };
}

function byHand(vacancyId: number | null, greedyId: number | null, cards: Cards, say: Say): string {
  if (greedyId === vacancyId) return say('round.same');
  return greedyId === null ? say('round.noPost') : postName(greedyId, cards, say);
}
