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
       select 1, '{}', current_date, organisation.demo, organisation.id from work.organisation`,
    );
    expect(await clearDemo(database.owner)).toEqual({ people: 1, organisations: 1 });
    expect(await demoState(database.owner)).toBe('none');
    expect(await owner.query('select organisation_id as id from work.seeker')).toEqual([{ id: real }]);
    expect(await clearDemo(database.owner)).toEqual({ people: 0, organisations: 0 });
  });

  it('is not taken for whole by a real operator', async () => {
    await organisation(true);
    expect(await demoState(database.owner)).toBe('partial');
    await clearDemo(database.owner);
  });
});
