import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { safeHref } from '../../ui/safe-href.js';

/** Her own way in, and what else belongs to her account. */
export interface AccountView extends PageView {
  links: readonly { href: string; label: string; note?: string | undefined }[];
}

export function AccountPage({ frame, links }: AccountView): VNode {
  const say = speaker(frame.locale);
  return (
    <Layout frame={frame} title={say('ui.account')}>
      <h1>{say('ui.account')}</h1>
      <ul class="tasks">
        {links.map(({ href, label, note }) => (
          <li key={href}>
            <a href={safeHref(href)}>{label}</a>
            {note === undefined ? null : <small>{note}</small>}
          </li>
        ))}
      </ul>
    </Layout>
  );
}
