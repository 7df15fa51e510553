import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, ColleagueService, type SeekerId } from '#access';
import { DayService, ImportTakeBack } from '#casework';
import { BroughtConsents } from '#consent';
import { COLUMNS, consented, csvOf, HEADER, PeopleDesk, person, type Row } from '../support/people-file.js';
import { as, organisationOf, ThreeParties } from '../support/three-parties.js';

describe('a list of people, with care', () => {
  let parties: ThreeParties;
  let files: PeopleDesk;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    files = new PeopleDesk(parties, parties.caseworker);
  });

  afterAll(() => parties.close());

  const one = async <T>(statement: string, values: unknown[] = []): Promise<T | undefined> =>
    (await parties.owner.query<T>(statement, values))[0];

  it('keeps nothing of a person when the names of the columns are missing', async () => {
    const rows = [person(1), person(2)].map((row) => HEADER.map((name) => row[name] ?? '').join(','));
    const ref = await files.bring(Buffer.from(rows.join('\n')));
    expect(await files.get(ref)).toMatchObject({ state: 'failed', summary: { fault: { code: 'no_header' } } });
    const twice = await files.bring(Buffer.from('Zanahoria,Zanahoria\n1,2'));
    expect(await files.get(twice)).toMatchObject({ summary: { fault: { code: 'name_twice', data: { column: 2 } } } });
    const mixed = await files.bring(csvOf([person(3)], ['nombre', 'Ana Zanahoria', '912345678']));
    expect((await files.linesOf(mixed)).filter(({ row }) => row === 1).map(({ field }) => field)).toEqual([
      'columna 2',
      'columna 3',
    ]);
    const held = await one(
      `select from work.import_fault fault where fault::text ~ 'anahoria|912345678'
       union all select from work.import import where import::text ~ 'anahoria|912345678'`,
    );
    expect(held).toBeUndefined();
  });

  it('names the columns of an English file as they stand in it', async () => {
    const english = (row: Row): Row =>
      Object.fromEntries(COLUMNS.map(({ header }) => [header.en, row[header.es] ?? ''] as const));
    const rows = [
      person(60),
      person(61, { celular: person(60)['celular'] ?? '' }),
      person(62, { celular: '12' }),
      person(63, { permiso_medio: 'papel' }),
    ];
    const without = new Set(['adult', 'permission_read_by']);
    const header = [...COLUMNS.map((column) => column.header.en).filter((name) => !without.has(name)), 'shirt'];
    const ref = await files.bring(csvOf(rows.map(english), header));
    const told = (await files.linesOf(ref)).filter(({ code }) => code !== 'consent.none');
    expect([...new Set(told.map(({ field }) => field))].toSorted()).toEqual([
      'adult',
      `column ${String(header.length)}`,
      'permissions',
      'phone',
    ]);
  });

  it('stores a person once when two files with her are stored at the same time', async () => {
    const [first, second] = [
      await files.bring(csvOf([person(10)])),
      await files.bring(csvOf([person(11, { celular: person(10)['celular'] ?? '' })])),
    ];
    const ids = [];
    for (const ref of [first, second]) {
      await as(files.by, () => files.desk.apply(files.by, ref));
      ids.push((await files.get(ref)).id);
    }
    await Promise.all(ids.map((id) => files.runner.work(id)));
    expect(await one('select count(*)::int as n from identity.imported where import_id = any($1)', [ids])).toEqual({
      n: 1,
    });
  });

  it('says that a file was deleted only when it was, and writes it down', async () => {
    const ref = await files.bring(csvOf([person(20)]));
    await files.apply(ref);
    await expect(as(files.by, () => files.desk.discard(files.by, ref))).rejects.toMatchObject({
      code: 'import.not_checked',
    });
    const other = await files.bring(csvOf([person(21)]));
    await as(files.by, () => files.desk.discard(files.by, other));
    expect(await one(`select subject from audit.event where action = 'import.discarded'`)).toEqual({ subject: other });
  });

  it('keeps no file of an import whose job was given up', async () => {
    const ref = await files.bring(csvOf([person(30)]));
    await as(files.by, () => files.desk.apply(files.by, ref));
    await files.runner.removeForgotten();
    expect((await files.get(ref)).state).toBe('applying');
    const { id } = await files.get(ref);
    await parties.owner.query(`update work.import set created_at = now() - interval '25 hours' where id = $1`, [id]);
    await files.runner.removeForgotten();
    expect(await files.get(ref)).toMatchObject({ state: 'failed', summary: { fault: { code: 'not_stored' } } });
    expect(await one('select from identity.import_file where import_id = $1', [id])).toBeUndefined();
  });

  it('keeps the report only while the import can be taken back', async () => {
    const hasLines = async (ref: string): Promise<boolean> => (await files.linesOf(ref)).length > 0;
    const faulty = (n: number) => csvOf([person(n), person(n + 1, { distrito: 'Zanahoria' })]);
    const taken = await files.bring(faulty(50));
    await files.apply(taken);
    const old = await files.bring(faulty(52));
    await files.apply(old);
    const fresh = await files.bring(faulty(54));
    await files.apply(fresh);
    expect([await hasLines(taken), await hasLines(old), await hasLines(fresh)]).toEqual([true, true, true]);
    await as(files.by, () => parties.rooms.get(ImportTakeBack).undo(files.by, taken));
    expect(await hasLines(taken)).toBe(false);
    await parties.owner.query(`update work.import set applied_at = now() - interval '30 days' where ref = $1`, [old]);
    await files.runner.removeForgotten();
    expect([await hasLines(old), await hasLines(fresh)]).toEqual([false, true]);
    expect([(await files.get(old)).fileName, (await files.get(fresh)).fileName]).toEqual(['', 'lista.csv']);
  });

  it('takes as reader only who accompanied people here that day, and tells her of it', async () => {
    const organisationId = organisationOf(files.by);
    const staff = { organisationId, password: 'caballo grapa pila 9', name: 'Otra' };
    for (const role of ['caseworker', 'coordinator', 'operator'] as const) {
      const { id } = await parties.rooms.get(AccountService).createStaff({ ...staff, role, email: `${role}@una.pe` });
      const since = role === 'coordinator' ? '2026-11-20 23:00-05' : '2026-11-21 01:00-05';
      await parties.owner.query('update identity.account set created_at = $2 where id = $1', [id, since]);
    }
    const rows = ['caseworker', 'coordinator', 'operator'].map((role, at) =>
      person(70 + at, consented(`${role}@una.pe`)),
    );
    const ref = await files.bring(csvOf(rows));
    const refused = (await files.linesOf(ref)).filter(({ code }) => code === 'consent.reader');
    expect(refused.map(({ row }) => row)).toEqual([2, 4]);
    await files.apply(ref);
    const readBy = async (email: string): Promise<number> => {
      const found = await parties.rooms.get(ColleagueService).findCaseworker(organisationId, email);
      const actor = { ...files.by, accountId: found?.id ?? files.by.accountId };
      return (await as(actor, () => parties.rooms.get(DayService).load(actor))).readByLists;
    };
    expect([await readBy('coordinator@una.pe'), await readBy('caseworker@una.pe')]).toEqual([1, 0]);
  });

  it('dates no consent after the import that brought it', async () => {
    const ref = await files.bring(csvOf([person(40)]));
    await files.apply(ref);
    const [id] = await files.idsOf(ref);
    await parties.rooms
      .get(BroughtConsents)
      .record({ id: id as SeekerId, ref }, { purposes: ['match'], givenOn: '2099-01-01' });
    expect(await one('select given_at <= now() as past from work.consent where seeker_id = $1', [id])).toEqual({
      past: true,
    });
  });
});
