import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Shown once, to be printed or copied by hand: the PIN is stored nowhere in clear. */
export interface SlipView extends PageView {
  folder: string;
  pin: string;
  /** Address to type, without https. */
  address: string;
  /** Last day the PIN of the slip works, as text. */
  validUntil: string;
  office?: string | undefined;
  personHref: string;
}

export function Slip(view: SlipView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('slip.title')}>
      <h1>{say('slip.title')}</h1>
      <Notice tone="warn" text={say('slip.once')} />
      <section class="card card--key slip tight" aria-labelledby="papel">
        <h2 id="papel">{say('slip.paper')}</h2>
        <dl class="answers">
          <div>
            <dt>{say('signIn.folder')}</dt>
            <dd class="slip__code">{view.folder}</dd>
          </div>
          <div>
            <dt>{say('slip.pin')}</dt>
            <dd class="slip__code">{view.pin}</dd>
          </div>
          <div>
            <dt>{say('slip.address')}</dt>
            <dd>{view.address}</dd>
          </div>
        </dl>
        <p>{say('slip.use', { until: view.validUntil })}</p>
        <p>{say('slip.secret')}</p>
        {view.office === undefined ? null : <p>{view.office}</p>}
      </section>
      <p class="actions">
        <button type="button" class="btn" data-print="">
          {say('ui.print')}
        </button>
        <a class="btn btn--2" href={safeHref(view.personHref)}>
          {say('slip.person')}
        </a>
      </p>
      <p class="hint">{say('slip.printHint')}</p>
    </Layout>
  );
}
