import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { Clock } from '#platform';
import { ProfileService } from '#profile';
import { Allow } from '../../http/allow.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import type { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import type { Frame } from '../../ui/layout.js';
import { formPage } from './form-page.js';
import { showPage, takePage } from './page-exchange.js';

/** Section 9, apart: put and read with her own session only, and never beside her other answers. */
@Controller('pasos/equality')
@Allow('equality.answer.own')
export class EqualityPages {
  constructor(
    private readonly profiles: ProfileService,
    private readonly clock: Clock,
  ) {}

  @Get(':page')
  async show(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('page') page: string,
  ): Promise<VNode | SeeOther> {
    const here = formPage('equality', page, 'apart');
    const answers = await this.profiles.loadEquality(actor.sessionToken);
    return showPage({ here, answers, frame, reviewing: false });
  }

  @Post(':page')
  async save(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Param('page') page: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const sending = {
      here: formPage('equality', page, 'apart'),
      answers: await this.profiles.loadEquality(actor.sessionToken),
      frame: frameOf(request, reply),
      reviewing: false,
      form,
      reply,
      today: this.clock.today(),
    };
    return takePage(sending, (read) => this.profiles.answerEquality(actor.sessionToken, read));
  }
}
