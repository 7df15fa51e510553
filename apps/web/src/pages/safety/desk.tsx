import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Pairs, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Select, TextArea } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Details, Empty, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import type { LineView } from './safety-form.js';

export interface DeskView extends PageView {
  closed: boolean;
  openHref: string;
  closedHref: string;
  items: readonly {
    id: string;
    href: string;
    kind: string;
    about: string;
    at: Date;
    state: TagView;
    mayCall: boolean;
  }[];
  pager: PagerView;
}

export function Desk(view: DeskView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('desk.title')}>
      <h1>{say('desk.title')}</h1>
      <p class="muted">{say('desk.text')}</p>
      <ul class="pager">
        <li>
          <a href={safeHref(view.openHref)} aria-current={view.closed ? undefined : 'page'}>
            {say('desk.open')}
          </a>
        </li>
        <li>
          <a href={safeHref(view.closedHref)} aria-current={view.closed ? 'page' : undefined}>
            {say('desk.closed')}
          </a>
        </li>
      </ul>
      {view.items.length === 0 ? (
        <Empty title={say('desk.empty')} text={say('desk.emptyText')} />
      ) : (
        <Table
          caption={say('desk.title')}
          columns={[
            { label: say('desk.what') },
            { label: say('desk.about') },
            { label: say('desk.when') },
            { label: say('desk.state') },
          ]}
          rows={view.items.map((item) => ({
            key: item.id,
            cells: [
              <a href={safeHref(item.href)}>{item.kind}</a>,
              item.about,
              moment(item.at, say.locale),
              <span class="row">
                <Tag {...item.state} /> {item.mayCall ? <Tag tone="go" text={say('desk.call')} /> : null}
              </span>,
            ],
          }))}
        />
      )}
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}

/** One report. Fields: `do` names the act; `text`, `line`, `outcome` are what it needs. */
export interface SafetyReportView extends PageView {
  backHref: string;
  action: string;
  kind: string;
  state: TagView;
  facts: readonly { label: string; value: string }[];
  told: readonly string[];
  reach: readonly { label: string; value: string }[];
  entries: readonly { what: string; text?: string | undefined; by: string; at: Date }[];
  /** “I follow it”, or take it over, or open it again; absent when it is hers and open. */
  take?: string | undefined;
  mayWork: boolean;
  mayPause: boolean;
  lines: readonly LineView[];
  lineOptions: readonly OptionView[];
  outcomes: readonly OptionView[];
  typed: Readonly<Record<string, string>>;
  errors?: readonly FormError[] | undefined;
}

export function SafetyReportPage(view: SafetyReportView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={view.kind}>
      <Back href={view.backHref} label={say('desk.title')} />
      <h1>{view.kind}</h1>
      <p class="row">
        <Tag {...view.state} />
      </p>
      <ErrorSummary errors={view.errors} say={say} />
      <div class="wide cols">
        <div class="flow">
          <Told view={view} say={say} />
          <Entries view={view} say={say} />
        </div>
        <aside class="flow" aria-label={say('desk.state')}>
          {view.take === undefined ? null : (
            <Form frame={view.frame} action={view.action}>
              <Button name="do" value="take">
                {view.take}
              </Button>
            </Form>
          )}
          {view.mayWork ? <Work view={view} say={say} /> : null}
          <Help view={view} say={say} />
        </aside>
      </div>
    </Layout>
  );
}

interface Part {
  view: SafetyReportView;
  say: Say;
}

function Told({ view, say }: Part): VNode {
  return (
    <>
      <Pairs items={view.facts} />
      <section class="tight">
        <h2>{say('desk.told')}</h2>
        {view.told.length === 0 ? <p>{say('desk.toldNothing')}</p> : view.told.map((text) => <p key={text}>{text}</p>)}
      </section>
      <section class="tight">
        <h2>{say('desk.reach')}</h2>
        {view.reach.length === 0 ? <p>{say('desk.noReach')}</p> : <Pairs items={view.reach} />}
      </section>
    </>
  );
}

function Entries({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('desk.entries')}</h2>
      {view.entries.length === 0 ? <p>{say('desk.noEntries')}</p> : null}
      <ol class="line">
        {view.entries.map((entry, index) => (
          <li key={index}>
            <strong>{`${moment(entry.at, say.locale)}, ${entry.by}`}</strong>
            {` ${entry.what}`}
            {entry.text === undefined ? null : `. ${entry.text}`}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Work({ view, say }: Part): VNode {
  const { frame, action, typed, errors } = view;
  return (
    <>
      <Form frame={frame} action={action} class="card tight">
        <TextArea
          name="text"
          label={say('desk.note')}
          rows={3}
          maxlength={4000}
          value={typed['text']}
          error={errorOf(errors, 'text')}
        />
        <Button look="outline" name="do" value="note">
          {say('desk.addNote')}
        </Button>
      </Form>
      <Form frame={frame} action={action} class="card tight">
        <h2>{say('desk.refer')}</h2>
        <Select
          name="line"
          label={say('desk.referTo')}
          prompt={say('question.choose')}
          options={view.lineOptions}
          value={typed['line']}
          error={errorOf(errors, 'line')}
        />
        <Button look="outline" name="do" value="refer">
          {say('desk.referDone')}
        </Button>
      </Form>
      {view.mayPause ? (
        <Details summary={say('desk.pause')}>
          <p>{say('desk.pauseText')}</p>
          <Form frame={frame} action={action}>
            <Button look="stop" name="do" value="pause">
              {say('desk.pause')}
            </Button>
          </Form>
        </Details>
      ) : null}
      <Form frame={frame} action={action} class="card tight">
        <h2>{say('desk.close')}</h2>
        <p class="hint">{say('desk.closeText')}</p>
        <Select
          name="outcome"
          label={say('desk.outcome')}
          prompt={say('question.choose')}
          options={view.outcomes}
          value={typed['outcome']}
          error={errorOf(errors, 'outcome')}
        />
        <Button look="outline" name="do" value="close">
          {say('desk.close')}
        </Button>
      </Form>
    </>
  );
}

function Help({ view, say }: Part): VNode {
  return (
    <section class="margin tight">
      <h2>{say('desk.lines')}</h2>
      <ul>
        {view.lines.map((line) => (
          <li key={line.code}>
            <strong>
              {line.number === undefined ? line.name : say('report.line', { name: line.name, number: line.number })}
            </strong>
            {line.confirm ? ` (${say('desk.confirm')})` : ''}
            {`. ${line.helps}. `}
            <small>{say('desk.source', { source: line.source })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
