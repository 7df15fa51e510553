import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openAs } from '../support/rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;
type Role = 'web' | 'worker' | 'report' | 'protection';
type Verb = 'select' | 'insert' | 'update' | 'delete';

const ROLES: readonly Role[] = ['web', 'worker', 'report', 'protection'];
const EVERYTHING = 'select insert update delete';

/** Who may do what to the tables of a schema, as docs/privacy.md says. What is not listed is refused. */
const MATRIX: Readonly<Record<string, Partial<Record<Role, string>>>> = {
  identity: { web: EVERYTHING },
  casefile: { web: EVERYTHING },
  work: { web: EVERYTHING, worker: EVERYTHING },
  equality: {},
  protection: { protection: EVERYTHING },
  audit: {},
  report: { web: EVERYTHING, report: 'select delete' },
  'work.barrier': { web: EVERYTHING },
  'work.import': { web: EVERYTHING },
  'work.import_fault': { web: EVERYTHING },
  'work.companion_room': { web: EVERYTHING },
  'work.seeker_revision': { web: 'select insert delete', worker: 'select insert delete' },
  'work.vacancy_revision': { web: 'select insert delete', worker: 'select insert delete' },
  'work.round': { web: 'select insert update', worker: 'select update' },
  'work.round_place': { web: 'select', worker: 'select insert' },
  'work.round_blocking': { web: 'select', worker: 'select insert' },
  'work.market_change': { web: 'select', worker: 'select delete' },
  'work.floor_choice': { web: 'select insert delete', worker: 'select' },
  'audit.event': { web: 'insert', worker: 'insert' },
  bullmq: { web: EVERYTHING, worker: EVERYTHING, report: EVERYTHING },
  public: { web: 'select', worker: 'select', report: 'select', protection: 'select' },
};

/** The only functions of ours that a program may call. */
const CALLABLE: Readonly<Record<Role, readonly string[]>> = {
  web: [
    'audit.check_seals',
    'audit.count_loose',
    'equality.mine',
    'equality.put',
    'protection.file_report',
    'protection.reports_about',
    'protection.reports_against',
    'work.is_known_firm',
    'work.is_worked_on',
  ],
  worker: ['audit.seal_committed'],
  report: [],
  protection: ['protection.reader'],
};

const OURS = ['identity', 'equality', 'protection', 'casefile', 'work', 'audit', 'report'];

describe('the walls of the database', () => {
  let addresses: TestDatabase;
  let owner: Connection;
  const as = new Map<Role, Connection>();

  beforeAll(async () => {
    addresses = await freshDatabase();
    owner = await openAs(addresses.owner);
    for (const role of ROLES) as.set(role, await openAs(addresses[role]));
  });

  afterAll(async () => {
    for (const connection of as.values()) await connection.close();
    await owner.close();
  });

  const connected = (role: Role): Connection => {
    const connection = as.get(role);
    if (connection === undefined) throw new Error(role);
    return connection;
  };

  const allTables = (): Promise<{ name: string; schema: string; column: string }[]> =>
    owner.query(
      `select format('%I.%I', n.nspname, c.relname) as name, n.nspname as schema,
         (select quote_ident(attname) from pg_attribute where attrelid = c.oid and attnum = 1) as column
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
       order by 1`,
    );

  it('knows every schema there is', async () => {
    const schemas = new Set((await allTables()).map(({ schema }) => schema));
    expect([...schemas].filter((schema) => MATRIX[schema] === undefined)).toEqual([]);
    expect(OURS.filter((schema) => !schemas.has(schema))).toEqual([]);
  });

  it.each(ROLES)('lets %s do to every table what the matrix says, and nothing else', async (role) => {
    const found: string[] = [];
    const wanted: string[] = [];
    for (const { name, schema, column } of await allTables()) {
      const allowed = (MATRIX[name] ?? MATRIX[schema])?.[role] ?? '';
      wanted.push(`${name}: ${allowed}`);
      const can: Verb[] = [];
      for (const [verb, sql] of attempts(name, column)) if (await isAllowed(connected(role), sql)) can.push(verb);
      found.push(`${name}: ${can.join(' ')}`);
    }
    expect(found).toEqual(wanted);
    expect(found.length).toBeGreaterThan(30);
  });

  it.each(ROLES)('lets %s call only its own functions', async (role) => {
    const rows = await connected(role).query<{ name: string }>(
      `select distinct n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
       where n.nspname = any($1) and p.prorettype <> 'trigger'::regtype and has_function_privilege(p.oid, 'execute')
       order by 1`,
      [OURS],
    );
    expect(rows.map(({ name }) => name)).toEqual(CALLABLE[role]);
  });

  it('lets no program make tables, roles or functions', async () => {
    for (const role of ROLES) {
      for (const sql of ['create table work.mine (n int)', 'create table public.mine (n int)', 'create role mine']) {
        await expect(connected(role).query(sql)).rejects.toThrow(/permission denied/);
      }
    }
  });
});

/** One try of each kind that changes nothing even where it is allowed. */
function attempts(table: string, column: string): readonly (readonly [Verb, string])[] {
  return [
    ['select', `select from ${table} limit 1`],
    ['insert', `insert into ${table} default values`],
    ['update', `update ${table} set ${column} = default where false`],
    ['delete', `delete from ${table} where false`],
  ];
}

async function isAllowed(database: Database, sql: string): Promise<boolean> {
  const undo = new Error('undo');
  try {
    await database.inTransaction(async () => {
      await database.query(sql);
      throw undo;
    });
    return false;
  } catch (error) {
    return !(error instanceof Error && error.message.startsWith('permission denied for'));
  }
}
