import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Keyring } from '#platform';
import { SealError } from '#platform';

const NAME = 'celular';
const MINUTES = 15;

/** The number that waits for its code, sealed: it stands in no address, and another page cannot make one. */
export function keepPhone(reply: FastifyReply, keyring: Keyring, { phone, use }: { phone: string; use: string }): void {
  const { secure } = reply.server.site;
  const value = keyring.seal(phone, `web.phone:${use}`).toString('base64url');
  reply.setCookie(NAME, value, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: MINUTES * 60 });
}

export function phoneOf(request: FastifyRequest, keyring: Keyring, use: string): string | undefined {
  const value = request.cookies[NAME];
  if (value === undefined) return undefined;
  try {
    return keyring.open(Buffer.from(value, 'base64url'), `web.phone:${use}`);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

export function dropPhone(reply: FastifyReply): void {
  reply.clearCookie(NAME, { path: '/' });
}
