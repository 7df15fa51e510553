import { Injectable } from '@nestjs/common';
import {
  CURRENT_SCORING,
  defaultKnowledge,
  type PreparedSeeker,
  type PreparedVacancy,
  prepareSeeker,
  prepareVacancy,
  type ScoringContext,
  type SeekerFacts,
  type VacancyFacts,
} from '#engine';
import { Clock, Database } from '#platform';
import { catalogueVersion } from '#taxonomy';
import { TaxonomyService } from './taxonomy.service.js';

type Prepared = PreparedSeeker | PreparedVacancy;

interface Side<T extends Prepared> {
  /** Replaced, never changed: who was given it keeps what it was given. */
  held: ReadonlyMap<number, T>;
  /** `id:revision` of everything that is held, as the database said it last. */
  stand: string;
  readonly revisions: string;
  readonly rows: string;
  prepare(facts: object, context: ScoringContext): T;
  /** Day and catalogue with which what is held was prepared. */
  basis: string;
}

/**
 * Both sides of the market, prepared for scoring, kept in memory and brought up to date before each use: only what
 * changed since is read again. Never older than the moment the call returned.
 */
@Injectable()
export class Snapshot {
  private readonly seekerSide: Side<PreparedSeeker> = {
    held: new Map(),
    stand: '',
    revisions: `select string_agg(id || ':' || revision, ' ') as stand from work.matchable_seeker`,
    rows: 'select id, revision, facts from work.seeker where id = any($1)',
    prepare: (facts, context) => prepareSeeker(facts as SeekerFacts, context),
    basis: '',
  };

  private readonly vacancySide: Side<PreparedVacancy> = {
    held: new Map(),
    stand: '',
    revisions: `select string_agg(id || ':' || revision, ' ') as stand from work.vacancy where state = 'open'`,
    rows: 'select id, revision, facts from work.vacancy where id = any($1)',
    prepare: (facts, context) => prepareVacancy(facts as VacancyFacts, context),
    basis: '',
  };

  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly taxonomy: TaxonomyService,
  ) {}

  context(): ScoringContext {
    return { version: CURRENT_SCORING, knowledge: defaultKnowledge, today: this.clock.today() };
  }

  /** Active seekers who consent to be matched, by id. */
  seekers(): Promise<ReadonlyMap<number, PreparedSeeker>> {
    return this.inTurn(() => this.refresh(this.seekerSide));
  }

  /** Open vacancies, by id. */
  vacancies(): Promise<ReadonlyMap<number, PreparedVacancy>> {
    return this.inTurn(() => this.refresh(this.vacancySide));
  }

  // One refresh at a time: an older reading can then never overwrite a newer one.
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work, work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async refresh<T extends Prepared>(side: Side<T>): Promise<ReadonlyMap<number, T>> {
    await this.taxonomy.refresh();
    const context = this.context();
    const basis = `${context.today} ${catalogueVersion()}`;
    const [row] = await this.database.query<{ stand: string | null }>(side.revisions);
    const stand = row?.stand ?? '';
    const known = side.basis === basis ? side.held : new Map<number, T>();
    if (known === side.held && side.stand === stand) return known;
    const { kept, changed } = sortOut(known, stand);
    for (const fresh of await this.read(changed, side.rows)) {
      kept.set(fresh.id, side.prepare(fresh, context));
    }
    Object.assign(side, { held: kept, stand, basis });
    return kept;
  }

  private async read(ids: readonly number[], sql: string): Promise<{ id: number; revision: number }[]> {
    if (ids.length === 0) return [];
    const rows = await this.database.query<{ id: number; revision: number; facts: object }>(sql, [ids]);
    return rows.map(({ id, revision, facts }) => ({ ...facts, id, revision }));
  }
}

/** What is held and still right, and the ids of what has to be read. */
function sortOut<T extends Prepared>(
  held: ReadonlyMap<number, T>,
  stand: string,
): { kept: Map<number, T>; changed: number[] } {
  const kept = new Map<number, T>();
  const changed: number[] = [];
  for (const entry of stand === '' ? [] : stand.split(' ')) {
    const [id = 0, revision] = entry.split(':').map(Number);
    const known = held.get(id);
    if (known?.facts.revision === revision && known !== undefined) kept.set(id, known);
    else changed.push(id);
  }
  return { kept, changed };
}
