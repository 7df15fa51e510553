import { Injectable } from '@nestjs/common';
import { type SeekerFacts, type VacancyFacts } from '#engine';
import { Database } from '#platform';

type Facts = SeekerFacts | VacancyFacts;

interface Side<T extends Facts> {
  readonly held: Map<number, T>;
  readonly revisions: string;
  readonly rows: string;
}

/**
 * Both sides of the market as scoring reads them, kept in memory and brought up to date before each use: only what
 * changed since is read again. Never older than the moment `refresh…` returned.
 */
@Injectable()
export class Snapshot {
  private readonly seekerSide: Side<SeekerFacts> = {
    held: new Map(),
    revisions: `select id, revision from work.matchable_seeker`,
    rows: 'select id, revision, facts from work.seeker where id = any($1)',
  };

  private readonly vacancySide: Side<VacancyFacts> = {
    held: new Map(),
    revisions: `select id, revision from work.vacancy where state = 'open'`,
    rows: 'select id, revision, facts from work.vacancy where id = any($1)',
  };

  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly database: Database) {}

  /** Active seekers who consent to be matched, by id. */
  seekers(): Promise<ReadonlyMap<number, SeekerFacts>> {
    return this.inTurn(() => this.refresh(this.seekerSide));
  }

  /** Open vacancies, by id. */
  vacancies(): Promise<ReadonlyMap<number, VacancyFacts>> {
    return this.inTurn(() => this.refresh(this.vacancySide));
  }

  // One refresh at a time: an older reading can then never overwrite a newer one.
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async refresh<T extends Facts>(side: Side<T>): Promise<ReadonlyMap<number, T>> {
    const current = await this.database.query<{ id: number; revision: number }>(side.revisions);
    const listed = new Set(current.map((row) => row.id));
    const changed = current.filter((row) => side.held.get(row.id)?.revision !== row.revision).map((row) => row.id);
    for (const id of side.held.keys()) if (!listed.has(id)) side.held.delete(id);
    if (changed.length === 0) return side.held;
    const rows = await this.database.query<{ id: number; revision: number; facts: object }>(side.rows, [changed]);
    for (const { id, revision, facts } of rows) side.held.set(id, Object.freeze({ ...facts, id, revision }) as T);
    return side.held;
  }
}
