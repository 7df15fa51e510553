import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { PaperService } from '#casework';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { degreeParts } from '../profile/degree-view.js';
import { paperView } from '../profile/papers-view.js';
import { fileOf } from './day-view.js';
import { PersonPapers } from './person-papers.js';

/** What a person's document permits and how her studies count, for the caseworker who helps her with them. */
@Controller('personas/:id/papeles')
@Allow('person.answer')
export class PersonPapersPages {
  constructor(
    private readonly papers: PaperService,
    private readonly clock: Clock,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Param('id', RowId) id: SeekerId): Promise<VNode> {
    return this.page(actor, frame, id);
  }

  /** She held it in her hands. */
  @Post()
  async see(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: SeekerId,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const typed = textOf(form, 'number');
    try {
      await this.papers.see(actor, id, { told: textOf(form, 'told'), number: typed });
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'number' });
      reply.code(422);
      return this.page(actor, frame, id, { typed, errors });
    }
    flash(reply, 'ok', 'flash.paperSeen');
    return new SeeOther(`/${frame.locale}/personas/${String(id)}/papeles`);
  }

  private async page(
    actor: Actor,
    frame: Frame,
    id: SeekerId,
    sent: { typed?: string; errors?: readonly FormError[] } = {},
  ): Promise<VNode> {
    const { answers, seen, told } = await this.papers.open(actor, id);
    const today = this.clock.today();
    const say = speaker(frame.locale);
    const home = `/${frame.locale}/personas/${String(id)}`;
    return PersonPapers({
      frame,
      backHref: home,
      folder: fileOf(id, say),
      paper: paperView({ answers, seen, today }, say),
      action: `${home}/papeles`,
      hasNumber: seen?.hasNumber === true,
      told,
      ...sent,
      study: degreeParts(answers, today, say),
    });
  }
}
