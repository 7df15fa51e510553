import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SkillPromptService } from '#casework';
import { DeclinedSkillRepository, ProfileService } from '#profile';
import { occupationsOf, occupationSkills, toIsco } from '#taxonomy';
import { ThreeParties } from '../support/three-parties.js';

const said = (value: unknown) => ({ state: 'answered', value }) as never;

describe('tasks that her work implies', () => {
  let parties: ThreeParties;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    parties.post = await parties.addPost(await parties.addFirm('20100130204'));
  });

  beforeEach(async () => {
    parties.her = await parties.addPerson();
  });

  afterAll(() => parties.close());

  const trade = occupationsOf(toIsco('7512'))[0];
  const tasks = occupationSkills({ isco: toIsco('7512') }).essential;
  const prompts = () => parties.rooms.get(SkillPromptService);
  const tell = (months: number): Promise<unknown> =>
    parties.rooms.get(ProfileService).answer(parties.her, [
      ['work.jobs', said([{ title: 'panadera', occupation: trade?.id, kind: 'informal', months }])],
      ['work.skills', said([])],
    ]);
  const held = async () => {
    const { facts, revision } = await parties.rooms.get(ProfileService).get(parties.her);
    const of = (evidence: string) => (facts.skills ?? []).filter((each) => each.evidence === evidence);
    return { revision, inferred: of('inferred').length, linked: of('linked'), lacks: facts.lacks };
  };
  const next = async () => {
    const { prompt } = await prompts().next(parties.her);
    if (prompt === undefined) throw new Error('nothing to ask');
    return prompt;
  };

  it('become evidence with her yes, and her profile is scored again', async () => {
    await tell(12);
    const before = await held();
    const { skill, kind, openings } = await next();
    expect(tasks.slice(0, 3)).toContain(skill);
    expect(openings).toBe(1);
    await parties.owner.query('delete from work.outbox');
    await prompts().answer(parties.her, { skill, kind, said: 'yes' });
    const after = await held();
    expect(after.linked).toEqual([{ skill, level: 2, evidence: 'linked' }]);
    expect([after.inferred, after.revision]).toEqual([before.inferred - 1, before.revision + 1]);
    expect(await parties.owner.query('select job, payload from work.outbox')).toEqual([
      { job: 'rescore-seeker', payload: { seekerId: parties.her } },
    ]);
  });

  it('are asked once each: yes, no and not now lead on, and a form sent twice changes nothing', async () => {
    await tell(12);
    const seen: number[] = [];
    for (const answer of ['yes', 'no', 'later'] as const) {
      const { skill, kind } = await next();
      seen.push(skill);
      for (const _ of [1, 2]) await prompts().answer(parties.her, { skill, kind, said: answer });
    }
    const { linked, lacks } = await held();
    expect([new Set(seen).size, linked.map(({ skill }) => skill), lacks]).toEqual([3, [seen[0]], [seen[1]]]);
    expect(seen).not.toContain((await next()).skill);
    await parties.owner.query(`update casefile.skill_prompt set answered_at = now() - interval '31 days'`);
    const asked = async (): Promise<number[]> => {
      const skills: number[] = [];
      for (;;) {
        const { prompt } = await prompts().next(parties.her);
        if (prompt === undefined) return skills;
        skills.push(prompt.skill);
        await prompts().answer(parties.her, { skill: prompt.skill, kind: prompt.kind, said: 'no' });
      }
    };
    const later = await asked();
    expect([later.includes(seen[2] ?? 0), later.includes(seen[0] ?? 0), later.includes(seen[1] ?? 0)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('go back to as they were with one tap, one after the other, for ten minutes', async () => {
    await tell(36);
    const before = await held();
    const { skill, kind } = await next();
    await prompts().answer(parties.her, { skill, kind, said: 'yes', level: 1 });
    await prompts().answer(parties.her, { skill, kind: 'expert', said: 'yes' });
    expect((await held()).linked).toEqual([{ skill, level: 3, evidence: 'linked' }]);
    await prompts().undo(parties.her);
    expect((await held()).linked).toEqual([{ skill, level: 1, evidence: 'linked' }]);
    await prompts().undo(parties.her);
    const after = await held();
    expect({ ...after, revision: 0 }).toEqual({ ...before, revision: 0 });
    await prompts().answer(parties.her, { skill, kind, said: 'no' });
    await parties.owner.query(`update casefile.skill_prompt set answered_at = now() - interval '11 minutes'`);
    await expect(prompts().undo(parties.her)).rejects.toMatchObject({ code: 'prompt.undo_late' });
    expect((await held()).lacks).toEqual([skill]);
  });

  it('keep what was said of the task since: nothing is taken back then', async () => {
    await tell(12);
    const { skill, kind } = await next();
    await prompts().answer(parties.her, { skill, kind, said: 'yes' });
    const profiles = parties.rooms.get(ProfileService);
    await profiles.answer(parties.her, [['work.skills', said([{ skill, level: 3 }])]]);
    expect((await prompts().next(parties.her)).last).toBeUndefined();
    await expect(prompts().undo(parties.her)).rejects.toMatchObject({ code: 'prompt.undo_late' });
    expect((await held()).linked).toEqual([{ skill, level: 3, evidence: 'linked' }]);
  });

  it('are not those she asked not to hear of again', async () => {
    await tell(12);
    const { skill } = await next();
    await parties.rooms.get(DeclinedSkillRepository).add(parties.her, [skill]);
    expect((await next()).skill).not.toBe(skill);
  });
});
