import { Module } from '@nestjs/common';
import { AccessModule, AuditTrail } from '#access';
import { ConsentModule } from '#consent';
import { AssistedDraftService } from './assisted-draft.service.js';
import { EmployerRegistration } from './employer-registration.service.js';
import { EmployerService } from './employer.service.js';
import { ImportService } from './import.service.js';
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
    ImportService,
    VacancyLife,
    VacancyRepository,
    VacancyService,
    VacancyWriter,
  ],
  exports: [AssistedDraftService, EmployerRegistration, EmployerService, ImportService, VacancyLife, VacancyService],
})
export class EmployerModule {}

/** For the worker, which holds no key: closes what is past its day. */
@Module({ providers: [AuditTrail, VacancyLife, VacancyRepository, VacancyWriter], exports: [VacancyLife] })
export class EmployerWorkerModule {}
