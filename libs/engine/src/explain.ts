import type { Band, PairScore, Question } from './pair-score.js';
import type { BarrierPart, BarrierReason, GatePart, TermPart, TermReason } from './reason.js';
import { barrierPart, gatePart } from './explain-gates.js';
import { termEvidence, termReason } from './explain-terms.js';
import { pointsOf, termValues } from './reference/fit.js';
import type { PreparedSeeker, PreparedVacancy } from './reference/prepared.js';
import { scorePrepared } from './reference/score.js';
import { BARRIERS, GATES, LIST_TERMS, TERMS } from './scoring/version.js';

/**
 * The whole explanation, for a caseworker and as the one source of the other two. Σ terms.points = fit; Σ terms.points + Σ barriers.points =
 * ifLifted, and herScore too while no gate fails; Σ terms.listPoints = listScore. There is no other part.
 */
export interface Explanation {
  score: PairScore;
  terms: TermPart[];
  barriers: BarrierPart[];
  gates: GatePart[];
}

/** For her: words only, no number of the score. Most important first. */
export interface SeekerExplanation {
  band: Band;
  underUse: boolean;
  /** What speaks for it: terms worth half or more. */
  why: TermReason[];
  /** What falls short or was not asked. */
  short: TermReason[];
  barriers: BarrierReason[];
  /** Gates that do not stand open, and open ones with something to do in time. */
  gates: Pick<GatePart, 'gate' | 'state' | 'reason' | 'remedies'>[];
  /** The answer that would help most. */
  question: Question | undefined;
}

/** For an employer: blind reasons of what the vacancy asks, and nothing of her side, her care, her documents or her needs. */
export interface EmployerExplanation {
  reasons: TermReason[];
}

/** Explains one pair; numbers are those of `scorePrepared` on the same sides. A person who is not ranked has no parts. */
export function explain(seeker: PreparedSeeker, vacancy: PreparedVacancy): Explanation {
  const score = scorePrepared(seeker, vacancy);
  const listPoints = pointsOf(vacancy.listWeights, termValues(seeker, vacancy));
  const asked = TERMS.filter((_, index) => (vacancy.weights[index] ?? 0) > 0);
  const terms = asked.map((term) => {
    const index = TERMS.indexOf(term);
    return {
      term,
      reason: termReason(term, seeker, vacancy),
      evidence: termEvidence(term, seeker, vacancy),
      points: score.points[index] ?? 0,
      of: vacancy.weights[index] ?? 0,
      listPoints: listPoints[index] ?? 0,
      listOf: vacancy.listWeights[index] ?? 0,
    };
  });
  const barriers = BARRIERS.flatMap((barrier, index) =>
    score.multipliers[index] === 10_000
      ? []
      : [barrierPart(barrier, 0 - (score.deductions[index] ?? 0), seeker, vacancy)],
  );
  const gates = GATES.map((gate) => gatePart(gate, seeker, vacancy));
  return { score, terms: score.ranked ? terms : [], barriers, gates };
}

/** What she reads: the same reasons without numbers of the score. */
export function forSeeker({ score, terms, barriers, gates }: Explanation): SeekerExplanation {
  const byPoints = terms.toSorted((a, b) => b.points - a.points);
  const speaksFor = ({ points, of }: TermPart) => points * 2 >= of;
  const answered = ({ reason }: TermPart) => reason.code !== 'not_answered';
  return {
    band: score.band,
    underUse: score.underUse,
    why: byPoints.filter((part) => speaksFor(part) && answered(part)).map(({ reason }) => reason),
    short: terms
      .filter((part) => !speaksFor(part) || !answered(part))
      .sort((a, b) => b.of - b.points - (a.of - a.points))
      .map(({ reason }) => reason),
    barriers: barriers.toSorted((a, b) => a.points - b.points).map(({ reason }) => reason),
    gates: gates
      .filter(({ state, remedies }) => state !== 'met' || remedies.length > 0)
      .map(({ gate, state, reason, remedies }) => ({ gate, state, reason, remedies })),
    question: score.certainty.question,
  };
}

/** What an employer reads, in the order of their weight in the vacancy's list. */
export function forEmployer({ terms }: Explanation): EmployerExplanation {
  const asked = terms.filter(({ term, listOf }) => listOf > 0 && LIST_TERMS.includes(term));
  return { reasons: asked.sort((a, b) => b.listPoints - a.listPoints).map(({ reason }) => reason) };
}
