import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Role } from '#access';
import { speaker } from '../messages/message.js';
import type { MessageKey, Say } from '../messages/message.js';
import type { Frame } from '../ui/layout.js';
import type { NoticeTone } from '../ui/notice.js';
import { formToken } from './csrf.js';
import { NAVIGATION } from './navigation.data.js';
import { localeOf, ownStepOf } from './request.js';

const FLASH = 'flash';

/** What every page of this request shares. */
export function frameOf(request: FastifyRequest, reply: FastifyReply): Frame {
  const { actor, server, originalUrl } = request;
  const locale = localeOf(originalUrl);
  const say = speaker(locale);
  const frame: Frame = {
    locale,
    path: request.method === 'POST' ? pageBefore(request) : originalUrl,
    audience: actor === undefined || actor.role === 'seeker' ? 'seeker' : 'staff',
    csrf: formToken(request, reply),
    demo: server.site.demo,
    flash: takeFlash(request, reply, say),
    // On every page, so that nobody has to look for it: a vacancy, a contact, a follow-up.
    footer: [{ label: say('report.link'), href: `/${locale}/avisar` }],
  };
  if (actor === undefined) {
    return { ...frame, corner: { label: say('signIn.enter'), href: `/${locale}/entrar`, icon: 'user' } };
  }
  const nav = ownStepOf(actor) === undefined ? navOf(actor.role, originalUrl, say) : [];
  const own = { account: `/${locale}/cuenta`, signOut: `/${locale}/salir` };
  return { ...frame, nav: nav.length === 0 ? undefined : nav, ...own };
}

/** The page whose form was sent: what answers a POST in place often cannot be asked for again. */
function pageBefore({ headers, host, originalUrl }: FastifyRequest): string {
  const sent = headers.referer ?? '';
  if (!URL.canParse(sent)) return originalUrl;
  const before = new URL(sent);
  return before.host === host ? before.pathname + before.search : originalUrl;
}

function navOf(role: Role, path: string, say: Say): NonNullable<Frame['nav']> {
  return NAVIGATION[role].map(({ label, path: target }) => {
    const href = `/${say.locale}${target}`;
    return {
      label: say(label),
      href,
      current: /^[/?]?$/u.test(path.slice(href.length, href.length + 1)) && path.startsWith(href),
    };
  });
}

/** One sentence for the page that follows a redirect. The cookie carries the message's key, never a text. */
export function flash(reply: FastifyReply, tone: NoticeTone, key: MessageKey): void {
  reply.setCookie(FLASH, `${tone}.${key}`, {
    signed: true,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    maxAge: 60,
    secure: reply.server.site.secure,
  });
}

function takeFlash(request: FastifyRequest, reply: FastifyReply, say: Say): Frame['flash'] {
  const cookie = request.cookies[FLASH];
  if (cookie === undefined) return undefined;
  reply.clearCookie(FLASH, { path: '/' });
  const { valid, value } = request.unsignCookie(cookie);
  if (!valid) return undefined;
  const dot = value.indexOf('.');
  return { tone: value.slice(0, dot) as NoticeTone, text: say(value.slice(dot + 1) as MessageKey) };
}
