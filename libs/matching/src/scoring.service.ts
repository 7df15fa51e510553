import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import {
  BANDS,
  CURRENT_SCORING,
  gateMask,
  packPoints,
  type PairScore,
  type PreparedSeeker,
  type PreparedVacancy,
  scoreKept,
} from '#engine';
import { Database } from '#platform';
import type { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { Snapshot } from './snapshot.service.js';

type Seekers = ReadonlyMap<number, PreparedSeeker>;
type Vacancies = ReadonlyMap<number, PreparedVacancy>;

/** Cuts of the scoring version in force. */
export const CURRENT_CUTS = CURRENT_SCORING.cuts.value;

@Injectable()
export class ScoringService {
  private writing: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly snapshot: Snapshot,
  ) {}

  /**
   * Makes the stored pairs of these seekers right; running it twice changes nothing. Scored outside the transaction,
   * so that the writers' lock is held for the writing alone; what an edit moved in between is scored again inside it.
   */
  async rescoreSeekers(ids: readonly number[]): Promise<number> {
    const book = new PairBook();
    const score = async (): Promise<void> =>
      book.score(only(await this.snapshot.seekers(), ids), await this.snapshot.vacancies());
    await score();
    return this.write(async () => {
      const seen = await this.matches.revisionsOf('seeker', ids);
      await score();
      await this.matches.replaceForSeekers(ids, book.kept());
      await this.matches.markScored('seeker', seen);
      return book.kept().length;
    });
  }

  /** Makes the stored pairs of this vacancy right, in the same way. */
  async rescoreVacancy(vacancyId: number): Promise<void> {
    const book = new PairBook();
    const score = async (): Promise<void> =>
      book.score(await this.snapshot.seekers(), only(await this.snapshot.vacancies(), [vacancyId]));
    await score();
    await this.write(async () => {
      const seen = await this.matches.revisionsOf('vacancy', [vacancyId]);
      await score();
      await this.matches.replaceForVacancy(vacancyId, book.kept());
      await this.matches.markScored('vacancy', seen);
    });
  }

  /** Gates of every pair of these seekers with the open vacancies, kept or not: how often each mask of gates stands. */
  async countGates(ids: readonly number[]): Promise<Map<number, number>> {
    const seekers = only(await this.snapshot.seekers(), ids);
    const vacancies = await this.snapshot.vacancies();
    const counts = new Map<number, number>();
    for (const seeker of seekers.values()) {
      for (const vacancy of vacancies.values()) {
        const mask = gateMask(seeker, vacancy);
        counts.set(mask, (counts.get(mask) ?? 0) + 1);
      }
    }
    return counts;
  }

  // One writer of this process at a time waits for the others' lock: waiting on it holds a connection, and with all of
  // them held the writer whose turn it is could not read.
  private write<T>(work: () => Promise<T>): Promise<T> {
    const inTurn = (): Promise<T> =>
      this.database.inTransaction(async () => {
        await this.matches.followOtherWriters();
        return work();
      });
    const done = this.writing.then(inTurn);
    this.writing = done.catch(() => undefined);
    return done;
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

  score(seekers: Seekers, vacancies: Vacancies): void {
    for (const id of this.pairs.keys()) if (!seekers.has(id)) this.pairs.delete(id);
    const gone = [...this.vacancies.keys()].filter((id) => !vacancies.has(id));
    for (const seeker of seekers.values()) {
      const same = this.seekers.get(seeker.facts.id) === seeker;
      if (same && vacancies === this.vacancies) continue;
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
    const score = scoreKept(seeker, vacancy);
    if (score === undefined) row.delete(vacancy.facts.id);
    else row.set(vacancy.facts.id, toMatch(seeker, vacancy, score));
  }
}

/** The row of a scored pair. */
export function toMatch(
  { facts: seeker }: PreparedSeeker,
  { facts: vacancy }: PreparedVacancy,
  score: PairScore,
): Match {
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
