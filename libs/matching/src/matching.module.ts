import { Module } from '@nestjs/common';
import { MatchRepository } from './match.repository.js';
import { MatchingService } from './matching.service.js';
import { RunService } from './run.service.js';
import { ScoringService } from './scoring.service.js';
import { Snapshot } from './snapshot.service.js';
import { TaxonomyService } from './taxonomy.service.js';

@Module({
  providers: [MatchRepository, MatchingService, RunService, ScoringService, Snapshot, TaxonomyService],
  exports: [MatchingService, RunService, ScoringService, TaxonomyService],
})
export class MatchingModule {}
