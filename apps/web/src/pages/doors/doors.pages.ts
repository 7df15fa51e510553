import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor, SeekerId } from '#access';
import { ReviewService } from '#casework';
import { VacancyService } from '#employer';
import { WhatIfService } from '#matching';
import { Allow } from '../../http/allow.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { fileOf } from '../casework/day-view.js';
import { doorsForCaseworker, doorsForHer, postsOf } from './doors-view.js';
import { Doors } from './doors.js';

/** What would open more doors to one person: for her, and for who accompanies her. */
@Controller()
@Allow('match.see.own')
export class DoorsPages {
  constructor(
    private readonly whatIf: WhatIfService,
    private readonly reviews: ReviewService,
    private readonly vacancies: VacancyService,
  ) {}

  @Get('que-abre-puertas')
  async hers(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const doors = await this.whatIf.doorsOf(seekerIdOf(actor));
    return Doors(doorsForHer(frame, doors, await this.vacancies.findCards(postsOf(doors))));
  }

  /** Her own word that she cares alone. */
  @Post('que-abre-puertas')
  @Allow('profile.answer.own')
  async setLone(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.whatIf.setLoneCarer(seekerIdOf(actor), textOf(form, 'lone') === 'yes');
    flash(reply, 'ok', 'flash.loneSaved');
    return new SeeOther(`/${localeOf(request.originalUrl)}/que-abre-puertas`);
  }

  @Get('personas/:id/que-abre-puertas')
  @Allow('person.see')
  async ofPerson(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('id', RowId) id: SeekerId,
  ): Promise<VNode> {
    await this.reviews.requireReadable(actor, id);
    const doors = await this.whatIf.doorsOf(id);
    const cards = await this.vacancies.findCards(postsOf(doors));
    const person = { label: fileOf(id, speaker(frame.locale)), href: `/${frame.locale}/personas/${String(id)}` };
    return Doors(doorsForCaseworker(frame, { doors, cards, person }));
  }
}
