import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as immediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { Market, type ScoringContext, scoringContext, type SeekerFacts, type VacancyFacts } from '#engine';
import { Clock, Database, log } from '#platform';
import { catalogueVersion } from '#taxonomy';
import { EngineThreads } from './engine-threads.service.js';
import { makeEdit, type MarketEdit } from './market-edit.js';
import { BATCH, fits, logMisfit, readAll, readSeekers, type Row, SEEKERS } from './market-reading.js';
import { TaxonomyService } from './taxonomy.service.js';

/** A market in which more places than this, and than one in twenty, lie behind the order is put in order anew. */
const FEW_LOOSE = 500;
const LOOSE_SHARE = 0.05;
const READ_AT_ONCE = 20_000;

/** No transaction is as late as this. */
const LAST = '18446744073709551615';

const VACANCIES = `(select id, revision, facts from work.vacancy where state = 'open')`;
const SOURCES = { seeker: SEEKERS, vacancy: VACANCIES };

interface Change {
  horizon: string;
  seekers: number[];
  vacancies: number[];
}

/** The market at one moment; `version` grows with every change of it, and `market` goes on changing with the next refresh. */
export interface MarketNow {
  market: Market;
  version: number;
}

/** A market that was read whole. */
interface Held {
  market: Market;
  catalogue: string;
  /** Every transaction before this one had ended when the feed was read last. */
  horizon: string;
}

/**
 * Both sides of the market in the columns of the engine: everybody who consents to be matched and every open vacancy. Brought up
 * to date before each use from the feed of changes, never older than the moment the call was made. Read whole at first and for another
 * catalogue; on a new day, and when many edits lie behind the order, a large one is read anew beside the one in use, which answers
 * as of its own day until then.
 */
@Injectable()
export class LiveMarket {
  /** A market of fewer people is read anew in a moment: whoever asks waits for it. */
  readAtOnce = READ_AT_ONCE;
  private held: Held | undefined;
  /** Read beside the one in use, and not in use yet. */
  private fresh: Held | undefined;
  private renewal: Promise<void> | undefined;
  /** Runs what outlives the transaction of whoever asks. */
  private readonly outside = AsyncLocalStorage.snapshot();
  private version = 0;
  private turn: Promise<unknown> = Promise.resolve();
  protected readonly hasPeople: boolean = true;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
    private readonly threads: EngineThreads,
  ) {}

  /** The market as it is committed now. Use it before the next `await`: a later refresh changes it. */
  now(): Promise<MarketNow> {
    const done = this.turn.then(() => this.refresh());
    this.turn = done.catch(() => undefined);
    return done;
  }

  context(): ScoringContext {
    return scoringContext(this.clock.today());
  }

  private async refresh(): Promise<MarketNow> {
    await this.taxonomy.refresh();
    const held = await this.current();
    const { market } = held;
    const change = await this.changesSince(held.horizon);
    if (this.hasPeople) await this.follow('seeker', market, change.seekers);
    await this.follow('vacancy', market, change.vacancies);
    held.horizon = change.horizon;
    return { market, version: this.version };
  }

  /** The market in use; another one is put in its place, or read beside it, when its time is over. */
  private async current(): Promise<Held> {
    const { fresh } = this;
    this.fresh = undefined;
    if (fresh?.catalogue === catalogueVersion()) this.use(fresh);
    const { held } = this;
    if (held?.catalogue !== catalogueVersion()) return this.use(await this.readWhole());
    if (held.market.context.today === this.context().today && !this.isLoose(held.market)) return held;
    if (held.market.people.count < this.readAtOnce) return this.use(await this.readWhole());
    this.renewal ??= this.outside(() => this.renew());
    return held;
  }

  private use(held: Held): Held {
    this.held = held;
    this.version += 1;
    const { market, catalogue } = held;
    if (this.hasPeople && this.threads.areUsed) {
      if (market.people.count < this.readAtOnce) void this.threads.release();
      else this.threads.hold(market.share(), catalogue);
    }
    return held;
  }

  private async renew(): Promise<void> {
    try {
      this.fresh = await this.readWhole();
    } catch (error) {
      log.warn({ err: error }, 'the market was not read anew and will be');
    } finally {
      this.renewal = undefined;
    }
  }

  /** Read before the facts are: what is committed in between comes again the next time. */
  private async changesSince(horizon: string): Promise<Change> {
    const ids = (side: string) =>
      `(select coalesce(array_agg(distinct id), '{}') from work.market_change where changed_in >= $1::xid8 and ${side})`;
    const [change] = await this.database.query<Change>(
      `select pg_snapshot_xmin(pg_current_snapshot())::text as horizon, ${ids('of_seeker')} as seekers,
         ${ids('not of_seeker')} as vacancies`,
      [horizon],
    );
    return change ?? { horizon, seekers: [], vacancies: [] };
  }

  private async readWhole(): Promise<Held> {
    const [market, catalogue] = [new Market(this.context()), catalogueVersion()];
    const { horizon } = await this.changesSince(LAST);
    for await (const row of readAll(this.database, VACANCIES)) {
      fits('vacancy', row, () => market.posts.add(vacancyOf(row)));
    }
    if (this.hasPeople) await readSeekers(this.database, market);
    // Whoever waits for the queue is heard between the steps.
    for (const step of market.settling()) await immediate(step);
    return { market, catalogue, horizon };
  }

  /** What changed of one side: a row without a revision is not there any more; one that is already held is left alone. */
  private async follow(side: MarketEdit['side'], market: Market, ids: readonly number[]): Promise<void> {
    const { places, revisions } = side === 'seeker' ? market.people : market.posts;
    for (let from = 0; from < ids.length; from += BATCH) {
      const part = ids.slice(from, from + BATCH);
      const known = part.map((id) => {
        const place = places.get(id);
        return place === undefined ? null : (revisions.cells[place] ?? null);
      });
      const rows = await this.database.query<Row & { known: number | null }>(
        `select asked.id, asked.known, row.revision, row.facts
         from unnest($1::int4[], $2::int4[]) as asked (id, known) left join ${SOURCES[side]} row on row.id = asked.id
         where row.revision is distinct from asked.known`,
        [part, known],
      );
      for (const row of rows) this.edit(market, editOf(side, row));
      if (rows.length > 0) this.version += 1;
    }
  }

  private edit(market: Market, edit: MarketEdit): void {
    const fault = makeEdit(market, edit);
    if (fault !== undefined) logMisfit({ side: edit.side, id: edit.id, revision: edit.facts?.revision ?? null }, fault);
    if (this.hasPeople) this.threads.edit(edit);
  }

  private isLoose({ people, posts, sorted, voidPeople, voidPosts }: Market): boolean {
    const loose = (count: number, ordered: number, gone: number) =>
      count - ordered + gone > Math.max(FEW_LOOSE, count * LOOSE_SHARE);
    return loose(people.count, sorted.people, voidPeople.size) || loose(posts.count, sorted.posts, voidPosts.size);
  }
}

function editOf(side: MarketEdit['side'], row: Row): MarketEdit {
  const { id, facts } = row;
  if (side === 'seeker') return { side, id, facts: facts === null ? null : seekerOf(row) };
  return { side, id, facts: facts === null ? null : vacancyOf(row) };
}

function seekerOf({ id, revision, facts }: Row): SeekerFacts {
  return { ...facts, id, revision: revision ?? 0 };
}

function vacancyOf({ id, revision, facts }: Row): VacancyFacts {
  return { ...facts, id, revision: revision ?? 0 } as unknown as VacancyFacts;
}
