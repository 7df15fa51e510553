import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { type VacancyId, VacancyService } from '#employer';
import { type PlaceLine, type Round, RoundService } from '#matching';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { keyIn, keysIn, RowId } from '../../http/row-id.js';
import { isUnchanged } from '../../http/unchanged.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { Blocking } from './blocking.js';
import { blockingView } from './blocking-view.js';
import { roundCsv, roundWorkbook } from './round-document.js';
import { fieldsIn, fieldsOf, questionIn, type RoundFields } from './round-input.js';
import { roundView } from './round-view.js';
import type { Cards } from './round-words.js';
import { RoundPage } from './round.js';
import { Rounds } from './rounds.js';
import { roundsView } from './rounds-view.js';

/** Joint assignments of a coordinator’s own organisation. */
@Controller('rondas')
@Allow('round.run')
export class RoundPages {
  constructor(
    private readonly rounds: RoundService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const like = keyIn(query, 'como');
    const values = like === undefined ? {} : fieldsOf((await this.rounds.get(actor, like)).question);
    return this.show(actor, frame, { values, before: keyIn(query, 'antes') });
  }

  @Post()
  async start(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const values = fieldsIn(form);
    const again = (errors: readonly FormError[]): Promise<VNode> => {
      reply.code(422);
      return this.show(actor, frame, { values, errors });
    };
    const asked = questionIn(values, speaker(frame.locale));
    if ('errors' in asked) return again(asked.errors);
    try {
      const id = await this.rounds.start(actor, asked.question);
      flash(reply, 'ok', 'flash.roundStarted');
      return new SeeOther(`/${frame.locale}/rondas/${String(id)}`);
    } catch (error) {
      return again(formErrors(error, frame.locale, { fallback: 'district' }));
    }
  }

  @Get(':id')
  async see(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | undefined> {
    const view = await this.view(actor, frame, { id, after: keyIn(query, 'desde') });
    return isUnchanged(request, reply, view.revision) ? undefined : RoundPage(view);
  }

  @Post(':id/cancelar')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.rounds.cancel(actor, id);
    flash(reply, 'ok', 'flash.roundCancelled');
    return new SeeOther(`/${localeOf(request.originalUrl)}/rondas/${String(id)}`);
  }

  /** Puts proposals into the review queue: the ticked ones, or all that are left. */
  @Post(':id/revision')
  async send(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: number,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    try {
      await this.rounds.send(
        actor,
        id,
        textOf(form, 'all') === 'yes' ? undefined : (keysIn(form, 'who') as SeekerId[]),
      );
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'who' });
      reply.code(422);
      return RoundPage(await this.view(actor, frame, { id, errors }));
    }
    flash(reply, 'ok', 'flash.roundSent');
    return new SeeOther(`/${frame.locale}/rondas/${String(id)}`);
  }

  @Get(':id/pares')
  async blocking(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Query() query: FormBody,
  ): Promise<VNode> {
    const after = keyIn(query, 'desde');
    const { lines: pairs, next } = await this.rounds.blocking(actor, id, after);
    const cards = await this.vacancies.findCards(pairs.map(({ vacancyId }) => vacancyId as VacancyId));
    return Blocking(blockingView(frame, { id, pairs, cards, next, isFirst: after === undefined }));
  }

  @Get(':id/descargar/:format')
  async download(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param() { id, format }: { id: string; format: string },
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Buffer> {
    const say = speaker(frame.locale);
    const round = await this.rounds.get(actor, new RowId().transform(id));
    const lines = await this.rounds.allPlaces(actor, round.id);
    const cards = await this.cardsOf(lines);
    const { shared } = roundView(frame, { ...(await this.held(round)), cards, lines, next: undefined, isFirst: true });
    if (shared === undefined || (format !== 'csv' && format !== 'xlsx')) {
      throw new DomainError('not_found', 'page.not_found');
    }
    const held = { round, lines, cards, shared };
    reply.header('content-disposition', `attachment; filename="ayni-ronda-${String(round.id)}.${format}"`);
    reply.header('cache-control', 'no-store').type(TYPES[format]);
    return format === 'csv' ? roundCsv(held, say) : roundWorkbook(held, say);
  }

  private async show(
    actor: Actor,
    frame: Frame,
    { values, errors, before }: { values: RoundFields; errors?: readonly FormError[]; before?: number | undefined },
  ): Promise<VNode> {
    const { rounds, next } = await this.rounds.list(actor, { before });
    const isFirst = before === undefined;
    return Rounds(roundsView(frame, { rounds, next, isFirst, values, ...(errors === undefined ? {} : { errors }) }));
  }

  private async view(
    actor: Actor,
    frame: Frame,
    { id, after, errors }: { id: number; after?: number | undefined; errors?: readonly FormError[] },
  ) {
    const round = await this.rounds.get(actor, id);
    const { lines, next } = await this.rounds.places(actor, id, after);
    const held = { ...(await this.held(round)), lines, next, cards: await this.cardsOf(lines) };
    return roundView(frame, { ...held, isFirst: after === undefined, ...(errors === undefined ? {} : { errors }) });
  }

  private async held(round: Round) {
    return { round, count: await this.rounds.count(round.id) };
  }

  /** Every post that a line names. */
  private cardsOf(lines: readonly PlaceLine[]): Promise<Cards> {
    const ids = lines.flatMap(({ vacancyId, greedyVacancyId, reason }) => [
      vacancyId,
      greedyVacancyId,
      'vacancy' in reason ? (reason.vacancy as VacancyId) : null,
    ]);
    return this.vacancies.findCards([...new Set(ids.filter((each) => each !== null))]);
  }
}

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
