import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { TextArea } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** What people ask about their data, by the day they must be answered. Fields: `state`, `text-<id>`. */
export interface RequestsView extends PageView {
  backHref: string;
  requests: readonly {
    id: string;
    action: string;
    href: string;
    folder: string;
    kind: string;
    text: string;
    due: TagView;
    typed: string;
  }[];
  pager: PagerView;
  errors?: readonly FormError[] | undefined;
}

export function Requests(view: RequestsView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('requests.title'), view.errors, say)}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('requests.title')}</h1>
      <p class="muted">{say('requests.text')}</p>
      <ErrorSummary errors={view.errors} say={say} />
      {view.requests.length === 0 ? <Empty title={say('requests.empty')} text={say('requests.emptyText')} /> : null}
      {view.requests.map((request) => (
        <article class="card tight" key={request.id}>
          <div class="split">
            <h2>
              <a href={safeHref(request.href)}>{request.folder}</a>
            </h2>
            <Tag {...request.due} />
          </div>
          <p>
            <strong>{request.kind}</strong>
          </p>
          <p>{request.text}</p>
          <Form frame={view.frame} action={request.action} class="tight">
            <TextArea
              name={`text-${request.id}`}
              label={say('requests.answer')}
              rows={2}
              maxlength={2000}
              value={request.typed}
              error={errorOf(view.errors, `text-${request.id}`)}
            />
            <div class="actions">
              <Button look="outline" name="state" value="done">
                {say('requests.done')}
              </Button>
              <Button look="text" name="state" value="refused">
                {say('requests.refuse')}
              </Button>
            </div>
          </Form>
        </article>
      ))}
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}
