import { Injectable } from '@nestjs/common';
import { Database, type JobContext, repeat } from '#platform';
import { RoundInput } from './round-input.repository.js';
import { digestOf, type Market, modelOf, type RoundModel } from './round-market.js';
import { blockingOf, placesOf, summaryOf } from './round-outcome.js';
import { RoundSolver, RoundStopped } from './round-solver.service.js';
import { SOLVE_SECONDS } from './round.data.js';
import { type Round, RoundRepository } from './round.repository.js';
import { isRunning } from './round.service.js';
import { RoundOutOfTime, type RoundSolution } from './solve-round.js';
import { type PlanGain, planSupports } from './support-plan.js';
import { supportTable } from './support-table.js';

const LOOK_MS = 500;
const READ = 40;
const SOLVED = 90;

interface Work {
  market: Market;
  signal: AbortSignal;
  tell: (percent: number) => Promise<void>;
}

const percentOf = (share: number): number => Math.round(READ + (SOLVED - READ) * share);

/** Solves a round and writes its result once. A job that comes twice, or after a crash, does what is left or nothing. */
@Injectable()
export class RoundWork {
  constructor(
    private readonly database: Database,
    private readonly rounds: RoundRepository,
    private readonly input: RoundInput,
    private readonly solver: RoundSolver,
  ) {}

  async solve(roundId: number, context: Pick<JobContext, 'signal' | 'progress'>): Promise<void> {
    await this.rounds.move(roundId, ['waiting'], 'running');
    const round = await this.rounds.find(roundId);
    if (round?.state !== 'running') return;
    const watch = this.watch(roundId, context.signal);
    try {
      await this.work(round, watch.signal, async (percent) => {
        await this.rounds.setProgress(roundId, percent);
        await context.progress(percent, 100);
      });
    } catch (error) {
      // Cancelled: the state says so already. A process that stops lets the job come again.
      if (!(error instanceof RoundStopped) || context.signal.aborted) throw error;
    } finally {
      await watch.end();
    }
  }

  private async work(round: Round, signal: AbortSignal, tell: (percent: number) => Promise<void>): Promise<void> {
    await tell(5);
    const { scoring, catalogue, question, kind } = round;
    const whole = kind !== 'round' || Object.values(question.services).some((count) => count > 0);
    const market = await this.input.read(round.organisationId, { districts: question.districts, whole }, (share) =>
      tell(Math.round(5 + (READ - 5) * share)),
    );
    if (market === undefined) {
      await this.rounds.finish(round.id, { state: 'failed', digest: null, summary: { code: 'too_many' } });
      return;
    }
    const digest = digestOf(market, question, { scoring, catalogue });
    await tell(READ);
    if (kind === 'table') {
      const summary = supportTable(market, question.group ?? 'none');
      await this.rounds.finish(round.id, { state: 'done', digest, summary });
    } else if (kind === 'plan') {
      const hands = { solver: this.solver, signal, tell: (share: number) => tell(percentOf(share)) };
      const { solution, gain } = await planSupports(market, question, hands);
      await this.keep(round, digest, { market, model: modelOf(market, question), solution, gain });
    } else await this.propose(round, { market, digest, signal, tell });
  }

  private async propose(
    round: Round,
    { market, digest, signal, tell }: Pick<Work, 'market' | 'signal' | 'tell'> & { digest: Buffer },
  ): Promise<void> {
    const model = modelOf(market, round.question);
    const solution = await this.attempt(model, signal);
    await tell(SOLVED);
    if (solution === undefined) {
      await this.rounds.finish(round.id, { state: 'failed', digest, summary: { code: 'out_of_time' } });
    } else if (solution.status === 'impossible') {
      const summary = { code: 'floors' as const, floors: solution.floors };
      await this.rounds.finish(round.id, { state: 'impossible', digest, summary });
    } else {
      await this.keep(round, digest, { market, model, solution });
    }
  }

  private async attempt(model: RoundModel, signal: AbortSignal): Promise<RoundSolution | undefined> {
    try {
      return await this.solver.solve(model.problem, SOLVE_SECONDS, signal);
    } catch (error) {
      if (error instanceof RoundOutOfTime) return undefined;
      throw error;
    }
  }

  private async keep(
    { id, question }: Round,
    digest: Buffer,
    {
      market,
      model,
      solution,
      gain,
    }: {
      market: Market;
      model: RoundModel;
      solution: Extract<RoundSolution, { status: 'solved' }>;
      gain?: PlanGain;
    },
  ): Promise<void> {
    const places = placesOf(market, model, solution);
    const blocking = blockingOf(market, places);
    const summary = { ...summaryOf(market, model, { solution, question, blocking: blocking.length }), gain };
    await this.database.inTransaction(async () => {
      if (!(await this.rounds.finish(id, { state: 'done', digest, summary }))) return;
      // Somebody may have been erased since the pairs were read.
      const [row] = await this.database.query<{ ids: number[] | null }>(
        'select array_agg(id) as ids from (select id from work.seeker where id = any($1) for key share) held',
        [places.map(({ seekerId }) => seekerId)],
      );
      const standing = new Set(row?.ids ?? []);
      await this.rounds.keepPlaces(
        id,
        places.filter(({ seekerId }) => standing.has(seekerId)),
      );
      await this.rounds.keepBlocking(
        id,
        blocking.filter(({ seekerId }) => standing.has(seekerId)),
      );
    });
  }

  /** Aborts when the job must stop, or when the round was cancelled. */
  private watch(roundId: number, outer: AbortSignal): { signal: AbortSignal; end: () => Promise<void> } {
    const stop = new AbortController();
    const end = repeat('round', LOOK_MS, async () => {
      const round = await this.rounds.find(roundId);
      if (round === undefined || !isRunning(round.state)) stop.abort();
    });
    return { signal: AbortSignal.any([outer, stop.signal]), end };
  }
}
