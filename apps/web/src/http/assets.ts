import type { FastifyInstance } from 'fastify';
import { script, scriptHref, sheet, sheetHref } from '../ui/assets.js';
import { compressHard, encodingFor } from './compression.js';

const ASSETS = [
  { href: sheetHref, text: sheet, type: 'text/css; charset=utf-8' },
  { href: scriptHref, text: script, type: 'text/javascript; charset=utf-8' },
];

/** The sheet and the script, compressed once; their addresses name their content, so browsers keep them for a year. */
export async function serveAssets(server: FastifyInstance): Promise<void> {
  for (const { href, text, type } of ASSETS) {
    const plain = Buffer.from(text);
    const small = await compressHard(plain);
    server.get(href, (request, reply) => {
      const encoding = encodingFor(request.headers['accept-encoding']);
      reply.header('cache-control', 'public, max-age=31536000, immutable').header('vary', 'accept-encoding').type(type);
      // It speaks to documents; on a phone its length is a fifth of the script.
      reply.removeHeader('content-security-policy');
      if (encoding !== undefined) reply.header('content-encoding', encoding);
      return reply.send(encoding === undefined ? plain : small[encoding]);
    });
  }
}
