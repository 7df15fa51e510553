import type { Database } from './database.js';
import { StartError } from './errors.js';
import type { RoleName } from './roles.js';

const DENIED = '42501';

/** Schemas none of whose tables the role may read. */
export const WALLS: Readonly<Record<RoleName, readonly string[]>> = {
  web: ['equality', 'protection'],
  worker: ['identity', 'equality', 'protection', 'casefile', 'report'],
  report: ['identity', 'equality', 'protection', 'casefile'],
  protection: ['identity', 'equality', 'casefile', 'work', 'report'],
};

/** Tries each forbidden read, and stops the program when the database allows one. */
export async function probeWalls(database: Database, role: RoleName): Promise<void> {
  // pg_class is readable by everyone, even where the schema is not.
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = any($1) and c.relkind in ('r', 'p') order by 1`,
    [WALLS[role]],
  );
  const open: string[] = [];
  for (const { name } of tables) if (await canRead(database, name)) open.push(name);
  if (open.length > 0)
    throw new StartError(`The ${role} program can read ${open.join(', ')}. It must not: check its database role.`);
}

async function canRead(database: Database, table: string): Promise<boolean> {
  try {
    await database.query(`select from ${table} limit 1`);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === DENIED) return false;
    throw error;
  }
}
