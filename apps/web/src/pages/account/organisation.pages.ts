import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { allows, ColleagueService, InvitationService, OrganisationService } from '#access';
import type { Actor, OrganisationDetails } from '#access';
import { DomainError } from '#platform';
import { isUbigeo } from '#peru';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { listOf, textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { localeOf } from '../../http/request.js';
import { keyIn, RowId } from '../../http/row-id.js';
import type { MessageKey } from '../../messages/message.js';
import type { Frame } from '../../ui/layout.js';
import { ATTENDED_IN, organisationView } from './organisation-view.js';
import type { Place, Typed } from './organisation-view.js';
import { OrganisationPage } from './organisation.js';

type Change = (colleagues: ColleagueService, invitations: InvitationService, given: Given) => Promise<void>;

interface Given {
  by: Actor;
  ref: string;
  reason: string;
}

/** What may be done to a colleague, by the last word of the address, and what is said then. */
const CHANGES: Readonly<Record<string, readonly [work: Change, told: MessageKey]>> = {
  reenviar: [(_, invitations, { by, ref }) => invitations.resend(by, ref), 'flash.invited'],
  retirar: [(_, invitations, { by, ref }) => invitations.withdraw(by, ref), 'flash.withdrawnInvitation'],
  desactivar: [(colleagues, _, { by, ref }) => colleagues.deactivate(by, ref), 'flash.deactivated'],
  activar: [(colleagues, _, { by, ref }) => colleagues.reactivate(by, ref), 'flash.reactivated'],
  'segundo-paso': [
    (colleagues, _, { by, ref, reason }) => colleagues.resetFactor(by, ref, reason),
    'flash.factorReset',
  ],
};

/** An organisation: its people, who is invited, what it tells of itself. The operator keeps every one. */
@Controller()
@Allow('account.invite')
export class OrganisationPages {
  constructor(
    private readonly organisations: OrganisationService,
    private readonly colleagues: ColleagueService,
    private readonly invitations: InvitationService,
  ) {}

  @Get('organizacion')
  showOwn(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Query() query: FormBody): Promise<VNode> {
    return this.page(actor, frame, { place: placeOf(actor), after: keyIn(query, 'despues') });
  }

  @Get('organizaciones/:organisation')
  @Allow('organisation.see.all')
  showAny(
    @CurrentActor() actor: Actor,
    @PageFrame() frame: Frame,
    @Param('organisation', RowId) id: number,
    @Query() query: FormBody,
  ): Promise<VNode> {
    return this.page(actor, frame, { place: placeOf(actor, id), after: keyIn(query, 'despues') });
  }

  @Post('organizacion')
  @Allow('organisation.describe')
  async describe(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const place = placeOf(actor, keyIn(form, 'organisation'));
    const details = detailsOf(form);
    if (place.id === undefined) throw new DomainError('not_found', 'organisation.not_found');
    try {
      await this.organisations.describe(place.id, details);
    } catch (error) {
      const frame = frameOf(request, reply);
      const fields = { 'access.email': 'contact', 'organisation.phone': 'phone', fallback: 'name' };
      const errors = formErrors(error, frame.locale, fields);
      reply.code(422);
      return this.page(actor, frame, { place, details, typed: { errors } });
    }
    flash(reply, 'ok', 'flash.organisationSaved');
    return new SeeOther(`/${localeOf(request.originalUrl)}${place.path}`);
  }

  @Post('organizacion/invitar')
  async invite(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const place = placeOf(actor, keyIn(form, 'organisation'));
    const typed = { role: textOf(form, 'role'), email: textOf(form, 'email') };
    const locale = localeOf(request.originalUrl);
    try {
      await this.invitations.invite(actor, { ...typed, organisationId: place.id, locale });
    } catch (error) {
      const errors = formErrors(error, locale, { 'colleague.role_missing': 'role', fallback: 'email' });
      reply.code(422);
      return this.page(actor, frameOf(request, reply), { place, typed: { ...typed, errors } });
    }
    flash(reply, 'ok', 'flash.invited');
    return new SeeOther(`/${locale}${place.path}`);
  }

  @Post('organizacion/personas/:ref/:change')
  async change(
    @CurrentActor() by: Actor,
    @Param() { ref = '', change = '' }: Record<string, string>,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    const known = Object.hasOwn(CHANGES, change) ? CHANGES[change] : undefined;
    if (known === undefined) throw new DomainError('not_found', 'page.not_found');
    const [work, told] = known;
    await work(this.colleagues, this.invitations, { by, ref, reason: textOf(form, `reason-${ref}`) });
    flash(reply, 'ok', told);
    return new SeeOther(`/${localeOf(request.originalUrl)}${placeOf(by, keyIn(form, 'organisation')).path}`);
  }

  private async page(
    actor: Actor,
    frame: Frame,
    {
      place,
      after,
      details,
      typed,
    }: { place: Place; after?: number | undefined; details?: OrganisationDetails; typed?: Typed },
  ): Promise<VNode> {
    const { id } = place;
    const organisation = id === undefined ? undefined : await this.organisations.get(id);
    const mayDescribe = id !== undefined && allows('organisation.describe', actor.role);
    const kept = {
      organisation,
      details: mayDescribe ? (details ?? (await this.organisations.details(id))) : undefined,
      page: await this.colleagues.list(id, after),
    };
    return OrganisationPage(organisationView(frame, { actor, place }, kept, typed));
  }
}

/** The operator names the organisation; everybody else has one. */
function placeOf({ role, organisationId }: Actor, named?: number): Place {
  if (role !== 'operator') return { id: organisationId, path: '/organizacion' };
  return named === undefined ? { path: '/organizacion' } : { id: named, path: `/organizaciones/${String(named)}` };
}

function detailsOf(form: FormBody): OrganisationDetails {
  const district = textOf(form, 'district');
  return {
    name: textOf(form, 'name'),
    email: textOf(form, 'contact'),
    phone: textOf(form, 'phone'),
    district: isUbigeo(district) ? district : undefined,
    languages: ATTENDED_IN.filter((language) => listOf(form, 'languages').includes(language)),
  };
}
