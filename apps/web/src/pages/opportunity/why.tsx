import type { VNode } from 'preact';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { CareChart } from '../../ui/care-chart.js';
import type { CareChartView } from '../../ui/care-chart.js';
import { Live } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import type { IconName } from '../../ui/icons.js';
import { jobFacts } from '../../ui/job.js';
import type { JobView } from '../../ui/job.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { Bridge, Facts } from '../../ui/match.js';
import type { BandName, BridgeView } from '../../ui/match.js';
import { Back, IconList, Notice, Tag } from '../../ui/notice.js';
import { safeHref } from '../../ui/safe-href.js';
import { AnswerCard } from './answer-card.js';
import type { AnswerCardView } from './answer-card.js';

export interface WhyView extends PageView {
  backHref: string;
  job: JobView;
  band: BandName;
  /** Why it is shown, in words; never a number of fit. */
  reasons: readonly string[];
  /** What is missing, each with its way out; `request` posts for the support. */
  bridges: readonly { bridge: BridgeView; request?: { action: string; label: string } | undefined }[];
  careChart?: { caption: string; chart: CareChartView } | undefined;
  /** Smaller gaps: learned on the job, waits for a date. */
  gaps: readonly { icon: IconName; title: string; text: string }[];
  about: { tasks: readonly string[]; offers: readonly string[]; note?: string | undefined };
  answer: AnswerCardView;
  /** What follows once both said yes. */
  next?: { label: string; href: string } | undefined;
  contestHref: string;
  /** “Me pidieron dinero / me trataron mal”. */
  reportHref: string;
  /** Closed, filled, or pay under the legal floor: says why it can no longer be answered. */
  closed?: string | undefined;
  /** Her adviser or the firm said no: the reason. */
  refusal?: string | undefined;
  revision: string;
  updating: boolean;
}

export function Why(view: WhyView): VNode {
  const say = speaker(view.frame.locale);
  return (
    <Layout frame={view.frame} title={say('why.title', { job: view.job.title })}>
      <Back href={view.backHref} label={say('opportunities.title')} />
      <div class="cols cols--lead">
        <Head view={view} say={say} />
        <aside class="cols__side tight" aria-labelledby="resp">
          {view.refusal === undefined ? null : <Notice tone="info" text={view.refusal} />}
          {view.next === undefined ? null : (
            <p>
              <a class="btn" href={safeHref(view.next.href)}>
                {view.next.label}
              </a>
            </p>
          )}
          {view.closed === undefined ? (
            <AnswerCard answer={view.answer} frame={view.frame} say={say} />
          ) : (
            <Notice tone="info" text={view.closed} />
          )}
          <p class="small">
            <a href={safeHref(view.contestHref)}>{say('why.contest')}</a>
          </p>
          <p class="small">
            <a href={safeHref(view.reportHref)}>{say('why.report')}</a>
          </p>
        </aside>
        <Live id="razones" revision={view.revision} waiting={view.updating}>
          {view.updating ? <Notice tone="info" icon="clock" text={say('ui.updatingText')} /> : null}
          <Reasons view={view} say={say} />
          <Missing view={view} say={say} />
          <About view={view} say={say} />
        </Live>
      </div>
    </Layout>
  );
}

interface Part {
  view: WhyView;
  say: Say;
}

const BAND_TAG = { much: 'go', useful: 'info', opens_if: 'gap' } as const;

function Head({ view, say }: Part): VNode {
  const by = [view.job.employer, view.job.district].filter((text) => text !== undefined).join(', ');
  return (
    <div class="flow">
      <header class="tight">
        <h1>{view.job.title}</h1>
        <p class="card__by">{by}</p>
        <p class="row">
          <Tag
            tone={view.job.verified ? 'ok' : 'info'}
            text={say(view.job.verified ? 'why.verified' : 'why.unverified')}
          />
          <Tag tone={BAND_TAG[view.band]} text={say(`band.${view.band}`)} />
        </p>
      </header>
      <Facts facts={jobFacts(view.job, say)} say={say} wide />
    </div>
  );
}

function Reasons({ view, say }: Part): VNode {
  return (
    <section class="flow" aria-labelledby="pq">
      <h2 id="pq">{say('why.reasons')}</h2>
      {view.reasons.length === 0 ? (
        <p>{say('why.noReasons')}</p>
      ) : (
        <IconList items={view.reasons.map((text) => ({ icon: 'check' as const, text }))} />
      )}
    </section>
  );
}

function Missing({ view, say }: Part): VNode | null {
  if (view.bridges.length + view.gaps.length === 0) return null;
  return (
    <section class="flow" aria-labelledby="qf">
      <h2 id="qf">{say('why.missing')}</h2>
      {view.careChart === undefined ? null : (
        <figure class="fig">
          <figcaption class="hint">{view.careChart.caption}</figcaption>
          <CareChart chart={view.careChart.chart} say={say} />
        </figure>
      )}
      {view.bridges.map(({ bridge, request }) => (
        <Bridge bridge={bridge} key={bridge.gap}>
          {request === undefined ? null : (
            <Form frame={view.frame} action={request.action}>
              <Button look="outline">{request.label}</Button>
            </Form>
          )}
        </Bridge>
      ))}
      <IconList
        tone="gap"
        items={view.gaps.map((gap) => ({
          icon: gap.icon,
          text: (
            <>
              <strong>{gap.title}</strong> {gap.text}
            </>
          ),
        }))}
      />
    </section>
  );
}

function About({ view, say }: Part): VNode | null {
  const { tasks, offers, note } = view.about;
  if (tasks.length === 0 && offers.length === 0 && note === undefined) return null;
  return (
    <section class="flow" aria-labelledby="dia">
      <h2 id="dia">{say('why.about')}</h2>
      {tasks.length === 0 ? null : (
        <ul>
          {tasks.map((task) => (
            <li key={task}>{task}</li>
          ))}
        </ul>
      )}
      {offers.length === 0 ? null : <p>{say.rich('why.offers', { offers: offers.join(', ') })}</p>}
      {note === undefined ? null : <p>{note}</p>}
    </section>
  );
}
