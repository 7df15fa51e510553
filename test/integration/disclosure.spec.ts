import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService } from '#access';
import { type ConsentLedger, DisclosureLog } from '#consent';
import { migrations } from '#migrations';
import { migrate } from '#platform';
import { emptyDatabase, testKeyring } from '../support/database.js';
import { type FirmAndPerson, openFirmAndPerson } from '../support/firm-and-person.js';
import { addOrganisation, addSeeker, openAs } from '../support/rooms.js';

describe('who looked', () => {
  let town: FirmAndPerson;
  let owner: FirmAndPerson['owner'];
  let rooms: FirmAndPerson['rooms'];
  let ledger: ConsentLedger;
  let firm: number;
  let ngo: number;
  let vacancyId: number;
  let seekerId: number;

  beforeAll(async () => {
    town = await openFirmAndPerson();
    ({ owner, rooms, ledger, firm, ngo, vacancyId } = town);
  });

  afterAll(() => town.close());

  beforeEach(async () => {
    seekerId = (await addSeeker(owner)).id;
  });

  it('names the caseworker and the firm, never the firm’s user', async () => {
    const make = (role: 'caseworker' | 'employer', organisationId: number, email: string) =>
      rooms
        .get(AccountService)
        .createStaff({ role, organisationId, email, name: 'Rosa Huamán', password: 'caballo grapa pila 9' });
    const rosa = await make('caseworker', ngo, 'rosa@manos.pe');
    const baker = await make('employer', firm, 'ventas@hilarion.pe');
    const log = rooms.get(DisclosureLog);
    const consent = await ledger.give({ seekerId, purpose: 'contact' });
    await log.record({
      seekerId,
      accountId: rosa.id,
      organisationId: ngo,
      what: 'identity',
      reason: 'call',
      detail: 'llamada',
    });
    await log.record({
      seekerId,
      accountId: baker.id,
      organisationId: firm,
      vacancyId,
      consentId: consent.id,
      what: 'contact',
    });
    const { looks, next } = await log.whoLooked(seekerId);
    expect(next).toBeUndefined();
    expect(looks).toMatchObject([
      {
        what: 'contact',
        person: undefined,
        organisation: 'Panadería San Hilarión',
        vacancy: 'Ayudante de panadería',
      },
      { what: 'identity', person: 'Rosa Huamán', organisation: 'Manos del Rímac', reason: 'call', detail: 'llamada' },
    ]);
  });

  it('keeps the words of a reason sealed behind the wall, where the scoring program reads nothing of them', async () => {
    const detail = 'la llamó su médico del hospital';
    await rooms.get(DisclosureLog).record({ seekerId, what: 'identity', reason: 'call', detail });
    expect((await rooms.get(DisclosureLog).whoLooked(seekerId)).looks).toMatchObject([{ reason: 'call', detail }]);
    const seen = await town.worker.query('select disclosure::text as row from work.disclosure disclosure');
    expect(JSON.stringify(seen)).not.toContain('hospital');
    await expect(town.worker.query('select from identity.disclosure_detail')).rejects.toThrow(/permission denied/);
    const held = await owner.query<{ row: string }>('select row::text from identity.disclosure_detail row');
    expect(held.length).toBeGreaterThan(0);
    expect(JSON.stringify(held)).not.toContain('hospital');
    await expect(rooms.get(DisclosureLog).record({ seekerId, what: 'identity', reason: detail })).rejects.toThrow(
      'disclosure_reason_is_a_code',
    );
  });

  it('moves the words that stood in the open before behind the wall, and leaves the code', async () => {
    const url = await emptyDatabase();
    const until = migrations.findIndex(({ name }) => name.startsWith('Looks'));
    await migrate(url, { migrations: migrations.slice(0, until), keyring: testKeyring });
    const before = await openAs(url);
    const { id } = await addSeeker(before);
    for (const reason of ['call: la llamó su médico', 'call', 'Por su médico', '']) {
      await before.query(`insert into work.disclosure (seeker_id, what, reason) values ($1, 'identity', $2)`, [
        id,
        reason,
      ]);
    }
    await migrate(url, { migrations, keyring: testKeyring });
    const rows = await before.query(
      `select reason, unsealed from work.disclosure look
       left join identity.disclosure_detail on disclosure_id = look.id order by look.id`,
    );
    await before.close();
    expect(rows).toEqual([
      { reason: 'call', unsealed: 'la llamó su médico' },
      { reason: 'call', unsealed: null },
      { reason: '', unsealed: 'Por su médico' },
      { reason: '', unsealed: null },
    ]);
  });

  it('still tells of an organisation that is gone, without the name of its user', async () => {
    const gone = await addOrganisation(owner, 'employer', 'Taller Breve');
    await rooms.get(DisclosureLog).record({ seekerId, accountId: 99_999, organisationId: gone, what: 'contact' });
    await owner.query('delete from work.organisation where id = $1', [gone]);
    expect((await rooms.get(DisclosureLog).whoLooked(seekerId)).looks).toMatchObject([
      { what: 'contact', isGone: true, person: undefined, organisation: undefined },
    ]);
  });

  it('comes in pages that neither repeat nor skip', async () => {
    const log = rooms.get(DisclosureLog);
    for (let turn = 0; turn < 45; turn += 1) await log.record({ seekerId, what: `turn_${String(turn)}` });
    const seen: string[] = [];
    for (let before: number | undefined, first = true; first || before !== undefined; first = false) {
      const page = await log.whoLooked(seekerId, before);
      seen.push(...page.looks.map(({ what }) => what));
      before = page.next;
    }
    expect(seen).toEqual(Array.from({ length: 45 }, (_, turn) => `turn_${String(44 - turn)}`));
  });
});
