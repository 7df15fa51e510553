import pg from 'pg';
import { StartError } from './errors.js';
import { type Keyring, SealError } from './keyring.js';

const CONTEXT = 'key-check';
const PROOF = 'ayni';

/** Holds one sealed word: it tells a wrong key before anything unreadable is written. */
const TABLE = 'identity.key_check';

/** Stops when people's data were sealed with a key that is not in the keyring. A new database has nothing to compare. */
export async function refuseWrongKey(client: pg.Client, keyring: Keyring): Promise<void> {
  if (!(await exists(client))) return;
  const { rows } = await client.query<{ sealed: Buffer }>(`select sealed from ${TABLE}`);
  if (rows.some(({ sealed }) => opens(keyring, sealed))) return;
  if (await holdsPeople(client)) throw wrongKey();
  await client.query(`delete from ${TABLE}`);
}

/** Leaves the current key's proof in the database. */
export async function rememberKey(client: pg.Client, keyring: Keyring): Promise<void> {
  if (!(await exists(client))) return;
  await client.query(`insert into ${TABLE} (key_id, sealed) values ($1, $2) on conflict do nothing`, [
    keyring.keyId,
    keyring.seal(PROOF, CONTEXT),
  ]);
}

/** True when this database holds what a key sealed: a new key must not be made for it. */
export async function needsOldKey(ownerUrl: string): Promise<boolean> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    return await holdsPeople(client);
  } finally {
    await client.end();
  }
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

function opens(keyring: Keyring, sealed: Buffer): boolean {
  try {
    return keyring.open(sealed, CONTEXT) === PROOF;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
}

async function exists(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [TABLE]);
  return rows[0]?.there === true;
}

/** Any row behind a wall, the proof itself apart. */
async function holdsPeople(client: pg.Client): Promise<boolean> {
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('identity', 'casefile', 'protection') and format('%I.%I', schemaname, tablename) <> $1`,
    [TABLE],
  );
  for (const { name } of tables.rows) {
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if ((rowCount ?? 0) > 0) return true;
  }
  return false;
}
