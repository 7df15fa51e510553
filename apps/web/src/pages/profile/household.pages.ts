import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { isWeekPiece, orderWeek } from '#intake';
import { DomainError } from '#platform';
import { HouseholdService } from '#profile';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import type { MessageKey } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { spreadWholeDays } from '../../ui/week.js';
import { householdView } from './household-view.js';
import { Household } from './household.js';

/** More than a week of half hours is no week. */
const MOST_PIECES = 336;

/** Two people who live together and share care: both say yes, either ends it. */
@Controller('mi-hogar')
@Allow('profile.answer.own')
export class HouseholdPages {
  constructor(private readonly households: HouseholdService) {}

  @Get()
  @Allow('profile.see.own')
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return Household(householdView(frame, await this.households.see(seekerIdOf(actor))));
  }

  @Post('codigo')
  offer(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    return this.tell(request, reply, undefined, () => this.households.offer(seekerIdOf(actor)));
  }

  @Post('entrar')
  async join(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const typed = textOf(form, 'code');
    try {
      await this.households.join(actor, seekerIdOf(actor), typed);
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'code' });
      reply.code(422);
      return Household(householdView(frame, await this.households.see(seekerIdOf(actor)), { typed, errors }));
    }
    return new SeeOther(`/${frame.locale}/mi-hogar`);
  }

  @Post('confirmar')
  confirm(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const isRight = textOf(form, 'said') === 'yes';
    const done = isRight ? 'flash.householdLinked' : 'flash.householdRefused';
    return this.tell(request, reply, done, () => this.households.confirm(seekerIdOf(actor), isRight));
  }

  @Post('horas')
  setHours(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const marked = listOf(spreadWholeDays({ hours: form['hours'] }), 'hours');
    const hours = orderWeek(marked.filter((piece) => isWeekPiece(piece)).slice(0, MOST_PIECES));
    return this.tell(request, reply, 'flash.householdHours', () => this.households.setHours(seekerIdOf(actor), hours));
  }

  /** At once and without a reason. */
  @Post('terminar')
  end(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    return this.tell(request, reply, 'flash.householdEnded', () => this.households.end(seekerIdOf(actor)));
  }

  private async tell(
    request: FastifyRequest,
    reply: FastifyReply,
    done: MessageKey | undefined,
    work: () => Promise<void>,
  ): Promise<SeeOther> {
    try {
      await work();
      if (done !== undefined) flash(reply, 'ok', done);
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind !== 'conflict') throw error;
      flash(reply, 'warn', error.code === 'household.already' ? 'error.household.already' : 'error.household.changed');
    }
    return new SeeOther(`/${localeOf(request.originalUrl)}/mi-hogar`);
  }
}
