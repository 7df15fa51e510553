import 'reflect-metadata';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setImmediate as turn, setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type QueryRunner,
  type Repository,
} from 'typeorm';
import { type CopiedRow, RowCutter } from './copied-rows.js';
import { log, reasonOf } from './log.js';
import { RequestContext } from './request-context.js';

export type Entities = (new () => unknown)[];
export type Migrations = (new () => {
  up(runner: QueryRunner): Promise<unknown>;
  down(runner: QueryRunner): Promise<unknown>;
})[];

export const MIGRATION_TABLE = 'schema_migration';
const INT8 = 20;
const DATE = 1082;
/** Serialization failure and deadlock: PostgreSQL undid all of it, so it can run again. */
const TRY_AGAIN = new Set(['40001', '40P01']);
const ATTEMPTS = 5;
/** Other work has its turn after so many milliseconds. */
const TURN_MS = 10;

/** Ids are numbers and days stay `YYYY-MM-DD`. */
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): unknown => {
    if (oid === INT8 && format !== 'binary') return toSafeInteger;
    if (oid === DATE && format !== 'binary') return (day: string) => day;
    return pg.types.getTypeParser(oid, format);
  },
};

function toSafeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is beyond the safe integers`);
  return value;
}

export function openDataSource(
  url: string,
  entities: Entities = [],
  migrations: Migrations = [],
  poolSize = 10,
): Promise<DataSource> {
  const source = new DataSource({
    type: 'postgres',
    url,
    entities,
    migrations,
    migrationsTableName: MIGRATION_TABLE,
    migrationsTransactionMode: 'each',
    poolSize,
    extra: { types },
    // After the end the last connection may still hear of a server that stops: nothing is lost by it.
    poolErrorHandler: (error: unknown) => {
      if (source.isInitialized) log.warn({ reason: reasonOf(error) }, 'a database connection was lost');
    },
  });
  return source.initialize();
}

@Injectable()
export class Database {
  private readonly transactions = new AsyncLocalStorage<EntityManager>();

  constructor(@Inject(DataSource) readonly source: DataSource) {}

  /** The running transaction's manager. Outside one it sees no row that belongs to an organisation. */
  get manager(): EntityManager {
    return this.transactions.getStore() ?? this.source.manager;
  }

  repository<T extends ObjectLiteral>(entity: EntityTarget<T>): Repository<T> {
    return this.manager.getRepository(entity);
  }

  /** Runs all of it or nothing. A call inside another joins it; what PostgreSQL undid by itself runs again. */
  async inTransaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.transactions.getStore() !== undefined) return work();
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction(async (manager) => {
          await nameTheCaller(manager);
          return this.transactions.run(manager, work);
        });
      } catch (error) {
        if (attempt === ATTEMPTS || !TRY_AGAIN.has(codeOf(error))) throw error;
        await pause(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  /** Rows of a statement; with a known caller it runs in a transaction, so that row-level security sees him. */
  async query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    const manager = this.transactions.getStore();
    if (manager !== undefined) return rowsOf<Row>(manager, sql, params);
    if (RequestContext.current()?.accountId === undefined) return rowsOf<Row>(this.source.manager, sql, params);
    return this.inTransaction(() => rowsOf<Row>(this.manager, sql, params));
  }

  /**
   * Hands over every row of a `select` in the binary format of PostgreSQL, as it comes and in one look at the database; other work
   * goes on in between. On a connection of its own, so outside any transaction.
   */
  async copyOut(select: string, each: (row: CopiedRow) => void): Promise<void> {
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as pg.ClientBase;
      const cutter = new RowCutter(each);
      let failure: Error | undefined;
      let since = performance.now();
      // Read to its end even so: the connection cannot be used for anything else before.
      for await (const piece of client.query(copyTo(`copy (${select}) to stdout (format binary)`))) {
        try {
          if (failure === undefined) cutter.take(piece as Buffer);
        } catch (error) {
          failure = error as Error;
        }
        if (performance.now() - since > TURN_MS) {
          await turn();
          since = performance.now();
        }
      }
      if (failure !== undefined) throw failure;
      cutter.end();
    } finally {
      await runner.release();
    }
  }
}

async function rowsOf<Row>(manager: EntityManager, sql: string, params: readonly unknown[]): Promise<Row[]> {
  const runner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
  try {
    const result = await runner.query(sql, [...params], true);
    return result.records as Row[];
  } finally {
    if (manager.queryRunner === undefined) await runner.release();
  }
}

async function nameTheCaller(manager: EntityManager): Promise<void> {
  const caller = RequestContext.current();
  if (caller?.accountId === undefined && caller?.organisationId === undefined && caller?.role === undefined) return;
  await manager.query(
    `select set_config('ayni.account', $1, true), set_config('ayni.organisation', $2, true), set_config('ayni.role', $3, true)`,
    [String(caller.accountId ?? ''), String(caller.organisationId ?? ''), caller.role ?? ''],
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
