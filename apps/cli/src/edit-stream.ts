import { setTimeout as pause } from 'node:timers/promises';
import type { SeekerFacts } from '#engine';
import type { openDataSource } from '#platform';
import { Dice } from './dice.js';
import { bare } from './invented-database.js';
import { InventedMarket } from './invented-market.js';

const SEED = 8;
const POLL_MS = 2;
/** The more wait the seldomer they are looked at: looking must not be what keeps the database busy. */
const POLL_MS_EACH = 0.1;

type Connection = Awaited<ReturnType<typeof openDataSource>>;

/** Milliseconds. */
export interface Share {
  p50: number;
  p95: number;
  p99: number;
}

/** Edits of people drawn by chance: each is given the facts of somebody else of her trade’s market. */
export class Editing {
  private readonly dice = new Dice(SEED + 1);
  private readonly fresh: Generator<SeekerFacts>;
  /** When each edit that is not stored yet was committed. */
  private readonly waiting = new Map<number, { revision: number; from: number }>();
  private readonly times: number[] = [];
  private lookedAt = 0;

  constructor(
    private readonly database: Connection,
    private readonly options: { seekers: number; edits: number; rate: number; seconds: number },
  ) {
    this.fresh = new InventedMarket(SEED).seekers(Number.MAX_SAFE_INTEGER);
  }

  async alone(): Promise<Share | undefined> {
    for (let edit = 0; edit < this.options.edits; edit++) {
      await this.edit();
      while (this.waiting.size > 0) {
        await this.look();
        if (this.waiting.size > 0) await pause(POLL_MS);
      }
    }
    return this.share();
  }

  async crowd(): Promise<(Share & { edits: number; drainedSeconds: number }) | undefined> {
    const { rate, seconds } = this.options;
    const from = performance.now();
    const running: Promise<void>[] = [];
    const sent = rate * seconds;
    for (let edit = 0; edit < sent; edit++) {
      const due = from + (edit / rate) * 1000;
      while (performance.now() < due) {
        await this.look();
        await pause(POLL_MS);
      }
      running.push(this.edit());
    }
    await Promise.all(running);
    const ended = performance.now();
    while (this.waiting.size > 0) {
      await this.look();
      await pause(POLL_MS);
    }
    const drainedSeconds = (performance.now() - ended) / 1000;
    const share = this.share();
    return share === undefined ? undefined : { ...share, edits: sent, drainedSeconds };
  }

  private async edit(): Promise<void> {
    const id = this.dice.whole(1, this.options.seekers);
    const next = this.fresh.next();
    if (next.done === true) return;
    const facts = bare(next.value);
    const [row] = await this.database.transaction(async (manager) => {
      const rows: { id: number; revision: number }[] = await manager.query(
        `with row as (update work.seeker set facts = $2, revision = revision + 1, updated_at = now() where id = $1
           returning id, revision, facts),
         past as (insert into work.seeker_revision select id, revision, facts from row),
         sent as (insert into work.outbox (job, payload) select 'rescore-seeker', jsonb_build_object('seekerId', id) from row)
         select id, revision from row`,
        [id, facts],
      );
      return rows;
    });
    if (row !== undefined) this.waiting.set(id, { revision: row.revision, from: performance.now() });
  }

  /** Takes the time of every edit that is stored now. */
  private async look(): Promise<void> {
    const waiting = [...this.waiting];
    if (waiting.length === 0 || performance.now() - this.lookedAt < waiting.length * POLL_MS_EACH) return;
    this.lookedAt = performance.now();
    const rows = await this.database.query<{ id: number; scored: number }[]>(
      'select id, scored_revision as scored from work.seeker where id = any($1)',
      [waiting.map(([id]) => id)],
    );
    const now = performance.now();
    for (const { id, scored } of rows) {
      const edit = this.waiting.get(id);
      if (edit === undefined || scored < edit.revision) continue;
      this.times.push(now - edit.from);
      this.waiting.delete(id);
    }
  }

  private share(): Share | undefined {
    const sorted = this.times.splice(0).sort((a, b) => a - b);
    if (sorted.length === 0) return undefined;
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
  }
}
