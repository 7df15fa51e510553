import { Module } from '@nestjs/common';
import { AuditTrail } from '#access';
import { MatchRepository } from './match.repository.js';
import { MatchingService } from './matching.service.js';
import { ReplayService } from './replay.service.js';
import { RoundInput } from './round/round-input.repository.js';
import { RoundSolver } from './round/round-solver.service.js';
import { RoundWork } from './round/round-work.service.js';
import { RoundRepository } from './round/round.repository.js';
import { RoundService } from './round/round.service.js';
import { RunService } from './run.service.js';
import { ScoringService } from './scoring.service.js';
import { Snapshot } from './snapshot.service.js';
import { TaxonomyService } from './taxonomy.service.js';
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
  providers: [...SERVICES, AuditTrail, MatchRepository, RoundInput, RoundRepository, RoundSolver, Snapshot],
  exports: SERVICES,
})
export class MatchingModule {}
