import type { VNode } from 'preact';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { safeHref } from '../../ui/safe-href.js';

/** One thing to say, and one way on: errors, and a form that waits to be sent again. */
export interface MessageView extends PageView {
  title: string;
  text: string;
  link?: { label: string; href: string } | undefined;
  form?: { action: string; label: string; fields: readonly (readonly [name: string, value: string])[] } | undefined;
  /** For whoever looks into it. */
  reference?: string | undefined;
  /** What was typed did not arrive: the script keeps its copy. */
  failed?: boolean | undefined;
}

export function MessagePage(view: MessageView): VNode {
  return (
    <Layout frame={view.frame} title={view.title}>
      <div class="card tight" data-failed={view.failed === true ? '' : undefined}>
        <h1>{view.title}</h1>
        <p>{view.text}</p>
        {view.form === undefined ? null : (
          <Form frame={view.frame} action={view.form.action} class="actions">
            {view.form.fields.map(([name, value], index) => (
              <input key={index} type="hidden" name={name} value={value} />
            ))}
            <Button>{view.form.label}</Button>
          </Form>
        )}
        {view.link === undefined ? null : (
          <p class="actions">
            <a class="btn" href={safeHref(view.link.href)}>
              {view.link.label}
            </a>
          </p>
        )}
        {view.reference === undefined ? null : <p class="small muted">{view.reference}</p>}
      </div>
    </Layout>
  );
}
