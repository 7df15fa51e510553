import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Route } from '../http/routes.js';
import { ApiModule } from './api.module.js';
import { completed } from './document-detail.js';
import { Problem } from './problem.dto.js';

const ABOUT = [
  'What Ayni can be asked by a program, with the same services and the same permissions as its pages.',
  'Sign in and send the token as `Authorization: Bearer …`; a session kept in a cookie sends its `csrf` in the header `csrf-token`.',
  'Errors are RFC 9457 problems, in the language of Accept-Language. Lists are read page by page with `after` and `limit`.',
].join('\n\n');

const PAGE = /^\/api\/docs(?=\/|\?|$)/u;

/** Swagger UI writes styles into its page; nothing else of ours does. */
export function drawApiPage(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const policy = reply.getHeader('content-security-policy');
    if (PAGE.test(request.originalUrl) && typeof policy === 'string') {
      reply.header('content-security-policy', policy.replace(/style-src [^;]*/u, `style-src 'self' 'unsafe-inline'`));
    }
    done();
  });
}

/** The document at /api/v1/openapi.json and its page at /api/docs. */
export function describeApi(app: NestFastifyApplication, routes: readonly Route[]): void {
  const config = new DocumentBuilder()
    .setTitle('Ayni')
    .setDescription(ABOUT)
    .setVersion('1')
    .setOpenAPIVersion('3.0.3')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'token')
    .addCookieAuth('ayni', { type: 'apiKey', in: 'cookie' }, 'cookie')
    .build();
  const raw = SwaggerModule.createDocument(app, config, {
    include: [ApiModule],
    extraModels: [Problem],
    operationIdFactory: (controller, method) => `${controller}.${method}`,
  });
  const document: OpenAPIObject = completed(raw, routes);
  app.getHttpAdapter().get('/api/v1/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.type('application/json').send(JSON.stringify(document));
  });
  SwaggerModule.setup('api/docs', app, document, { raw: false, customSiteTitle: 'Ayni API' });
}
