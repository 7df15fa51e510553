import { HttpException } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '#platform';

/** Names the version that is answered. */
export function tag(reply: FastifyReply, version: string | number): void {
  reply.header('etag', `"${String(version)}"`);
}

/** True when the program still has this version: the answer is then an empty 304. */
export function hasVersion(request: FastifyRequest, reply: FastifyReply, version: string | number): boolean {
  tag(reply, version);
  if (!tagsIn(request.headers['if-none-match']).includes(String(version))) return false;
  reply.code(304);
  return true;
}

/** The version that a program writes over; `undefined`: whatever stands (`*`). Without the header nothing is written. */
export function versionOf({ headers }: FastifyRequest): string | undefined {
  const [first, ...more] = tagsIn(headers['if-match']);
  if (first === undefined || more.length > 0) throw new HttpException('If-Match is asked for', 428);
  return first === '*' ? undefined : first;
}

/** The same for a counted revision: a tag that counts nothing is of no version we ever had. */
export function revisionOf(request: FastifyRequest, code: string): number | undefined {
  const version = versionOf(request);
  if (version === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(version)) throw new DomainError('stale', code);
  return Number(version);
}

function tagsIn(header: string | undefined): string[] {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim().replace(/^W\//u, '').replaceAll('"', ''))
    .filter((part) => part !== '');
}
