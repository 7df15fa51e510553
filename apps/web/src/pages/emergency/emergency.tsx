import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Pager } from '../../ui/data.js';
import type { PagerView } from '../../ui/data.js';
import { TextArea, TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { moment } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Notice, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

/** Fields: `who` (folder code or phone) and `reason`. */
export interface EmergencyView extends PageView {
  backHref: string;
  action: string;
  hours: number;
  words: number;
  typed: { who: string; reason: string };
  errors?: readonly FormError[] | undefined;
}

export function Emergency(view: EmergencyView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('emergency.title'), view.errors, say)}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('emergency.title')}</h1>
      <p>{say('emergency.text', { hours: view.hours })}</p>
      <Notice tone="warn" text={say('emergency.told')} />
      <ErrorSummary errors={view.errors} say={say} />
      <Form frame={view.frame} action={view.action} class="flow">
        <TextField
          name="who"
          label={say('emergency.who')}
          hint={say('emergency.whoHint')}
          value={view.typed.who}
          width="m"
          maxlength={40}
          error={errorOf(view.errors, 'who')}
        />
        <TextArea
          name="reason"
          label={say('emergency.reason')}
          hint={say('emergency.reasonHint', { words: view.words })}
          value={view.typed.reason}
          rows={3}
          maxlength={300}
          error={errorOf(view.errors, 'reason')}
        />
        <Button look="stop">{say('emergency.open', { hours: view.hours })}</Button>
      </Form>
    </Layout>
  );
}

export interface EmergenciesView extends PageView {
  backHref: string;
  openings: readonly {
    id: string;
    action: string;
    href: string;
    folder: string;
    who: string;
    reason: string;
    openedAt: Date;
    verdict: 'right' | 'wrong' | null;
  }[];
  pager: PagerView;
}

/** What was opened, for a coordinator to judge afterwards; field `verdict`. */
export function Emergencies(view: EmergenciesView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('emergencies.title')}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('emergencies.title')}</h1>
      <p class="muted">{say('emergencies.text')}</p>
      {view.openings.length === 0 ? (
        <Empty title={say('emergencies.empty')} text={say('emergencies.emptyText')} />
      ) : null}
      {view.openings.map((opening) => (
        <article class="card tight" key={opening.id}>
          <div class="split">
            <h2>
              <a href={safeHref(opening.href)}>{opening.folder}</a>
            </h2>
            {opening.verdict === null ? (
              <Tag tone="todo" text={say('emergencies.waiting')} />
            ) : (
              <Tag tone={opening.verdict === 'right' ? 'ok' : 'stop'} text={say(`emergencies.${opening.verdict}`)} />
            )}
          </div>
          <p>{say('emergencies.by', { who: opening.who, at: moment(opening.openedAt, say.locale) })}</p>
          <p>{opening.reason}</p>
          {opening.verdict === null ? (
            <Form frame={view.frame} action={opening.action} class="actions">
              <Button look="outline" name="verdict" value="right">
                {say('emergencies.right')}
              </Button>
              <Button look="stop" name="verdict" value="wrong">
                {say('emergencies.wrong')}
              </Button>
            </Form>
          ) : null}
        </article>
      ))}
      <Pager pager={view.pager} say={say} />
    </Layout>
  );
}
