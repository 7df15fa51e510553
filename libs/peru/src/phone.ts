import type { IdentifierFault } from './identifiers.js';

export interface ParsedPhone {
  /** `+51…`, as stored and dialled. */
  e164: string;
  kind: 'mobile' | 'fixed';
}

/** Area codes outside Lima (1), each before six digits. Source: numbering plan as in libphonenumber, tested against it. */
const AREAS = /^((4[34]|5[14]|73)[0-8]|(4[12]|5[236]|6[1-7]|7[246]|8[2-4])\d)\d{5}$/;
const LIMA = /^1[0-8]\d{6}$/;
const MOBILE = /^9\d{8}$/;

const digitsOf = (text: string): string =>
  text
    .replace(/[^\d]/g, '')
    .replace(/^00/, '')
    .replace(/^51(?=9\d{8}$|\d{8}$)/, '')
    .replace(/^0(?=\d{8}$)/, '');

/**
 * Reads a Peruvian phone as people write it (spaces, hyphens, parentheses, +51, 0051, 51, leading 0) and gives E.164.
 * Never throws. Source: `^(\+?51)?9\d{8}$` for mobiles; libphonenumber as second opinion.
 */
export function parsePhone(text: string): ParsedPhone | IdentifierFault {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'empty' };
  if (!/^[+\d\s().\-/‐-―]+$/.test(trimmed)) return { fault: 'characters' };
  if (/^(\+|00)(?!51)/.test(trimmed.replace(/[\s()]/g, ''))) return { fault: 'not_peruvian' };
  const national = digitsOf(trimmed);
  if (MOBILE.test(national)) return { e164: `+51${national}`, kind: 'mobile' };
  if (LIMA.test(national) || AREAS.test(national)) return { e164: `+51${national}`, kind: 'fixed' };
  if (national.length === 9 || national.length === 8) return { fault: 'prefix', prefix: national.slice(0, 2) };
  return { fault: 'length', min: 8, max: 9, actual: national.length };
}
