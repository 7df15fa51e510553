import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { ensureLoginRoles, Keyring, type RoleName, roleUrl } from '#platform';
import { TEST_MASTER_KEY } from './key.js';

export const testKeyring = Keyring.parse(TEST_MASTER_KEY);

/** Addresses of one database, as its owner and as each login role. */
export type TestDatabase = Readonly<Record<'owner' | RoleName, string>> & { readonly name: string };

/** A migrated database of its own for one spec file. */
export async function freshDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name} template ayni_template`);
  const owner = addressOf(name);
  const client = new pg.Client(owner);
  await client.connect();
  await ensureLoginRoles(client, name, testKeyring);
  await client.end();
  const as = (role: RoleName): string => roleUrl(owner, testKeyring, role);
  return { name, owner, web: as('web'), worker: as('worker'), report: as('report'), protection: as('protection') };
}

/** A database with nothing in it, not even our schema. */
export async function emptyDatabase(): Promise<string> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await onServer(`create database ${name}`);
  return addressOf(name);
}

function addressOf(database: string): string {
  const url = new URL(process.env['TEST_SERVER_URL'] ?? '');
  url.pathname = database;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const client = new pg.Client(process.env['TEST_SERVER_URL']);
  await client.connect();
  await client.query(statement);
  await client.end();
}
