import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { AssistedDraftService } from './assisted-draft.service.js';
import { EmployerRegistration } from './employer-registration.service.js';
import { EmployerService } from './employer.service.js';
import { ImportService } from './import.service.js';
import { VacancyAdmission } from './vacancy-admission.service.js';
import { NoticeTradeService } from './notice-trade.service.js';
import { UnknownTitleRepository } from './unknown-title.repository.js';
import { VacancyRepository } from './vacancy.repository.js';
import { VacancyWriter } from './vacancy-writer.service.js';
import { VacancyService } from './vacancy.service.js';

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [
    AssistedDraftService,
    EmployerRegistration,
    EmployerService,
    ImportService,
    VacancyAdmission,
    NoticeTradeService,
    UnknownTitleRepository,
    VacancyRepository,
    VacancyService,
    VacancyWriter,
  ],
  exports: [
    AssistedDraftService,
    EmployerRegistration,
    EmployerService,
    ImportService,
    VacancyAdmission,
    NoticeTradeService,
    UnknownTitleRepository,
    VacancyService,
  ],
})
export class EmployerModule {}
