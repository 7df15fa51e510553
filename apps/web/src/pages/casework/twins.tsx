import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import { Table } from '../../ui/data.js';
import { Select, TextField } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Button, ErrorSummary, errorOf, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Folders that may be one person's, and those that were joined and can still be parted. */
export interface TwinsListView extends PageView {
  backHref: string;
  pairs: readonly { title: string; href: string; signs: readonly string[] }[];
  merged: readonly { text: string; action: string }[];
}

/** Two folders side by side; fields `keep`, and `take.<question>` with the folder whose answer stays. */
export interface TwinsCompareView extends PageView {
  backHref: string;
  /** Each action is a form of its own under this address. */
  action: string;
  folders: readonly [OptionView, OptionView];
  signs: readonly string[];
  rows: readonly { question: string; label: string; values: readonly string[]; choose: boolean }[];
  /** Absent once a reason was given; fields `reason`, `why`. */
  reveal?: { reasons: readonly OptionView[] } | undefined;
  errors?: readonly FormError[] | undefined;
}

export function TwinsList(view: TwinsListView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('twins.title')}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('twins.title')}</h1>
      <p>{say('twins.text')}</p>
      {view.pairs.length === 0 ? <Empty title={say('twins.none')} text={say('twins.noneText')} /> : null}
      <ul class="tasks">
        {view.pairs.map(({ title, href, signs }) => (
          <li key={href}>
            <a href={safeHref(href)}>{title}</a>
            <Tag tone="info" text={say('twins.compare')} />
            <small>{signs.join('. ')}</small>
          </li>
        ))}
      </ul>
      {view.merged.length === 0 ? null : (
        <section class="tight">
          <h2>{say('twins.merged')}</h2>
          {view.merged.map(({ text, action }) => (
            <Form key={action} frame={view.frame} action={action} class="split">
              <p>{text}</p>
              <Button look="outline">{say('twins.undo')}</Button>
            </Form>
          ))}
        </section>
      )}
    </Layout>
  );
}

export function TwinsCompare(view: TwinsCompareView): VNode {
  const say = speaker(view.frame.locale);
  const [first, second] = view.folders;
  const title = say('twins.pair', { first: first.label, second: second.label });
  return (
    <Layout frame={view.frame} title={formTitle(title, view.errors, say)}>
      <Back href={view.backHref} label={say('twins.title')} />
      <ErrorSummary errors={view.errors} say={say} />
      <h1>{title}</h1>
      <p class="row">
        {view.signs.map((sign) => (
          <Tag key={sign} tone="gap" text={sign} />
        ))}
      </p>
      <div class="wide cols">
        <div class="flow">
          <Table
            caption={title}
            columns={[{ label: say('twins.question') }, { label: first.label }, { label: second.label }]}
            rows={view.rows.map(({ question, label, values }) => ({ key: question, cells: [label, ...values] }))}
          />
          <Join view={view} say={say} />
        </div>
        <aside class="flow" aria-label={say('twins.apart')}>
          <Reveal view={view} say={say} />
          <Form frame={view.frame} action={`${view.action}/distintas`} class="card tight">
            <h2>{say('twins.apart')}</h2>
            <p>{say('twins.apartText')}</p>
            <Button look="outline">{say('twins.apart')}</Button>
          </Form>
        </aside>
      </div>
    </Layout>
  );
}

interface Part {
  view: TwinsCompareView;
  say: Say;
}

function Reveal({ view, say }: Part): VNode | null {
  if (view.reveal === undefined) return null;
  return (
    <Form frame={view.frame} action={`${view.action}/identidad`} class="card tight">
      <h2>{say('twins.reveal')}</h2>
      <p>{say('person.identityText')}</p>
      <Select
        name="reason"
        label={say('person.reason')}
        prompt={say('question.choose')}
        options={view.reveal.reasons}
        error={errorOf(view.errors, 'reason')}
      />
      <TextField name="why" label={say('person.why')} maxlength={200} />
      <Button look="outline">{say('twins.reveal')}</Button>
    </Form>
  );
}

function Join({ view, say }: Part): VNode {
  return (
    <Form frame={view.frame} action={`${view.action}/unir`} class="card card--key flow">
      <h2>{say('twins.merge')}</h2>
      <Radios
        name="keep"
        label={say('twins.keep')}
        hint={say('twins.keepHint')}
        options={view.folders}
        error={errorOf(view.errors, 'keep')}
      />
      {view.rows
        .filter(({ choose }) => choose)
        .map(({ question, label, values }) => (
          <Radios
            key={question}
            name={`take.${question}`}
            label={label}
            options={view.folders.map(({ value, label: folder }, at) => ({
              value,
              label: `${folder}: ${values[at] ?? ''}`,
            }))}
            value={view.folders[0].value}
          />
        ))}
      <ul>
        <li>{say('twins.consents')}</li>
        <li>{say('twins.moves')}</li>
        <li>{say('twins.undoText')}</li>
      </ul>
      <Button>{say('twins.mergeButton')}</Button>
    </Form>
  );
}
