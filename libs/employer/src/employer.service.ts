import { Injectable } from '@nestjs/common';
import { type AccountId, AuditTrail, type OrganisationId, OrganisationService } from '#access';
import { Database, DomainError } from '#platform';
import { parseRuc } from '#peru';
import { Employer, type Regime } from './employer.entity.js';
import { VacancyService } from './vacancy.service.js';

export interface NewEmployer {
  name: string;
  ruc: string;
  sector?: string;
  regime?: Regime;
  demo?: boolean;
}

export interface Payroll {
  headcount: number;
  foreignHeadcount: number;
  /** Céntimos a month. */
  payroll: number;
  foreignPayroll: number;
}

@Injectable()
export class EmployerService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly vacancies: VacancyService,
    private readonly audit: AuditTrail,
  ) {}

  /** Registers a firm by its RUC; its vacancies stay out of sight until a caseworker vets it. */
  async register(employer: NewEmployer): Promise<OrganisationId> {
    const ruc = parseRuc(employer.ruc);
    if ('fault' in ruc) throw new DomainError('invalid', `ruc.${ruc.fault}`);
    return this.database.inTransaction(async () => {
      if ((await this.table.countBy({ ruc: ruc.ruc })) > 0) throw new DomainError('conflict', 'ruc.taken');
      const organisation = await this.organisations.create({
        kind: 'employer',
        name: employer.name,
        demo: employer.demo ?? false,
      });
      await this.table.insert({
        organisationId: organisation.id,
        ruc: ruc.ruc,
        sector: employer.sector ?? null,
        regime: employer.regime ?? 'general',
      });
      await this.audit.record({ action: 'employer.register', subject: organisation.ref, fields: ['ruc', 'name'] });
      return organisation.id;
    });
  }

  async get(organisationId: OrganisationId): Promise<Employer> {
    const employer = await this.table.findOneBy({ organisationId });
    if (employer === null) throw new DomainError('not_found', 'employer.not_found');
    return employer;
  }

  async vet(organisationId: OrganisationId, accountId: AccountId): Promise<void> {
    await this.setVetting(organisationId, 'vetted', accountId);
  }

  /** Nothing of a suspended firm is shown to anybody; its open vacancies are paused. */
  async suspend(organisationId: OrganisationId, accountId: AccountId): Promise<void> {
    await this.database.inTransaction(async () => {
      await this.setVetting(organisationId, 'suspended', accountId);
      await this.vacancies.pauseAll(organisationId);
    });
  }

  /** The firm's own figures decide the foreign caps, so every open vacancy is scored again. */
  async declarePayroll(organisationId: OrganisationId, payroll: Payroll): Promise<void> {
    if (payroll.foreignHeadcount > payroll.headcount || payroll.foreignPayroll > payroll.payroll) {
      throw new DomainError('invalid', 'payroll.more_foreign_than_all');
    }
    await this.database.inTransaction(async () => {
      await this.table.update(
        { organisationId },
        {
          headcount: payroll.headcount,
          foreignHeadcount: payroll.foreignHeadcount,
          payroll: payroll.payroll,
          foreignPayroll: payroll.foreignPayroll,
        },
      );
      await this.vacancies.deriveAgain(organisationId);
    });
  }

  private async setVetting(
    organisationId: OrganisationId,
    vetting: 'vetted' | 'suspended',
    accountId: AccountId,
  ): Promise<void> {
    await this.database.inTransaction(async () => {
      await this.get(organisationId);
      await this.table.update({ organisationId }, { vetting, vettedBy: accountId, vettedAt: new Date() });
      const organisation = await this.organisations.get(organisationId);
      await this.audit.record({ action: `employer.${vetting}`, subject: organisation.ref, fields: ['vetting'] });
    });
  }

  private get table() {
    return this.database.repository(Employer);
  }
}
