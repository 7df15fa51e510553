import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '#migrations';
import {
  assertSchema,
  Database,
  ensureLoginRoles,
  Keyring,
  migrate,
  needsOldKey,
  openDataSource,
  type RoleName,
  ROLES,
  roleUrl,
} from '#platform';
import { emptyDatabase, freshDatabase, testKeyring } from '../support/database.js';

const otherKeyring = Keyring.parse('77'.repeat(32));

async function as<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('migrate', () => {
  it('brings an empty database up from several places at once, once', async () => {
    const url = await emptyDatabase();
    const runs = await Promise.all([1, 2, 3].map(() => migrate(url, { migrations, keyring: testKeyring })));
    expect(runs.map(({ ran }) => ran.length).sort((one, other) => one - other)).toEqual([0, 0, migrations.length]);
    for (const role of ROLES) {
      const who = await as(roleUrl(url, testKeyring, role), (client) => client.query('select current_user as name'));
      expect(who.rows).toEqual([{ name: `${new URL(url).pathname.slice(1)}_${role}` }]);
    }
  });

  it('lets nobody into another database, and gives each role its own password', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    const foreign = new URL(one.web);
    foreign.pathname = other.name;
    await expect(as(foreign.href, (client) => client.query('select 1'))).rejects.toThrow(
      'permission denied for database',
    );
    const guessed = new URL(one.worker);
    guessed.password = new URL(one.web).password;
    await expect(as(guessed.href, (client) => client.query('select 1'))).rejects.toThrow(
      'password authentication failed',
    );
  });

  it.each(['web', 'worker', 'report', 'protection'] as const)('lets %s make nothing', async (role: RoleName) => {
    const addresses = await freshDatabase();
    await as(addresses[role], async (client) => {
      await expect(client.query('create schema mine')).rejects.toThrow('permission denied');
      await expect(client.query('create table public.mine (n int)')).rejects.toThrow('permission denied');
      await expect(client.query('create table bullmq.mine (n int)')).rejects.toThrow('permission denied');
      await expect(client.query('create role mine')).rejects.toThrow('permission denied');
    });
  });

  it('stops a program whose database is older or newer', async () => {
    const addresses = await freshDatabase();
    const source = await openDataSource(addresses.web);
    const database = new Database(source);
    await expect(assertSchema(database, migrations)).resolves.toBeUndefined();
    await expect(assertSchema(database, migrations.slice(0, -1))).rejects.toThrow('newer version');
    class Later1999999999999 {
      up = (): Promise<void> => Promise.resolve();
      down = this.up;
    }
    await expect(assertSchema(database, [...migrations, Later1999999999999])).rejects.toThrow('lacks 1 migrations');
    await expect(
      migrate(addresses.owner, { migrations: migrations.slice(0, -1), keyring: testKeyring }),
    ).rejects.toThrow('newer version');
    await source.destroy();
  });

  it('takes another key for an empty database, and refuses it once people are in', async () => {
    const { owner } = await freshDatabase();
    await migrate(owner, { migrations, keyring: otherKeyring });
    expect(await needsOldKey(owner)).toBe(false);
    await as(owner, (client) => client.query(`insert into identity.throttle values ('\\x00', 1, now(), null)`));
    expect(await needsOldKey(owner)).toBe(true);
    await expect(migrate(owner, { migrations, keyring: testKeyring })).rejects.toThrow('another master key');
    await expect(migrate(owner, { migrations, keyring: otherKeyring })).resolves.toEqual({ ran: [] });
    const rotated = Keyring.parse(`${'5a'.repeat(32)},${'77'.repeat(32)}`);
    await migrate(owner, { migrations, keyring: rotated });
    await expect(migrate(owner, { migrations, keyring: testKeyring })).resolves.toEqual({ ran: [] });
  });

  it('says which roles to make when it may not', async () => {
    const { owner, name } = await freshDatabase();
    const poor = `${name}_poor`;
    await as(owner, (client) =>
      client.query(`create role ${poor} login password 'poor'; grant connect on database ${name} to ${poor}`),
    );
    await as(owner, (client) =>
      client.query(`alter database ${name} owner to ${poor}; alter role ${name}_web rename to ${name}_gone`),
    );
    const url = new URL(owner);
    [url.username, url.password] = [poor, 'poor'];
    const refused = as(url.href, (client) => ensureLoginRoles(client, name, testKeyring));
    await expect(refused).rejects.toThrow(`create role "${name}_web" login password '…' in role ayni_web;`);
  });

  it('refuses the one database name that its own roles need', async () => {
    const url = new URL(process.env['TEST_SERVER_URL'] ?? '');
    url.pathname = 'ayni';
    expect(() => roleUrl(url.href, testKeyring, 'web')).toThrow('Call it ayni_main');
  });
});
