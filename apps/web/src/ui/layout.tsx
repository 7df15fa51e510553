import type { ComponentChildren, VNode } from 'preact';
import { FORMAT_LOCALE, LANGUAGE_NAME } from '../messages/locale.js';
import type { Locale } from '../messages/locale.js';
import { speaker } from '../messages/message.js';
import type { Say } from '../messages/message.js';
import { scriptHref, sheetHref } from './assets.js';
import { Csrf } from './csrf.js';
import { Icon } from './icons.js';
import { Notice } from './notice.js';
import type { NoticeTone } from './notice.js';
import { safeHref } from './safe-href.js';

/** What every page shares, whoever reads it. */
export interface Frame {
  locale: Locale;
  /** Address of this page, with its language: `/es/oportunidades`. The switch leads to the same page. */
  path: string;
  audience: 'seeker' | 'staff';
  /** Every form carries it; absent where nobody may post. */
  csrf?: string | undefined;
  demo: boolean;
  nav?: readonly NavItem[] | undefined;
  /** One way in or out at the right of the mark, where there is no navigation. */
  corner?: { label: string; href: string; icon: 'user' | 'exit' } | undefined;
  /** The reader’s own account; absent when nobody is signed in. */
  account?: string | undefined;
  /** Where “sign out” posts to; absent when nobody is signed in. */
  signOut?: string | undefined;
  /** Who accompanies the reader: “Te acompaña …”. */
  companion?: { name: string; organisation: string; hours: string } | undefined;
  footer?: readonly { label: string; href: string }[] | undefined;
  /** Said once, at the top of the page that follows an action. */
  flash?: { tone: NoticeTone; text: string } | undefined;
  /** Neutral page to leave to, on pages somebody may need to hide. */
  quickExit?: string | undefined;
  /** First page of a visit: the sheet comes inside. */
  entry?: boolean | undefined;
}

export interface NavItem {
  label: string;
  href: string;
  current?: boolean | undefined;
}

/** Every view has its frame; controllers build it once. */
export interface PageView {
  frame: Frame;
}

interface LayoutProps {
  frame: Frame;
  title: string;
  children: ComponentChildren;
}

export function Layout({ frame, title, children }: LayoutProps): VNode {
  const say = speaker(frame.locale);
  return (
    <html lang={FORMAT_LOCALE[frame.locale]}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>{`${title} – Ayni`}</title>
        <link rel="icon" href="data:," />
        {frame.entry === true ? <style /> : <link rel="stylesheet" href={sheetHref} />}
        <script type="module" src={scriptHref} />
      </head>
      <body class={frame.audience} data-sending={say('ui.sending')} data-updated={say('ui.updated')}>
        <a class="skip" href="#contenido">
          {say('ui.skip')}
        </a>
        <Top frame={frame} say={say} />
        <main id="contenido" class="page" tabindex={-1}>
          {frame.flash === undefined ? null : <Notice tone={frame.flash.tone} text={frame.flash.text} status />}
          {children}
        </main>
        <Foot frame={frame} say={say} />
        <output class="vh" id="live" />
      </body>
    </html>
  );
}

interface PartProps {
  frame: Frame;
  say: Say;
}

function Top({ frame, say }: PartProps): VNode {
  return (
    <header class="top">
      {frame.demo ? (
        <div class="demo">
          <p class="top__demo">{say.rich('ui.demo')}</p>
        </div>
      ) : null}
      <div class="top__row">
        <a class="brand" href={`/${frame.locale}`}>
          <Mark />
          Ayni
        </a>
        {frame.nav === undefined ? null : <Nav items={frame.nav} say={say} />}
        <Corner frame={frame} say={say} />
      </div>
    </header>
  );
}

function Corner({ frame, say }: PartProps): VNode | null {
  if (frame.quickExit !== undefined)
    return (
      <a class="btn btn--2" href={safeHref(frame.quickExit)} rel="noreferrer" data-exit="">
        <Icon name="exit" /> {say('ui.quickExit')}
      </a>
    );
  if (frame.corner === undefined) return null;
  return (
    <a class="back" href={safeHref(frame.corner.href)}>
      <Icon name={frame.corner.icon} /> {frame.corner.label}
    </a>
  );
}

function Mark(): VNode {
  return (
    <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M2 2h15v5h-5v5H7v5H2zM22 22H7v-5h5v-5h5V7h5z" />
      <path class="mark__step" d="M17 2h5v5h-5zM12 7h5v5h-5zM7 12h5v5H7zM2 17h5v5H2z" />
    </svg>
  );
}

function Nav({ items, say }: { items: readonly NavItem[]; say: Say }): VNode {
  return (
    <nav class="nav" aria-label={say('ui.nav')}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={safeHref(item.href)} aria-current={item.current === true ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Foot({ frame, say }: PartProps): VNode {
  const other: Locale = frame.locale === 'es' ? 'en' : 'es';
  return (
    <footer class="foot">
      <div class="foot__in">
        {frame.companion === undefined ? null : <p>{say.rich('ui.companion', frame.companion)}</p>}
        <ul>
          {(frame.footer ?? []).map((link) => (
            <li key={link.href}>
              <a href={safeHref(link.href)}>{link.label}</a>
            </li>
          ))}
          {frame.account === undefined ? null : (
            <li>
              <a href={safeHref(frame.account)}>{say('ui.account')}</a>
            </li>
          )}
          <li>
            <a href={sameInLanguage(frame.path, other)} hreflang={other} lang={other}>
              {LANGUAGE_NAME[other]}
            </a>
          </li>
        </ul>
        {frame.signOut === undefined ? null : (
          <form method="post" action={safeHref(frame.signOut)}>
            <Csrf frame={frame} />
            <button class="btn btn--3">{say('ui.signOut')}</button>
          </form>
        )}
      </div>
    </footer>
  );
}

/** The same page in another language: only the first segment of its address differs. */
export function sameInLanguage(path: string, locale: Locale): string {
  return safeHref(`/${locale}${path.replace(/^\/(?:es|en)(?=\/|\?|$)/u, '')}`);
}
