import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ASKED_FIRST, ConsentLedger, DisclosureLog, RightsService } from '#consent';
import { Clock } from '#platform';
import { type FirmAndPerson, openFirmAndPerson } from '../support/firm-and-person.js';
import { addSeeker } from '../support/rooms.js';

const DAY = 86_400_000;

describe('consent', () => {
  let town: FirmAndPerson;
  let owner: FirmAndPerson['owner'];
  let rooms: FirmAndPerson['rooms'];
  let ledger: ConsentLedger;
  let firm: number;
  let vacancyId: number;
  let seekerId: number;

  beforeAll(async () => {
    town = await openFirmAndPerson();
    ({ owner, rooms, ledger, firm, vacancyId } = town);
  });

  afterAll(() => town.close());

  beforeEach(async () => {
    seekerId = (await addSeeker(owner)).id;
  });

  const waiting = async (): Promise<number> => {
    const [row] = await owner.query<{ n: number }>(
      `select count(*) as n from work.outbox where job = 'rescore-seeker' and payload = jsonb_build_object('seekerId', $1::int)`,
      [seekerId],
    );
    return row?.n ?? -1;
  };

  describe('the ledger', () => {
    it('allows nothing that was not given', async () => {
      for (const purpose of ASKED_FIRST) expect(await ledger.has(seekerId, purpose)).toBe(false);
    });

    it('keeps purposes apart, and each with its text', async () => {
      await ledger.give({ seekerId, purpose: 'match' });
      expect(await ledger.has(seekerId, 'match')).toBe(true);
      expect(await ledger.has(seekerId, 'contact')).toBe(false);
      expect(await ledger.list(seekerId)).toMatchObject([
        { purpose: 'match', textVersion: '2026-11', expiresAt: null },
      ]);
    });

    it('writes nothing when the same is given twice', async () => {
      const first = await ledger.give({ seekerId, purpose: 'contact' });
      expect(await ledger.give({ seekerId, purpose: 'contact' })).toEqual(first);
      await Promise.all(Array.from({ length: 8 }, () => ledger.give({ seekerId, purpose: 'statistics' })));
      expect(await ledger.list(seekerId)).toHaveLength(2);
    });

    it('asks again when the text is another, and remembers who read it aloud', async () => {
      await ledger.give({ seekerId, purpose: 'contact', textVersion: '2025-01' });
      await ledger.give({ seekerId, purpose: 'contact', readBy: 5 });
      const rows = await owner.query(
        `select text_version, channel, read_by, withdrawn_at is null as live from work.consent where seeker_id = $1 order by id`,
        [seekerId],
      );
      expect(rows).toEqual([
        { text_version: '2025-01', channel: 'self', read_by: null, live: false },
        { text_version: '2026-11', channel: 'read_aloud', read_by: 5, live: true },
      ]);
    });

    it('withdraws at once, and has her matches computed again', async () => {
      const { id } = await ledger.give({ seekerId, purpose: 'match' });
      expect(await waiting()).toBe(1);
      await owner.query('delete from work.outbox');
      await ledger.withdraw(seekerId, id);
      expect(await ledger.has(seekerId, 'match')).toBe(false);
      expect(await waiting()).toBe(1);
      await expect(ledger.withdraw(seekerId, id)).rejects.toThrow('consent.not_found');
    });

    it('lets nobody withdraw what another gave', async () => {
      const { id } = await ledger.give({ seekerId, purpose: 'contact' });
      const stranger = (await addSeeker(owner)).id;
      await expect(ledger.withdraw(stranger, id)).rejects.toThrow('consent.not_found');
      expect(await ledger.has(seekerId, 'contact')).toBe(true);
    });

    it('makes the purposes asked exactly what she ticked', async () => {
      await ledger.choose(seekerId, { asked: ASKED_FIRST, ticked: ['match', 'contact'] });
      await ledger.choose(seekerId, { asked: ASKED_FIRST, ticked: ['contact', 'statistics', 'release'] });
      const standing = (await ledger.list(seekerId)).map(({ purpose }) => purpose);
      expect(standing.sort()).toEqual(['contact', 'statistics']);
    });

    it('releases a contact for one vacancy, for a time, and stops when she says so', async () => {
      const expiresAt = new Date(Date.now() + 14 * DAY);
      const release = { seekerId, purpose: 'release', organisationId: firm, vacancyId, expiresAt } as const;
      await ledger.give({ ...release, fields: ['name', 'phone'] });
      expect(await ledger.findRelease(seekerId, vacancyId)).toMatchObject({
        organisationId: firm,
        fields: ['name', 'phone'],
      });
      expect(await ledger.findRelease(seekerId, await town.addVacancy('Otro'))).toBeUndefined();
      await ledger.give({ ...release, fields: ['phone'] });
      expect((await ledger.findRelease(seekerId, vacancyId))?.fields).toEqual(['phone']);
      await ledger.withdrawRelease(seekerId, vacancyId);
      expect(await ledger.findRelease(seekerId, vacancyId)).toBeUndefined();
    });

    it('ends by itself on its day', async () => {
      const expiresAt = new Date(Date.now() + 300);
      await ledger.give({ seekerId, purpose: 'release', organisationId: firm, vacancyId, fields: ['name'], expiresAt });
      await new Promise((resolve) => setTimeout(resolve, 350));
      expect(await ledger.findRelease(seekerId, vacancyId)).toBeUndefined();
      expect(await ledger.has(seekerId, 'release', { organisationId: firm, vacancyId })).toBe(false);
    });
  });

  describe('her rights', () => {
    it('give her a file of all that is held, hers only', async () => {
      const stranger = await town.actorOf((await addSeeker(owner)).id);
      const actor = await town.actorOf(seekerId);
      await ledger.give({ seekerId, purpose: 'statistics' });
      await rooms.get(DisclosureLog).record({ seekerId, what: 'identity', reason: 'call', detail: 'llamada' });
      const rights = rooms.get(RightsService);
      const file = await rights.download(actor, { 'about.name': 'Yuleisy' });
      expect(file).toMatchObject({
        answers: { 'about.name': 'Yuleisy' },
        consents: [{ purpose: 'statistics', text_version: '2026-11' }],
        who_looked: [{ what: 'identity', reason: 'call', detail: 'llamada' }],
        sessions: [{ device: '' }],
        equal_treatment: {},
      });
      expect(JSON.stringify(await rights.download(stranger))).not.toContain('llamada');
    });

    it('name the day of a deletion, withdraw everything at once, and let her change her mind', async () => {
      const actor = await town.actorOf(seekerId);
      const rights = rooms.get(RightsService);
      await ledger.give({ seekerId, purpose: 'match' });
      const day = await rights.askDeletion(actor);
      expect(Math.round((Date.parse(day) - Date.parse(new Clock().today())) / DAY)).toBe(7);
      expect(await rights.askDeletion(actor)).toBe(day);
      expect(await rights.deletionDay(seekerId)).toBe(day);
      expect(await ledger.has(seekerId, 'match')).toBe(false);
      await rights.cancelDeletion(actor);
      expect(await rights.deletionDay(seekerId)).toBeUndefined();
      expect(await ledger.has(seekerId, 'match')).toBe(false);
    });
  });
});
