import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { actingAs, addOrganisation, addSeeker, openAs } from '../support/rooms.js';

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
  'audit.event': { web: 'insert', worker: 'insert' },
  bullmq: { web: EVERYTHING, worker: EVERYTHING, report: EVERYTHING },
  public: { web: 'select', worker: 'select', report: 'select', protection: 'select' },
};

/** The only functions of ours that a program may call. */
const CALLABLE: Readonly<Record<Role, readonly string[]>> = {
  web: ['equality.mine', 'equality.put', 'protection.file_report'],
  worker: ['audit.seal_committed'],
  report: [],
  protection: [],
};

const OURS = ['identity', 'equality', 'protection', 'casefile', 'work', 'audit'];

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

  describe('equality answers', () => {
    const people: { id: number; token: Buffer }[] = [];

    beforeAll(async () => {
      for (const gender of ['woman', 'man']) {
        const { id } = await addSeeker(owner);
        const token = await openSession(owner, { role: 'seeker', seekerId: id });
        await connected('web').query('select equality.put($1, $2, 1)', [token, JSON.stringify({ gender })]);
        people.push({ id, token });
      }
    });

    const mine = async (token: Buffer | null): Promise<unknown> => {
      const [row] = await connected('web').query<{ mine: unknown }>('select equality.mine($1) as mine', [token]);
      return row?.mine;
    };
    const person = (at: number) => {
      const found = people[at];
      if (found === undefined) throw new Error('no such person');
      return found;
    };

    it('gives a live session its own answers, and only those', async () => {
      expect(await mine(person(0).token)).toEqual({ gender: 'woman' });
      expect(await mine(person(1).token)).toEqual({ gender: 'man' });
    });

    it('adds to what is there', async () => {
      await connected('web').query('select equality.put($1, $2, 2)', [person(0).token, '{"country":"VE"}']);
      expect(await mine(person(0).token)).toEqual({ gender: 'woman', country: 'VE' });
    });

    it('keeps them under an id that says nothing about the person', async () => {
      const [row] = await owner.query<{ seen: string }>(
        'select string_agg(answer::text, chr(10)) as seen from equality.answer',
      );
      expect(row?.seen).toContain('woman');
      for (const { id } of people) expect(row?.seen).not.toMatch(new RegExp(`(^|[(,])${String(id)}[,)]`, 'm'));
    });

    const REFUSED: readonly [string, (token: Buffer) => Promise<Buffer | null>][] = [
      ['no token', async () => null],
      ['a token nobody has', async () => randomBytes(32)],
      ['the stored hash instead of the token', async (token) => sha256(token)],
      ['an expired session', (token) => change(token, `expires_at = now() - interval '1 second'`)],
      ['a revoked session', (token) => change(token, 'revoked_at = now()')],
      [
        'a disabled account',
        async (token) => {
          await owner.query(
            `update identity.account set disabled_at = now()
             where id = (select account_id from identity.session where token_hash = $1)`,
            [sha256(token)],
          );
          return token;
        },
      ],
      [
        'a caseworker',
        async () => {
          const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
          return openSession(owner, { role: 'caseworker', organisationId });
        },
      ],
    ];

    const change = async (token: Buffer, set: string): Promise<Buffer> => {
      await owner.query(`update identity.session set ${set} where token_hash = $1`, [sha256(token)]);
      return token;
    };

    it.each(REFUSED)('refuses %s', async (_, prepare) => {
      const { id } = await addSeeker(owner);
      const token = await prepare(await openSession(owner, { role: 'seeker', seekerId: id }));
      await expect(mine(token)).rejects.toThrow('no live session of a seeker');
      await expect(connected('web').query('select equality.put($1, $2, 1)', [token, '{}'])).rejects.toThrow(
        'no live session of a seeker',
      );
    });

    it('goes with the person', async () => {
      await owner.query('delete from work.seeker where id = $1', [person(1).id]);
      const rows = await owner.query<{ answers: unknown }>('select answers from equality.answer');
      expect(rows.map(({ answers }) => answers)).toEqual([{ gender: 'woman', country: 'VE' }]);
    });
  });

  describe('notes of an organisation', () => {
    let mine: number;
    let theirs: number;
    let seekerId: number;

    beforeAll(async () => {
      mine = await addOrganisation(owner, 'ngo', 'Mine');
      theirs = await addOrganisation(owner, 'ngo', 'Theirs');
      seekerId = (await addSeeker(owner)).id;
    });

    const from = <T>(organisationId: number, work: () => Promise<T>): Promise<T> =>
      actingAs({ accountId: 1, organisationId, role: 'caseworker' }, work);
    const write = (organisationId: number, table: 'note' | 'task'): Promise<unknown> =>
      table === 'note'
        ? connected('web').query(
            `insert into casefile.note (seeker_id, organisation_id, account_id, kind, body) values ($1, $2, 1, 'n', 'x')`,
            [seekerId, organisationId],
          )
        : connected('web').query(
            `insert into casefile.task (seeker_id, organisation_id, kind, due_on) values ($1, $2, 'call', current_date)`,
            [seekerId, organisationId],
          );
    const count = async (table: string): Promise<number> => {
      const [row] = await connected('web').query<{ n: number }>(`select count(*) as n from casefile.${table}`);
      return row?.n ?? -1;
    };

    it.each(['note', 'task'] as const)('shows a %s to its own organisation only', async (table) => {
      await from(mine, () => write(mine, table));
      expect(await from(mine, () => count(table))).toBe(1);
      expect(await from(theirs, () => count(table))).toBe(0);
      expect(await count(table)).toBe(0);
    });

    it.each(['note', 'task'] as const)('lets nobody write, change or delete a %s of another', async (table) => {
      await expect(from(theirs, () => write(mine, table))).rejects.toThrow('row-level security');
      const reach = (sql: string): Promise<unknown[]> => from(theirs, () => connected('web').query(sql));
      expect(await reach(`update casefile.${table} set kind = 'stolen' returning 1`)).toEqual([]);
      expect(await reach(`delete from casefile.${table} returning 1`)).toEqual([]);
      await expect(
        from(mine, () => connected('web').query(`update casefile.${table} set organisation_id = ${String(theirs)}`)),
      ).rejects.toThrow('row-level security');
    });
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
    return !(error instanceof Error && /^permission denied for/.test(error.message));
  }
}

async function openSession(
  owner: Database,
  account: { role: string; seekerId?: number; organisationId?: number },
): Promise<Buffer> {
  const token = randomBytes(32);
  await owner.query(
    `with account as (insert into identity.account (role, seeker_id, organisation_id) values ($1, $2, $3) returning id)
     insert into identity.session (token_hash, account_id, expires_at) select $4, id, now() + interval '1 hour' from account`,
    [account.role, account.seekerId ?? null, account.organisationId ?? null, sha256(token)],
  );
  return token;
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
