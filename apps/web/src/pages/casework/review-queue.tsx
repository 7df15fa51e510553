import type { VNode } from 'preact';
import { MOST_COUNTED } from '#casework';
import { speaker } from '../../messages/message.js';
import { Live, Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Select } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { QueueList } from './queue-list.js';
import type { QueueItem } from './queue-list.js';

/** A GET form: `state`, `reason`, `vacancy` filter the list. The order is the engine's, never a barrier's. */
export interface ReviewQueueView extends PageView {
  action: string;
  count: number;
  filters: readonly { name: string; label: string; value: string; options: readonly OptionView[] }[];
  items: readonly QueueItem[];
  pager?: PagerView | undefined;
  revision: string;
  updating: boolean;
}

export function ReviewQueue(view: ReviewQueueView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('queue.title')}>
      {view.filters.length === 0 ? null : (
        <form class="filters" action={safeHref(view.action)}>
          {view.filters.map((filter) => (
            <Select key={filter.name} {...filter} width="m" />
          ))}
          <button class="btn btn--2">{say('queue.filter')}</button>
        </form>
      )}
      <Live id="cola" revision={view.revision} waiting={view.updating}>
        <h1>
          {view.count > MOST_COUNTED
            ? say('queue.headingMany', { most: MOST_COUNTED })
            : say('queue.heading', { count: view.count })}
        </h1>
        {view.updating ? <Notice tone="info" icon="clock" text={say('ui.updatingText')} /> : null}
        {view.items.length === 0 ? (
          <Empty title={say('queue.empty')} text={say('queue.emptyText')} />
        ) : (
          <QueueList items={view.items} first />
        )}
        <Pager pager={view.pager} say={say} />
      </Live>
      <p class="muted">{say('queue.note')}</p>
    </Layout>
  );
}
