import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { CaseworkModule } from '#casework';
import { ConsentModule } from '#consent';
import { EmployerModule } from '#employer';
import { MatchingModule } from '#matching';
import { ProfileModule } from '#profile';
import { ApiHealthController } from './health.controller.js';
import { ProfileController } from './profile.controller.js';
import { SessionController } from './session.controller.js';
import { TaxonomyController } from './taxonomy.controller.js';
import { VacancyController } from './vacancy.controller.js';

/** What programs ask, under /api/v1: the same rooms as the pages, one controller a room. */
@Module({
  imports: [AccessModule, ConsentModule, ProfileModule, EmployerModule, MatchingModule, CaseworkModule],
  controllers: [ApiHealthController, SessionController, ProfileController, TaxonomyController, VacancyController],
})
export class ApiModule {}
