import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Every organisation, for the operator; and a new one, whose first account is invited next. */
export interface OrganisationsView extends PageView {
  organisations: readonly { href: string; name: string; note: string }[];
  pager: PagerView;
  create: { action: string; kinds: readonly Choice[]; values: { name?: string; kind?: string } };
  errors?: readonly FormError[] | undefined;
}

export function OrganisationsPage(view: OrganisationsView): VNode {
  const { frame, errors, create } = view;
  const say = speaker(frame.locale);
  return (
    <Layout frame={frame} title={formTitle(say('organisations.title'), errors, say)}>
      <h1>{say('organisations.title')}</h1>
      <ErrorSummary errors={errors} say={say} />
      {view.organisations.length > 0 ? null : (
        <Empty title={say('organisations.none')} text={say('organisations.noneText')} />
      )}
      <ul class="tasks">
        {view.organisations.map(({ href, name, note }) => (
          <li key={href}>
            <a href={safeHref(href)}>{name}</a>
            <small>{note}</small>
          </li>
        ))}
      </ul>
      <Pager pager={view.pager} say={say} />
      <section aria-labelledby="nueva">
        <h2 id="nueva">{say('organisations.new')}</h2>
        <p>{say('organisations.newText')}</p>
        <Form frame={frame} action={create.action} class="flow">
          <TextField
            name="name"
            label={say('organisation.name')}
            value={create.values.name}
            error={errorOf(errors, 'name')}
            maxlength={200}
          />
          <Radios
            name="kind"
            label={say('organisations.kind')}
            options={create.kinds}
            value={create.values.kind}
            error={errorOf(errors, 'kind')}
          />
          <Button>{say('organisations.create')}</Button>
        </Form>
      </section>
    </Layout>
  );
}
