import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Pairs } from '../../ui/data.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Back, Empty, IconList, Notice, Tag } from '../../ui/notice.js';
import type { NoticeTone, TagView } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';

export interface PaperView {
  name: string;
  /** Whether she can sign a contract with it now. */
  tag: TagView;
  permits: string;
  days: readonly { label: string; value: string }[];
  warning?: { tone: NoticeTone; text: string } | undefined;
  step: {
    text: string;
    cost: string;
    /** What the lapse has cost until today. */
    fine?: string | undefined;
    time: string;
    helpers: readonly string[];
    source: string;
    /** Nobody confirmed it: it is said, and closes nothing. */
    unsure: boolean;
  };
  /** Who held it in their hands, and when. */
  seen: string;
  correctHref?: string | undefined;
}

/** Her papers: what each permits, its days, who saw it, and the next step. */
export interface PapersView extends PageView {
  backHref: string;
  /** Absent when she told of none. */
  paper: PaperView | undefined;
  answerHref: string;
  others: readonly { title: string; names: readonly string[]; text: string; href: string }[];
  degreeHref: string;
}

export function Papers(view: PapersView): VNode {
  const say = speaker(view.frame.locale);
  const { paper } = view;
  return (
    <Layout frame={view.frame} title={say('paper.title')}>
      <Back href={view.backHref} label={say('steps.title')} />
      <h1>{say('paper.title')}</h1>
      {paper === undefined ? (
        <Empty
          title={say('paper.none')}
          text={say('paper.noneText')}
          action={{ label: say('paper.tell'), href: view.answerHref }}
        />
      ) : (
        <PaperCard paper={paper} say={say} />
      )}
      {view.others.map((other) => (
        <section class="card tight" key={other.title}>
          <h2>{other.title}</h2>
          <ul>
            {other.names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>{other.text}</p>
          <p>
            <a href={safeHref(other.href)}>
              {say('paper.correct')}
              <span class="vh">: {other.title}</span>
            </a>
          </p>
        </section>
      ))}
      <p>
        <a href={safeHref(view.degreeHref)}>{say('degree.title')}</a>
      </p>
      <p class="muted">{say('paper.promise')}</p>
    </Layout>
  );
}

export function PaperCard({ paper, say }: { paper: PaperView; say: Say }): VNode {
  const { warning } = paper;
  return (
    <section class="card flow" aria-labelledby="papel">
      <div class="tight">
        <div class="split">
          <h2 id="papel">{paper.name}</h2>
          <Tag {...paper.tag} />
        </div>
        <p>{paper.permits}</p>
        {warning === undefined ? null : <Notice tone={warning.tone} text={warning.text} />}
        <Pairs items={paper.days} />
        <p>{paper.seen}</p>
        {paper.correctHref === undefined ? null : (
          <p>
            <a href={safeHref(paper.correctHref)}>
              {say('paper.correct')}
              <span class="vh">: {paper.name}</span>
            </a>
          </p>
        )}
      </div>
      <Step step={paper.step} say={say} />
    </section>
  );
}

function Step({ step, say }: { step: PaperView['step']; say: Say }): VNode {
  const { helpers } = step;
  return (
    <div class="tight">
      <h3>{say('paper.next')}</h3>
      <p>{step.text}</p>
      {step.unsure ? <Notice tone="info" text={say('paper.unsure')} /> : null}
      <IconList
        items={[
          { icon: 'money', text: step.cost },
          ...(step.fine === undefined ? [] : [{ icon: 'alert' as const, text: step.fine }]),
          { icon: 'cal', text: step.time },
          ...(helpers.length === 0
            ? []
            : [{ icon: 'users' as const, text: say('paper.helpers', { names: helpers.join(', ') }) }]),
        ]}
      />
      <p class="muted">{say('paper.source', { source: step.source })}</p>
    </div>
  );
}
