import { Inject, Injectable } from '@nestjs/common';
import { Job } from 'bullmq';
import { DomainError } from './domain-error.js';
import { JOB_NAMES, type JobName } from './jobs.js';
import { metrics } from './metrics.js';
import { Queues } from './queue.js';

export interface DeadJob {
  id: string;
  payload: unknown;
  reason: string;
  attempts: number;
  failedAt: Date | undefined;
}

export interface JobState {
  job: JobName;
  waiting: number;
  active: number;
  /** Tried everything; waits for a person. */
  failed: number;
  lastFailures: DeadJob[];
}

/** What the queue holds, and the way back for a job that died. */
@Injectable()
export class QueueStatus {
  constructor(@Inject(Queues) private readonly queues: Queues) {}

  async list(failuresShown = 5): Promise<JobState[]> {
    return Promise.all(JOB_NAMES.map((job) => this.stateOf(job, failuresShown)));
  }

  /** Puts a dead job back; it gets all its tries again. */
  async retry(job: JobName, id: string): Promise<void> {
    const dead = await this.deadJob(job, id);
    await dead.retry('failed', { resetAttemptsMade: true });
  }

  /** Gives a dead job up. */
  async remove(job: JobName, id: string): Promise<void> {
    await (await this.deadJob(job, id)).remove();
  }

  private async deadJob(job: JobName, id: string): Promise<Job> {
    const dead = await this.queues.queue(job).getJob(id);
    if (!(dead instanceof Job) || !(await dead.isFailed())) throw new DomainError('not_found', 'queue.no_job');
    return dead;
  }

  private async stateOf(job: JobName, failuresShown: number): Promise<JobState> {
    const queue = this.queues.queue(job);
    const counts = await queue.getJobCounts('waiting', 'delayed', 'active', 'failed');
    const failures = failuresShown === 0 ? [] : await queue.getFailed(0, failuresShown - 1);
    const state = {
      waiting: (counts['waiting'] ?? 0) + (counts['delayed'] ?? 0),
      active: counts['active'] ?? 0,
      failed: counts['failed'] ?? 0,
    };
    for (const [name, value] of Object.entries(state)) metrics.queueJobs.set({ job, state: name }, value);
    return {
      job,
      ...state,
      lastFailures: failures.filter((dead): dead is Job<unknown> => dead instanceof Job).map((dead) => deadJob(dead)),
    };
  }
}

function deadJob(job: Job<unknown>): DeadJob {
  return {
    id: job.id ?? '',
    payload: job.data,
    reason: job.failedReason,
    attempts: job.attemptsMade,
    failedAt: job.finishedOn === undefined ? undefined : new Date(job.finishedOn),
  };
}
