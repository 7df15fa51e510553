import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import {
  type AnyJobHandler,
  type Consumers,
  Database,
  JOB_NAMES,
  type JobName,
  openDataSource,
  Outbox,
  OutboxRelay,
  Queues,
  QueueStatus,
  startConsumers,
} from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { backends, startRedis, type TestRedis } from '../support/redis.js';

interface Ran {
  job: JobName;
  payload: object;
  attempt: number;
}

const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
  for (const end = Date.now() + 45_000; Date.now() < end;) {
    if (await what()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('it did not come true in 45 seconds');
};

describe.each(backends)('jobs on %s', (backend) => {
  let addresses: TestDatabase;
  let redis: TestRedis | undefined;
  let web: DataSource;
  let database: Database;
  let outbox: Outbox;
  let queues: Queues;
  let relay: OutboxRelay;
  let consumers: Consumers;
  const ran: Ran[] = [];
  let failing = (_run: Ran): boolean => false;
  let slow = 0;

  const handlers = JOB_NAMES.map((job) => ({
    job,
    async run(payload: object, { attempt, signal }: { attempt: number; signal: AbortSignal }) {
      const run = { job, payload, attempt };
      ran.push(run);
      if (failing(run)) throw new Error('the bus is late');
      const end = Date.now() + slow;
      while (Date.now() < end && !signal.aborted) await new Promise((resolve) => setTimeout(resolve, 10));
      signal.throwIfAborted();
    },
  })) as AnyJobHandler[];

  // A job whose connection was cut while it ended is given out again, so each test looks at its own job only.
  const runsOf = (payload: object): Ran[] =>
    ran.filter((one) => JSON.stringify(one.payload) === JSON.stringify(payload));
  const seekers = (): unknown[] => ran.filter(({ job }) => job === 'rescore-seeker').map(({ payload }) => payload);
  const settings = (): { databaseUrl: string; redisUrl: string | undefined } => ({
    databaseUrl: addresses.worker,
    redisUrl: redis?.url,
  });

  beforeAll(async () => {
    addresses = await freshDatabase();
    redis = backend === 'redis' ? await startRedis() : undefined;
    web = await openDataSource(addresses.web);
    database = new Database(web);
    outbox = new Outbox(database);
    queues = new Queues(settings());
    relay = new OutboxRelay(addresses.worker, queues);
    relay.start();
    consumers = await startConsumers(queues, handlers);
  });

  afterAll(async () => {
    await relay.stop();
    await consumers.close();
    await queues.close();
    await web.destroy();
    await redis?.stop();
  });

  it('runs what was committed, soon, and nothing that was not', async () => {
    const began = Date.now();
    await database.inTransaction(() => outbox.add('rescore-seeker', { seekerId: 1 }));
    await database
      .inTransaction(async () => {
        await outbox.add('rescore-seeker', { seekerId: 2 });
        throw new Error('no');
      })
      .catch(() => undefined);
    await until(() => seekers().length > 0);
    expect(Date.now() - began).toBeLessThan(10_000);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(seekers()).toEqual([{ seekerId: 1 }]);
  });

  it('keeps one row that waits, and writes another once the first is on its way', async () => {
    const client = new pg.Client(addresses.worker);
    await client.connect();
    await relay.stop();
    const rows = async (): Promise<number> =>
      (await database.query(`select from work.outbox where payload = '{"seekerId": 3}'`)).length;
    const add = (): Promise<void> =>
      database.inTransaction(() => outbox.add('rescore-seeker', { seekerId: 3 }, { unique: true }));
    await add();
    await add();
    expect(await rows()).toBe(1);
    await client.query('begin');
    await client.query('select from work.outbox for update');
    await add();
    expect(await rows()).toBe(2);
    await client.query('rollback');
    await client.end();
    relay = new OutboxRelay(addresses.worker, queues);
    relay.start();
    await until(async () => (await rows()) === 0);
  });

  it('lets two relays share the rows: none is lost, none runs twice', async () => {
    const other = new OutboxRelay(addresses.worker, queues);
    other.start();
    ran.length = 0;
    const count = 1500;
    await database.inTransaction(async () => {
      await database.query(
        `insert into work.outbox (job, payload) select 'rescore-vacancy', jsonb_build_object('vacancyId', n) from generate_series(1, $1) n`,
        [count],
      );
    });
    const ids = (): unknown[] => ran.flatMap(({ payload }) => ('vacancyId' in payload ? [payload.vacancyId] : []));
    await until(() => ids().length >= count);
    await other.stop();
    expect(new Set(ids()).size).toBe(count);
    expect(ids()).toHaveLength(count);
  });

  it('goes on after every connection to the database was cut', async () => {
    const owner = new pg.Client(addresses.owner);
    await owner.connect();
    const cut = await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where usename = $1', [
      new URL(addresses.worker).username,
    ]);
    await owner.end();
    expect(cut.rowCount).toBeGreaterThan(0);
    ran.length = 0;
    await database.inTransaction(() => outbox.add('rescore-seeker', { seekerId: 4 }));
    await until(() => runsOf({ seekerId: 4 }).length > 0);
  });

  it('tries again, then shows a dead job with its reason, and runs it when asked', async () => {
    failing = ({ job }) => job === 'score-all';
    await database.inTransaction(() => outbox.add('score-all', { runId: 9 }));
    const status = new QueueStatus(queues);
    const state = async () => (await status.list()).find(({ job }) => job === 'score-all');
    await until(async () => (await state())?.failed === 1);
    const [dead] = (await state())?.lastFailures ?? [];
    expect(dead).toMatchObject({ payload: { runId: 9 }, reason: 'the bus is late', attempts: 3 });
    expect(runsOf({ runId: 9 }).map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
    failing = () => false;
    await status.retry('score-all', dead?.id ?? '');
    await until(async () => (await state())?.failed === 0);
    await until(() => runsOf({ runId: 9 }).length === 4);
    await expect(status.retry('score-all', 'nobody')).rejects.toThrow('queue.no_job');
  }, 90_000);

  it('finishes what runs when it stops, and gives back what does not end', async () => {
    slow = 600;
    await database.inTransaction(() => outbox.add('rescore-seeker', { seekerId: 5 }));
    await until(() => runsOf({ seekerId: 5 }).length === 1);
    await consumers.close();
    const counts = await queues.queue('rescore-seeker').getJobCounts('active', 'waiting', 'delayed');
    expect(counts).toMatchObject({ active: 0, waiting: 0, delayed: 0 });

    slow = 60_000;
    consumers = await startConsumers(queues, handlers, { drainSeconds: 0.2 });
    await database.inTransaction(() => outbox.add('rescore-seeker', { seekerId: 6 }));
    await until(() => runsOf({ seekerId: 6 }).length === 1);
    const began = Date.now();
    await consumers.close();
    // Far less than the minute that its job would take.
    expect(Date.now() - began).toBeLessThan(15_000);
    slow = 0;
    consumers = await startConsumers(queues, handlers);
    await until(() => runsOf({ seekerId: 6 }).length === 2);
  }, 90_000);

  it('does not start with a job nobody takes or two want', async () => {
    await expect(startConsumers(queues, handlers.slice(1))).rejects.toThrow('has no handler');
    await expect(startConsumers(queues, [...handlers, ...handlers.slice(0, 1)])).rejects.toThrow('has two handlers');
    const few = await startConsumers(queues, handlers, { jobs: ['send-mail'] });
    await few.close();
  });
});
