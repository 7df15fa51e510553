import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Pager, Pairs, Progress, Table } from '../../ui/data.js';
import type { Column, PagerView } from '../../ui/data.js';
import { Actions, Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { Frame, PageView } from '../../ui/layout.js';
import { Back, Details, Empty, Notice, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** One person of the result. */
export interface ProposalRow {
  seekerId: string;
  person: string;
  personHref: string;
  post?: string | undefined;
  postHref?: string | undefined;
  covers: string;
  why: string;
  byHand: string;
  /** `open` can be ticked; `sent` waits in the review queue; `none` has no post. */
  state: 'open' | 'sent' | 'none';
}

export interface TableView {
  title: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: readonly string[] }[];
}

/** How it was shared: label and value, each with what explains it. */
export interface SharedView {
  facts: readonly { label: string; value: string }[];
  notes: readonly string[];
  tables: readonly TableView[];
  downloads: readonly { label: string; href: string }[];
  blocking: { text: string; href?: string | undefined };
}

export interface RoundView extends PageView {
  title: string;
  heading: string;
  lead: string;
  backHref: string;
  revision: string;
  /** While it runs. */
  working?: { percent: number; cancelAction: string } | undefined;
  /** What stopped it, and the floors that cannot hold. */
  fault?: TableView | undefined;
  erased?: string | undefined;
  againHref?: string | undefined;
  shared?: SharedView | undefined;
  proposals?:
    | { action: string; rows: readonly ProposalRow[]; left: number; sent: number; queueHref: string; pager: PagerView }
    | undefined;
  errors?: readonly FormError[] | undefined;
}

/** A round from its start to its review: progress, what stopped it, or who goes where and why. */
export function RoundPage(view: RoundView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(view.title, view.errors, say)}>
      <Back href={view.backHref} label={say('rounds.title')} />
      <Live id="ronda" revision={view.revision} waiting={view.working !== undefined}>
        <p class="muted">{view.title}</p>
        <h1>{view.heading}</h1>
        <p>{view.lead}</p>
        <ErrorSummary errors={view.errors} say={say} />
        <Working frame={view.frame} working={view.working} say={say} />
        {view.erased === undefined ? null : <Notice tone="warn" text={view.erased} />}
        {view.fault === undefined ? null : <Numbers table={view.fault} />}
        <Shared view={view} say={say} />
        <Proposals view={view} say={say} />
      </Live>
      {view.againHref === undefined ? null : (
        <p>
          <a href={safeHref(view.againHref)}>{say('round.again')}</a>
        </p>
      )}
    </Layout>
  );
}

interface Part {
  view: RoundView;
  say: Say;
}

interface WorkingProps {
  frame: Frame;
  working: { percent: number; cancelAction: string } | undefined;
  say: Say;
}

/** How far it is, and the way to stop it. */
export function Working({ frame, working, say }: WorkingProps): VNode | null {
  if (working === undefined) return null;
  const { percent } = working;
  return (
    <>
      <Progress id="avance" value={percent} max={100} label={say('round.progress', { percent })} />
      <Actions>
        <a class="btn btn--2" href={safeHref(frame.path)}>
          {say('round.refresh')}
        </a>
        <Form frame={frame} action={working.cancelAction}>
          <Button look="stop">{say('round.cancel')}</Button>
        </Form>
      </Actions>
    </>
  );
}

export function Numbers({ table }: { table: TableView }): VNode {
  if (table.rows.length === 0) return <h2>{table.title}</h2>;
  return (
    <Table
      caption={table.title}
      shown
      columns={table.columns}
      rows={table.rows.map(({ key, cells }) => ({ key, cells }))}
    />
  );
}

function Shared({ view, say }: Part): VNode | null {
  const { shared } = view;
  if (shared === undefined) return null;
  return (
    <section class="flow" aria-labelledby="como">
      <h2 id="como">{say('round.how')}</h2>
      <Pairs items={shared.facts} />
      {shared.tables.map((table) => (
        <Numbers key={table.title} table={table} />
      ))}
      <p>
        {shared.blocking.text}{' '}
        {shared.blocking.href === undefined ? null : (
          <a href={safeHref(shared.blocking.href)}>{say('round.blockingSee')}</a>
        )}
      </p>
      <Details summary={say('round.known')}>
        {shared.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </Details>
      <p class="row">
        {say('round.download')}
        {shared.downloads.map(({ label, href }) => (
          <a key={href} href={safeHref(href)}>
            {label}
          </a>
        ))}
      </p>
    </section>
  );
}

function Proposals({ view, say }: Part): VNode | null {
  const { proposals } = view;
  if (proposals === undefined) return null;
  const canSend = proposals.rows.some(({ state }) => state === 'open');
  return (
    <section class="flow" aria-labelledby="propuestas">
      <h2 id="propuestas">{say('round.proposals')}</h2>
      {proposals.rows.length === 0 ? <Empty title={say('round.noOpen')} text={say('round.noOpenText')} /> : null}
      {proposals.left > 0 ? <p>{say('round.proposalsText')}</p> : null}
      {proposals.left === 0 && proposals.sent > 0 ? <Notice tone="ok" text={say('round.allSent')} /> : null}
      <Form frame={view.frame} action={proposals.action} class="tight">
        {proposals.rows.length === 0 ? null : <ProposalTable rows={proposals.rows} say={say} />}
        <Actions>
          {canSend ? <Button>{say('round.send')}</Button> : null}
          {proposals.left > 0 ? (
            <Button look="outline" name="all" value="yes">
              {say('round.sendAll', { count: proposals.left })}
            </Button>
          ) : null}
        </Actions>
      </Form>
      {proposals.sent > 0 ? (
        <p>
          <a href={safeHref(proposals.queueHref)}>{say('round.toQueue')}</a>
        </p>
      ) : null}
      <Pager pager={proposals.pager} say={say} />
    </section>
  );
}

function ProposalTable({ rows, say }: { rows: readonly ProposalRow[]; say: Say }): VNode {
  return (
    <Table
      caption={say('round.proposals')}
      columns={[
        { label: say('round.person') },
        { label: say('round.post') },
        { label: say('round.covers'), numeric: true },
        { label: say('round.why') },
        { label: say('round.byHand') },
        { label: say('round.choose') },
      ]}
      rows={rows.map((row, index) => ({
        key: row.seekerId,
        cells: [
          <a key="p" href={safeHref(row.personHref)}>
            {row.person}
          </a>,
          postCell(row, say),
          row.covers,
          row.why,
          row.byHand,
          choiceCell(row, index, say),
        ],
      }))}
    />
  );
}

function postCell({ post, postHref }: ProposalRow, say: Say): ComponentChildren {
  if (post === undefined) return say('round.noPost');
  return postHref === undefined ? post : <a href={safeHref(postHref)}>{post}</a>;
}

function choiceCell({ state, seekerId, person }: ProposalRow, index: number, say: Say): ComponentChildren {
  if (state === 'none') return '';
  if (state === 'sent') return <Tag tone="ok" text={say('round.sent')} />;
  const id = index === 0 ? 'f-who' : `f-who-${String(index)}`;
  return (
    <label class="choice" for={id}>
      <input type="checkbox" id={id} name="who" value={seekerId} />
      <span class="vh">{say('round.chooseOf', { person })}</span>
    </label>
  );
}
