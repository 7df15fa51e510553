import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Radios } from '../../ui/choice.js';
import { TextField } from '../../ui/field.js';
import type { Choice } from '../../ui/choice.js';
import { Button, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Empty, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/**
 * A text typed by somebody that no concept was confirmed for. Fields `concept-<id>`: an id, or `none`; `other-<id>`: other
 * words to search with. The button sends `do`: `confirm` or `search`.
 */
export interface UnresolvedText {
  id: string;
  text: string;
  kind: 'occupation' | 'skill';
  times: number;
  action: string;
  /** “Del 3 de mayo al 4 de junio” */
  seen?: string | undefined;
  /** Other words that were searched for. */
  other?: string | undefined;
  /** The five nearest, best first. */
  candidates: readonly Choice[];
  errors?: readonly FormError[] | undefined;
}

export interface UnresolvedView extends PageView {
  count: number;
  texts: readonly UnresolvedText[];
  pager?: PagerView | undefined;
  reviewedHref?: string | undefined;
}

export function Unresolved(view: UnresolvedView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('unresolved.title')}>
      <h1>{say('unresolved.heading', { count: view.count })}</h1>
      <p class="muted">{say('unresolved.text')}</p>
      {view.reviewedHref === undefined ? null : (
        <p>
          <a href={safeHref(view.reviewedHref)}>{say('unresolved.reviewed')}</a>
        </p>
      )}
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
      {text.seen === undefined ? null : <p class="muted">{text.seen}</p>}
      <Form frame={view.frame} action={text.action} fragment={`texto-${text.id}`} class="tight">
        <Radios
          name={name}
          label={say('unresolved.which')}
          options={[...text.candidates, none]}
          error={errorOf(text.errors, name)}
        />
        <TextField name={`other-${text.id}`} label={say('unresolved.other')} value={text.other} maxlength={120} />
        <div class="actions">
          <Button look="outline" name="do" value="confirm">
            {say('unresolved.confirm')}
          </Button>
          <Button look="text" name="do" value="search">
            {say('unresolved.search')}
          </Button>
        </div>
      </Form>
    </article>
  );
}
