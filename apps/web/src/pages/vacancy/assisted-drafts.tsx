import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Button } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface AssistedDraftsView extends PageView {
  action: string;
  /** What was searched: a RUC or a part of a name. */
  asked: string;
  found: readonly { name: string; ruc?: string | undefined; href: string }[];
  drafts: readonly { title: string; firm: string; saved: string; href: string }[];
}

/** Drafts that wait for their firm, and the search for the firm on the phone. */
export function AssistedDrafts(view: AssistedDraftsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('assisted.title')}>
      <h1>{say('assisted.title')}</h1>
      <p>{say('assisted.text')}</p>
      <search>
        <form method="get" action={safeHref(view.action)} class="flow">
          <TextField
            name="empresa"
            label={say('assisted.firm')}
            hint={say('assisted.firmHint')}
            value={view.asked}
            maxlength={120}
          />
          <div class="actions">
            <Button>{say('assisted.search')}</Button>
          </div>
        </form>
      </search>
      <Found view={view} say={say} />
      <section class="flow" aria-labelledby="esperan">
        <h2 id="esperan">{say('assisted.waiting')}</h2>
        {view.drafts.length === 0 ? <Empty title={say('assisted.none')} text={say('assisted.noneText')} /> : null}
        <ul class="list">
          {view.drafts.map((draft) => (
            <li key={draft.href}>
              <span>
                <a href={safeHref(draft.href)}>{draft.title}</a>, {draft.firm} <small>{draft.saved}</small>
              </span>
            </li>
          ))}
        </ul>
      </section>
    </Layout>
  );
}

function Found({ view, say }: { view: AssistedDraftsView; say: Say }): VNode | null {
  if (view.asked === '') return null;
  if (view.found.length === 0) return <Empty title={say('assisted.noFirm')} text={say('assisted.noFirmText')} />;
  return (
    <section class="flow" aria-labelledby="empresas">
      <h2 id="empresas">{say('assisted.firms')}</h2>
      <ul class="list">
        {view.found.map((firm) => (
          <li key={firm.href}>
            <span>
              <a href={safeHref(firm.href)}>{firm.name}</a> {firm.ruc === undefined ? null : <small>{firm.ruc}</small>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
