import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import fc from 'fast-check';
import { ConsentLedger } from '#consent';
import type { SeekerFacts, VacancyFacts } from '#engine';
import { KEPT, type Kept, Match, MatchingModule, ScoringService } from '#matching';
import { databaseModule, platformModule } from '#platform';
import { meeting } from '../factories/market.js';
import { freshDatabase, type TestDatabase } from './database.js';
import { addOrganisation, openAs, openRooms, type Rooms, someoneWaits } from './rooms.js';

export type Side = 'seeker' | 'vacancy';
type Connection = Awaited<ReturnType<typeof openAs>>;

export const PEOPLE = 24;
export const POSTS = 30;
/** Lists so short that people push one another out of them. */
export const SHORT: Kept = { seeker: 4, otherPaths: 2, vacancy: 3 };

/** What a process holds that matches: its own connections, in a role of its own, and its own snapshot. */
export async function openMatching(url: string, kept: Kept = KEPT): Promise<Rooms> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' } }),
      databaseModule(url, { entities: [Match] }),
      MatchingModule.keeping(kept),
    ],
  })
  class MatchingRooms {}
  const app = await NestFactory.createApplicationContext(MatchingRooms, { logger: ['error'] });
  return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}

const sampleOf = (seed: number) => fc.sample(meeting, { seed, numRuns: POSTS });

/** A small market in a database of its own, two workers on it, and hands to edit it. */
export class StoredMarket {
  readonly seekers: number[] = [];
  readonly vacancies: number[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly owner: Connection,
    readonly rooms: Rooms,
    readonly workers: readonly [Rooms, Rooms],
  ) {}

  static async open(): Promise<StoredMarket> {
    const database = await freshDatabase();
    const workers = [await openMatching(database.worker, SHORT), await openMatching(database.worker, SHORT)] as const;
    const market = new StoredMarket(database, await openAs(database.owner), await openRooms(database), workers);
    await market.fill();
    return market;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await this.rooms.close();
    await this.owner.close();
  }

  get scoring(): ScoringService {
    return this.workers[0].get(ScoringService);
  }

  factsOf(side: Side, seed: number): string {
    return bare(sampleOf(seed)[seed % POSTS]?.[side] ?? { id: 0, revision: 0 });
  }

  /** Everybody who consents to be matched, or every open vacancy, as facts of the engine. */
  async facts<T extends SeekerFacts | VacancyFacts>(side: Side): Promise<T[]> {
    const source = side === 'seeker' ? 'work.matchable_seeker' : `work.vacancy where state = 'open'`;
    const rows = await this.owner.query<{ facts: T }>(
      `select facts || jsonb_build_object('id', id, 'revision', revision) as facts from ${source}`,
    );
    return rows.map(({ facts }) => facts);
  }

  /** New facts, as a new revision, in one transaction. */
  async edit(side: Side, id: number, seed: number): Promise<void> {
    await this.owner.query(
      `with row as (update work.${side} set facts = $2, revision = revision + 1, updated_at = now() where id = $1 returning *)
       insert into work.${side}_revision (${side}_id, revision, facts) select id, revision, facts from row`,
      [id, this.factsOf(side, seed)],
    );
  }

  async setState(side: Side, id: number, state: string): Promise<void> {
    await this.owner.query(
      `with row as (update work.${side} set state = $2, revision = revision + 1, updated_at = now() where id = $1 returning *)
       insert into work.${side}_revision (${side}_id, revision, facts) select id, revision, facts from row`,
      [id, state],
    );
  }

  async checksum(): Promise<string> {
    const [row] = await this.owner.query<{ sum: string }>(
      `select count(*) || ':' || md5(string_agg(match::text, '\n' order by seeker_id, vacancy_id)) as sum from work.match match`,
    );
    return row?.sum ?? '';
  }

  /** The checksum of a database that was scored from its facts alone, by a process that knew nothing. */
  async recompute(): Promise<string> {
    const fresh = await openMatching(this.database.worker, SHORT);
    await this.owner.query('delete from work.match');
    await fresh.get(ScoringService).scoreAnew('seeker', this.seekers);
    await fresh.get(ScoringService).scoreAnew('vacancy', this.vacancies);
    await fresh.close();
    return this.checksum();
  }

  rangesOf(runId: number): Promise<{ side: Side; from: number; to: number; done: boolean }[]> {
    return this.owner.query(
      `select case when of_seekers then 'seeker' else 'vacancy' end as side, first_id as from, last_id as to,
         done_at is not null as done
       from work.run_range where run_id = $1 order by of_seekers desc, first_id`,
      [runId],
    );
  }

  /** Resolves once somebody waits for a lock. */
  someoneWaits(): Promise<void> {
    return someoneWaits(this.owner);
  }

  private async fill(): Promise<void> {
    const firm = await addOrganisation(this.owner, 'employer', 'Firma');
    const sample = sampleOf(1);
    const add = async (sql: string, params: readonly unknown[]): Promise<number[]> =>
      (await this.owner.query<{ id: number }>(sql, params)).map(({ id }) => id);
    const people = await add(
      `insert into work.seeker (state, form_version, facts, fresh_on) select 'active', 1, facts, (now() at time zone 'America/Lima')::date
       from unnest($1::jsonb[]) facts returning id`,
      [sample.slice(0, PEOPLE).map(({ seeker }) => bare(seeker))],
    );
    const posts = await add(
      `insert into work.vacancy (organisation_id, title, state, facts) select $1, 'Panadería', 'open', facts
       from unnest($2::jsonb[]) facts returning id`,
      [firm, sample.map(({ vacancy }) => bare(vacancy))],
    );
    this.seekers.push(...people);
    this.vacancies.push(...posts);
    await this.owner.query('insert into work.seeker_revision select id, revision, facts from work.seeker');
    await this.owner.query('insert into work.vacancy_revision select id, revision, facts from work.vacancy');
    for (const id of people) await this.rooms.get(ConsentLedger).give({ seekerId: id, purpose: 'match' });
    await this.scoring.rescoreSeekers(people);
  }
}

/** The facts as they are stored: without what stands in columns of its own. */
function bare(facts: { id: number; revision: number }): string {
  return JSON.stringify({ ...facts, id: undefined, revision: undefined });
}
