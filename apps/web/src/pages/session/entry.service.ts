import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { SessionService } from '#access';
import type { SignedIn } from '#access';
import { Keyring } from '#platform';
import { textOf } from '../../http/form.js';
import type { FormBody } from '../../http/form.js';
import { frameOf } from '../../http/frame.js';
import { landingOf } from '../../http/navigation.data.js';
import { SeeOther } from '../../http/page.interceptor.js';
import { localeOf, STEP_PATHS } from '../../http/request.js';
import { openUnsent, safeNext } from '../../http/resume.js';
import { keepSession } from '../../http/session-cookie.js';
import { speaker } from '../../messages/message.js';
import { MessagePage } from './message-page.js';
import { signInView } from './sign-in-view.js';
import { SignIn } from './sign-in.js';

export interface Exchange {
  form: FormBody;
  request: FastifyRequest;
  reply: FastifyReply;
}

/** What follows a right secret, whichever it was. */
@Injectable()
export class Entry {
  constructor(
    private readonly sessions: SessionService,
    private readonly keyring: Keyring,
  ) {}

  /** A new session; then what was waiting to be sent, or the page she was going to, or her first one. */
  async enter(signedIn: SignedIn, { form, request, reply }: Exchange): Promise<VNode | SeeOther> {
    const old = request.presented;
    if (old !== undefined) await this.sessions.close(old);
    keepSession(reply, signedIn.token);
    request.presented = signedIn.token;
    const next = textOf(form, 'next');
    if (signedIn.first === 'code') {
      const waiting = next === '' ? undefined : next;
      return SignIn(signInView(frameOf(request, reply), { kind: 'staff', secondFactor: true, next: waiting }));
    }
    request.actor = await this.sessions.actor(signedIn.token);
    const unsent = openUnsent(this.keyring, next, signedIn.accountId);
    if (unsent === undefined) return new SeeOther(this.targetOf(signedIn, request, next));
    const frame = frameOf(request, reply);
    const say = speaker(frame.locale);
    return MessagePage({
      frame,
      title: say('resume.title'),
      text: say('resume.text'),
      form: { action: unsent.path, label: say('resume.send'), fields: unsent.fields },
    });
  }

  /** Who only is asked for a second factor goes where she was going. */
  private targetOf({ first, role }: SignedIn, request: FastifyRequest, next: string): string {
    const prefix = `/${localeOf(request.originalUrl)}`;
    if (first === 'pin') return prefix + STEP_PATHS.pin;
    return safeNext(next) ?? prefix + (first === 'enrolment' ? STEP_PATHS.enrolment : landingOf(role));
  }
}
