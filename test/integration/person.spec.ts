import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AuditTrail } from '#access';
import { DayService, PersonService, PlanService, ReviewService } from '#casework';
import { ConsentLedger } from '#consent';
import { addDays } from '#peru';
import { Clock, Database, DomainError, Outbox } from '#platform';
import {
  BARRIER_KINDS,
  BarrierService,
  CompanionService,
  SeekingService,
  PauseService,
  ProfileService,
} from '#profile';
import { hasPage } from '../../apps/web/src/pages/profile/plan-view.js';
import { as, organisationOf, ThreeParties } from '../support/three-parties.js';

const said = (value: unknown) => ({ state: 'answered', value }) as const;

describe('a person and who goes with her', () => {
  let parties: ThreeParties;
  let today: string;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    parties.post = await parties.addPost(await parties.addFirm('20100130204'));
    today = parties.rooms.get(Clock).today();
  });

  beforeEach(async () => {
    parties.her = await parties.addPerson();
  });

  afterAll(async () => {
    await parties.close();
  });

  const stateOf = async (): Promise<unknown> => {
    const { state, backOn } = await parties.rooms.get(ProfileService).get(parties.her);
    return { state, backOn };
  };
  const listed = async (): Promise<boolean> => (await parties.hersQueued()).length > 0;
  const codeOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (error) {
      return error instanceof DomainError ? error.code : String(error);
    }
  };

  describe('her search', () => {
    it('ends at once with a pause or a job, and comes back at once', async () => {
      const searches = parties.rooms.get(SeekingService);
      expect(await listed()).toBe(true);
      for (const search of ['paused', 'placed'] as const) {
        await searches.set(parties.her, search);
        expect([await stateOf(), await listed()]).toEqual([{ state: search, backOn: null }, false]);
        expect(await searches.set(parties.her, 'looking')).toBe(true);
        expect([await stateOf(), await listed()]).toEqual([{ state: 'active', backOn: null }, true]);
      }
    });

    it('takes a day of return from tomorrow to a year, and no other', async () => {
      const searches = parties.rooms.get(SeekingService);
      for (const [day, code] of [
        [today, 'search.back_in_past'],
        ['mañana', 'search.back_in_past'],
        [addDays(today, 366), 'search.back_too_late'],
        [addDays(today, 1), 'done'],
      ] as const) {
        expect([day, await codeOf(searches.set(parties.her, 'paused', day))]).toEqual([day, code]);
      }
    });

    it('comes back by itself on that day, once, and is scored again; without a day it waits', async () => {
      const { rooms, her, owner } = parties;
      const pauses = new PauseService(rooms.get(Database), rooms.get(AuditTrail), rooms.get(Outbox), rooms.get(Clock));
      await rooms.get(SeekingService).set(her, 'paused', addDays(today, 3));
      expect(await pauses.endDue()).toBe(0);
      await owner.query('update work.seeker set back_on = $2, fresh_on = $3 where id = $1', [her, today, '2026-01-01']);
      await owner.query('delete from work.outbox');
      const { revision } = await rooms.get(ProfileService).get(her);
      expect(await pauses.endDue()).toBe(1);
      expect(await pauses.endDue()).toBe(0);
      const back = await rooms.get(ProfileService).get(her);
      expect(back).toMatchObject({ state: 'active', backOn: null, revision: revision + 1, freshOn: today });
      expect(await owner.query('select payload from work.outbox')).toEqual([{ payload: { seekerId: her } }]);
      await rooms.get(SeekingService).set(her, 'paused');
      expect(await pauses.endDue()).toBe(0);
    });

    it('is not begun for somebody who does not allow to be matched', async () => {
      await parties.rooms.get(SeekingService).set(parties.her, 'paused');
      await parties.rooms.get(ConsentLedger).withdrawAll(parties.her);
      expect(await parties.rooms.get(SeekingService).set(parties.her, 'looking')).toBe(false);
      expect(await stateOf()).toEqual({ state: 'paused', backOn: null });
    });

    it('is asked about after the days in force, in the day of whoever goes with her and beside her jobs', async () => {
      const { caseworker, her } = parties;
      const day = (): Promise<number[]> =>
        as(caseworker, async () =>
          (await parties.rooms.get(DayService).load(caseworker)).stale.map((each) => each.seekerId),
        );
      await parties.owner.query('update work.seeker set fresh_on = $2 where id = $1', [her, addDays(today, -30)]);
      expect(await day()).not.toContain(her);
      await parties.owner.query('update work.seeker set fresh_on = $2 where id = $1', [her, addDays(today, -31)]);
      expect(await day()).toContain(her);
      const waiting = await as(caseworker, () => parties.rooms.get(ReviewService).queue(caseworker));
      expect(waiting.find(({ seekerId }) => seekerId === her)?.freshOn).toBe(addDays(today, -31));
    });
  });

  describe('a barrier', () => {
    const plan = (): Promise<[string, string][]> =>
      parties.rooms
        .get(BarrierService)
        .list(parties.her)
        .then((all) => all.map(({ kind, state }): [string, string] => [kind, state]))
        .then((all) => all.toSorted((a, b) => a.join().localeCompare(b.join())));
    const answer = (id: string, value: unknown): Promise<unknown> =>
      parties.rooms.get(ProfileService).answer(parties.her, [[id, said(value)]]);

    it('opens and is lifted by her answers, with an owner and a day', async () => {
      await answer('care.bank', 'no');
      await answer('care.who', ['age_3_5']);
      await answer('care.hours', ['1-14', '2-14']);
      const all = await parties.rooms.get(BarrierService).list(parties.her);
      expect(all).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            kind: 'banking',
            state: 'open',
            owner: 'seeker',
            remedy: 'open_account',
            openedOn: today,
            reviewOn: addDays(today, 14),
          }),
          expect.objectContaining({ kind: 'childcare', owner: 'care_provider', fromAnswers: true }),
        ]),
      );
      await answer('care.cover', { by: ['relative'], certain: ['1-14', '2-14'], sometimes: [] });
      expect(await plan()).toEqual([
        ['banking', 'open'],
        ['childcare', 'lifted'],
      ]);
      await answer('care.hours', ['3-14']);
      expect(await plan()).toContainEqual(['childcare', 'open']);
    });

    it('that she says is none stays so until her answer changes', async () => {
      await answer('work.own-tools', 'no');
      const [barrier] = await parties.rooms.get(BarrierService).list(parties.her);
      await parties.rooms.get(BarrierService).say(parties.her, barrier?.id ?? 0, false);
      await answer('wish.contract', 'any');
      expect(await plan()).toEqual([['tools', 'dropped']]);
      await answer('work.own-tools', 'yes');
      await answer('work.own-tools', 'no');
      expect(await plan()).toEqual([
        ['tools', 'lifted'],
        ['tools', 'open'],
      ]);
    });

    it('is moved by who goes with her and by nobody else; one from an answer is solved by the answer', async () => {
      const { caseworker, stranger, her } = parties;
      const plans = parties.rooms.get(PlanService);
      await as(caseworker, () => plans.add(caseworker, her, 'transport'));
      await answer('care.bank', 'no');
      const [banking, transport] = (await parties.rooms.get(BarrierService).list(her)).toSorted((a, b) =>
        a.kind.localeCompare(b.kind),
      );
      const edit = { state: 'in_progress', remedy: 'bus_pass', owner: 'programme', reviewOn: addDays(today, 5) };
      const pair = { seekerId: her, id: transport?.id ?? 0 };
      expect(await codeOf(plans.edit(stranger, pair, edit))).toBe('seeker.not_found');
      expect(await codeOf(plans.list(stranger, her))).toBe('seeker.not_found');
      expect(await codeOf(plans.add(caseworker, her, 'transport'))).toBe('barrier.stands');
      for (const [wrong, code] of [
        [{ reviewOn: addDays(today, -1) }, 'barrier.review_day'],
        [{ reviewOn: '' }, 'barrier.review_day'],
        [{ owner: 'nobody' }, 'barrier.who_missing'],
        [{ remedy: 'toString' }, 'barrier.who_missing'],
        [{ state: 'gone' }, 'barrier.state_missing'],
      ] as const) {
        expect(await codeOf(plans.edit(caseworker, pair, { ...edit, ...wrong }))).toBe(code);
      }
      await as(caseworker, () => plans.edit(caseworker, pair, edit));
      expect(await parties.rooms.get(BarrierService).get(her, pair.id)).toMatchObject(edit);
      const solved = { ...edit, state: 'lifted' };
      expect(await codeOf(plans.edit(caseworker, { seekerId: her, id: banking?.id ?? 0 }, solved))).toBe(
        'barrier.answer_says',
      );
      await as(caseworker, () => plans.edit(caseworker, pair, solved));
      expect(await codeOf(plans.edit(caseworker, pair, edit))).toBe('barrier.transition');
    });

    it('comes up in the day when its day has come', async () => {
      const { caseworker, stranger, her } = parties;
      await as(caseworker, () => parties.rooms.get(PlanService).add(caseworker, her, 'language'));
      const due = (who: typeof caseworker): Promise<number[]> =>
        as(who, async () => (await parties.rooms.get(DayService).load(who)).barriers.map((each) => each.seekerId));
      expect(await due(caseworker)).not.toContain(her);
      await parties.owner.query('update work.barrier set review_on = $2 where seeker_id = $1', [her, today]);
      expect([(await due(caseworker)).includes(her), (await due(stranger)).includes(her)]).toEqual([true, false]);
    });

    it('of every kind leads to a question that there is', () => {
      expect(BARRIER_KINDS.filter((kind) => !hasPage(kind))).toEqual([]);
    });
  });

  describe('who goes with her', () => {
    const sees = (who: 'caseworker' | 'stranger'): Promise<string> =>
      codeOf(as(parties[who], () => parties.rooms.get(PersonService).get(parties[who], parties.her)));

    it('is hers to change, and only that organisation finds her', async () => {
      const { her, stranger } = parties;
      const companions = parties.rooms.get(CompanionService);
      expect([await sees('caseworker'), await sees('stranger')]).toEqual(['done', 'seeker.not_found']);
      await companions.choose(her, organisationOf(stranger));
      expect([await sees('caseworker'), await sees('stranger')]).toEqual(['seeker.not_found', 'done']);
      expect(await listed()).toBe(false);
      await companions.choose(her, undefined);
      expect([await sees('caseworker'), await sees('stranger')]).toEqual(['seeker.not_found', 'seeker.not_found']);
      expect(await companions.current(her)).toBeUndefined();
    });

    it('is offered by district and room, and nobody is taken over the number', async () => {
      const { her, stranger, caseworker } = parties;
      const companions = parties.rooms.get(CompanionService);
      const other = organisationOf(stranger);
      await companions.setRoom(other, { most: '1', districts: ['150132', 'nowhere'] });
      expect(await companions.room(other)).toMatchObject({ most: 1, districts: ['150132'] });
      expect((await companions.list(false, '150132'))[0]).toMatchObject({ id: other, near: true });
      expect((await companions.list(false, '150101')).map(({ id }) => id)).not.toContain(other);
      await companions.choose(her, other);
      const next = await parties.addPerson();
      expect(await codeOf(companions.choose(next, other))).toBe('companion.no_room');
      expect((await companions.current(next))?.id).toBe(organisationOf(caseworker));
      // Whoever is there stays, and a place that somebody leaves is free.
      expect(await codeOf(companions.choose(her, other))).toBe('done');
      await parties.rooms.get(SeekingService).set(her, 'placed');
      expect(await codeOf(companions.choose(next, other))).toBe('done');
      expect(await codeOf(companions.setRoom(other, { most: '1.5', districts: [] }))).toBe('companion.room_number');
    });
  });
});
