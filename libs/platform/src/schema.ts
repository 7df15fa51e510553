import type pg from 'pg';
import { type Database, MIGRATION_TABLE, type Migrations } from './database.js';
import { StartError } from './errors.js';

export function namesOf(migrations: Migrations): string[] {
  return migrations.map((migration) => migration.name);
}

export function newerSchema(): StartError {
  return new StartError(
    'The database was migrated by a newer version of Ayni. Start that version, or restore a backup of this one.',
  );
}

/** Names of the migrations that ran, oldest first; empty on a new database. */
export async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const table = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    MIGRATION_TABLE,
  ]);
  if (table.rows[0]?.there !== true) return [];
  const { rows } = await client.query<{ name: string }>(`select name from ${MIGRATION_TABLE} order by timestamp`);
  return rows.map(({ name }) => name);
}

/** Stops a program whose database is older or newer than itself. */
export async function assertSchema(database: Database, migrations: Migrations): Promise<void> {
  const known = namesOf(migrations);
  const applied = await readApplied(database);
  if (applied.some((name) => !known.includes(name))) throw newerSchema();
  const missing = known.filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new StartError(
      `The database lacks ${String(missing.length)} migrations (${missing[0] ?? ''} …). Run “ayni migrate”.`,
    );
  }
}

async function readApplied(database: Database): Promise<string[]> {
  const [table] = await database.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    MIGRATION_TABLE,
  ]);
  if (table?.there !== true) return [];
  const rows = await database.query<{ name: string }>(`select name from ${MIGRATION_TABLE}`);
  return rows.map(({ name }) => name);
}
