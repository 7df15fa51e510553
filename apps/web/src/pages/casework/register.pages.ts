import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Actor, FolderService, type OrganisationId } from '#access';
import { PersonService } from '#casework';
import { ASKED_FIRST } from '#consent';
import { Clock, DomainError } from '#platform';
import type { Given } from '#profile';
import { Allow } from '../../http/allow.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf, visitorOf } from '../../http/request.js';
import { keepSession } from '../../http/session-cookie.js';
import { speaker } from '../../messages/message.js';
import type { FormError } from '../../ui/form.js';
import type { Frame } from '../../ui/layout.js';
import { fileOf } from './day-view.js';
import { interviewHome } from './interview-view.js';
import { People } from './people.js';
import { Register } from './register.js';
import { readPerson } from './person-input.js';
import { registerView } from './register-view.js';

@Controller('personas')
@Allow('person.register')
export class RegisterPages {
  constructor(
    private readonly people: PersonService,
    private readonly folders: FolderService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow('person.see')
  async search(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    const asked = textOf(query, 'q').trim().slice(0, 80);
    const say = speaker(frame.locale);
    const home = `/${frame.locale}/personas`;
    const found = asked === '' ? [] : await this.people.search(organisationOf(actor), asked);
    return People({
      frame,
      asked,
      action: home,
      backHref: `/${frame.locale}/mi-dia`,
      registerHref: `${home}/nueva`,
      found: found.map(({ seekerId, by }) => ({
        file: fileOf(seekerId, say),
        href: `${home}/${String(seekerId)}`,
        by: say(`people.by.${by}`),
      })),
    });
  }

  @Get('nueva')
  show(@PageFrame() frame: Frame): VNode {
    return Register(registerView(frame, { body: {}, errors: [], duplicates: [], today: this.clock.today() }));
  }

  /** Opens her folder; then the interview, or the device goes to the person, who chooses six digits of her own. */
  @Post('nueva')
  async register(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Body() body: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const { given, errors } = this.read(body, frame);
    const today = this.clock.today();
    if (errors.length > 0) return Register(registerView(frame, { body, errors, duplicates: [], today }));
    const organisationId = organisationOf(actor);
    const looked = textOf(body, 'phone').trim() === '' ? textOf(body, 'name') : textOf(body, 'phone');
    const duplicates = textOf(body, 'anyway') === 'yes' ? [] : await this.people.search(organisationId, looked);
    if (duplicates.length > 0) return Register(registerView(frame, { body, errors: [], duplicates, today }));
    const asked = listOf(body, 'purpose');
    const ticked = ASKED_FIRST.filter((purpose) => asked.includes(purpose));
    const channel = textOf(body, 'channel');
    const seekerId = await this.people.register(actor, organisationId, { given, ticked, channel });
    const locale = localeOf(request.originalUrl);
    if (textOf(body, 'next') === 'interview') return new SeeOther(interviewHome(locale, seekerId));
    const { token } = await this.folders.handOver(actor, seekerId, visitorOf(request).device);
    keepSession(reply, token);
    return new SeeOther(`/${locale}/mi-pin`);
  }

  private read(body: FormBody, frame: Frame): { given: Given; errors: FormError[] } {
    const say = speaker(frame.locale);
    const [name, channel] = [textOf(body, 'name'), textOf(body, 'channel')];
    const [phone, district] = [textOf(body, 'phone'), textOf(body, 'district')];
    const { given, wrong } = readPerson({ name, channel, phone, district }, this.clock.today());
    const errors: FormError[] = wrong.map((field) => ({ field, message: say(`register.wrong.${field}`) }));
    if (textOf(body, 'adult') === 'yes') given.push(['about.adult', { state: 'answered', value: 'yes' }]);
    else errors.push({ field: 'adult', message: say('register.wrong.adult') });
    if (textOf(body, 'read') !== 'yes') errors.push({ field: 'read', message: say('register.wrong.read') });
    return { given, errors };
  }
}

function organisationOf(actor: Actor): OrganisationId {
  if (actor.organisationId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return actor.organisationId;
}
