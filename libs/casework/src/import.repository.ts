import { Injectable } from '@nestjs/common';
import { type AccountId, type Actor, type OrganisationId, sealContext } from '#access';
import { Database, Keyring } from '#platform';
import {
  type BroughtImport,
  type ImportKind,
  type ImportLine,
  type ImportState,
  type ImportSummary,
  UNDO_DAYS,
} from './import.entity.js';

const COLUMNS = `id, ref, kind, organisation_id as "organisationId", file_name as "fileName", state, progress, summary,
  created_at as "createdAt", applied_at as "appliedAt"`;
/** A file that nobody imported goes with its report. */
const WAITS = '24 hours';

/** A file as it is opened for its work. */
export interface ImportWork extends BroughtImport {
  createdBy: AccountId | null;
  demo: boolean;
  content: Buffer;
}

export interface NewImport {
  kind: ImportKind;
  fileName: string;
  digest: Buffer;
  state: Extract<ImportState, 'checking' | 'applying'>;
}

/** Who brings a file; the command line brings it without an account. */
export interface Bringer {
  organisationId?: OrganisationId | undefined;
  accountId?: AccountId | undefined;
  demo: boolean;
}

/** Files that were brought: whose, how far, and the sealed bytes while they are needed. */
@Injectable()
export class ImportRepository {
  constructor(
    private readonly database: Database,
    private readonly keyring: Keyring,
  ) {}

  async add(by: Bringer, { kind, fileName, digest, state }: NewImport): Promise<BroughtImport> {
    const [made] = await this.database.query<BroughtImport>(
      `insert into work.import (kind, organisation_id, file_name, digest, mapping, state, created_by, demo)
       values ($1, $2, $3, $4, '{}', $5, $6, $7) returning ${COLUMNS}`,
      [kind, by.organisationId ?? null, fileName.slice(0, 120), digest, state, by.accountId ?? null, by.demo],
    );
    if (made === undefined) throw new Error('the import was not written');
    return made;
  }

  async keepFile(importId: number, content: Buffer): Promise<void> {
    await this.database.query('insert into identity.import_file (import_id, content) values ($1, $2)', [
      importId,
      this.keyring.seal(content, contextOf(importId)),
    ]);
  }

  /** Imports of her organisation; an operator’s are those of none. */
  async find(actor: Actor, ref: string): Promise<BroughtImport | undefined> {
    const [found] = await this.database.query<BroughtImport>(
      `select ${COLUMNS} from work.import where ref::text = $1 and organisation_id is not distinct from $2`,
      [ref, actor.organisationId ?? null],
    );
    return found;
  }

  async findByNumber(id: number): Promise<BroughtImport | undefined> {
    const [found] = await this.database.query<BroughtImport>(`select ${COLUMNS} from work.import where id = $1`, [id]);
    return found;
  }

  /** Newest first, one more than asked when there is a next page. */
  list(actor: Actor, before: number | undefined, limit: number): Promise<BroughtImport[]> {
    return this.database.query<BroughtImport>(
      `select ${COLUMNS} from work.import where organisation_id is not distinct from $1 and ($2::int is null or id < $2)
       order by id desc limit $3`,
      [actor.organisationId ?? null, before ?? null, limit + 1],
    );
  }

  /** Lines to mend in order of their row, from after a place; one more than asked when there are more. */
  lines(importId: number, after: { row: number; field: string; code: string } | undefined, limit: number) {
    return this.database.query<ImportLine>(
      `select row, field, code, severity, data, detail, seeker_id as "seekerId" from work.import_fault
       where import_id = $1 and (row, field, code) > ($2, $3, $4) order by row, field, code limit $5`,
      [importId, after?.row ?? -1, after?.field ?? '', after?.code ?? '', limit + 1],
    );
  }

  /** An import of this organisation that stands with the same file. */
  async findSame(organisationId: number | undefined, digest: Buffer): Promise<{ id: number; ref: string } | undefined> {
    const [found] = await this.database.query<{ id: number; ref: string }>(
      `select id, ref from work.import where digest = $1 and state = 'done' and organisation_id is not distinct from $2`,
      [digest, organisationId ?? null],
    );
    return found;
  }

  async countWaiting(actor: Actor): Promise<number> {
    const [row] = await this.database.query<{ n: number }>(
      `select count(*)::int as n from work.import
       where organisation_id is not distinct from $1 and state in ('checking', 'checked', 'applying')`,
      [actor.organisationId ?? null],
    );
    return row?.n ?? 0;
  }

  /** What waits for its work, with the file; `undefined` when it is done already. */
  async findWork(id: number): Promise<ImportWork | undefined> {
    const [found] = await this.database.query<ImportWork>(
      `select ${COLUMNS}, created_by as "createdBy", demo, file.content
       from work.import join identity.import_file file on file.import_id = id
       where id = $1 and state in ('checking', 'applying')`,
      [id],
    );
    return found === undefined
      ? undefined
      : { ...found, content: this.keyring.openBytes(found.content, contextOf(found.id)) };
  }

  async keepLines(importId: number, lines: readonly ImportLine[]): Promise<void> {
    await this.dropLines(importId);
    await this.database.query(
      `insert into work.import_fault (import_id, row, field, code, severity, data, seeker_id, detail)
       select $1, * from unnest($2::int4[], $3::text[], $4::text[], $5::text[], $6::jsonb[], $7::int4[], $8::text[])
       on conflict do nothing`,
      [
        importId,
        lines.map(({ row }) => row),
        lines.map(({ field }) => field),
        lines.map(({ code }) => code),
        lines.map(({ severity }) => severity),
        lines.map(({ data }) => JSON.stringify(data)),
        lines.map(({ seekerId }) => seekerId),
        lines.map(({ detail }) => detail),
      ],
    );
  }

  async dropLines(importId: number): Promise<void> {
    await this.database.query('delete from work.import_fault where import_id = $1', [importId]);
  }

  /** Moves on from one state; false when it is not there any more. */
  async move(id: number, from: ImportState, to: ImportState, summary?: ImportSummary): Promise<boolean> {
    const moved = await this.database.query(
      `update work.import set state = $3, progress = 0, summary = summary || $4,
         rows = coalesce(($4 ->> 'rows')::int, rows), imported = coalesce(($4 ->> 'taken')::int, imported),
         rejected = coalesce(($4 ->> 'refused')::int, rejected),
         applied_at = case when $3 = 'done' then now() else applied_at end,
         undone_at = case when $3 = 'undone' then now() else undone_at end
       where id = $1 and state = $2 returning id`,
      [id, from, to, JSON.stringify(summary ?? {})],
    );
    return moved.length > 0;
  }

  async tell(id: number, percent: number): Promise<void> {
    await this.database.query('update work.import set progress = $2 where id = $1 and progress < $2', [id, percent]);
  }

  async dropFile(importId: number): Promise<void> {
    await this.database.query('delete from identity.import_file where import_id = $1', [importId]);
  }

  /** Nothing of it is left; only what was never applied, else false. */
  async remove(id: number): Promise<boolean> {
    const gone = await this.database.query(
      `delete from work.import where id = $1 and state in ('checking', 'checked', 'failed') returning id`,
      [id],
    );
    return gone.length > 0;
  }

  /** What is being stored for longer than a file may be kept: its job was given up. */
  stuck(): Promise<Pick<BroughtImport, 'id' | 'organisationId'>[]> {
    return this.database.query(
      `select id, organisation_id as "organisationId" from work.import
       where state = 'applying' and created_at < now() - $1::interval order by id limit 1000`,
      [WAITS],
    );
  }

  /** Files that nobody asked to import, with their reports; and the reports of those that cannot be taken back any more. */
  async removeForgotten(): Promise<void> {
    await this.database.query(
      `delete from work.import where state in ('checking', 'checked', 'failed') and created_at < now() - $1::interval`,
      [WAITS],
    );
    await this.database.query(
      `with old as (
         update work.import set file_name = ''
         where state in ('done', 'undone') and file_name <> ''
           and coalesce(applied_at, created_at) <= now() - make_interval(days => $1)
         returning id)
       delete from work.import_fault where import_id in (select id from old)`,
      [UNDO_DAYS],
    );
  }
}

const contextOf = (importId: number): string => sealContext('identity.import_file.content', importId);
