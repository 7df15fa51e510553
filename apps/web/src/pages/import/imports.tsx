import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { described, FieldError, fieldId, Select } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment, number } from '../../ui/format.js';
import { Csrf } from '../../ui/csrf.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface PastImport {
  id: string;
  href: string;
  file: string;
  kind: string;
  at: Date;
  rows: number;
  state: TagView;
}

/** The form is multipart: `_csrf`, `kind`, `file`. Every file is checked before anything is stored. */
export interface ImportsView extends PageView {
  action: string;
  kinds: readonly OptionView[];
  kind?: string | undefined;
  templates: readonly { label: string; files: readonly { label: string; href: string }[] }[];
  limits: { megabytes: number; people: number; posts: number };
  imports: readonly PastImport[];
  pager?: PagerView | undefined;
  errors?: readonly FormError[] | undefined;
}

interface Part {
  view: ImportsView;
  say: Say;
}

export function Imports(view: ImportsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('imports.title'), view.errors, say)}>
      <h1>{say('imports.title')}</h1>
      <p class="lead">{say('imports.lead')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      <Templates view={view} say={say} />
      <Upload view={view} say={say} />
      <Notice tone="info" icon="lock" text={say('imports.kept')} />
      <section class="tight">
        <h2>{say('imports.past')}</h2>
        {view.imports.length === 0 ? <Empty title={say('imports.empty')} text={say('imports.emptyText')} /> : null}
        {view.imports.length === 0 ? null : <Past view={view} say={say} />}
        <Pager pager={view.pager} say={say} />
      </section>
    </Layout>
  );
}

function Templates({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('imports.templates')}</h2>
      <p>{say('imports.templatesText')}</p>
      <ul>
        {view.templates.map(({ label, files }) => (
          <li key={label}>
            {label}:{' '}
            {files.map((file, at) => (
              <span key={file.href}>
                {at === 0 ? '' : ' · '}
                <a href={safeHref(file.href)}>
                  {file.label}
                  <span class="vh"> {label}</span>
                </a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Upload({ view, say }: Part): VNode {
  const error = errorOf(view.errors, 'file');
  const field = { name: 'file', label: say('imports.file'), hint: say('imports.fileHint', view.limits), error };
  return (
    <form class="card flow" method="post" action={safeHref(view.action)} enctype="multipart/form-data">
      <Csrf frame={view.frame} />
      <Select
        name="kind"
        label={say('imports.kind')}
        options={view.kinds}
        value={view.kind}
        width="m"
        error={errorOf(view.errors, 'kind')}
      />
      <div class={error === undefined ? 'field' : 'field field--bad'}>
        <label for={fieldId('file')}>{field.label}</label>
        <p class="hint" id={`${fieldId('file')}-h`}>
          {field.hint}
        </p>
        <FieldError field={field} />
        <input
          class="input"
          type="file"
          id={fieldId('file')}
          name="file"
          accept=".csv,.txt,.xlsx"
          {...described(field)}
        />
      </div>
      <p>{say('imports.dryRunText')}</p>
      <Actions>
        <Button>{say('imports.dryRun')}</Button>
      </Actions>
    </form>
  );
}

function Past({ view, say }: Part): VNode {
  return (
    <Table
      caption={say('imports.past')}
      columns={[
        { label: say('imports.fileName') },
        { label: say('imports.kind') },
        { label: say('imports.when') },
        { label: say('imports.rows'), numeric: true },
        { label: say('imports.state') },
      ]}
      rows={view.imports.map((line) => ({
        key: line.id,
        cells: [
          <a key="a" href={safeHref(line.href)}>
            {line.file}
          </a>,
          line.kind,
          moment(line.at, say.locale),
          number(line.rows),
          <Tag key="t" {...line.state} />,
        ],
      }))}
    />
  );
}
