import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Table } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import { moment, number } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';

/** What the check of the sealed audit trail found. */
export interface AuditView extends PageView {
  action: string;
  result?:
    | { state: 'whole'; events: number; seals: number; at: Date; from: Date; to: Date; root: string }
    | {
        state: 'broken';
        events: number;
        seals: number;
        at: Date;
        breaks: readonly { seal: string; problem: string }[];
      }
    | undefined;
  /** Committed events not sealed yet. */
  unsealed: number;
}

export function Audit(view: AuditView): VNode {
  const say = speaker(view.frame.locale);
  const { result } = view;
  return (
    <Layout frame={view.frame} title={say('audit.title')}>
      <h1>{say('audit.title')}</h1>
      <p>{say('audit.text')}</p>
      {result === undefined ? <p>{say('audit.never')}</p> : <Result result={result} view={view} />}
      <p class="muted">{say('audit.unsealed', { count: view.unsealed })}</p>
      <Form frame={view.frame} action={view.action}>
        <Button>{say('audit.verify')}</Button>
      </Form>
    </Layout>
  );
}

function Result({ result, view }: { result: NonNullable<AuditView['result']>; view: AuditView }): VNode {
  const say = speaker(view.frame.locale);
  const counts = { events: number(result.events), seals: number(result.seals), at: moment(result.at, say.locale) };
  if (result.state === 'whole')
    return (
      <Notice tone="ok">
        <p>{say.rich('audit.whole', counts)}</p>
        <p>
          {say('audit.span', { from: moment(result.from, say.locale), to: moment(result.to, say.locale) })}{' '}
          <code>{result.root}</code>
        </p>
      </Notice>
    );
  return (
    <>
      <Notice tone="stop">
        <p>{say.rich('audit.broken', { ...counts, count: result.breaks.length })}</p>
      </Notice>
      <Table
        caption={say('audit.breaks')}
        shown
        columns={[{ label: say('audit.seal') }, { label: say('import.problem') }]}
        rows={result.breaks.map((entry) => ({ key: entry.seal, cells: [entry.seal, entry.problem] }))}
      />
    </>
  );
}
