export { Match } from './match.entity.js';
export { MatchingModule } from './matching.module.js';
export { type ExplainedPair, type Freshness, MatchingService, type SeekerList } from './matching.service.js';
export { RunService, type RunView } from './run.service.js';
export { type Kept, KEPT, LIST_SIZES } from './market-lists.js';
export { EngineThreads } from './engine-threads.service.js';
export { LiveMarket } from './live-market.service.js';
export { readSeekers, SEEKERS } from './market-reading.js';
export { CURRENT_CUTS, ScoringService } from './scoring.service.js';
export { TaxonomyService } from './taxonomy.service.js';
export type { Verification } from './verification-findings.js';
export { VerificationService } from './verification.service.js';
export type { BlockingPair, PlaceReason, RoundSummary } from './round/round-outcome.js';
export {
  MOST_FLOORS,
  MOST_PEOPLE,
  type RoundFloor,
  type RoundKind,
  type RoundQuestion,
  type RoundState,
  SERVICE_CODES,
  SERVICES,
  type ServiceCode,
  TABLE_GROUPS,
  type TableGroup,
  usualRemedy,
} from './round/round.data.js';
export type { PlaceLine, Round, RoundFault } from './round/round.repository.js';
export { isRunning, RoundService } from './round/round.service.js';
export { RoundWork } from './round/round-work.service.js';
export { solveMixed } from './round/mixed-program.js';
export { NONE, type RoundProblem, standingOf } from './round/round-problem.js';
export type { FloorReach } from './round/solve-round.js';
export { CASH_STEP, type OneMore, type PlanGain } from './round/support-plan.js';
export { OTHER, type SupportTable } from './round/support-table.js';
export { type Doors, WhatIfService } from './what-if.service.js';
export { ReplayService, type ReplayVerdict, type ShownMatch } from './replay.service.js';
