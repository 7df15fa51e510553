import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Radios } from '../../ui/choice.js';
import type { Choice } from '../../ui/choice.js';
import { ErrorSummary, formTitle } from '../../ui/form.js';
import type { FormError } from '../../ui/form.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, IconList, Notice, Tag } from '../../ui/notice.js';
import type { TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { Search } from './queue-list.js';
import { History, VerdictForm } from './verdict-form.js';
import type { HistoryLine, VerdictView } from './verdict-form.js';

export interface PostReviewView extends PageView {
  backHref: string;
  title: string;
  employer: { name: string; href: string; state: TagView };
  state: TagView;
  /** Why it waits, one sentence each. */
  why: readonly string[];
  facts: readonly { label: string; value: string }[];
  text: string;
  flags: readonly string[];
  /** Where to call about trafficking, while there are flags. */
  lines: readonly { number: string; who: string }[];
  /** The likeliest trades of the title, or of what was searched (`q`). */
  trade: { action: string; asked: string; options: readonly Choice[]; value: string; error?: string | undefined };
  history: readonly HistoryLine[];
  /** Absent once it no longer waits. */
  verdict?: VerdictView | undefined;
  errors?: readonly FormError[] | undefined;
}

export function PostReview(view: PostReviewView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={formTitle(view.title, view.errors, say)}>
      <Back href={view.backHref} label={say('posts.title')} />
      <h1>{view.title}</h1>
      <p class="row">
        <Tag {...view.state} /> <a href={safeHref(view.employer.href)}>{view.employer.name}</a>
        <Tag {...view.employer.state} />
      </p>
      <ErrorSummary errors={view.errors} say={say} />
      <div class="wide cols">
        <div class="flow">
          <Notice tone="info">
            {view.why.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </Notice>
          <Advert view={view} say={say} />
          <History lines={view.history} say={say} />
        </div>
        <aside class="flow" aria-label={say('decision.title')}>
          {view.verdict === undefined ? null : <Decide view={view} verdict={view.verdict} say={say} />}
        </aside>
      </div>
    </Layout>
  );
}

interface Part {
  view: PostReviewView;
  say: Say;
}

function Advert({ view, say }: Part): VNode {
  return (
    <section class="tight" aria-labelledby="aviso">
      <h2 id="aviso">{say('posts.advert')}</h2>
      {view.text.split('\n').map((line, index) => (
        <p key={index}>{line}</p>
      ))}
      <dl class="answers">
        {view.facts.map((fact) => (
          <div key={fact.label}>
            <dt>{fact.label}</dt>
            <dd>{fact.value}</dd>
          </div>
        ))}
      </dl>
      {view.flags.length === 0 ? (
        <p>{say('posts.noFlags')}</p>
      ) : (
        <>
          <h3>{say('posts.flags')}</h3>
          <IconList tone="stop" items={view.flags.map((text) => ({ icon: 'alert', text }))} />
          <IconList items={view.lines.map(({ number, who }) => ({ icon: 'phone', text: `${number}: ${who}` }))} />
        </>
      )}
    </section>
  );
}

function Decide({ view, verdict, say }: Part & { verdict: VerdictView }): VNode {
  const { trade } = view;
  return (
    <>
      <Search
        action={trade.action}
        label={say('posts.search')}
        placeholder={say('posts.searchHint')}
        button={say('ui.search')}
        value={trade.asked}
      />
      <VerdictForm view={verdict} frame={view.frame} say={say}>
        <Radios
          name="occupation"
          label={say('posts.trade')}
          hint={say('posts.tradeHint')}
          options={trade.options}
          value={trade.value}
          error={trade.error}
        />
      </VerdictForm>
    </>
  );
}
