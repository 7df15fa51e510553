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

type Prepared = PreparedSeeker | PreparedVacancy;

interface Side<T extends Prepared> {
  readonly held: Map<number, T>;
  readonly revisions: string;
  readonly rows: string;
  prepare(facts: object, context: ScoringContext): T;
  /** Day on which what is held was prepared. */
  day: string;
}

/**
 * Both sides of the market, prepared for scoring, kept in memory and brought up to date before each use: only what
 * changed since is read again. Never older than the moment the call returned.
 */
@Injectable()
export class Snapshot {
  private readonly seekerSide: Side<PreparedSeeker> = {
    held: new Map(),
    revisions: 'select id, revision from work.matchable_seeker',
    rows: 'select id, revision, facts from work.seeker where id = any($1)',
    prepare: (facts, context) => prepareSeeker(facts as SeekerFacts, context),
    day: '',
  };

  private readonly vacancySide: Side<PreparedVacancy> = {
    held: new Map(),
    revisions: `select id, revision from work.vacancy where state = 'open'`,
    rows: 'select id, revision, facts from work.vacancy where id = any($1)',
    prepare: (facts, context) => prepareVacancy(facts as VacancyFacts, context),
    day: '',
  };

  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
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
    const context = this.context();
    if (side.day !== context.today) side.held.clear();
    side.day = context.today;
    const current = await this.database.query<{ id: number; revision: number }>(side.revisions);
    const listed = new Set(current.map((row) => row.id));
    const changed = current
      .filter((row) => side.held.get(row.id)?.facts.revision !== row.revision)
      .map((row) => row.id);
    for (const id of side.held.keys()) if (!listed.has(id)) side.held.delete(id);
    if (changed.length === 0) return side.held;
    const rows = await this.database.query<{ id: number; revision: number; facts: object }>(side.rows, [changed]);
    for (const { id, revision, facts } of rows) side.held.set(id, side.prepare({ ...facts, id, revision }, context));
    return side.held;
  }
}
