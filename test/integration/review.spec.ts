import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountId, Actor, SeekerId } from '#access';
import { MatchingService } from '#matching';
import { Database } from '#platform';
import { weekdays } from '../factories/bakery.js';
import { actingAs, addOrganisation } from '../support/rooms.js';
import { as, ThreeParties } from '../support/three-parties.js';

describe('the review', () => {
  let parties: ThreeParties;
  let firm: Actor;

  const accountOf = async (seekerId: SeekerId): Promise<AccountId> => {
    const [account] = await parties.owner.query<{ id: AccountId }>(
      `insert into identity.account (role, seeker_id) values ('seeker', $1) returning id`,
      [seekerId],
    );
    if (account === undefined) throw new Error('no account was written');
    return account.id;
  };
  const asSeeker = <T>(accountId: AccountId, work: () => Promise<T>) => actingAs({ accountId, role: 'seeker' }, work);

  beforeAll(async () => {
    parties = await ThreeParties.open();
    firm = await parties.addFirm('20100070970');
  });

  beforeEach(async () => {
    parties.post = await parties.addPost(firm);
    parties.her = await parties.addPerson();
  });

  afterAll(() => parties.close());

  it('counts what its list holds, also a hold that is over', async () => {
    await parties.hold();
    const [held, before] = [await parties.hersQueued(), await parties.count()];
    expect(held).not.toContain(parties.post);
    await parties.endHold();
    expect(await parties.hersQueued()).toContain(parties.post);
    expect(await parties.count()).toBe(before + 1);
  });

  it('hears her yes to a post that she reads, however low it stands in the vacancy’s order', async () => {
    await parties.owner.query(
      'update work.match set list_score = 100, band = 1 where seeker_id = $1 and vacancy_id = $2',
      [parties.her, parties.post],
    );
    const end = { listScore: 101, seekerId: 0, vacancyId: 0 };
    const waits = async () => (await parties.queue({ after: end })).length === 1;
    expect(await waits()).toBe(false);
    const before = await parties.count();
    await parties.introductions.answerAsSeeker(parties.her, parties.post, { said: 'yes' });
    expect([await waits(), await parties.count()]).toEqual([true, before + 1]);
  });

  it('hears a round of her own organisation, never one of the organisation she left', async () => {
    await parties.owner.query(
      'update work.match set list_score = 100, band = 1 where seeker_id = $1 and vacancy_id = $2',
      [parties.her, parties.post],
    );
    const rounds = async (): Promise<boolean> => (await parties.queue({ only: 'round' })).length > 0;
    const sentBy = (organisationId: number | undefined) =>
      parties.owner.query(
        `with round as (insert into work.round (organisation_id, state, question, scoring, catalogue)
           values ($1, 'done', '{}', 1, '') returning id)
         insert into work.round_place (round_id, seeker_id, place, vacancy_id, list_score, reason, sent_at)
         select id, $2, 1, $3, 100, '{}', now() from round`,
        [organisationId, parties.her, parties.post],
      );
    await sentBy(await addOrganisation(parties.owner, 'ngo', 'La de antes'));
    expect(await rounds()).toBe(false);
    await sentBy(parties.caseworker.organisationId);
    expect(await rounds()).toBe(true);
  });

  it('goes on page by page without skipping or repeating, ties included', async () => {
    for (let person = 0; person < 4; person += 1) await parties.addPerson();
    const all = new Set<string>();
    let pairs = 0;
    let after: { listScore: number; seekerId: number; vacancyId: number } | undefined;
    for (let page = 0; page < 20; page += 1) {
      const held = await parties.queue({ after });
      const shownNow = held.slice(0, 20);
      for (const { seekerId, vacancyId } of shownNow) all.add(`${String(seekerId)}-${String(vacancyId)}`);
      pairs += shownNow.length;
      after = shownNow.at(-1);
      if (held.length <= 20) break;
    }
    expect([pairs, all.size]).toEqual([await parties.count(), await parties.count()]);
  });

  it('ranks nobody lower for care, a barrier, a need or a document in doubt', async () => {
    const burdened = await parties.addPerson({
      care: { needed: weekdays(6, 20), covered: weekdays(6, 6.5), informal: weekdays(6, 6.5), kind: 'child' },
      accommodations: ['no_lifting'],
      digital: 0,
      bankAccount: false,
      tools: false,
      rightToWork: undefined,
    });
    const scores = await parties.owner.query<{ list_score: number }>(
      'select list_score from work.match where vacancy_id = $1 and seeker_id = any($2)',
      [parties.post, [parties.her, burdened]],
    );
    expect(scores).toHaveLength(2);
    expect(new Set(scores.map((row) => row.list_score)).size).toBe(1);
    expect(await parties.rooms.get(MatchingService).listLawful(parties.post, [burdened])).toEqual([]);
  });

  it('takes a decision back to what stood before it', async () => {
    await parties.hold();
    await parties.endHold();
    const { id } = await parties.approve();
    expect(await parties.shown(firm)).toHaveLength(1);
    await as(parties.caseworker, () => parties.reviews.undo(parties.caseworker, id));
    expect(await parties.shown(firm)).toEqual([]);
    expect((await parties.introduction()).review).toBe('waiting');
    await expect(as(parties.caseworker, () => parties.reviews.undo(parties.caseworker, id))).rejects.toMatchObject({
      code: 'review.undo_late',
    });
    const ledgerRows = await parties.owner.query<{ decision: string; undone: boolean }>(
      'select decision, undone_at is not null as undone from work.review where introduction_id = $1 order by id',
      [id],
    );
    expect(ledgerRows).toEqual([
      { decision: 'hold', undone: false },
      { decision: 'approve', undone: true },
    ]);
  });

  it('is not taken back after ten minutes', async () => {
    const { id } = await parties.approve();
    await parties.owner.query(`update work.introduction set review_at = now() - interval '11 minutes' where id = $1`, [
      id,
    ]);
    await expect(as(parties.caseworker, () => parties.reviews.undo(parties.caseworker, id))).rejects.toMatchObject({
      code: 'review.undo_late',
    });
  });

  it('tells her, and nobody but her own organisation, what would change a no', async () => {
    const change = 'Un turno que termine a las 18:00.';
    const declined = await as(parties.caseworker, () =>
      parties.reviews.decide(parties.caseworker, parties.pair, {
        decision: 'decline',
        reason: 'clashes_with_care',
        change,
      }),
    );
    const readBy = async (seekerId: SeekerId) =>
      asSeeker(await accountOf(seekerId), () => parties.introductions.declineOf(declined));
    expect(await readBy(parties.her)).toEqual({ reason: 'clashes_with_care', change });
    expect(await readBy(await parties.addPerson())).toEqual({ reason: 'clashes_with_care', change: undefined });
    expect(await as(firm, () => parties.introductions.declineOf(declined))).toMatchObject({ change: undefined });
  });

  it('keeps for colleagues what was noted beside an approval', async () => {
    const approved = await as(parties.caseworker, () =>
      parties.reviews.decide(parties.caseworker, parties.pair, { decision: 'approve', note: 'Llamar el lunes.' }),
    );
    const database = parties.rooms.get(Database);
    const notes = () =>
      database.inTransaction(() =>
        database.query('select id from casefile.note where introduction_id = $1', [approved.id]),
      );
    expect(await asSeeker(await accountOf(parties.her), notes)).toEqual([]);
    expect(await as(parties.caseworker, notes)).toHaveLength(1);
  });

  it('is held for at most ninety days', async () => {
    const decision = { decision: 'hold', reason: 'care_unconfirmed', returnsOn: '2999-01-01' } as const;
    await expect(
      as(parties.caseworker, async () => parties.reviews.decide(parties.caseworker, parties.pair, decision)),
    ).rejects.toMatchObject({ code: 'review.returns_too_late' });
  });

  it('names in the trail whom it was about, and no value', async () => {
    await parties.approve();
    const [event] = await parties.owner.query<{ subject: string | null; fields: string[] }>(
      `select subject, fields from audit.event where action = 'review.approve' order by id desc limit 1`,
    );
    const [person] = await parties.owner.query<{ ref: string }>('select ref from work.seeker where id = $1', [
      parties.her,
    ]);
    expect(event).toEqual({ subject: person?.ref, fields: ['review'] });
  });
});
