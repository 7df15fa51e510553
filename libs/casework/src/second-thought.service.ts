import { Injectable } from '@nestjs/common';
import { type Actor, AuditTrail, type SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { MatchingService } from '#matching';
import { Clock, Database, DomainError } from '#platform';
import { type Introduction, stageOf } from './introduction.entity.js';
import { IntroductionRepository } from './introduction.repository.js';
import { CHANGE_REASONS } from './reasons.data.js';
import { type Decision, ReviewService } from './review.service.js';

/** A decision changed after its ten minutes: another row beside it, and where the firm has seen her, a withdrawal that both sides read. */
@Injectable()
export class SecondThoughtService {
  constructor(
    private readonly database: Database,
    private readonly introductions: IntroductionRepository,
    private readonly reviews: ReviewService,
    private readonly matching: MatchingService,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Only an approval or a decline that stands, and never what both sides agreed on or one of them refused. */
  change(
    actor: Actor,
    pair: { seekerId: SeekerId; vacancyId: VacancyId },
    { decision, why }: { decision: Decision; why: string },
  ): Promise<Introduction> {
    const reason = CHANGE_REASONS.find((each) => each === why);
    if (reason === undefined) throw new DomainError('invalid', 'review.why_missing');
    this.reviews.requireComplete(decision);
    return this.database.inTransaction(async () => {
      const { ref } = await this.reviews.requireAccompanied(actor, pair.seekerId);
      const match = await this.matching.find(pair.seekerId, pair.vacancyId);
      if (match === undefined) throw new DomainError('conflict', 'review.pair_changed');
      const introduction = await this.introductions.open(pair.seekerId, pair.vacancyId);
      const standing = await this.standing(introduction);
      // A form sent twice is one change.
      if (standing.decision === decision.decision) return introduction;
      this.requireChangeable(introduction, decision);
      const isWithdrawal = introduction.review === 'approved' && (await this.wasSeen(introduction));
      introduction.withdrawnAt = isWithdrawal ? this.clock.now() : null;
      await this.reviews.write(actor, { introduction, match }, decision, { supersedes: standing.id, why: reason });
      await this.audit.record({ action: 'review.changed', subject: ref, fields: [decision.decision, reason] });
      return introduction;
    });
  }

  private requireChangeable(introduction: Introduction, { decision }: Decision): void {
    if (decision === 'hold') throw new DomainError('conflict', 'review.changed_to_hold');
    const stage = stageOf(introduction);
    if (stage === 'agreed') throw new DomainError('conflict', 'review.agreed');
    if (introduction.seekerAnswer === 'no' || introduction.employerAnswer === 'no') {
      throw new DomainError('conflict', 'review.answered');
    }
  }

  private async standing({ id, review }: Introduction): Promise<{ id: number; decision: string }> {
    const [row] = await this.database.query<{ id: number; decision: string }>(
      `select id, decision from work.review where introduction_id = $1 and undone_at is null order by id desc limit 1`,
      [id],
    );
    const isDecided = review === 'approved' || review === 'declined';
    if (row === undefined || !isDecided) throw new DomainError('conflict', 'review.undecided');
    return row;
  }

  private async wasSeen({ seekerId, vacancyId }: Introduction): Promise<boolean> {
    const [seen] = await this.database.query(
      `select from work.disclosure where seeker_id = $1 and vacancy_id = $2 and what = 'blind_profile' limit 1`,
      [seekerId, vacancyId],
    );
    return seen !== undefined;
  }
}
