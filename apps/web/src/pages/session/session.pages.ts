import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { AccountService, isLoopback, SessionService, SignInService } from '#access';
import type { DemoAccount } from '#access';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import { safeNext } from '../../http/resume.js';
import { dropSession } from '../../http/session-cookie.js';
import type { Frame } from '../../ui/layout.js';
import { Entry } from './entry.service.js';
import type { Exchange } from './entry.service.js';
import { signInView } from './sign-in-view.js';
import { SignIn } from './sign-in.js';

type Kind = 'seeker' | 'staff';
/** Where the message of a refused form stands. */
const FIRST_FIELD = { seeker: 'folder', staff: 'email', code: 'code' } as const;

@Controller()
@Allow('public')
export class SessionPages {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
    private readonly entry: Entry,
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
      return await this.entry.enter(signedIn, { form, request, reply });
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
      return await this.entry.enter(await this.signIn.byEmail(typed, visitorOf(request)), { form, request, reply });
    } catch (error) {
      return this.again(error, 'staff', { form, request, reply });
    }
  }

  /** The same question as after the password, for who comes back to it or changes the language. */
  @Get('entrar/codigo')
  showSecondStep(@PageFrame() frame: Frame): VNode {
    return SignIn(signInView(frame, { kind: 'staff', secondFactor: true }));
  }

  @Post('entrar/codigo')
  async enterByCode(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    try {
      const signedIn = await this.signIn.bySecondFactor(request.presented, textOf(form, 'code'), visitorOf(request));
      return await this.entry.enter(signedIn, { form, request, reply });
    } catch (error) {
      return this.again(error, 'code', { form, request, reply });
    }
  }

  @Post('entrar/demo')
  async enterDemo(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    return this.entry.enter(await this.signIn.asDemo(textOf(form, 'account'), visitorOf(request)), {
      form,
      request,
      reply,
    });
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
    return SignIn(
      signInView(frame, { kind, next, expired, phones: request.server.site.phones, demo: await this.demo(request) }),
    );
  }

  private async again(
    error: unknown,
    asked: keyof typeof FIRST_FIELD,
    { form, request, reply }: Exchange,
  ): Promise<VNode> {
    const frame = frameOf(request, reply);
    const isOver = error instanceof DomainError && error.code === 'factor.step_over';
    const secondFactor = asked === 'code' && !isOver;
    const errors = formErrors(error, frame.locale, { fallback: isOver ? 'email' : FIRST_FIELD[asked] });
    const kind = asked === 'seeker' ? 'seeker' : 'staff';
    const values = { folder: textOf(form, 'folder'), email: textOf(form, 'email') };
    const next = textOf(form, 'next') === '' ? undefined : textOf(form, 'next');
    reply.code(422);
    const demo = secondFactor ? [] : await this.demo(request);
    return SignIn(
      signInView(frame, { kind, next, values, errors, secondFactor, phones: request.server.site.phones, demo }),
    );
  }

  private async demo(request: FastifyRequest): Promise<readonly DemoAccount[]> {
    const isOffered = request.server.site.demo && isLoopback(visitorOf(request));
    return isOffered ? this.accounts.demoAccounts() : [];
  }
}
