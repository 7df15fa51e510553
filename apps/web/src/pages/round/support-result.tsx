import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Pager, Pairs, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { Numbers, type TableView, Working } from './round.js';

/** Who gets a support in a plan, and the post it opens. */
export interface SupportedRow {
  person: string;
  personHref: string;
  gets: string;
  post: string;
}

export interface SupportResultView extends PageView {
  title: string;
  heading: string;
  lead: string;
  backHref: string;
  revision: string;
  working?: { percent: number; cancelAction: string } | undefined;
  facts: readonly { label: string; value: string }[];
  tables: readonly (TableView & { note?: string | undefined })[];
  /** Said instead of tables that would be empty. */
  empty?: { title: string; text: string } | undefined;
  who?: { rows: readonly SupportedRow[]; pager: PagerView } | undefined;
  againHref?: string | undefined;
}

/** What is said of the result itself. */
export type ResultPart = Pick<SupportResultView, 'heading' | 'lead' | 'facts' | 'tables' | 'empty' | 'who'>;

/** A plan of supports or a table of barriers: progress, then its numbers, and who gets what. */
export function SupportResult(view: SupportResultView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={view.title}>
      <Back href={view.backHref} label={say('supports.title')} />
      <Live id="apoyos" revision={view.revision} waiting={view.working !== undefined}>
        <p class="muted">{view.title}</p>
        <h1>{view.heading}</h1>
        <p>{view.lead}</p>
        <Working frame={view.frame} working={view.working} say={say} />
        {view.facts.length === 0 ? null : <Pairs items={view.facts} />}
        {view.empty === undefined ? null : <Empty {...view.empty} />}
        {view.tables.map((table) => (
          <section class="tight" key={table.title}>
            <Numbers table={table} />
            {table.note === undefined ? null : <p class="muted">{table.note}</p>}
          </section>
        ))}
        <Who view={view} say={say} />
      </Live>
      {view.againHref === undefined ? null : (
        <p>
          <a href={safeHref(view.againHref)}>{say('round.again')}</a>
        </p>
      )}
    </Layout>
  );
}

function Who({ view: { who }, say }: { view: SupportResultView; say: Say }): VNode | null {
  if (who === undefined) return null;
  return (
    <section class="tight" aria-labelledby="quien">
      <h2 id="quien">{say('supports.who')}</h2>
      <p>{say('supports.whoText')}</p>
      {who.rows.length === 0 ? (
        <Empty title={say('supports.nobody')} text={say('supports.nobodyText')} />
      ) : (
        <Table
          caption={say('supports.who')}
          columns={[{ label: say('round.person') }, { label: say('supports.gets') }, { label: say('supports.goes') }]}
          rows={who.rows.map((row) => ({
            key: row.personHref,
            cells: [
              <a key="p" href={safeHref(row.personHref)}>
                {row.person}
              </a>,
              row.gets,
              row.post,
            ],
          }))}
        />
      )}
      <Pager pager={who.pager} say={say} />
    </section>
  );
}
