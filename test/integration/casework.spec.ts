import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { ContactService, DayService, type IntroductionService, PersonService, type ReviewService } from '#casework';
import { ConsentLedger } from '#consent';
import { EmployerService, VacancyService } from '#employer';
import { MatchingService } from '#matching';
import { as, organisationOf, ThreeParties } from '../support/three-parties.js';

describe('a pair between its three parties', () => {
  let parties: ThreeParties;
  let firm: Actor;
  let otherFirm: Actor;
  let caseworker: Actor;
  let stranger: Actor;
  let owner: ThreeParties['owner'];
  let rooms: ThreeParties['rooms'];
  let introductions: IntroductionService;
  let reviews: ReviewService;
  let ledger: ConsentLedger;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    firm = await parties.addFirm('20100070970');
    otherFirm = await parties.addFirm('20100047218');
    ({ caseworker, stranger, owner, rooms, introductions, reviews } = parties);
    ledger = rooms.get(ConsentLedger);
  });

  beforeEach(async () => {
    parties.post = await parties.addPost(firm);
    parties.her = await parties.addPerson();
  });

  afterAll(() => parties.close());

  it('goes from review to yes, yes and a contact that each reading writes down', async () => {
    expect(await parties.hersQueued()).toContain(parties.post);
    await parties.agree(firm);
    expect(await parties.contact(firm)).toBeUndefined();
    await introductions.release(parties.her, parties.post, ['name']);
    expect(await parties.contact(firm)).toMatchObject({ name: 'Ana Quispe' });
    const looks = await owner.query<{ what: string }>('select what from work.disclosure where seeker_id = $1', [
      parties.her,
    ]);
    expect(looks).toEqual([{ what: 'contact' }]);
  });

  it('gives permit dates and cap steps with the contact, and nothing of them before or after', async () => {
    const rightToWork = { hireNow: 'yes', until: '2099-11-30', renewable: true, countsForCap: 'yes' } as const;
    parties.her = await parties.addPerson({ rightToWork });
    await parties.agree(firm);
    expect(await parties.contact(firm)).toBeUndefined();
    await introductions.release(parties.her, parties.post, ['name']);
    const { hiring } = (await parties.contact(firm)) ?? {};
    expect(hiring).toMatchObject({ permitUntil: '2099-11-30', renewable: true, countsForCap: 'yes' });
    expect(hiring?.cap?.readings[0]).toMatchObject({ headcount: { part: 1, whole: 41 }, within: true });
    expect(hiring?.steps.map(({ code }) => code)).toEqual(['fixed_term', 'permit_ends', 'filed', 'payroll']);
    await introductions.withdrawRelease(parties.her, parties.post);
    expect(await parties.contact(firm)).toBeUndefined();
  });

  describe('nobody else’s', () => {
    it('is it for another NGO', async () => {
      await parties.approve();
      expect(
        (await as(stranger, () => reviews.queue(stranger))).filter(({ seekerId }) => seekerId === parties.her),
      ).toEqual([]);
      const decline = { decision: 'decline', reason: 'too_far', change: 'x' } as const;
      for (const attempt of [
        () => reviews.decide(stranger, parties.pair, decline),
        async () => reviews.undo(stranger, (await parties.introduction()).id),
        () => rooms.get(PersonService).get(stranger, parties.her),
        () => rooms.get(PersonService).reveal(stranger, parties.her, { reason: 'call', detail: '' }),
      ]) {
        await expect(as<unknown>(stranger, attempt)).rejects.toMatchObject({ kind: 'not_found' });
      }
      expect((await parties.introduction()).review).toBe('approved');
    });

    it('is it for another firm, whatever number it names', async () => {
      const { id } = await parties.agree(firm);
      await introductions.release(parties.her, parties.post, ['name']);
      for (const attempt of [
        () => introductions.getForEmployer(id, organisationOf(otherFirm)),
        () => introductions.answerAsEmployer(id, organisationOf(otherFirm), { said: 'no', reason: 'task' }),
        () => rooms.get(ContactService).read(id, otherFirm),
        () => introductions.listForEmployer(parties.post, organisationOf(otherFirm)),
        () => rooms.get(VacancyService).getOwn(parties.post, organisationOf(otherFirm)),
        () => rooms.get(VacancyService).setState(parties.post, organisationOf(otherFirm), 'paused'),
      ]) {
        await expect(as<unknown>(otherFirm, attempt)).rejects.toMatchObject({ kind: 'not_found' });
      }
    });

    it('is it before a caseworker approved it', async () => {
      const counted = async () => (await introductions.countOffered([parties.post])).get(parties.post) ?? 0;
      expect(await counted()).toBe(0);
      await introductions.answerAsSeeker(parties.her, parties.post, { said: 'yes' });
      const { id } = await parties.introduction();
      await expect(as(firm, () => introductions.getForEmployer(id, organisationOf(firm)))).rejects.toMatchObject({
        kind: 'not_found',
      });
      expect([await parties.shown(firm), await counted()]).toEqual([[], 0]);
      await parties.approve();
      expect(await counted()).toBe(1);
      await ledger.withdrawAll(parties.her, ['match']);
      expect(await counted()).toBe(0);
    });
  });

  describe('taking back acts at once', () => {
    it('the consent to be matched: queue, count, list, profile, own list, before any worker came by', async () => {
      const { id } = await parties.approve();
      const second = await parties.addPost(firm, 'Pastelería');
      expect(await parties.hersQueued()).toContain(second);
      const before = await parties.count();
      await ledger.withdrawAll(parties.her, ['match']);
      expect(await parties.hersQueued()).toEqual([]);
      expect(await parties.count()).toBeLessThan(before);
      const matching = rooms.get(MatchingService);
      expect((await matching.listForSeeker(parties.her)).count).toBe(0);
      expect(await matching.listLawful(parties.post, [parties.her])).toEqual([]);
      await expect(as(firm, () => introductions.getForEmployer(id, organisationOf(firm)))).rejects.toMatchObject({
        kind: 'not_found',
      });
      const decision = { decision: 'approve' } as const;
      const late = () => reviews.decide(caseworker, { seekerId: parties.her, vacancyId: second }, decision);
      await expect(as(caseworker, late)).rejects.toMatchObject({ code: 'review.pair_changed' });
    });

    it('all consents, as when she asks to be deleted: nobody is told to call her about a permit or a stale profile', async () => {
      await owner.query(
        `insert into identity.document (seeker_id, code, expires_on) values ($1, '', (now() at time zone 'America/Lima')::date + 10)`,
        [parties.her],
      );
      await owner.query(
        `update work.seeker set fresh_on = (now() at time zone 'America/Lima')::date - 60 where id = $1`,
        [parties.her],
      );
      const day = () => as(caseworker, () => rooms.get(DayService).load(caseworker));
      const about = async () => {
        const { expiring, stale } = await day();
        return [...expiring, ...stale].filter(({ seekerId }) => seekerId === parties.her).length;
      };
      expect(await about()).toBe(2);
      const { people } = await day();
      await ledger.withdrawAll(parties.her);
      expect(await about()).toBe(0);
      expect((await day()).people).toBe(people - 1);
    });

    it('a released contact', async () => {
      await parties.agree(firm);
      await introductions.release(parties.her, parties.post, ['name']);
      expect(await parties.contact(firm)).toBeDefined();
      await introductions.withdrawRelease(parties.her, parties.post);
      expect(await parties.contact(firm)).toBeUndefined();
    });

    it('her yes ends the release, and a new yes does not bring it back', async () => {
      await parties.agree(firm);
      await introductions.release(parties.her, parties.post, ['name']);
      await introductions.answerAsSeeker(parties.her, parties.post, { said: 'no' });
      expect([await parties.contact(firm), await parties.shown(firm)]).toEqual([undefined, []]);
      await introductions.answerAsSeeker(parties.her, parties.post, { said: 'yes' });
      expect(await parties.contact(firm)).toBeUndefined();
    });

    it('her yes, also when the post is no longer in her list', async () => {
      await parties.agree(firm);
      await introductions.release(parties.her, parties.post, ['name']);
      await rooms.get(VacancyService).setState(parties.post, organisationOf(firm), 'paused');
      await introductions.answerAsSeeker(parties.her, parties.post, { said: 'no' });
      expect(await parties.contact(firm)).toBeUndefined();
      await expect(introductions.answerAsSeeker(parties.her, parties.post, { said: 'yes' })).rejects.toMatchObject({
        code: 'vacancy.not_open',
      });
    });

    it('the trust in a firm: a suspended one reads no contact and is given none', async () => {
      const doubtful = await parties.addFirm('20131312955');
      parties.post = await parties.addPost(doubtful);
      await parties.agree(doubtful);
      await introductions.release(parties.her, parties.post, ['name']);
      expect(await parties.contact(doubtful)).toBeDefined();
      await rooms.get(EmployerService).suspend(organisationOf(doubtful), caseworker.accountId);
      expect(await parties.contact(doubtful)).toBeUndefined();
      await expect(introductions.release(parties.her, parties.post, ['name'])).rejects.toMatchObject({
        kind: 'conflict',
      });
    });
  });

  it('is answered by the firm only as it stands when the answer is written', async () => {
    const { id } = await parties.approve();
    const answered = await owner.source.transaction(async (manager) => {
      await manager.query('select from work.introduction where id = $1 for update', [id]);
      const waiting = as(firm, () => introductions.answerAsEmployer(id, organisationOf(firm), { said: 'yes' })).catch(
        (error: unknown) => error,
      );
      await parties.someoneWaits();
      await manager.query(`update work.introduction set seeker_answer = 'no' where id = $1`, [id]);
      return { waiting };
    });
    expect(await answered.waiting).toMatchObject({ kind: 'not_found' });
    expect((await parties.introduction()).employerAnswer).toBe('none');
  });

  it('tells a firm that its list changed, and nothing of what it may not see', async () => {
    const state = () => introductions.stateForFirm(parties.post, organisationOf(firm));
    const empty = await state();
    await introductions.answerAsSeeker(parties.her, parties.post, { said: 'yes' });
    expect(await state()).toBe(empty);
    await parties.approve();
    const seen = await state();
    expect(seen).not.toBe(empty);
    await introductions.answerAsSeeker(parties.her, parties.post, { said: 'later' });
    expect(await state()).toBe(seen);
    await introductions.answerAsSeeker(parties.her, parties.post, { said: 'no' });
    expect(await state()).toBe(empty);
  });
});
