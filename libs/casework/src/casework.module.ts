import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { EmployerModule, EmployerWorkerModule } from '#employer';
import { MatchingModule } from '#matching';
import { ProfileModule } from '#profile';
import { DailyService } from './daily.service.js';
import { CandidateService } from './candidate.service.js';
import { DayService } from './day.service.js';
import { EmergencyService } from './emergency.service.js';
import { InterviewService } from './interview.service.js';
import { IntroductionRepository } from './introduction.repository.js';
import { IntroductionService } from './introduction.service.js';
import { Parties } from './parties.service.js';
import { PersonService } from './person.service.js';
import { PlanService } from './plan.service.js';
import { ReviewService } from './review.service.js';
import { WordService } from './word.service.js';

@Module({
  imports: [AccessModule, ConsentModule, EmployerModule, MatchingModule, ProfileModule],
  providers: [
    CandidateService,
    DayService,
    EmergencyService,
    InterviewService,
    IntroductionRepository,
    IntroductionService,
    Parties,
    PersonService,
    PlanService,
    ReviewService,
    WordService,
  ],
  exports: [
    CandidateService,
    DayService,
    EmergencyService,
    InterviewService,
    IntroductionService,
    PersonService,
    PlanService,
    ReviewService,
    WordService,
  ],
})
export class CaseworkModule {}

/** For the worker: what the calendar does. */
@Module({ imports: [EmployerWorkerModule, MatchingModule], providers: [DailyService], exports: [DailyService] })
export class CaseworkWorkerModule {}
