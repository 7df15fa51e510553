import { HttpException } from '@nestjs/common';
import { DomainError } from '#platform';
import type { FaultKind } from '#platform';
import { FormRefused } from './csrf.js';
import { InputRefused } from './input-refused.js';
import type { FieldFault } from './input-refused.js';
import type { ErrorKind } from '../pages/error/error.js';
import { OwnStepRequired, SignInRequired } from './request.js';

const STATUS: Readonly<Record<FaultKind, number>> = {
  invalid: 422,
  refused: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_many: 429,
};

/** What any error becomes before it is told as JSON or as a page. */
export interface Problem {
  status: number;
  code: string;
  data: Readonly<Record<string, string | number>>;
  /** What is wrong with each field that a program sent. */
  faults?: readonly FieldFault[];
}

export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) return { status: STATUS[error.kind], code: error.code, data: error.data };
  if (error instanceof SignInRequired) return { status: 401, code: 'access.sign_in', data: {} };
  if (error instanceof OwnStepRequired) return { status: 403, code: `access.${error.step}_first`, data: {} };
  if (error instanceof FormRefused) return { status: 403, code: 'access.form_expired', data: {} };
  if (error instanceof InputRefused) return { status: 422, code: 'input.refused', data: {}, faults: error.faults };
  const status = statusOf(error);
  return { status, code: CODES[status] ?? (status < 500 ? 'page.wrong' : 'page.failed'), data: {} };
}

const CODES: Readonly<Record<number, string>> = {
  400: 'page.unreadable',
  404: 'page.not_found',
  405: 'page.method',
  413: 'page.too_large',
  415: 'page.not_json',
  428: 'page.not_conditional',
  429: 'page.too_many',
};

/** Nest's and Fastify's errors carry a status; everything else is our fault. */
function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status >= 400 && status < 600 ? status : 500;
}

/** Which of the error pages tells it. */
export function kindOf({ status, code }: Problem): ErrorKind {
  if (code === 'access.form_expired') return 'session';
  if (status >= 500) return 'failure';
  return KINDS[status] ?? 'invalid';
}

const KINDS: Readonly<Record<number, ErrorKind>> = {
  401: 'session',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  412: 'conflict',
  429: 'many',
};
