import { type Introduction, stageOf } from '#casework';
import type { VacancyCard } from '#employer';
import type { ExplainedPair } from '#matching';
import { speaker } from '../messages/message.js';
import type { Locale } from '../messages/locale.js';
import { bandName, opportunityCard } from '../pages/opportunity/opportunity-view.js';
import type { WhyView } from '../pages/opportunity/why.js';
import { jobView } from '../pages/vacancy/job-view.js';
import type { ExplainedMatch, MatchedJob, OwnMatch } from './match.dto.js';

export function matchedJob(card: VacancyCard, pair: ExplainedPair | undefined): MatchedJob {
  const { title, employer, verified, district, pay, shift, contract, ...rest } = jobView(card, pair?.explanation);
  const { contractMonths, travelMinutes } = rest;
  return {
    vacancy: card.vacancy.id,
    title,
    employer,
    verified,
    ...(district === undefined ? {} : { district }),
    ...(pay === undefined ? {} : { pay: { min: pay.min, max: pay.max } }),
    shifts: shift.map(({ day, from, to }) => ({ day, from, to })),
    contract,
    ...(contractMonths === undefined ? {} : { contractMonths }),
    ...(travelMinutes === undefined ? {} : { travelMinutes }),
  };
}

export function matchView(
  pair: ExplainedPair,
  card: VacancyCard,
  { introduction, locale }: { introduction: Introduction | undefined; locale: Locale },
): OwnMatch {
  return {
    job: matchedJob(card, pair),
    band: bandName(pair.explanation.score.band),
    why: opportunityCard(pair, card, speaker(locale)).why,
    stage: introduction === undefined ? 'in_review' : stageOf(introduction),
  };
}

/** What the page of one post says, without its page. */
export function explainedView(
  view: WhyView,
  held: { card: VacancyCard; pair: ExplainedPair | undefined; introduction: Introduction | null },
): ExplainedMatch {
  const { card, pair, introduction } = held;
  const said = introduction?.seekerAnswer;
  return {
    job: matchedJob(card, pair),
    band: view.band,
    why: view.reasons.slice(0, 2).join(' '),
    stage: introduction === null ? 'in_review' : stageOf(introduction),
    reasons: [...view.reasons],
    waysOut: view.bridges.map(({ bridge: { gap, fix, fixNote, fixFacts = [] } }) => ({
      gap,
      fix,
      ...(fixNote === undefined ? {} : { note: fixNote }),
      facts: fixFacts.map(({ text }) => text),
    })),
    gaps: view.gaps.map(({ text }) => text),
    tasks: [...view.about.tasks],
    offers: [...view.about.offers],
    ...(said === undefined || said === 'none' ? {} : { answer: said }),
    ...(card.vacancy.closesOn === null ? {} : { closesOn: card.vacancy.closesOn }),
    ...(view.answer.beforeYes === undefined ? {} : { beforeYes: view.answer.beforeYes }),
    ...(view.closed === undefined ? {} : { closed: view.closed }),
    ...(view.refusal === undefined ? {} : { refusal: view.refusal }),
  };
}
