import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import {
  ContactService,
  type Decision,
  type IntroductionPage,
  type IntroductionService,
  MOST_COUNTED,
  type ReleaseField,
  SecondThoughtService,
} from '#casework';
import { MatchingService } from '#matching';
import { ProfileService } from '#profile';
import { addDays } from '#peru';
import { as, FIRST_DAY, organisationOf, ThreeParties } from '../support/three-parties.js';

describe('a release', () => {
  let parties: ThreeParties;
  let firm: Actor;
  let introductions: IntroductionService;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    firm = await parties.addFirm('20100070970');
    ({ introductions } = parties);
  });

  beforeEach(async () => {
    parties.post = await parties.addPost(firm);
    parties.her = await parties.addPerson();
  });

  afterAll(() => parties.close());

  it('carries her curriculum and what she needs only where she ticked them, and name and phone in it only where she ticked those', async () => {
    const profiles = parties.rooms.get(ProfileService);
    const said = <T>(value: T) => ({ state: 'answered', value }) as const;
    await profiles.answer(parties.her, [
      ['about.phone', said('+51987654321')],
      ['work.jobs', said([{ title: 'Panadera en Caracas', kind: 'informal', months: 36 }])],
      ['health.needs', said(['breaks', 'other'])],
      ['health.share', said('yes')],
    ]);
    const { id } = await parties.agree(firm);
    const contacts = parties.rooms.get(ContactService);
    const read = () => as(firm, () => contacts.read(id, firm));
    const curriculum = () => as(firm, () => contacts.readCurriculum(id, firm));
    const release = (...fields: ReleaseField[]) => introductions.release(parties.her, parties.post, fields);
    await release('name');
    expect(await read()).toMatchObject({ name: 'Ana Quispe' });
    expect(Object.keys((await read()) ?? {}).toSorted()).toEqual(['hiring', 'name', 'until']);
    await expect(curriculum()).rejects.toMatchObject({ kind: 'not_found' });
    await release('needs');
    expect(await read()).toMatchObject({ needs: ['breaks'] });
    // What she tells later was not in what she ticked.
    await profiles.answer(parties.her, [['health.needs', said(['breaks', 'sitting'])]]);
    expect(await read()).not.toHaveProperty('needs');
    await release('needs');
    expect(await read()).toMatchObject({ needs: ['breaks', 'sitting'] });
    await release('cv');
    expect(Object.keys((await curriculum()).answers)).toEqual(['work.jobs']);
    await release('cv', 'phone');
    expect(Object.keys((await curriculum()).answers).toSorted()).toEqual(['about.phone', 'work.jobs']);
    await introductions.withdrawRelease(parties.her, parties.post);
    await expect(curriculum()).rejects.toMatchObject({ kind: 'not_found' });
    await profiles.answer(parties.her, [['health.share', said('no')]]);
    await expect(release('needs')).rejects.toMatchObject({ code: 'release.nothing_ticked' });
    const logged = await parties.owner.query(
      `select what, count(*)::int as n from work.disclosure where seeker_id = $1 group by what order by what`,
      [parties.her],
    );
    expect(logged).toEqual([
      { what: 'contact', n: 5 },
      { what: 'cv', n: 2 },
    ]);
  });

  it('and what was agreed, hers or a firm’s, is read page by page, each once', async () => {
    const count = 25;
    const other = await parties.addFirm('20100047218');
    parties.post = await parties.addPost(other);
    await parties.owner.query(
      `with people as (insert into work.seeker (form_version, facts, fresh_on) select 1, '{}', (now() at time zone 'America/Lima')::date from generate_series(1, $2) returning id)
       insert into work.introduction (seeker_id, vacancy_id, label, review, seeker_answer, employer_answer)
       select id, $1, 'P-' || id, 'approved', 'yes', 'yes' from people`,
      [parties.post, count],
    );
    await parties.owner.query(
      `with posts as (insert into work.vacancy (organisation_id, title, facts) select $2, 'x', '{}' from generate_series(1, $3) returning id)
       insert into work.introduction (seeker_id, vacancy_id, label) select $1, id, 'A-01' from posts`,
      [parties.her, organisationOf(other), count],
    );
    const readAll = async (list: (before?: number) => Promise<IntroductionPage>): Promise<number[]> => {
      const seen: number[] = [];
      for (let page = await list(); ; page = await list(page.next)) {
        seen.push(...page.introductions.map(({ id }) => id));
        if (page.next === undefined) return seen;
      }
    };
    for (const list of [
      (before?: number) => introductions.listAgreed(organisationOf(other), before),
      (before?: number) => introductions.listForSeeker(parties.her, before),
    ]) {
      const seen = await readAll(list);
      expect([seen.length, new Set(seen).size]).toEqual([count, count]);
    }
  });

  it('that a firm undid by changing its post is told in the queue; a place and a count hold among very many', async () => {
    await parties.approve();
    const hers = async () =>
      (await parties.queue()).find(({ seekerId, vacancyId }) => seekerId === parties.her && vacancyId === parties.post);
    expect(await hers()).toBeUndefined();
    await parties.owner.query(
      `update work.vacancy set facts = facts || jsonb_build_object('startOn', $2::text) where id = $1`,
      [parties.post, addDays(FIRST_DAY, 56)],
    );
    expect(await hers()).toMatchObject({ returned: true, review: 'waiting' });
    await parties.owner.query('update work.match set list_score = 9000 where seeker_id = $1', [parties.her]);
    const own = await parties.rooms.get(MatchingService).find(parties.her, parties.post);
    await parties.owner.query(
      `with people as (
         insert into work.seeker (form_version, facts, fresh_on, state, organisation_id)
         select 1, '{}', (now() at time zone 'America/Lima')::date, 'active', organisation_id from work.seeker, generate_series(1, 1200) where id = $1 returning id),
       consents as (insert into work.consent (seeker_id, purpose, text_version, channel) select id, 'match', 'x', 'self' from people)
       insert into work.match select (jsonb_populate_record(held, jsonb_build_object('seeker_id', people.id, 'list_score', 10000))).*
       from people, work.match held where held.seeker_id = $1 and held.vacancy_id = $2`,
      [parties.her, parties.post],
    );
    if (own === undefined) throw new Error('no match');
    const place = await parties.rooms.get(MatchingService).placeOf(own.match);
    expect(place).toEqual({ at: place.of, of: expect.any(Number) });
    expect(place.of).toBeGreaterThan(1200);
    expect(await parties.count()).toBe(MOST_COUNTED + 1);
  });

  describe('that is decided otherwise later', () => {
    const seconds = () => parties.rooms.get(SecondThoughtService);
    const change = async (decision: Decision, why = 'new_facts') =>
      as(parties.caseworker, () => seconds().change(parties.caseworker, parties.pair, { decision, why }));
    const decline = { decision: 'decline', reason: 'warning_signs', change: 'Otra empresa' } as const;
    const ledger = () =>
      parties.owner.query<{ decision: string; why: string | null; undone: boolean; replaced: boolean }>(
        `select decision, why, undone_at is not null as undone, exists (select from work.review later where later.supersedes = review.id) as replaced
         from work.review where introduction_id = (select id from work.introduction where seeker_id = $1 and vacancy_id = $2) order by id`,
        [parties.her, parties.post],
      );

    it('keeps both rows, needs its reason, belongs to her own organisation, and is one change when sent twice', async () => {
      await expect(change({ decision: 'approve' })).rejects.toMatchObject({ code: 'review.undecided' });
      await as(parties.caseworker, () => parties.reviews.decide(parties.caseworker, parties.pair, decline));
      await expect(change({ decision: 'approve' }, 'bored')).rejects.toMatchObject({ code: 'review.why_missing' });
      const foreign = () =>
        seconds().change(parties.stranger, parties.pair, { decision: { decision: 'approve' }, why: 'mistake' });
      await expect(as(parties.stranger, foreign)).rejects.toMatchObject({ kind: 'not_found' });
      await Promise.all([change({ decision: 'approve' }, 'mistake'), change({ decision: 'approve' }, 'mistake')]);
      expect((await parties.introduction()).review).toBe('approved');
      expect(await ledger()).toEqual([
        { decision: 'decline', why: null, undone: false, replaced: true },
        { decision: 'approve', why: 'mistake', undone: false, replaced: false },
      ]);
      await expect(change({ ...decline, decision: 'hold', returnsOn: '2999-01-01' })).rejects.toMatchObject({
        kind: 'invalid',
      });
    });

    it('is a decline where the firm saw nothing, and a withdrawal that both are told where it did', async () => {
      const told = () => as(firm, () => introductions.listWithdrawn(parties.post, organisationOf(firm)));
      await parties.approve();
      await change(decline);
      expect([(await parties.introduction()).withdrawnAt, await told()]).toEqual([null, []]);
      await change({ decision: 'approve' });
      const { label, ...introduction } = await parties.introduction();
      await as(firm, () => introductions.recordLook({ label, ...introduction }, firm));
      await introductions.answerAsSeeker(parties.her, parties.post, { said: 'yes' });
      await change(decline, 'safety');
      const withdrawn = await parties.introduction();
      expect([withdrawn.review, withdrawn.withdrawnAt instanceof Date]).toEqual(['declined', true]);
      expect([await parties.shown(firm), await told()]).toEqual([[], [label]]);
      expect(await introductions.declineOf(withdrawn)).toMatchObject({ reason: 'warning_signs' });
      await change({ decision: 'approve' });
      expect([await told(), (await parties.shown(firm)).length]).toEqual([[], 1]);
    });

    it('never writes over what both agreed, or one of them refused', async () => {
      const { id } = await parties.agree(firm);
      await expect(change(decline)).rejects.toMatchObject({ code: 'review.agreed' });
      await as(firm, () => introductions.answerAsEmployer(id, organisationOf(firm), { said: 'no', reason: 'task' }));
      await expect(change(decline)).rejects.toMatchObject({ code: 'review.answered' });
      parties.her = await parties.addPerson();
      await parties.approve();
      await introductions.answerAsSeeker(parties.her, parties.post, { said: 'no' });
      await expect(change(decline)).rejects.toMatchObject({ code: 'review.answered' });
    });
  });
});
