import { Body, Controller, Delete, Get, Post, Put, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AccountService, SESSION_LIFE, SessionService, SignInService } from '#access';
import type { Actor, SignedIn } from '#access';
import { Allow } from '../http/allow.js';
import { formToken } from '../http/csrf.js';
import { CurrentActor } from '../http/parameters.js';
import { ownStepOf, visitorOf } from '../http/request.js';
import { dropSession, keepSession } from '../http/session-cookie.js';
import { Operation } from './operation.js';
import { FolderSignIn, OwnPin, SecondFactor, Session, StaffSignIn } from './session.dto.js';

@ApiTags('session')
@Controller('api/v1/session')
@Allow('session.own')
export class SessionController {
  constructor(
    private readonly signIn: SignInService,
    private readonly sessions: SessionService,
    private readonly accounts: AccountService,
  ) {}

  @Post()
  @Allow('public')
  @Operation({ summary: 'Sign in with e-mail and password', status: 201, returns: Session })
  async enterByEmail(
    @Body() { cookie, ...typed }: StaffSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return this.enter(await this.signIn.byEmail(typed, visitorOf(request)), { request, reply, cookie });
  }

  @Post('folder')
  @Allow('public')
  @Operation({ summary: 'Sign in with a folder code and its PIN', status: 201, returns: Session })
  async enterByFolder(
    @Body() { cookie, folder, pin }: FolderSignIn,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = await this.signIn.byFolder({ code: folder, pin }, visitorOf(request));
    return this.enter(signedIn, { request, reply, cookie });
  }

  /** Acts with the token of the first step, which opens nothing else. */
  @Post('code')
  @Allow('public')
  @Operation({ summary: 'Prove the second factor', status: 201, returns: Session, fails: [409] })
  async enterByCode(
    @Body() { cookie, code }: SecondFactor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const signedIn = await this.signIn.bySecondFactor(request.presented, code, visitorOf(request));
    return this.enter(signedIn, { request, reply, cookie });
  }

  @Get()
  @Operation({ summary: 'Who is signed in', returns: Session })
  show(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Session {
    return { ...sessionOf(actor), ...(request.byToken ? {} : { csrf: formToken(request, reply) }) };
  }

  @Delete()
  @Operation({ summary: 'Sign out', status: 204 })
  async leave(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.sessions.close(actor.sessionToken);
    if (!request.byToken) dropSession(reply);
  }

  @Put('pin')
  @Operation({ summary: 'Choose a PIN of her own', status: 204 })
  async choosePin(@CurrentActor() actor: Actor, @Body() given: OwnPin): Promise<void> {
    await this.accounts.choosePin(actor, given);
  }

  private async enter({ token, role, first }: SignedIn, { request, reply, cookie }: Entering): Promise<Session> {
    const actor = await this.sessions.actor(token);
    const known = actor === undefined ? { ...LIFE, role } : sessionOf(actor);
    const told = { ...known, ...(first === undefined ? {} : { first }) };
    if (cookie !== true) return { token: token.toString('base64url'), ...told };
    if (request.presented !== undefined) await this.sessions.close(request.presented);
    keepSession(reply, token);
    request.presented = token;
    return { csrf: formToken(request, reply), ...told };
  }
}

const LIFE = { idleMinutes: SESSION_LIFE.idleMinutes, hours: SESSION_LIFE.hours };

interface Entering {
  request: FastifyRequest;
  reply: FastifyReply;
  cookie: boolean | undefined;
}

function sessionOf(actor: Actor): Omit<Session, 'token' | 'csrf'> {
  const { role, ref, locale } = actor;
  const first = ownStepOf(actor);
  return { ...LIFE, role, account: ref, locale, ...(first === undefined ? {} : { first }) };
}
