import { HttpException } from '@nestjs/common';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problemMessage } from './problem-message.js';
import { isApi, languageOf } from './request.js';
import type { Route } from './routes.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Methods by the form of an address of the API. */
    apiMethods: readonly { form: RegExp; method: string }[];
  }
}

const WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** What holds for every address under /api/v1: JSON in, and nothing kept by a cache on the way. */
export function serveApi(server: FastifyInstance, routes: readonly Route[]): void {
  const own = routes.filter(({ path }) => isApi(path));
  server.decorate(
    'apiMethods',
    own.map(({ method, path }) => ({ form: new RegExp(`^${path.replaceAll(/:\w+/gu, '[^/]+')}/?$`, 'u'), method })),
  );
  server.addHook('onRequest', (request, reply, done) => {
    if (isApi(request.originalUrl)) reply.header('cache-control', 'no-store');
    done();
  });
  server.addHook('preParsing', (request, _reply, _payload, done) => {
    done(isApi(request.originalUrl) && isNotJson(request) ? new HttpException('JSON is asked for', 415) : null);
  });
}

/** Methods that an address of the API answers to instead of the one that was sent; none when there is no such address. */
export function methodsAt({ originalUrl, method, server }: FastifyRequest): string[] {
  const [path = ''] = originalUrl.split('?', 1);
  const known = server.apiMethods.filter(({ form }) => form.test(path)).map((route) => route.method);
  return known.includes(method) ? [] : [...new Set(known)];
}

function isNotJson({ method, headers }: FastifyRequest): boolean {
  const isEmpty = (headers['content-length'] ?? '0') === '0' && headers['transfer-encoding'] === undefined;
  if (isEmpty || !WITH_BODY.has(method)) return false;
  return !/^application\/json(?:\s*;|$)/iu.test(headers['content-type'] ?? '');
}

/** An address that cannot be read never reaches a route, nor the filter. */
export function refuseUnreadable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const code = 'page.unreadable';
  const detail = problemMessage(languageOf(request), { code, data: {} });
  const status = error.statusCode ?? 400;
  void reply
    .code(status)
    .type('application/problem+json')
    .send({ type: 'about:blank', title: error.message, status, code, detail });
}
