import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import {
  DayService,
  type Decision,
  IntroductionService,
  type QueuePart,
  ReviewService,
  SecondThoughtService,
} from '#casework';
import type { VacancyId } from '#employer';
import { Clock, DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import type { Locale } from '../../messages/locale.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { cardPath, dayView, queueView } from './day-view.js';
import { MatchCard } from './match-card.js';
import { MyDay } from './my-day.js';
import { ReviewCards } from './review-card.service.js';
import { ReviewQueue } from './review-queue.js';

@Controller()
@Allow('review.see')
export class CaseworkPages {
  constructor(
    private readonly days: DayService,
    private readonly reviews: ReviewService,
    private readonly introductions: IntroductionService,
    private readonly seconds: SecondThoughtService,
    private readonly cards: ReviewCards,
    private readonly clock: Clock,
  ) {}

  @Get('mi-dia')
  @Allow('day.see')
  async day(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return MyDay(dayView(frame, await this.days.load(actor)));
  }

  @Get('revision')
  async queue(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const after = placeIn(textOf(query, 'desde'));
    const only = PARTS[textOf(query, 'origen')];
    return ReviewQueue(
      queueView(frame, {
        items: await this.reviews.queue(actor, { after, only }),
        count: await this.reviews.countWaiting(actor, only),
        isFirst: after === undefined,
        only,
        today: this.clock.today(),
      }),
    );
  }

  @Get('revision/:seeker/:vacancy')
  async card(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('seeker', RowId) seekerId: SeekerId,
    @Param('vacancy', RowId) vacancyId: VacancyId,
  ): Promise<VNode> {
    return this.show(actor, frame, { seekerId, vacancyId });
  }

  @Post('revision/:seeker/:vacancy')
  @Allow('review.decide')
  async decide(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param() params: { seeker: string; vacancy: string },
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const pair = pairOf(params);
    const decision = decisionOf(body);
    if (decision === undefined) {
      const message = speaker(frame.locale)('decision.missing');
      return this.show(actor, frame, pair, { body, errors: [{ field: 'decision', message }] });
    }
    try {
      if (textOf(body, 'changing') === '') await this.reviews.decide(actor, pair, decision);
      else await this.seconds.change(actor, pair, { decision, why: textOf(body, 'why') });
    } catch (error) {
      const errors = [...formErrors(error, frame.locale, FIELDS), ...alsoMissing(error, decision, frame.locale)];
      return this.show(actor, frame, pair, { body, errors });
    }
    flash(reply, 'ok', 'flash.decided');
    return new SeeOther(cardPath(localeOf(request.originalUrl), pair));
  }

  @Post('revision/:seeker/:vacancy/deshacer')
  @Allow('review.decide')
  async undo(
    @CurrentActor() actor: Actor,
    @Param() params: { seeker: string; vacancy: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const pair = pairOf(params);
    const introduction = await this.introductions.find(pair.seekerId, pair.vacancyId);
    if (introduction === null) throw new DomainError('not_found', 'introduction.not_found');
    await this.reviews.undo(actor, introduction.id);
    flash(reply, 'ok', 'flash.undone');
    return new SeeOther(cardPath(localeOf(request.originalUrl), pair));
  }

  private async show(
    actor: Actor,
    frame: Frame,
    pair: { seekerId: SeekerId; vacancyId: VacancyId },
    tried?: { body: FormBody; errors: FormError[] },
  ): Promise<VNode> {
    const again = tried === undefined ? undefined : { values: valuesOf(tried.body), errors: tried.errors };
    return MatchCard(await this.cards.view(actor, frame, pair, again));
  }
}

/** Parts of the queue as the address names them. */
const PARTS: Readonly<Record<string, QueuePart | undefined>> = { ronda: 'round', interes: 'wanted' };

/** Where the queue goes on: score, person and post of the last pair of the page before. */
export function placeIn(text: string): { listScore: number; seekerId: number; vacancyId: number } | undefined {
  const [, listScore, seekerId, vacancyId] = /^(\d{1,5})\.(\d{1,9})\.(\d{1,9})$/.exec(text) ?? [];
  if (listScore === undefined) return undefined;
  return { listScore: Number(listScore), seekerId: Number(seekerId), vacancyId: Number(vacancyId) };
}

/** The field of the form that a rule of the decision speaks about. */
const FIELDS = {
  'review.reason_missing': 'reason',
  'review.change_missing': 'change',
  'review.why_missing': 'why',
  'review.returns_in_past': 'until',
  'review.returns_too_late': 'until',
  fallback: 'decision',
} as const;

/** What else is empty, so that everything is told at once. */
function alsoMissing(error: unknown, decision: Decision, locale: Locale): FormError[] {
  if (!(error instanceof DomainError) || error.code !== 'review.reason_missing') return [];
  const say = speaker(locale);
  if (decision.decision === 'hold' && decision.returnsOn === '')
    return [{ field: 'until', message: say('error.review.returns_in_past') }];
  if (decision.decision === 'decline' && decision.change.trim() === '')
    return [{ field: 'change', message: say('error.review.change_missing') }];
  return [];
}

function pairOf({ seeker, vacancy }: { seeker: string; vacancy: string }): {
  seekerId: SeekerId;
  vacancyId: VacancyId;
} {
  if (!/^\d{1,9}$/.test(seeker) || !/^\d{1,9}$/.test(vacancy)) throw new DomainError('not_found', 'match.not_found');
  return { seekerId: Number(seeker) as SeekerId, vacancyId: Number(vacancy) as VacancyId };
}

function decisionOf(body: FormBody): Decision | undefined {
  const reason = textOf(body, 'reason');
  const change = textOf(body, 'change');
  switch (textOf(body, 'decision')) {
    case 'approve':
      return { decision: 'approve', note: textOf(body, 'note') };
    case 'hold':
      return { decision: 'hold', reason, change, returnsOn: textOf(body, 'until') };
    case 'decline':
      return { decision: 'decline', reason, change };
    default:
      return undefined;
  }
}

function valuesOf(body: FormBody): Record<'decision' | 'reason' | 'change' | 'until' | 'note' | 'why', string> {
  return {
    decision: textOf(body, 'decision'),
    reason: textOf(body, 'reason'),
    change: textOf(body, 'change'),
    until: textOf(body, 'until'),
    note: textOf(body, 'note'),
    why: textOf(body, 'why'),
  };
}
