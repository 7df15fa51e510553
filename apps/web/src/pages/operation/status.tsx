import type { VNode } from 'preact';
import type { RunView } from '#matching';
import { speaker } from '../../messages/message.js';
import type { Say } from '../../messages/message.js';
import { Live, Progress, Table } from '../../ui/data.js';
import { Button, Form } from '../../ui/form.js';
import { moment, number } from '../../ui/format.js';
import { Layout } from '../../ui/layout.js';
import type { PageView } from '../../ui/layout.js';
import { FactList } from '../../ui/match.js';
import { Empty, Notice, Tag } from '../../ui/notice.js';

export interface WorkerLine {
  name: string;
  state: 'ready' | 'warming' | 'silent';
  seen: Date;
}

export interface QueueLine {
  name: string;
  waiting: number;
  active: number;
  failed: number;
}

export interface StatusView extends PageView {
  at: Date;
  revision: string;
  workers: readonly WorkerLine[];
  queues: readonly QueueLine[];
  outbox: { waiting: number; oldestSeconds?: number | undefined };
  versions: { scoring: string; catalogue: string; schema: string };
  /** The last run over everybody; none was ever started on a new installation. */
  run: RunView | undefined;
  runAction: string;
  stopAction: string;
  /** Dead letters: ids only, never rows. */
  dead: readonly { id: string; queue: string; error: string; at: Date }[];
  /** Both post `job`: its queue and its id. */
  retryAction: string;
  removeAction: string;
}

export function Status(view: StatusView): VNode {
  const say = speaker(view.frame.locale);
  const trouble = view.dead.length > 0 || view.workers.every((worker) => worker.state !== 'ready');
  return (
    <Layout frame={view.frame} title={say('status.title')}>
      <h1>{say(trouble ? 'status.trouble' : 'status.fine')}</h1>
      <Live id="estado" revision={view.revision} waiting>
        <p class="muted">{say('status.at', { at: moment(view.at, say.locale) })}</p>
        <Workers view={view} say={say} />
        <Queues view={view} say={say} />
        <Run view={view} say={say} />
        <Data view={view} say={say} />
        <Dead view={view} say={say} />
      </Live>
    </Layout>
  );
}

interface Part {
  view: StatusView;
  say: Say;
}

const WORKER_TAG = { ready: 'ok', warming: 'info', silent: 'stop' } as const;

function Workers({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('status.workers')}</h2>
      {view.workers.length === 0 ? (
        <Notice tone="stop" text={say('status.noWorkers')} />
      ) : (
        <Table
          caption={say('status.workers')}
          columns={[{ label: say('status.worker') }, { label: say('status.state') }, { label: say('status.seen') }]}
          rows={view.workers.map((worker) => ({
            key: worker.name,
            cells: [
              worker.name,
              <Tag key="t" tone={WORKER_TAG[worker.state]} text={say(`status.${worker.state}`)} />,
              moment(worker.seen, say.locale),
            ],
          }))}
        />
      )}
    </section>
  );
}

function Queues({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('status.queues')}</h2>
      <Table
        caption={say('status.queues')}
        columns={[
          { label: say('status.queue') },
          { label: say('status.waiting'), numeric: true },
          { label: say('status.active'), numeric: true },
          { label: say('status.failed'), numeric: true },
        ]}
        rows={view.queues.map((queue) => ({
          key: queue.name,
          cells: [queue.name, number(queue.waiting), number(queue.active), number(queue.failed)],
        }))}
      />
    </section>
  );
}

/** A run writes every list anew: its share and what is left, and the way to start or stop one. */
function Run({ view, say }: Part): VNode {
  const { run } = view;
  const isUnderWay = run?.state === 'waiting' || run?.state === 'running';
  return (
    <section class="tight">
      <h2>{say('run.title')}</h2>
      <p class="muted">{say('run.text')}</p>
      {run === undefined ? (
        <p>{say('run.none')}</p>
      ) : (
        <p>{say(`run.state.${run.state}`, { at: moment(run.finishedAt ?? run.createdAt, say.locale) })}</p>
      )}
      {isUnderWay ? (
        <>
          <Progress
            id="corrida"
            value={run.done}
            max={Math.max(1, run.total)}
            label={say('run.parts', { done: run.done, total: run.total })}
          />
          {run.secondsLeft === undefined ? null : (
            <p class="muted">{say('run.left', { minutes: Math.ceil(run.secondsLeft / 60) })}</p>
          )}
          <Form frame={view.frame} action={view.stopAction}>
            <Button look="stop" name="run" value={String(run.id)}>
              {say('run.stop')}
            </Button>
          </Form>
        </>
      ) : (
        <Form frame={view.frame} action={view.runAction}>
          <Button look="outline">{say('run.start')}</Button>
        </Form>
      )}
    </section>
  );
}

function Data({ view, say }: Part): VNode {
  const { outbox, versions } = view;
  return (
    <section class="tight">
      <h2>{say('status.data')}</h2>
      <FactList
        items={[
          {
            icon: 'up',
            term: say('status.outbox'),
            fact: {
              value: say('status.outboxRows', { count: outbox.waiting }),
              note:
                outbox.oldestSeconds === undefined ? undefined : say('status.seconds', { count: outbox.oldestSeconds }),
            },
          },
          {
            icon: 'book',
            term: say('status.versions'),
            fact: { value: say('status.scoring', { ...versions }), note: say('status.schema', { ...versions }) },
          },
        ]}
      />
    </section>
  );
}

function Dead({ view, say }: Part): VNode {
  return (
    <section class="tight">
      <h2>{say('status.dead')}</h2>
      {view.dead.length === 0 ? <Empty title={say('status.noDead')} text={say('status.noDeadText')} /> : null}
      {view.dead.map((job) => (
        <div class="card tight" key={job.id}>
          <h3>{`${job.queue} ${job.id}`}</h3>
          <p>{job.error}</p>
          <p class="muted">{moment(job.at, say.locale)}</p>
          <div class="actions">
            <Form frame={view.frame} action={view.retryAction}>
              <Button look="outline" name="job" value={`${job.queue} ${job.id}`}>
                {say('status.retry')}
                <span class="vh"> {job.id}</span>
              </Button>
            </Form>
            <Form frame={view.frame} action={view.removeAction}>
              <Button look="stop" name="job" value={`${job.queue} ${job.id}`}>
                {say('status.remove')}
                <span class="vh"> {job.id}</span>
              </Button>
            </Form>
          </div>
        </div>
      ))}
    </section>
  );
}
