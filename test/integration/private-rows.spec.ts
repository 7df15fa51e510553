import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Database } from '#platform';
import { freshDatabase } from '../support/database.js';
import { actingAs, addOrganisation, addSeeker, openAs } from '../support/rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;

describe('rows behind the walls', () => {
  let owner: Connection;
  let web: Connection;

  beforeAll(async () => {
    const addresses = await freshDatabase();
    owner = await openAs(addresses.owner);
    web = await openAs(addresses.web);
  });

  afterAll(async () => {
    await web.close();
    await owner.close();
  });

  describe('equality answers', () => {
    const people: { id: number; token: Buffer }[] = [];

    beforeAll(async () => {
      for (const gender of ['woman', 'man']) {
        const { id } = await addSeeker(owner);
        const token = await openSession(owner, { role: 'seeker', seekerId: id });
        await web.query('select equality.put($1, $2, 1)', [token, JSON.stringify({ gender })]);
        people.push({ id, token });
      }
    });

    const mine = async (token: Buffer | null): Promise<unknown> => {
      const [row] = await web.query<{ mine: unknown }>('select equality.mine($1) as mine', [token]);
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
      await web.query('select equality.put($1, $2, 2)', [person(0).token, '{"country":"VE"}']);
      expect(await mine(person(0).token)).toEqual({ gender: 'woman', country: 'VE' });
    });

    it('keeps them in a table with nothing else of the person in it', async () => {
      const rows = await owner.query<{ column: string }>(
        `select attname as column from pg_attribute where attrelid = 'equality.answer'::regclass and attnum > 0 order by 1`,
      );
      expect(rows.map(({ column }) => column)).toEqual(['answered_on', 'answers', 'form_version', 'id']);
      expect(
        await owner.query(`select from pg_constraint where conrelid = 'equality.answer'::regclass and contype = 'f'`),
      ).toEqual([]);
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
      await expect(web.query('select equality.put($1, $2, 1)', [token, '{}'])).rejects.toThrow(
        'no live session of a seeker',
      );
    });

    it('is of a day in Lima, wherever the server thinks it is', async () => {
      const { id } = await addSeeker(owner);
      const token = await openSession(owner, { role: 'seeker', seekerId: id });
      // Between these two zones it is never the same day, so in one of them it is not Lima's.
      const days = [];
      for (const zone of ['Etc/GMT-14', 'Etc/GMT+12', 'Etc/GMT-14']) {
        await web.query(
          `with zone as materialized (select set_config('timezone', $1, true) as name)
           select equality.put($2, '{}', 1) from zone where name <> ''`,
          [zone, token],
        );
        const [row] = await owner.query<{ right: boolean }>(
          `select answered_on = (now() at time zone 'America/Lima')::date as right from equality.answer
           where id = (select answer_id from equality.link where seeker_id = $1)`,
          [id],
        );
        days.push(row?.right);
      }
      expect(days).toEqual([true, true, true]);
      await owner.query('delete from work.seeker where id = $1', [id]);
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
        ? web.query(
            `insert into casefile.note (seeker_id, organisation_id, account_id, kind, body) values ($1, $2, 1, 'n', 'x')`,
            [seekerId, organisationId],
          )
        : web.query(
            `insert into casefile.task (seeker_id, organisation_id, kind, due_on) values ($1, $2, 'call', (now() at time zone 'America/Lima')::date)`,
            [seekerId, organisationId],
          );
    const count = async (table: string): Promise<number> => {
      const [row] = await web.query<{ n: number }>(`select count(*) as n from casefile.${table}`);
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
      const reach = (sql: string): Promise<unknown[]> => from(theirs, () => web.query(sql));
      expect(await reach(`update casefile.${table} set kind = 'stolen' returning 1`)).toEqual([]);
      expect(await reach(`delete from casefile.${table} returning 1`)).toEqual([]);
      await expect(
        from(mine, () => web.query(`update casefile.${table} set organisation_id = ${String(theirs)}`)),
      ).rejects.toThrow('row-level security');
    });
  });
});

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
