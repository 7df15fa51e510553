import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Progress, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import { number } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Notice, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface ImportReportView extends PageView {
  backHref: string;
  file: string;
  state: 'running' | 'dry-run' | 'applied' | 'undone' | 'failed';
  progress?: { done: number; of: number } | undefined;
  totals: { created: number; changed: number; equal: number; refused: number };
  /** Row number in the file, what is wrong, how to mend it. */
  rows: readonly { row: number; field: string; problem: string; fix: string; severity: 'refused' | 'warned' }[];
  pager?: PagerView | undefined;
  /** The rows with their problem in one more column. */
  downloadHref?: string | undefined;
  apply?: { action: string } | undefined;
  undo?: { action: string; until: string } | undefined;
}

export function ImportReport(view: ImportReportView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('import.title', { file: view.file })}>
      <Back href={view.backHref} label={say('imports.title')} />
      <h1>{say('import.title', { file: view.file })}</h1>
      <p class="finding">{finding(view, say)}</p>
      {view.progress === undefined ? null : (
        <Progress
          id="avance"
          value={view.progress.done}
          max={view.progress.of}
          label={say('import.progress', { done: view.progress.done, of: view.progress.of })}
        />
      )}
      <Next view={view} say={say} />
      <Problems view={view} say={say} />
    </Layout>
  );
}

interface Part {
  view: ImportReportView;
  say: Say;
}

function finding(view: ImportReportView, say: Say): string {
  const key = view.state === 'dry-run' ? 'import.dryRun' : (`import.${view.state}` as const);
  return say(key, { ...view.totals });
}

function Next({ view, say }: Part): VNode {
  return (
    <div class="actions">
      {view.apply === undefined ? null : (
        <Form frame={view.frame} action={view.apply.action}>
          <Button>{say('import.apply')}</Button>
        </Form>
      )}
      {view.undo === undefined ? null : (
        <Form frame={view.frame} action={view.undo.action}>
          <Button look="stop">{say('import.undo', { until: view.undo.until })}</Button>
        </Form>
      )}
      {view.downloadHref === undefined ? null : (
        <a class="btn btn--2" href={safeHref(view.downloadHref)}>
          {say('import.download')}
        </a>
      )}
    </div>
  );
}

function Problems({ view, say }: Part): VNode {
  if (view.rows.length === 0)
    return view.state === 'failed' ? (
      <Notice tone="stop" text={say('import.unreadable')} />
    ) : (
      <Empty title={say('import.clean')} text={say('import.cleanText')} />
    );
  return (
    <>
      <Table
        caption={say('import.problems')}
        shown
        columns={[
          { label: say('import.row'), numeric: true },
          { label: say('import.field') },
          { label: say('import.problem') },
          { label: say('import.fix') },
          { label: say('imports.state') },
        ]}
        rows={view.rows.map((row) => ({
          key: `${String(row.row)} ${row.field} ${row.problem}`,
          cells: [
            number(row.row),
            row.field,
            row.problem,
            row.fix,
            <Tag
              key="t"
              tone={row.severity === 'refused' ? 'stop' : 'info'}
              text={say(`import.row.${row.severity}`)}
            />,
          ],
        }))}
      />
      <Pager pager={view.pager} say={say} />
    </>
  );
}
