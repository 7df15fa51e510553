import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { CaseworkModule } from '#casework';
import { ConsentModule } from '#consent';
import { EmployerModule } from '#employer';
import { MatchingModule } from '#matching';
import { ProfileModule } from '#profile';
import { ReviewCards } from '../pages/casework/review-card.service.js';
import { CandidateController } from './candidate.controller.js';
import { ConsentController } from './consent.controller.js';
import { ApiHealthController } from './health.controller.js';
import { ExportController } from './export.controller.js';
import { ImportController } from './import.controller.js';
import { MatchController } from './match.controller.js';
import { PersonController } from './person.controller.js';
import { ProfileController } from './profile.controller.js';
import { ReviewController } from './review.controller.js';
import { SessionController } from './session.controller.js';
import { TaxonomyController } from './taxonomy.controller.js';
import { VacancyController } from './vacancy.controller.js';

/** What programs ask, under /api/v1: the same rooms as the pages, one controller a room. */
@Module({
  imports: [AccessModule, ConsentModule, ProfileModule, EmployerModule, MatchingModule, CaseworkModule],
  controllers: [
    ApiHealthController,
    SessionController,
    ProfileController,
    ConsentController,
    MatchController,
    TaxonomyController,
    VacancyController,
    CandidateController,
    ReviewController,
    PersonController,
    ImportController,
    ExportController,
  ],
  providers: [ReviewCards],
  exports: [ReviewCards],
})
export class ApiModule {}
