import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import { DisclosureLog } from '#consent';
import { answerOf, type Answers, type Question } from '#intake';
import { Database, DomainError } from '#platform';
import { type Given, ProfileService, type Reading, SafetyService, SeekingService } from '#profile';
import { PersonService } from './person.service.js';

const NOT_SENT = {
  incomplete: 'person.incomplete',
  minor: 'person.not_adult',
  no_consent: 'person.no_match_consent',
} as const;

/** A caseworker writes down what a person beside her, or on the phone, answers. */
@Injectable()
export class InterviewService {
  constructor(
    private readonly database: Database,
    private readonly people: PersonService,
    private readonly profiles: ProfileService,
    private readonly seeking: SeekingService,
    private readonly safety: SafetyService,
    private readonly disclosures: DisclosureLog,
  ) {}

  /** Her answers; whoever is shown one of those kept with her identity is written down as having looked. */
  open(actor: Actor, seekerId: SeekerId, shown: readonly Question[]): Promise<Answers> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      const answers = await this.profiles.loadAnswers(seekerId);
      const names = shown.some(({ id, wall }) => wall === 'identity' && answerOf(answers, id)?.state === 'answered');
      const { accountId, organisationId } = actor;
      const look = { seekerId, accountId, organisationId, what: 'identity', reason: 'interview' };
      if (names) await this.disclosures.recordSitting(look);
      return answers;
    });
  }

  /** `readAloud`: the caseworker read the questions to her and wrote what she said. */
  answer(actor: Actor, seekerId: SeekerId, read: Reading, readAloud: boolean): Promise<unknown> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      return this.profiles.answer(seekerId, read, readAloud ? actor.accountId : undefined);
    });
  }

  /** What happened to her goes to the person of trust; nobody here reads it again. */
  report(actor: Actor, seekerId: SeekerId, given: Given): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      await this.safety.report(seekerId, given);
    });
  }

  /** Her profile is complete: from now on jobs are looked for. */
  send(actor: Actor, seekerId: SeekerId): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.people.requireWriting(actor, seekerId);
      const sent = await this.seeking.send(seekerId);
      if (sent !== 'sent') throw new DomainError('conflict', NOT_SENT[sent]);
    });
  }
}
