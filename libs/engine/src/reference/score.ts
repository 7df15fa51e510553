import { apportion } from '../apportion.js';
import type { SeekerFacts, VacancyFacts } from '../facts.js';
import { minorGroup, skillLevelFor, skillLevelOf } from '../isco.js';
import type { ScoringContext } from '../knowledge.js';
import { failingGates, isShut, removalNumber } from '../pair-score.js';
import type { Band, PairScore } from '../pair-score.js';
import { BARRIERS, GATES } from '../scoring/version.js';
import type { BarrierCode, ScoringVersion } from '../scoring/version.js';
import { lessBarriers, multipliersOf } from './barrier.js';
import { certaintyOf } from './certainty.js';
import { fitOf, pointsOf, sumOf, termValues } from './fit.js';
import { gateMask, isClosed } from './gate.js';
import { naturalLog } from './log.js';
import { prepareSeeker, prepareVacancy } from './prepare.js';
import type { PreparedSeeker, PreparedVacancy } from './prepared.js';

/** Scores one pair from its facts. Pure: the same facts, version, knowledge and day give the same integers everywhere. */
export function scorePair(seeker: SeekerFacts, vacancy: VacancyFacts, context: ScoringContext): PairScore {
  return scorePrepared(prepareSeeker(seeker, context), prepareVacancy(vacancy, context));
}

/** The same for sides already read under one context. */
export function scorePrepared(seeker: PreparedSeeker, vacancy: PreparedVacancy): PairScore {
  const values = termValues(seeker, vacancy);
  return complete(seeker, vacancy, values);
}

/** The score of a pair that somebody keeps, else `undefined`; the same as `scorePrepared` and `keepsPair`, sooner. */
export function scoreKept(seeker: PreparedSeeker, vacancy: PreparedVacancy): PairScore | undefined {
  if (!seeker.ranked || isClosed(seeker, vacancy)) return undefined;
  const values = termValues(seeker, vacancy);
  const { useful, review } = seeker.context.version.cuts.value;
  const reachable = fitOf(vacancy.weights, values) >= useful || fitOf(vacancy.listWeights, values) >= review;
  if (!reachable) return undefined;
  const score = complete(seeker, vacancy, values);
  return keepsPair(score, seeker.context) ? score : undefined;
}

/** The score of a pair that no gate shuts and whose fit reaches `least`, so that lifting causes could bring it there; else `undefined`. */
export function scoreReaching(seeker: PreparedSeeker, vacancy: PreparedVacancy, least: number): PairScore | undefined {
  if (!seeker.ranked || isClosed(seeker, vacancy)) return undefined;
  const values = termValues(seeker, vacancy);
  return fitOf(vacancy.weights, values) >= least ? complete(seeker, vacancy, values) : undefined;
}

/** Her score on the vacancy's list, if she is on it; the same as `scorePrepared` and `isListed`, without the rest of a score. */
export function scoreListed(seeker: PreparedSeeker, vacancy: PreparedVacancy): number | undefined {
  if (!seeker.ranked || isClosed(seeker, vacancy)) return undefined;
  const score = fitOf(vacancy.listWeights, termValues(seeker, vacancy));
  return score >= seeker.context.version.cuts.value.review ? score : undefined;
}

/** Is the pair on somebody's list: one of her bands, or the vacancy's list above the review cut? */
export function keepsPair(score: PairScore, context: Pick<ScoringContext, 'version'>): boolean {
  return score.band !== 'none' || isListed(score, context.version);
}

/** Is she on the vacancy's list: nothing not met, and enough of what the vacancy asks? */
export function isListed(score: Pick<PairScore, 'gates' | 'listScore' | 'ranked'>, version: ScoringVersion): boolean {
  return score.ranked && !isShut(score.gates) && score.listScore >= version.cuts.value.review;
}

/** The band of a score whose gates are open. */
export function bandOf(score: number, version: ScoringVersion): Band {
  const { much, useful } = version.cuts.value;
  if (score >= much) return 'much';
  return score >= useful ? 'useful' : 'none';
}

function complete(seeker: PreparedSeeker, vacancy: PreparedVacancy, values: readonly number[]): PairScore {
  const { version } = seeker.context;
  const { ranked } = seeker;
  const gates = gateMask(seeker, vacancy);
  const points = ranked ? pointsOf(vacancy.weights, values) : values.map(() => 0);
  const fit = sumOf(points);
  const multipliers = multipliersOf(seeker, vacancy);
  const ifLifted = lessBarriers(fit, multipliers);
  const best = bestBarrier(fit, multipliers);
  const unlock = bestRemoval(gates, ifLifted, best);
  return {
    seeker: seeker.facts.id,
    vacancy: vacancy.facts.id,
    ranked,
    herScore: failingGates(gates) === 0 ? ifLifted : 0,
    listScore: ranked ? fitOf(vacancy.listWeights, values) : 0,
    fit,
    ifLifted,
    gates,
    points,
    deductions: apportion(fit - ifLifted, multipliers.map(naturalLog)),
    multipliers,
    band: herBand(gates, ifLifted, best?.score ?? ifLifted, version),
    ...unlock,
    certainty: certaintyOf(seeker, vacancy),
    ...directionOf(seeker, vacancy),
  };
}

interface BarrierRemoval {
  code: BarrierCode;
  score: number;
}

function bestBarrier(fit: number, multipliers: readonly number[]): BarrierRemoval | undefined {
  let best: BarrierRemoval | undefined;
  for (let index = 0; index < BARRIERS.length; index++) {
    const code = BARRIERS[index];
    if (code === undefined || multipliers[index] === 10_000) continue;
    const score = lessBarriers(fit, multipliers, 1 << index);
    if (best === undefined || score > best.score) best = { code, score };
  }
  return best;
}

function bestRemoval(gates: number, ifLifted: number, barrier: BarrierRemoval | undefined) {
  const failing = failingGates(gates);
  if (failing === 0) {
    const removal = barrier === undefined ? undefined : ({ kind: 'barrier', code: barrier.code } as const);
    return { unlock: removalNumber(removal), unlockScore: barrier?.score ?? ifLifted };
  }
  const code = GATES[Math.floor(31 - Math.clz32(failing)) >> 1];
  const single = (failing & (failing - 1)) === 0 && !isShut(gates);
  if (!single || code === undefined) return { unlock: 0, unlockScore: 0 };
  return { unlock: removalNumber({ kind: 'gate', code }), unlockScore: ifLifted };
}

/** Her band from the gates, her score once they are open, and the best that taking away one barrier makes of it. */
export function herBand(gates: number, ifLifted: number, withoutBest: number, version: ScoringVersion): Band {
  if (isShut(gates)) return 'none';
  const [now, then] = [bandOf(ifLifted, version), bandOf(withoutBest, version)];
  if (then !== now) return 'opens_if';
  return now !== 'none' && failingGates(gates) !== 0 ? 'opens_if' : now;
}

function directionOf(seeker: PreparedSeeker, vacancy: PreparedVacancy): { underUse: boolean; otherPath: boolean } {
  const { isco } = vacancy.facts;
  const { education, jobs } = seeker.facts;
  if (isco === undefined) return { underUse: false, otherPath: false };
  const asked = skillLevelOf(isco);
  const own = Math.max(0, ...(jobs ?? []).map((job) => (job.isco === undefined ? 0 : skillLevelOf(job.isco))));
  const learned = education === undefined ? 0 : skillLevelFor(education);
  const otherPath = seeker.minorGroups.size > 0 && !seeker.minorGroups.has(minorGroup(isco)) && asked >= learned;
  return { underUse: asked < Math.max(own, learned), otherPath };
}
