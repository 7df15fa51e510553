/** Every job of the product and what it carries: ids only, the state is read when it runs. */
export interface Jobs {
  'rescore-seeker': { seekerId: number };
  'rescore-vacancy': { vacancyId: number };
  'score-all': { runId: number };
  'score-range': { runId: number; side: 'seeker' | 'vacancy'; from: number; to: number };
  'send-mail': { messageId: number };
  'remind-employer': { organisationId: number };
  'send-code': { codeId: number };
  'warn-documents': { day: string };
  'send-sms': { messageId: number };
  'refresh-profile': { seekerId: number };
  'analyse-own-data': { ownDataId: string };
  'run-import': { importId: number };
  'solve-round': { roundId: number };
}

export type JobName = keyof Jobs;

export interface JobPolicy {
  /** Tries before the job counts as dead and waits for a person. */
  attempts: number;
  /** First pause between two tries, doubled each time. */
  backoffMs: number;
  /** How many run at once in one process; a job that fills a core runs alone, jobs that wait for one another are taken by the crowd. */
  concurrency: 'one' | 'many' | 'crowd';
}

export const JOB_POLICIES: Readonly<Record<JobName, JobPolicy>> = {
  'rescore-seeker': { attempts: 10, backoffMs: 500, concurrency: 'crowd' },
  'rescore-vacancy': { attempts: 10, backoffMs: 500, concurrency: 'crowd' },
  'score-all': { attempts: 3, backoffMs: 2000, concurrency: 'one' },
  'score-range': { attempts: 3, backoffMs: 2000, concurrency: 'many' },
  'send-code': { attempts: 5, backoffMs: 3000, concurrency: 'many' },
  'send-mail': { attempts: 8, backoffMs: 5000, concurrency: 'many' },
  'remind-employer': { attempts: 5, backoffMs: 2000, concurrency: 'many' },
  'warn-documents': { attempts: 3, backoffMs: 60_000, concurrency: 'one' },
  'send-sms': { attempts: 5, backoffMs: 5000, concurrency: 'many' },
  'refresh-profile': { attempts: 5, backoffMs: 1000, concurrency: 'many' },
  'analyse-own-data': { attempts: 2, backoffMs: 1000, concurrency: 'one' },
  'run-import': { attempts: 3, backoffMs: 2000, concurrency: 'one' },
  'solve-round': { attempts: 3, backoffMs: 2000, concurrency: 'one' },
};

export const JOB_NAMES = Object.keys(JOB_POLICIES) as readonly JobName[];

export interface JobContext {
  /** 1 for the first try. */
  attempt: number;
  /** Aborted when the process has to stop before the job is done; the job is then tried again. */
  signal: AbortSignal;
  progress(done: number, total: number): Promise<void>;
}

/** Does one kind of job. Running it twice with the same payload must change nothing the second time. */
export interface JobHandler<N extends JobName = JobName> {
  readonly job: N;
  run(payload: Jobs[N], context: JobContext): Promise<void>;
}

/** One handler of any job; the union keeps each handler's payload tied to its name. */
export type AnyJobHandler = { [N in JobName]: JobHandler<N> }[JobName];
