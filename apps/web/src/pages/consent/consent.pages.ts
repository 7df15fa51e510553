import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { ASKED_FIRST, ConsentLedger, PURPOSES } from '#consent';
import type { Purpose } from '#consent';
import { Clock } from '#platform';
import { Allow } from '../../http/allow.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { channels, consentsView } from './consents-view.js';
import { Consents } from './consents.js';

@Controller('permisos')
@Allow('consent.own')
export class ConsentPages {
  constructor(
    private readonly consents: ConsentLedger,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const standing = await this.consents.list(seekerIdOf(actor));
    return Consents(consentsView(frame, standing, this.clock.today()));
  }

  @Post()
  async choose(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const ticked = listOf(form, 'purpose').filter((each): each is Purpose => PURPOSES.includes(each as Purpose));
    const channel = channels().find(({ code }) => code === textOf(form, 'channel'))?.code;
    await this.consents.choose(seekerIdOf(actor), { asked: ASKED_FIRST, ticked, channel });
    flash(reply, 'ok', 'flash.consentsSaved');
    return new SeeOther(`/${localeOf(request.originalUrl)}/mis-datos`);
  }
}
