import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import {
  BANDS,
  CURRENT_SCORING,
  keepsPair,
  packPoints,
  type PairScore,
  type PreparedSeeker,
  type PreparedVacancy,
  scoreKept,
  scorePrepared,
} from '#engine';
import { Database } from '#platform';
import type { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { Snapshot } from './snapshot.service.js';

type Seekers = ReadonlyMap<number, PreparedSeeker>;
type Vacancies = ReadonlyMap<number, PreparedVacancy>;

/** Cuts of the scoring version in force. */
export const CURRENT_CUTS = CURRENT_SCORING.cuts.value;

/** Told of every pair that was scored, kept or not. */
export type PairListener = (score: PairScore) => void;

@Injectable()
export class ScoringService {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly snapshot: Snapshot,
  ) {}

  /**
   * Makes the stored pairs of these seekers right; running it twice changes nothing. Scored outside the transaction,
   * so that the writers' lock is held for the writing alone; what an edit moved in between is scored again inside it.
   */
  async rescoreSeekers(ids: readonly number[], heard?: PairListener): Promise<number> {
    const book = new PairBook(heard);
    book.score(only(await this.snapshot.seekers(), ids), new Map(await this.snapshot.vacancies()));
    return this.database.inTransaction(async () => {
      await this.matches.followOtherWriters();
      book.score(only(await this.snapshot.seekers(), ids), new Map(await this.snapshot.vacancies()));
      await this.matches.replaceForSeekers(ids, book.kept());
      await this.database.query(
        'update work.seeker set scored_revision = revision where id = any($1) and scored_revision <> revision',
        [ids],
      );
      return book.kept().length;
    });
  }

  /** Makes the stored pairs of this vacancy right, in the same way. */
  async rescoreVacancy(vacancyId: number): Promise<void> {
    const book = new PairBook();
    book.score(new Map(await this.snapshot.seekers()), only(await this.snapshot.vacancies(), [vacancyId]));
    await this.database.inTransaction(async () => {
      await this.matches.followOtherWriters();
      book.score(new Map(await this.snapshot.seekers()), only(await this.snapshot.vacancies(), [vacancyId]));
      await this.matches.replaceForVacancy(vacancyId, book.kept());
      await this.database.query(
        'update work.vacancy set scored_revision = revision where id = $1 and scored_revision <> revision',
        [vacancyId],
      );
    });
  }
}

function only<T>(all: ReadonlyMap<number, T>, ids: readonly number[]): ReadonlyMap<number, T> {
  const found = new Map<number, T>();
  for (const id of ids) {
    const facts = all.get(id);
    if (facts !== undefined) found.set(id, facts);
  }
  return found;
}

/** The kept pairs of seekers × vacancies; a second `score` touches only pairs of which a side changed since the first. */
class PairBook {
  private readonly pairs = new Map<number, Map<number, Match>>();
  private seekers: Seekers = new Map();
  private vacancies: Vacancies = new Map();

  constructor(private readonly heard?: PairListener) {}

  score(seekers: Seekers, vacancies: Vacancies): void {
    for (const id of this.pairs.keys()) if (!seekers.has(id)) this.pairs.delete(id);
    const gone = [...this.vacancies.keys()].filter((id) => !vacancies.has(id));
    for (const seeker of seekers.values()) {
      const same = this.seekers.get(seeker.facts.id) === seeker;
      const row = this.pairs.get(seeker.facts.id) ?? new Map<number, Match>();
      this.pairs.set(seeker.facts.id, row);
      for (const id of gone) row.delete(id);
      for (const vacancy of vacancies.values()) {
        if (!same || this.vacancies.get(vacancy.facts.id) !== vacancy) this.scoreOne(seeker, vacancy, row);
      }
    }
    this.seekers = seekers;
    this.vacancies = vacancies;
  }

  kept(): Match[] {
    return [...this.pairs.values()].flatMap((row) => [...row.values()]);
  }

  private scoreOne(seeker: PreparedSeeker, vacancy: PreparedVacancy, row: Map<number, Match>): void {
    const score = this.scoreAloud(seeker, vacancy);
    if (score === undefined) row.delete(vacancy.facts.id);
    else row.set(vacancy.facts.id, toMatch(seeker, vacancy, score));
  }

  // Without a listener the engine may stop early at a pair that nobody will see.
  private scoreAloud(seeker: PreparedSeeker, vacancy: PreparedVacancy): PairScore | undefined {
    if (this.heard === undefined) return scoreKept(seeker, vacancy);
    const score = scorePrepared(seeker, vacancy);
    this.heard(score);
    return keepsPair(score, { version: CURRENT_SCORING }) ? score : undefined;
  }
}

function toMatch({ facts: seeker }: PreparedSeeker, { facts: vacancy }: PreparedVacancy, score: PairScore): Match {
  return {
    seekerId: seeker.id as SeekerId,
    vacancyId: vacancy.id as VacancyId,
    seekerRevision: seeker.revision,
    vacancyRevision: vacancy.revision,
    gates: score.gates,
    herScore: score.herScore,
    listScore: score.listScore,
    fit: score.fit,
    ifLifted: score.ifLifted,
    band: BANDS.indexOf(score.band),
    unlock: score.unlock,
    scoring: CURRENT_SCORING.number,
    points: Buffer.from(packPoints(score)),
  };
}
