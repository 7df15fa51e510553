import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { PlanService } from '#casework';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import { catalogues } from '../../messages/message.js';
import type { MessageKey } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { barrierPageView } from './barrier-view.js';
import { BarrierPage } from './barrier.js';

interface BarrierParams {
  id: string;
  barrier: string;
}

const FIELDS = {
  'barrier.review_day': 'review',
  'barrier.who_missing': 'owner',
  fallback: 'state',
} as const;

/** A person's barriers and whether she looks for work, moved by the caseworker who accompanies her. */
@Controller('personas/:id')
@Allow('person.answer')
export class PersonPlanPages {
  constructor(private readonly plans: PlanService) {}

  @Post('trabas')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    return this.tell(request, reply, id, () => this.plans.add(actor, id, textOf(form, 'kind')));
  }

  @Get('trabas/:barrier')
  async show(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) seekerId: SeekerId,
    @Param('barrier', RowId) id: number,
  ): Promise<VNode> {
    return BarrierPage(barrierPageView(frame, { seekerId, barrier: await this.plans.get(actor, seekerId, id) }));
  }

  @Post('trabas/:barrier')
  async edit(
    @CurrentActor() actor: Actor,
    @Param() params: BarrierParams,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const rows = new RowId();
    const pair = { seekerId: rows.transform(params.id) as SeekerId, id: rows.transform(params.barrier) };
    const frame = frameOf(request, reply);
    try {
      await this.plans.edit(actor, pair, {
        state: textOf(form, 'state'),
        remedy: textOf(form, 'remedy'),
        owner: textOf(form, 'owner'),
        reviewOn: textOf(form, 'review'),
      });
    } catch (error) {
      const errors = formErrors(error, frame.locale, FIELDS);
      const barrier = await this.plans.get(actor, pair.seekerId, pair.id);
      reply.code(422);
      return BarrierPage(barrierPageView(frame, { seekerId: pair.seekerId, barrier, sent: { form, errors } }));
    }
    flash(reply, 'ok', 'flash.barrierSaved');
    return new SeeOther(`/${frame.locale}/personas/${String(pair.seekerId)}`);
  }

  /** What she told about her search, by phone or at the office. */
  @Post('busqueda')
  async setSearch(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const given = { search: textOf(form, 'search'), backOn: textOf(form, 'back').trim() };
    return this.tell(request, reply, id, () => this.plans.setSearch(actor, id, given));
  }

  /** Back to her page, with what was done or why it was not; a choice from a list is all there was to type. */
  private async tell(
    request: FastifyRequest,
    reply: FastifyReply,
    id: SeekerId,
    work: () => Promise<void>,
  ): Promise<SeeOther> {
    const locale = localeOf(request.originalUrl);
    try {
      await work();
      flash(reply, 'ok', 'flash.barrierSaved');
    } catch (error) {
      flash(reply, 'warn', failureOf(error));
    }
    return new SeeOther(`/${locale}/personas/${String(id)}`);
  }
}

function failureOf(error: unknown): MessageKey {
  if (!(error instanceof DomainError) || error.kind === 'not_found' || error.kind === 'refused') throw error;
  const key = `error.${error.code}`;
  return Object.hasOwn(catalogues.es, key) ? (key as MessageKey) : 'error.invalidText';
}
