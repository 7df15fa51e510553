export { Match } from './match.entity.js';
export { MatchingModule } from './matching.module.js';
export { type ExplainedPair, type Freshness, MatchingService, type SeekerList } from './matching.service.js';
export { type GateTally, RunService, type RunView } from './run.service.js';
export { CURRENT_CUTS, ScoringService } from './scoring.service.js';
export { TaxonomyService } from './taxonomy.service.js';
export { VerificationService, type Verification } from './verification.service.js';
