import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, AuditTrail, type SeekerId } from '#access';
import { ErasureService } from '#consent';
import { toWeekPattern, type Week } from '#intake';
import { Clock, Database, DomainError, Outbox } from '#platform';
import { HouseholdService, ProfileService } from '#profile';
import { ThreeParties } from '../support/three-parties.js';

const said = (value: unknown) => ({ state: 'answered', value }) as never;

describe('a home that two share', () => {
  let parties: ThreeParties;
  let other: SeekerId;
  const homes = () => parties.rooms.get(HouseholdService);
  const actorOf = (seekerId: SeekerId): Actor => ({
    ...parties.caseworker,
    ref: `test-${String(seekerId)}`,
    seekerId,
  });
  const stages = async (): Promise<string[]> => [
    (await homes().see(parties.her)).stage,
    (await homes().see(other)).stage,
  ];
  const codeOf = async (): Promise<string> => (await homes().see(parties.her)).code ?? '';
  const cares = (seekerId: SeekerId, hours: Week): Promise<unknown> =>
    parties.rooms.get(ProfileService).answer(seekerId, [
      ['care.who', said(['age_3_5'])],
      ['care.hours', said(hours)],
    ]);
  const covered = async (seekerId: SeekerId): Promise<string | undefined> =>
    (await parties.rooms.get(ProfileService).get(seekerId)).facts.care?.covered;
  const linkUp = async (): Promise<void> => {
    await homes().offer(parties.her);
    await homes().join(actorOf(other), other, await codeOf());
    await homes().confirm(parties.her, true);
  };
  const erase = (seekerId: SeekerId): Promise<void> => {
    const { rooms } = parties;
    const parts = [rooms.get(Database), rooms.get(AuditTrail), rooms.get(Outbox), rooms.get(Clock)] as const;
    return new ErasureService(...parts).erase(seekerId);
  };

  beforeAll(async () => {
    parties = await ThreeParties.open();
    parties.post = await parties.addPost(await parties.addFirm('20100130204'));
  });

  afterAll(() => parties.close());

  beforeEach(async () => {
    parties.her = await parties.addPerson();
    other = await parties.addPerson();
  });

  it('needs a code and a yes of both; what nobody confirmed counts for nothing', async () => {
    await cares(parties.her, ['1-06', '1-10']);
    await homes().offer(parties.her);
    expect(await stages()).toEqual(['offered', 'none']);
    await expect(homes().join(actorOf(other), other, 'CCCC-CCCC')).rejects.toMatchObject({ code: 'household.code' });
    await expect(homes().join(actorOf(parties.her), parties.her, await codeOf())).rejects.toMatchObject({
      code: 'household.code',
    });
    const code = await codeOf();
    await homes().join(actorOf(other), other, code.toLowerCase().replace('-', ' '));
    expect(await stages()).toEqual(['asked', 'waiting']);
    await expect(homes().confirm(other, true)).rejects.toMatchObject({ code: 'household.changed' });
    await expect(homes().setHours(other, ['1-06'])).rejects.toMatchObject({ code: 'household.changed' });
    await homes().confirm(parties.her, true);
    expect(await stages()).toEqual(['linked', 'linked']);
    await expect(homes().join(actorOf(other), other, code)).rejects.toMatchObject({ code: 'household.code' });
  });

  it('covers her hours with the hours the other cares in and is free for, and scores her again', async () => {
    await cares(parties.her, ['1-06', '1-10', '1-14']);
    await linkUp();
    await parties.rooms.get(ProfileService).answer(other, [['time.week', said(['1-10'])]]);
    await parties.owner.query('delete from work.outbox');
    await homes().setHours(other, ['1-06', '1-10', '5-06']);
    expect(await covered(parties.her)).toBe(toWeekPattern(['1-06']));
    expect(await covered(other)).toBeUndefined();
    const jobs = await parties.owner.query<{ payload: unknown }>(
      `select payload from work.outbox where job = 'rescore-seeker'`,
    );
    expect(jobs.map(({ payload }) => payload)).toEqual([{ seekerId: parties.her }]);
    const seen = await homes().see(parties.her);
    expect([seen.covered, seen.mine]).toEqual([toWeekPattern(['1-06', '5-06']), []]);
    expect((await homes().see(other)).uncounted).toBe(toWeekPattern(['1-10']));
    await homes().setHours(parties.her, ['1-06']);
    expect(await covered(parties.her)).toBe(toWeekPattern());
  });

  it('is counted anew when the other can work in those hours', async () => {
    await cares(parties.her, ['1-06']);
    await linkUp();
    await homes().setHours(other, ['1-06']);
    await parties.owner.query('delete from work.outbox');
    await parties.rooms.get(ProfileService).answer(other, [['time.week', said(['1-06'])]]);
    expect(await parties.owner.query(`select payload from work.outbox where job = 'refresh-profile'`)).toEqual([
      { payload: { seekerId: parties.her } },
    ]);
    await parties.rooms.get(ProfileService).refreshIfThere(parties.her);
    expect(await covered(parties.her)).toBe(toWeekPattern());
  });

  it('ends at once for either; the other reads only that it is not there any more', async () => {
    await cares(parties.her, ['1-06']);
    await linkUp();
    await homes().setHours(other, ['1-06']);
    await homes().end(other);
    expect([await stages(), await covered(parties.her)]).toEqual([['gone', 'none'], toWeekPattern()]);
    const rows = await parties.owner.query('select second_id, first_hours, second_hours from identity.household');
    expect(rows).toContainEqual({ second_id: null, first_hours: [], second_hours: [] });
    expect(rows).toHaveLength((await parties.owner.query('select from identity.household')).length);
    await homes().end(parties.her);
    await homes().end(parties.her);
    expect(await stages()).toEqual(['none', 'none']);
  });

  it('is refused by whoever made the code, and a code lasts a day', async () => {
    await homes().offer(parties.her);
    await homes().join(actorOf(other), other, await codeOf());
    await homes().confirm(parties.her, false);
    expect(await stages()).toEqual(['none', 'gone']);
    await homes().offer(parties.her);
    const code = await codeOf();
    await parties.owner.query(`update identity.household set code_expires_at = now() where first_id = $1`, [
      parties.her,
    ]);
    expect(await stages()).toEqual(['none', 'gone']);
    await expect(homes().join(actorOf(other), other, code)).rejects.toMatchObject({ code: 'household.code' });
  });

  it('takes one link a person, and at most ten tries of a code an hour', async () => {
    await linkUp();
    const third = await parties.addPerson();
    await homes().offer(third);
    const code = (await homes().see(third)).code ?? '';
    await expect(homes().join(actorOf(other), other, code)).rejects.toMatchObject({ code: 'household.already' });
    await expect(homes().offer(parties.her)).rejects.toMatchObject({ code: 'household.already' });
    const tries = Array.from({ length: 12 }, () => homes().join(actorOf(third), third, 'DDDD-DDDD'));
    const codes = (await Promise.allSettled(tries)).map((each) =>
      each.status === 'rejected' && each.reason instanceof DomainError ? each.reason.code : 'done',
    );
    expect(codes).toContain('access.locked');
  });

  it('leaves nothing of who was erased, and the other is counted anew', async () => {
    await cares(parties.her, ['1-06']);
    await linkUp();
    await homes().setHours(other, ['1-06']);
    await parties.owner.query('delete from work.outbox');
    await erase(other);
    expect((await homes().see(parties.her)).stage).toBe('none');
    expect(await parties.owner.query(`select payload from work.outbox where job = 'refresh-profile'`)).toEqual([
      { payload: { seekerId: parties.her } },
    ]);
    await parties.rooms.get(ProfileService).refreshIfThere(parties.her);
    expect(await covered(parties.her)).toBe(toWeekPattern());
    await parties.rooms.get(ProfileService).refreshIfThere(other);
  });
});
