import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { QueueList } from './queue-list.js';
import type { QueueItem } from './queue-list.js';

/** A list of things that wait for a caseworker: employers by state, or vacancies. */
export interface WaitingListView extends PageView {
  title: string;
  heading: string;
  lead?: string | undefined;
  states: readonly { label: string; href: string; current: boolean }[];
  items: readonly QueueItem[];
  empty: { title: string; text: string };
  pager?: PagerView | undefined;
}

export function WaitingList(view: WaitingListView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={view.title}>
      <h1>{view.heading}</h1>
      {view.lead === undefined ? null : <p class="muted">{view.lead}</p>}
      {view.states.length === 0 ? null : (
        <nav aria-label={say('vetting.states')}>
          <ul class="pager">
            {view.states.map((state) => (
              <li key={state.href}>
                <a href={safeHref(state.href)} aria-current={state.current ? 'page' : undefined}>
                  {state.label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {view.items.length === 0 ? <Empty {...view.empty} /> : <QueueList items={view.items} />}
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}
