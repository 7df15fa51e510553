import { type Decline, EMPLOYER_REASONS, type Introduction, SEEKER_REASONS, stageOf } from '#casework';
import { CLOSE_REASONS, type VacancyCard } from '#employer';
import { forSeeker } from '#engine';
import type { ExplainedPair, Freshness } from '#matching';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { day, moment } from '../../ui/format.js';
import type { Frame } from '../../ui/layout.js';
import { jobView } from '../vacancy/job-view.js';
import { bandName, bridgesOf, capsWords, careChart, seekerText } from './opportunity-view.js';
import type { WhyView } from './why.js';

const REASONS_SHOWN = 5;
/** Less than the most, and still within what she asked for: nothing is missing. */
const WITHIN: ReadonlySet<string> = new Set(['pay_over_floor', 'commute']);
const ENDED = [...CLOSE_REASONS, 'date'] as const;

interface Held {
  /** Absent when the vacancy is no longer in her list; then only the state of her answer is told. */
  pair: ExplainedPair | undefined;
  introduction: Introduction | null;
  card: VacancyCard;
  freshness: Freshness;
  /** Why her adviser did not go on with it, and what would change that. */
  decline: Decline | undefined;
  /** Who read it to her and wrote down what she said. */
  reader?: string | undefined;
  /** Last day on which the firm sees what she gave; absent while she gives nothing. */
  releasedUntil?: string | undefined;
  /** State of everything this page shows. */
  revision: string;
}

export function whyView(frame: Frame, held: Held): WhyView {
  const { pair, card, freshness } = held;
  const say = speaker(frame.locale);
  const home = `/${frame.locale}/oportunidades`;
  const here = `${home}/${String(card.vacancy.id)}`;
  return {
    frame: { ...frame, flash: frame.flash ?? agreedNotice(held, say) },
    backHref: home,
    job: jobView(card, pair?.explanation),
    ...toldOf(pair, card, say),
    about: {
      tasks: card.vacancy.tasks.split('\n').filter((line) => line.trim() !== ''),
      offers: card.vacancy.form.supports.map(({ kind }) => say(`support.${kind}`)),
    },
    answer: answerOf(held, here, say),
    next: nextStep(held, here, say),
    contestHref: `/${frame.locale}/pasos/revisar`,
    reportHref: `/${frame.locale}/avisar?puesto=${String(card.vacancy.id)}`,
    closed: pair !== undefined && card.vacancy.state === 'open' ? undefined : closedWords(card, say),
    refusal: refusalOf(held, say),
    revision: held.revision,
    updating: freshness.pending,
  };
}

/** A post that ended says why, in the firm’s words of a list. */
function closedWords({ vacancy, ended }: VacancyCard, say: Say): string {
  if (vacancy.state === 'filled') return say('why.filled');
  const reason = vacancy.state === 'closed' ? ENDED.find((each) => each === ended) : undefined;
  return reason === undefined ? say('why.notOpen') : say('why.closed', { reason: say(`life.reason.${reason}`) });
}

type Told = Pick<WhyView, 'band' | 'reasons' | 'bridges' | 'careChart' | 'gaps'>;

function toldOf(pair: ExplainedPair | undefined, card: VacancyCard, say: Say): Told {
  if (pair === undefined) return { band: bandName('none'), reasons: [], bridges: [], gaps: [] };
  const told = forSeeker(pair.explanation);
  const toKnow = told.gates.filter(({ state }) => state === 'unknown' || state === 'met');
  return {
    band: bandName(told.band),
    reasons: told.why.slice(0, REASONS_SHOWN).map((reason) => seekerText(say, reason)),
    bridges: bridgesOf(pair.explanation, say).map((bridge) => ({ bridge })),
    careChart: careChart(pair.seeker, pair.vacancy, card, say),
    gaps: [
      ...told.short
        .filter(({ code }) => !WITHIN.has(code))
        .map((reason) => ({ icon: 'book' as const, title: '', text: seekerText(say, reason) })),
      ...toKnow.map(({ reason }) => ({ icon: 'info' as const, title: '', text: seekerText(say, reason) })),
    ],
  };
}

function answerOf({ introduction, card, reader, releasedUntil }: Held, action: string, say: Say): WhyView['answer'] {
  const given = introduction?.seekerAnswer;
  const givenOn = introduction?.seekerAnsweredAt ?? undefined;
  const { closesOn } = card.vacancy;
  return {
    action,
    given: given === 'none' ? undefined : given,
    note:
      releasedUntil === undefined
        ? undefined
        : say('contact.given', { employer: card.organisation, until: day(releasedUntil, say.locale) }),
    beforeYes: beforeYes(introduction, card, say),
    reader,
    givenOn: givenOn === undefined ? undefined : moment(givenOn, say.locale),
    closesOn: closesOn === null ? undefined : day(closesOn, say.locale),
    reasons: SEEKER_REASONS.map((value) => ({ value, label: say(`answer.reason.${value}`) })),
  };
}

function beforeYes(introduction: Introduction | null, { vacancy }: VacancyCard, say: Say): string | undefined {
  const words = capsWords(vacancy, say);
  const isUntold = introduction?.seekerAnswer === 'yes' && !introduction.capsTold;
  return words !== undefined && isUntold ? `${words} ${say('answer.capsAgain')}` : words;
}

/** Every “no” has a reason that she can read, and her adviser’s words on what would change it. */
function refusalOf({ introduction, decline }: Held, say: Say): string | undefined {
  const stage = introduction === null ? undefined : stageOf(introduction);
  if (stage === 'declined') {
    const told = say(introduction?.withdrawnAt instanceof Date ? 'why.withdrawn' : 'why.declined', {
      reason: say(`why.declined.${decline?.reason ?? 'explained'}`),
    });
    return decline?.change === undefined ? told : `${told} ${say('why.change', { change: decline.change })}`;
  }
  if (stage === 'unanswered') return say('why.unanswered');
  const reason = EMPLOYER_REASONS.find((each) => each === introduction?.employerReason);
  if (stage !== 'refused_by_employer' || reason === undefined) return undefined;
  return say('why.refused', { reason: say(`profiles.reason.${reason}`) });
}

function agreedNotice({ introduction, releasedUntil }: Held, say: Say): Frame['flash'] {
  if (releasedUntil !== undefined || introduction === null || stageOf(introduction) !== 'agreed') return undefined;
  return { tone: 'ok', text: say('why.release') };
}

function nextStep({ introduction, releasedUntil }: Held, here: string, say: Say): WhyView['next'] {
  if (introduction === null || stageOf(introduction) !== 'agreed') return undefined;
  return { label: say(releasedUntil === undefined ? 'why.choose' : 'why.released'), href: `${here}/contacto` };
}
