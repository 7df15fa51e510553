import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { Database, DomainError } from '#platform';
import { stageOf } from './introduction.entity.js';
import { IntroductionService } from './introduction.service.js';
import { ReviewService } from './review.service.js';

/** A “yes” by word of mouth: her caseworker read her what being shown tells the firm, she said that she is interested. */
@Injectable()
export class SpokenAnswerService {
  constructor(
    private readonly database: Database,
    private readonly reviews: ReviewService,
    private readonly introductions: IntroductionService,
  ) {}

  /** Only of an approved pair that waits for her; what she herself refused nobody turns round. */
  yes(actor: Actor, { seekerId, vacancyId }: { seekerId: SeekerId; vacancyId: VacancyId }): Promise<void> {
    return this.database.inTransaction(async () => {
      await this.reviews.requireAccompanied(actor, seekerId);
      const introduction = await this.introductions.find(seekerId, vacancyId);
      if (introduction === null) throw new DomainError('not_found', 'match.not_found');
      const stage = stageOf(introduction);
      if (!stage.startsWith('waiting_for')) throw new DomainError('conflict', 'review.not_waiting_for_her');
      const said = { said: 'yes', capsTold: true, readBy: actor.accountId } as const;
      await this.introductions.answerAsSeeker(seekerId, vacancyId, said);
    });
  }
}
