import { Injectable } from '@nestjs/common';
import type { OrganisationId, SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { Database, DomainError } from '#platform';
import type { BlockingPair, PlaceReason, RoundPlace, RoundSummary } from './round-outcome.js';
import { MOST_BLOCKING } from './round-outcome.js';
import type { RoundKind, RoundQuestion, RoundState, ServiceCode } from './round.data.js';
import type { FloorReach } from './solve-round.js';
import type { SupportTable } from './support-table.js';

/** Why a round has no result: floors that cannot all hold, with how far each goes; or no answer in the time given. */
export type RoundFault = { code: 'floors'; floors: FloorReach[] } | { code: 'out_of_time' } | { code: 'too_many' };

export interface Round {
  id: number;
  organisationId: OrganisationId;
  kind: RoundKind;
  state: RoundState;
  /** Percent. */
  progress: number;
  question: RoundQuestion;
  scoring: number;
  catalogue: string;
  digest: Buffer | null;
  summary: RoundSummary | SupportTable | RoundFault | null;
  createdAt: Date;
  finishedAt: Date | null;
}

/** A line of the result as it is read. */
export interface PlaceLine {
  place: number;
  seekerId: SeekerId;
  /** `null` where there is no proposal; with a score, the post that was proposed is gone. */
  vacancyId: VacancyId | null;
  greedyVacancyId: VacancyId | null;
  listScore: number | null;
  herScore: number | null;
  services: ServiceCode[];
  reason: PlaceReason;
  sentAt: Date | null;
}

const COLUMNS = `id, organisation_id as "organisationId", kind, state, progress, question, scoring, catalogue, digest, summary,
  created_at as "createdAt", finished_at as "finishedAt"`;
const LINE = `place, seeker_id as "seekerId", vacancy_id as "vacancyId", greedy_vacancy_id as "greedyVacancyId",
  list_score as "listScore", her_score as "herScore", services, reason, sent_at as "sentAt"`;
/** Whom the round's organisation still accompanies and may match: nobody else's line is read or sent. */
const STANDING = `join work.round round on round.id = line.round_id
  join work.matchable_seeker she on she.id = line.seeker_id and she.organisation_id = round.organisation_id`;

@Injectable()
export class RoundRepository {
  constructor(private readonly database: Database) {}

  async add(
    organisationId: OrganisationId,
    question: RoundQuestion,
    made: { kind: RoundKind; scoring: number; catalogue: string; accountId: number },
  ): Promise<number> {
    const [row] = await this.database.query<{ id: number }>(
      `insert into work.round (organisation_id, kind, question, scoring, catalogue, created_by)
       values ($1, $2, $3, $4, $5, $6) returning id`,
      [organisationId, made.kind, JSON.stringify(question), made.scoring, made.catalogue, made.accountId],
    );
    if (row === undefined) throw new DomainError('conflict', 'round.not_started');
    return row.id;
  }

  async find(id: number): Promise<Round | undefined> {
    const [row] = await this.database.query<Round>(`select ${COLUMNS} from work.round where id = $1`, [id]);
    return row;
  }

  /** Newest first, one more than asked when there is a next page. */
  list(
    organisationId: OrganisationId,
    kinds: readonly RoundKind[],
    { before, limit }: { before?: number | undefined; limit: number },
  ): Promise<Round[]> {
    return this.database.query<Round>(
      `select ${COLUMNS} from work.round where organisation_id = $1 and kind = any($4) and ($2::int is null or id < $2)
       order by id desc limit $3`,
      [organisationId, before ?? null, limit + 1, kinds],
    );
  }

  /** False when it was in none of these states. */
  async move(id: number, from: readonly RoundState[], to: RoundState): Promise<boolean> {
    const moved = await this.database.query(
      `update work.round set state = $3, finished_at = case when $3 in ('waiting', 'running') then null else now() end
       where id = $1 and state = any($2) returning id`,
      [id, from, to],
    );
    return moved.length > 0;
  }

  async setProgress(id: number, percent: number): Promise<void> {
    await this.database.query(
      `update work.round set progress = $2 where id = $1 and state = 'running' and progress < $2`,
      [id, percent],
    );
  }

  /** Writes the result and ends the round; false when it was ended meanwhile. Call in a transaction. */
  async finish(
    id: number,
    end: { state: RoundState; digest: Buffer | null; summary: RoundSummary | SupportTable | RoundFault },
  ): Promise<boolean> {
    const done = await this.database.query(
      `update work.round set state = $2, progress = 100, digest = $3, summary = $4, finished_at = now()
       where id = $1 and state = 'running' returning id`,
      [id, end.state, end.digest, JSON.stringify(end.summary)],
    );
    return done.length > 0;
  }

  async keepPlaces(id: number, places: readonly RoundPlace[]): Promise<void> {
    await this.database.query(
      `insert into work.round_place (round_id, place, seeker_id, vacancy_id, greedy_vacancy_id, seeker_revision, vacancy_revision,
         list_score, her_score, services, reason)
       select $1, fresh.* from jsonb_to_recordset($2) as fresh (place int, seeker_id int, vacancy_id int, greedy_vacancy_id int,
         seeker_revision int, vacancy_revision int, list_score smallint, her_score smallint,
         services text[], reason jsonb)`,
      [
        id,
        JSON.stringify(
          places.map(({ seekerId, vacancyId, greedyVacancyId, pair, services, reason }, at) => ({
            place: at + 1,
            seeker_id: seekerId,
            vacancy_id: vacancyId,
            greedy_vacancy_id: greedyVacancyId,
            seeker_revision: pair?.seekerRevision,
            vacancy_revision: pair?.vacancyRevision,
            list_score: pair?.listScore,
            her_score: pair?.herScore,
            services,
            reason,
          })),
        ),
      ],
    );
  }

  async keepBlocking(id: number, pairs: readonly BlockingPair[]): Promise<void> {
    const kept = pairs.slice(0, MOST_BLOCKING);
    await this.database.query(
      `insert into work.round_blocking (round_id, place, seeker_id, vacancy_id, is_open)
       select $1, place, seeker_id, vacancy_id, is_open
       from unnest($2::int4[], $3::int4[], $4::bool[]) with ordinality as fresh (seeker_id, vacancy_id, is_open, place)`,
      [
        id,
        kept.map(({ seekerId }) => seekerId),
        kept.map(({ vacancyId }) => vacancyId),
        kept.map(({ isOpen }) => isOpen),
      ],
    );
  }

  /** Lines after a place, in order; one more than asked when there is a next page. */
  places(id: number, after: number, limit: number, withServices = false): Promise<PlaceLine[]> {
    return this.database.query<PlaceLine>(
      `select ${LINE} from work.round_place line ${STANDING}
       where round_id = $1 and place > $2 and (not $4::bool or cardinality(services) > 0)
       order by place limit $3`,
      [id, after, limit + 1, withServices],
    );
  }

  blocking(id: number, after: number, limit: number): Promise<(BlockingPair & { place: number })[]> {
    return this.database.query(
      `select place, seeker_id as "seekerId", vacancy_id as "vacancyId", is_open as "isOpen" from work.round_blocking line ${STANDING}
       where round_id = $1 and place > $2 order by place limit $3`,
      [id, after, limit + 1],
    );
  }

  /** How many lines there still are, how many of them propose a post that is there, and how many of these were sent to review. */
  async count(id: number): Promise<{ people: number; proposed: number; sent: number }> {
    const [row] = await this.database.query<{ people: number; proposed: number; sent: number }>(
      `select count(*)::int as people, count(vacancy_id)::int as proposed,
         count(sent_at) filter (where vacancy_id is not null)::int as sent
       from work.round_place line ${STANDING} where round_id = $1`,
      [id],
    );
    return row ?? { people: 0, proposed: 0, sent: 0 };
  }

  /** Marks proposals as sent to review; all that are left when no people are named. Returns how many it marked. */
  async send(id: number, seekerIds: readonly SeekerId[] | undefined, accountId: number): Promise<number> {
    const sent = await this.database.query(
      `update work.round_place place set sent_at = now(), sent_by = $3
       from work.round_place line ${STANDING}
       where place.round_id = $1 and line.round_id = $1 and line.seeker_id = place.seeker_id and place.vacancy_id is not null
         and place.sent_at is null and ($2::int4[] is null or place.seeker_id = any($2))
       returning place.seeker_id`,
      [id, seekerIds ?? null, accountId],
    );
    return sent.length;
  }
}
