import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import { TextArea } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface ExportsView extends PageView {
  /** Tables without anybody’s name, each in several formats. */
  tables: readonly { title: string; text: string; files: readonly { label: string; href: string }[] }[];
  /** People with their names; absent for whoever accompanies nobody. */
  people?: { action: string; formats: readonly { value: string; label: string }[]; detail: string } | undefined;
  errors?: readonly FormError[] | undefined;
}

export function Exports(view: ExportsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('exports.title'), view.errors, say)}>
      <h1>{say('exports.title')}</h1>
      <p class="lead">{say('exports.lead')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      {view.frame.demo ? <Notice tone="info" text={say('exports.demo')} /> : null}
      {view.tables.map(({ title, text, files }) => (
        <section class="tight" key={title}>
          <h2>{title}</h2>
          <p>{text}</p>
          <p>
            {files.map(({ label, href }, at) => (
              <span key={href}>
                {at === 0 ? '' : ' · '}
                <a href={safeHref(href)}>
                  {label}
                  <span class="vh"> {title}</span>
                </a>
              </span>
            ))}
          </p>
        </section>
      ))}
      {view.people === undefined ? null : <People view={view} people={view.people} say={say} />}
    </Layout>
  );
}

function People({
  view,
  people,
  say,
}: {
  view: ExportsView;
  people: NonNullable<ExportsView['people']>;
  say: Say;
}): VNode {
  return (
    <section class="tight">
      <h2>{say('exports.people')}</h2>
      <p>{say('exports.peopleText')}</p>
      <Form frame={view.frame} action={people.action} class="card flow">
        <TextArea
          name="detail"
          label={say('exports.reason')}
          hint={say('exports.reasonHint')}
          value={people.detail}
          rows={2}
          error={errorOf(view.errors, 'detail')}
        />
        <Radios name="format" label={say('exports.format')} options={people.formats} value="xlsx" />
        <Actions>
          <Button>{say('exports.take')}</Button>
        </Actions>
      </Form>
    </section>
  );
}
