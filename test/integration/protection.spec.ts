import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService, type Actor, AuditTrail, SessionService } from '#access';
import { ErasureService, ProtectionService, SafetyDesk, type SafetyFiling } from '#consent';
import { Clock, Outbox, ProtectionDatabase } from '#platform';
import { type FirmAndPerson, openFirmAndPerson } from '../support/firm-and-person.js';
import { actingAs, addOrganisation, addSeeker } from '../support/rooms.js';

const TOLD = 'me pidió cien soles el señor Zanahoria';

describe('a report of safety', () => {
  let town: FirmAndPerson;
  let owner: FirmAndPerson['owner'];
  let desk: SafetyDesk;
  let trust: ProtectionService;
  let olga: Actor;
  let nina: Actor;

  const staff = async (role: 'caseworker' | 'coordinator' | 'operator' | 'focal', email: string): Promise<Actor> => {
    const { id } = await town.rooms
      .get(AccountService)
      .createStaff({ role, organisationId: town.ngo, email, name: email, password: 'caballo grapa pila 9' });
    const sessions = town.rooms.get(SessionService);
    const actor = await sessions.actor(await sessions.open(id, ''));
    if (actor === undefined) throw new Error('no session');
    return actor;
  };
  const as = <T>(actor: Actor, work: () => Promise<T>): Promise<T> =>
    actingAs({ accountId: actor.accountId, role: actor.role }, work);
  const file = async (more: Partial<SafetyFiling> = {}): Promise<number> => {
    await desk.file({ kind: 'money', reporter: 'seeker', body: { text: TOLD }, ...more });
    const [row] = await owner.query<{ id: number }>('select max(id) as id from protection.report');
    return row?.id ?? 0;
  };
  const person = async (): Promise<number> => (await addSeeker(owner)).id;
  const close = async (id: number, outcome: string): Promise<void> => {
    await as(olga, () => trust.take(olga, id));
    await as(olga, () => trust.close(olga, id, { outcome, text: '' }));
  };

  beforeAll(async () => {
    town = await openFirmAndPerson();
    ({ owner } = town);
    desk = town.rooms.get(SafetyDesk);
    trust = town.rooms.get(ProtectionService);
    [olga, nina] = [await staff('focal', 'olga@casa.pe'), await staff('focal', 'nina@casa.pe')];
  });

  afterAll(() => town.close());

  it('is read by a person of trust and by nobody else, whatever door they try', async () => {
    const id = await file({ contact: { name: 'Ana', phone: '987654321' }, vacancyId: town.vacancyId });
    expect(await as(olga, () => trust.get(olga, id))).toMatchObject({
      kind: 'money',
      state: 'new',
      body: { text: TOLD },
      contact: { phone: '987654321' },
      vacancyId: town.vacancyId,
    });
    const seeker = await town.actorOf(await person());
    for (const role of ['caseworker', 'coordinator', 'operator'] as const) {
      const other = await staff(role, `${role}@manos.pe`);
      await expect(as(other, () => trust.get(other, id))).rejects.toMatchObject({ kind: 'not_found' });
      expect((await as(other, () => trust.list(other, { closed: false }))).items).toEqual([]);
    }
    await expect(as(seeker, () => trust.get(seeker, id))).rejects.toMatchObject({ kind: 'not_found' });
    await expect(town.rooms.get(ProtectionDatabase).query('select from protection.report')).resolves.toEqual([]);
    await town.rooms.get(SessionService).close(olga.sessionToken);
    await expect(as(olga, () => trust.get(olga, id))).rejects.toMatchObject({ kind: 'not_found' });
    olga = await staff('focal', 'olga2@casa.pe');
  });

  it('is sealed, and neither the trail nor another wall says who filed it', async () => {
    const seekerId = await person();
    const before = await owner.query<{ id: number }>('select coalesce(max(id), 0) as id from audit.event');
    const id = await file({ seekerId, contact: { name: 'Ana', phone: '911222333' } });
    const [{ row } = { row: '' }] = await owner.query<{ row: string }>(
      'select row::text from protection.report row where id = $1',
      [id],
    );
    expect(row).not.toMatch(/Zanahoria|911222333|Ana/u);
    expect(await owner.query('select from audit.event where id > $1', [before[0]?.id])).toEqual([]);
    const { ref } = (
      await owner.query<{ ref: string }>('select ref from protection.report where id = $1', [id])
    )[0] ?? {
      ref: '',
    };
    await as(olga, () => trust.get(olga, id));
    expect(await owner.query('select action, actor from audit.event where subject = $1', [ref])).toEqual([
      { action: 'protection.read', actor: olga.ref },
    ]);
  });

  it('is taken, noted, referred and closed by whom it belongs to; how to call goes with the end', async () => {
    const id = await file({ contact: { name: 'Ana', phone: '987654321' } });
    await expect(as(olga, () => trust.note(olga, id, 'Llamé'))).rejects.toMatchObject({ code: 'safety.not_yours' });
    await as(olga, () => trust.take(olga, id));
    await expect(as(nina, () => trust.close(nina, id, { outcome: 'confirmed', text: '' }))).rejects.toMatchObject({
      code: 'safety.not_yours',
    });
    await as(olga, () => trust.note(olga, id, 'La llamé. Está con su hermana.'));
    await as(olga, () => trust.refer(olga, id, 'trafficking'));
    await as(nina, () => trust.take(nina, id));
    await expect(as(nina, () => trust.close(nina, id, { outcome: 'maybe', text: '' }))).rejects.toMatchObject({
      code: 'safety.outcome_missing',
    });
    await as(nina, () => trust.close(nina, id, { outcome: 'referred', text: 'La atiende el CEM' }));
    const closed = await as(nina, () => trust.get(nina, id));
    expect(closed).toMatchObject({ state: 'closed', outcome: 'referred', contact: undefined, mayCall: false });
    expect(closed.entries.map(({ kind, code, text }) => [kind, code, text])).toEqual([
      ['taken', null, undefined],
      ['note', null, 'La llamé. Está con su hermana.'],
      ['referred', 'trafficking', undefined],
      ['taken', null, undefined],
      ['closed', 'referred', 'La atiende el CEM'],
    ]);
    await as(olga, () => trust.take(olga, id));
    expect((await as(olga, () => trust.get(olga, id))).entries.at(-1)?.kind).toBe('reopened');
    const held = await owner.query<{ row: string }>('select row::text from protection.entry row');
    expect(JSON.stringify(held)).not.toMatch(/hermana|CEM/u);
  });

  it('comes in pages that neither repeat nor skip', async () => {
    for (let turn = 0; turn < 22; turn += 1) await file();
    const first = await as(olga, () => trust.list(olga, { closed: false }));
    const second = await as(olga, () => trust.list(olga, { closed: false, before: first.next }));
    expect(first.items).toHaveLength(20);
    expect(Math.max(...second.items.map(({ id }) => id))).toBeLessThan(Math.min(...first.items.map(({ id }) => id)));
  });

  it('counts against a firm as a number only from three different people on, or what was upheld', async () => {
    const firm = await addOrganisation(owner, 'employer', 'Taller Oscuro');
    const [post] = await owner.query<{ id: number }>(
      `insert into work.vacancy (organisation_id, title, facts) values ($1, 'Costura', '{}') returning id`,
      [firm],
    );
    const about = { vacancyId: post?.id };
    const she = await person();
    for (let turn = 0; turn < 3; turn += 1) await file({ ...about, seekerId: she });
    for (let turn = 0; turn < 3; turn += 1) await file({ ...about, reporter: 'anyone' });
    await file({ ...about, reporter: 'employer' });
    const second = await file({ ...about, seekerId: await person() });
    expect(await desk.countAgainst(firm)).toBe(0);
    const third = await file({ ...about, seekerId: await person() });
    expect(await desk.countAgainst(firm)).toBe(3);
    await close(third, 'unfounded');
    expect(await desk.countAgainst(firm)).toBe(0);
    await close(second, 'confirmed');
    await close(await file({ ...about, reporter: 'anyone' }), 'confirmed');
    expect(await desk.countAgainst(firm)).toBe(3);
    expect(await desk.countAgainst(town.firm)).toBe(0);
  });

  it('stays without her when she leaves: what happened is kept, how to reach her is not', async () => {
    const seekerId = await person();
    const id = await file({ seekerId, contact: { name: 'Ana', phone: '987654321' } });
    const { worker } = town;
    await new ErasureService(worker, new AuditTrail(worker), new Outbox(worker), new Clock()).erase(seekerId);
    expect(await owner.query('select seeker_id, contact from protection.report where id = $1', [id])).toEqual([
      { seeker_id: null, contact: null },
    ]);
    expect(await as(olga, () => trust.get(olga, id))).toMatchObject({ body: { text: TOLD }, contact: undefined });
  });

  it('tells the persons of trust that there is something to read, and nothing of it', async () => {
    await owner.query('delete from identity.message');
    await file();
    const [{ n, templates } = { n: 0, templates: '' }] = await owner.query<{ n: number; templates: string }>(
      `select count(*)::int as n, string_agg(distinct template, ',') as templates from identity.message`,
    );
    expect([n, templates]).toEqual([(await town.rooms.get(AccountService).focalPersons()).length, 'waiting']);
  });
});
