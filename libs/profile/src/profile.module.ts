import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { AnswerRepository } from './answer.repository.js';
import { ProfileService } from './profile.service.js';

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [AnswerRepository, ProfileService],
  exports: [ProfileService],
})
export class ProfileModule {}
