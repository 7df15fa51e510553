import { Worker } from 'node:worker_threads';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { SharedMarket } from '#engine';
import { log } from '#platform';
import type { ImportedContent } from '#taxonomy';
import type { MarketEdit } from './market-edit.js';
import { type Kept, type List, LIST_SIZES } from './market-lists.js';
import type { PairFacts, PairScores, Wanted } from './pair-scores.js';
import { TaxonomyService } from './taxonomy.service.js';

/** What a thread is told or asked. */
export type ThreadTask =
  | { ask: 'hold'; market: SharedMarket; kept: Kept; content: ImportedContent | undefined; catalogue: string }
  | { ask: 'edit'; edit: MarketEdit }
  | { ask: 'lists'; side: 'seeker' | 'vacancy'; ids: readonly number[] }
  | { ask: 'score'; pairs: readonly Wanted[]; facts: PairFacts; today: string };

/**
 * Threads that hold the market of this process, whose columns they share, and take the work of runs off the thread that takes jobs. They
 * live as long as the process; where there are none, or one died, the work is done in place.
 */
@Injectable()
export class EngineThreads implements OnApplicationShutdown {
  /** Where the program of a thread lies. */
  script = new URL('engine-thread.js', import.meta.url);
  private wished = 0;
  private threads: EngineThread[] = [];
  /** Resolves when the threads hold the newest market; `undefined` while none is to be held. */
  private holding: Promise<void> | undefined;
  private isHolding = false;
  /** Markets given so far: only the newest may be asked. */
  private markets = 0;

  constructor(
    private readonly taxonomy: TaxonomyService,
    @Inject(LIST_SIZES) private readonly kept: Kept,
  ) {}

  /** So many threads hold the next market. */
  use(count: number): void {
    this.wished = count;
  }

  get areUsed(): boolean {
    return this.wished > 0;
  }

  /** Can they be asked? */
  get areReady(): boolean {
    return this.isHolding;
  }

  /** Gives them a market before its first edit. */
  hold(market: SharedMarket, catalogue: string): void {
    this.isHolding = false;
    while (this.threads.length < this.wished)
      this.threads.push(new EngineThread(this.script, (dead) => this.lose(dead)));
    const { content } = this.taxonomy;
    const task: ThreadTask = { ask: 'hold', market, kept: this.kept, content, catalogue };
    this.holding = this.warmed(this.threads.map((thread) => thread.ask(task)));
  }

  private async warmed(held: readonly Promise<unknown>[]): Promise<void> {
    const turn = ++this.markets;
    try {
      await Promise.all(held);
      this.isHolding = turn === this.markets;
    } catch (error) {
      log.warn({ err: error }, 'the threads do not hold the market; the work is done without them');
    }
  }

  /** They end: a small market is asked in place. */
  async release(): Promise<void> {
    this.isHolding = false;
    this.holding = undefined;
    this.markets += 1;
    await Promise.all(this.threads.splice(0).map((thread) => thread.end()));
  }

  /** Until then they are not asked. */
  async warm(): Promise<void> {
    await this.holding;
  }

  /** Every edit, in the order in which it was made here. */
  edit(edit: MarketEdit): void {
    for (const thread of this.threads) {
      thread.ask({ ask: 'edit', edit }).catch(() => {
        this.isHolding = false;
      });
    }
  }

  /** Lists of the market as it stands at the call. */
  async lists(side: 'seeker' | 'vacancy', ids: readonly number[]): Promise<(List | undefined)[]> {
    return (await this.leastBusy().ask({ ask: 'lists', side, ids })) as (List | undefined)[];
  }

  async score(pairs: readonly Wanted[], facts: PairFacts, today: string): Promise<PairScores> {
    const rows = (await this.leastBusy().ask({ ask: 'score', pairs, facts, today })) as PairScores;
    // A message makes plain bytes of a Buffer.
    for (const row of rows) if (typeof row === 'object') row.points = Buffer.from(row.points);
    return rows;
  }

  async onApplicationShutdown(): Promise<void> {
    this.wished = 0;
    await this.release();
  }

  private leastBusy(): EngineThread {
    const [first, ...others] = this.threads;
    if (first === undefined) throw new RangeError('there are no threads');
    return others.reduce((best, thread) => (thread.asked < best.asked ? thread : best), first);
  }

  private lose(dead: EngineThread): void {
    this.isHolding = false;
    this.threads = this.threads.filter((thread) => thread !== dead);
  }
}

interface Reply {
  number: number;
  answer?: unknown;
  reason?: string;
}

/** One thread, and the questions it has not answered yet. */
class EngineThread {
  private readonly worker: Worker;
  private readonly open = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();
  private last = 0;

  constructor(script: URL, onDeath: (thread: EngineThread) => void) {
    this.worker = new Worker(script);
    this.worker.on('message', ({ number, answer, reason }: Reply) => {
      const question = this.open.get(number);
      this.open.delete(number);
      if (reason === undefined) question?.resolve(answer);
      else question?.reject(new Error(reason));
    });
    this.worker.on('error', (error) => {
      log.error({ err: error }, 'an engine thread failed');
    });
    this.worker.on('exit', () => {
      onDeath(this);
      for (const { reject } of this.open.values()) reject(new Error('the engine thread ended'));
      this.open.clear();
    });
  }

  get asked(): number {
    return this.open.size;
  }

  ask(task: ThreadTask): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const number = ++this.last;
      this.open.set(number, { resolve, reject });
      this.worker.postMessage({ number, task }, []);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
