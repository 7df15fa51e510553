import { Injectable } from '@nestjs/common';
import type { Actor, OrganisationId } from '#access';
import { ConsentLedger } from '#consent';
import { type Vacancy, type VacancyId, VacancyService } from '#employer';
import { type ExplainedPair, MatchingService } from '#matching';
import { DomainError } from '#platform';
import type { Introduction } from './introduction.entity.js';
import { ContactService, type ReleasedContact } from './contact.service.js';
import { IntroductionService } from './introduction.service.js';
import type { EmployerReason } from './reasons.data.js';

/** A reviewed person in the list of a vacancy, with why she fits; who reads it prints the blind projection only. */
export interface Candidate {
  introduction: Introduction;
  pair: ExplainedPair;
}

export interface AgreedContact {
  introduction: Introduction;
  vacancy: Vacancy;
  /** Absent while she has not released it, after its days, or once she withdrew it. */
  contact: ReleasedContact | undefined;
  /** It was released once: its days are over, or she took it back. */
  ended: boolean;
}

/** What a firm reads and answers of the people of its own vacancies, from a page or a program. */
@Injectable()
export class CandidateService {
  constructor(
    private readonly introductions: IntroductionService,
    private readonly matching: MatchingService,
    private readonly vacancies: VacancyService,
    private readonly consents: ConsentLedger,
    private readonly released: ContactService,
  ) {}

  /** The reviewed people whom the firm can lawfully hire, in the vacancy’s order. */
  async list(vacancyId: VacancyId, organisationId: OrganisationId): Promise<Candidate[]> {
    const reviewed = await this.introductions.listForEmployer(vacancyId, organisationId);
    const pairs = await this.matching.listLawful(
      vacancyId,
      reviewed.map(({ seekerId }) => seekerId),
    );
    const bySeeker = new Map(reviewed.map((introduction) => [introduction.seekerId, introduction]));
    return pairs.flatMap((pair) => {
      const introduction = bySeeker.get(pair.match.seekerId);
      return introduction === undefined ? [] : [{ introduction, pair }];
    });
  }

  /** Who was shown is told so in her log. */
  async recordLooks(shown: readonly Candidate[], actor: Actor): Promise<void> {
    for (const { introduction } of shown) await this.introductions.recordLook(introduction, actor);
  }

  /** One profile, under its own vacancy only. */
  async open(
    actor: Actor,
    vacancyId: VacancyId,
    introductionId: number,
  ): Promise<{ vacancy: Vacancy; candidate: Candidate; released: boolean }> {
    const introduction = await this.requireUnder(actor, vacancyId, introductionId);
    const pair = await this.matching.find(introduction.seekerId, vacancyId);
    if (pair === undefined) throw new DomainError('not_found', 'introduction.not_found');
    await this.matching.freeze(pair, 'employer');
    await this.introductions.recordLook(introduction, actor);
    const release = await this.consents.findRelease(introduction.seekerId, vacancyId);
    return {
      vacancy: await this.vacancies.get(vacancyId),
      candidate: { introduction, pair },
      released: release !== undefined,
    };
  }

  /** A “no” names something of the job. */
  async answer(
    actor: Actor,
    { vacancyId, introductionId }: { vacancyId: VacancyId; introductionId: number },
    answer: { said: 'yes' | 'no'; reason?: EmployerReason | undefined },
  ): Promise<void> {
    await this.requireUnder(actor, vacancyId, introductionId);
    const { said, reason } = answer;
    if (said === 'no' && reason === undefined) throw new DomainError('invalid', 'introduction.reason_missing');
    await this.introductions.answerAsEmployer(
      introductionId,
      firmOf(actor),
      reason === undefined ? { said } : { said, reason },
    );
  }

  /** The pairs in which both said yes; each contact that is read is written to her log. */
  async contacts(actor: Actor, before?: number): Promise<{ contacts: AgreedContact[]; next: number | undefined }> {
    const { introductions, next } = await this.introductions.listAgreed(firmOf(actor), before);
    const contacts = await Promise.all(
      introductions.map(async (introduction) => ({
        introduction,
        vacancy: await this.vacancies.get(introduction.vacancyId),
        contact: await this.released.read(introduction.id, actor),
        ended: await this.consents.hasEndedRelease(introduction.seekerId, introduction.vacancyId),
      })),
    );
    return { contacts, next };
  }

  /** The same without pages, for a file. */
  async allContacts(actor: Actor): Promise<AgreedContact[]> {
    const all: AgreedContact[] = [];
    for (let page = await this.contacts(actor); ; page = await this.contacts(actor, page.next)) {
      all.push(...page.contacts);
      if (page.next === undefined) return all;
    }
  }

  private async requireUnder(actor: Actor, vacancyId: VacancyId, introductionId: number): Promise<Introduction> {
    const introduction = await this.introductions.getForEmployer(introductionId, firmOf(actor));
    if (introduction.vacancyId !== vacancyId) throw new DomainError('not_found', 'introduction.not_found');
    return introduction;
  }
}

function firmOf({ organisationId }: Actor): OrganisationId {
  if (organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return organisationId;
}
