import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * True when the page somebody polls still shows this state: the answer is then an empty 304. The state names everything
 * that the polled part shows; the page around it carries fresh tokens and does not count.
 */
export function isUnchanged(request: FastifyRequest, reply: FastifyReply, state: string): boolean {
  const tag = `W/"${state}"`;
  reply.header('etag', tag);
  if (request.headers['if-none-match'] !== tag) return false;
  reply.code(304);
  return true;
}
