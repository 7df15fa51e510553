import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Database, openDataSource, Outbox, probeWalls, RequestContext, WALLS } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';

describe('the database', () => {
  let addresses: TestDatabase;
  let web: DataSource;
  let database: Database;

  beforeAll(async () => {
    addresses = await freshDatabase();
    web = await openDataSource(addresses.web);
    database = new Database(web);
  });

  afterAll(() => web.destroy());

  const outboxRows = async (): Promise<number> => {
    const [row] = await database.query<{ rows: number }>('select count(*) as rows from work.outbox');
    return row?.rows ?? -1;
  };

  it('undoes all of a transaction, nested calls included', async () => {
    const outbox = new Outbox(database);
    const failing = database.inTransaction(async () => {
      await outbox.add('rescore-seeker', { seekerId: 1 });
      await database.inTransaction(() => outbox.add('rescore-seeker', { seekerId: 2 }));
      throw new Error('changed her mind');
    });
    await expect(failing).rejects.toThrow('changed her mind');
    expect(await outboxRows()).toBe(0);
  });

  it('refuses an outbox row outside a transaction', async () => {
    await expect(new Outbox(database).add('rescore-seeker', { seekerId: 1 })).rejects.toThrow('inside a transaction');
  });

  it('runs a transaction again that lost to another', async () => {
    await database.query(`insert into work.organisation (kind, name) values ('ngo', 'a'), ('ngo', 'b')`);
    const bump = (name: string): Promise<unknown> =>
      database.query('update work.organisation set name = name where name = $1', [name]);
    const cross = (first: string, second: string): Promise<void> =>
      database.inTransaction(async () => {
        await bump(first);
        await new Promise((resolve) => setTimeout(resolve, 100));
        await bump(second);
      });
    await expect(Promise.all([cross('a', 'b'), cross('b', 'a')])).resolves.toHaveLength(2);
  });

  it('tells the database who asks, in and outside a transaction, and nobody afterwards', async () => {
    const seen = (): Promise<{ account: string; organisation: string }[]> =>
      database.query(
        `select current_setting('ayni.account', true) as account, current_setting('ayni.organisation', true) as organisation`,
      );
    const caller = { requestId: 'r', accountId: 7, organisationId: 3, role: 'caseworker' };
    await RequestContext.run(caller, async () => {
      expect(await seen()).toEqual([{ account: '7', organisation: '3' }]);
      expect(await database.inTransaction(() => seen())).toEqual([{ account: '7', organisation: '3' }]);
    });
    for (let connection = 0; connection < 12; connection += 1) {
      const [row] = await seen();
      expect([row?.account ?? '', row?.organisation ?? '']).toEqual(['', '']);
    }
  });

  it('copies rows out as they come, and is of use after any failure', async () => {
    const copied: [number, string | null, number][] = [];
    const rowsOf = (select: string, each?: () => void): Promise<void> =>
      database.copyOut(select, (row) => {
        each?.();
        const text = Buffer.from(row.bytes.subarray(row.from[1], row.to[1])).toString();
        copied.push([row.int4(0), text === '' ? null : text, row.int4(2)]);
      });
    const many = `select n, case when n % 3 = 0 then null else repeat('ñ', n % 5000) end, -n from generate_series(1, 3000) n`;
    await rowsOf(many);
    const expected = Array.from({ length: 3000 }, (_, index) => index + 1);
    expect(copied).toEqual(expected.map((n) => [n, n % 3 === 0 ? null : 'ñ'.repeat(n % 5000), -n]));
    copied.length = 0;
    await rowsOf('select 1, null, 2 where false');
    const refuse = (): never => {
      throw new Error('no more');
    };
    await expect(rowsOf(many, refuse)).rejects.toThrow('no more');
    await expect(rowsOf('select 1, null, 2 / (n - 900) from generate_series(1, 1000) n')).rejects.toThrow('by zero');
    await expect(rowsOf('select 1, null, 2::int8')).rejects.toThrow('no int4');
    await expect(rowsOf('select nothing from work.outbox')).rejects.toThrow('does not exist');
    await expect(rowsOf('select 1, null, 2 from pg_terminate_backend(pg_backend_pid())')).rejects.toThrow('terminat');
    // The pool hears a moment later that this connection is gone; it gives the one last used first.
    const works = (): Promise<boolean> =>
      rowsOf('select 7, null, 7').then(
        () => true,
        () => false,
      );
    while (!(await works())) await pause(10);
    copied.length = 0;
    for (let again = 0; again < 12; again += 1) await rowsOf('select 7, null, 2147483647');
    expect(copied).toEqual(Array.from({ length: 12 }, () => [7, null, 2_147_483_647]));
  });

  it.each(['web', 'worker', 'report', 'protection'] as const)('keeps the walls against %s', async (role) => {
    const source = await openDataSource(addresses[role]);
    const as = new Database(source);
    await expect(probeWalls(as, role)).resolves.toBeUndefined();
    const owner = await openDataSource(addresses.owner);
    const tables = await new Database(owner).query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = any($1)`,
      [WALLS[role]],
    );
    expect(tables.length).toBeGreaterThan(0);
    for (const { name } of tables) await expect(as.query(`select from ${name}`)).rejects.toThrow('permission denied');
    await owner.destroy();
    await source.destroy();
  });
});
