import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { AccountService, PasswordResetService } from '#access';
import type { Actor } from '#access';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { dropLink, keepLink, linkOf } from '../../http/link-cookie.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { MessagePage } from '../session/message-page.js';
import { linkOver } from './link-over.js';
import { SecretForm } from './secret-form.js';
import { changePasswordView, forgottenView, newPasswordView } from './secret-view.js';

/** The password of staff and employers: changed by its owner, or chosen anew with a mailed link. */
@Controller()
export class PasswordPages {
  constructor(
    private readonly accounts: AccountService,
    private readonly resets: PasswordResetService,
  ) {}

  @Get('cuenta/clave')
  @Allow('password.own')
  showChange(@PageFrame() frame: Frame): VNode {
    return SecretForm(changePasswordView(frame));
  }

  @Post('cuenta/clave')
  @Allow('password.own')
  async change(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const typed = { current: textOf(form, 'current'), next: textOf(form, 'password'), again: textOf(form, 'again') };
    try {
      await this.accounts.changePassword(actor, typed);
    } catch (error) {
      const frame = frameOf(request, reply);
      const fields = { 'access.wrong_current': 'current', 'access.password_differs': 'again', fallback: 'password' };
      reply.code(422);
      return SecretForm(changePasswordView(frame, formErrors(error, frame.locale, fields)));
    }
    flash(reply, 'ok', 'flash.passwordChanged');
    return new SeeOther(`/${localeOf(request.originalUrl)}/cuenta`);
  }

  @Get('clave-olvidada')
  @Allow('public')
  showForgotten(@PageFrame() frame: Frame): VNode {
    return SecretForm(forgottenView(frame));
  }

  /** The same answer whoever has the address. */
  @Post('clave-olvidada')
  @Allow('public')
  async sendLink(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode> {
    const frame = frameOf(request, reply);
    const say = speaker(frame.locale);
    try {
      const email = textOf(form, 'email').trim();
      if (!/^\S+@\S+$/u.test(email)) throw new DomainError('invalid', 'access.email');
      await this.resets.ask(email);
    } catch (error) {
      const errors = formErrors(error, frame.locale, { fallback: 'email' });
      reply.code(422);
      return SecretForm(forgottenView(frame, { email: textOf(form, 'email'), errors }));
    }
    return MessagePage({ frame, title: say('password.sent'), text: say('password.sentText') });
  }

  /** Into a cookie with the token, so that it stands in no later address, log or page. */
  @Get('clave-nueva/:token')
  @Allow('public')
  openLink(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SeeOther {
    keepLink(reply, token);
    return new SeeOther(`/${localeOf(request.originalUrl)}/clave-nueva`);
  }

  @Get('clave-nueva')
  @Allow('public')
  async showReset(@PageFrame() frame: Frame, @Req() request: FastifyRequest): Promise<VNode> {
    if (!(await this.resets.isOpen(linkOf(request)))) return linkOver(frame, '/clave-olvidada');
    return SecretForm(newPasswordView(frame));
  }

  @Post('clave-nueva')
  @Allow('public')
  async reset(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const frame = frameOf(request, reply);
    const token = linkOf(request);
    if (!(await this.resets.isOpen(token))) return linkOver(frame, '/clave-olvidada');
    try {
      await this.resets.reset(token, { next: textOf(form, 'password'), again: textOf(form, 'again') });
    } catch (error) {
      const errors = formErrors(error, frame.locale, { 'access.password_differs': 'again', fallback: 'password' });
      reply.code(422);
      return SecretForm(newPasswordView(frame, errors));
    }
    dropLink(reply);
    flash(reply, 'ok', 'flash.passwordChanged');
    return new SeeOther(`/${frame.locale}/entrar/equipo`);
  }
}
