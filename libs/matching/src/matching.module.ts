import { Module } from '@nestjs/common';
import { MatchRepository } from './match.repository.js';
import { MatchingService } from './matching.service.js';
import { RunService } from './run.service.js';
import { ScoringService } from './scoring.service.js';
import { Snapshot } from './snapshot.service.js';
import { VerificationService } from './verification.service.js';

@Module({
  providers: [MatchRepository, MatchingService, RunService, ScoringService, Snapshot, VerificationService],
  exports: [MatchingService, RunService, ScoringService, VerificationService],
})
export class MatchingModule {}
