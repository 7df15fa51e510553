import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { LAWFUL_BITS } from '#engine';
import { Database } from '#platform';
import { Match } from './match.entity.js';

/** Writers of matches follow one another: each then sees every edit the one before it saw (docs/adr/0005). */
const WRITERS = 5_120_001;

const COLUMNS = [
  ['seeker_id', 'int4'],
  ['vacancy_id', 'int4'],
  ['seeker_revision', 'int4'],
  ['vacancy_revision', 'int4'],
  ['gates', 'int4'],
  ['her_score', 'int2'],
  ['list_score', 'int2'],
  ['fit', 'int2'],
  ['if_lifted', 'int2'],
  ['band', 'int2'],
  ['unlock', 'int2'],
  ['scoring', 'int2'],
  ['points', 'bytea'],
] as const;
const NAMES = COLUMNS.map(([name]) => name).join(', ');
const VALUES = COLUMNS.slice(2).map(([name]) => name);

const UPSERT = `
  insert into work.match as held (${NAMES})
  select ${NAMES} from unnest(${COLUMNS.map(([, type], i) => `$${String(i + 1)}::${type}[]`).join(', ')}) as fresh (${NAMES})
  on conflict (seeker_id, vacancy_id) do update set ${VALUES.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${VALUES.map((name) => `held.${name}`).join(', ')}) is distinct from (${VALUES.map((name) => `excluded.${name}`).join(', ')})`;

type Side = 'seeker' | 'vacancy';
type Revisions = readonly { id: number; revision: number }[];

/** Who withdrew her consent and what is no longer open are out of every list at once, before the worker comes by. */
const STANDING = `match.seeker_id in (select id from work.matchable_seeker)
  and match.vacancy_id in (select id from work.vacancy where state = 'open')`;

@Injectable()
export class MatchRepository {
  constructor(private readonly database: Database) {}

  /** Call first in the transaction that writes matches. */
  async followOtherWriters(): Promise<void> {
    await this.database.query('select pg_advisory_xact_lock($1)', [WRITERS]);
  }

  /** Revisions as they are committed now; read before the facts that are scored, so that these are never older. */
  async revisionsOf(side: Side, ids: readonly number[]): Promise<Revisions> {
    return this.database.query(`select id, revision from work.${side} where id = any($1)`, [ids]);
  }

  /** Marks the revisions that were scored, not those that stand: an edit may have come since. */
  async markScored(side: Side, scored: Revisions): Promise<void> {
    await this.database.query(
      `update work.${side} row set scored_revision = scored.revision
       from unnest($1::int4[], $2::int4[]) as scored (id, revision)
       where row.id = scored.id and row.scored_revision < scored.revision`,
      [scored.map(({ id }) => id), scored.map(({ revision }) => revision)],
    );
  }

  /** Makes the stored pairs of these seekers exactly the given ones; rows that are already right are not touched. */
  async replaceForSeekers(seekerIds: readonly number[], kept: readonly Match[]): Promise<void> {
    await this.database.query(
      `delete from work.match held where seeker_id = any($1) and not exists (
         select from unnest($2::int4[], $3::int4[]) as fresh (seeker_id, vacancy_id)
         where fresh.seeker_id = held.seeker_id and fresh.vacancy_id = held.vacancy_id)`,
      [seekerIds, kept.map((match) => match.seekerId), kept.map((match) => match.vacancyId)],
    );
    await this.upsert(kept);
  }

  async replaceForVacancy(vacancyId: number, kept: readonly Match[]): Promise<void> {
    await this.database.query('delete from work.match where vacancy_id = $1 and not seeker_id = any($2)', [
      vacancyId,
      kept.map((match) => match.seekerId),
    ]);
    await this.upsert(kept);
  }

  find(seekerId: SeekerId, vacancyId: VacancyId): Promise<Match | null> {
    return this.standing().andWhere({ seekerId, vacancyId }).getOne();
  }

  /** Her stored pairs, best first; bounded, because one person reads them. */
  listForSeeker(seekerId: SeekerId, most: number): Promise<Match[]> {
    return this.standing()
      .andWhere({ seekerId })
      .orderBy({ 'match.band': 'ASC', 'match.if_lifted': 'DESC', 'match.vacancy_id': 'ASC' })
      .take(most)
      .getMany();
  }

  /** The stored pairs of these people with one vacancy, in the vacancy's own order. */
  listAmong(vacancyId: VacancyId, seekerIds: readonly SeekerId[]): Promise<Match[]> {
    if (seekerIds.length === 0) return Promise.resolve([]);
    return (
      this.standing()
        .andWhere({ vacancyId })
        .andWhere('match.seeker_id = any(:seekerIds)', { seekerIds })
        .orderBy('match.list_score', 'DESC')
        // Equals stand in an order of this vacancy's own, not in that of who registered first.
        .addOrderBy(`md5(match.vacancy_id || ':' || match.seeker_id)`)
        .getMany()
    );
  }

  /** Her place in the vacancy's own order, from 1, and how many stand in it. */
  async placeOf({ vacancyId, seekerId, listScore }: Match): Promise<{ at: number; of: number }> {
    const [row] = await this.database.query<{ before: number; of: number }>(
      `select count(*) filter (where (match.list_score, -match.seeker_id) > ($2::int, -$3::int))::int as before, count(*)::int as of
       from work.match match where match.vacancy_id = $1 and ${STANDING}`,
      [vacancyId, listScore, seekerId],
    );
    return { at: 1 + (row?.before ?? 0), of: row?.of ?? 0 };
  }

  /** How many people of a vacancy its firm can hire now. */
  async countLawful(vacancyId: VacancyId): Promise<number> {
    const [row] = await this.database.query<{ lawful: number }>(
      `select count(*)::int as lawful from work.match match where match.vacancy_id = $1 and match.gates & $2 = 0 and ${STANDING}`,
      [vacancyId, LAWFUL_BITS],
    );
    return row?.lawful ?? 0;
  }

  private standing() {
    return this.database.repository(Match).createQueryBuilder('match').where(STANDING);
  }

  private async upsert(kept: readonly Match[]): Promise<void> {
    if (kept.length === 0) return;
    await this.database.query(UPSERT, [
      kept.map((match) => match.seekerId),
      kept.map((match) => match.vacancyId),
      kept.map((match) => match.seekerRevision),
      kept.map((match) => match.vacancyRevision),
      kept.map((match) => match.gates),
      kept.map((match) => match.herScore),
      kept.map((match) => match.listScore),
      kept.map((match) => match.fit),
      kept.map((match) => match.ifLifted),
      kept.map((match) => match.band),
      kept.map((match) => match.unlock),
      kept.map((match) => match.scoring),
      kept.map((match) => match.points),
    ]);
  }
}
