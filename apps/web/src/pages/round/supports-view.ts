import {
  CASH_STEP,
  isRunning,
  type PlaceLine,
  type PlanGain,
  type Round,
  type RoundSummary,
  type ServiceCode,
  type SupportTable,
} from '#matching';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { moment, money, number, sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { fileOf } from '../casework/day-view.js';
import type { RoundFields } from './round-input.js';
import { revisionOf } from './round-view.js';
import { type Cards, points, postName, serviceNames } from './round-words.js';
import type { TableView } from './round.js';
import { STATE_TONES } from './rounds-view.js';
import type { ResultPart, SupportResultView } from './support-result.js';
import { tablePart } from './support-table-view.js';
import type { SupportsView } from './supports.js';

const EXACT = { people: 3000, vacancies: 500 };
const supportsHome = ({ locale }: Frame): string => `/${locale}/plan-de-apoyos`;

interface HeldList {
  rounds: readonly Round[];
  next: number | undefined;
  isFirst: boolean;
  values: RoundFields;
  errors?: readonly FormError[] | undefined;
}

export function supportsView(frame: Frame, { rounds, next, isFirst, values, errors }: HeldList): SupportsView {
  const say = speaker(frame.locale);
  const here = supportsHome(frame);
  return {
    frame,
    action: here,
    tableAction: `${here}/tabla`,
    values,
    errors,
    results: rounds.map((round) => ({
      name: titleOf(round, say),
      href: `${here}/${String(round.id)}`,
      at: moment(round.createdAt, frame.locale),
      state: { tone: STATE_TONES[round.state], text: say(`round.state.${round.state}`) },
      result: resultOf(round, say),
    })),
    pager: {
      previous: isFirst ? undefined : here,
      next: next === undefined ? undefined : `${here}?antes=${String(next)}`,
    },
  };
}

function titleOf({ kind, id }: Round, say: Say): string {
  return say(kind === 'plan' ? 'supports.kind.plan' : 'supports.kind.table', { number: id });
}

function planOf({ summary }: Round): (RoundSummary & { gain: PlanGain }) | undefined {
  if (summary === null || !('value' in summary) || summary.gain === undefined) return undefined;
  return { ...summary, gain: summary.gain };
}

function tableIn({ summary }: Round): SupportTable | undefined {
  return summary !== null && 'causes' in summary ? summary : undefined;
}

function resultOf(round: Round, say: Say): string {
  const plan = planOf(round);
  return plan === undefined ? '' : say('supports.gained', { count: gainedOf(plan) });
}

function gainedOf({ placed, gain }: RoundSummary & { gain: PlanGain }): number {
  return Math.max(0, placed - gain.base.placed);
}

interface HeldResult {
  round: Round;
  lines: readonly PlaceLine[];
  cards: Cards;
  next: number | undefined;
  isFirst: boolean;
}

export function supportResultView(frame: Frame, held: HeldResult): SupportResultView {
  const { round } = held;
  const say = speaker(frame.locale);
  const here = `${supportsHome(frame)}/${String(round.id)}`;
  const running = isRunning(round.state);
  const [plan, table] = [planOf(round), tableIn(round)];
  const common = {
    frame,
    title: titleOf(round, say),
    backHref: supportsHome(frame),
    revision: revisionOf(round, { people: 0, proposed: 0, sent: 0 }),
    working: running ? { percent: round.progress, cancelAction: `${here}/cancelar` } : undefined,
    againHref: round.kind === 'plan' && !running ? `${supportsHome(frame)}?como=${String(round.id)}` : undefined,
  };
  if (plan !== undefined) return { ...common, ...planPart(plan, held, here, say) };
  if (table !== undefined) return { ...common, ...tablePart(table, say) };
  return { ...common, ...stoppedWords(round, say), facts: [], tables: [] };
}

function stoppedWords({ state, summary }: Round, say: Say): { heading: string; lead: string } {
  if (state === 'cancelled') return { heading: say('round.cancelled'), lead: say('round.cancelledText') };
  if (state !== 'failed') return { heading: say('supports.working'), lead: say('round.workingText') };
  const tooMany = summary !== null && 'code' in summary && summary.code === 'too_many';
  return { heading: say('round.failed'), lead: say(tooMany ? 'round.tooMany' : 'round.outOfTime') };
}

function planPart(
  plan: RoundSummary & { gain: PlanGain },
  { lines, cards, next, isFirst, round }: HeldResult,
  here: string,
  say: Say,
): ResultPart {
  const { gain, placed, value } = plan;
  return {
    heading: say('supports.gained', { count: gainedOf(plan) }),
    lead: say('supports.placed', { base: gain.base.placed, placed }),
    facts: [
      {
        label: say('supports.points'),
        value: say('supports.pointsFact', { base: points(gain.base.value), value: points(value) }),
      },
      ...((round.question.cash ?? 0) > 0 ? [{ label: say('supports.spent'), value: money(gain.spent) }] : []),
      { label: say('supports.exact'), value: exactWords(plan, say) },
    ],
    tables: [usesTable(plan, say)],
    who: {
      rows: lines.map(({ seekerId, vacancyId, services }) => ({
        person: fileOf(seekerId, say),
        personHref: `/${say.locale}/personas/${String(seekerId)}`,
        gets: sentence(serviceNames(services, say)),
        post: vacancyId === null ? '' : postName(vacancyId, cards, say),
      })),
      pager: {
        previous: isFirst ? undefined : here,
        next: next === undefined ? undefined : `${here}?desde=${String(next)}`,
      },
    },
  };
}

function exactWords({ gain, proof, bound }: RoundSummary & { gain: PlanGain }, say: Say): string {
  if (!gain.isExact) return say('supports.exactNo', { ...EXACT, bound: points(bound) });
  return proof === 'bound' ? say('supports.late', { bound: points(bound) }) : say('supports.exactYes');
}

function usesTable({ services, gain }: RoundSummary & { gain: PlanGain }, say: Say): TableView {
  const more = (what: ServiceCode | 'cash'): string[] => {
    const found = gain.oneMore.find((each) => each.what === what);
    return found === undefined
      ? ['', '']
      : [number(found.placed), say('round.points', { points: points(found.value) })];
  };
  const cash = gain.oneMore.some(({ what }) => what === 'cash');
  return {
    title: say('supports.uses'),
    columns: [
      { label: say('round.service') },
      ...(['round.had', 'round.used', 'supports.oneMorePlaced', 'supports.oneMorePoints'] as const).map((key) => ({
        label: say(key),
        numeric: true,
      })),
    ],
    rows: [
      ...services.map(({ code, most, taken }) => ({
        key: code,
        cells: [
          say(`service.${code}`),
          most === 0 ? say('supports.noLimit') : number(most),
          number(taken),
          ...more(code),
        ],
      })),
      ...(cash
        ? [{ key: 'cash', cells: [say('supports.moreCash', { money: money(CASH_STEP) }), '', '', ...more('cash')] }]
        : []),
    ],
  };
}
