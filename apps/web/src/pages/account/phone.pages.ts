import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { PhoneService } from '#access';
import type { Actor } from '#access';
import { Keyring } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { flash, frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { CurrentActor, PageFrame } from '../../http/parameters.js';
import { dropPhone, keepPhone, phoneOf } from '../../http/phone-cookie.js';
import { localeOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { requirePhones } from '../session/phone-entry.pages.js';
import { codeView, setPhoneView } from './phone-view.js';
import { SecretForm } from './secret-form.js';

const USE = 'set';
const PATH = 'cuenta/celular';

/** A seeker sets, changes and removes the telephone she enters with. */
@Controller(PATH)
@Allow('phone.own')
export class PhonePages {
  constructor(
    private readonly phones: PhoneService,
    private readonly keyring: Keyring,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @PageFrame() frame: Frame, @Req() request: FastifyRequest): Promise<VNode> {
    requirePhones(request);
    return SecretForm(setPhoneView(frame, { shown: await this.phones.shown(actor) }));
  }

  @Post()
  async send(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    requirePhones(request);
    const typed = { phone: textOf(form, 'phone'), pin: textOf(form, 'pin') };
    try {
      const phone = await this.phones.askToSet(actor, typed, request.ip);
      keepPhone(reply, this.keyring, { phone, use: USE });
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, { 'access.wrong_pin': 'pin', fallback: 'phone' });
      reply.code(422);
      return SecretForm(setPhoneView(frame, { shown: await this.phones.shown(actor), phone: typed.phone, errors }));
    }
    return new SeeOther(`/${localeOf(request.originalUrl)}/${PATH}/codigo`);
  }

  @Get('codigo')
  showCode(@PageFrame() frame: Frame, @Req() request: FastifyRequest): VNode | SeeOther {
    requirePhones(request);
    if (phoneOf(request, this.keyring, USE) === undefined) return new SeeOther(`/${frame.locale}/${PATH}`);
    return SecretForm(codeView(frame, `/${PATH}/codigo`, { again: `/${PATH}`, setting: true }));
  }

  @Post('codigo')
  async set(
    @CurrentActor() actor: Actor,
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    requirePhones(request);
    const phone = phoneOf(request, this.keyring, USE);
    if (phone === undefined) return new SeeOther(`/${localeOf(request.originalUrl)}/${PATH}`);
    try {
      await this.phones.set(actor, { phone, code: textOf(form, 'code') });
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, { fallback: 'code' });
      reply.code(422);
      return SecretForm(codeView(frame, `/${PATH}/codigo`, { again: `/${PATH}`, errors, setting: true }));
    }
    dropPhone(reply);
    flash(reply, 'ok', 'flash.phoneSet');
    return new SeeOther(`/${localeOf(request.originalUrl)}/cuenta`);
  }

  @Post('quitar')
  async remove(
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SeeOther> {
    await this.phones.remove(actor);
    flash(reply, 'ok', 'flash.phoneRemoved');
    return new SeeOther(`/${localeOf(request.originalUrl)}/cuenta`);
  }
}
