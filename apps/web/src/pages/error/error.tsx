import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { safeHref } from '../../ui/safe-href.js';

/** `session`: the token or the session is too old (419); `failure`: our fault (500). */
export type ErrorKind = 'missing' | 'forbidden' | 'session' | 'many' | 'failure' | 'conflict' | 'invalid';

export interface ErrorView extends PageView {
  kind: ErrorKind;
  /** Where the one button leads: sign in, home, or the same page. */
  actionHref: string;
  /** To tell whoever helps; never data of the request. */
  reference?: string | undefined;
}

export function ErrorPage(view: ErrorView): VNode {
  const say = speaker(view.frame.locale);
  const title = say(`error.${view.kind}`);
  return (
    <Layout frame={{ ...view.frame, entry: true }} title={title}>
      <div class="flow" data-failed="">
        <h1>{title}</h1>
        <p>{say(`error.${view.kind}Text`)}</p>
        <div class="actions">
          <a class="btn" href={safeHref(view.actionHref)}>
            {say(`error.${view.kind}Action`)}
          </a>
        </div>
        {view.reference === undefined ? null : (
          <p class="muted small">{say('error.reference', { reference: view.reference })}</p>
        )}
      </div>
    </Layout>
  );
}
