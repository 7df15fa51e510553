import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { safeHref } from '../../ui/safe-href.js';

/** Her own way in, and what else belongs to her account. */
export interface AccountView extends PageView {
  links: readonly { href: string; label: string; note?: string | undefined }[];
  /** Her telephone, by its last digits. */
  removePhone?: { action: string; phone: string } | undefined;
}

export function AccountPage({ frame, links, removePhone }: AccountView): VNode {
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
      {removePhone === undefined ? null : (
        <Form frame={frame} action={removePhone.action} class="flow">
          <p>{say('phone.mine', { phone: removePhone.phone })}</p>
          <Button look="outline">{say('phone.remove')}</Button>
        </Form>
      )}
    </Layout>
  );
}
