import type { ComponentChildren, VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { CareChart } from '../../ui/care-chart.js';
import type { CareChartView } from '../../ui/care-chart.js';
import { Table } from '../../ui/data.js';
import { money } from '../../ui/format.js';
import { jobFacts } from '../../ui/job.js';
import type { JobView } from '../../ui/job.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Facts } from '../../ui/match.js';
import type { BandName } from '../../ui/match.js';
import { Back, IconList, Notice, Tag } from '../../ui/notice.js';
import type { NoticeTone } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { DecisionForm } from './decision-form.js';
import type { DecisionView } from './decision-form.js';
import { Missing } from './missing.js';
import type { MissingView } from './missing.js';
import { Certainty, ScoreTable } from './score-table.js';
import { SpokenForm } from './spoken-form.js';
import type { SpokenView } from './spoken-form.js';
import type { CertaintyView, ScoreView } from './score-table.js';

/** One reason with the evidence it rests on. */
export interface ReasonLine {
  text: string;
  evidence?: { label: string; href: string } | undefined;
}

/** What would lift a barrier, and what that changes. */
export interface RemedyRow {
  action: string;
  who: string;
  /** Céntimos; absent when it is free or unknown and `costNote` says so. */
  cost?: number | undefined;
  costNote?: string | undefined;
  days?: number | undefined;
  daysNote?: string | undefined;
  effect: string;
  /** Opens the referral with this remedy filled in. */
  href?: string | undefined;
}

export interface MatchCardView extends PageView {
  backHref: string;
  folder: string;
  /** Opens the page that asks a reason before names are shown. */
  identityHref: string;
  band: BandName;
  job: JobView;
  /** Profile or vacancy changed, legal block, employer not verified. */
  alerts: readonly { tone: NoticeTone; text: string }[];
  reasons: readonly ReasonLine[];
  missing: MissingView;
  careChart?: { caption: string; chart: CareChartView } | undefined;
  /** “Dijo que no acepta …” */
  refuses?: string | undefined;
  remedies: readonly RemedyRow[];
  certainty: CertaintyView;
  score: ScoreView;
  history: readonly { when: string; text: string }[];
  /** How the pair was shown before. */
  replayHref: string;
  decision: DecisionView;
  /** Words to read to her before she says yes by word of mouth; field `read`. */
  spoken?: SpokenView | undefined;
}

export function MatchCard(view: MatchCardView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('card.title', { folder: view.folder })}>
      <Back href={view.backHref} label={say('queue.title')} />
      <div class="wide cols cols--lead">
        <Head view={view} say={say} />
        <div class="flow">
          {view.alerts.map((alert) => (
            <Notice key={alert.text} tone={alert.tone} text={alert.text} />
          ))}
          <Reasons view={view} say={say} />
          <Gaps view={view} say={say} />
          {view.refuses === undefined ? null : <Notice tone="info" text={view.refuses} />}
          <Remedies view={view} say={say} />
        </div>
        <aside class="cols__side flow" aria-labelledby="dec">
          <DecisionForm decision={view.decision} frame={view.frame} say={say} />
          {view.spoken === undefined ? null : <SpokenForm spoken={view.spoken} frame={view.frame} say={say} />}
        </aside>
        <div class="flow">
          <Certainty certainty={view.certainty} say={say} />
          <ScoreTable score={view.score} say={say} />
          <History view={view} say={say} />
        </div>
      </div>
    </Layout>
  );
}

interface Part {
  view: MatchCardView;
  say: Say;
}

const BAND_TAG = { much: 'go', useful: 'info', opens_if: 'gap' } as const;

function Head({ view, say }: Part): VNode {
  return (
    <header class="tight">
      <p class="row">
        <Tag tone={BAND_TAG[view.band]} text={say(`card.${view.band}`)} />
        <span class="muted">
          {say('card.folder', { folder: view.folder })} <a href={safeHref(view.identityHref)}>{say('card.identity')}</a>{' '}
          {say('card.logged')}
        </span>
      </p>
      <h1>{`${view.job.title}, ${view.job.employer}`}</h1>
      <Facts facts={jobFacts(view.job, say)} say={say} wide />
      <p class="actions narrow">
        <a class="btn btn--2" href="#dec">
          {say('card.toDecision')}
        </a>
      </p>
    </header>
  );
}

export function Section({ id, title, children }: { id: string; title: string; children: ComponentChildren }): VNode {
  return (
    <section class="tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

function Reasons({ view, say }: Part): VNode {
  return (
    <Section id="pq" title={say('card.why')}>
      {view.reasons.length === 0 ? <p>{say('card.noReasons')}</p> : null}
      <IconList
        items={view.reasons.map((reason) => ({
          icon: 'check' as const,
          text: (
            <>
              {reason.text}{' '}
              {reason.evidence === undefined ? null : (
                <a href={safeHref(reason.evidence.href)}>{reason.evidence.label}</a>
              )}
            </>
          ),
        }))}
      />
    </Section>
  );
}

function Gaps({ view, say }: Part): VNode {
  return (
    <Section id="qf" title={say('card.missing')}>
      <Missing missing={view.missing} say={say} />
      {view.careChart === undefined ? null : (
        <figure class="fig">
          <figcaption class="muted">{view.careChart.caption}</figcaption>
          <CareChart chart={view.careChart.chart} say={say} />
        </figure>
      )}
    </Section>
  );
}

function cost(row: RemedyRow, say: Say): string {
  if (row.cost !== undefined) return money(row.cost);
  return row.costNote ?? say('card.unknown');
}

function Remedies({ view, say }: Part): VNode | null {
  if (view.remedies.length === 0) return null;
  return (
    <Section id="qq" title={say('card.remedies')}>
      <Table
        caption={say('card.remedies')}
        columns={[
          { label: say('card.action') },
          { label: say('card.who') },
          { label: say('card.cost') },
          { label: say('card.days') },
          { label: say('card.effect') },
        ]}
        rows={view.remedies.map((row) => ({
          key: row.action,
          cells: [
            row.href === undefined ? row.action : <a href={safeHref(row.href)}>{row.action}</a>,
            row.who,
            cost(row, say),
            row.days === undefined ? (row.daysNote ?? say('card.unknown')) : String(row.days),
            row.effect,
          ],
        }))}
      />
    </Section>
  );
}

function History({ view, say }: Part): VNode {
  return (
    <Section id="hist" title={say('card.history')}>
      {view.history.length === 0 ? null : (
        <ol class="line">
          {view.history.map((entry, index) => (
            <li key={index}>
              <strong>{entry.when}</strong> {entry.text}
            </li>
          ))}
        </ol>
      )}
      <p>
        <a href={safeHref(view.replayHref)}>{say('replay.link')}</a>
      </p>
    </Section>
  );
}
