import { Injectable } from '@nestjs/common';
import { type AccountId, AuditTrail, EmailProof, type OrganisationId, OrganisationService } from '#access';
import { Clock, Database, DomainError } from '#platform';
import { parseRuc } from '#peru';
import {
  CONDUCT_VERSION,
  type EmployerSize,
  type OfferedSupport,
  type Vetting,
  VETTING_TRANSITIONS,
} from './employer.data.js';
import { Employer, type Regime } from './employer.entity.js';
import { VacancyAdmission } from './vacancy-admission.service.js';
import type { VacancyId } from './vacancy.entity.js';

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

/** What an employer may change of itself; its number and its form are not among it. */
export interface EmployerData {
  name?: string;
  sector: string;
  size?: EmployerSize;
  regime: Regime;
  district: string;
}

@Injectable()
export class EmployerService {
  constructor(
    private readonly database: Database,
    private readonly organisations: OrganisationService,
    private readonly vacancies: VacancyAdmission,
    private readonly audit: AuditTrail,
    private readonly proof: EmailProof,
    private readonly clock: Clock,
  ) {}

  /** Registers a firm by its RUC from our side, without an account; its vacancies stay out of sight until it is vetted. */
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

  /** The mailed link was followed: what waited only for it is published. */
  confirmEmail(code: string): Promise<void> {
    return this.database.inTransaction(async () => {
      const organisationId = (await this.proof.read(code))?.organisationId ?? undefined;
      if (organisationId === undefined) throw new DomainError('invalid', 'employer.link');
      const employer = await this.getForEdit(organisationId);
      if (employer.emailConfirmed) return;
      await this.save(organisationId, { emailConfirmed: true }, 'employer.confirm_email');
      await this.vacancies.admitWaiting(organisationId);
    });
  }

  /** Approves it: what it sent before is published by the same check as ever. */
  vet(organisationId: OrganisationId, accountId: AccountId): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.setVetting(organisationId, 'vetted', accountId);
      await this.vacancies.admitWaiting(organisationId);
    });
  }

  /** A person looked and cannot approve it yet, or not at all; nothing of it was public. */
  setAside(organisationId: OrganisationId, vetting: 'asked' | 'refused', accountId: AccountId): Promise<void> {
    return this.setVetting(organisationId, vetting, accountId);
  }

  /** Nothing of a suspended firm is shown to anybody; tells which vacancies were open. */
  suspend(organisationId: OrganisationId, accountId: AccountId): Promise<VacancyId[]> {
    return this.database.inTransaction(async () => {
      await this.setVetting(organisationId, 'suspended', accountId);
      return this.vacancies.pauseAll(organisationId);
    });
  }

  /** What was open before comes back, if it still passes. */
  lift(organisationId: OrganisationId, accountId: AccountId, paused: readonly VacancyId[]): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.setVetting(organisationId, 'vetted', accountId);
      await this.vacancies.admitWaiting(organisationId, paused);
    });
  }

  /** It answered what it was asked, or asks for a second look. */
  askAgain(organisationId: OrganisationId): Promise<void> {
    return this.setVetting(organisationId, 'pending');
  }

  async edit(organisationId: OrganisationId, { name, size, ...data }: EmployerData): Promise<void> {
    await this.database.inTransaction(async () => {
      if (name !== undefined) await this.organisations.rename(organisationId, name);
      const fields = ['sector', 'size', 'regime', 'district'];
      await this.save(organisationId, { ...data, ...(size === undefined ? {} : { size }) }, 'employer.edit', fields);
      await this.vacancies.deriveAgain(organisationId);
    });
  }

  /** The firm's own figures decide the foreign caps, so every open vacancy is scored again. */
  async declarePayroll(organisationId: OrganisationId, payroll: Payroll): Promise<void> {
    if (payroll.foreignHeadcount > payroll.headcount || payroll.foreignPayroll > payroll.payroll) {
      throw new DomainError('invalid', 'payroll.more_foreign_than_all');
    }
    const { headcount, foreignHeadcount, foreignPayroll } = payroll;
    const figures = { headcount, foreignHeadcount, payroll: payroll.payroll, foreignPayroll };
    await this.database.inTransaction(async () => {
      await this.save(organisationId, figures, 'employer.declare_payroll');
      await this.vacancies.deriveAgain(organisationId);
    });
  }

  async offer(organisationId: OrganisationId, supports: readonly OfferedSupport[]): Promise<void> {
    await this.save(organisationId, { supports: [...supports] }, 'employer.offer');
  }

  async acceptConduct(organisationId: OrganisationId, accountId: AccountId): Promise<void> {
    const accepted = { conductVersion: CONDUCT_VERSION, conductAt: this.clock.now(), conductBy: accountId };
    await this.save(organisationId, accepted, 'employer.accept_conduct');
  }

  private setVetting(organisationId: OrganisationId, vetting: Vetting, accountId?: AccountId): Promise<void> {
    return this.database.inTransaction(async () => {
      const employer = await this.getForEdit(organisationId);
      if (!VETTING_TRANSITIONS[employer.vetting].includes(vetting)) {
        throw new DomainError('conflict', 'vetting.transition');
      }
      const now = this.clock.now();
      const by = accountId === undefined ? { waitingSince: now } : { vettedBy: accountId, vettedAt: now };
      await this.save(organisationId, { vetting, ...by }, `employer.${vetting}`, ['vetting']);
    });
  }

  /** Locks the row until the transaction ends, so that two decisions follow one another. */
  private async getForEdit(organisationId: OrganisationId): Promise<Employer> {
    const employer = await this.table.findOne({ where: { organisationId }, lock: { mode: 'pessimistic_write' } });
    if (employer === null) throw new DomainError('not_found', 'employer.not_found');
    return employer;
  }

  private save(
    organisationId: OrganisationId,
    change: Partial<Employer>,
    action: string,
    fields = Object.keys(change),
  ): Promise<void> {
    return this.database.inTransaction(async () => {
      const { ref } = await this.organisations.get(organisationId);
      await this.table.update({ organisationId }, change);
      await this.audit.record({ action, subject: ref, fields });
    });
  }

  private get table() {
    return this.database.repository(Employer);
  }
}
