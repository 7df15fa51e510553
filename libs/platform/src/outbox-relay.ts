import pg from 'pg';
import { JOB_NAMES, type JobName, type Jobs } from './jobs.js';
import { log, reasonOf } from './log.js';
import { metrics } from './metrics.js';
import type { Queues } from './queue.js';

const BATCH = 500;
const POLL_MS = 1000;

interface OutboxRow {
  id: string;
  job: JobName;
  payload: Jobs[JobName];
  written: string;
}

/**
 * Moves committed outbox rows to the queue, in any number of processes. A crash between the queue and the commit relays
 * the row again under the same job id, which the queue already knows.
 */
export class OutboxRelay {
  private stopping = false;
  private wake: () => void = () => undefined;
  private running: Promise<void> | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly queues: Queues,
  ) {}

  start(): void {
    this.running ??= this.keepRelaying();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.wake();
    await this.running;
  }

  /** A lost connection is made again; nothing is lost with it, the rows wait. */
  private async keepRelaying(): Promise<void> {
    while (!this.stopping) {
      const woken = this.nextWake();
      const client = new pg.Client({ connectionString: this.databaseUrl, keepAlive: true });
      client.on('error', () => {
        this.wake();
      });
      client.on('notification', () => {
        this.wake();
      });
      try {
        await client.connect();
        await client.query('listen ayni_outbox');
        await this.relayWith(client);
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, 'the outbox relay failed and tries again');
        await woken;
      } finally {
        await client.end().catch(() => undefined);
      }
    }
  }

  private async relayWith(client: pg.Client): Promise<void> {
    while (!this.stopping) {
      const woken = this.nextWake();
      const moved = await this.relayBatch(client);
      if (moved < BATCH) await woken;
    }
  }

  /** Resolves at a notification, when the relay stops, or after the polling time. */
  private nextWake(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, POLL_MS);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private async relayBatch(client: pg.Client): Promise<number> {
    await client.query('begin');
    try {
      // Materialised: as a plain subquery the planner may run it again and take more than a batch. A job that only a
      // newer version knows waits for that version.
      const { rows } = await client.query<OutboxRow>(
        `with batch as materialized (
           select id from work.outbox where job = any($1) order by id for update skip locked limit $2)
         delete from work.outbox row using batch where row.id = batch.id
         returning row.id::text, job, payload, floor(extract(epoch from created_at) * 1000)::bigint::text as written`,
        [JOB_NAMES, BATCH],
      );
      await this.enqueue(rows);
      await client.query('commit');
      metrics.outboxRelayed.inc(rows.length);
      return rows.length;
    } catch (error) {
      await client.query('rollback').catch(() => undefined);
      throw error;
    }
  }

  private async enqueue(rows: readonly OutboxRow[]): Promise<void> {
    const byJob = new Map<JobName, OutboxRow[]>();
    for (const row of rows) byJob.set(row.job, [...(byJob.get(row.job) ?? []), row]);
    for (const [job, some] of byJob) {
      const inOrder = some.sort((one, other) => Number(one.id) - Number(other.id));
      await this.queues.queue(job).addBulk(
        inOrder.map(({ id, payload, written }) => ({
          name: job,
          data: payload,
          opts: { jobId: `${id}-${written}` },
        })),
      );
    }
  }
}
