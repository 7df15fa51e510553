import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import { Pairs } from '../../ui/data.js';
import type { Say } from '../../messages/message.js';
import { Checks } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { TextArea, TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Details, IconList, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { History, VerdictForm } from './verdict-form.js';
import type { HistoryLine, VerdictView } from './verdict-form.js';

export interface EmployerCardView extends PageView {
  backHref: string;
  name: string;
  tags: readonly TagView[];
  declared: readonly { label: string; value: string }[];
  /** Opened on request; each look is in the trail. */
  contact: { action: string; shown?: readonly { label: string; value: string }[] | undefined };
  reports: TagView;
  posts: readonly { title: string; href?: string | undefined; state: TagView; flags: readonly string[] }[];
  answers: readonly { when: string; text: string }[];
  history: readonly HistoryLine[];
  /** Only of a household or a body without RUC: `seenOn`, `who`, `checks`, `note`. */
  assurance?: AssuranceView | undefined;
  verdict: VerdictView;
  errors?: readonly FormError[] | undefined;
}

export interface AssuranceView {
  kind: 'home_visit' | 'voucher';
  action: string;
  /** What the own NGO saw last. */
  last?: { text: string; done: readonly string[]; missing: readonly string[]; note: string } | undefined;
  checks: readonly Choice[];
  values: { seenOn: string; who: string; checks: readonly string[]; note: string };
}

export function EmployerCard(view: EmployerCardView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(view.name, view.errors, say)}>
      <Back href={view.backHref} label={say('vetting.title')} />
      <h1>{view.name}</h1>
      <p class="row">
        {view.tags.map((tag) => (
          <Tag key={tag.text} {...tag} />
        ))}
      </p>
      <ErrorSummary errors={view.errors} say={say} />
      <div class="wide cols">
        <div class="flow">
          <Declared view={view} say={say} />
          <Posts view={view} say={say} />
          {view.assurance === undefined ? null : <Assurance view={view} assurance={view.assurance} say={say} />}
          <History lines={view.history} say={say} />
        </div>
        <aside class="flow" aria-label={say('decision.title')}>
          <VerdictForm view={view.verdict} frame={view.frame} say={say} />
          <Answers view={view} say={say} />
        </aside>
      </div>
    </Layout>
  );
}

interface Part {
  view: EmployerCardView;
  say: Say;
}

function Declared({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="declara">
      <h2 id="declara">{say('vetting.declared')}</h2>
      <Pairs items={view.declared} />
      <p>
        <Tag {...view.reports} />
      </p>
      {view.contact.shown === undefined ? (
        <Form frame={view.frame} action={view.contact.action}>
          <Button look="outline">{say('vetting.seeContact')}</Button>
        </Form>
      ) : (
        <Pairs items={view.contact.shown} />
      )}
    </section>
  );
}

function Posts({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="avisos">
      <h2 id="avisos">{say('vetting.posts')}</h2>
      {view.posts.length === 0 ? <p>{say('vetting.noPosts')}</p> : null}
      <ul class="tasks">
        {view.posts.map((post) => (
          <li key={`${post.title} ${post.href ?? ''}`}>
            {post.href === undefined ? <span>{post.title}</span> : <a href={safeHref(post.href)}>{post.title}</a>}
            <Tag {...post.state} />
            {post.flags.length === 0 ? null : <small>{post.flags.join(' ')}</small>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Answers({ view, say }: Part): VNode | null {
  if (view.answers.length === 0) return null;
  return (
    <section class="margin tight" aria-labelledby="respuestas">
      <h2 id="respuestas">{say('vetting.answers')}</h2>
      {view.answers.map((answer) => (
        <p key={answer.when}>
          <span class="muted">{answer.when}</span> {answer.text}
        </p>
      ))}
    </section>
  );
}

function Assurance({ view, assurance, say }: Part & { assurance: AssuranceView }): VNode {
  const { kind, last } = assurance;
  const isFaulty = ['seenOn', 'who', 'note'].some((name) => errorOf(view.errors, name) !== undefined);
  const form = <AssuranceForm view={view} assurance={assurance} say={say} />;
  return (
    <section class="card tight" aria-labelledby="respaldo">
      <h2 id="respaldo">{say(`vetting.${kind}`)}</h2>
      {last === undefined ? (
        <Notice tone="warn" text={say(`vetting.${kind}.none`)} />
      ) : (
        <>
          <p>{last.text}</p>
          <IconList items={last.done.map((text) => ({ icon: 'check', text }))} />
          <IconList tone="stop" items={last.missing.map((text) => ({ icon: 'x', text }))} />
          <p class="muted">{last.note}</p>
        </>
      )}
      {last === undefined ? (
        form
      ) : (
        <Details summary={say(`vetting.${kind}.again`)} open={isFaulty}>
          {form}
        </Details>
      )}
    </section>
  );
}

function AssuranceForm({ view, assurance, say }: Part & { assurance: AssuranceView }): VNode {
  const { kind, values } = assurance;
  return (
    <Form frame={view.frame} action={assurance.action} class="flow" keep>
      <TextField
        name="seenOn"
        label={say(`vetting.${kind}.on`)}
        value={values.seenOn}
        error={errorOf(view.errors, 'seenOn')}
        kind="date"
        width="m"
      />
      <TextField
        name="who"
        label={say(`vetting.${kind}.who`)}
        value={values.who}
        error={errorOf(view.errors, 'who')}
        maxlength={120}
      />
      <Checks
        name="checks"
        label={say('vetting.checks')}
        hint={say('vetting.checksHint')}
        options={assurance.checks}
        values={values.checks}
      />
      <TextArea
        name="note"
        label={say('vetting.note')}
        hint={say('vetting.noteHint')}
        value={values.note}
        error={errorOf(view.errors, 'note')}
        rows={3}
        maxlength={2000}
      />
      <div class="actions">
        <Button look="outline">{say(`vetting.${kind}.save`)}</Button>
      </div>
    </Form>
  );
}
