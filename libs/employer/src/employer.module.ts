import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { ConsentModule } from '#consent';
import { EmployerService } from './employer.service.js';
import { ImportService } from './import.service.js';
import { VacancyRepository } from './vacancy.repository.js';
import { VacancyService } from './vacancy.service.js';

@Module({
  imports: [AccessModule, ConsentModule],
  providers: [EmployerService, ImportService, VacancyRepository, VacancyService],
  exports: [EmployerService, ImportService, VacancyService],
})
export class EmployerModule {}
