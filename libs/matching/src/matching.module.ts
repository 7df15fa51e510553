import { type DynamicModule, Module } from '@nestjs/common';
import { AuditTrail } from '#access';
import { EngineThreads } from './engine-threads.service.js';
import { LiveMarket } from './live-market.service.js';
import { type Kept, KEPT, LIST_SIZES } from './market-lists.js';
import { MatchRepository } from './match.repository.js';
import { MatchingService } from './matching.service.js';
import { PairScorer } from './pair-scorer.service.js';
import { ReplayService } from './replay.service.js';
import { RevisionRepository } from './revision.repository.js';
import { RoundInput } from './round/round-input.repository.js';
import { RoundSolver } from './round/round-solver.service.js';
import { RoundWork } from './round/round-work.service.js';
import { RoundRepository } from './round/round.repository.js';
import { RoundService } from './round/round.service.js';
import { RunService } from './run.service.js';
import { ScoringService } from './scoring.service.js';
import { TaxonomyService } from './taxonomy.service.js';
import { VacancyMarket } from './vacancy-market.service.js';
import { VerificationService } from './verification.service.js';
import { WhatIfService } from './what-if.service.js';

const SERVICES = [
  MatchingService,
  ReplayService,
  RoundService,
  RoundWork,
  RunService,
  ScoringService,
  TaxonomyService,
  VerificationService,
  WhatIfService,
];

@Module({
  providers: [
    ...SERVICES,
    AuditTrail,
    EngineThreads,
    LiveMarket,
    MatchRepository,
    PairScorer,
    RevisionRepository,
    RoundInput,
    RoundRepository,
    RoundSolver,
    VacancyMarket,
    { provide: LIST_SIZES, useValue: KEPT },
  ],
  exports: SERVICES,
})
export class MatchingModule {
  /** The same with lists of other lengths. */
  static keeping(kept: Kept): DynamicModule {
    return { module: MatchingModule, providers: [{ provide: LIST_SIZES, useValue: kept }] };
  }
}
