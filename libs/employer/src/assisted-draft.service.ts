import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, type OrganisationId } from '#access';
import { Database, DomainError } from '#platform';
import type { VacancyForm } from './vacancy-form.data.js';
import { type Drafter, type VacancyOrigin, VacancyService } from './vacancy.service.js';
import type { Vacancy, VacancyId } from './vacancy.entity.js';
import { VacancyRepository } from './vacancy.repository.js';

const FOUND = 20;

export interface FirmFound {
  id: OrganisationId;
  name: string;
  ruc: string | null;
}

/** A caseworker writes a draft with a firm on the phone. Only the firm publishes it; until then her organisation may edit it or take it back. */
@Injectable()
export class AssistedDraftService {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyService,
    private readonly repository: VacancyRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Firms by RUC or by a part of their name; the suspended ones are not helped to post. */
  async findFirms(text: string): Promise<FirmFound[]> {
    const wanted = text.trim();
    if (wanted.length < 3) return [];
    return this.database.query<FirmFound>(
      `select organisation.id, organisation.name, employer.ruc from work.employer employer
       join work.organisation organisation on organisation.id = employer.organisation_id
       where employer.vetting <> 'suspended' and (employer.ruc = $1 or position(lower($1) in lower(organisation.name)) > 0)
       order by organisation.name, organisation.id limit ${String(FOUND)}`,
      [wanted],
    );
  }

  /** A firm that may be helped; a suspended one is not there. */
  async getFirm(id: OrganisationId): Promise<FirmFound> {
    const [found] = await this.database.query<FirmFound>(
      `select organisation.id, organisation.name, employer.ruc from work.employer employer
       join work.organisation organisation on organisation.id = employer.organisation_id
       where organisation.id = $1 and employer.vetting <> 'suspended'`,
      [id],
    );
    if (found === undefined) throw new DomainError('not_found', 'employer.not_found');
    return found;
  }

  start(actor: Actor, firm: OrganisationId, origin: VacancyOrigin): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      await this.getFirm(firm);
      const vacancy = await this.vacancies.start(firm, origin, drafterOf(actor));
      await this.audit.record({ action: 'vacancy.draft_assisted', subject: vacancy.ref, fields: ['form'] });
      return vacancy;
    });
  }

  /** The drafts that her organisation wrote and no firm confirmed, newest first. */
  list(actor: Actor): Promise<Vacancy[]> {
    return this.repository.listDraftedFor(drafterOf(actor).organisationId);
  }

  /** A draft of her own organisation that waits for its firm; another is not there. */
  async get(id: VacancyId, actor: Actor): Promise<Vacancy> {
    const vacancy = await this.repository.get(id);
    if (!isWaiting(vacancy, actor)) throw new DomainError('not_found', 'vacancy.not_found');
    return vacancy;
  }

  edit(id: VacancyId, actor: Actor, form: VacancyForm): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const vacancy = await this.lock(id, actor);
      return this.vacancies.edit(id, vacancy.organisationId, form);
    });
  }

  /** Takes a draft back that its firm has not confirmed: it is gone. */
  withdraw(id: VacancyId, actor: Actor): Promise<void> {
    return this.database.inTransaction(async () => {
      const vacancy = await this.lock(id, actor);
      await this.database.query('delete from work.vacancy where id = $1', [id]);
      await this.audit.record({ action: 'vacancy.draft_withdrawn', subject: vacancy.ref });
    });
  }

  private async lock(id: VacancyId, actor: Actor): Promise<Vacancy> {
    const vacancy = await this.repository.getForEdit(id);
    if (!isWaiting(vacancy, actor)) throw new DomainError('not_found', 'vacancy.not_found');
    return vacancy;
  }
}

function isWaiting({ state, draftedFor }: Vacancy, actor: Actor): boolean {
  return state === 'draft' && draftedFor !== null && draftedFor === actor.organisationId;
}

function drafterOf({ accountId, organisationId }: Actor): Drafter {
  if (organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return { accountId, organisationId };
}
