import { setTimeout as pause } from 'node:timers/promises';
import type { Job } from 'bullmq';
import { StartError } from './errors.js';
import { type AnyJobHandler, JOB_NAMES, JOB_POLICIES, type JobHandler, type JobName, type Jobs } from './jobs.js';
import { log } from './log.js';
import { metrics } from './metrics.js';
import type { JobWorker, Queues } from './queue.js';
import { RequestContext } from './request-context.js';

export interface ConsumerOptions {
  /** Jobs this process takes; each needs exactly one handler. All, when absent. */
  jobs?: readonly JobName[];
  /** Jobs of one kind at once, where the kind allows more than one. */
  concurrency?: number;
  /** Seconds that running jobs get to finish when the process stops. */
  drainSeconds?: number;
}

export interface Consumers {
  /** Takes no more, lets running jobs finish, aborts those that do not; they are tried again elsewhere. */
  close(): Promise<void>;
}

/** A killed process says nothing: its jobs are taken over after the lock's time, and that is no fault of the job. */
const TAKE_OVER = { lockDuration: 10_000, stalledInterval: 5000, maxStalledCount: 50 };

/** Jobs that are taken at once where a handler does together what waits. */
const CROWD = 64;

/** Starts one consumer a job, each with its handler. */
export async function startConsumers(
  queues: Queues,
  handlers: readonly AnyJobHandler[],
  options: ConsumerOptions = {},
): Promise<Consumers> {
  const { jobs = JOB_NAMES, concurrency = 4, drainSeconds = 1 } = options;
  const chosen = pairUp(jobs, handlers);
  const atOnce = { one: 1, many: concurrency, crowd: CROWD };
  const workers = chosen.map((handler) => {
    const settings = { ...TAKE_OVER, concurrency: atOnce[JOB_POLICIES[handler.job].concurrency] };
    const worker = queues.worker(handler.job, (job, _token, signal) => runJob(handler, job, signal), settings);
    worker.on('error', (error) => {
      log.warn({ reason: error.message, job: handler.job }, 'a consumer lost its queue and tries again');
    });
    worker.on('failed', (job, error) => {
      report(handler.job, job, error);
    });
    return worker;
  });
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  return { close: () => closeAll(workers, drainSeconds) };
}

/** Refuses a job without a handler, and a job with two. */
function pairUp(jobs: readonly JobName[], handlers: readonly AnyJobHandler[]): AnyJobHandler[] {
  return jobs.map((job) => {
    const [handler, second] = handlers.filter((candidate) => candidate.job === job);
    if (handler === undefined) throw new StartError(`The job “${job}” has no handler.`);
    if (second !== undefined) throw new StartError(`The job “${job}” has two handlers.`);
    return handler;
  });
}

async function runJob(handler: AnyJobHandler, job: Job<Jobs[JobName]>, signal?: AbortSignal): Promise<void> {
  const started = performance.now();
  let outcome = 'failed';
  const context = {
    attempt: job.attemptsMade + 1,
    signal: signal ?? new AbortController().signal,
    progress: (done: number, total: number) => job.updateProgress({ done, total }),
  };
  try {
    await RequestContext.run({ requestId: `${job.name}:${job.id ?? ''}` }, () =>
      // The queue's name decides handler and payload together.
      (handler as JobHandler).run(job.data, context),
    );
    outcome = 'done';
  } finally {
    metrics.jobSeconds.observe({ job: handler.job, outcome }, (performance.now() - started) / 1000);
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    metrics.jobHeapBytes.set({ job: handler.job }, heapUsed + arrayBuffers);
  }
}

function report(name: JobName, job: Job<Jobs[JobName]> | undefined, error: Error): void {
  const attempt = job?.attemptsMade ?? 0;
  const dead = attempt >= JOB_POLICIES[name].attempts;
  const line = { err: error, job: name, jobId: job?.id, attempt, payload: job?.data };
  if (dead) log.error(line, 'a job failed for good');
  else log.warn(line, 'a job failed and will be tried again');
}

async function closeAll(workers: readonly JobWorker[], drainSeconds: number): Promise<void> {
  const closed = Promise.all(workers.map((worker) => worker.close()));
  const late = new AbortController();
  const finished = await Promise.race([
    closed.then(() => true),
    pause(drainSeconds * 1000, false, { signal: late.signal }),
  ]);
  late.abort();
  if (finished) return;
  for (const worker of workers) worker.cancelAllJobs('the process stops');
  await Promise.race([closed, pause(500)]);
  await Promise.race([Promise.all(workers.map((worker) => worker.close(true))), pause(500)]);
}
