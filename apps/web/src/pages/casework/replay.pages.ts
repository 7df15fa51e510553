import { Controller, Get, Param } from '@nestjs/common';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { ReviewService } from '#casework';
import { type VacancyId, VacancyService } from '#employer';
import { ReplayService } from '#matching';
import { Allow } from '../../http/allow.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { RowId } from '../../http/row-id.js';
import type { Frame } from '../../ui/layout.js';
import { replayView } from './replay-view.js';
import { Replay } from './replay.js';

/** A match as it stood each time it was shown, computed again as of its day. */
@Controller('revision/:seeker/:vacancy/como-fue')
@Allow('review.see')
export class ReplayPages {
  constructor(
    private readonly reviews: ReviewService,
    private readonly replays: ReplayService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get()
  async see(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('seeker', RowId) seekerId: SeekerId,
    @Param('vacancy', RowId) vacancyId: VacancyId,
  ): Promise<VNode> {
    await this.reviews.requireAccompanied(actor, seekerId);
    const card = await this.vacancies.getCard(vacancyId);
    const shown = await this.replays.list(seekerId, vacancyId);
    return Replay(replayView(frame, { pair: { seekerId, vacancyId }, card, shown }));
  }
}
