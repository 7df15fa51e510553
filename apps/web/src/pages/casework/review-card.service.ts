import { Injectable } from '@nestjs/common';
import type { Actor, SeekerId } from '#access';
import { IntroductionService, ReviewService } from '#casework';
import { type VacancyId, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { Clock, DomainError } from '#platform';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { DecisionView } from './decision-form.js';
import type { MatchCardView } from './match-card.js';
import { matchCardView } from './match-card-view.js';

/** What was tried and is shown again. */
interface Tried {
  values?: DecisionView['values'];
  errors?: readonly FormError[];
  /** Of the form for what she said. */
  spokenErrors?: readonly FormError[];
}

/** One pair as the organisation that accompanies her reads it, on a page or by a program. */
@Injectable()
export class ReviewCards {
  constructor(
    private readonly reviews: ReviewService,
    private readonly introductions: IntroductionService,
    private readonly matching: MatchingService,
    private readonly vacancies: VacancyService,
    private readonly clock: Clock,
  ) {}

  async view(
    actor: Actor,
    frame: Frame,
    { seekerId, vacancyId }: { seekerId: SeekerId; vacancyId: VacancyId },
    tried?: Tried,
  ): Promise<MatchCardView> {
    await this.reviews.requireAccompanied(actor, seekerId);
    const pair = await this.matching.find(seekerId, vacancyId);
    if (pair === undefined) throw new DomainError('not_found', 'match.not_found');
    return matchCardView(frame, {
      pair,
      card: await this.vacancies.getCard(vacancyId),
      introduction: await this.introductions.find(seekerId, vacancyId),
      now: this.clock.now(),
      today: this.clock.today(),
      place: await this.matching.placeOf(pair.match),
      ...tried,
    });
  }
}
