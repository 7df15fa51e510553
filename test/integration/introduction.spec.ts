import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { ContactService, type IntroductionService, type ReleaseField } from '#casework';
import { ProfileService } from '#profile';
import { as, ThreeParties } from '../support/three-parties.js';

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
      { what: 'contact', n: 3 },
      { what: 'cv', n: 2 },
    ]);
  });
});
