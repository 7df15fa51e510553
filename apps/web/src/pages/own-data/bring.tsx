import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Csrf } from '../../ui/csrf.js';
import { described, FieldError, fieldId } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface BringView extends PageView {
  action: string;
  minutes: number;
  megabytes: number;
  open: readonly { name: string; href: string; until: Date }[];
  errors?: readonly FormError[] | undefined;
}

/** First step: a file. */
export function Bring(view: BringView): VNode {
  const { frame, errors, open, minutes, megabytes } = view;
  const say = speaker(frame.locale);
  const field = { name: 'file', label: say('ownData.file'), error: errorOf(errors, 'file') };
  return (
    <Layout frame={frame} title={formTitle(say('ownData.title'), errors, say)}>
      <p class="muted">{say('ownData.step', { step: 1 })}</p>
      <h1>{say('ownData.title')}</h1>
      <p class="lead">{say('ownData.lead')}</p>
      <ErrorSummary errors={errors} say={say} />
      <form class="card flow" method="post" action={safeHref(view.action)} enctype="multipart/form-data">
        <Csrf frame={frame} />
        <div class={field.error === undefined ? 'field' : 'field field--bad'}>
          <label for={fieldId('file')}>{field.label}</label>
          <p class="hint" id={`${fieldId('file')}-h`}>
            {say('ownData.fileHint', { megabytes })}
          </p>
          <FieldError field={field} />
          <input
            class="input"
            type="file"
            id={fieldId('file')}
            name="file"
            accept=".csv,.txt,.tsv,text/csv"
            {...described({ ...field, hint: '' })}
          />
        </div>
        <p>{say('ownData.noNames')}</p>
        <Actions>
          <Button>{say('ownData.bring')}</Button>
        </Actions>
      </form>
      <Notice tone="info" icon="lock" text={say('ownData.kept', { minutes })} />
      {open.length === 0 ? null : (
        <section class="tight">
          <h2>{say('ownData.open')}</h2>
          <ul>
            {open.map(({ name, href, until }) => (
              <li key={href}>
                <a href={safeHref(href)}>{name}</a>, {say('ownData.openUntil', { at: moment(until, frame.locale) })}
              </li>
            ))}
          </ul>
        </section>
      )}
    </Layout>
  );
}
