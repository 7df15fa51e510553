export type * from './facts.js';
export { CEFR_LEVELS, EDUCATION_LEVELS } from './facts.js';
export type * from './knowledge.js';
export { defaultKnowledge } from './knowledge.js';
export { scoringContext } from './context.js';
export type * from './pair-score.js';
export {
  BANDS,
  GATE_STATES,
  QUESTIONS,
  canBeHiredNow,
  LAWFUL_BITS,
  failingGates,
  gateState,
  gateStates,
  isShut,
  removalNumber,
  removalOf,
} from './pair-score.js';
export type * from './scoring/version.js';
export { BARRIERS, GATES, LIST_TERMS, TERMS } from './scoring/version.js';
export { SCORING_V1 } from './scoring/v1.js';
export * from './week.js';
export type * from './reason.js';
export { SCORING_V1 as CURRENT_SCORING } from './scoring/v1.js';
export type { PreparedSeeker, PreparedVacancy } from './reference/prepared.js';
export { prepareSeeker, prepareVacancy } from './reference/prepare.js';
export { gateMask } from './reference/gate.js';
export { herKey, idOfKey, keyOf, scoreOfKey } from './reference/order.js';
export { bandOf, isListed, keepsPair, scoreKept, scoreListed, scorePair, scorePrepared } from './reference/score.js';
export { PACKED_BYTES, packPoints, unpackPoints } from './pack.js';
export type { PackedScore } from './pack.js';
export { arrangeForSeeker } from './arrange.js';
export type { Arrangeable } from './arrange.js';
export { explain, forEmployer, forSeeker } from './explain.js';
export type { EmployerExplanation, Explanation, SeekerExplanation } from './explain.js';
export { isOpening, prepareVacancies, scoreRange, scoreWithout, whatIf } from './what-if.js';
export type { Change, Gain, WhatIf } from './what-if.js';
export { unlocksFor } from './unlock.js';
export type { SeekerUnlocks, Unlocking } from './unlock.js';
export { applyChange, changesFor, unlocksForVacancy } from './employer-change.js';
export type { EmployerChange, EmployerGain } from './employer-change.js';
export { measureBlanks } from './blanks.js';
export { REASON_READERS } from './reason-codes.js';
export type { Audience } from './reason-codes.js';
export { assign } from './assignment/assignment.js';
export { isProvenBest } from './assignment/certificate.js';
export { assignGreedily } from './assignment/greedy.js';
export { type Assignment, type AssignmentProblem, InvalidAssignment } from './assignment/problem.js';
export { Market } from './columnar/market.js';
export type { SharedMarket } from './columnar/market.js';
export { countDoors } from './columnar/seeker-doors.js';
export type { SeekerDoors } from './columnar/seeker-doors.js';
export { countUnlocks } from './columnar/vacancy-unlocks.js';
export { SeekerReader } from './columnar/seeker-reader.js';
export { VacancyQuery } from './columnar/vacancy-query.js';
export type { VacancyListing } from './columnar/vacancy-query.js';
export { SeekerScan } from './columnar/seeker-scan.js';
export { FullRun, herKeyOf } from './columnar/full-run.js';
export type { Keep, SeekerResult } from './columnar/full-run.js';
export { Best, type SharedBest } from './columnar/best.js';
export type { Interval } from './columnar/interval.js';
export { Prefix } from './columnar/prefix.js';
export { measure } from './reference/fit.js';
export { nearness } from './reference/occupation.js';
