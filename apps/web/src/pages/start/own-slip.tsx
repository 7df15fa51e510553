import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Her own folder code and the PIN for the first time, shown once on her own screen. */
export interface OwnSlipView extends PageView {
  folder: string;
  pin: string;
  pinHref: string;
}

export function OwnSlip(view: OwnSlipView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('ownSlip.title')}>
      <h1>{say('ownSlip.title')}</h1>
      <Notice tone="warn" text={say('ownSlip.once')} />
      <section class="card card--key slip tight" aria-label={say('ownSlip.title')}>
        <dl class="answers">
          <div>
            <dt>{say('ownSlip.code')}</dt>
            <dd class="slip__code">{view.folder}</dd>
          </div>
          <div>
            <dt>{say('ownSlip.pin')}</dt>
            <dd class="slip__code">{view.pin}</dd>
          </div>
        </dl>
        <p>{say('ownSlip.use')}</p>
        <p>{say('ownSlip.secret')}</p>
      </section>
      <p>{say('ownSlip.next')}</p>
      <p class="actions actions--stack">
        <a class="btn" href={safeHref(view.pinHref)}>
          {say('ownSlip.choose')}
        </a>
        <button type="button" class="btn btn--2" data-print="">
          {say('ui.print')}
        </button>
      </p>
    </Layout>
  );
}
