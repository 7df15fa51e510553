import { Injectable } from '@nestjs/common';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { LAWFUL_BITS } from '#engine';
import { Database } from '#platform';
import type { ListedPair } from './market-lists.js';
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
  ['listed', 'int2'],
  ['points', 'bytea'],
] as const;
const NAMES = COLUMNS.map(([name]) => name).join(', ');
const VALUES = COLUMNS.slice(2).map(([name]) => name);

const UPSERT = `
  insert into work.match as held (${NAMES})
  select ${NAMES} from unnest(${COLUMNS.map(([, type], i) => `$${String(i + 1)}::${type}[]`).join(', ')}) as fresh (${NAMES})
  on conflict (seeker_id, vacancy_id) do update set ${VALUES.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${VALUES.map((name) => `held.${name}`).join(', ')}) is distinct from (${VALUES.map((name) => `excluded.${name}`).join(', ')})`;

export const SIDES = ['seeker', 'vacancy'] as const;
export type Side = (typeof SIDES)[number];

/** Bit of each side in `listed`. */
export const LISTED: Readonly<Record<Side, number>> = { seeker: 1, vacancy: 2 };
const BESIDE: Readonly<Record<Side, string>> = { seeker: 'least_other', vacancy: 'least_lawful' };

/** What a newcomer must exceed to enter a list: −1 while there is room, `null` before the first scoring. */
export interface Least {
  least: number | null;
  leastBeside: number | null;
}

interface PairKey {
  seekerId: number;
  vacancyId: number;
}
export type StoredPair = Pick<Match, keyof ListedPair | 'listed' | 'listScore' | 'gates'>;

/** A change of what is stored. */
export interface Replacement {
  gone: readonly PairKey[];
  /** Pairs whose numbers stay. */
  moved: readonly (PairKey & Pick<Match, 'listed'>)[];
  scored: readonly Match[];
  least: Readonly<Record<Side, ReadonlyMap<number, Least>>>;
}

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

  /** Whose lists of one side hold somebody of the other. */
  async listing(side: Side, others: readonly number[]): Promise<number[]> {
    const other = side === 'seeker' ? 'vacancy' : 'seeker';
    const rows = await this.database.query<{ id: number }>(
      `select distinct ${side}_id as id from work.match where ${other}_id = any($1) and listed & $2 <> 0`,
      [others, LISTED[side]],
    );
    return rows.map(({ id }) => id);
  }

  /** What a newcomer must exceed. */
  async leastOf(side: Side, ids: readonly number[]): Promise<Map<number, Least>> {
    const rows = await this.database.query<Least & { id: number }>(
      `select id, least, ${BESIDE[side]} as "leastBeside" from work.${side} where id = any($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** What is stored of any of these, with no numbers but those that order people for a vacancy. */
  storedOf(seekers: readonly number[], vacancies: readonly number[]): Promise<StoredPair[]> {
    const columns = `seeker_id as "seekerId", vacancy_id as "vacancyId", seeker_revision as "seekerRevision",
      vacancy_revision as "vacancyRevision", listed, list_score as "listScore", gates`;
    return this.database.query<StoredPair>(
      `select ${columns} from work.match where seeker_id = any($1)
       union all
       select ${columns} from work.match where vacancy_id = any($2) and not seeker_id = any($1)`,
      [seekers, vacancies],
    );
  }

  /** Pairs of these that people speak of: sent from a round, wanted, reviewed, introduced. They stay while they are above the cuts. */
  spokenOf(
    seekers: readonly number[],
    vacancies: readonly number[],
  ): Promise<{ seekerId: number; vacancyId: number }[]> {
    const of = (table: string) => `select seeker_id as "seekerId", vacancy_id as "vacancyId" from ${table}`;
    return this.database.query(
      `${of('work.introduction')} where seeker_id = any($1) or vacancy_id = any($2)
       union ${of('work.round_place')} where sent_at is not null and (seeker_id = any($1) or vacancy_id = any($2))`,
      [seekers, vacancies],
    );
  }

  /** Writes what changed; rows that are already right are not touched. Returns how many pairs it was given. */
  async replace({ gone, moved, scored, least }: Replacement): Promise<number> {
    const ids = (pairs: readonly PairKey[]) => [
      pairs.map((pair) => pair.seekerId),
      pairs.map((pair) => pair.vacancyId),
    ];
    if (gone.length > 0) {
      await this.database.query(
        `delete from work.match held using unnest($1::int4[], $2::int4[]) as gone (seeker_id, vacancy_id)
         where held.seeker_id = gone.seeker_id and held.vacancy_id = gone.vacancy_id`,
        ids(gone),
      );
    }
    if (moved.length > 0) {
      await this.database.query(
        `update work.match held set listed = moved.listed
         from unnest($1::int4[], $2::int4[], $3::int2[]) as moved (seeker_id, vacancy_id, listed)
         where held.seeker_id = moved.seeker_id and held.vacancy_id = moved.vacancy_id`,
        [...ids(moved), moved.map(({ listed }) => listed)],
      );
    }
    await this.upsert(scored);
    for (const side of SIDES) await this.keepLeast(side, least[side]);
    return scored.length;
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

  /** Her place in the list of the vacancy, from 1, and how many stand in it; no place when it holds better ones only. */
  async placeOf({ vacancyId, seekerId, listScore, listed }: Match): Promise<{ at: number | undefined; of: number }> {
    const [row] = await this.database.query<{ before: number; of: number }>(
      `select count(*) filter (where (match.list_score, -match.seeker_id) > ($2::int, -$3::int))::int as before, count(*)::int as of
       from work.match match where match.vacancy_id = $1 and match.listed & $4 <> 0 and ${STANDING}`,
      [vacancyId, listScore, seekerId, LISTED.vacancy],
    );
    const { before = 0, of = 0 } = row ?? {};
    return { at: (listed & LISTED.vacancy) === 0 ? undefined : before + 1, of };
  }

  /** How many people of a vacancy its firm can hire now, at least: above the length of a list there may be more. */
  async countLawful(vacancyId: VacancyId): Promise<number> {
    const [row] = await this.database.query<{ lawful: number }>(
      `select count(*)::int as lawful from work.match match where match.vacancy_id = $1 and match.gates & $2 = 0 and ${STANDING}`,
      [vacancyId, LAWFUL_BITS],
    );
    return row?.lawful ?? 0;
  }

  private async keepLeast(side: Side, least: ReadonlyMap<number, Least>): Promise<void> {
    if (least.size === 0) return;
    await this.database.query(
      `update work.${side} row set least = fresh.least, ${BESIDE[side]} = fresh.beside
       from unnest($1::int4[], $2::int8[], $3::int8[]) as fresh (id, least, beside)
       where row.id = fresh.id and (row.least, row.${BESIDE[side]}) is distinct from (fresh.least, fresh.beside)`,
      [
        [...least.keys()],
        [...least.values()].map((each) => each.least),
        [...least.values()].map((each) => each.leastBeside),
      ],
    );
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
      kept.map((match) => match.listed),
      kept.map((match) => match.points),
    ]);
  }
}
