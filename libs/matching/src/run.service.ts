import { Injectable } from '@nestjs/common';
import { AuditTrail } from '#access';
import { CURRENT_SCORING } from '#engine';
import { Database, DomainError, Outbox } from '#platform';
import { catalogueVersion } from '#taxonomy';
import type { Side } from './match.repository.js';
import { ScoringService } from './scoring.service.js';

/** Lists a range job writes: few enough that a cancel or a crash loses seconds. */
const RANGE: Readonly<Record<Side, number>> = { seeker: 100, vacancy: 20 };
const SOURCE: Readonly<Record<Side, string>> = {
  seeker: 'work.matchable_seeker',
  vacancy: `work.vacancy where state = 'open'`,
};
/** What the feed of changes keeps: every program reads the market whole once a day. */
const FEED_DAYS = 2;

export interface RunView {
  id: number;
  state: 'waiting' | 'running' | 'done' | 'cancelled';
  total: number;
  done: number;
  createdAt: Date;
  finishedAt: Date | null;
  /** Guessed from the ranges that are done; only while it runs and some are. */
  secondsLeft: number | undefined;
}

/** Writes every list anew in ranges of people and of vacancies that any number of workers share; a crash resumes at the open ranges. */
@Injectable()
export class RunService {
  constructor(
    private readonly database: Database,
    private readonly scoring: ScoringService,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
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

  /** The same for whoever runs the service. Throws `conflict` while another run is under way. */
  startAlone(accountId: number): Promise<number> {
    return this.database.inTransaction(async () => {
      await this.database.query('lock table work.run in share row exclusive mode');
      const latest = await this.latest();
      if (latest?.state === 'waiting' || latest?.state === 'running')
        throw new DomainError('conflict', 'run.under_way');
      await this.audit.record({ action: 'run.started', fields: [] });
      return this.start(accountId);
    });
  }

  /** Cuts the run into ranges and puts the open ones on the queue; a second call puts only what is not done. */
  split(runId: number): Promise<void> {
    return this.database.inTransaction(async () => {
      const run = await this.getLocked(runId);
      if (run.state !== 'waiting' && run.state !== 'running') return;
      await this.database.query(`delete from work.market_change where at < now() - make_interval(days => $1)`, [
        FEED_DAYS,
      ]);
      await this.cut(runId);
      const open = await this.database.query<{ side: Side; from: number; to: number }>(
        `select case when of_seekers then 'seeker' else 'vacancy' end as side, first_id as from, last_id as to
         from work.run_range where run_id = $1 and done_at is null order by of_seekers desc, first_id`,
        [runId],
      );
      await this.database.query(
        `update work.run set state = 'running', total = (select count(*) from work.run_range where run_id = $1) where id = $1`,
        [runId],
      );
      for (const { side, from, to } of open) await this.outbox.add('score-range', { runId, side, from, to });
      await this.finishIfDone(runId);
    });
  }

  async scoreRange(runId: number, { side, from, to }: { side: Side; from: number; to: number }): Promise<void> {
    const [range] = await this.database.query<{ done_at: Date | null; state: string }>(
      `select range.done_at, run.state from work.run_range range join work.run run on run.id = range.run_id
       where range.run_id = $1 and range.of_seekers = $2 and range.first_id = $3`,
      [runId, side === 'seeker', from],
    );
    if (range === undefined || range.done_at !== null || range.state === 'cancelled') return;
    const ids = await this.database.query<{ id: number }>(
      `select id from work.${side} where id between $1 and $2 order by id`,
      [from, to],
    );
    const kept = await this.scoring.scoreAnew(
      side,
      ids.map(({ id }) => id),
    );
    await this.database.inTransaction(async () => {
      await this.getLocked(runId);
      await this.database.query(
        `update work.run_range set kept = $4, done_at = now()
         where run_id = $1 and of_seekers = $2 and first_id = $3 and done_at is null`,
        [runId, side === 'seeker', from, kept],
      );
      await this.finishIfDone(runId);
    });
  }

  /** Ranges that are under way end; what they wrote stays, and the lists that were not reached stay as they were. */
  async cancel(runId: number): Promise<void> {
    await this.database.inTransaction(async () => {
      const stopped = await this.database.query(
        `update work.run set state = 'cancelled', finished_at = now()
         where id = $1 and state in ('waiting', 'running') returning id`,
        [runId],
      );
      if (stopped.length > 0) await this.audit.record({ action: 'run.stopped', fields: [] });
    });
  }

  async latest(): Promise<RunView | undefined> {
    const [run] = await this.database.query<Omit<RunView, 'secondsLeft'> & { seconds: number }>(
      `select id, state, total, done, created_at as "createdAt", finished_at as "finishedAt",
         extract(epoch from now() - created_at)::float8 as seconds
       from work.run order by id desc limit 1`,
    );
    if (run === undefined) return undefined;
    const { seconds, ...view } = run;
    const isGuessable = view.state === 'running' && view.done > 0;
    return { ...view, secondsLeft: isGuessable ? (seconds / view.done) * (view.total - view.done) : undefined };
  }

  private async cut(runId: number): Promise<void> {
    const [known] = await this.database.query('select from work.run_range where run_id = $1 limit 1', [runId]);
    if (known !== undefined) return;
    for (const side of ['seeker', 'vacancy'] as const) {
      await this.database.query(
        `insert into work.run_range (run_id, of_seekers, first_id, last_id)
         select $1, $2, min(id), max(id)
         from (select id, (row_number() over (order by id) - 1) / $3 as part from ${SOURCE[side]}) numbered group by part`,
        [runId, side === 'seeker', RANGE[side]],
      );
    }
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
    for (const side of ['seeker', 'vacancy'] as const) {
      await this.database.query(
        `update work.${side} row set scored_revision = row.revision from work.run run
         where run.id = $1 and run.state = 'done' and row.scored_revision < row.revision and row.updated_at <= run.created_at`,
        [runId],
      );
    }
  }
}
