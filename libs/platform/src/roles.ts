import { createHmac, createHash, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';
import { StartError } from './errors.js';
import type { Keyring } from './keyring.js';

export const ROLES = ['web', 'worker', 'report', 'protection'] as const;
export type RoleName = (typeof ROLES)[number];

const INSUFFICIENT_PRIVILEGE = '42501';
const ALREADY_THERE = new Set(['42710', '23505']);
const ITERATIONS = 4096;

/** Owns the grants; set up once a server, shared by its databases. */
export function groupRole(role: RoleName): string {
  return `ayni_${role}`;
}

export function databaseOf(url: string): string {
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  if (name === '') throw new StartError('The database’s address names no database: postgres://user@host:5432/NAME');
  return name;
}

/** Signs in to one database only. */
export function loginRole(database: string, role: RoleName): string {
  const name = `${database}_${role}`;
  if (name === groupRole(role)) {
    throw new StartError(
      'A database cannot be called “ayni”: its login roles would be the group roles. Call it ayni_main.',
    );
  }
  return name;
}

export function rolePassword(keyring: Keyring, database: string, role: RoleName): string {
  return keyring.derive(`role:${database}:${role}`).toString('base64url');
}

/** The owner's address as another role with its derived password. */
export function roleUrl(ownerUrl: string, keyring: Keyring, role: RoleName): string {
  const url = new URL(ownerUrl);
  const database = databaseOf(ownerUrl);
  url.username = loginRole(database, role);
  url.password = rolePassword(keyring, database, role);
  return url.href;
}

export async function ensureGroupRoles(client: pg.Client): Promise<void> {
  const wanted = ROLES.map((role) => groupRole(role));
  const found = await client.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    wanted,
  ]);
  const missing = wanted.filter((name) => !found.rows.some(({ rolname }) => rolname === name));
  for (const name of missing) {
    await createRole(
      client,
      `create role ${name} nologin`,
      missing.map((role) => `create role ${role} nologin;`),
    );
  }
}

/** One login role a program, with a password that only the master key's holder can derive. */
export async function ensureLoginRoles(client: pg.Client, database: string, keyring: Keyring): Promise<void> {
  const place = pg.escapeIdentifier(database);
  await client.query(`revoke connect, temporary on database ${place} from public`);
  for (const role of ROLES) {
    const name = loginRole(database, role);
    const login = pg.escapeIdentifier(name);
    const verifier = scramVerifier(rolePassword(keyring, database, role));
    const known = await client.query('select from pg_roles where rolname = $1', [name]);
    if (known.rowCount === 0) await createRole(client, `create role ${login} login`, loginAdvice(database));
    await client.query(`alter role ${login} password ${pg.escapeLiteral(verifier)}`);
    await client.query(`grant ${groupRole(role)} to ${login}`);
    await client.query(`grant connect on database ${place} to ${login}`);
    // BullMQ adds jobs through a temporary table.
    if (role === 'worker' || role === 'report') await client.query(`grant temporary on database ${place} to ${login}`);
  }
}

async function createRole(client: pg.Client, statement: string, advice: readonly string[]): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || ALREADY_THERE.has(error.code ?? '')) return;
    if (error.code !== INSUFFICIENT_PRIVILEGE) throw error;
    const steps = [
      'This database user may not create roles. Let an administrator run:',
      ...advice.map((line) => `  ${line}`),
    ];
    throw new StartError(steps.join('\n'), { cause: error });
  }
}

function loginAdvice(database: string): string[] {
  const lines = ROLES.flatMap((role) => [
    `create role "${loginRole(database, role)}" login password '…' in role ${groupRole(role)};`,
    `grant connect on database "${database}" to "${loginRole(database, role)}";`,
  ]);
  return [
    ...lines,
    'and give the programs DATABASE_URL_WEB, DATABASE_URL_WORKER, DATABASE_URL_REPORT and DATABASE_URL_PROTECTION.',
  ];
}

/** The form PostgreSQL stores: the password itself never reaches the server or its log. */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, 32, 'sha256');
  const clientKey = createHmac('sha256', salted).update('Client Key').digest();
  const storedKey = createHash('sha256').update(clientKey).digest('base64');
  const serverKey = createHmac('sha256', salted).update('Server Key').digest('base64');
  return `SCRAM-SHA-256$${String(ITERATIONS)}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}
