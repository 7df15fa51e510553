import { Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { ConsentLedger, DisclosureLog, type Release } from '#consent';
import type { Answers } from '#intake';
import { Clock, Database, DomainError } from '#platform';
import type { Releasable } from '#profile';
import { type Introduction, stageOf } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { type HiringTerms, Parties } from './parties.service.js';

/** What an employer reads once she released it. */
export interface ReleasedContact extends Releasable {
  until: Date;
  hiring: HiringTerms;
}

interface Released {
  introduction: Introduction;
  consent: Release;
}

/** What a firm reads of who released her contact to it, as long as the release stands; each reading is written to her log. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionRepository,
    private readonly parties: Parties,
    private readonly consents: ConsentLedger,
    private readonly disclosures: DisclosureLog,
    private readonly clock: Clock,
  ) {}

  read(introductionId: number, actor: Actor): Promise<ReleasedContact | undefined> {
    return this.database.inTransaction(async () => {
      const found = await this.find(introductionId, actor);
      if (found === undefined) return undefined;
      const { seekerId, vacancyId } = found.introduction;
      const { fields, givenAt } = found.consent;
      const contact = await this.parties.releasable(seekerId, fields, givenAt);
      await this.record(found, actor, 'contact');
      const hiring = await this.parties.hiringTerms(seekerId, vacancyId, this.clock.today());
      return { ...contact, until: found.consent.expiresAt, hiring };
    });
  }

  /** Her curriculum as answers, with name and phone only where she released those too; and what the firm called her before. */
  readCurriculum(introductionId: number, actor: Actor): Promise<{ answers: Answers; label: string }> {
    return this.database.inTransaction(async () => {
      const found = await this.find(introductionId, actor);
      if (found?.consent.fields.includes('cv') !== true) throw new DomainError('not_found', 'introduction.not_found');
      const { seekerId, label } = found.introduction;
      await this.record(found, actor, 'cv');
      return { answers: await this.parties.curriculum(seekerId, found.consent.fields), label };
    });
  }

  /** Both said yes, she released it, its days are not over, and the firm is not suspended. */
  private async find(introductionId: number, actor: Actor): Promise<Released | undefined> {
    const introduction = await this.introductions.get(introductionId);
    const { seekerId, vacancyId } = introduction;
    await this.parties.requireOwnVacancy(vacancyId, actor.organisationId);
    const consent = await this.consents.findRelease(seekerId, vacancyId);
    if (consent === undefined || stageOf(introduction) !== 'agreed') return undefined;
    if (await this.parties.isSuspended(await this.parties.organisationOf(vacancyId))) return undefined;
    return { introduction, consent };
  }

  private record({ introduction, consent }: Released, actor: Actor, what: string): Promise<void> {
    const { accountId, organisationId } = actor;
    const { seekerId, vacancyId } = introduction;
    return this.disclosures.record({ seekerId, accountId, organisationId, vacancyId, consentId: consent.id, what });
  }
}
