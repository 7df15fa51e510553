import { randomInt } from 'node:crypto';

/** No vowel, and no sign that reads like another. */
const SIGNS = 'CDFGHJKMNPQRTVWXY34679';
const LENGTH = 12;
const SHAPE = new RegExp(`^[${SIGNS}]{${String(LENGTH)}}$`);

/** A new code such as `KTRM-39WD-CXH7`: 53 bits, used once in place of the phone. */
export function newRecoveryCode(): string {
  const signs = Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  return signs.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** What was typed as a recovery code, or `undefined`; case, spaces and dashes do not matter. */
export function readRecoveryCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replaceAll(/[\s\-–—]/gu, '');
  return SHAPE.test(signs) ? signs : undefined;
}
