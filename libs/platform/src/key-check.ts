import pg from 'pg';
import { StartError } from './errors.js';
import { type Keyring, SealError } from './keyring.js';

const CONTEXT = 'key-check';
const PROOF = 'ayni';

/** Table with one sealed word: it tells a wrong key before anything unreadable is written. */
const TABLE = 'key_check';

/** Stops when people's data were sealed with a key that is not in the keyring; an empty database takes the new key. */
export async function checkKey(client: pg.Client, keyring: Keyring): Promise<void> {
  await client.query(
    `create table if not exists ${TABLE} (only boolean primary key default true check (only), sealed bytea not null)`,
  );
  const { rows } = await client.query<{ sealed: Buffer }>(`select sealed from ${TABLE}`);
  const [check] = rows;
  const opens = check !== undefined && canOpen(keyring, check.sealed);
  if (check !== undefined && !opens && (await holdsPeople(client))) throw wrongKey();
  if (check !== undefined && opens && keyring.isCurrent(check.sealed)) return;
  await client.query(
    `insert into ${TABLE} (sealed) values ($1) on conflict (only) do update set sealed = excluded.sealed`,
    [keyring.seal(PROOF, CONTEXT)],
  );
}

/** True when this database was sealed with a key before: a new key must not be made for it. */
export async function needsOldKey(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [TABLE]);
    return rows[0]?.there === true && (await holdsPeople(client));
  } finally {
    await client.end();
  }
}

function canOpen(keyring: Keyring, sealed: Buffer): boolean {
  try {
    return keyring.open(sealed, CONTEXT) === PROOF;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

async function holdsPeople(client: pg.Client): Promise<boolean> {
  const tables = await client.query<{ table: string }>(
    `select format('%I.%I', schemaname, tablename) as table from pg_tables where schemaname in ('identity', 'casefile', 'protection')`,
  );
  for (const { table } of tables.rows) {
    if (((await client.query(`select from ${table} limit 1`)).rowCount ?? 0) > 0) return true;
  }
  return false;
}

export function wrongKey(): StartError {
  return new StartError(
    [
      'The database holds data that another master key sealed.',
      'Put the right key back: the file master.key in AYNI_HOME, or AYNI_MASTER_KEY_FILE.',
      'Without it names, phones and documents cannot be read; a backup of the database does not contain it.',
    ].join('\n'),
  );
}
