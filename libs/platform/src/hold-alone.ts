import pg from 'pg';

const LOCK = 0x61_79_6e_75;

/** Takes a database for this process until it ends or the server does; false when another process has it. */
export async function holdAlone(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  // The connection is the lock: it ends with the server, and then there is nothing to hold.
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [LOCK]);
  if (rows[0]?.taken === true) return true;
  await client.end();
  return false;
}
