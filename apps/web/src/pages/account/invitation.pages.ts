import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { InvitationService, SignInService } from '#access';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { dropLink, keepLink, linkOf } from '../../http/link-cookie.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { Entry } from '../session/entry.service.js';
import { linkOver } from './link-over.js';
import { SecretForm } from './secret-form.js';
import { invitationView } from './secret-view.js';

const FIELDS = { 'access.name': 'name', 'access.password_differs': 'again', fallback: 'password' };

/** Somebody invited chooses her name and password; staff set up their second factor next. */
@Controller('invitacion')
@Allow('public')
export class InvitationPages {
  constructor(
    private readonly invitations: InvitationService,
    private readonly signIn: SignInService,
    private readonly entry: Entry,
  ) {}

  /** Into a cookie with the token, so that it stands in no later address, log or page. */
  @Get(':token')
  openLink(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): SeeOther {
    keepLink(reply, token);
    return new SeeOther(`/${localeOf(request.originalUrl)}/invitacion`);
  }

  @Get()
  async show(@PageFrame() frame: Frame, @Req() request: FastifyRequest): Promise<VNode> {
    const invitation = await this.invitations.find(linkOf(request));
    return invitation === undefined ? linkOver(frame) : SecretForm(invitationView(frame, invitation));
  }

  @Post()
  async accept(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const token = linkOf(request);
    const invitation = await this.invitations.find(token);
    if (invitation === undefined) return linkOver(frameOf(request, reply));
    const name = textOf(form, 'name');
    try {
      const typed = { name, next: textOf(form, 'password'), again: textOf(form, 'again') };
      const account = await this.invitations.accept(token, typed);
      dropLink(reply);
      return await this.entry.enter(await this.signIn.enter(account, visitorOf(request)), { form, request, reply });
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, FIELDS);
      reply.code(422);
      return SecretForm(invitationView(frame, invitation, { name, errors }));
    }
  }
}
