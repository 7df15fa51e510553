import { CHANGE_REASONS, type Introduction, REVIEW_REASONS, showsOnlyExempt, stageOf, UNDO_MINUTES } from '#casework';
import type { VacancyCard } from '#employer';
import {
  CURRENT_SCORING,
  type Explanation,
  forSeeker,
  type GatePart,
  type NoGo,
  type RemedyCode,
  removalOf,
} from '#engine';
import type { ExplainedPair } from '#matching';
import { conceptNames } from '../../messages/concept-names.js';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { reasonText } from '../../messages/reason.js';
import type { Reason } from '../../messages/reason.js';
import { day, moment, sentence } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { bandName, capsWords, careChart, seekerText } from '../opportunity/opportunity-view.js';
import { jobView } from '../vacancy/job-view.js';
import { cardPath, fileOf } from './day-view.js';
import type { DecisionView } from './decision-form.js';
import type { MatchCardView, RemedyRow } from './match-card.js';
import type { MissingView } from './missing.js';
import type { ScoreView } from './score-table.js';

const REASONS_SHOWN = 4;

interface Held {
  pair: ExplainedPair;
  card: VacancyCard;
  introduction: Introduction | null;
  now: Date;
  today: string;
  place: { at: number | undefined; of: number };
  values?: DecisionView['values'];
  errors?: readonly FormError[];
  spokenErrors?: readonly FormError[];
}

export function matchCardView(frame: Frame, held: Held): MatchCardView {
  const { pair, card, introduction } = held;
  const { explanation, seeker } = pair;
  const say = speaker(frame.locale);
  const told = forSeeker(explanation);
  return {
    frame,
    backHref: `/${frame.locale}/revision`,
    folder: fileOf(seeker.id, say),
    identityHref: `/${frame.locale}/personas/${String(seeker.id)}#identidad`,
    band: bandName(explanation.score.band),
    job: jobView(card, explanation),
    alerts: alertsOf(card, introduction, say),
    reasons: told.why.slice(0, REASONS_SHOWN).map((reason) => ({ text: textOf(say, reason) })),
    missing: missingOf(explanation, say),
    careChart: careChart(seeker, pair.vacancy, card, say),
    refuses: refusalsOf(seeker.refuses, say),
    remedies: remediesOf(explanation, say),
    certainty: {
      ...explanation.score.certainty,
      score: explanation.score.fit,
      possibleFrom: CURRENT_SCORING.cuts.value.useful,
      strongFrom: CURRENT_SCORING.cuts.value.much,
      question: questionOf(explanation, seeker.id, say),
    },
    score: scoreOf(explanation, held.place, say),
    history:
      introduction?.reviewAt === null || introduction === null
        ? []
        : [{ when: moment(introduction.reviewAt, frame.locale), text: say(`review.${introduction.review}`) }],
    replayHref: `${cardPath(frame.locale, { seekerId: seeker.id, vacancyId: card.vacancy.id })}/como-fue`,
    decision: decisionOf(held, say),
    spoken: spokenOf(held, say),
  };
}

function alertsOf({ verified, vacancy }: VacancyCard, said: Introduction | null, say: Say): MatchCardView['alerts'] {
  const unverified = verified ? [] : [{ tone: 'warn', text: say('card.unverified') } as const];
  if (!showsOnlyExempt(vacancy.facts.foreignCap) || vacancy.state !== 'open') return unverified;
  const isTold = said?.seekerAnswer === 'yes' && said.capsTold;
  return [...unverified, { tone: 'info', text: say(isTold ? 'card.capsSaid' : 'card.capsAsk') }];
}

/** An approved pair that waits for a yes which she may give by word of mouth. */
function spokenOf({ card: { vacancy }, introduction, spokenErrors }: Held, say: Say): MatchCardView['spoken'] {
  const words = capsWords(vacancy, say);
  if (words === undefined || introduction === null || vacancy.state !== 'open') return undefined;
  const isSaid = introduction.seekerAnswer === 'yes' && introduction.capsTold;
  if (isSaid || !stageOf(introduction).startsWith('waiting_for')) return undefined;
  const { seekerId, vacancyId } = introduction;
  return { action: `${cardPath(say.locale, { seekerId, vacancyId })}/respuesta`, words, errors: spokenErrors };
}

function textOf(say: Say, reason: Reason): string {
  return reasonText(say, 'caseworker', reason, conceptNames(say.locale)) ?? '';
}

/** What stops the pair, what is learned on the job, what a support resolves: three lists, each with its owner. */
function missingOf({ gates, barriers, terms }: Explanation, say: Say): MissingView {
  const shut = gates.filter(({ state }) => state === 'not_met' || state === 'remediable');
  const skills = terms.filter(
    ({ reason }) => reason.code === 'essential_skills_partly' || reason.code === 'optional_skills_partly',
  );
  return {
    required: shut.map((part) => ({
      title: sentence(say(`gate.${part.gate}`)),
      text: textOf(say, part.reason),
      owner: ownerOf(part, say),
    })),
    learnable: skills.map(({ term, reason }) => ({ title: sentence(say(`term.${term}`)), text: textOf(say, reason) })),
    supported: barriers.map(({ barrier, reason }) => ({
      title: sentence(say(`barrier.${barrier}`)),
      text: textOf(say, reason),
      owner: ownerName(reason.remedy, say),
    })),
  };
}

/** Who moves a remedy, as the scoring version says. */
export function ownerName(remedy: RemedyCode, say: Say): string {
  return say('card.owner', { who: say(`who.${CURRENT_SCORING.remedies[remedy].who}`) });
}

function ownerOf({ remedies }: GatePart, say: Say): string | undefined {
  const [remedy] = remedies;
  return remedy === undefined ? undefined : ownerName(remedy, say);
}

function refusalsOf(refuses: readonly NoGo[] | undefined, say: Say): string | undefined {
  if (refuses === undefined || refuses.length === 0) return undefined;
  return say('card.refuses', { list: refuses.map((code) => say(`noGo.${code}`)).join(', ') });
}

function remediesOf({ gates, barriers, score }: Explanation, say: Say): RemedyRow[] {
  const best = removalOf(score.unlock);
  const effect = (isBest: boolean): string =>
    isBest ? say('card.effectBest', { score: Math.round(score.unlockScore / 100) }) : say('card.effectPart');
  const row = (remedy: GatePart['remedies'][number], isBest: boolean): RemedyRow => {
    const { who, cost, time } = CURRENT_SCORING.remedies[remedy];
    return {
      action: say(`remedy.${remedy}`),
      who: sentence(say(`who.${who}`)),
      costNote: sentence(say(`cost.${cost}`)),
      daysNote: sentence(say(`time.${time}`)),
      effect: effect(isBest),
    };
  };
  return [
    ...gates
      .filter(({ state }) => state === 'remediable')
      .flatMap(({ gate, remedies }) =>
        remedies.map((remedy) => row(remedy, best?.kind === 'gate' && best.code === gate)),
      ),
    ...barriers.map(({ barrier, reason }) => row(reason.remedy, best?.kind === 'barrier' && best.code === barrier)),
  ];
}

function questionOf({ score }: Explanation, seekerId: number, say: Say): MatchCardView['certainty']['question'] {
  const { question } = score.certainty;
  if (question === undefined) return undefined;
  const text =
    question.code === 'skill'
      ? say('card.askSkill', { skill: conceptNames(say.locale).skill(question.skill) })
      : say(`card.ask.${question.code}`);
  return { text, href: `/${say.locale}/personas/${String(seekerId)}` };
}

function scoreOf(explanation: Explanation, place: Held['place'], say: Say): ScoreView {
  const { score, terms, barriers, gates } = explanation;
  return {
    score: score.ifLifted,
    fit: score.fit,
    asked: score.listScore,
    place: place.at,
    placeOf: place.of,
    terms: terms.map(({ term, reason, points, of }) => ({
      label: sentence(say(`term.${term}`)),
      note: textOf(say, reason),
      points,
      of,
    })),
    barriers: barriers.map(({ barrier, reason, points }) => ({
      label: sentence(say(`barrier.${barrier}`)),
      note: textOf(say, reason),
      points,
    })),
    gates: gates
      .filter(({ state }) => state !== 'met')
      .map(({ gate, state, reason }) => ({
        label: sentence(say(`gate.${gate}`)),
        note: textOf(say, reason),
        state: say(`card.gate.${state}`),
      })),
    ifLifted: score.herScore !== score.ifLifted,
    version: `${CURRENT_SCORING.name}, ${day(CURRENT_SCORING.from, say.locale, 'long')}`,
  };
}

function decisionOf({ pair, card, introduction, now, today, values, errors }: Held, say: Say): DecisionView {
  const action = cardPath(say.locale, { seekerId: pair.seeker.id, vacancyId: card.vacancy.id });
  const told = forSeeker(pair.explanation);
  return {
    action,
    reasons: Object.entries(REVIEW_REASONS).map(([group, codes]) => ({
      label: say(`review.group.${group as keyof typeof REVIEW_REASONS}`),
      options: codes.map((value) => ({ value, label: say(`review.reason.${value}`) })),
    })),
    values,
    preview: told.why
      .slice(0, 2)
      .map((reason) => seekerText(say, reason))
      .join(' '),
    errors: errors === undefined || errors.length === 0 ? undefined : errors,
    made: isHoldOver(introduction, today) ? undefined : madeOf(introduction, action, now, say),
    closed: card.vacancy.state === 'open' ? undefined : say('card.closed'),
  };
}

/** It came back on its date: decided anew. */
function isHoldOver(introduction: Introduction | null, today: string): boolean {
  return introduction?.review === 'held' && introduction.returnsOn !== null && introduction.returnsOn <= today;
}

function madeOf(introduction: Introduction | null, action: string, now: Date, say: Say): DecisionView['made'] {
  if (introduction === null || introduction.review === 'waiting' || introduction.reviewAt === null) return undefined;
  const minutes = UNDO_MINUTES - Math.floor((now.getTime() - introduction.reviewAt.getTime()) / 60_000);
  return {
    text: say(`review.${introduction.review}`),
    undo: minutes > 0 ? { action: `${action}/deshacer`, minutes } : undefined,
    change: minutes > 0 ? undefined : changeOf(introduction, say),
  };
}

/** The other decision, as long as nobody refused and both did not agree. */
function changeOf(introduction: Introduction, say: Say): NonNullable<DecisionView['made']>['change'] {
  const { review, seekerAnswer, employerAnswer } = introduction;
  const isOver = stageOf(introduction) === 'agreed' || seekerAnswer === 'no' || employerAnswer === 'no';
  if (isOver || (review !== 'approved' && review !== 'declined')) return undefined;
  return {
    to: review === 'approved' ? 'decline' : 'approve',
    note: review === 'approved' ? say('decision.withdrawNote') : undefined,
    whys: CHANGE_REASONS.map((value) => ({ value, label: say(`decision.why.${value}`) })),
  };
}
