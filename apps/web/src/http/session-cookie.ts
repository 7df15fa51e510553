import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionService } from '#access';
import { RequestContext } from '#platform';
import { isApi } from './request.js';
import type { Site } from './request.js';

const TOKEN = /^[\w-]{43}$/;
const BEARER = /^bearer (?<token>[\w-]{43})$/iu;

/** The prefix binds the cookie to this host and to https; browsers refuse it without. */
function nameOf(site: Site): string {
  return site.secure ? '__Host-ayni' : 'ayni';
}

/** Without an age of its own it ends with the browser, which matters on a shared phone. */
function optionsOf(site: Site) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: site.secure } as const;
}

export function keepSession(reply: FastifyReply, token: Buffer): void {
  const { site } = reply.server;
  reply.setCookie(nameOf(site), token.toString('base64url'), optionsOf(site));
}

export function dropSession(reply: FastifyReply): void {
  const { site } = reply.server;
  reply.clearCookie(nameOf(site), optionsOf(site)).header('clear-site-data', '"cache"');
}

/** Reads who acts before any route runs, and keeps it for everything below: log, audit, row-level security. */
export function readSessions(server: FastifyInstance, sessions: SessionService): void {
  server.decorateRequest('actor');
  server.decorateRequest('presented');
  server.decorateRequest('byToken', false);
  server.addHook('preHandler', async (request) => {
    request.byToken = isApi(request.originalUrl) && request.headers.authorization !== undefined;
    request.presented = presentedBy(request);
    if (request.presented !== undefined) request.actor = await sessions.actor(request.presented);
  });
  // A hook of its own with a callback: what follows runs inside the context.
  server.addHook('preHandler', (request, _reply, done) => {
    const { accountId, organisationId, role } = request.actor ?? {};
    RequestContext.run({ requestId: request.id, accountId, organisationId, role }, done);
  });
}

function presentedBy(request: FastifyRequest): Buffer | undefined {
  // Who sends a token acts with it alone: a cookie beside it is not looked at.
  const value = request.byToken
    ? BEARER.exec(request.headers.authorization ?? '')?.groups?.['token']
    : request.cookies[nameOf(request.server.site)];
  return value !== undefined && TOKEN.test(value) ? Buffer.from(value, 'base64url') : undefined;
}
