import type { FastifyReply, FastifyRequest } from 'fastify';

const NAME = 'enlace';
const TOKEN = /^[\w-]{43}$/;
const MINUTES = 30;

/** The token of a mailed link leaves the address at once: what follows it is read from here. */
export function keepLink(reply: FastifyReply, token: string): void {
  if (!TOKEN.test(token)) return;
  const { secure } = reply.server.site;
  reply.setCookie(NAME, token, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: MINUTES * 60 });
}

export function dropLink(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}

/** 32 bytes; zeros when there is none, which no link has. */
export function linkOf(request: FastifyRequest): Buffer {
  const value = request.cookies[NAME];
  return value !== undefined && TOKEN.test(value) ? Buffer.from(value, 'base64url') : Buffer.alloc(32);
}
