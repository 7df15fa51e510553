import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, FolderService } from '#access';
import { DataRequestService, EmergencyService, PersonService } from '#casework';
import { ASKED_FIRST, ConsentLedger, DisclosureLog, HELD } from '#consent';
import { MatchingService } from '#matching';
import { dataRightTerm } from '#peru';
import { Clock, Database } from '#platform';
import { as, organisationOf, ThreeParties } from '../support/three-parties.js';

const REASON = 'Está en el hospital y nadie la acompaña';

/** What her copy tells in another place, or not at all. */
const NOT_BY_TABLE: Readonly<Record<string, string>> = {
  'casefile.answer': 'answers',
  'casefile.note': 'asked from the organisation that wrote it',
  'casefile.unresolved_word': 'words of her answers',
  'equality.link': 'equal_treatment',
  'identity.answer': 'answers',
  'identity.disclosure_detail': 'who_looked',
  'identity.emergency_access': 'who_looked',
  'identity.mailed_link': 'a key to enter',
  'identity.not_same': 'who somebody else is not',
  'identity.person': 'answers',
  'identity.phone_code': 'a key to enter',
  'identity.recovery_code': 'a key to enter',
  'identity.request_key': 'a form sent once',
  'identity.second_factor': 'a key to enter',
  'work.answer': 'answers',
  'work.disclosure': 'who_looked',
  'work.import_fault': 'a row like hers in a list of others',
  'work.seeker_revision': 'her profile on an earlier day',
};

describe('what she allowed', () => {
  let parties: ThreeParties;
  let firm: Actor;
  let ledger: ConsentLedger;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    firm = await parties.addFirm('20100070970');
    ledger = parties.rooms.get(ConsentLedger);
  });

  beforeEach(async () => {
    parties.post = await parties.addPost(firm);
    parties.her = await parties.addPerson();
  });

  afterAll(() => parties.close());

  describe('and takes back acts at once, while no worker runs', () => {
    it('matching: out of her list, the queue, the firm’s list and its count', async () => {
      await parties.approve();
      const shown = async (): Promise<number[]> => [
        (await parties.rooms.get(MatchingService).listForSeeker(parties.her)).count,
        (await parties.shown(firm)).length === 0
          ? 0
          : (await parties.rooms.get(MatchingService).listLawful(parties.post, [parties.her])).length,
        (await parties.introductions.countOffered([parties.post])).get(parties.post) ?? 0,
      ];
      expect((await shown()).every((count) => count > 0)).toBe(true);
      await ledger.choose(parties.her, { asked: ASKED_FIRST, ticked: ['contact'] });
      expect(await shown()).toEqual([0, 0, 0]);
      expect(await parties.hersQueued()).toEqual([]);
      const { id } = await parties.introduction();
      await expect(
        as(firm, () => parties.introductions.getForEmployer(id, organisationOf(firm))),
      ).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('her contact: hidden from the firm, which is told that something changed and nothing more', async () => {
      await parties.agree(firm);
      await parties.owner.query(`update identity.account set email = 'x'::bytea, secret_hash = 'x' where id = $1`, [
        firm.accountId,
      ]);
      await parties.introductions.release(parties.her, parties.post, ['name']);
      expect(await parties.contact(firm)).toMatchObject({ name: 'Ana Quispe' });
      expect(await ledger.hasEndedRelease(parties.her, parties.post)).toBe(false);
      await parties.owner.query('delete from identity.message');
      const release = await ledger.findRelease(parties.her, parties.post);
      await ledger.withdraw(parties.her, release?.id ?? 0);
      expect(await parties.contact(firm)).toBeUndefined();
      expect(await ledger.hasEndedRelease(parties.her, parties.post)).toBe(true);
      expect(await parties.owner.query('select account_id, template from identity.message')).toEqual([
        { account_id: firm.accountId, template: 'waiting' },
      ]);
    });

    it('a referral to one service: that one, and no other', async () => {
      const [one, other] = [organisationOf(parties.caseworker), organisationOf(parties.stranger)];
      const given = await ledger.give({
        seekerId: parties.her,
        purpose: 'referral',
        organisationId: one,
        fields: ['name'],
      });
      await ledger.give({ seekerId: parties.her, purpose: 'referral', organisationId: other, fields: ['phone'] });
      expect(await ledger.list(parties.her)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ purpose: 'referral', organisation: 'Una', fields: ['name'] }),
          expect.objectContaining({ purpose: 'referral', organisation: 'Otra', fields: ['phone'] }),
        ]),
      );
      expect(await ledger.has(parties.her, 'referral')).toBe(false);
      await ledger.withdraw(parties.her, given.id);
      expect(await ledger.has(parties.her, 'referral', { organisationId: one })).toBe(false);
      expect(await ledger.has(parties.her, 'referral', { organisationId: other })).toBe(true);
    });

    it('statistics: the ledger, by which every listed view filters, finds none', async () => {
      await ledger.give({ seekerId: parties.her, purpose: 'statistics' });
      await ledger.choose(parties.her, { asked: ASKED_FIRST, ticked: ['match'] });
      expect(await ledger.has(parties.her, 'statistics')).toBe(false);
    });
  });

  it('is kept with the way to write to her, and who read it aloud', async () => {
    const readBy = parties.caseworker.accountId;
    const choice = { asked: ASKED_FIRST, ticked: ['contact', 'match'] as const };
    await ledger.choose(parties.her, { ...choice, readBy, channel: 'sms' });
    await ledger.choose(parties.her, { ...choice, readBy });
    const contact = (await ledger.list(parties.her)).filter(({ purpose }) => purpose === 'contact');
    expect(contact).toMatchObject([{ fields: ['sms'] }]);
    const [row] = await parties.owner.query(
      `select channel, read_by from work.consent where seeker_id = $1 and purpose = 'contact' and withdrawn_at is null`,
      [parties.her],
    );
    expect(row).toEqual({ channel: 'read_aloud', read_by: readBy });
  });

  it('is in her own copy, and so is every table that goes with her, or it is said why not', async () => {
    const told = Object.values(HELD).join('\n');
    const goes = await parties.owner.query<{ name: string }>(
      `with recursive goes (id) as (
         select 'work.seeker'::regclass::oid
         union select conrelid from pg_constraint join goes on confrelid = goes.id where contype = 'f' and confdeltype = 'c')
       select id::regclass::text as name from goes order by 1`,
    );
    const silent = goes
      .map(({ name }) => name)
      .filter((name) => !new RegExp(`(?:from|join) ${name}\\b`, 'u').test(told));
    expect(silent).toEqual(Object.keys(NOT_BY_TABLE).toSorted());
    await parties.rooms.get(FolderService).issueFolder(parties.her);
    await parties.approve();
    const full: string[] = [];
    for (const [name, sql] of Object.entries(HELD)) {
      if ((await parties.rooms.get(Database).query(sql, [parties.her])).length > 0) full.push(name);
    }
    expect(full).toEqual(expect.arrayContaining(['profile', 'consents', 'matches', 'reviews', 'account']));
  });

  describe('and what she asks about her data', () => {
    const requests = (): DataRequestService => parties.rooms.get(DataRequestService);
    const her = async (): Promise<Actor> => {
      const { accountId } = await parties.rooms.get(FolderService).issueFolder(parties.her);
      return { ...parties.caseworker, accountId, role: 'seeker', seekerId: parties.her };
    };
    const coordinator = (of: Actor): Actor => ({ ...of, role: 'coordinator' });

    it('is read by her coordinator alone, with the day of the law, and answered once, in words she reads', async () => {
      const she = await her();
      const ask = (given: { kind: string; text: string }) => as(she, async () => requests().ask(she, given));
      await expect(ask({ kind: 'x', text: 'a' })).rejects.toMatchObject({ code: 'request.kind_missing' });
      await expect(ask({ kind: 'access', text: ' ' })).rejects.toMatchObject({ code: 'request.text_missing' });
      const due = await ask({ kind: 'rectification', text: 'Mi taller duró 40 horas' });
      expect(due).toBe(dataRightTerm('rectification', new Clock().today()).dueOn);
      const seenBy = async (actor: Actor) => (await as(actor, () => requests().listOpen())).requests;
      expect(await seenBy(coordinator(parties.stranger))).toEqual([]);
      expect(await seenBy(parties.caseworker)).toEqual([]);
      const [request] = await seenBy(coordinator(parties.caseworker));
      expect(request).toMatchObject({ seekerId: parties.her, text: 'Mi taller duró 40 horas', dueOn: due });
      const answer = (actor: Actor, state: string, text: string) =>
        as(actor, () => requests().answer(actor, request?.id ?? 0, { state, text }));
      const right = coordinator(parties.caseworker);
      await expect(answer(coordinator(parties.stranger), 'done', 'x')).rejects.toMatchObject({ kind: 'not_found' });
      await expect(answer(right, 'done', '')).rejects.toMatchObject({ code: 'request.answer_missing' });
      await answer(right, 'done', 'Ya dice 40 horas');
      await expect(answer(right, 'refused', 'x')).rejects.toMatchObject({ code: 'request.answered' });
      expect(await as(she, () => requests().listOwn(parties.her))).toMatchObject([
        { state: 'done', answer: 'Ya dice 40 horas' },
      ]);
      const held = await parties.owner.query<{ row: string }>('select row::text from casefile.data_request row');
      expect(JSON.stringify(held)).not.toContain('40 horas');
    });
  });

  describe('does not cover an emergency, which', () => {
    const emergencies = (): EmergencyService => parties.rooms.get(EmergencyService);
    const open = async (who: string, reason = REASON) =>
      as(parties.stranger, () => emergencies().open(parties.stranger, { who, reason }));
    const sees = () => as(parties.stranger, () => parties.rooms.get(PersonService).get(parties.stranger, parties.her));
    const folder = async (): Promise<string> => (await parties.rooms.get(FolderService).issueFolder(parties.her)).code;
    const coordinator = (): Actor => ({
      ...parties.caseworker,
      accountId: 9999 as Actor['accountId'],
      role: 'coordinator',
    });

    it('opens her file for four hours to one caseworker, by a reason that she and her coordinator read', async () => {
      const code = await folder();
      await expect(sees()).rejects.toMatchObject({ kind: 'not_found' });
      await expect(open(code, 'es muy urgente')).rejects.toMatchObject({ code: 'emergency.reason_short' });
      await expect(open('QN4-000')).rejects.toMatchObject({ code: 'emergency.nobody' });
      expect(await open(code)).toBe(parties.her);
      await expect(sees()).resolves.toMatchObject({ seeker: { id: parties.her } });
      const decline = { decision: 'decline', reason: 'too_far', change: 'x' } as const;
      await expect(
        as(parties.stranger, () => parties.reviews.decide(parties.stranger, parties.pair, decline)),
      ).rejects.toMatchObject({ kind: 'not_found' });
      const { looks } = await parties.rooms.get(DisclosureLog).whoLooked(parties.her);
      expect(looks).toMatchObject([{ what: 'emergency', reason: 'emergency', detail: REASON, organisation: 'Otra' }]);
      const { openings } = await as(parties.caseworker, () => emergencies().list(coordinator()));
      expect(openings[0]).toMatchObject({ seekerId: parties.her, reason: REASON, organisation: 'Otra', verdict: null });
      const left = (openings[0]?.expiresAt.getTime() ?? 0) - (openings[0]?.openedAt.getTime() ?? 0);
      expect(left).toBe(4 * 3_600_000);
      await parties.owner.query(`update identity.emergency_access set expires_at = now() where seeker_id = $1`, [
        parties.her,
      ]);
      await expect(sees()).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('is judged by her own organisation only, once, and ends at once when it was wrong', async () => {
      await open(await folder());
      const { openings } = await as(parties.caseworker, () => emergencies().list(coordinator()));
      const id = openings[0]?.id ?? 0;
      await expect(
        as(parties.stranger, () => emergencies().review(parties.stranger, id, 'right')),
      ).rejects.toMatchObject({ kind: 'not_found' });
      await as(parties.caseworker, () => emergencies().review(coordinator(), id, 'wrong'));
      await expect(sees()).rejects.toMatchObject({ kind: 'not_found' });
      await expect(
        as(parties.caseworker, () => emergencies().review(coordinator(), id, 'right')),
      ).rejects.toMatchObject({ kind: 'not_found' });
      const rows = await parties.owner.query<{ row: string }>('select row::text from identity.emergency_access row');
      expect(JSON.stringify(rows)).not.toContain('hospital');
    });
  });
});
