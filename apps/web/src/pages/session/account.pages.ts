import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { AccountService, PhoneService, SecondFactorService, SessionService } from '#access';
import type { Actor } from '#access';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { landingOf } from '../../http/navigation.data.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { accountView } from '../account/account-view.js';
import { AccountPage } from '../account/account.js';
import { ChoosePin } from './choose-pin.js';
import type { ChoosePinView } from './choose-pin.js';
import { Sessions } from './sessions.js';

const PIN_LENGTH = 6;

/** What anybody signed in may do with her own way in. */
@Controller()
@Allow('session.own')
export class AccountPages {
  constructor(
    private readonly accounts: AccountService,
    private readonly sessions: SessionService,
    private readonly factors: SecondFactorService,
    private readonly phones: PhoneService,
  ) {}

  @Get('cuenta')
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Req() request: FastifyRequest): Promise<VNode> {
    const hasFactor = (await this.factors.find(actor)) !== undefined;
    const phone = await this.phones.shown(actor);
    return AccountPage(accountView(frame, actor, { hasFactor, phone, phones: request.server.site.phones }));
  }

  @Get('mi-pin')
  @Allow('session.own')
  showPin(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): VNode {
    return ChoosePin(pinView(actor, frame));
  }

  @Post('mi-pin')
  async choosePin(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      const typed = { current: textOf(form, 'current'), pin: textOf(form, 'pin'), again: textOf(form, 'again') };
      await this.accounts.choosePin(actor, typed);
    } catch (error) {
      const frame = frameOf(request, reply);
      const fields = { 'access.pin_differs': 'again', 'access.wrong_pin': 'current', fallback: 'pin' };
      const errors = formErrors(error, frame.locale, fields);
      reply.code(422);
      return ChoosePin(pinView(actor, frame, errors));
    }
    flash(reply, 'ok', 'flash.pinChosen');
    // Right after her first PIN she may add her telephone.
    const offered = actor.mustChoosePin && request.server.site.phones;
    return new SeeOther(`${prefixOf(request)}${offered ? '/cuenta/celular' : landingOf(actor.role)}`);
  }

  @Get('sesiones')
  async showSessions(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const action = `/${frame.locale}/sesiones`;
    return Sessions({
      frame,
      sessions: await this.sessions.list(actor),
      endAction: action,
      endAllAction: `${action}/todas`,
    });
  }

  @Post('sesiones')
  async endSession(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.sessions.revoke(actor, textOf(form, 'session'));
    flash(reply, 'ok', 'flash.sessionEnded');
    return new SeeOther(`${prefixOf(request)}/sesiones`);
  }

  @Post('sesiones/todas')
  async endOthers(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.sessions.revokeAll(actor.accountId, actor.sessionToken);
    flash(reply, 'ok', 'flash.sessionEnded');
    return new SeeOther(`${prefixOf(request)}/sesiones`);
  }
}

function pinView(actor: Actor, frame: Frame, errors?: readonly FormError[]): ChoosePinView {
  return { frame, action: `/${frame.locale}/mi-pin`, length: PIN_LENGTH, asksCurrent: !actor.mustChoosePin, errors };
}

function prefixOf(request: FastifyRequest): string {
  return `/${localeOf(request.originalUrl)}`;
}
