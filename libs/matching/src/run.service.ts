import { Injectable } from '@nestjs/common';
import { CURRENT_SCORING, gateStates } from '#engine';
import { Database, DomainError, Outbox } from '#platform';
import { catalogueVersion } from '#taxonomy';
import { ScoringService } from './scoring.service.js';

/** Seekers a range job takes: small enough that a cancel or a crash loses seconds. */
const RANGE = 10;

export interface RunView {
  id: number;
  state: 'waiting' | 'running' | 'done' | 'cancelled';
  total: number;
  done: number;
  createdAt: Date;
  finishedAt: Date | null;
}

/** Pairs counted by gate and state. */
export type GateTally = Record<string, Record<string, number>>;

/** Scores everybody against everything in ranges that any number of workers share; a crash resumes at the open ranges. */
@Injectable()
export class RunService {
  constructor(
    private readonly database: Database,
    private readonly scoring: ScoringService,
    private readonly outbox: Outbox,
  ) {}

  start(accountId?: number): Promise<number> {
    return this.database.inTransaction(async () => {
      const [run] = await this.database.query<{ id: number }>(
        'insert into work.run (scoring, catalogue, created_by) values ($1, $2, $3) returning id',
        [CURRENT_SCORING.number, catalogueVersion(), accountId ?? null],
      );
      if (run === undefined) throw new DomainError('conflict', 'run.not_started');
      await this.outbox.add('score-all', { runId: run.id });
      return run.id;
    });
  }

  /** Cuts the run into ranges and puts the open ones on the queue; a second call puts only what is not done. */
  split(runId: number): Promise<void> {
    return this.database.inTransaction(async () => {
      const run = await this.getLocked(runId);
      if (run.state !== 'waiting' && run.state !== 'running') return;
      await this.database.query(
        `insert into work.run_range (run_id, first_id, last_id)
         select $1, min(id), max(id) from (
           select id, (row_number() over (order by id) - 1) / $2 as part from work.matchable_seeker) numbered
         where not exists (select from work.run_range where run_id = $1) group by part`,
        [runId, RANGE],
      );
      const open = await this.database.query<{ from: number; to: number }>(
        `select first_id as from, last_id as to from work.run_range where run_id = $1 and done_at is null order by 1`,
        [runId],
      );
      await this.database.query(
        `update work.run set state = 'running', total = (select count(*) from work.run_range where run_id = $1) where id = $1`,
        [runId],
      );
      for (const { from, to } of open) await this.outbox.add('score-range', { runId, from, to });
      await this.finishIfDone(runId);
    });
  }

  async scoreRange(runId: number, from: number, to: number): Promise<void> {
    const [range] = await this.database.query<{ done_at: Date | null; state: string }>(
      `select range.done_at, run.state from work.run_range range join work.run run on run.id = range.run_id
       where range.run_id = $1 and range.first_id = $2`,
      [runId, from],
    );
    if (range === undefined || range.done_at !== null || range.state === 'cancelled') return;
    const ids = await this.database.query<{ id: number }>(
      'select id from work.seeker where id between $1 and $2 order by id',
      [from, to],
    );
    const seekers = ids.map((row) => row.id);
    const kept = await this.scoring.rescoreSeekers(seekers);
    const { pairs, gates } = tallyOf(await this.scoring.countGates(seekers));
    await this.database.inTransaction(async () => {
      await this.getLocked(runId);
      await this.database.query(
        `update work.run_range set pairs = $3, kept = $4, gates = $5, done_at = now()
         where run_id = $1 and first_id = $2 and done_at is null`,
        [runId, from, pairs, kept, JSON.stringify(gates)],
      );
      await this.finishIfDone(runId);
    });
  }

  async cancel(runId: number): Promise<void> {
    await this.database.query(
      `update work.run set state = 'cancelled', finished_at = now() where id = $1 and state in ('waiting', 'running')`,
      [runId],
    );
  }

  async latest(): Promise<RunView | undefined> {
    const [run] = await this.database.query<RunView>(
      `select id, state, total, done, created_at as "createdAt", finished_at as "finishedAt"
       from work.run order by id desc limit 1`,
    );
    return run;
  }

  /** How often each gate stood in each state over all pairs of a run. */
  async gateTally(runId: number): Promise<{ pairs: number; kept: number; gates: GateTally }> {
    const ranges = await this.database.query<{ pairs: string; kept: string; gates: GateTally }>(
      'select pairs, kept, gates from work.run_range where run_id = $1 and done_at is not null',
      [runId],
    );
    const gates: GateTally = {};
    for (const range of ranges) {
      for (const [gate, states] of Object.entries(range.gates)) {
        const counts = (gates[gate] ??= {});
        for (const [state, count] of Object.entries(states)) counts[state] = (counts[state] ?? 0) + count;
      }
    }
    const sum = (pick: (range: { pairs: string; kept: string }) => string): number =>
      ranges.reduce((total, range) => total + Number(pick(range)), 0);
    return { pairs: sum((range) => range.pairs), kept: sum((range) => range.kept), gates };
  }

  private async getLocked(runId: number): Promise<{ state: RunView['state'] }> {
    const [run] = await this.database.query<{ state: RunView['state'] }>(
      'select state from work.run where id = $1 for update',
      [runId],
    );
    if (run === undefined) throw new DomainError('not_found', 'run.not_found');
    return run;
  }

  private async finishIfDone(runId: number): Promise<void> {
    await this.database.query(
      `update work.run set done = ranges.done, state = case when ranges.open = 0 then 'done' else state end,
         finished_at = case when ranges.open = 0 then now() end
       from (select count(*) filter (where done_at is not null) as done, count(*) filter (where done_at is null) as open
             from work.run_range where run_id = $1) ranges
       where id = $1 and state = 'running'`,
      [runId],
    );
    // What was open before the run began is in it; what was edited since has a job of its own.
    await this.database.query(
      `update work.vacancy vacancy set scored_revision = revision from work.run run
       where run.id = $1 and run.state = 'done' and vacancy.scored_revision < vacancy.revision
         and vacancy.updated_at <= run.created_at`,
      [runId],
    );
  }
}

function tallyOf(masks: ReadonlyMap<number, number>): { pairs: number; gates: GateTally } {
  const gates: GateTally = {};
  let pairs = 0;
  for (const [mask, count] of masks) {
    pairs += count;
    for (const [gate, state] of gateStates(mask)) {
      const counts = (gates[gate] ??= {});
      counts[state] = (counts[state] ?? 0) + count;
    }
  }
  return { pairs, gates };
}
