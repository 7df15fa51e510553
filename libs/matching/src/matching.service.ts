import { Injectable } from '@nestjs/common';
import {
  arrangeForSeeker,
  CURRENT_SCORING,
  gateState,
  type SeekerFacts,
  scorePair,
  type PairScore,
  type VacancyFacts,
} from '#engine';
import { Database } from '#platform';
import type { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { Snapshot } from './snapshot.service.js';

/** Most stored pairs one page of a list is chosen from. */
const MOST = 500;

/** A stored pair with the score of the revisions it was made from. */
export interface ExplainedPair {
  match: Match;
  seeker: SeekerFacts;
  vacancy: VacancyFacts;
  score: PairScore;
}

export interface Freshness {
  /** Revision of her profile. */
  revision: number;
  /** Her profile or an open vacancy waits to be scored: the page says that it is being brought up to date. */
  pending: boolean;
}

/** What people read of the stored matches; the text comes from the explanation, never from the numbers alone. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly snapshot: Snapshot,
  ) {}

  /** Her list in the order she reads it; pairs under the lowest cut are not in it. */
  async listForSeeker(seekerId: number): Promise<ExplainedPair[]> {
    const shown = (await this.matches.listForSeeker(seekerId, MOST)).filter((match) => match.band !== NOT_SHOWN);
    const pairs = await this.explained(shown);
    const byVacancy = new Map(pairs.map((pair) => [pair.match.vacancyId, pair]));
    const order = arrangeForSeeker(
      pairs.map((pair) => pair.score),
      CURRENT_SCORING,
    );
    return order.flatMap((score) => byVacancy.get(score.vacancy) ?? []);
  }

  /** One pair as she may read it; `undefined` when her list does not hold it. */
  async findForSeeker(seekerId: number, vacancyId: number): Promise<ExplainedPair | undefined> {
    const match = await this.matches.find(seekerId, vacancyId);
    if (match === null || match.band === NOT_SHOWN) return undefined;
    return (await this.explained([match]))[0];
  }

  async find(seekerId: number, vacancyId: number): Promise<ExplainedPair | undefined> {
    const match = await this.matches.find(seekerId, vacancyId);
    return match === null ? undefined : (await this.explained([match]))[0];
  }

  /** Seekers this firm can lawfully hire for this vacancy now, in the vacancy's order. */
  async lawfulOrder(vacancyId: number): Promise<number[]> {
    const matches = await this.matches.listForVacancy(vacancyId, MOST);
    return matches.filter((match) => isLawful(match)).map((match) => match.seekerId);
  }

  async mayBeShownToEmployer(seekerId: number, vacancyId: number): Promise<boolean> {
    const match = await this.matches.find(seekerId, vacancyId);
    return match !== null && isLawful(match);
  }

  /** Keeps what was first shown to somebody, so that it can be read again as it stood. */
  async freeze(pair: ExplainedPair, audience: 'seeker' | 'employer' | 'caseworker'): Promise<void> {
    const { match } = pair;
    await this.database.query(
      `insert into work.shown (seeker_id, vacancy_id, audience, seeker_revision, vacancy_revision, scoring, explanation)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [
        match.seekerId,
        match.vacancyId,
        audience,
        match.seekerRevision,
        match.vacancyRevision,
        match.scoring,
        JSON.stringify(pair.score),
      ],
    );
  }

  async freshnessOf(seekerId: number): Promise<Freshness> {
    const [row] = await this.database.query<Freshness>(
      `select revision, (state = 'active' and scored_revision < revision)
         or exists (select from work.vacancy where state = 'open' and scored_revision < revision) as pending
       from work.seeker where id = $1`,
      [seekerId],
    );
    return row ?? { revision: 0, pending: false };
  }

  // From the revisions the match was scored with: what is explained is what was stored.
  private async explained(matches: readonly Match[]): Promise<ExplainedPair[]> {
    if (matches.length === 0) return [];
    const context = this.snapshot.context();
    const seekers = await this.revisions<SeekerFacts>('seeker', matches, (match) => [
      match.seekerId,
      match.seekerRevision,
    ]);
    const vacancies = await this.revisions<VacancyFacts>('vacancy', matches, (match) => [
      match.vacancyId,
      match.vacancyRevision,
    ]);
    return matches.flatMap((match) => {
      const seeker = seekers.get(match.seekerId);
      const vacancy = vacancies.get(match.vacancyId);
      if (seeker === undefined || vacancy === undefined) return [];
      const score = scorePair(seeker, vacancy, context);
      return [{ match, seeker, vacancy, score }];
    });
  }

  private async revisions<T extends { id: number }>(
    side: 'seeker' | 'vacancy',
    matches: readonly Match[],
    key: (match: Match) => readonly [id: number, revision: number],
  ): Promise<Map<number, T>> {
    const keys = matches.map(key);
    const rows = await this.database.query<{ id: number; revision: number; facts: object }>(
      `select held.${side}_id as id, held.revision, held.facts
       from unnest($1::int4[], $2::int4[]) as wanted (id, revision)
       join work.${side}_revision held on held.${side}_id = wanted.id and held.revision = wanted.revision`,
      [keys.map(([id]) => id), keys.map(([, revision]) => revision)],
    );
    return new Map(rows.map(({ id, revision, facts }) => [id, { ...facts, id, revision } as unknown as T]));
  }
}

/** Position of `none` in BANDS. */
const NOT_SHOWN = 3;

/** Right to work and caps leave no doubt for this firm today: only then may an employer see the person. */
function isLawful(match: Match): boolean {
  return gateState(match.gates, 'right_to_work') === 'met' && gateState(match.gates, 'caps') === 'met';
}
