import type { SeekerFacts } from './facts.js';
import type { ScoringContext } from './knowledge.js';
import { gateState, removalNumber } from './pair-score.js';
import type { PairScore, Removal } from './pair-score.js';
import { prepareSeeker } from './reference/prepare.js';
import type { PreparedVacancy } from './reference/prepared.js';
import { scoreReaching } from './reference/score.js';
import { BARRIERS, GATES } from './scoring/version.js';
import type { BasisPoints } from './scoring/version.js';
import { addTo, isOpening, scoreWithout } from './what-if.js';
import type { Gain } from './what-if.js';

/** What removing these causes, and nothing else, opens. */
export interface Unlocking {
  removals: readonly Removal[];
  gain: Gain;
}

/** What stands between one person and the openings above the review cut. */
export interface SeekerUnlocks {
  /** The review cut that counts as open. */
  cut: BasisPoints;
  /** Open for her today. */
  open: Gain;
  /** Every single cause that opens something, most positions first; empty: no single cause does. */
  singles: Unlocking[];
  /** The two causes that open most together, if that is more than either alone. */
  pair: Unlocking | undefined;
}

/** Which single cause, and which smallest pair, opens most positions for her, over vacancies read under one context. */
export function unlocksFor(
  facts: SeekerFacts,
  vacancies: readonly PreparedVacancy[],
  context: ScoringContext,
): SeekerUnlocks {
  const seeker = prepareSeeker(facts, context);
  const cut = context.version.cuts.value.review;
  const open = emptyGain();
  const gains = new Map<string, Unlocking>();
  const closed: { vacancy: PreparedVacancy; score: PairScore }[] = [];
  for (const vacancy of vacancies) {
    const score = scoreReaching(seeker, vacancy, cut);
    if (score === undefined) continue;
    if (isOpening(score, context.version)) addTo(open, vacancy, score.herScore);
    else closed.push({ vacancy, score });
  }
  const sets = setsOf(candidatesOf(closed));
  for (const { vacancy, score } of closed) {
    for (const removals of sets) {
      const after = scoreWithout(score, removals);
      if (after >= cut) addTo(gainOf(gains, removals), vacancy, after);
    }
  }
  const all = [...gains.values()].sort(byGain);
  const singles = all.filter(({ removals }) => removals.length === 1);
  const pair = all.find(({ removals }) => removals.length === 2);
  const more = pair !== undefined && pair.gain.positions > (singles[0]?.gain.positions ?? 0);
  return { cut, open, singles, pair: more ? pair : undefined };
}

function emptyGain(): Gain {
  return { vacancies: 0, positions: 0, best: undefined };
}

/** Causes that stand in some closed pair: gates with a remedy, and barriers. */
function candidatesOf(closed: readonly { score: PairScore }[]): Removal[] {
  const gates = GATES.filter((gate) => closed.some(({ score }) => gateState(score.gates, gate) === 'remediable'));
  const barriers = BARRIERS.filter((_, index) => closed.some(({ score }) => score.multipliers[index] !== 10_000));
  return [
    ...gates.map((code): Removal => ({ kind: 'gate', code })),
    ...barriers.map((code): Removal => ({ kind: 'barrier', code })),
  ];
}

/** All sets of one and of two. */
function setsOf(candidates: readonly Removal[]): Removal[][] {
  const pairs = candidates.flatMap((first, index) => candidates.slice(index + 1).map((second) => [first, second]));
  return [...candidates.map((one) => [one]), ...pairs];
}

function gainOf(gains: Map<string, Unlocking>, removals: readonly Removal[]): Gain {
  const key = removals.map(removalNumber).join(' ');
  const known = gains.get(key) ?? { removals, gain: emptyGain() };
  gains.set(key, known);
  return known.gain;
}

/** Most positions first, then most vacancies, then the causes in their order. */
export function byGain(a: Unlocking, b: Unlocking): number {
  return b.gain.positions - a.gain.positions || b.gain.vacancies - a.gain.vacancies || place(a) - place(b);
}

function place({ removals }: Unlocking): number {
  return removals.reduce((all, removal) => all * 32 + removalNumber(removal), 0);
}
