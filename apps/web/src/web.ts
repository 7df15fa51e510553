import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { ValidationPipe } from '@nestjs/common';
import { DiscoveryService, NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { MessageService, PhoneService, SessionService } from '#access';
import { ImportRunner } from '#casework';
import {
  announceReady,
  Clock,
  Config,
  log,
  Mailer,
  NestLog,
  openKeyring,
  Queues,
  SmsSender,
  startConsumers,
  stopOnSignal,
} from '#platform';
import type { Keyring, WebConfig } from '#platform';
import { DocumentWarningService, ProfileService } from '#profile';
import { describeApi, drawApiPage } from './api/document.js';
import { logRequests } from './http/access-log.js';
import { refuseUnreadable, serveApi } from './http/api-route.js';
import { serveAssets } from './http/assets.js';
import { shrinkAnswers } from './http/compression.js';
import { protectForms } from './http/csrf.js';
import { inputRefused } from './http/input-refused.js';
import { hasLocale, isMachine, withoutLocale } from './http/request.js';
import type { Site } from './http/request.js';
import { controllersOf, requirePermissions, routesOf } from './http/routes.js';
import { readSessions } from './http/session-cookie.js';
import { RefreshProfileProcessor } from './refresh-profile.processor.js';
import { RunImportProcessor } from './run-import.processor.js';
import { RemindEmployerProcessor } from './remind-employer.processor.js';
import { SendCodeProcessor } from './send-code.processor.js';
import { SendSmsProcessor } from './send-sms.processor.js';
import { WarnDocumentsProcessor } from './warn-documents.processor.js';
import { SendMailProcessor } from './send-mail.processor.js';
import { takeUploads } from './http/upload.js';
import { sheetHash } from './ui/assets.js';
import { WebModule } from './web.module.js';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1)$/;
/** A proxy on this machine or network may say whom it forwards for; nobody else. */
const PROXIES = ['loopback', 'linklocal', 'uniquelocal'];

/** A program is told of every field that it misspells. */
const STRICT = { whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: inputRefused };

export async function startWeb(): Promise<void> {
  const config = Config.forWeb();
  log.level = config.LOG_LEVEL;
  const keyring = openKeyring(config);
  const site = siteOf(config);
  const adapter = new FastifyAdapter({
    trustProxy: PROXIES,
    requestTimeout: 30_000,
    genReqId: () => randomUUID(),
    frameworkErrors: refuseUnreadable,
    rewriteUrl: (request: IncomingMessage) => withoutLocale(request.url ?? '/'),
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    WebModule.with({ config, keyring, demo: site.demo }),
    adapter,
    {
      logger: new NestLog(),
    },
  );
  const routes = routesOf(controllersOf(app.get(DiscoveryService)));
  requirePermissions(routes);
  app.useGlobalPipes(new ValidationPipe(STRICT));
  const server = adapter.getInstance();
  serveApi(server, routes);
  describeApi(app, routes);
  server.decorate('site', site);
  await dress(server, app.get(SessionService), { secret: config.COOKIE_SECRET, keyring });
  await app.listen(config.PORT, config.HOST);
  const address = await app.getUrl();
  const handlers = handlersOf(app, config, address);
  const consumers = await startConsumers(app.get(Queues), handlers, { jobs: handlers.map(({ job }) => job) });
  stopOnSignal(async () => {
    await consumers.close();
    await app.close();
  });
  announceReady('web', address);
}

/** Jobs that need what no other program may read: addresses, numbers and documents. */
function handlersOf(app: NestFastifyApplication, config: WebConfig, address: string) {
  const messages = app.get(MessageService);
  const sender = new SmsSender(config);
  const clock = app.get(Clock);
  const home = config.PUBLIC_URL ?? address;
  return [
    new SendMailProcessor(messages, app.get(Mailer), home),
    new SendCodeProcessor(app.get(PhoneService), sender),
    new SendSmsProcessor(messages, sender, home, clock),
    new RemindEmployerProcessor(messages),
    new RefreshProfileProcessor(app.get(ProfileService)),
    new RunImportProcessor(app.get(ImportRunner, { strict: false })),
    new WarnDocumentsProcessor(app.get(DocumentWarningService), messages, clock),
  ];
}

function siteOf(config: WebConfig): Site {
  const secure = config.PUBLIC_URL?.startsWith('https:') ?? config.NODE_ENV === 'production';
  const demo = config.AYNI_DEMO && config.NODE_ENV !== 'production' && LOOPBACK.test(config.HOST);
  return { demo, secure, phones: !demo && config.SMS_GATEWAY_URL !== undefined };
}

/** What surrounds every route, in the order in which it runs. */
async function dress(
  server: FastifyInstance,
  sessions: SessionService,
  { secret, keyring }: { secret: string | undefined; keyring: Keyring },
): Promise<void> {
  logRequests(server);
  nameTheLanguage(server);
  await server.register(helmet, headers(server.site));
  drawApiPage(server);
  await server.register(cookie, { secret: secret ?? keyring.derive('cookie').toString('base64url') });
  readSessions(server, sessions);
  await takeUploads(server);
  await protectForms(server, keyring.derive('form-token'));
  shrinkAnswers(server);
  await serveAssets(server);
}

function nameTheLanguage(server: FastifyInstance): void {
  server.addHook('onRequest', (request, reply, done) => {
    const { originalUrl, method } = request;
    if (method === 'GET' && !hasLocale(originalUrl) && !isMachine(originalUrl)) {
      reply.redirect(originalUrl === '/' ? '/es' : `/es${originalUrl}`, 302);
    } else {
      done();
    }
  });
}

function headers({ secure }: Site) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': [`'none'`],
        'script-src': [`'self'`],
        'style-src': [`'self'`, `'${sheetHash}'`],
        'img-src': [`'self'`, 'data:'],
        'connect-src': [`'self'`],
        'form-action': [`'self'`],
        'frame-ancestors': [`'none'`],
        'base-uri': [`'none'`],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    xFrameOptions: { action: 'deny' as const },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : (false as const),
    referrerPolicy: { policy: 'same-origin' as const },
  };
}
