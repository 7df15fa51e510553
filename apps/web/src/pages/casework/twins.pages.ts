import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { DuplicateService, MergeService } from '#casework';
import { QUESTIONS } from '#intake';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { type CompareState, twinsCompareView, twinsListView } from './twins-view.js';
import { TwinsCompare, TwinsList } from './twins.js';

interface PairParams {
  first: string;
  second: string;
}

/** Folders that may be one person's: compared, kept apart, or joined and parted again. */
@Controller('duplicadas')
@Allow('person.merge')
export class TwinsPages {
  constructor(
    private readonly duplicates: DuplicateService,
    private readonly merges: MergeService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return TwinsList(twinsListView(frame, await this.duplicates.list(actor), await this.merges.list(actor)));
  }

  @Get(':first/:second')
  compare(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param() params: PairParams): Promise<VNode> {
    return this.page(actor, frame, params);
  }

  /** The answer to this POST alone shows the names; reloading asks again. */
  @Post(':first/:second/identidad')
  @Allow('identity.reveal')
  async reveal(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param() params: PairParams,
    @Body() form: FormBody,
  ): Promise<VNode> {
    try {
      const given = { reason: textOf(form, 'reason'), detail: textOf(form, 'why') };
      await this.duplicates.reveal(actor, pairOf(params), given);
      return await this.page(actor, frame, params, { revealed: true });
    } catch (error) {
      return this.page(actor, frame, params, { errors: formErrors(error, frame.locale, { fallback: 'reason' }) });
    }
  }

  @Post(':first/:second/distintas')
  async keepApart(
    @CurrentActor() actor: Actor,
    @Param() params: PairParams,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.duplicates.keepApart(actor, pairOf(params));
    flash(reply, 'ok', 'flash.twinsApart');
    return new SeeOther(`/${localeOf(request.originalUrl)}/duplicadas`);
  }

  @Post(':first/:second/unir')
  async merge(
    @CurrentActor() actor: Actor,
    @Param() params: PairParams,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const [one, other] = pairOf(params);
    const kept = [one, other].find((id) => String(id) === textOf(form, 'keep'));
    if (kept === undefined) {
      reply.code(422);
      const message = speaker(frame.locale)('error.duplicate.keep_missing');
      return this.page(actor, frame, params, { errors: [{ field: 'keep', message }] });
    }
    const goneId = kept === one ? other : one;
    const take = QUESTIONS.filter(({ id }) => textOf(form, `take.${id}`) === String(goneId)).map(({ id }) => id);
    await this.merges.merge(actor, { keptId: kept, goneId, take });
    flash(reply, 'ok', 'flash.twinsMerged');
    return new SeeOther(`/${frame.locale}/personas/${String(kept)}`);
  }

  @Post('fusiones/:id/deshacer')
  async undo(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.merges.undo(actor, id);
    flash(reply, 'ok', 'flash.twinsParted');
    return new SeeOther(`/${localeOf(request.originalUrl)}/duplicadas`);
  }

  private async page(actor: Actor, frame: Frame, params: PairParams, state: CompareState = {}): Promise<VNode> {
    return TwinsCompare(twinsCompareView(frame, await this.duplicates.compare(actor, pairOf(params)), state));
  }
}

function pairOf({ first, second }: PairParams): readonly [SeekerId, SeekerId] {
  const rows = new RowId();
  return [rows.transform(first) as SeekerId, rows.transform(second) as SeekerId];
}
