import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { AccountService, isLoopback, SessionService, SignInService } from '#access';
import type { DemoAccount, SignedIn } from '#access';
import { Keyring } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { landingOf } from '../../http/navigation.data.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import { openUnsent, safeNext } from '../../http/resume.js';
import { dropSession, keepSession } from '../../http/session-cookie.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { MessagePage } from './message-page.js';
import { signInView } from './sign-in-view.js';
import { SignIn } from './sign-in.js';

type Kind = 'seeker' | 'staff';

@Controller()
@Allow('public')
export class SessionPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly keyring: Keyring,
  ) {}

  @Get('entrar')
  showForSeekers(@PageFrame() frame: Frame, @Req() request: FastifyRequest, @Query() query: FormBody): Promise<VNode> {
    return this.show('seeker', frame, { request, query });
  }

  @Get('entrar/equipo')
  showForStaff(@PageFrame() frame: Frame, @Req() request: FastifyRequest, @Query() query: FormBody): Promise<VNode> {
    return this.show('staff', frame, { request, query });
  }

  @Post('entrar')
  async enterByFolder(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const code = textOf(form, 'folder');
    try {
      const signedIn = await this.signIn.byFolder({ code, pin: textOf(form, 'pin') }, visitorOf(request));
      return await this.enter(signedIn, { form, request, reply });
    } catch (error) {
      return this.again(error, 'seeker', { form, request, reply });
    }
  }

  @Post('entrar/equipo')
  async enterByEmail(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const typed = { email: textOf(form, 'email'), password: textOf(form, 'password') };
    try {
      return await this.enter(await this.signIn.byEmail(typed, visitorOf(request)), { form, request, reply });
    } catch (error) {
      return this.again(error, 'staff', { form, request, reply });
    }
  }

  @Post('entrar/demo')
  async enterDemo(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.enter(await this.signIn.asDemo(textOf(form, 'account'), visitorOf(request)), { form, request, reply });
  }

  @Post('salir')
  @HttpCode(303)
  async leave(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SeeOther> {
    if (request.presented !== undefined) await this.sessions.close(request.presented);
    dropSession(reply);
    flash(reply, 'ok', 'flash.signedOut');
    return new SeeOther(`/${localeOf(request.originalUrl)}`);
  }

  private async show(
    kind: Kind,
    frame: Frame,
    { request, query }: { request: FastifyRequest; query: FormBody },
  ): Promise<VNode> {
    const next = safeNext(textOf(query, 'next'));
    const expired = textOf(query, 'expired') === '1';
    return SignIn(signInView(frame, { kind, next, expired, demo: await this.demo(request) }));
  }

  /** A new session; then what was waiting to be sent, or the page she was going to, or her first one. */
  private async enter(signedIn: SignedIn, { form, request, reply }: Exchange): Promise<VNode | SeeOther> {
    const old = request.presented;
    if (old !== undefined) await this.sessions.close(old);
    keepSession(reply, signedIn.token);
    request.presented = signedIn.token;
    request.actor = await this.sessions.actor(signedIn.token);
    const locale = localeOf(request.originalUrl);
    const next = textOf(form, 'next');
    const unsent = openUnsent(this.keyring, next, signedIn.accountId);
    if (unsent === undefined) {
      const target = signedIn.mustChoosePin ? '/mi-pin' : landingOf(signedIn.role);
      return new SeeOther(safeNext(signedIn.mustChoosePin ? '' : next) ?? `/${locale}${target}`);
    }
    const say = speaker(locale);
    return MessagePage({
      frame: frameOf(request, reply),
      title: say('resume.title'),
      text: say('resume.text'),
      form: { action: unsent.path, label: say('resume.send'), fields: unsent.fields },
    });
  }

  private async again(error: unknown, kind: Kind, { form, request, reply }: Exchange): Promise<VNode> {
    const frame = frameOf(request, reply);
    const errors = formErrors(error, frame.locale, { fallback: kind === 'seeker' ? 'folder' : 'email' });
    const values = { folder: textOf(form, 'folder'), email: textOf(form, 'email') };
    const next = textOf(form, 'next') === '' ? undefined : textOf(form, 'next');
    reply.code(422);
    return SignIn(signInView(frame, { kind, next, values, errors, demo: await this.demo(request) }));
  }

  private async demo(request: FastifyRequest): Promise<readonly DemoAccount[]> {
    const isOffered = request.server.site.demo && isLoopback(visitorOf(request));
    return isOffered ? this.accounts.demoAccounts() : [];
  }
}

interface Exchange {
  form: FormBody;
  request: FastifyRequest;
  reply: FastifyReply;
}
