import type { LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { RequestContext } from './request-context.js';

/** Never written to a log, wherever they stand in an object. */
const HIDDEN = [
  'password',
  'secret',
  'token',
  'pin',
  'cookie',
  'authorization',
  'name',
  'phone',
  'document',
  'email',
  'to',
  'text',
];

/** PostgreSQL's details repeat the values of a row, so they stay out. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: String(error.code) } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack };
}

/** Structured lines on stdout; each carries the id of its request or job. */
export const log: Logger = pino({
  level: 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: describe },
  mixin: () => ({ request: RequestContext.current()?.requestId }),
  redact: { paths: HIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]), censor: '[hidden]' },
});

/** One line for what is expected now and then, such as a lost connection. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Sends Nest's own lines through the same log; what it says while it starts is worth a trace only. */
export class NestLog implements LoggerService {
  log(message: unknown, ...more: unknown[]): void {
    log.debug({ context: more.at(-1) }, String(message));
  }

  warn(message: unknown, ...more: unknown[]): void {
    log.warn({ context: more.at(-1) }, String(message));
  }

  error(message: unknown, ...more: unknown[]): void {
    log.error({ err: message instanceof Error ? message : undefined, context: more.at(-1) }, String(message));
  }

  fatal(message: unknown, ...more: unknown[]): void {
    this.error(message, ...more);
  }
}
