import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { VacancyService } from '#employer';
import { type RoundKind, RoundService, TABLE_GROUPS } from '#matching';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { isUnchanged } from '../../http/unchanged.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { RoundFields } from './round-input.js';
import { SupportResult } from './support-result.js';
import { planFieldsIn, planFieldsOf, planIn } from './supports-input.js';
import { supportResultView, supportsView } from './supports-view.js';
import { Supports } from './supports.js';

const KINDS: readonly RoundKind[] = ['plan', 'table'];

/** What each barrier closes among a coordinator’s own people, and what supports would place. */
@Controller('plan-de-apoyos')
@Allow('support.plan')
export class SupportsPages {
  constructor(
    private readonly rounds: RoundService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const like = keyIn(query, 'como');
    const values = like === undefined ? {} : planFieldsOf((await this.rounds.get(actor, like, ['plan'])).question);
    return this.show(actor, frame, { values, before: keyIn(query, 'antes') });
  }

  @Post()
  async plan(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const values = planFieldsIn(form);
    const again = (errors: readonly FormError[]): Promise<VNode> => {
      reply.code(422);
      return this.show(actor, frame, { values, errors });
    };
    const asked = planIn(values, speaker(frame.locale));
    if ('errors' in asked) return again(asked.errors);
    try {
      return this.started(reply, frame, await this.rounds.start(actor, asked.question, 'plan'));
    } catch (error) {
      return again(formErrors(error, frame.locale, { fallback: 'cash' }));
    }
  }

  @Post('tabla')
  async table(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const group = TABLE_GROUPS.find((each) => each === textOf(form, 'group')) ?? 'none';
    try {
      const id = await this.rounds.start(actor, { districts: [], services: {}, floors: [], group }, 'table');
      return this.started(reply, frame, id);
    } catch (error) {
      reply.code(422);
      const errors = formErrors(error, frame.locale, { fallback: 'group' });
      return this.show(actor, frame, { values: {}, errors });
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
    const round = await this.rounds.get(actor, id, KINDS);
    const after = keyIn(query, 'desde');
    const { lines, next } =
      round.kind === 'plan' ? await this.rounds.supported(actor, id, after) : { lines: [], next: undefined };
    const ids = lines.flatMap(({ vacancyId }) => (vacancyId === null ? [] : [vacancyId]));
    const cards = await this.vacancies.findCards(ids);
    const view = supportResultView(frame, { round, lines, cards, next, isFirst: after === undefined });
    return isUnchanged(request, reply, view.revision) ? undefined : SupportResult(view);
  }

  @Post(':id/cancelar')
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.rounds.cancel(actor, id, KINDS);
    flash(reply, 'ok', 'flash.roundCancelled');
    return new SeeOther(`/${localeOf(request.originalUrl)}/plan-de-apoyos/${String(id)}`);
  }

  private started(reply: FastifyReply, frame: Frame, id: number): SeeOther {
    flash(reply, 'ok', 'flash.supportsStarted');
    return new SeeOther(`/${frame.locale}/plan-de-apoyos/${String(id)}`);
  }

  private async show(
    actor: Actor,
    frame: Frame,
    { values, errors, before }: { values: RoundFields; errors?: readonly FormError[]; before?: number | undefined },
  ): Promise<VNode> {
    const { rounds, next } = await this.rounds.list(actor, { before, kinds: KINDS });
    return Supports(supportsView(frame, { rounds, next, isFirst: before === undefined, values, errors }));
  }
}
