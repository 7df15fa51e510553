import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { Database, ensureLoginRoles, Keyring, openDataSource, type RoleName, roleUrl } from '#platform';
import { TEST_MASTER_KEY } from './key.js';

export const testKeyring = Keyring.parse(TEST_MASTER_KEY);

/** Addresses of one database, as its owner and as each login role. */
export type TestDatabase = Readonly<Record<'owner' | RoleName, string>> & { readonly name: string };

/** A migrated database of its own for one spec file. */
export async function freshDatabase(template = 'ayni_template'): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ${template}`);
  const owner = addressOf(name);
  await connected(owner, (client) => ensureLoginRoles(client, name, testKeyring));
  const as = (role: RoleName): string => roleUrl(owner, testKeyring, role);
  return { name, owner, web: as('web'), worker: as('worker'), report: as('report'), protection: as('protection') };
}

/** A database of its own that begins as `fill` left the first of this name; the first to come fills it, once a run. */
export async function filledDatabase(
  name: string,
  fill: (first: TestDatabase) => Promise<void>,
): Promise<TestDatabase> {
  const template = `t_${name}`;
  await connected(process.env['TEST_SERVER_URL'] ?? '', async (client) => {
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    const first = await freshDatabase();
    await fill(first);
    await client.query(`alter database ${first.name} rename to ${template}`);
  });
  return freshDatabase(template);
}

/** A database with nothing in it, not even our schema. */
export async function emptyDatabase(): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  return addressOf(name);
}

/** A connection of a role of its own, without any module. */
export async function openAs(url: string): Promise<Database & { close(): Promise<void> }> {
  const source = await openDataSource(url, [], [], 4);
  return Object.assign(new Database(source), { close: () => source.destroy() });
}

function addressOf(database: string): string {
  const url = new URL(process.env['TEST_SERVER_URL'] ?? '');
  url.pathname = database;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  await connected(process.env['TEST_SERVER_URL'] ?? '', (client) => client.query(statement));
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
