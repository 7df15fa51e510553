import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { Button, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Tag } from '../../ui/notice.js';

/** A text typed by somebody that no concept was confirmed for. Field `concept`: an id, or `none`. */
export interface UnresolvedText {
  id: string;
  text: string;
  kind: 'occupation' | 'skill';
  times: number;
  action: string;
  /** The five nearest, best first. */
  candidates: readonly Choice[];
  errors?: readonly FormError[] | undefined;
}

export interface UnresolvedView extends PageView {
  count: number;
  texts: readonly UnresolvedText[];
  pager?: PagerView | undefined;
}

export function Unresolved(view: UnresolvedView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('unresolved.title')}>
      <h1>{say('unresolved.heading', { count: view.count })}</h1>
      <p class="muted">{say('unresolved.text')}</p>
      {view.texts.length === 0 ? <Empty title={say('unresolved.empty')} text={say('unresolved.emptyText')} /> : null}
      <div class="flow">
        {view.texts.map((text) => (
          <Text key={text.id} text={text} view={view} say={say} />
        ))}
      </div>
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}

function Text({ text, view, say }: { text: UnresolvedText; view: UnresolvedView; say: Say }): VNode {
  const name = `concept-${text.id}`;
  const none = { value: 'none', label: say('unresolved.none') };
  return (
    <article class="card tight" id={`texto-${text.id}`}>
      <div class="split">
        <h2>«{text.text}»</h2>
        <Tag tone="plain" text={say(`unresolved.${text.kind}`, { times: text.times })} />
      </div>
      <Form frame={view.frame} action={text.action} fragment={`texto-${text.id}`} class="tight">
        <Radios
          name={name}
          label={say('unresolved.which')}
          options={[...text.candidates, none]}
          error={errorOf(text.errors, name)}
        />
        <Button look="outline">{say('unresolved.confirm')}</Button>
      </Form>
    </article>
  );
}
