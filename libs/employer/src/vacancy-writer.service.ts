import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AuditTrail, type OrganisationId } from '#access';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { Employer, mayPublish } from './employer.entity.js';
import { checkForm, screenForm } from './vacancy-advert.service.js';
import { vacancyFacts } from './vacancy-facts.service.js';
import { MOST_ESSENTIALS, type VacancyForm } from './vacancy-form.data.js';
import { sectionsToTell } from './vacancy-start.service.js';
import { VACANCY_TRANSITIONS, type Vacancy, type VacancyId, type VacancyState } from './vacancy.entity.js';
import { VacancyRepository } from './vacancy.repository.js';

/** The only hand that writes a vacancy: row, revision, audit and outbox commit together. */
@Injectable()
export class VacancyWriter {
  constructor(
    private readonly database: Database,
    private readonly vacancies: VacancyRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Stores a draft as it stands, lawful or not: nobody loses what was typed. */
  add(organisationId: OrganisationId, form: VacancyForm, more: Partial<Vacancy> = {}): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const vacancy = await this.vacancies.add({
        ...more,
        organisationId,
        form,
        ...columnsOf(form),
        facts: vacancyFacts(form, await this.employerOf(organisationId), this.clock.today()),
      });
      await this.vacancies.keepRevision(vacancy);
      return vacancy;
    });
  }

  /** Changes a vacancy of this firm under its lock. One that is or was in somebody's list is scored again. */
  change(
    id: VacancyId,
    organisationId: OrganisationId,
    edit: (vacancy: Vacancy) => Promise<void> | void,
    reason?: string,
  ): Promise<Vacancy> {
    return this.database.inTransaction(async () => {
      const vacancy = await this.vacancies.getForEdit(id);
      if (vacancy.organisationId !== organisationId) throw new DomainError('not_found', 'vacancy.not_found');
      const before = { state: vacancy.state, filled: vacancy.filled };
      await edit(vacancy);
      Object.assign(vacancy, columnsOf(vacancy.form));
      const facts = vacancyFacts(vacancy.form, await this.employerOf(organisationId), this.clock.today());
      vacancy.facts = { ...facts, positions: Math.max(1, vacancy.positions - vacancy.filled) };
      vacancy.revision += 1;
      await this.vacancies.save(vacancy);
      await this.vacancies.keepRevision(vacancy);
      if (before.state !== vacancy.state || before.filled !== vacancy.filled) {
        await this.vacancies.keepMove(before, vacancy, reason);
      }
      await this.audit.record({ action: 'vacancy.edit', subject: vacancy.ref, fields: ['form', 'state'] });
      if (before.state === 'open' || vacancy.state === 'open')
        await this.outbox.add('rescore-vacancy', { vacancyId: id });
      return vacancy;
    });
  }

  /** The only way to `open`: told whole, lawful, of a vetted firm and a known trade, without signs of a false offer; what is not clear waits. */
  async admit(vacancy: Vacancy): Promise<void> {
    if (vacancy.state === 'draft' && sectionsToTell(vacancy.form).length > 0) {
      throw new DomainError('invalid', 'vacancy.incomplete');
    }
    this.refuseUnlawful(vacancy.form);
    const employer = await this.employerOf(vacancy.organisationId);
    const isKnown = vacancy.form.occupation !== undefined;
    moveTo(vacancy, isKnown && this.isCleared(vacancy) && mayPublish(employer) ? 'open' : 'in_review');
  }

  /** Nothing looks like a false offer, or a person read these words and let them pass. */
  isCleared({ cleared, form }: Vacancy): boolean {
    return cleared === digestOf(form) || !screenForm(form, this.clock.today()).review;
  }

  /** Nothing of it would be refused. */
  isLawful(form: VacancyForm): boolean {
    return this.faultOf(form) === undefined;
  }

  private refuseUnlawful(form: VacancyForm): void {
    const fault = this.faultOf(form);
    if (fault !== undefined) throw fault;
  }

  private faultOf(form: VacancyForm): DomainError | undefined {
    const blocked = checkForm(form, this.clock.today()).find((finding) => finding.action === 'block');
    if (blocked !== undefined) return new DomainError('invalid', 'vacancy.advert', { rule: blocked.rule });
    return form.requirements.filter((requirement) => requirement.essential).length > MOST_ESSENTIALS
      ? new DomainError('invalid', 'vacancy.too_many_essentials', { most: MOST_ESSENTIALS })
      : undefined;
  }

  private employerOf(organisationId: OrganisationId): Promise<Employer | null> {
    return this.database.repository(Employer).findOneBy({ organisationId });
  }
}

/** The words that a person cleared; other words are read again. */
export function digestOf({ title, tasks }: VacancyForm): string {
  return createHash('sha256').update(`${title}\n${tasks}`).digest('base64url');
}

/** What stands beside the form in columns of its own. */
function columnsOf(form: VacancyForm): Pick<Vacancy, 'title' | 'tasks' | 'positions' | 'closesOn'> {
  return { title: form.title, tasks: form.tasks, positions: form.positions, closesOn: form.closesOn ?? null };
}

/** Moves along the table of transitions; anything else throws. */
export function moveTo(vacancy: Vacancy, state: VacancyState): void {
  if (vacancy.state === state) return;
  if (!VACANCY_TRANSITIONS[vacancy.state].includes(state)) {
    throw new DomainError('conflict', 'vacancy.transition', { from: vacancy.state, to: state });
  }
  vacancy.state = state;
}
