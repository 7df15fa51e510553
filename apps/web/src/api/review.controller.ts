import { Body, Controller, Delete, Get, Param, Put, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor, SeekerId } from '#access';
import {
  DayService,
  IntroductionService,
  type QueueItem,
  ReviewService,
  SecondThoughtService,
  stageOf,
} from '#casework';
import type { VacancyId } from '#employer';
import { BANDS } from '#engine';
import { DomainError } from '#platform';
import { Allow } from '../http/allow.js';
import { fault, InputRefused } from '../http/input-refused.js';
import { CurrentActor } from '../http/parameters.js';
import { languageOf } from '../http/request.js';
import { RowId } from '../http/row-id.js';
import { placeIn } from '../pages/casework/casework.pages.js';
import { ReviewCards } from '../pages/casework/review-card.service.js';
import { apiFrame } from './api-frame.js';
import { CaseworkDay, DecidedPair, DecisionBody, ReviewCard, ReviewQueuePage } from './casework.dto.js';
import type { WaitingPair } from './casework.dto.js';
import { Operation, Paged } from './operation.js';
import { PageOf20 } from './page.dto.js';

const MOST = 20;
const PAIR = {
  person: { about: 'Number of the person', example: 1 },
  vacancy: { about: 'Number of the post', example: 7 },
};

@ApiTags('casework')
@Controller('api/v1')
@Allow('review.see')
export class ReviewController {
  constructor(
    private readonly days: DayService,
    private readonly reviews: ReviewService,
    private readonly introductions: IntroductionService,
    private readonly seconds: SecondThoughtService,
    private readonly cards: ReviewCards,
  ) {}

  @Get('day')
  @Allow('day.see')
  @Operation({ summary: 'What to do today', returns: CaseworkDay })
  async day(@CurrentActor() actor: Actor): Promise<CaseworkDay> {
    const { today, people, waitingCount, expiring, waiting, stale } = await this.days.load(actor);
    return {
      today,
      people,
      waiting: waitingCount,
      expiring: expiring.map(({ seekerId, expiresOn }) => ({ person: seekerId, expiresOn })),
      decide: waiting.slice(0, MOST).map(waitingPair),
      stale: stale.map(({ seekerId, freshOn }) => ({ person: seekerId, freshOn })),
    };
  }

  @Get('reviews')
  @Paged(MOST)
  @Operation({ summary: 'Pairs that wait for a decision', returns: ReviewQueuePage })
  async queue(@CurrentActor() actor: Actor, @Query() { after, limit = MOST }: PageOf20): Promise<ReviewQueuePage> {
    const place = after === undefined ? undefined : placeIn(after);
    if (after !== undefined && place === undefined) throw new InputRefused([fault('after', 'not_a_place')]);
    const found = await this.reviews.queue(actor, { after: place });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const hasNext = found.length > limit && last !== undefined;
    return {
      items: page.map(waitingPair),
      count: await this.reviews.countWaiting(actor),
      ...(hasNext ? { next: `${String(last.listScore)}.${String(last.seekerId)}.${String(last.vacancyId)}` } : {}),
    };
  }

  @Get('reviews/:person/:vacancy')
  @Operation({ summary: 'A pair with its reasons', returns: ReviewCard, params: PAIR })
  async card(
    @CurrentActor() actor: Actor,
    @Param('person', RowId) seekerId: SeekerId,
    @Param('vacancy', RowId) vacancyId: VacancyId,
    @Req() request: FastifyRequest,
  ): Promise<ReviewCard> {
    const view = await this.cards.view(actor, apiFrame(languageOf(request)), { seekerId, vacancyId });
    const introduction = await this.introductions.find(seekerId, vacancyId);
    const part = ({ title, text, owner }: { title: string; text: string; owner?: string | undefined }) => ({
      title,
      text,
      ...(owner === undefined ? {} : { owner }),
    });
    return {
      folder: view.folder,
      band: view.band,
      alerts: view.alerts.map(({ text }) => text),
      reasons: view.reasons.map(({ text }) => text),
      required: view.missing.required.map(part),
      learnable: view.missing.learnable.map(part),
      supported: view.missing.supported.map(part),
      ...(view.refuses === undefined ? {} : { refuses: view.refuses }),
      stage: introduction === null ? 'in_review' : stageOf(introduction),
      ...(view.decision.closed === undefined ? {} : { closed: view.decision.closed }),
    };
  }

  @Put('reviews/:person/:vacancy')
  @Allow('review.decide')
  @Operation({ summary: 'Approve, hold or decline, with a reason', returns: DecidedPair, params: PAIR, fails: [409] })
  async decide(
    @CurrentActor() actor: Actor,
    @Param('person', RowId) seekerId: SeekerId,
    @Param('vacancy', RowId) vacancyId: VacancyId,
    @Body() { decision, reason = '', change = '', until = '', note = '', why }: DecisionBody,
  ): Promise<DecidedPair> {
    const given = {
      approve: { decision: 'approve', note } as const,
      hold: { decision: 'hold', reason, change, returnsOn: until } as const,
      decline: { decision: 'decline', reason, change } as const,
    };
    const pair = { seekerId, vacancyId };
    const introduction =
      why === undefined
        ? await this.reviews.decide(actor, pair, given[decision])
        : await this.seconds.change(actor, pair, { decision: given[decision], why });
    return { review: introduction.review, stage: stageOf(introduction) };
  }

  @Delete('reviews/:person/:vacancy')
  @Allow('review.decide')
  @Operation({ summary: 'Take the decision back within ten minutes', status: 204, params: PAIR, fails: [409] })
  async undo(
    @CurrentActor() actor: Actor,
    @Param('person', RowId) seekerId: SeekerId,
    @Param('vacancy', RowId) vacancyId: VacancyId,
  ): Promise<void> {
    const introduction = await this.introductions.find(seekerId, vacancyId);
    if (introduction === null) throw new DomainError('not_found', 'introduction.not_found');
    await this.reviews.undo(actor, introduction.id);
  }
}

function waitingPair({ seekerId, vacancyId, title, employer, band, seekerAnswer, review }: QueueItem): WaitingPair {
  const saidYes = seekerAnswer === 'yes';
  return { person: seekerId, vacancy: vacancyId, title, employer, band: BANDS[band] ?? 'none', saidYes, review };
}
