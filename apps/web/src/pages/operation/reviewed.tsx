import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** What somebody of the team said that a text means. */
export interface ReviewedText {
  id: string;
  text: string;
  /** Name of the concept, or that it is none. */
  concept: string;
  at: string;
  undoAction: string;
}

export interface ReviewedView extends PageView {
  backHref: string;
  /** The same as a table, for the data that ship with the product. */
  downloadHref: string;
  texts: readonly ReviewedText[];
  pager?: PagerView | undefined;
}

export function Reviewed(view: ReviewedView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('reviewed.title')}>
      <Back href={view.backHref} label={say('unresolved.title')} />
      <h1>{say('reviewed.title')}</h1>
      <p class="muted">{say('reviewed.text')}</p>
      {view.texts.length === 0 ? (
        <Empty title={say('reviewed.empty')} text={say('reviewed.emptyText')} />
      ) : (
        <p>
          <a href={safeHref(view.downloadHref)}>{say('reviewed.download')}</a>
        </p>
      )}
      <ul class="list">
        {view.texts.map((text) => (
          <li key={text.id}>
            <Line text={text} view={view} say={say} />
          </li>
        ))}
      </ul>
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}

function Line({ text, view, say }: { text: ReviewedText; view: ReviewedView; say: Say }): VNode {
  return (
    <div class="split">
      <p>
        <strong>«{text.text}»</strong> {text.concept} <span class="muted">{text.at}</span>
      </p>
      <Form frame={view.frame} action={text.undoAction}>
        <Button look="text">
          {say('reviewed.undo')} <span class="vh">«{text.text}»</span>
        </Button>
      </Form>
    </div>
  );
}
