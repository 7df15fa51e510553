import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clearDemo, demoState } from '../../apps/cli/src/demo.command.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { openAs } from '../support/rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;

describe('the demo', () => {
  let database: TestDatabase;
  let owner: Connection;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = await openAs(database.owner);
  });

  afterAll(() => owner.close());

  const organisation = async (demo: boolean): Promise<number> => {
    const [row] = await owner.query<{ id: number }>(
      `insert into work.organisation (kind, name, demo) values ('ngo', 'Manos', $1) returning id`,
      [demo],
    );
    return row?.id ?? 0;
  };
  const account = (role: string, organisationId: number, demo: boolean) =>
    owner.query('insert into identity.account (role, organisation_id, demo) values ($1, $2, $3)', [
      role,
      organisationId,
      demo,
    ]);

  it('is whole once its operator is there, which is written last; a part of it is told from nothing', async () => {
    expect(await demoState(database.owner)).toBe('empty');
    const demo = await organisation(true);
    await account('caseworker', demo, true);
    expect(await demoState(database.owner)).toBe('partial');
    await account('operator', demo, true);
    expect(await demoState(database.owner)).toBe('whole');
  });

  it('is cleared without a trace, and what is real stays', async () => {
    const real = await organisation(false);
    await account('operator', real, false);
    await owner.query(
      `insert into work.seeker (form_version, facts, fresh_on, demo, organisation_id)
       select 1, '{}', (now() at time zone 'America/Lima')::date, organisation.demo, organisation.id from work.organisation`,
    );
    expect(await clearDemo(database.owner)).toEqual({ people: 1, organisations: 1 });
    expect(await demoState(database.owner)).toBe('none');
    expect(await owner.query('select organisation_id as id from work.seeker')).toEqual([{ id: real }]);
    expect(await clearDemo(database.owner)).toEqual({ people: 0, organisations: 0 });
  });

  it('is cleared when real people dealt with it: the person stays, what she saw stays in her log', async () => {
    const [ngo, firm] = [await organisation(true), await organisation(true)];
    const [she] = await owner.query<{ id: number }>(
      `insert into work.seeker (form_version, facts, fresh_on, organisation_id) values (1, '{}', (now() at time zone 'America/Lima')::date, $1) returning id`,
      [ngo],
    );
    const [vacancy] = await owner.query<{ id: number }>(
      `insert into work.vacancy (organisation_id, title, facts) values ($1, 'Panadería', '{}') returning id`,
      [await organisation(false)],
    );
    const pair = [she?.id, vacancy?.id];
    await owner.query(
      `with pair as (insert into work.introduction (seeker_id, vacancy_id, label) values ($1, $2, 'A-01') returning id)
       insert into work.review (introduction_id, account_id, organisation_id, decision, her_score, list_score, scoring)
       select id, 1, $3, 'approve', 0, 0, 1 from pair`,
      [...pair, ngo],
    );
    await owner.query(
      `insert into work.consent (seeker_id, vacancy_id, purpose, organisation_id, text_version, channel)
       values ($1, $2, 'release', $3, '2026-11', 'self'), ($1, null, 'referral', $4, '2026-11', 'self')`,
      [...pair, firm, ngo],
    );
    await owner.query(
      `insert into work.disclosure (seeker_id, organisation_id, what) values ($1, $2, 'contact'), ($1, $3, 'identity')`,
      [she?.id, firm, ngo],
    );
    await owner.query(
      `insert into casefile.note (seeker_id, organisation_id, account_id, kind, body) values ($1, $2, 1, 'note', '')`,
      [she?.id, ngo],
    );
    await owner.query(
      `insert into casefile.task (seeker_id, organisation_id, kind, due_on) values ($1, $2, 'call', (now() at time zone 'America/Lima')::date)`,
      [she?.id, ngo],
    );
    await owner.query(`insert into protection.report (organisation_id, kind) values ($1, 'money')`, [firm]);

    expect(await clearDemo(database.owner)).toEqual({ people: 0, organisations: 2 });
    const left = (table: string) => owner.query(`select organisation_id as organisation from ${table}`);
    expect(await left('work.disclosure')).toEqual([{ organisation: null }, { organisation: null }]);
    expect(await left('protection.report')).toEqual([{ organisation: null }]);
    expect(await left('work.consent')).toEqual([]);
    expect(await owner.query('select organisation_id from work.seeker where id = $1', [she?.id])).toEqual([
      { organisation_id: null },
    ]);
  });

  it('is not taken for whole by a real operator', async () => {
    await organisation(true);
    expect(await demoState(database.owner)).toBe('partial');
    await clearDemo(database.owner);
  });
});
