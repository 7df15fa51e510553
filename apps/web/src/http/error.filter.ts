import { Catch } from '@nestjs/common';
import type { ArgumentsHost, ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { SessionService } from '#access';
import { Keyring, log } from '#platform';
import { t } from '../messages/message.js';
import { ErrorPage } from '../pages/error/error.js';
import { MessagePage } from '../pages/session/message-page.js';
import { signInView } from '../pages/session/sign-in-view.js';
import { SignIn } from '../pages/session/sign-in.js';
import { render } from '../ui/page.js';
import { methodsAt } from './api-route.js';
import { fieldsOf, holdsSecret } from './form.js';
import type { FormBody } from './form.js';
import { frameOf } from './frame.js';
import { exactMessage, problemMessage } from './problem-message.js';
import { kindOf, problemOf } from './problem.js';
import type { Problem } from './problem.js';
import { hasLocale, isMachine, languageOf, localeOf, OwnStepRequired, SignInRequired, STEP_PATHS } from './request.js';
import { sealUnsent } from './resume.js';

/** Turns every error into problem+json for programs and into a page for people; the only place that does. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  constructor(
    private readonly sessions: SessionService,
    private readonly keyring: Keyring,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) log.error({ err: error, request: request.id }, 'a request failed');
    if (reply.sent) return;
    if (problem.status === 429) reply.header('retry-after', String(problem.data['seconds'] ?? 60));
    if (isMachine(request.originalUrl)) sendJson(request, reply, problem);
    else if (error instanceof OwnStepRequired) {
      reply.redirect(`/${localeOf(request.originalUrl)}${STEP_PATHS[error.step]}`, 303);
    } else if (error instanceof SignInRequired) await this.askToSignIn(request, reply);
    else sendPage(reply.code(problem.status), errorPage(request, reply, problem));
  }

  /** Back to the same page afterwards, with what was typed. */
  private async askToSignIn(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const locale = localeOf(request.originalUrl);
    const expired = request.presented !== undefined;
    if (request.method !== 'POST') {
      const query = new URLSearchParams({ next: request.originalUrl, ...(expired ? { expired: '1' } : {}) });
      reply.redirect(`/${locale}/entrar?${query.toString()}`, 303);
      return;
    }
    const owner = await this.ownerOf(request.presented);
    const next = owner === undefined ? undefined : sealUnsent(this.keyring, request, owner.accountId);
    const kind = owner?.role === 'seeker' || owner === undefined ? 'seeker' : 'staff';
    sendPage(
      reply.code(401),
      SignIn(signInView(frameOf(request, reply), { kind, next, expired, phones: request.server.site.phones })),
    );
  }

  /** Without an answer from the database she is asked to sign in all the same: an error here would end the program. */
  private async ownerOf(token: Buffer | undefined): ReturnType<SessionService['owner']> {
    return token === undefined ? undefined : this.sessions.owner(token).catch(() => undefined);
  }
}

function sendPage(reply: FastifyReply, page: VNode): void {
  reply.type('text/html; charset=utf-8').send(render(page));
}

function sendJson(request: FastifyRequest, reply: FastifyReply, found: Problem): void {
  const methods = found.status === 404 ? methodsAt(request) : [];
  const problem = methods.length === 0 ? found : { status: 405, code: 'page.method', data: {} };
  const { status, code, data, faults } = problem;
  const locale = languageOf(request);
  if (status === 401) reply.header('www-authenticate', 'Bearer');
  if (methods.length > 0) reply.header('allow', methods.join(', '));
  reply
    .code(status)
    .type('application/problem+json')
    .header('content-language', locale)
    .send({
      ...data,
      type: 'about:blank',
      title: t(locale, `error.${kindOf(problem)}`),
      status,
      code,
      detail: problemMessage(locale, problem),
      errors: faults?.map((fault) => ({ field: fault.field, code: fault.code, message: fault.say(locale) })),
      requestId: request.id,
    });
}

function errorPage(request: FastifyRequest, reply: FastifyReply, problem: Problem): VNode {
  const frame = frameOf(request, reply);
  const { locale } = frame;
  const kind = kindOf(problem);
  const home = `/${locale}`;
  const exact = exactMessage(locale, problem);
  if (exact === undefined) {
    const again = kind === 'many' || kind === 'failure' ? request.originalUrl : home;
    return ErrorPage({ frame, kind, actionHref: again, reference: kind === 'failure' ? request.id : undefined });
  }
  const title = t(locale, `error.${kind}`);
  const isOurs = request.headers['sec-fetch-site'] === 'same-origin' && hasLocale(request.originalUrl);
  const form = request.body as FormBody | undefined;
  if (problem.code !== 'access.form_expired' || !isOurs || holdsSecret(form)) {
    return MessagePage({
      frame,
      title,
      text: exact,
      failed: true,
      link: { label: t(locale, 'error.missingAction'), href: home },
    });
  }
  const again = { action: request.originalUrl, fields: fieldsOf(form), label: t(locale, 'resume.again') };
  const text = t(locale, 'resume.againText');
  return MessagePage({ frame, title: t(locale, 'resume.title'), text, failed: true, form: again });
}
