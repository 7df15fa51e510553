import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { AnswerRepository } from './answer.repository.js';
import { ProfileService } from './profile.service.js';
import { RegistrationService } from './registration.service.js';
import { SearchService } from './search.service.js';
import { SeekingService } from './seeking.service.js';
import { SafetyService } from './safety.service.js';
import { UnresolvedWordRepository } from './unresolved-word.repository.js';

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [
    AnswerRepository,
    ProfileService,
    RegistrationService,
    SafetyService,
    SearchService,
    SeekingService,
    UnresolvedWordRepository,
  ],
  exports: [
    ProfileService,
    RegistrationService,
    SafetyService,
    SearchService,
    SeekingService,
    UnresolvedWordRepository,
  ],
})
export class ProfileModule {}
