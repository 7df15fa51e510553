import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { TextField } from '../../ui/field.js';
import { Button, ErrorSummary, Form, errorOf } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Icon } from '../../ui/icons.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Notice, Tag } from '../../ui/notice.js';
import type { NoticeTone, TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface StepView {
  title: string;
  href: string;
  state: 'done' | 'started' | 'todo' | 'optional';
  /** Questions left in a started section. */
  left?: number | undefined;
  /** What she said, in a few words. */
  note?: string | undefined;
}

export interface StepsView extends PageView {
  name?: string | undefined;
  steps: readonly StepView[];
  /** Where to go on; absent when everything is done. */
  next?: { title: string; href: string; left: number; minutes: number } | undefined;
  /** Words of hers that the team recognised since: she says whether it is right. */
  proposals?: readonly { text: string; href: string }[] | undefined;
  reviewHref: string;
  folder: string;
  /** Days a draft is kept. */
  keptDays: number;
  printHref?: string | undefined;
  /** Opens once the main sections are done; asked apart, never scored. */
  equality?: { href: string; done: boolean } | undefined;
  search?: SearchView | undefined;
  /** Pages beside her steps. */
  more?: Readonly<Record<keyof typeof MORE, string>> | undefined;
  /** Her document ends soon, or has. */
  warning?: { tone: NoticeTone; text: string; href: string } | undefined;
}

/** Whether she looks for work now. A draft is not looked for. */
export interface SearchView {
  state: 'draft' | 'active' | 'paused' | 'placed';
  /** Field `search`: `looking`, `paused` or `placed`. */
  action: string;
  /** Her last answers have not reached her jobs yet. */
  updating: boolean;
  opportunitiesHref: string;
  /** Nobody heard from her for long. */
  stale?: boolean | undefined;
  /** The day on which her pause ends. */
  backOn?: string | undefined;
  /** A day of return that could not be read. */
  typed?: string | undefined;
  errors?: readonly FormError[] | undefined;
}

export function Steps(view: StepsView): VNode {
  const say = speaker(view.frame.locale);
  const title = heading(view, say);
  return (
    <Layout frame={view.frame} title={say('steps.title')}>
      <h1>{title}</h1>
      <Stairs steps={view.steps} say={say} />
      {view.warning === undefined ? null : (
        <Notice tone={view.warning.tone}>
          <p>
            {say('steps.paper')} {view.warning.text} <a href={safeHref(view.warning.href)}>{say('paper.see')}</a>
          </p>
        </Notice>
      )}
      {view.search?.updating === true ? <Notice tone="info" text={say('search.updating')} status /> : null}
      {(view.proposals ?? []).map(({ text, href }) => (
        <Notice tone="info" key={text}>
          <p>
            {say('steps.recognised', { text })} <a href={safeHref(href)}>{say('steps.recognisedLink')}</a>
          </p>
        </Notice>
      ))}
      <Next view={view} say={say} />
      <section class="wide cols">
        <div class="flow">
          <h2>{say('steps.yours')}</h2>
          <ol class="tasks">
            {view.steps.map((step) => (
              <Step key={step.href} step={step} say={say} />
            ))}
          </ol>
          <p>
            {say('steps.review')} <a href={safeHref(view.reviewHref)}>{say('steps.reviewLink')}</a>
          </p>
          <Search view={view} say={say} />
          <More view={view} say={say} />
          <Equality view={view} say={say} />
        </div>
        <Folder view={view} say={say} />
      </section>
    </Layout>
  );
}

interface Part {
  view: StepsView;
  say: Say;
}

function heading(view: StepsView, say: Say): string {
  const done = view.steps.filter((step) => step.state === 'done').length;
  const name = view.name ?? '';
  const hello = name === '' ? '' : say('steps.hello', { name });
  if (view.next === undefined) return `${hello}${say('steps.allDone')}`;
  if (done === 0) return `${hello}${say('steps.begin', { count: view.steps.length })}`;
  return `${hello}${say('steps.at', { done, count: view.steps.length })}`;
}

function Stairs({ steps, say }: { steps: readonly StepView[]; say: Say }): VNode {
  const count = (states: readonly StepView['state'][]): number =>
    steps.filter((step) => states.includes(step.state)).length;
  const label = say('steps.stairs', {
    done: count(['done']),
    started: count(['started']),
    todo: count(['todo', 'optional']),
  });
  const look = { done: 'is-done', started: 'is-now', todo: undefined, optional: undefined } as const;
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step) => (
        <li key={step.href} class={look[step.state]} />
      ))}
    </ol>
  );
}

function Next({ view, say }: Part): VNode {
  const { next } = view;
  if (next === undefined)
    return (
      <div class="card card--aji">
        <h2>{say('steps.doneTitle')}</h2>
        <p>{say('steps.doneText')}</p>
        <div class="actions actions--stack">
          <a class="btn" href={safeHref(view.reviewHref)}>
            {say('steps.reviewLink')} <Icon name="right" />
          </a>
        </div>
      </div>
    );
  return (
    <div class="card card--aji">
      <h2>{say('steps.goOn', { title: next.title })}</h2>
      <p>{say('steps.left', { count: next.left, minutes: next.minutes })}</p>
      <div class="actions actions--stack">
        <a class="btn" href={safeHref(next.href)}>
          {say('ui.continue')} <Icon name="right" />
        </a>
      </div>
    </div>
  );
}

const SEARCH = {
  active: ['looking', 'placed'],
  paused: ['looking', 'placed'],
  placed: ['looking'],
} as const;

/** One tap each; a pause may name the day on which it ends. */
function Search({ view, say }: Part): VNode | null {
  if (view.search === undefined || view.search.state === 'draft') return null;
  const { state, action, opportunitiesHref, stale, backOn, typed, errors } = view.search;
  return (
    <section class="tight" aria-labelledby="busqueda">
      <h2 id="busqueda">{say(stale === true ? 'search.stale' : `search.${state}`)}</h2>
      {backOn === undefined ? null : <p>{say('search.backOn', { date: backOn })}</p>}
      <p>
        <a href={safeHref(opportunitiesHref)}>{say('nav.opportunities')}</a>
      </p>
      <Form frame={view.frame} action={action} class="actions">
        {SEARCH[state].map((choice) => (
          <Button key={choice} look={choice === 'looking' ? 'outline' : 'text'} name="search" value={choice}>
            {say(`search.to.${choice}`)}
          </Button>
        ))}
      </Form>
      {state === 'paused' ? null : (
        <details open={errors !== undefined}>
          <summary>{say('search.to.paused')}</summary>
          <Form frame={view.frame} action={action} class="tight">
            <ErrorSummary errors={errors} say={say} />
            <p>{say('search.pauseText')}</p>
            <TextField
              name="back"
              kind="date"
              width="m"
              label={say('search.back')}
              hint={say('search.backHint')}
              value={typed}
              error={errorOf(errors, 'back')}
            />
            <Button look="outline" name="search" value="paused">
              {say('search.to.paused')}
            </Button>
          </Form>
        </details>
      )}
    </section>
  );
}

/** Pages beside her steps, in order. */
const MORE = {
  tasks: 'prompt.title',
  cv: 'cv.title',
  plan: 'plan.title',
  papers: 'paper.title',
  degree: 'degree.title',
  household: 'household.title',
  companion: 'companion.title',
} as const;

function More({ view, say }: Part): VNode | null {
  const { more } = view;
  if (more === undefined) return null;
  return (
    <>
      <h2>{say('steps.more')}</h2>
      <ul class="tasks">
        {(Object.keys(MORE) as (keyof typeof MORE)[]).map((page) => (
          <li key={page}>
            <a href={safeHref(more[page])}>{say(MORE[page])}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function stepTag(step: StepView, say: Say): TagView {
  switch (step.state) {
    case 'done':
      return { tone: 'ok', text: say('steps.done') };
    case 'started':
      return { tone: 'info', text: say('steps.missing', { count: step.left ?? 1 }) };
    case 'optional':
      return { tone: 'todo', text: say('steps.optional') };
    case 'todo':
      break;
  }
  return { tone: 'todo', text: say('steps.todo') };
}

function Step({ step, say }: { step: StepView; say: Say }): VNode {
  return (
    <li>
      <a href={safeHref(step.href)}>{step.title}</a>
      <Tag {...stepTag(step, say)} />
      {step.note === undefined ? null : <small>{step.note}</small>}
    </li>
  );
}

function Equality({ view, say }: Part): VNode | null {
  if (view.equality === undefined) return null;
  return (
    <div class="margin tight">
      <h3>{say('steps.equality')}</h3>
      <p>{say('steps.equalityText')}</p>
      <p>
        <a href={safeHref(view.equality.href)}>
          {say(view.equality.done ? 'steps.equalityAgain' : 'steps.equalityLink')}
        </a>
      </p>
    </div>
  );
}

function Folder({ view, say }: Part): VNode {
  return (
    <aside class="margin flow" aria-labelledby="carpeta">
      <h2 id="carpeta">{say('steps.folder')}</h2>
      <p>{say.rich('steps.folderText', { days: view.keptDays, folder: view.folder })}</p>
      <p>{say('steps.folderNote')}</p>
      {view.printHref === undefined ? null : (
        <p>
          <Icon name="print" /> <a href={safeHref(view.printHref)}>{say('steps.print')}</a>
        </p>
      )}
    </aside>
  );
}
