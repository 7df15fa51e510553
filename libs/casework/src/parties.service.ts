import { Injectable } from '@nestjs/common';
import { AuditTrail, MessageService, type OrganisationId, type SeekerId } from '#access';
import { capReading, EmployerService, type VacancyId, VacancyService } from '#employer';
import type { Answers } from '#intake';
import { MatchingService } from '#matching';
import { type Day, type ForeignCap, type HiringStep, hiringSteps, type RightToWork } from '#peru';
import { DomainError } from '#platform';
import { ProfileService, type Releasable } from '#profile';
import type { Introduction } from './introduction.entity.js';

/** What a contract needs to know: released with the contact, never before, and never the document itself. */
export interface HiringTerms {
  /** Last day of her permit; absent when it has none, or she did not say. */
  permitUntil: Day | undefined;
  renewable: boolean;
  countsForCap: RightToWork['countsForCap'];
  /** With her among the firm’s own figures; absent when she does not count or the firm told none. */
  cap: ForeignCap | undefined;
  steps: readonly HiringStep[];
}

/** The two sides of a pair as this room needs them. */
@Injectable()
export class Parties {
  constructor(
    private readonly profiles: ProfileService,
    private readonly vacancies: VacancyService,
    private readonly employers: EmployerService,
    private readonly matching: MatchingService,
    private readonly audit: AuditTrail,
    private readonly messages: MessageService,
  ) {}

  async requireOwnVacancy(vacancyId: VacancyId, organisationId: OrganisationId | undefined): Promise<void> {
    if (organisationId === undefined) throw new DomainError('not_found', 'vacancy.not_found');
    await this.vacancies.getOwn(vacancyId, organisationId);
  }

  async organisationOf(vacancyId: VacancyId): Promise<OrganisationId> {
    return (await this.vacancies.get(vacancyId)).organisationId;
  }

  /** A suspended firm reads nothing of anybody, released or not. */
  async isSuspended(organisationId: OrganisationId): Promise<boolean> {
    return (await this.employers.get(organisationId)).vetting === 'suspended';
  }

  /** She answers only what her own list shows her. */
  async requireSeenBySeeker(seekerId: SeekerId, vacancyId: VacancyId): Promise<void> {
    if ((await this.matching.findForSeeker(seekerId, vacancyId)) === undefined) {
      throw new DomainError('not_found', 'match.not_found');
    }
  }

  /** Nobody says yes to a post that is no longer there. */
  async requireOpen(vacancyId: VacancyId): Promise<void> {
    if ((await this.vacancies.get(vacancyId)).state !== 'open') throw new DomainError('conflict', 'vacancy.not_open');
  }

  /** A mail to the firm's users that there is somebody to look at. */
  async tellEmployer(vacancyId: VacancyId): Promise<void> {
    await this.messages.queueForEmployer(await this.organisationOf(vacancyId), 'waiting');
  }

  releasable(seekerId: SeekerId, fields: readonly string[], tickedAt?: Date): Promise<Releasable> {
    return this.profiles.releasable(seekerId, fields, tickedAt);
  }

  curriculum(seekerId: SeekerId, fields: readonly string[]): Promise<Answers> {
    return this.profiles.curriculum(seekerId, fields);
  }

  async hiringTerms(seekerId: SeekerId, vacancyId: VacancyId, today: Day): Promise<HiringTerms> {
    const right = (await this.profiles.get(seekerId)).facts.rightToWork;
    const { organisationId, form } = await this.vacancies.get(vacancyId);
    const counts = right?.countsForCap ?? 'unknown';
    const employer = counts === 'no' ? null : await this.employers.get(organisationId);
    return {
      permitUntil: right?.until,
      renewable: right?.renewable ?? false,
      countsForCap: counts,
      cap: right === undefined ? undefined : capReading(employer, form.pay?.min, today),
      steps: hiringSteps(right, today),
    };
  }

  async recordAnswer(action: string, introduction: Introduction): Promise<void> {
    const vacancy = await this.vacancies.get(introduction.vacancyId);
    await this.audit.record({ action, subject: vacancy.ref, fields: ['answer'] });
  }
}
