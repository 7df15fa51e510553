import { runMigrations } from 'bullmq';
import pg from 'pg';
import { type Migrations, openDataSource } from './database.js';
import { StartError } from './errors.js';
import { refuseWrongKey, rememberKey } from './key-check.js';
import { JOB_NAMES } from './jobs.js';
import type { Keyring } from './keyring.js';
import { databaseOf, ensureGroupRoles, ensureLoginRoles, groupRole, ROLES } from './roles.js';
import { appliedMigrations, namesOf, newerSchema } from './schema.js';

const LOCK = 0x61_79_6e_69;
const OLDEST_SERVER = 150_000;

export interface MigrateOptions {
  migrations: Migrations;
  keyring: Keyring;
  /** False where an administrator made the login roles. */
  loginRoles?: boolean;
}

export interface Migrated {
  /** Names of the migrations that ran now. */
  ran: string[];
}

/** Brings a database to this version: roles, schema, queue tables, grants. One process at a time, the others wait. */
export async function migrate(ownerUrl: string, options: MigrateOptions): Promise<Migrated> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await refuseOldServer(client);
    const applied = await appliedMigrations(client);
    if (applied.some((name) => !namesOf(options.migrations).includes(name))) throw newerSchema();
    await refuseWrongKey(client, options.keyring);
    await ensureGroupRoles(client);
    const ran = await runOurs(ownerUrl, options.migrations);
    await rememberKey(client, options.keyring);
    await prepareQueue(client);
    await letProgramsReadVersion(client);
    const database = databaseOf(ownerUrl);
    if (options.loginRoles !== false) await ensureLoginRoles(client, database, options.keyring);
    return { ran };
  } finally {
    await client.end();
  }
}

async function runOurs(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  const source = await openDataSource(ownerUrl, [], migrations, 2);
  try {
    return (await source.runMigrations()).map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

/** BullMQ's own tables, for the three programs that use the queue. */
async function prepareQueue(client: pg.Client): Promise<void> {
  await runMigrations(client);
  // BullMQ makes a queue's sequence at its first job; the programs may not make anything.
  const { rows } = await client.query<{ name: string }>(
    'select bullmq.job_id_seq_name(job) as name from unnest($1::text[]) job',
    [JOB_NAMES],
  );
  for (const { name } of rows) await client.query(`create sequence if not exists bullmq.${pg.escapeIdentifier(name)}`);
  const users = [groupRole('web'), groupRole('worker'), groupRole('report')].join(', ');
  await client.query(`
    grant usage on schema bullmq to ${users};
    grant select, insert, update, delete on all tables in schema bullmq to ${users};
    grant usage, select on all sequences in schema bullmq to ${users};
    grant execute on all functions in schema bullmq to ${users}`);
}

/** Each program compares the database's version with its own when it starts. */
async function letProgramsReadVersion(client: pg.Client): Promise<void> {
  const all = ROLES.map((role) => groupRole(role)).join(', ');
  await client.query(`grant usage on schema public to ${all}; grant select on public.schema_migration to ${all}`);
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::int as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_SERVER) {
    throw new StartError(`PostgreSQL ${String(Math.floor(version / 10_000))} is too old; Ayni needs 15 or newer.`);
  }
}
