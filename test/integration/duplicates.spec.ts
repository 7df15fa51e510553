import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, AuditTrail, FolderService, type SeekerId } from '#access';
import { DuplicateService, MergeService } from '#casework';
import { AuditSealer, ConsentLedger, ErasureService, verifyAudit } from '#consent';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { DocumentService, type Given, ProfileService } from '#profile';
import { as, ThreeParties } from '../support/three-parties.js';

const said = (value: unknown) => ({ state: 'answered', value }) as never;

describe('two folders of one person', () => {
  let parties: ThreeParties;
  let rosa: Actor;
  let one: SeekerId;
  let other: SeekerId;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    parties.post = await parties.addPost(await parties.addFirm('20100130204'));
    rosa = parties.caseworker;
  });

  beforeEach(async () => {
    await parties.owner.query('delete from work.seeker');
    one = await parties.addPerson();
    other = await parties.addPerson();
  });

  afterAll(() => parties.close());

  const tell = (seekerId: SeekerId, given: Given): Promise<unknown> =>
    parties.rooms.get(ProfileService).answer(seekerId, given);
  const duplicates = () => parties.rooms.get(DuplicateService);
  const list = (actor = rosa) => as(actor, () => duplicates().list(actor));
  const merge = (take: readonly string[] = [], pair = { keptId: one, goneId: other }): Promise<void> =>
    as(rosa, () => parties.rooms.get(MergeService).merge(rosa, { ...pair, take }));
  const undo = async (actor = rosa): Promise<unknown> => {
    const [last] = await as(rosa, () => parties.rooms.get(MergeService).list(rosa));
    return as(actor, () => parties.rooms.get(MergeService).undo(actor, last?.id ?? 0));
  };
  const alike = (): Promise<unknown> =>
    Promise.all([one, other].map((each) => tell(each, [['about.phone', said('+51987654321')]])));
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      return error instanceof DomainError ? error.code : String(error);
    }
  };
  /** Everything of both that a merge touches. */
  const standing = async (): Promise<unknown> =>
    Promise.all(
      [
        `select id, state, organisation_id, erase_on, merged_into, facts from work.seeker order by id`,
        `select seeker_id, question, answer from work.answer order by 1, 2`,
        `select seeker_id, vacancy_id, review from work.introduction order by 1, 2`,
        `select seeker_id, purpose from work.consent where withdrawn_at is null order by 1, 2`,
        `select seeker_id, kind from casefile.note order by 1, 2`,
        `select seeker_id, disabled_at is null as opens from identity.account where role = 'seeker' order by id`,
      ].map((sql) => parties.owner.query(sql)),
    );

  describe('are found', () => {
    it('by a document that was seen, a phone, or a name that sounds alike in one district, the strongest first', async () => {
      await tell(one, [
        ['about.name', said('Yessica Gonzáles Peña')],
        ['about.district', said('150132')],
      ]);
      await tell(other, [
        ['about.name', said('Yesica González')],
        ['about.district', said('150101')],
      ]);
      expect(await list()).toEqual([]);
      await tell(other, [['about.district', said('150132')]]);
      expect(await list()).toEqual([{ firstId: one, secondId: other, signs: ['name'] }]);
      await alike();
      for (const each of [one, other]) {
        await tell(each, [['documents.held', said({ code: 'CE_ESP', expires: '2028-01-01' })]]);
        const documents = parties.rooms.get(DocumentService);
        const told = await documents.told(each);
        await documents.see(each, rosa.accountId, { told, number: '001234567' });
      }
      const third = await parties.addPerson();
      await tell(third, [
        ['about.name', said('Rosa Quispe')],
        ['about.phone', said('+51987654321')],
      ]);
      expect((await list())[0]?.signs).toEqual(['document', 'phone', 'name']);
      expect(await list()).toHaveLength(3);
    });

    it('by nobody outside the organisation that accompanies both', async () => {
      await alike();
      const pair = [one, other] as const;
      expect(await list(parties.stranger)).toEqual([]);
      expect(await codeOf(as(parties.stranger, () => duplicates().compare(parties.stranger, pair)))).toBe(
        'seeker.not_found',
      );
      await parties.owner.query('update work.seeker set organisation_id = $2 where id = $1', [
        other,
        parties.stranger.organisationId,
      ]);
      expect(await list()).toEqual([]);
      expect(await codeOf(merge())).toBe('seeker.not_found');
    });

    it('only while nobody said that they are not the same; that is remembered', async () => {
      await alike();
      await as(rosa, () => duplicates().keepApart(rosa, [other, one]));
      expect(await list()).toEqual([]);
      expect(await codeOf(merge())).toBe('duplicate.not_found');
    });

    it('and reading them side by side stands in the log of each, names with their reason', async () => {
      await alike();
      const pair = [one, other] as const;
      for (const _ of [1, 2]) await as(rosa, () => duplicates().compare(rosa, pair));
      await as(rosa, () => duplicates().reveal(rosa, pair, { reason: 'call', detail: 'Llamar para preguntar' }));
      const looks = await parties.owner.query('select seeker_id, what, reason from work.disclosure order by 1, 2');
      expect(looks).toEqual(
        [one, other].flatMap((each) => [
          { seeker_id: each, what: 'answers', reason: 'duplicate' },
          { seeker_id: each, what: 'identity', reason: 'call' },
        ]),
      );
    });
  });

  describe('become one', () => {
    beforeEach(async () => {
      await alike();
      await tell(one, [['work.digital', said('alone')]]);
      await tell(other, [
        ['work.digital', said('not_yet')],
        ['wish.floor', said(120_000)],
        ['care.who', said(['age_3_5'])],
      ]);
      parties.her = other;
      await parties.approve();
      await parties.owner.query(
        `insert into casefile.note (seeker_id, organisation_id, account_id, kind, body) values ($1, $2, $3, 'note', '')`,
        [other, rosa.organisationId, rosa.accountId],
      );
      for (const each of [one, other]) await parties.rooms.get(FolderService).issueFolder(each);
      await parties.rooms.get(ConsentLedger).give({ seekerId: one, purpose: 'statistics' });
    });

    it('field by field: what is chosen, what only one of them said, and the narrower permissions', async () => {
      await merge(['work.digital']);
      const { facts } = await parties.rooms.get(ProfileService).get(one);
      expect([facts.digital, facts.payFloor]).toEqual([0, 120_000]);
      expect(await parties.introductions.find(one, parties.post)).toMatchObject({ review: 'approved' });
      expect(await parties.owner.query('select seeker_id from casefile.note')).toEqual([{ seeker_id: one }]);
      const purposes = (await parties.rooms.get(ConsentLedger).list(one)).map(({ purpose }) => purpose);
      expect(purposes.toSorted()).toEqual(['contact', 'match']);
      const gone = await parties.rooms.get(ProfileService).get(other);
      expect([gone.state, gone.organisationId]).toEqual(['draft', null]);
      expect(await codeOf(as(rosa, () => duplicates().compare(rosa, [one, other])))).toBe('seeker.not_found');
    });

    it('and two again, exactly as before, within thirty days and by the same organisation', async () => {
      const before = await standing();
      await merge(['work.digital']);
      expect(await codeOf(undo(parties.stranger))).toBe('duplicate.not_found');
      await undo();
      expect(await standing()).toEqual(before);
      expect(await codeOf(undo())).toBe('duplicate.not_found');
      expect(await list()).toHaveLength(1);
      await merge();
      await parties.owner.query(
        `update identity.merge set merged_at = now() - interval '31 days' where undone_at is null`,
      );
      expect(await codeOf(undo())).toBe('duplicate.not_found');
    });

    it('keep what she took back since: undoing gives no permission that she withdrew', async () => {
      await merge();
      const ledger = parties.rooms.get(ConsentLedger);
      await ledger.give({ seekerId: one, purpose: 'statistics' });
      await ledger.withdrawAll(one, ['statistics']);
      await undo();
      expect(await ledger.has(one, 'statistics')).toBe(false);
    });

    it('with a snapshot that nobody reads in the database, and a trail that still holds', async () => {
      await merge();
      await undo();
      const rows = await parties.owner.query<{ snapshot: Buffer }>('select snapshot from identity.merge');
      expect(rows.filter(({ snapshot }) => snapshot.includes('digital') || snapshot.includes('alone'))).toEqual([]);
      await new AuditSealer(parties.owner).seal();
      expect(await verifyAudit(parties.owner)).toMatchObject({ ok: true });
      const actions = await parties.owner.query<{ action: string }>('select distinct action from audit.event');
      expect(actions.map(({ action }) => action)).toEqual(expect.arrayContaining(['person.merged', 'person.parted']));
    });

    it('and both are erased with her; a report of safety follows her until then', async () => {
      await parties.owner.query(`insert into protection.report (seeker_id, kind) values ($1, 'money')`, [other]);
      const parts = [Database, AuditTrail, Outbox, Clock].map((each) => parties.rooms.get<unknown>(each as never));
      const erasure = new ErasureService(...(parts as ConstructorParameters<typeof ErasureService>));
      await merge();
      await parties.owner.query(
        `update work.seeker set erase_on = (now() at time zone 'America/Lima')::date where id = $1`,
        [other],
      );
      await erasure.eraseDue();
      expect(await parties.owner.query('select seeker_id from protection.report')).toEqual([{ seeker_id: one }]);
      expect(await parties.owner.query('select id from work.seeker')).toEqual([{ id: one }]);
      other = await parties.addPerson();
      await alike();
      await merge();
      await erasure.erase(one);
      expect(await parties.owner.query('select id from work.seeker')).toEqual([]);
      expect(await parties.owner.query('select id from identity.merge')).toEqual([]);
    });

    it('even when two caseworkers join them at once: one does', async () => {
      const codes = await Promise.all([codeOf(merge()), codeOf(merge([], { keptId: other, goneId: one }))]);
      expect(codes.toSorted()).toEqual(['done', 'seeker.not_found']);
    });
  });
});
