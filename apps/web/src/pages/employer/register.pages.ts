import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { SessionService, type ThrottleRule, ThrottleService } from '#access';
import { EmployerRegistration, EmployerService } from '#employer';
import { DomainError } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash } from '../../http/frame.js';
import { landingOf } from '../../http/navigation.data.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import { keepSession } from '../../http/session-cookie.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { MessagePage } from '../session/message-page.js';
import { readRegistration, type WayIn, WAYS_IN } from './register-input.js';
import { registrationView } from './register-view.js';
import { Registration, WaysIn } from './register.js';

/** Enough for an office that signs up its neighbours, too slow for a machine that tries numbers. */
const REGISTER_BY_ADDRESS: ThrottleRule = {
  purpose: 'register-employer',
  free: 30,
  pause: 60,
  longest: 3600,
  window: 86_400,
};

/** Field of the form that a rule of the domain speaks about. */
const FIELDS = {
  'ruc.taken': 'ruc',
  'dni.taken': 'dni',
  'access.email': 'email',
  'access.email_taken': 'email',
  'access.name': 'name',
  'access.password_short': 'password',
  'access.password_long': 'password',
  'access.password_common': 'password',
  'access.password_personal': 'password',
  fallback: 'email',
} as const;

@Controller('registro')
@Allow('public')
export class EmployerRegisterPages {
  constructor(
    private readonly registration: EmployerRegistration,
    private readonly employers: EmployerService,
    private readonly sessions: SessionService,
    private readonly throttle: ThrottleService,
  ) {}

  @Get()
  choose(@PageFrame() frame: Frame, @Req() request: FastifyRequest): VNode | SeeOther {
    if (request.actor !== undefined) return new SeeOther(`/${frame.locale}${landingOf(request.actor.role)}`);
    const home = `/${frame.locale}/registro`;
    return WaysIn({
      frame,
      firmHref: `${home}/empresa`,
      householdHref: `${home}/hogar`,
      formingHref: `${home}/organizacion`,
      signInHref: `/${frame.locale}/entrar/equipo`,
    });
  }

  /** A link is opened by machines too, so it changes nothing by itself. */
  @Get('confirmar')
  askToConfirm(@PageFrame() frame: Frame, @Query() query: FormBody): VNode {
    const say = speaker(frame.locale);
    return MessagePage({
      frame,
      title: say('firmIn.confirmTitle'),
      text: say('firmIn.confirmText'),
      form: {
        action: `/${frame.locale}/registro/confirmar`,
        label: say('firmIn.confirm'),
        fields: [['c', textOf(query, 'c').slice(0, 200)]],
      },
    });
  }

  @Post('confirmar')
  async confirm(
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.employers.confirmEmail(textOf(body, 'c'));
    flash(reply, 'ok', 'firmIn.confirmed');
    return new SeeOther(`/${frame.locale}${request.actor?.role === 'employer' ? '/mi-empresa' : '/entrar/equipo'}`);
  }

  @Get(':way')
  show(@PageFrame() frame: Frame, @Param('way') way: string): VNode {
    return Registration(registrationView(frame, wayOf(way), { body: {}, errors: [] }));
  }

  @Post(':way')
  async register(
    @PageFrame() frame: Frame,
    @Param('way') typed: string,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const way = wayOf(typed);
    if (request.actor !== undefined) return new SeeOther(`/${frame.locale}${landingOf(request.actor.role)}`);
    const again = (errors: readonly FormError[]): VNode => {
      reply.code(422);
      return Registration(registrationView(frame, way, { body, errors }));
    };
    const form = readRegistration(body, way, speaker(frame.locale));
    if ('errors' in form) return again(form.errors);
    try {
      await this.throttle.take(REGISTER_BY_ADDRESS, request.ip);
      const accountId = await this.registration.register({ ...form.read, demo: request.server.site.demo });
      keepSession(reply, await this.sessions.open(accountId, visitorOf(request).device));
    } catch (error) {
      return again(formErrors(error, frame.locale, FIELDS));
    }
    flash(reply, 'ok', 'firmIn.welcome');
    return new SeeOther(`/${localeOf(request.originalUrl)}/mi-empresa`);
  }
}

function wayOf(text: string): WayIn {
  if (!Object.hasOwn(WAYS_IN, text)) throw new DomainError('not_found', 'page.not_found');
  return text as WayIn;
}
