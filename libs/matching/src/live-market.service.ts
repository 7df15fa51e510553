import { Injectable } from '@nestjs/common';
import { Market, type ScoringContext, scoringContext, type SeekerFacts, type VacancyFacts } from '#engine';
import { Clock, Database } from '#platform';
import { catalogueVersion } from '#taxonomy';
import { fits, readSeekers, SEEKERS } from './market-reading.js';
import { TaxonomyService } from './taxonomy.service.js';

/** Rows that are read at once. */
const BATCH = 2000;
/** A market in which more places than this, and than one in twenty, lie behind the order is put in order anew. */
const FEW_LOOSE = 500;
const LOOSE_SHARE = 0.05;

/** No transaction is as late as this. */
const LAST = '18446744073709551615';

const VACANCIES = `(select id, revision, facts from work.vacancy where state = 'open')`;

type Facts = Record<string, unknown>;

interface Row {
  id: number;
  revision: number | null;
  facts: Facts | null;
}

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

/**
 * Both sides of the market in the columns of the engine: everybody who consents to be matched and every open vacancy. Brought up
 * to date before each use from the feed of changes, never older than the moment the call was made; read whole on a new day or
 * catalogue, since what was kept depends on both.
 */
@Injectable()
export class LiveMarket {
  private market: Market | undefined;
  private version = 0;
  /** Day and catalogue with which the market was read. */
  private basis = '';
  /** Every transaction before this one had ended when the feed was read last. */
  private horizon = LAST;
  private turn: Promise<unknown> = Promise.resolve();
  protected readonly hasPeople: boolean = true;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
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
    const context = this.context();
    const basis = `${context.today} ${catalogueVersion()}`;
    const change = await this.changesSince(this.horizon);
    const isKnown = this.market !== undefined && this.basis === basis && !this.isLoose(this.market);
    const market = isKnown && this.market !== undefined ? this.market : await this.readWhole(context);
    if (market === this.market) {
      await this.follow(this.hasPeople ? change.seekers : [], SEEKERS, market.people, (row) => {
        if (row.facts === null || !fits('seeker', row, () => market.putSeeker(seekerOf(row))))
          market.removeSeeker(row.id);
      });
      await this.follow(change.vacancies, VACANCIES, market.posts, (row) => {
        if (row.facts === null || !fits('vacancy', row, () => market.putVacancy(vacancyOf(row))))
          market.removeVacancy(row.id);
      });
    }
    Object.assign(this, { market, basis, horizon: change.horizon });
    return { market, version: this.version };
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

  private async readWhole(context: ScoringContext): Promise<Market> {
    const market = new Market(context);
    for await (const row of this.all(VACANCIES)) fits('vacancy', row, () => market.posts.add(vacancyOf(row)));
    if (this.hasPeople) await readSeekers(this.database, market);
    market.settle();
    this.version += 1;
    return market;
  }

  private async *all(source: string): AsyncGenerator<Row> {
    for (let after = 0; ;) {
      const rows = await this.database.query<Row>(
        `select id, revision, facts from ${source} row where id > $1 order by id limit ${String(BATCH)}`,
        [after],
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < BATCH) return;
      after = last.id;
    }
  }

  /** What changed of one side: a row without a revision is not there any more; one that is already held is left alone. */
  private async follow(
    ids: readonly number[],
    source: string,
    held: { places: ReadonlyMap<number, number>; revisions: { cells: Uint32Array } },
    put: (row: Row) => void,
  ): Promise<void> {
    for (let from = 0; from < ids.length; from += BATCH) {
      const part = ids.slice(from, from + BATCH);
      const known = part.map((id) => {
        const place = held.places.get(id);
        return place === undefined ? null : (held.revisions.cells[place] ?? null);
      });
      const rows = await this.database.query<Row & { known: number | null }>(
        `select asked.id, asked.known, row.revision, row.facts
         from unnest($1::int4[], $2::int4[]) as asked (id, known) left join ${source} row on row.id = asked.id
         where row.revision is distinct from asked.known`,
        [part, known],
      );
      for (const row of rows) put(row);
      if (rows.length > 0) this.version += 1;
    }
  }

  private isLoose({ people, posts, sorted, voidPeople, voidPosts }: Market): boolean {
    const loose = (count: number, ordered: number, gone: number) =>
      count - ordered + gone > Math.max(FEW_LOOSE, count * LOOSE_SHARE);
    return loose(people.count, sorted.people, voidPeople.size) || loose(posts.count, sorted.posts, voidPosts.size);
  }
}

function seekerOf({ id, revision, facts }: Row): SeekerFacts {
  return { ...facts, id, revision: revision ?? 0 };
}

function vacancyOf({ id, revision, facts }: Row): VacancyFacts {
  return { ...facts, id, revision: revision ?? 0 } as unknown as VacancyFacts;
}
