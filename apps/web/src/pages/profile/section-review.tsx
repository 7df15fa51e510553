import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, Form } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Notice } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface ReviewedAnswer {
  question: string;
  /** Lines of the answer; none: “No respondiste”. */
  answer: readonly string[];
  changeHref: string;
}

export interface SectionReviewView extends PageView {
  title: string;
  backHref: string;
  sections: readonly { title: string; answers: readonly ReviewedAnswer[] }[];
  /** Questions without an answer, and how many of them must have one. */
  opened?: { count: number; required?: number | undefined; href: string } | undefined;
  /** Posting here closes the section or sends the profile. */
  action: string;
  last: boolean;
}

export function SectionReview(view: SectionReviewView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={view.title}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1>{view.title}</h1>
      {view.opened === undefined ? null : (
        <Notice tone={(view.opened.required ?? 0) > 0 ? 'warn' : 'info'}>
          <p>{openText(view.opened, say)}</p>
          <p>
            <a href={safeHref(view.opened.href)}>{say('review.openedLink')}</a>
          </p>
        </Notice>
      )}
      {view.sections.map((section) => (
        <section class="tight" key={section.title}>
          <h2>{section.title}</h2>
          <dl class="answers">
            {section.answers.map((entry) => (
              <Answer key={entry.changeHref} entry={entry} say={say} />
            ))}
          </dl>
        </section>
      ))}
      <Form frame={view.frame} action={view.action} class="tight">
        <p class="hint">{say(view.last ? 'review.sendNote' : 'review.sectionNote')}</p>
        <div class="actions actions--stack">
          <Button>{say(view.last ? 'review.send' : 'review.finish')}</Button>
        </div>
      </Form>
    </Layout>
  );
}

function openText({ count, required = 0 }: { count: number; required?: number | undefined }, say: Say): string {
  return required > 0 ? say('review.required', { count: required }) : say('review.open', { count });
}

function Answer({ entry, say }: { entry: ReviewedAnswer; say: Say }): VNode {
  return (
    <div>
      <dt>{entry.question}</dt>
      {entry.answer.length === 0 ? <dd class="muted">{say('review.none')}</dd> : null}
      {entry.answer.map((line) => (
        <dd key={line}>{line}</dd>
      ))}
      <dd class="answers__change">
        <a href={safeHref(entry.changeHref)}>
          {say('ui.change')}
          <span class="vh">: {entry.question}</span>
        </a>
      </dd>
    </div>
  );
}
