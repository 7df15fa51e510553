import { Injectable } from '@nestjs/common';
import type { AccountId, Actor, OrganisationId, SeekerId } from '#access';
import { ConsentLedger, DisclosureLog } from '#consent';
import type { VacancyId } from '#employer';
import { Clock, Database, DomainError } from '#platform';
import type { Releasable } from '#profile';
import { type Introduction, stageOf } from './introduction.entity.js';
import { IntroductionRepository, PAGE } from './introduction.repository.js';
import { Parties } from './parties.service.js';
import { isReviewReason, RELEASE_DAYS, RELEASE_FIELDS, WITHDRAWN_DAYS } from './reasons.data.js';
import type { EmployerReason, ReleaseField, ReviewReason, SeekerReason } from './reasons.data.js';

const DAY = 24 * 60 * 60 * 1000;

/** `next`: pass as `before` for the page that follows; absent on the last. */
export interface IntroductionPage {
  introductions: Introduction[];
  next: number | undefined;
}

/** What she says of a vacancy; `capsTold`: she read beforehand what being shown tells a firm whose caps are not open. */
export interface SeekerWord {
  said: 'yes' | 'later' | 'no';
  reason?: SeekerReason | undefined;
  capsTold?: boolean | undefined;
  /** Who read it to her and wrote down what she said. */
  readBy?: AccountId | undefined;
}

export interface Decline {
  reason: ReviewReason;
  change: string | undefined;
}

@Injectable()
export class IntroductionService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionRepository,
    private readonly parties: Parties,
    private readonly consents: ConsentLedger,
    private readonly disclosures: DisclosureLog,
    private readonly clock: Clock,
  ) {}

  find(seekerId: SeekerId, vacancyId: VacancyId): Promise<Introduction | null> {
    return this.introductions.find(seekerId, vacancyId);
  }

  /** Why the review said no the last time, where it did and nobody took it back; what would change it, in its own words. */
  declineOf({ id, seekerId }: Introduction): Promise<Decline | undefined> {
    return this.database.inTransaction(async () => {
      const [review] = await this.database.query<{ reason: string | null }>(
        `select reason from work.review where introduction_id = $1 and undone_at is null and decision = 'decline'
         order by id desc limit 1`,
        [id],
      );
      const reason = review?.reason ?? '';
      if (!isReviewReason(reason)) return undefined;
      return { reason, change: await this.introductions.findChange(id, seekerId) };
    });
  }

  /** Hers, the newest first, a page at a time. */
  async listForSeeker(seekerId: SeekerId, before?: number): Promise<IntroductionPage> {
    return pageOf(await this.introductions.listForSeeker(seekerId, before));
  }

  /** Hers with the vacancies of a page. */
  listAmong(seekerId: SeekerId, vacancyIds: readonly VacancyId[]): Promise<Introduction[]> {
    return this.introductions.listAmong(seekerId, vacancyIds);
  }

  /** Her answer to a vacancy she sees. What she said she may take back at any time, also when it left her list. */
  answerAsSeeker(seekerId: SeekerId, vacancyId: VacancyId, answer: SeekerWord): Promise<Introduction> {
    return this.database.inTransaction(async () => {
      const isFirst = (await this.introductions.find(seekerId, vacancyId)) === null;
      if (answer.said === 'yes' && !isFirst) await this.parties.requireOpen(vacancyId);
      if (answer.said === 'yes' || isFirst) await this.parties.requireSeenBySeeker(seekerId, vacancyId);
      const introduction = await this.introductions.open(seekerId, vacancyId);
      const isNew = takeWord(introduction, answer, this.clock.now());
      await this.introductions.save(introduction);
      if (answer.said !== 'yes') await this.endRelease(introduction);
      else if (isNew && (await this.isShown(introduction))) await this.parties.tellEmployer(vacancyId);
      await this.parties.recordAnswer('introduction.seeker_answer', introduction);
      return introduction;
    });
  }

  answerAsEmployer(
    introductionId: number,
    organisationId: OrganisationId,
    answer: { said: 'yes' | 'no'; reason?: EmployerReason },
  ): Promise<Introduction> {
    return this.database.inTransaction(async () => {
      const introduction = await this.getForEmployer(introductionId, organisationId);
      if (answer.said === 'yes') await this.parties.requireOpen(introduction.vacancyId);
      const locked = await this.introductions.open(introduction.seekerId, introduction.vacancyId);
      await this.requireOffered(locked);
      locked.employerAnswer = answer.said;
      locked.employerReason = answer.reason ?? null;
      locked.employerAnsweredAt = this.clock.now();
      await this.introductions.save(locked);
      if (answer.said === 'no') await this.endRelease(locked);
      await this.parties.recordAnswer('introduction.employer_answer', locked);
      return locked;
    });
  }

  /** A pair this firm may see, of its own vacancy. */
  async getForEmployer(introductionId: number, organisationId: OrganisationId): Promise<Introduction> {
    const introduction = await this.introductions.get(introductionId);
    await this.parties.requireOwnVacancy(introduction.vacancyId, organisationId);
    await this.requireOffered(introduction);
    return introduction;
  }

  /** The people of a vacancy whom its firm may see. */
  async listForEmployer(vacancyId: VacancyId, organisationId: OrganisationId): Promise<Introduction[]> {
    await this.parties.requireOwnVacancy(vacancyId, organisationId);
    return this.introductions.listByIds((await this.introductions.shown([vacancyId])).map(({ id }) => id));
  }

  /** Codes of profiles that this firm had seen and that were taken back lately. */
  async listWithdrawn(vacancyId: VacancyId, organisationId: OrganisationId): Promise<string[]> {
    await this.parties.requireOwnVacancy(vacancyId, organisationId);
    return this.introductions.listWithdrawn(vacancyId, new Date(this.clock.now().getTime() - WITHDRAWN_DAYS * DAY));
  }

  /** How many people each of these lists shows its firm; of people nobody reviewed it says nothing. */
  countOffered(vacancyIds: readonly VacancyId[]): Promise<Map<VacancyId, number>> {
    return this.introductions.countOffered(vacancyIds);
  }

  /** How many people of each vacancy waited until nobody answered any more. */
  countUnanswered(vacancyIds: readonly VacancyId[]): Promise<Map<VacancyId, number>> {
    return this.introductions.countUnanswered(vacancyIds);
  }

  /** Who read it to her and wrote down what she said; absent when she answered herself. */
  readerOf(introduction: Introduction): Promise<string | undefined> {
    return this.introductions.readerOf(introduction);
  }

  /** Changes with every answer and decision about this person. */
  stateOf(seekerId: SeekerId): Promise<string> {
    return this.introductions.stateOf(seekerId);
  }

  /** Changes with what this firm sees of the vacancy’s list. */
  async stateForFirm(vacancyId: VacancyId, organisationId: OrganisationId): Promise<string> {
    await this.parties.requireOwnVacancy(vacancyId, organisationId);
    return this.introductions.stateForFirm(vacancyId);
  }

  async listAgreed(organisationId: OrganisationId, before?: number): Promise<IntroductionPage> {
    return pageOf(await this.introductions.listAgreed(organisationId, before));
  }

  /** Both said yes: she releases what she ticks, to this firm, for this vacancy, for 14 days. */
  release(seekerId: SeekerId, vacancyId: VacancyId, fields: readonly ReleaseField[]): Promise<Date> {
    return this.database.inTransaction(async () => {
      const own: Record<string, unknown> = { ...(await this.parties.releasable(seekerId, fields)) };
      const given = fields.filter((field) => own[field] !== undefined);
      if (given.length === 0) throw new DomainError('invalid', 'release.nothing_ticked');
      if ((await this.introductions.find(seekerId, vacancyId)) === null) {
        throw new DomainError('not_found', 'introduction.not_found');
      }
      const introduction = await this.introductions.open(seekerId, vacancyId);
      const organisationId = await this.parties.organisationOf(vacancyId);
      if (stageOf(introduction) !== 'agreed' || (await this.parties.isSuspended(organisationId))) {
        throw new DomainError('conflict', 'release.not_agreed');
      }
      const expiresAt = new Date(this.clock.now().getTime() + RELEASE_DAYS * DAY);
      await this.consents.withdrawRelease(seekerId, vacancyId);
      await this.consents.give({ seekerId, purpose: 'release', organisationId, vacancyId, fields: given, expiresAt });
      return expiresAt;
    });
  }

  /** Acts at once: the next reading by the employer finds nothing. */
  withdrawRelease(seekerId: SeekerId, vacancyId: VacancyId): Promise<void> {
    return this.consents.withdrawRelease(seekerId, vacancyId);
  }

  /** What she could release: each datum as the firm would read it. */
  releasable(seekerId: SeekerId): Promise<Releasable> {
    return this.parties.releasable(seekerId, RELEASE_FIELDS);
  }

  /** The firm saw her profile without a name: once a day in her log, however often its page brings itself up to date. */
  recordLook({ seekerId, vacancyId }: Introduction, actor: Actor): Promise<void> {
    return this.database.inTransaction(async () => {
      const [seen] = await this.database.query(
        `select id from work.disclosure where seeker_id = $1 and vacancy_id = $2 and organisation_id = $3
           and what = 'blind_profile' and at > $4::timestamptz - interval '1 day' limit 1`,
        [seekerId, vacancyId, actor.organisationId, this.clock.now()],
      );
      if (seen !== undefined) return;
      const { accountId, organisationId } = actor;
      await this.disclosures.record({ seekerId, accountId, organisationId, vacancyId, what: 'blind_profile' });
    });
  }

  private async requireOffered(introduction: Introduction): Promise<void> {
    if (!(await this.isShown(introduction))) throw new DomainError('not_found', 'introduction.not_found');
  }

  private async isShown({ id, vacancyId }: Introduction): Promise<boolean> {
    return (await this.introductions.shown([vacancyId], id)).length > 0;
  }

  private async endRelease(introduction: Introduction): Promise<void> {
    await this.consents.withdrawRelease(introduction.seekerId, introduction.vacancyId);
  }
}

/** Writes what she says; `false`: she had said the same before. */
function takeWord(introduction: Introduction, { said, reason, capsTold, readBy }: SeekerWord, at: Date): boolean {
  const told = said === 'yes' && (capsTold === true || introduction.capsTold);
  const isNew = introduction.seekerAnswer !== said || introduction.capsTold !== told;
  Object.assign(introduction, {
    seekerAnswer: said,
    seekerReason: reason ?? null,
    seekerAnsweredAt: at,
    capsTold: told,
    answerReadBy: readBy ?? null,
  });
  // Her new “yes” begins again what ended without an answer.
  if (said === 'yes') Object.assign(introduction, { endedAt: null, endedReason: null });
  return isNew;
}

function pageOf(found: Introduction[]): IntroductionPage {
  const introductions = found.slice(0, PAGE);
  return { introductions, next: found.length > PAGE ? introductions.at(-1)?.id : undefined };
}
