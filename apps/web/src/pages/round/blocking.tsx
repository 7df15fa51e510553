import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Pager, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface BlockingView extends PageView {
  backHref: string;
  backLabel: string;
  rows: readonly { person: string; personHref: string; post: string; cardHref: string; how: string }[];
  pager: PagerView;
}

/** Who would rather have what, by both lists: the cost of sharing for everybody at once. */
export function Blocking(view: BlockingView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('round.blocking')}>
      <Back href={view.backHref} label={view.backLabel} />
      <h1>{say('round.blocking')}</h1>
      <p>{say('round.blockingText')}</p>
      {view.rows.length === 0 ? <Empty title={say('round.blockingNone')} text={say('round.noOpenText')} /> : null}
      {view.rows.length === 0 ? null : (
        <Table
          caption={say('round.blocking')}
          columns={[{ label: say('round.person') }, { label: say('round.post') }, { label: say('round.why') }]}
          rows={view.rows.map((row) => ({
            key: row.cardHref,
            cells: [
              <a key="p" href={safeHref(row.personHref)}>
                {row.person}
              </a>,
              <a key="v" href={safeHref(row.cardHref)}>
                {row.post}
              </a>,
              row.how,
            ],
          }))}
        />
      )}
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}
