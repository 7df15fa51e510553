import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const SMALLEST = 500;
const WRITTEN_NOW = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const ONCE_FOR_ALL = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export type Encoding = 'br' | 'gzip' | undefined;

/** The best encoding that the browser takes. */
export function encodingFor(accepted: string | undefined): Encoding {
  const names = (accepted ?? '').split(',').filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part));
  const has = (name: string): boolean => names.some((part) => part.trim().split(';')[0]?.trim() === name);
  if (has('br')) return 'br';
  return has('gzip') ? 'gzip' : undefined;
}

/** For files that are served many times: as small as it gets. */
export async function compressHard(body: Buffer): Promise<Record<'br' | 'gzip', Buffer>> {
  const [br, gz] = await Promise.all([brotli(body, ONCE_FOR_ALL), deflate(body, { level: 9 })]);
  return { br, gzip: gz };
}

/** Pages and JSON: a tag to ask again cheaply, then brotli or gzip. Form tokens are salted, so their length tells nothing. */
export function shrinkAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string') return payload;
    if (isPage(reply)) {
      setCaching(request, reply);
      if (request.method === 'GET' && reply.statusCode === 200 && isKnown(request, reply, payload)) {
        reply.code(304).removeHeader('content-type').removeHeader('content-length');
        return '';
      }
    }
    const encoding = payload.length < SMALLEST ? undefined : encodingFor(request.headers['accept-encoding']);
    reply.header('vary', 'accept-encoding');
    if (encoding === undefined) return payload;
    reply.header('content-encoding', encoding).removeHeader('content-length');
    return encoding === 'br' ? brotli(payload, WRITTEN_NOW) : deflate(payload);
  });
}

function isPage(reply: FastifyReply): boolean {
  return String(reply.getHeader('content-type') ?? '').startsWith('text/html');
}

/** What somebody saw signed in must not come back with the browser's button after she left. */
function setCaching(request: FastifyRequest, reply: FastifyReply): void {
  if (reply.hasHeader('cache-control')) return;
  reply.header('cache-control', request.actor === undefined ? 'private, no-cache' : 'no-store');
}

/** Polled parts ask with the tag they have. The form token differs each time and does not count. */
function tagOf(page: string): string {
  const stable = page.replaceAll(/name="_csrf" value="[^"]*"/g, '');
  return `W/"${createHash('sha256').update(stable).digest('base64url').slice(0, 22)}"`;
}

function isKnown(request: FastifyRequest, reply: FastifyReply, page: string): boolean {
  const tag = String(reply.getHeader('etag') ?? tagOf(page));
  reply.header('etag', tag);
  return (request.headers['if-none-match'] ?? '').split(/,\s*/).includes(tag);
}
