import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '#access';
import { BarrierService, CompanionService, ProfileService } from '#profile';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, seekerIdOf } from '../../http/request.js';
import { RowId } from '../../http/row-id.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { CompanionChoice } from './companion-choice.js';
import { planView } from './plan-view.js';
import { Plan } from './plan.js';

/** What stands in her way, and who goes with her. */
@Controller()
@Allow('profile.answer.own')
export class PlanPages {
  constructor(
    private readonly barriers: BarrierService,
    private readonly companions: CompanionService,
    private readonly profiles: ProfileService,
  ) {}

  @Get('mi-plan')
  @Allow('profile.see.own')
  async showPlan(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return Plan(planView(frame, await this.barriers.list(seekerIdOf(actor))));
  }

  @Post('mi-plan/:id')
  async say(
    @CurrentActor() actor: Actor,
    @Param('id', RowId) id: number,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.barriers.say(seekerIdOf(actor), id, textOf(form, 'stands') === 'yes');
    flash(reply, 'ok', 'flash.searchSaved');
    return new SeeOther(`/${localeOf(request.originalUrl)}/mi-plan`);
  }

  @Get('mi-asesora')
  @Allow('profile.see.own')
  showCompanion(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    return this.companion(actor, frame);
  }

  /** From here on only the NGO she chose finds her folder. */
  @Post('mi-asesora')
  async choose(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const typed = textOf(form, 'companion');
    try {
      await this.companions.choose(seekerIdOf(actor), typed === 'none' ? undefined : new RowId().transform(typed));
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'companion' });
      reply.code(422);
      return this.companion(actor, frame, errors);
    }
    flash(reply, 'ok', typed === 'none' ? 'flash.companionNone' : 'flash.companionChosen');
    return new SeeOther(`/${frame.locale}/mi-asesora`);
  }

  private async companion(actor: Actor, frame: Frame, errors?: readonly FormError[]): Promise<VNode> {
    const seekerId = seekerIdOf(actor);
    const { facts, demo } = await this.profiles.get(seekerId);
    return CompanionChoice({
      frame,
      action: `/${frame.locale}/mi-asesora`,
      backHref: `/${frame.locale}/pasos`,
      current: await this.companions.current(seekerId),
      offered: await this.companions.list(demo, facts.district),
      errors,
    });
  }
}
