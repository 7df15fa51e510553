import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager, Table } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Select, described, fieldId } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment, number } from '../../ui/format.js';
import { Csrf } from '../../ui/csrf.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface ImportLine {
  id: string;
  href: string;
  file: string;
  kind: string;
  at: Date;
  rows: number;
  state: TagView;
}

/** The form is multipart: `_csrf`, `kind`, `file`. Every import starts as a dry run. */
export interface ImportsView extends PageView {
  action: string;
  kinds: readonly OptionView[];
  templates: readonly { label: string; href: string }[];
  imports: readonly ImportLine[];
  pager?: PagerView | undefined;
  errors?: readonly FormError[] | undefined;
}

export function Imports(view: ImportsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('imports.title'), view.errors, say)}>
      <h1>{say('imports.title')}</h1>
      <ErrorSummary errors={view.errors} say={say} />
      <Upload view={view} say={say} />
      <section class="tight">
        <h2>{say('imports.past')}</h2>
        {view.imports.length === 0 ? <Empty title={say('imports.empty')} text={say('imports.emptyText')} /> : null}
        {view.imports.length === 0 ? null : <Past view={view} say={say} />}
        <Pager pager={view.pager} say={say} />
      </section>
    </Layout>
  );
}

interface Part {
  view: ImportsView;
  say: Say;
}

function Upload({ view, say }: Part): VNode {
  const error = errorOf(view.errors, 'file');
  const file = { name: 'file', label: say('imports.file'), hint: say('imports.fileHint'), error };
  return (
    <form class="card flow" method="post" action={safeHref(view.action)} enctype="multipart/form-data">
      <Csrf frame={view.frame} />
      <Select name="kind" label={say('imports.kind')} options={view.kinds} width="m" />
      <div class={error === undefined ? 'field' : 'field field--bad'}>
        <label for={fieldId('file')}>{file.label}</label>
        <p class="hint" id={`${fieldId('file')}-h`}>
          {file.hint}
        </p>
        {error === undefined ? null : (
          <p class="field__error" id={`${fieldId('file')}-e`}>
            {error}
          </p>
        )}
        <input class="input" type="file" id={fieldId('file')} name="file" accept=".csv,.xlsx" {...described(file)} />
      </div>
      <Actions>
        <Button>{say('imports.dryRun')}</Button>
      </Actions>
      <p>
        {say('imports.templates')}{' '}
        {view.templates.map((template) => (
          <span key={template.href}>
            <a href={safeHref(template.href)}>{template.label}</a>{' '}
          </span>
        ))}
      </p>
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
