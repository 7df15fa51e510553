import type { FastifyRequest } from 'fastify';
import type { AccountId } from '#access';
import type { Keyring } from '#platform';
import { fieldsOf, holdsSecret } from './form.js';
import type { FormBody } from './form.js';

const CONTEXT = 'web.resume';
const LIVES_MS = 12 * 60 * 60 * 1000;
const MARK = 'r.';
const LONGEST = 200_000;

/** A form that arrived after the session ended. */
export interface Unsent {
  accountId: AccountId;
  path: string;
  fields: [string, string][];
}

/** What was typed travels sealed through the sign-in page and back to the same account only: the phone may be shared. */
export function sealUnsent(keyring: Keyring, request: FastifyRequest, accountId: AccountId): string | undefined {
  const form = request.body as FormBody | undefined;
  if (holdsSecret(form)) return undefined;
  const plain = JSON.stringify({ accountId, path: request.originalUrl, fields: fieldsOf(form), at: Date.now() });
  if (plain.length > LONGEST) return undefined;
  return MARK + keyring.seal(plain, CONTEXT).toString('base64url');
}

export function openUnsent(keyring: Keyring, next: string, accountId: AccountId): Unsent | undefined {
  if (!next.startsWith(MARK)) return undefined;
  try {
    const plain = keyring.open(Buffer.from(next.slice(MARK.length), 'base64url'), CONTEXT);
    const unsent = JSON.parse(plain) as Unsent & { at: number };
    return unsent.accountId === accountId && Date.now() - unsent.at < LIVES_MS ? unsent : undefined;
  } catch {
    return undefined;
  }
}

/** A page of ours to return to; anything else leads nowhere. */
export function safeNext(next: string): string | undefined {
  return /^\/(?:es|en)(?:[/?][\w\-./?=&%~+,:]*)?$/u.test(next) && !/\/\/|\.\./.test(next) ? next : undefined;
}
