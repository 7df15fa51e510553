import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import {
  arrangeForSeeker,
  BANDS,
  canBeHiredNow,
  countUnlocks,
  CURRENT_SCORING,
  explain,
  type Explanation,
  packPoints,
  prepareSeeker,
  prepareVacancy,
  type SeekerFacts,
  type EmployerGain,
  unpackPoints,
  type VacancyFacts,
} from '#engine';
import { Database } from '#platform';
import { catalogueVersion } from '#taxonomy';
import { LiveMarket } from './live-market.service.js';
import type { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { revisionKey } from './revision-key.js';
import { RevisionRepository } from './revision.repository.js';

/** Most stored pairs a list is chosen from. */
const MOST = 1000;
const PAGE = 10;
/** Fewer people than these are not counted before a firm. */
const FEWEST_TOLD = 5;
const NOT_SHOWN = BANDS.indexOf('none');

/** A stored pair with the explanation of the revisions it was made from. */
export interface ExplainedPair {
  match: Match;
  seeker: SeekerFacts;
  vacancy: VacancyFacts;
  explanation: Explanation;
  /** Day and catalogue with which it was explained. */
  asOf: { day: string; catalogue: string };
}

/** One page of her list. */
export interface SeekerList {
  count: number;
  pairs: ExplainedPair[];
  /** Places before this page. */
  from: number;
  /** Where the next page begins; absent on the last one. */
  next: number | undefined;
}

export interface Freshness {
  /** Revision of her profile. */
  revision: number;
  /** Her profile or an open vacancy waits to be scored: the page says that it is being brought up to date. */
  pending: boolean;
  /** Changes with everything her list shows. */
  state: string;
}

/** What people read of the stored matches; the text comes from the explanation, never from the numbers alone. */
@Injectable()
export class MatchingService {
  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly revisions: RevisionRepository,
    private readonly live: LiveMarket,
  ) {}

  /** Her list in the order she reads it, ten at a time; pairs under the lowest cut are not in it. */
  async listForSeeker(seekerId: SeekerId, from = 0): Promise<SeekerList> {
    const stored = (await this.matches.listForSeeker(seekerId, MOST)).filter((match) => match.band !== NOT_SHOWN);
    const arrangeable = stored.map((match) => ({
      match,
      vacancy: match.vacancyId,
      band: BANDS[match.band] ?? 'none',
      ifLifted: match.ifLifted,
      ...unpackPoints(match.points),
    }));
    const arranged = arrangeForSeeker(arrangeable, CURRENT_SCORING).map(({ match }) => match);
    const next = from + PAGE < arranged.length ? from + PAGE : undefined;
    return {
      count: arranged.length,
      pairs: await this.explained(arranged.slice(from, from + PAGE)),
      from,
      next,
    };
  }

  /** One pair as she may read it; `undefined` when her list does not hold it. */
  async findForSeeker(seekerId: SeekerId, vacancyId: VacancyId): Promise<ExplainedPair | undefined> {
    const match = await this.matches.find(seekerId, vacancyId);
    if (match === null || match.band === NOT_SHOWN) return undefined;
    return (await this.explained([match]))[0];
  }

  async find(seekerId: SeekerId, vacancyId: VacancyId): Promise<ExplainedPair | undefined> {
    const match = await this.matches.find(seekerId, vacancyId);
    return match === null ? undefined : (await this.explained([match]))[0];
  }

  /** The pairs of these people with one vacancy, in the vacancy’s order; only whom the firm can lawfully hire now. */
  async listLawful(vacancyId: VacancyId, seekerIds: readonly SeekerId[]): Promise<ExplainedPair[]> {
    const matches = await this.matches.listAmong(vacancyId, seekerIds);
    return this.explained(matches.filter(({ gates }) => canBeHiredNow(gates)));
  }

  /** Her place in the vacancy's list, from 1, and how many stand in it; no place when she stands behind all of them. */
  placeOf(match: Match): Promise<{ at: number | undefined; of: number }> {
    return this.matches.placeOf(match);
  }

  /** How many people cover a vacancy today, reviewed or not, for its firm: in fives, 0 for fewer (docs/adr/0010). */
  async countLawful(vacancyId: VacancyId): Promise<number> {
    const lawful = await this.matches.countLawful(vacancyId);
    return lawful - (lawful % FEWEST_TOLD);
  }

  /** For how many people a vacancy is open, and which single change opens it to how many more; only people who consent to be matched. */
  async unlocksForVacancy(
    vacancy: Pick<VacancyFacts, 'id' | 'revision'> & { facts: Omit<VacancyFacts, 'id' | 'revision'> },
  ): Promise<{ open: number; gains: EmployerGain[] }> {
    const { market } = await this.live.now();
    return countUnlocks(market, { ...vacancy.facts, id: vacancy.id, revision: vacancy.revision });
  }

  /** Keeps what was first shown to somebody, so that it can be read again as it stood. */
  async freeze(pair: ExplainedPair, audience: 'seeker' | 'employer' | 'caseworker'): Promise<void> {
    const { match } = pair;
    await this.database.query(
      `insert into work.shown (seeker_id, vacancy_id, audience, seeker_revision, vacancy_revision, scoring, explanation,
         catalogue, day, packed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing`,
      [
        match.seekerId,
        match.vacancyId,
        audience,
        match.seekerRevision,
        match.vacancyRevision,
        match.scoring,
        JSON.stringify(pair.explanation),
        pair.asOf.catalogue,
        pair.asOf.day,
        Buffer.from(packPoints(pair.explanation.score)),
      ],
    );
  }

  async freshnessOf(seekerId: SeekerId): Promise<Freshness> {
    const [row] = await this.database.query<Freshness>(
      `select revision, (state = 'active' and scored_revision < revision)
           or exists (select from work.vacancy where state = 'open' and scored_revision < revision) as pending,
         (select md5(coalesce(string_agg(concat_ws(':', vacancy_id, seeker_revision, vacancy_revision, band, if_lifted), ' '
            order by vacancy_id), '')) from work.match where seeker_id = $1) as state
       from work.seeker where id = $1`,
      [seekerId],
    );
    return row ?? { revision: 0, pending: false, state: '' };
  }

  /** The same for a vacancy's list; what stands in it is for who reads it to say. */
  async freshnessOfVacancy(vacancyId: VacancyId): Promise<Omit<Freshness, 'state'>> {
    const [row] = await this.database.query<Omit<Freshness, 'state'>>(
      `select revision, (state = 'open' and scored_revision < revision) as pending from work.vacancy where id = $1`,
      [vacancyId],
    );
    return row ?? { revision: 0, pending: false };
  }

  // From the revisions the match was scored with: what is explained is what was stored.
  private async explained(matches: readonly Match[]): Promise<ExplainedPair[]> {
    if (matches.length === 0) return [];
    const context = this.live.context();
    const asOf = { day: context.today, catalogue: catalogueVersion() };
    const seekerKey = ({ seekerId, seekerRevision }: Match) => ({ id: seekerId, revision: seekerRevision });
    const vacancyKey = ({ vacancyId, vacancyRevision }: Match) => ({ id: vacancyId, revision: vacancyRevision });
    const seekers = await this.revisions.facts('seeker', matches.map(seekerKey));
    const vacancies = await this.revisions.facts('vacancy', matches.map(vacancyKey));
    return matches.flatMap((match) => {
      const seeker = seekers.get(revisionKey(seekerKey(match)));
      const vacancy = vacancies.get(revisionKey(vacancyKey(match)));
      if (seeker === undefined || vacancy === undefined) return [];
      const explanation = explain(prepareSeeker(seeker, context), prepareVacancy(vacancy, context));
      return [{ match, seeker, vacancy, explanation, asOf }];
    });
  }
}
