import type { SeekerFacts, VacancyFacts } from './facts.js';
import type { ScoringContext } from './knowledge.js';
import { failingGates, gateState } from './pair-score.js';
import type { PairScore, Removal } from './pair-score.js';
import { barrierBits, lessBarriers } from './reference/barrier.js';
import { gateMask } from './reference/gate.js';
import { prepareSeeker, prepareVacancy } from './reference/prepare.js';
import type { PreparedVacancy } from './reference/prepared.js';
import { scoreKept, scorePair } from './reference/score.js';
import { GATES } from './scoring/version.js';
import type { BasisPoints, ScoringVersion } from './scoring/version.js';

/** What is taken away or changed: causes as a whole, or answers and terms of the vacancy as they would read. */
export interface Change {
  removals?: readonly Removal[];
  seeker?: Partial<SeekerFacts>;
  vacancy?: Partial<VacancyFacts>;
}

/** Her score now and then; `opens` when it passes `cut`, the review cut of the version, which is printed beside it. */
export interface WhatIf {
  before: BasisPoints;
  after: BasisPoints;
  opens: boolean;
  cut: BasisPoints;
}

/** One pair under a change. Changed facts are scored again; removed causes follow from the stored product, with the same result. */
export function whatIf(
  pair: { seeker: SeekerFacts; vacancy: VacancyFacts },
  change: Change,
  context: ScoringContext,
): WhatIf {
  const before = scorePair(pair.seeker, pair.vacancy, context).herScore;
  const changed = scorePair({ ...pair.seeker, ...change.seeker }, { ...pair.vacancy, ...change.vacancy }, context);
  const after = scoreWithout(changed, change.removals ?? []);
  const cut = context.version.cuts.value.review;
  return { before, after, opens: before < cut && after >= cut, cut };
}

/** Her score without some causes: 0 unless every failing gate is among them, else the product without the removed factors. */
export function scoreWithout(
  score: Pick<PairScore, 'gates' | 'fit' | 'multipliers'>,
  removals: readonly Removal[],
): BasisPoints {
  const lifted = gatesOf(removals);
  if (GATES.some((gate) => isFailing(score.gates, gate) && !lifted.includes(gate))) return 0;
  return lessBarriers(score.fit, score.multipliers, barrierBits(barriersOf(removals)));
}

/** Where her score may lie once everything is answered and every gate is open, beside `ifLifted`. */
export function scoreRange({ certainty, multipliers }: Pick<PairScore, 'certainty' | 'multipliers'>): {
  low: BasisPoints;
  high: BasisPoints;
} {
  return { low: lessBarriers(certainty.low, multipliers), high: lessBarriers(certainty.high, multipliers) };
}

function gatesOf(removals: readonly Removal[]) {
  return removals.flatMap((removal) => (removal.kind === 'gate' ? [removal.code] : []));
}

function barriersOf(removals: readonly Removal[]) {
  return removals.flatMap((removal) => (removal.kind === 'barrier' ? [removal.code] : []));
}

function isFailing(mask: number, gate: (typeof GATES)[number]): boolean {
  const state = gateState(mask, gate);
  return state === 'remediable' || state === 'not_met';
}

/** Does her own list show the pair open, above the review cut? */
export function isOpening(score: Pick<PairScore, 'gates' | 'herScore'>, version: ScoringVersion): boolean {
  return failingGates(score.gates) === 0 && score.herScore >= version.cuts.value.review;
}

/** What a change opens: vacancies, their positions, and the best of them for her. */
export interface Gain {
  vacancies: number;
  positions: number;
  best: { vacancy: number; score: BasisPoints } | undefined;
}

/** What a change of her answers would open, over vacancies read under one context. */
export function whatIfSeeker(
  facts: SeekerFacts,
  change: Partial<SeekerFacts>,
  vacancies: readonly PreparedVacancy[],
  context: ScoringContext,
): Gain {
  const [now, then] = [prepareSeeker(facts, context), prepareSeeker({ ...facts, ...change }, context)];
  const gain: Gain = { vacancies: 0, positions: 0, best: undefined };
  for (const vacancy of vacancies) {
    const after = scoreKept(then, vacancy);
    if (after === undefined || !isOpening(after, context.version)) continue;
    const before = scoreKept(now, vacancy);
    if (before === undefined || !isOpening(before, context.version)) addTo(gain, vacancy, after.herScore);
  }
  return gain;
}

/** Counts one more opening. */
export function addTo(gain: Gain, { facts }: PreparedVacancy, score: BasisPoints): void {
  gain.vacancies += 1;
  gain.positions += facts.positions;
  const best = gain.best;
  if (best === undefined || score > best.score || (score === best.score && facts.id < best.vacancy)) {
    gain.best = { vacancy: facts.id, score };
  }
}

/**
 * What confirming each skill inferred from her past would open, most positions first; skills that open nothing are left out.
 * `most`: how many are tried, in the order in which she holds them.
 */
export function skillGains(
  facts: SeekerFacts,
  vacancies: readonly PreparedVacancy[],
  context: ScoringContext,
  most = Infinity,
) {
  const skills = facts.skills ?? [];
  return skills
    .filter(({ evidence }) => evidence === 'inferred')
    .slice(0, most)
    .map(({ skill }) => {
      const confirmed = skills.map((held) => (held.skill === skill ? { ...held, evidence: 'claimed' as const } : held));
      return { skill, gain: whatIfSeeker(facts, { skills: confirmed }, vacancies, context) };
    })
    .filter(({ gain }) => gain.vacancies > 0)
    .sort((a, b) => b.gain.positions - a.gain.positions || a.skill - b.skill);
}

/**
 * What recognition and colegiatura of one more regulated profession would open, by its code; only professions whose vacancies her
 * studies could reach, that is where the credential is remediable. Most positions first; those that open nothing are left out.
 */
export function credentialGains(facts: SeekerFacts, vacancies: readonly PreparedVacancy[], context: ScoringContext) {
  const seeker = prepareSeeker(facts, context);
  const inReach = vacancies.filter((vacancy) => gateState(gateMask(seeker, vacancy), 'credential') === 'remediable');
  const professions = new Set(inReach.flatMap((vacancy) => vacancy.facts.profession ?? []));
  return [...professions]
    .map((profession) => {
      const credentials = [...(facts.credentials ?? []), profession];
      return { profession, gain: whatIfSeeker(facts, { credentials }, inReach, context) };
    })
    .filter(({ gain }) => gain.vacancies > 0)
    .sort((a, b) => b.gain.positions - a.gain.positions || (a.profession < b.profession ? -1 : 1));
}

/** Reads many vacancies under one context. */
export function prepareVacancies(facts: readonly VacancyFacts[], context: ScoringContext): PreparedVacancy[] {
  return facts.map((one) => prepareVacancy(one, context));
}
