import { showsOnlyExempt } from '#casework';
import type { Vacancy, VacancyCard } from '#employer';
import {
  type BarrierPart,
  CURRENT_SCORING,
  difference,
  type Explanation,
  forSeeker,
  intersection,
  parseWeek,
  type RemedyCode,
  removalOf,
  type SeekerFacts,
  type SeekerExplanation,
  toIntervals,
  type VacancyFacts,
} from '#engine';
import type { ExplainedPair, Freshness } from '#matching';
import { conceptNames } from '../../messages/concept-names.js';
import type { Say } from '../../messages/message.js';
import { reasonText } from '../../messages/reason.js';
import type { Reason } from '../../messages/reason.js';
import type { CareChartView } from '../../ui/care-chart.js';
import { hours } from '../../ui/job.js';
import type { BandName, BridgeView } from '../../ui/match.js';
import { jobView, shiftOf } from '../vacancy/job-view.js';
import type { OpportunityCard } from './opportunities.js';

const REASONS_ON_A_CARD = 2;

/** A pair that is not in her list any more is shown as one that something would open. */
export function bandName(band: SeekerExplanation['band']): BandName {
  return band === 'none' ? 'opens_if' : band;
}

/** Changes with everything a polled page shows: facts, matches, and what people answered. */
export function revisionOf({ revision, pending, state }: Freshness, answers = ''): string {
  return `${String(revision)}-${pending ? 'p' : 'd'}-${state}-${answers}`;
}

/** What she reads on a card: two reasons in words, and what would open it. */
export function opportunityCard(pair: ExplainedPair, card: VacancyCard, say: Say): OpportunityCard {
  const told = forSeeker(pair.explanation);
  return {
    href: `/${say.locale}/oportunidades/${String(card.vacancy.id)}`,
    job: jobView(card, pair.explanation),
    why: told.why
      .slice(0, REASONS_ON_A_CARD)
      .map((reason) => seekerText(say, reason))
      .join(' '),
    bridge: told.band === 'opens_if' ? bridgesOf(pair.explanation, say)[0] : undefined,
    tags: pair.explanation.score.otherPath ? [{ tone: 'info', text: say('opportunities.otherPath') }] : undefined,
  };
}

export function seekerText(say: Say, reason: Reason): string {
  return reasonText(say, 'seeker', reason, conceptNames(say.locale)) ?? '';
}

/** What is missing, each with its way out: the removal that helps most first. */
export function bridgesOf(explanation: Explanation, say: Say): BridgeView[] {
  const best = removalOf(explanation.score.unlock);
  const barriers = explanation.barriers.map((part) => ({
    isBest: best?.kind === 'barrier' && best.code === part.barrier,
    bridge: barrierBridge(part, say),
  }));
  const gates = explanation.gates
    .filter(({ state }) => state === 'remediable')
    .map((part) => ({
      isBest: best?.kind === 'gate' && best.code === part.gate,
      bridge: bridge(say, part.reason, part.remedies),
    }));
  const opened = explanation.score.unlockScore >= CURRENT_SCORING.cuts.value.much ? 'much' : 'useful';
  return [...gates, ...barriers]
    .toSorted((a, b) => Number(b.isBest) - Number(a.isBest))
    .map(({ isBest, bridge: shown }) =>
      isBest && opened !== bandName(explanation.score.band)
        ? { ...shown, result: say('bridge.then', { band: say(`band.${opened}`) }) }
        : shown,
    );
}

function barrierBridge({ reason }: BarrierPart, say: Say): BridgeView {
  return bridge(say, reason, [reason.remedy]);
}

const STEPS: Readonly<Partial<Record<RemedyCode, { key: 'paper.see' | 'degree.see'; path: string }>>> = {
  regularise: { key: 'paper.see', path: 'mis-papeles' },
  recognise_degree: { key: 'degree.see', path: 'mi-titulo' },
};

type RemedyCodes = Explanation['gates'][number]['remedies'];

function bridge(say: Say, reason: Reason, remedies: RemedyCodes): BridgeView {
  const [remedy] = remedies;
  if (remedy === undefined) return { gap: seekerText(say, reason), fix: say('bridge.ask') };
  const { who, cost, time } = CURRENT_SCORING.remedies[remedy];
  const steps = STEPS[remedy];
  return {
    gap: seekerText(say, reason),
    fix: say('bridge.opens'),
    fixNote: `${say(`remedy.${remedy}`)}. ${say(`bridge.who.${who}`)}.`,
    fixFacts: [
      { icon: 'money', text: say(`bridge.cost.${cost}`) },
      { icon: 'cal', text: say(`bridge.time.${time}`) },
    ],
    steps: steps === undefined ? undefined : { label: say(steps.key), href: `/${say.locale}/${steps.path}` },
  };
}

/** What being shown tells a firm whose caps are not open: the same words for everybody, whether or not she counts for them. */
export function capsWords({ facts: { foreignCap } }: Vacancy, say: Say): string | undefined {
  if (!showsOnlyExempt(foreignCap)) return undefined;
  return say(foreignCap === 'unknown' ? 'answer.capsUnknown' : 'answer.capsClosed');
}

/** The shift against the hours of care that nobody else covers; absent when they do not meet. */
export function careChart(
  seeker: SeekerFacts,
  { shift }: VacancyFacts,
  card: VacancyCard,
  say: Say,
): { caption: string; chart: CareChartView } | undefined {
  if (seeker.care === undefined || seeker.care === null || shift === undefined) return undefined;
  const { needed, covered } = seeker.care;
  const uncovered = difference(parseWeek(needed), parseWeek(covered));
  const open = toIntervals(intersection(parseWeek(shift), uncovered));
  if (open.length === 0) return undefined;
  const clash = open.map(({ day, from, to }) => ({ day, from, to: to <= from ? to + 1440 : to }));
  const minutes = clash.reduce((sum, { from, to }) => sum + to - from, 0);
  const caption = say('why.clash', { hours: hours(minutes) });
  return { caption, chart: { shift: shiftOf(card.vacancy.form), clash, description: caption } };
}
