import { Body, Controller, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { SpokenAnswerService } from '#casework';
import type { VacancyId } from '#employer';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { cardPath } from './day-view.js';
import { MatchCard } from './match-card.js';
import { ReviewCards } from './review-card.service.js';

/** What she answered to her caseworker, who read her the words first. */
@Controller('revision/:seeker/:vacancy/respuesta')
@Allow('person.answer')
export class SpokenAnswerPages {
  constructor(
    private readonly spoken: SpokenAnswerService,
    private readonly cards: ReviewCards,
  ) {}

  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('seeker', RowId) seekerId: SeekerId,
    @Param('vacancy', RowId) vacancyId: VacancyId,
    @Body() body: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const pair = { seekerId, vacancyId };
    if (textOf(body, 'read') !== 'yes') {
      const spokenErrors = [{ field: 'read-yes', message: speaker(frame.locale)('spoken.missing') }];
      return MatchCard(await this.cards.view(actor, frame, pair, { spokenErrors }));
    }
    try {
      await this.spoken.yes(actor, pair);
    } catch (error) {
      const spokenErrors = formErrors(error, frame.locale, { fallback: 'read-yes' });
      return MatchCard(await this.cards.view(actor, frame, pair, { spokenErrors }));
    }
    flash(reply, 'ok', 'flash.spoken');
    return new SeeOther(cardPath(frame.locale, pair));
  }
}
