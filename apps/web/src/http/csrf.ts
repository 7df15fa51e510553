import { createHash } from 'node:crypto';
import csrf from '@fastify/csrf-protection';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isApi } from './request.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Every change carries a token that fits the secret in a signed cookie and the session it was made for. */
export async function protectForms(server: FastifyInstance, hmacKey: Buffer): Promise<void> {
  const { secure } = server.site;
  await server.register(csrf, {
    cookieKey: secure ? '__Host-form' : 'form',
    cookieOpts: { signed: true, httpOnly: true, sameSite: 'lax', path: '/', secure },
    csrfOpts: { hmacKey: hmacKey.toString('base64url'), userInfo: true },
    getUserInfo: boundTo,
    logLevel: 'debug',
  });
  server.decorateRequest('forged', false);
  server.addHook('preHandler', (request, reply, done) => {
    const refuse = (): void => {
      request.forged = true;
      done();
    };
    if (SAFE.has(request.method) || request.byToken) done();
    else if (request.headers['sec-fetch-site'] === 'cross-site') refuse();
    // JSON is sent to another site only after it agreed, and this one does not; without a session there is nothing to abuse.
    else if (isApi(request.originalUrl) && request.presented === undefined) done();
    // The plugin answers by itself; the guard does it here, so that a session that is over is told first.
    else server.csrfProtection(request, Object.create(reply, { send: { value: refuse } }) as FastifyReply, done);
  });
}

/** For the hidden field `_csrf`, or the header `csrf-token` of a script. */
export function formToken(request: FastifyRequest, reply: FastifyReply): string {
  return reply.generateCsrf({ userInfo: boundTo(request) });
}

/** The form was not ours, or belongs to a session that is over. */
export class FormRefused extends Error {
  override readonly name = 'FormRefused';
}

/** The token the browser holds, live or not: a form sent after the session ended is still known as ours. */
function boundTo({ presented }: FastifyRequest): string {
  return presented === undefined ? 'nobody' : createHash('sha256').update(presented).digest('base64url');
}
