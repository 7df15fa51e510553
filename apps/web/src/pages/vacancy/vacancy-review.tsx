import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Button, ErrorSummary, Form, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { employerLine, jobFacts } from '../../ui/job.js';
import type { JobView } from '../../ui/job.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Facts } from '../../ui/match.js';
import { Back, IconList, Notice } from '../../ui/notice.js';
import { PayPackage } from './pay-package.js';
import type { PayPackageView } from './pay-package.js';
import { safeHref } from '../../ui/safe-href.js';

export interface CheckLine {
  state: 'block' | 'warn' | 'ok';
  text: string;
  rule?: string | undefined;
  /** Where it is mended. */
  href?: string | undefined;
}

export interface VacancyReviewView extends PageView {
  backHref: string;
  action: string;
  job: JobView;
  tasks: string;
  /** “Hornear (hace falta desde el primer día)”. */
  essentials: readonly string[];
  learned: readonly string[];
  /** Experience, studies, licences. */
  conditions: readonly string[];
  offers: readonly string[];
  check: readonly CheckLine[];
  /** Sections that wait, to be told before it can be published. */
  waiting: readonly { label: string; href: string }[];
  package?: PayPackageView | undefined;
  /** Who wrote it with the firm on the phone. */
  draftedBy?: string | undefined;
  /** A caseworker cannot publish in the firm’s name. */
  mayPublish: boolean;
  errors: readonly FormError[];
}

/** The vacancy as people will read it, the check of the advert, and the one button that publishes. */
export function VacancyReview(view: VacancyReviewView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(say('vacancy.reviewTitle'), view.errors, say)}>
      <Back href={view.backHref} label={view.job.title} />
      <h1>{say('vacancy.reviewTitle')}</h1>
      <ErrorSummary errors={view.errors} say={say} />
      {view.draftedBy === undefined ? null : <Notice tone="info" text={view.draftedBy} />}
      <div class="wide cols">
        <div class="flow">
          <Preview view={view} say={say} />
          {view.package === undefined ? null : <PayPackage view={view.package} say={say} />}
          <div id="f-publish">
            <Publish view={view} say={say} />
          </div>
        </div>
        <Checked view={view} say={say} />
      </div>
    </Layout>
  );
}

interface Part {
  view: VacancyReviewView;
  say: Say;
}

function Preview({ view, say }: Part): VNode {
  const list = (title: string, items: readonly string[]): VNode | null =>
    items.length === 0 ? null : (
      <>
        <h3>{title}</h3>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </>
    );
  return (
    <article class="card flow" aria-labelledby="aviso">
      <h2 id="aviso">{view.job.title}</h2>
      <p class="muted">{employerLine(view.job, say)}</p>
      <Facts facts={jobFacts(view.job, say)} say={say} wide />
      {view.tasks === '' ? null : <p>{view.tasks}</p>}
      {list(say('vacancy.essentials'), [...view.essentials, ...view.conditions])}
      {list(say('vacancy.learned'), view.learned)}
      {list(say('vacancy.offers'), view.offers)}
    </article>
  );
}

function Publish({ view, say }: Part): VNode | null {
  if (view.waiting.length > 0) {
    return (
      <Notice tone="warn">
        <p>{say('vacancy.waiting', { count: view.waiting.length })}</p>
        <ul>
          {view.waiting.map((each) => (
            <li key={each.href}>
              <a href={safeHref(each.href)}>{each.label}</a>
            </li>
          ))}
        </ul>
      </Notice>
    );
  }
  if (!view.mayPublish) return <Notice tone="info" text={say('vacancy.firmConfirms')} />;
  return (
    <Form frame={view.frame} action={view.action} class="actions actions--stack">
      <Button>{say(view.draftedBy === undefined ? 'vacancy.publish' : 'vacancy.confirm')}</Button>
    </Form>
  );
}

const CHECK_ICON = { block: 'x', warn: 'alert', ok: 'check' } as const;

function Checked({ view, say }: Part): VNode {
  const lines = (ok: boolean) =>
    view.check
      .filter((line) => (line.state === 'ok') === ok)
      .map((line) => ({ icon: CHECK_ICON[line.state], text: <CheckText line={line} say={say} /> }));
  return (
    <aside class="cols__side flow" aria-label={say('vacancy.check')}>
      <section class="card tight" aria-labelledby="rev">
        <h2 id="rev">{say('vacancy.check')}</h2>
        <IconList tone="stop" items={lines(false)} />
        <IconList items={lines(true)} />
      </section>
    </aside>
  );
}

function CheckText({ line, say }: { line: CheckLine; say: Say }): VNode {
  return (
    <>
      {line.text} {line.rule === undefined ? null : <span class="muted">{line.rule}</span>}{' '}
      {line.href === undefined ? null : <a href={safeHref(line.href)}>{say('vacancy.mend')}</a>}
    </>
  );
}
