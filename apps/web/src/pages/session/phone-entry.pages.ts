import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { PhoneService, SignInService } from '#access';
import { DomainError, Keyring } from '#platform';
import { Allow } from '../../http/allow.js';
import { formErrors } from '../../http/form-errors.js';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { PageFrame } from '../../http/parameters.js';
import { dropPhone, keepPhone, phoneOf } from '../../http/phone-cookie.js';
import { localeOf, visitorOf } from '../../http/request.js';
import type { Frame } from '../../ui/layout.js';
import { codeView, enterByPhoneView } from '../account/phone-view.js';
import { SecretForm } from '../account/secret-form.js';
import { Entry } from './entry.service.js';

const USE = 'enter';
const CODE_PATH = '/entrar/celular/codigo';

/** A seeker enters with a code to her telephone; only where a gateway sends them. */
@Controller('entrar/celular')
@Allow('public')
export class PhoneEntryPages {
  constructor(
    private readonly phones: PhoneService,
    private readonly signIn: SignInService,
    private readonly entry: Entry,
    private readonly keyring: Keyring,
  ) {}

  @Get()
  show(@PageFrame() frame: Frame, @Req() request: FastifyRequest): VNode {
    requirePhones(request);
    return SecretForm(enterByPhoneView(frame));
  }

  /** The same answer whoever has the number. */
  @Post()
  async send(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    requirePhones(request);
    try {
      const phone = await this.phones.askToEnter(textOf(form, 'phone'), request.ip);
      keepPhone(reply, this.keyring, { phone, use: USE });
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, { fallback: 'phone' });
      reply.code(422);
      return SecretForm(enterByPhoneView(frame, { phone: textOf(form, 'phone'), errors }));
    }
    return new SeeOther(`/${localeOf(request.originalUrl)}${CODE_PATH}`);
  }

  @Get('codigo')
  showCode(@PageFrame() frame: Frame, @Req() request: FastifyRequest): VNode | SeeOther {
    requirePhones(request);
    if (phoneOf(request, this.keyring, USE) === undefined) return new SeeOther(`/${frame.locale}/entrar/celular`);
    return SecretForm(codeView(frame, CODE_PATH, { again: '/entrar/celular' }));
  }

  @Post('codigo')
  async enter(
    @Body() form: FormBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VNode | SeeOther> {
    requirePhones(request);
    const phone = phoneOf(request, this.keyring, USE);
    if (phone === undefined) return new SeeOther(`/${localeOf(request.originalUrl)}/entrar/celular`);
    try {
      const signedIn = await this.signIn.byPhone({ phone, code: textOf(form, 'code') }, visitorOf(request));
      dropPhone(reply);
      return await this.entry.enter(signedIn, { form, request, reply });
    } catch (error) {
      const frame = frameOf(request, reply);
      const errors = formErrors(error, frame.locale, { fallback: 'code' });
      reply.code(422);
      return SecretForm(codeView(frame, CODE_PATH, { again: '/entrar/celular', errors }));
    }
  }
}

/** Without a gateway there is no such page. */
export function requirePhones({ server }: FastifyRequest): void {
  if (!server.site.phones) throw new DomainError('not_found', 'page.not_found');
}
