import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, type SeekerId } from '#access';
import { DisclosureLog } from '#consent';
import type { Answers } from '#intake';
import { Database, DomainError } from '#platform';
import { ProfileService } from '#profile';
import { DuplicateRepository, type Likeness, type Twins } from './duplicate.repository.js';
import { PersonService } from './person.service.js';

export interface Comparison {
  firstId: SeekerId;
  secondId: SeekerId;
  signs: readonly Likeness[];
  answers: readonly [Answers, Answers];
}

/** Folders that may be one person's: shown to who accompanies both, decided by a person, never by itself. */
@Injectable()
export class DuplicateService {
  constructor(
    private readonly database: Database,
    private readonly repository: DuplicateRepository,
    private readonly people: PersonService,
    private readonly profiles: ProfileService,
    private readonly disclosures: DisclosureLog,
    private readonly audit: AuditTrail,
  ) {}

  async list(actor: Actor): Promise<Twins[]> {
    return actor.organisationId === undefined ? [] : this.repository.list(actor.organisationId);
  }

  /** Both folders side by side; each of them says who read it. */
  compare(actor: Actor, pair: readonly [SeekerId, SeekerId]): Promise<Comparison> {
    return this.database.inTransaction(async () => {
      const twins = await this.requireTwins(actor, pair);
      for (const seekerId of [twins.firstId, twins.secondId]) {
        const { accountId, organisationId } = actor;
        await this.disclosures.recordSitting({
          seekerId,
          accountId,
          organisationId,
          what: 'answers',
          reason: 'duplicate',
        });
      }
      const first = await this.profiles.loadAnswers(twins.firstId);
      return { ...twins, answers: [first, await this.profiles.loadAnswers(twins.secondId)] };
    });
  }

  /** Names and phones of both, with a reason; each of them reads it. */
  reveal(actor: Actor, pair: readonly [SeekerId, SeekerId], given: { reason: string; detail: string }): Promise<void> {
    return this.database.inTransaction(async () => {
      const { firstId, secondId } = await this.requireTwins(actor, pair);
      await this.people.reveal(actor, firstId, given);
      await this.people.reveal(actor, secondId, given);
    });
  }

  /** Remembered: this pair is not shown again. */
  keepApart(actor: Actor, pair: readonly [SeekerId, SeekerId]): Promise<void> {
    return this.database.inTransaction(async () => {
      const { firstId, secondId } = await this.requireTwins(actor, pair);
      await this.repository.keepApart([firstId, secondId], actor.accountId);
      for (const seekerId of [firstId, secondId]) {
        const { ref } = await this.profiles.get(seekerId);
        await this.audit.record({ action: 'person.not_same', subject: ref, fields: [] });
      }
    });
  }

  /** A pair that shows no sign is not there, whoever types its numbers. */
  async requireTwins(actor: Actor, [one, other]: readonly [SeekerId, SeekerId]): Promise<Twins> {
    await this.people.requireWriting(actor, one);
    await this.people.requireWriting(actor, other);
    const [twins] =
      actor.organisationId === undefined || one === other
        ? []
        : await this.repository.list(actor.organisationId, one, other);
    if (twins === undefined) throw new DomainError('not_found', 'duplicate.not_found');
    return twins;
  }
}
