import { Injectable } from '@nestjs/common';
import { type Actor, sealContext, type SeekerId } from '#access';
import type { Answer } from '#intake';
import { Database, Keyring } from '#platform';
import type { SeekerState } from '#profile';

/** Everything that is needed to part two folders again, sealed. */
export interface MergeSnapshot {
  /** Answers of the kept folder before; `null`: there was none. */
  before: Record<string, Answer | null>;
  /** Rows that went over, by table. */
  moved: Record<string, number[]>;
  consents: number[];
  state: SeekerState;
  backOn: string | null;
  /** Account of the other folder: it opens the kept one, or nothing while that has its own. */
  account: { id: number; opensKept: boolean } | null;
}

export interface Merge {
  id: number;
  keptId: SeekerId;
  goneId: SeekerId;
  mergedAt: Date;
}

/** What goes over with a person; where both have one for the same thing, the kept folder's stays and the other's waits. */
const MOVED: readonly (readonly [table: string, same?: string])[] = [
  ['work.introduction', 'vacancy_id'],
  ['work.disclosure'],
  ['casefile.note'],
  ['casefile.task'],
  ['casefile.data_request'],
];

export const UNDO_DAYS = 30;
const MOST = 20;
const OPEN = `undone_at is null and merged_at > now() - interval '${String(UNDO_DAYS)} days'`;

/** Rows of two folders that become one. */
@Injectable()
export class MergeRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async lock(one: SeekerId, other: SeekerId): Promise<void> {
    await this.database.query('select from work.seeker where id = any($1) order by id for update', [[one, other]]);
  }

  async move(goneId: SeekerId, keptId: SeekerId): Promise<Record<string, number[]>> {
    const moved: Record<string, number[]> = {};
    for (const [table, same] of MOVED) {
      const unless =
        same === undefined
          ? ''
          : `and not exists (select from ${table} other where other.seeker_id = $2 and other.${same} = row.${same})`;
      const rows = await this.database.query<{ id: number }>(
        `update ${table} row set seeker_id = $2 where row.seeker_id = $1 ${unless} returning row.id`,
        [goneId, keptId],
      );
      moved[table] = rows.map(({ id }) => id);
    }
    return moved;
  }

  async moveBack({ goneId, keptId }: Merge, moved: MergeSnapshot['moved']): Promise<void> {
    for (const [table] of MOVED) {
      await this.database.query(`update ${table} set seeker_id = $1 where seeker_id = $2 and id = any($3)`, [
        goneId,
        keptId,
        moved[table] ?? [],
      ]);
    }
  }

  /** Closed, found by nobody, and erased on its day. */
  async close(goneId: SeekerId, keptId: SeekerId, eraseOn: string): Promise<void> {
    await this.database.query(
      'update work.seeker set merged_into = $2, erase_on = $3, organisation_id = null where id = $1',
      [goneId, keptId, eraseOn],
    );
  }

  async reopen(goneId: SeekerId, { organisationId }: Actor): Promise<void> {
    await this.database.query(
      'update work.seeker set merged_into = null, erase_on = null, organisation_id = $2 where id = $1',
      [goneId, organisationId],
    );
  }

  /** Her slip of the other folder opens the kept one, where that has none; else it opens nothing. */
  async handAccount(goneId: SeekerId, keptId: SeekerId): Promise<MergeSnapshot['account']> {
    const [row] = await this.database.query<{ id: number; opensKept: boolean }>(
      `update identity.account account set
         seeker_id = case when other.id is null then $2 else account.seeker_id end,
         disabled_at = case when other.id is null then account.disabled_at else now() end
       from (select max(id) as id from identity.account where seeker_id = $2) other
       where account.seeker_id = $1 and account.disabled_at is null returning account.id, other.id is null as "opensKept"`,
      [goneId, keptId],
    );
    if (row === undefined) return null;
    await this.database.query(
      'update identity.session set revoked_at = now() where account_id = $1 and revoked_at is null',
      [row.id],
    );
    return row;
  }

  async handAccountBack(goneId: SeekerId, account: MergeSnapshot['account']): Promise<void> {
    if (account === null) return;
    await this.database.query('update identity.account set seeker_id = $2, disabled_at = null where id = $1', [
      account.id,
      goneId,
    ]);
  }

  async keep(actor: Actor, pair: Pick<Merge, 'keptId' | 'goneId'>, snapshot: MergeSnapshot): Promise<void> {
    const { keptId, goneId } = pair;
    await this.database.query(
      `insert into identity.merge (kept_id, gone_id, organisation_id, account_id, snapshot) values ($1, $2, $3, $4, $5)`,
      [
        keptId,
        goneId,
        actor.organisationId,
        actor.accountId,
        this.keyring.seal(JSON.stringify(snapshot), contextOf(keptId, goneId)),
      ],
    );
  }

  /** Those that can still be undone, newest first. */
  list({ organisationId }: Actor): Promise<Merge[]> {
    return this.database.query<Merge>(
      `select id, kept_id as "keptId", gone_id as "goneId", merged_at as "mergedAt" from identity.merge
       where organisation_id = $1 and ${OPEN} order by id desc limit ${String(MOST)}`,
      [organisationId ?? null],
    );
  }

  async find({ organisationId }: Actor, id: number): Promise<(Merge & { snapshot: MergeSnapshot }) | undefined> {
    const [row] = await this.database.query<Merge & { snapshot: Buffer }>(
      `select id, kept_id as "keptId", gone_id as "goneId", merged_at as "mergedAt", snapshot from identity.merge
       where id = $1 and organisation_id = $2 and ${OPEN}`,
      [id, organisationId ?? null],
    );
    if (row === undefined) return undefined;
    const snapshot = this.keyring.open(row.snapshot, contextOf(row.keptId, row.goneId));
    return { ...row, snapshot: JSON.parse(snapshot) as MergeSnapshot };
  }

  /** The snapshot has served; an empty one is left. */
  async end({ id, keptId, goneId }: Merge): Promise<void> {
    await this.database.query('update identity.merge set undone_at = now(), snapshot = $2 where id = $1', [
      id,
      this.keyring.seal('{}', contextOf(keptId, goneId)),
    ]);
  }
}

const contextOf = (keptId: SeekerId, goneId: SeekerId): string =>
  sealContext('identity.merge.snapshot', keptId, String(goneId));
