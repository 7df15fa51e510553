import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { EmployerModule, EmployerWorkerModule } from '#employer';
import { MatchingModule } from '#matching';
import { ProfileModule } from '#profile';
import { DailyService } from './daily.service.js';
import { CandidateService } from './candidate.service.js';
import { ContactService } from './contact.service.js';
import { DataRequestService } from './data-request.service.js';
import { DayService } from './day.service.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { DuplicateService } from './duplicate.service.js';
import { MergeRepository } from './merge.repository.js';
import { MergeCarry } from './merge-carry.service.js';
import { MergeService } from './merge.service.js';
import { EmergencyService } from './emergency.service.js';
import { ExportPageService } from './export-page.service.js';
import { ExportService } from './export.service.js';
import { SeekerFiles, VacancyFiles } from './import-kinds.service.js';
import { ImportRunner } from './import-runner.service.js';
import { ImportTakeBack } from './import-undo.service.js';
import { ImportRepository } from './import.repository.js';
import { ImportDesk } from './import-desk.service.js';
import { InterviewService } from './interview.service.js';
import { IntroductionRepository } from './introduction.repository.js';
import { IntroductionService } from './introduction.service.js';
import { PaperService } from './paper.service.js';
import { Parties } from './parties.service.js';
import { PersonService } from './person.service.js';
import { PlanService } from './plan.service.js';
import { PostReviewService } from './post-review.service.js';
import { ReviewService } from './review.service.js';
import { SkillPromptService } from './skill-prompt.service.js';
import { SecondThoughtService } from './second-thought.service.js';
import { SpokenAnswerService } from './spoken-answer.service.js';
import { Told } from './told.service.js';
import { VettingRepository } from './vetting.repository.js';
import { VettingService } from './vetting.service.js';
import { WordService } from './word.service.js';

@Module({
  imports: [AccessModule, ConsentModule, EmployerModule, MatchingModule, ProfileModule],
  providers: [
    CandidateService,
    ContactService,
    DataRequestService,
    DayService,
    DuplicateRepository,
    DuplicateService,
    MergeCarry,
    MergeRepository,
    MergeService,
    EmergencyService,
    ExportPageService,
    ExportService,
    ImportRepository,
    ImportRunner,
    ImportDesk,
    ImportTakeBack,
    SeekerFiles,
    VacancyFiles,
    InterviewService,
    IntroductionRepository,
    IntroductionService,
    PaperService,
    Parties,
    PersonService,
    PlanService,
    PostReviewService,
    ReviewService,
    SecondThoughtService,
    SkillPromptService,
    SpokenAnswerService,
    Told,
    VettingRepository,
    VettingService,
    WordService,
  ],
  exports: [
    CandidateService,
    ContactService,
    DataRequestService,
    DayService,
    DuplicateService,
    MergeService,
    EmergencyService,
    ExportPageService,
    ExportService,
    ImportRunner,
    ImportDesk,
    ImportTakeBack,
    InterviewService,
    IntroductionService,
    PaperService,
    PersonService,
    PlanService,
    PostReviewService,
    ReviewService,
    SecondThoughtService,
    SkillPromptService,
    SpokenAnswerService,
    VettingService,
    WordService,
  ],
})
export class CaseworkModule {}

/** For the worker: what the calendar does. */
@Module({ imports: [EmployerWorkerModule, MatchingModule], providers: [DailyService], exports: [DailyService] })
export class CaseworkWorkerModule {}
