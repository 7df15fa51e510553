import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Pager, Progress, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import { number } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Notice, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface ImportLineView {
  row: number;
  field: string;
  problem: string;
  severity: 'refused' | 'warned';
  /** What stood in the cell; never of a person. */
  cell?: string | undefined;
  /** Whom it looks like. */
  href?: string | undefined;
}

export interface ImportReportView extends PageView {
  backHref: string;
  title: string;
  file: string;
  /** While the work runs; a script looks by itself, else the link does. */
  working?: { state: 'checking' | 'applying'; percent: number } | undefined;
  finding: string;
  /** Short sentences below the finding. */
  notes: readonly string[];
  /** Why the file could not be read at all. */
  unreadable?: string | undefined;
  lines: readonly ImportLineView[];
  /** Whether a list without lines says that all is well. */
  isChecked: boolean;
  pager?: PagerView | undefined;
  downloadHref?: string | undefined;
  apply?: { action: string; label: string } | undefined;
  discard?: string | undefined;
  undo?: { action: string; note: string } | undefined;
  kept: { title: string; people: readonly { label: string; href?: string | undefined; why: string }[] };
}

interface Part {
  view: ImportReportView;
  say: Say;
}

export function ImportReport(view: ImportReportView): VNode {
  const say = speaker(view.frame.locale);
  const { title } = view;
  return (
    <Layout frame={view.frame} title={title}>
      <Back href={view.backHref} label={say('imports.title')} />
      {view.working === undefined ? (
        <Live id="informe" revision="done" waiting={false}>
          <h1>{title}</h1>
          {view.unreadable === undefined ? (
            <p class="finding">{view.finding}</p>
          ) : (
            <Notice tone="stop" text={`${view.unreadable} ${view.finding}`} />
          )}
          {view.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
          <Next view={view} say={say} />
          <Kept view={view} say={say} />
          <Problems view={view} say={say} />
        </Live>
      ) : (
        <Working view={view} working={view.working} say={say} />
      )}
    </Layout>
  );
}

function Working({ view, working, say }: Part & { working: NonNullable<ImportReportView['working']> }): VNode {
  const { state, percent } = working;
  return (
    <Live id="informe" revision={`${state} ${String(percent)}`} waiting>
      <h1>{say(`import.working.${state}`)}</h1>
      <p>{view.file}</p>
      <Progress id="avance" value={percent} max={100} label={say('import.working.progress', { percent })} />
      <p class="muted">{say('import.working.text')}</p>
      <p>
        <a class="btn btn--2" href={safeHref(view.frame.path)}>
          {say('import.refresh')}
        </a>
      </p>
    </Live>
  );
}

function Next({ view, say }: Part): VNode {
  const { frame, apply, undo, discard } = view;
  return (
    <>
      {undo === undefined ? null : <p class="muted">{undo.note}</p>}
      <div class="actions">
        {apply === undefined ? null : (
          <Form frame={frame} action={apply.action}>
            <Button>{apply.label}</Button>
          </Form>
        )}
        {undo === undefined ? null : (
          <Form frame={frame} action={undo.action}>
            <Button look="stop">{say('import.undo')}</Button>
          </Form>
        )}
        <a class="btn btn--2" href={safeHref(view.backHref)}>
          {say('import.another')}
        </a>
        {discard === undefined ? null : (
          <Form frame={frame} action={discard}>
            <Button look="text">{say('import.discard')}</Button>
          </Form>
        )}
      </div>
    </>
  );
}

function Kept({ view: { kept }, say }: Part): VNode | null {
  if (kept.people.length === 0) return null;
  return (
    <Table
      caption={kept.title}
      shown
      columns={[{ label: say('imports.kind.seekers') }, { label: say('import.keptWhy') }]}
      rows={kept.people.map(({ label, href, why }) => ({
        key: label,
        cells: [
          href === undefined ? (
            label
          ) : (
            <a key="a" href={safeHref(href)}>
              {label}
            </a>
          ),
          why,
        ],
      }))}
    />
  );
}

function Problems({ view, say }: Part): VNode | null {
  if (view.lines.length === 0) {
    return view.isChecked ? <Empty title={say('import.clean')} text={say('import.cleanText')} /> : null;
  }
  return (
    <>
      <Table
        caption={say('import.problems')}
        shown
        columns={[
          { label: say('import.row'), numeric: true },
          { label: say('import.field') },
          { label: say('import.problem') },
          { label: say('import.severity') },
        ]}
        rows={view.lines.map((line) => ({
          key: `${String(line.row)} ${line.field} ${line.problem}`,
          cells: [
            number(line.row),
            <code key="c">{line.field}</code>,
            <Problem key="p" line={line} say={say} />,
            <Tag
              key="t"
              tone={line.severity === 'refused' ? 'gap' : 'info'}
              text={say(`import.row.${line.severity}`)}
            />,
          ],
        }))}
      />
      <Pager pager={view.pager} say={say} />
      {view.downloadHref === undefined ? null : (
        <p>
          <a href={safeHref(view.downloadHref)}>{say('import.download')}</a>
        </p>
      )}
    </>
  );
}

function Problem({ line, say }: { line: ImportLineView; say: Say }): VNode {
  return (
    <>
      {line.problem}
      {line.cell === undefined ? null : <span class="muted"> {say('import.cell', { text: line.cell })}</span>}
      {line.href === undefined ? null : (
        <>
          {' '}
          <a href={safeHref(line.href)}>{say('import.openFile')}</a>
        </>
      )}
    </>
  );
}
