import type { FastifyRequest } from 'fastify';
import type { Actor, SeekerId, Visitor } from '#access';
import { DomainError } from '#platform';
import { LOCALES } from '../messages/locale.js';
import type { Locale } from '../messages/locale.js';

/** What the whole site is, from its settings. */
export interface Site {
  demo: boolean;
  /** Reached by https: cookies say so. */
  secure: boolean;
  /** A gateway sends codes: seekers may enter by telephone. */
  phones: boolean;
}

declare module 'fastify' {
  interface FastifyInstance {
    site: Site;
  }
  interface FastifyRequest {
    /** Who is signed in. */
    actor: Actor | undefined;
    /** The token the browser or program sent, live or not. */
    presented: Buffer | undefined;
    /** It came in the `authorization` header, which no other site can make a browser send. */
    byToken: boolean;
    /** A change that did not come from a form of ours. */
    forged: boolean;
  }
}

/** A page needs somebody signed in; only the web knows this error. */
export class SignInRequired extends Error {
  override readonly name = 'SignInRequired';
}

/** Something of her own way in comes before any page: six digits of her own, or the second factor of staff. */
export class OwnStepRequired extends Error {
  override readonly name = 'OwnStepRequired';

  constructor(readonly step: OwnStep) {
    super(step);
  }
}

export type OwnStep = 'pin' | 'enrolment';

/** Where each step is taken. */
export const STEP_PATHS: Readonly<Record<OwnStep, string>> = { pin: '/mi-pin', enrolment: '/cuenta/segundo-paso' };

export function ownStepOf(actor: Actor): OwnStep | undefined {
  if (actor.mustChoosePin) return 'pin';
  return actor.mustEnrol === true ? 'enrolment' : undefined;
}

export function requireActor(request: FastifyRequest): Actor {
  if (request.actor === undefined) throw new SignInRequired();
  return request.actor;
}

/** Only seekers hold the permissions of the pages that call this. */
export function seekerIdOf(actor: Actor): SeekerId {
  if (actor.seekerId === undefined) throw new DomainError('refused', 'access.not_allowed');
  return actor.seekerId;
}

const PREFIX = new RegExp(String.raw`^/(${LOCALES.join('|')})(?=/|\?|$)`, 'u');
const MACHINE = /^\/(?:api|assets|health|metrics|routes)(?=\/|\?|$)/u;

/** Every page lives under its language; the routes are written without it. */
export function withoutLocale(url: string): string {
  const path = url.replace(PREFIX, '');
  return path.startsWith('/') ? path : `/${path}`;
}

export function localeOf(originalUrl: string): Locale {
  const [, found] = PREFIX.exec(originalUrl) ?? [];
  return LOCALES.find((locale) => locale === found) ?? 'es';
}

export function hasLocale(originalUrl: string): boolean {
  return PREFIX.test(originalUrl);
}

/** The language of a person who reads an address, or of a program that asks for one; Spanish first. */
export function languageOf({ originalUrl, headers }: FastifyRequest): Locale {
  if (!isMachine(originalUrl)) return localeOf(originalUrl);
  const asked = (headers['accept-language'] ?? '').split(',').map((part) => {
    const [name = '', ...rest] = part.split(';');
    const weight = /q=([\d.]+)/.exec(rest.join())?.[1];
    return { name: name.trim().slice(0, 2).toLowerCase(), weight: Number(weight ?? 1) };
  });
  const known = asked.toSorted((a, b) => b.weight - a.weight).map(({ name }) => LOCALES.find((each) => each === name));
  return known.find((each) => each !== undefined) ?? 'es';
}

export function isApi(url: string): boolean {
  return /^\/api\/v1(?=\/|\?|$)/u.test(url);
}

/** For programs: answered in JSON and never sent to a sign-in page. */
export function isMachine(url: string): boolean {
  return MACHINE.test(url);
}

/** Where the request came from, as the socket itself says; the throttle's address may stand behind a proxy. */
export function visitorOf(request: FastifyRequest): Visitor {
  const { headers } = request;
  const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via'];
  return {
    address: request.ip,
    host: headers.host ?? '',
    forwarded: forwarded.some((name) => headers[name] !== undefined),
    device: deviceOf(headers['user-agent'] ?? ''),
  };
}

const BROWSERS = [
  ['Edge', /\bEdgA?\//],
  ['Opera', /\bOPR\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\bFirefox\//],
  ['Chrome', /\bChrome\//],
  ['Safari', /\bSafari\//],
] as const;
const SYSTEMS = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** “Chrome, Android”: enough for her to know her own phone, and no fingerprint. */
export function deviceOf(userAgent: string): string {
  const first = (table: readonly (readonly [string, RegExp])[]): string | undefined =>
    table.find(([, pattern]) => pattern.test(userAgent))?.[0];
  return [first(BROWSERS), first(SYSTEMS)].filter((part) => part !== undefined).join(', ');
}
