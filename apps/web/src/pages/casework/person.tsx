import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pairs, Table } from '../../ui/data.js';
import { Select, TextArea, TextField } from '../../ui/field.js';
import type { OptionView } from '../../ui/field.js';
import { Actions, Button, ErrorSummary, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface PersonView extends PageView {
  backHref: string;
  folder: string;
  /** Consent withdrawn: everything is read only. */
  readOnly?: string | undefined;
  /** Nobody read the consents to her yet. */
  consentHref?: string | undefined;
  state: readonly TagView[];
  /** Names appear only after a reason was given (field `reason`, `why`); every look is logged. */
  identity: {
    action: string;
    reasons: readonly OptionView[];
    shown?: readonly { label: string; value: string }[] | undefined;
    errors?: readonly FormError[] | undefined;
  };
  summary: readonly { label: string; value: string }[];
  /** Barriers as they stand: each with who moves it and when somebody looks again. */
  doorsHref: string;
  plan: readonly { title: string; href: string; tag: TagView; text: string }[];
  /** Field `kind`. */
  addBarrier?: { action: string; kinds: readonly OptionView[] } | undefined;
  /** Fields `search`, `back`. */
  search?: { action: string; backOn?: string | undefined; choices: readonly OptionView[] } | undefined;
  /** What her jobs run into. */
  barriers: readonly { title: string; text: string; tag: TagView; href: string }[];
  matches: readonly { title: string; href: string; tag: TagView }[];
  timeline: readonly { when: string; text: string }[];
  /** What was decided before that. */
  olderHref?: string | undefined;
  consents: readonly { title: string; until: string }[];
  looks: readonly { who: string; what: string; when: string }[];
  /** Field `task`, `until`. */
  addTask?: { action: string; errors?: readonly FormError[] | undefined } | undefined;
  interviewHref?: string | undefined;
  /** Her papers and the way of her degree. */
  papersHref?: string | undefined;
}

export function Person(view: PersonView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('person.title', { folder: view.folder })}>
      <Back href={view.backHref} label={say('day.title')} />
      <h1>{say('person.title', { folder: view.folder })}</h1>
      <p class="row">
        {view.state.map((tag) => (
          <Tag key={tag.text} {...tag} />
        ))}
      </p>
      <ErrorSummary errors={view.identity.errors} say={say} />
      {view.readOnly === undefined ? null : <Notice tone="warn" text={view.readOnly} />}
      {view.consentHref === undefined ? null : (
        <p>
          <a href={safeHref(view.consentHref)}>{say('person.readConsents')}</a>
        </p>
      )}
      <div class="wide cols">
        <div class="flow">
          <Summary view={view} say={say} />
          <Plan view={view} say={say} />
          <Barriers view={view} say={say} />
          <Matches view={view} say={say} />
          <Timeline view={view} say={say} />
        </div>
        <aside class="flow" aria-label={say('person.aside')}>
          <Identity view={view} say={say} />
          <Search view={view} say={say} />
          <AddTask view={view} say={say} />
          <Consents view={view} say={say} />
        </aside>
      </div>
      <Looks view={view} say={say} />
    </Layout>
  );
}

interface Part {
  view: PersonView;
  say: Say;
}

function Summary({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('person.summary')}</h2>
      <Pairs items={view.summary} />
      {view.interviewHref === undefined ? null : (
        <p>
          <a href={safeHref(view.interviewHref)}>{say('person.interview')}</a>
        </p>
      )}
      {view.papersHref === undefined ? null : (
        <p>
          <a href={safeHref(view.papersHref)}>{say('papers.open')}</a>
        </p>
      )}
    </section>
  );
}

function Linked({ items }: { items: PersonView['plan'] }): VNode {
  return (
    <ul class="tasks">
      {items.map(({ href, title, tag, text }) => (
        <li key={href}>
          <a href={safeHref(href)}>{title}</a>
          <Tag {...tag} />
          <small>{text}</small>
        </li>
      ))}
    </ul>
  );
}

function Plan({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('person.plan')}</h2>
      {view.plan.length === 0 ? <p>{say('person.noBarriers')}</p> : <Linked items={view.plan} />}
      <p>
        <a href={safeHref(view.doorsHref)}>{say('doors.title')}</a>
      </p>
      {view.addBarrier === undefined ? null : (
        <Form frame={view.frame} action={view.addBarrier.action} class="tight">
          <Select
            name="kind"
            label={say('person.addBarrier')}
            prompt={say('question.choose')}
            options={view.addBarrier.kinds}
            width="m"
          />
          <Button look="outline">{say('person.add')}</Button>
        </Form>
      )}
    </section>
  );
}

function Search({ view, say }: Part): VNode | null {
  if (view.search === undefined) return null;
  const { action, backOn, choices } = view.search;
  return (
    <section class="card tight">
      <h2>{say('person.search')}</h2>
      {backOn === undefined ? null : <p>{backOn}</p>}
      <Form frame={view.frame} action={action} class="tight">
        <TextField name="back" kind="date" width="m" label={say('person.back')} hint={say('person.backHint')} />
        <div class="actions">
          {choices.map(({ value, label }) => (
            <Button key={value} look="outline" name="search" value={value}>
              {label}
            </Button>
          ))}
        </div>
      </Form>
    </section>
  );
}

function Barriers({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('person.barriers')}</h2>
      {view.barriers.length === 0 ? <p>{say('person.noJobBarriers')}</p> : <Linked items={view.barriers} />}
    </section>
  );
}

function Matches({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('person.matches')}</h2>
      {view.matches.length === 0 ? (
        <Empty title={say('person.noMatches')} text={say('person.noMatchesText')} />
      ) : (
        <ul class="tasks">
          {view.matches.map((match) => (
            <li key={match.href}>
              <a href={safeHref(match.href)}>{match.title}</a>
              <Tag {...match.tag} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Timeline({ view, say }: Part): VNode | null {
  if (view.timeline.length === 0) return null;
  return (
    <section class="tight">
      <h2 id="historia">{say('person.timeline')}</h2>
      <ol class="line">
        {view.timeline.map((entry, index) => (
          <li key={index}>
            <strong>{entry.when}</strong> {entry.text}
          </li>
        ))}
      </ol>
      {view.olderHref === undefined ? null : (
        <p>
          <a href={safeHref(view.olderHref)}>{say('person.older')}</a>
        </p>
      )}
    </section>
  );
}

function Identity({ view, say }: Part): VNode {
  const { identity } = view;
  return (
    <section class="card card--key tight" id="identidad">
      <h2>{say('person.identity')}</h2>
      {identity.shown === undefined ? (
        <Form frame={view.frame} action={identity.action} class="tight">
          <p>{say('person.identityText')}</p>
          <Select
            name="reason"
            label={say('person.reason')}
            prompt={say('question.choose')}
            options={identity.reasons}
            error={errorOf(identity.errors, 'reason')}
          />
          <TextField name="why" label={say('person.why')} maxlength={200} error={errorOf(identity.errors, 'why')} />
          <Actions>
            <Button>{say('person.reveal')}</Button>
          </Actions>
        </Form>
      ) : (
        <>
          <Pairs items={identity.shown} />
          <p class="muted">{say('person.logged')}</p>
        </>
      )}
    </section>
  );
}

function AddTask({ view, say }: Part): VNode | null {
  if (view.addTask === undefined) return null;
  const { action, errors } = view.addTask;
  return (
    <section class="card tight">
      <h2>{say('person.addTask')}</h2>
      <Form frame={view.frame} action={action} class="tight">
        <TextArea name="task" label={say('person.task')} rows={2} maxlength={300} error={errorOf(errors, 'task')} />
        <TextField name="until" kind="date" width="m" label={say('person.until')} error={errorOf(errors, 'until')} />
        <Button look="outline">{say('person.add')}</Button>
      </Form>
    </section>
  );
}

function Consents({ view, say }: Part): VNode {
  return (
    <section class="margin tight">
      <h2>{say('person.consents')}</h2>
      {view.consents.length === 0 ? <p>{say('person.noConsents')}</p> : null}
      <ul>
        {view.consents.map((consent) => (
          <li key={consent.title}>{say('person.consent', { title: consent.title, until: consent.until })}</li>
        ))}
      </ul>
    </section>
  );
}

function Looks({ view, say }: Part): VNode {
  return (
    <section class="tight wide">
      <h2>{say('person.looks')}</h2>
      {view.looks.length === 0 ? (
        <p>{say('person.noLooks')}</p>
      ) : (
        <Table
          caption={say('person.looks')}
          columns={[{ label: say('myData.who') }, { label: say('myData.what') }, { label: say('myData.when') }]}
          rows={view.looks.map((look, index) => ({ key: String(index), cells: [look.who, look.what, look.when] }))}
        />
      )}
    </section>
  );
}
