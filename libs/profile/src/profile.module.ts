import { Module } from '@nestjs/common';
import { AccessModule, AuditTrail } from '#access';
import { ConsentModule } from '#consent';
import { AnswerRepository } from './answer.repository.js';
import { DeclinedSkillRepository } from './declined-skill.repository.js';
import { BarrierService } from './barrier.service.js';
import { CompanionService } from './companion.service.js';
import { PersonImport } from './person-import.service.js';
import { PersonScreening } from './person-screening.service.js';
import { DocumentWarningService } from './document-warning.service.js';
import { DocumentService } from './document.service.js';
import { HouseholdRepository } from './household.repository.js';
import { HouseholdService } from './household.service.js';
import { PauseService } from './pause.service.js';
import { ProfileService } from './profile.service.js';
import { RegistrationService } from './registration.service.js';
import { SafetyService } from './safety.service.js';
import { SearchService } from './search.service.js';
import { SeekingService } from './seeking.service.js';
import { SkillPromptRepository } from './skill-prompt.repository.js';
import { UnresolvedWordRepository } from './unresolved-word.repository.js';

const services = [
  BarrierService,
  CompanionService,
  DeclinedSkillRepository,
  PersonImport,
  PersonScreening,
  DocumentService,
  DocumentWarningService,
  HouseholdService,
  ProfileService,
  RegistrationService,
  SafetyService,
  SearchService,
  SeekingService,
  SkillPromptRepository,
  UnresolvedWordRepository,
];

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [AnswerRepository, HouseholdRepository, ...services],
  exports: services,
})
export class ProfileModule {}

/** For the worker, which holds no key: ends pauses on their day. */
@Module({ providers: [AuditTrail, PauseService], exports: [PauseService] })
export class ProfileWorkerModule {}
