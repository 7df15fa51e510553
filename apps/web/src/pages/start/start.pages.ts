import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { SessionService } from '#access';
import { ASKED_FIRST } from '#consent';
import { Clock } from '#platform';
import { CompanionService, RegistrationService } from '#profile';
import { Allow } from '../../http/allow.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { landingOf } from '../../http/navigation.data.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import { keepSession } from '../../http/session-cookie.js';
import { speaker } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { consentsView } from '../consent/consents-view.js';
import { Consents } from '../consent/consents.js';
import { MessagePage } from '../session/message-page.js';
import { OwnSlip } from './own-slip.js';
import { Start } from './start.js';

/** Beginning by herself: what it is, what she allows, her folder. Somebody signed in goes on where she was. */
@Controller('empezar')
@Allow('public')
export class StartPages {
  constructor(
    private readonly registration: RegistrationService,
    private readonly companions: CompanionService,
    private readonly sessions: SessionService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@PageFrame() frame: Frame, @Req() request: FastifyRequest): Promise<VNode | SeeOther> {
    if (request.actor !== undefined) return home(request, request.actor.role);
    const to = (path: string): string => `/${frame.locale}${path}`;
    return Start({
      frame,
      nextHref: to('/empezar/permisos'),
      minorHref: to('/empezar/menores'),
      signInHref: to('/entrar'),
      companions: await this.companions.list(request.server.site.demo),
    });
  }

  @Get('menores')
  showOtherHelp(@PageFrame() frame: Frame): VNode {
    const say = speaker(frame.locale);
    return MessagePage({
      frame,
      title: say('start.minorTitle'),
      text: say('start.minorText'),
      link: { label: say('start.minorBack'), href: `/${frame.locale}` },
    });
  }

  @Get('permisos')
  askConsents(@PageFrame() frame: Frame, @Query() query: FormBody, @Req() request: FastifyRequest): VNode | SeeOther {
    if (request.actor !== undefined) return home(request, request.actor.role);
    const companion = companionOf(query);
    const action = `/${frame.locale}/empezar/permisos${companion === undefined ? '' : `?acompana=${String(companion)}`}`;
    return Consents({ ...consentsView(frame, [], this.clock.today()), action });
  }

  /** The slip is shown on the answer itself: its PIN is kept nowhere, so no later page could. */
  @Post('permisos')
  async register(
    @Body() form: FormBody,
    @Query() query: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    if (request.actor !== undefined) return home(request, request.actor.role);
    const purposes = listOf(form, 'purpose');
    const { code, pin, token } = await this.registration.register({
      ticked: ASKED_FIRST.filter((purpose) => purposes.includes(purpose)),
      companionId: companionOf(query),
      locale: localeOf(request.originalUrl),
      device: visitorOf(request).device,
      demo: request.server.site.demo,
    });
    keepSession(reply, token);
    request.presented = token;
    request.actor = await this.sessions.actor(token);
    const frame = frameOf(request, reply);
    return OwnSlip({ frame, folder: code, pin, pinHref: `/${frame.locale}/mi-pin` });
  }
}

function home(request: FastifyRequest, role: Parameters<typeof landingOf>[0]): SeeOther {
  return new SeeOther(`/${localeOf(request.originalUrl)}${landingOf(role)}`);
}

/** The NGO she accepted on the page before. */
function companionOf(query: FormBody): number | undefined {
  const typed = textOf(query, 'acompana');
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : undefined;
}
