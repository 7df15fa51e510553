import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { type DataRequest, DataRequestService } from '#casework';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { keyIn, RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import { day } from '../../ui/format.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import type { TagView } from '../../ui/notice.js';
import { fileOf } from '../casework/day-view.js';
import { Requests } from './requests.js';

/** The requests of the people whom the coordinator's organisation answers for. */
@Controller('pedidos')
@Allow('data.requests')
export class RequestPages {
  constructor(
    private readonly requests: DataRequestService,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return this.show(frame, keyIn(query, 'desde'));
  }

  @Post(':id')
  async answer(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: number,
    @Body() form: FormBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const field = `text-${String(id)}`;
    try {
      await this.requests.answer(actor, id, { state: textOf(form, 'state'), text: textOf(form, field) });
    } catch (error) {
      return this.show(frame, undefined, { form, errors: formErrors(error, frame.locale, { fallback: field }) });
    }
    flash(reply, 'ok', 'flash.requestAnswered');
    return new SeeOther(`/${frame.locale}/pedidos`);
  }

  private async show(
    frame: Frame,
    after: number | undefined,
    wrong: { form: FormBody; errors: readonly FormError[] } = { form: {}, errors: [] },
  ): Promise<VNode> {
    const { requests, next } = await this.requests.listOpen(after);
    const home = `/${frame.locale}/pedidos`;
    const say = speaker(frame.locale);
    return Requests({
      frame,
      backHref: `/${frame.locale}/mi-dia`,
      requests: requests.map((request) => ({
        id: String(request.id),
        action: `${home}/${String(request.id)}`,
        href: `/${frame.locale}/personas/${String(request.seekerId)}`,
        folder: fileOf(request.seekerId, say),
        kind: say(`request.${request.kind}`),
        text: request.text,
        due: dueTag(request, frame, this.clock.today()),
        typed: textOf(wrong.form, `text-${String(request.id)}`),
      })),
      pager: {
        previous: after === undefined ? undefined : home,
        next: next === undefined ? undefined : `${home}?desde=${String(next)}`,
      },
      errors: wrong.errors,
    });
  }
}

/** Half of the term over is a warning; past it, an alarm. */
function dueTag({ dueOn, warnOn }: DataRequest, frame: Frame, today: string): TagView {
  const say = speaker(frame.locale);
  const date = day(dueOn, frame.locale);
  if (dueOn < today) return { tone: 'stop', text: say('requests.late', { date }) };
  return { tone: warnOn <= today ? 'gap' : 'info', text: say('requests.due', { date }) };
}
