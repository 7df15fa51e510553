import { Module } from '@nestjs/common';
import { MatchRepository } from './match.repository.js';
import { MatchingService } from './matching.service.js';
import { RunService } from './run.service.js';
import { ScoringService } from './scoring.service.js';
import { Snapshot } from './snapshot.service.js';
import { TaxonomyService } from './taxonomy.service.js';
import { VerificationService } from './verification.service.js';

const SERVICES = [MatchingService, RunService, ScoringService, TaxonomyService, VerificationService];

@Module({ providers: [...SERVICES, MatchRepository, Snapshot], exports: SERVICES })
export class MatchingModule {}
