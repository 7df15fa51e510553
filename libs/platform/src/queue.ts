import type { OnApplicationShutdown } from '@nestjs/common';
import {
  createPostgresBackend,
  createRedisBackend,
  type Job,
  type JobsOptions,
  type PgPool,
  type Processor,
  withBackend,
  type WorkerOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { JOB_NAMES, JOB_POLICIES, type JobName, type Jobs } from './jobs.js';
import { log } from './log.js';
import { databaseOf } from './roles.js';

const DAY = 86_400;
/** Done jobs are kept a while, so that an outbox row relayed twice is recognised by its id. */
const RETENTION = { removeOnComplete: { age: DAY, count: 5000 }, removeOnFail: { age: 90 * DAY, count: 20_000 } };

type PayloadJob = Job<Jobs[JobName]>;

/** What we use of a BullMQ queue, the same on both servers. */
export interface JobQueue {
  addBulk(jobs: { name: string; data: Jobs[JobName]; opts?: JobsOptions }[]): Promise<unknown>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  getFailed(start: number, end: number): Promise<unknown[]>;
  getJob(id: string): Promise<unknown>;
  close(): Promise<void>;
}

export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: PayloadJob | undefined, error: Error) => void): unknown;
  waitUntilReady(): Promise<unknown>;
  cancelAllJobs(reason?: string): void;
  close(force?: boolean): Promise<void>;
}

export type WorkerSettings = Pick<
  WorkerOptions,
  'concurrency' | 'lockDuration' | 'stalledInterval' | 'maxStalledCount'
>;

interface Backend {
  readonly kind: 'postgres' | 'redis';
  queue(name: JobName): JobQueue;
  worker(name: JobName, processor: Processor<Jobs[JobName]>, settings: WorkerSettings): JobWorker;
  close(): Promise<void>;
}

export interface QueueSettings {
  /** Where the queue lives unless `redisUrl` is given; also names the queue's keys on a shared Redis. */
  databaseUrl: string;
  redisUrl?: string | undefined;
}

/** One queue a kind of job, on PostgreSQL or Redis. Nothing outside platform knows on which. */
export class Queues implements OnApplicationShutdown {
  private readonly backend: Backend;
  private readonly queues = new Map<JobName, JobQueue>();

  constructor({ databaseUrl, redisUrl }: QueueSettings) {
    // Two databases may share one Redis.
    this.backend =
      redisUrl === undefined ? onPostgres(databaseUrl) : onRedis(redisUrl, `ayni-${databaseOf(databaseUrl)}`);
  }

  get kind(): 'postgres' | 'redis' {
    return this.backend.kind;
  }

  queue(name: JobName): JobQueue {
    const open = this.queues.get(name) ?? this.backend.queue(name);
    this.queues.set(name, open);
    return open;
  }

  worker(name: JobName, processor: Processor<Jobs[JobName]>, settings: WorkerSettings): JobWorker {
    return this.backend.worker(name, processor, settings);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    this.queues.clear();
    await this.backend.close();
  }
}

function onPostgres(databaseUrl: string): Backend {
  // Every consumer holds one connection to listen; the rest is for statements.
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: JOB_NAMES.length + 10,
    options: '-c search_path=bullmq,public',
    keepAlive: true,
  });
  pool.setMaxListeners(0);
  pool.on('error', (error) => {
    log.warn({ reason: error.message }, 'a queue connection was lost');
  });
  // BullMQ declares the few methods of pg that it uses by itself.
  const connection = pool as unknown as PgPool;
  const { Queue, Worker } = withBackend(createPostgresBackend);
  return {
    kind: 'postgres',
    queue: (name) =>
      quiet(new Queue<Jobs[JobName]>(name, { connection, defaultJobOptions: optionsOf(name) })) as JobQueue,
    worker: (name, processor, settings) => new Worker<Jobs[JobName]>(name, processor, { ...settings, connection }),
    close: () => pool.end(),
  };
}

function onRedis(redisUrl: string, prefix: string): Backend {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  quiet(connection);
  const { Queue, Worker } = withBackend(createRedisBackend);
  return {
    kind: 'redis',
    queue: (name) =>
      quiet(new Queue<Jobs[JobName]>(name, { connection, prefix, defaultJobOptions: optionsOf(name) })) as JobQueue,
    worker: (name, processor, settings) =>
      new Worker<Jobs[JobName]>(name, processor, { ...settings, connection, prefix }),
    close: async () => {
      await connection.quit();
    },
  };
}

/** A lost connection is logged and made again by its owner; unheard it would end the process. */
function quiet<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(source: T): T {
  source.on('error', (error) => {
    log.warn({ reason: error.message }, 'the queue lost its server');
  });
  return source;
}

function optionsOf(name: JobName): JobsOptions {
  const { attempts, backoffMs } = JOB_POLICIES[name];
  return { ...RETENTION, attempts, backoff: { type: 'exponential', delay: backoffMs, jitter: 0.2 } };
}
