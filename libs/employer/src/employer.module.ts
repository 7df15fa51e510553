import { Module } from '@nestjs/common';
import { AccessModule, AuditTrail } from '#access';
import { ConsentModule } from '#consent';
import { AssistedDraftService } from './assisted-draft.service.js';
import { EmployerRegistration } from './employer-registration.service.js';
import { EmployerService } from './employer.service.js';
import { ImportReader } from './import-reader.service.js';
import { ImportService } from './import.service.js';
import { ImportUndo } from './import-undo.service.js';
import { VacancyAdmission } from './vacancy-admission.service.js';
import { NoticeTradeService } from './notice-trade.service.js';
import { SkillDemandRepository } from './skill-demand.repository.js';
import { UnknownTitleRepository } from './unknown-title.repository.js';
import { VacancyLife } from './vacancy-life.service.js';
import { VacancyRepository } from './vacancy.repository.js';
import { VacancyWriter } from './vacancy-writer.service.js';
import { VacancyService } from './vacancy.service.js';

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [
    AssistedDraftService,
    EmployerRegistration,
    EmployerService,
    ImportReader,
    ImportService,
    ImportUndo,
    VacancyAdmission,
    NoticeTradeService,
    SkillDemandRepository,
    UnknownTitleRepository,
    VacancyLife,
    VacancyRepository,
    VacancyService,
    VacancyWriter,
  ],
  exports: [
    AssistedDraftService,
    EmployerRegistration,
    EmployerService,
    ImportService,
    ImportUndo,
    VacancyAdmission,
    NoticeTradeService,
    SkillDemandRepository,
    UnknownTitleRepository,
    VacancyLife,
    VacancyService,
  ],
})
export class EmployerModule {}

/** What the worker closes had a trade, and the titles without one lie behind a wall of it. */
const noTitles: Pick<UnknownTitleRepository, 'keep' | 'forget'> = {
  keep: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};

/** For the worker, which holds no key: closes what is past its day. */
@Module({
  providers: [
    AuditTrail,
    { provide: UnknownTitleRepository, useValue: noTitles },
    VacancyLife,
    VacancyRepository,
    VacancyWriter,
  ],
  exports: [VacancyLife],
})
export class EmployerWorkerModule {}
