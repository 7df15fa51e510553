import { Body, Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { ACCESS_SETTINGS, SecondFactorService, SessionService } from '#access';
import type { AccessSettings, Actor, Enrolment } from '#access';
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
import { EnrolmentPage } from './enrolment.js';
import { FactorPage, RecoveryCodes } from './factor.js';

const PATH = 'cuenta/segundo-paso';

/** The second factor of whoever is signed in: setting it up, new codes, another telephone. */
@Controller(PATH)
@Allow('factor.own')
export class FactorPages {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly sessions: SessionService,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame): Promise<VNode> {
    const factor = await this.factors.find(actor);
    if (factor !== undefined) return this.state(actor, frame);
    return this.enrolment(actor, frame, { enrolment: await this.factors.begin(actor) });
  }

  /** The recovery codes stand on the answer itself: they are kept nowhere, so no later page could show them. */
  @Post()
  async confirm(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const sealed = textOf(form, 'started');
    try {
      const codes = await this.factors.confirm(actor, { sealed, code: textOf(form, 'code') });
      request.actor = await this.sessions.actor(actor.sessionToken);
      return this.codes(frameOf(request, reply), codes, landingOf(actor.role));
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, { fallback: 'code' });
      reply.code(422);
      return this.enrolment(actor, frame, { enrolment: await this.factors.resume(actor, sealed), errors });
    }
  }

  @Post('cambiar')
  async change(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    const proof = { password: textOf(form, 'password'), code: textOf(form, 'code') };
    const frame = (): Frame => frameOf(request, reply);
    try {
      switch (textOf(form, 'do')) {
        case 'codes':
          return this.codes(frame(), await this.factors.renewCodes(actor, proof), `/${PATH}`);
        case 'off':
          await this.factors.switchOff(actor, proof);
          flash(reply, 'ok', 'flash.factorOff');
          return new SeeOther(`/${localeOf(request.originalUrl)}/cuenta`);
        default:
          return this.enrolment(actor, frame(), { enrolment: await this.factors.renew(actor, proof) });
      }
    } catch (error) {
      const errors = formErrors(error, localeOf(request.originalUrl), { fallback: 'password' });
      reply.code(422);
      return this.state(actor, frame(), errors);
    }
  }

  private async state(actor: Actor, frame: Frame, errors?: readonly FormError[]): Promise<VNode> {
    const { enrolledAt, codesLeft } = (await this.factors.find(actor)) ?? { enrolledAt: new Date(0), codesLeft: 0 };
    const accountHref = `/${frame.locale}/cuenta`;
    const action = `/${frame.locale}/${PATH}/cambiar`;
    return FactorPage({ frame, accountHref, action, enrolledAt, codesLeft, demanded: this.isDemanded(actor), errors });
  }

  private enrolment(
    actor: Actor,
    frame: Frame,
    { enrolment, errors }: { enrolment: Enrolment; errors?: readonly FormError[] },
  ): VNode {
    const { uri, secret, sealed: started } = enrolment;
    return EnrolmentPage({
      frame,
      action: `/${frame.locale}/${PATH}`,
      uri,
      secret: secret.replaceAll(/(.{4})(?=.)/g, '$1 '),
      started,
      demanded: actor.mustEnrol === true,
      laterHref: actor.mustEnrol === true ? undefined : `/${frame.locale}${landingOf(actor.role)}`,
      errors,
    });
  }

  private codes(frame: Frame, codes: readonly string[], next: string): VNode {
    return RecoveryCodes({ frame, codes, nextHref: `/${frame.locale}${next}` });
  }

  private isDemanded({ demo }: Actor): boolean {
    return this.settings.secondFactorDemanded === true && !demo;
  }
}
