import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { AnswerRepository } from './answer.repository.js';
import { ProfileService } from './profile.service.js';
import { RegistrationService } from './registration.service.js';
import { SafetyService } from './safety.service.js';

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [AnswerRepository, ProfileService, RegistrationService, SafetyService],
  exports: [ProfileService, RegistrationService, SafetyService],
})
export class ProfileModule {}
