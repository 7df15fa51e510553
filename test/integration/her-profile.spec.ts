import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderService, MessageService, SMS_A_WEEK } from '#access';
import { DayService, SkillPromptService } from '#casework';
import { ConsentLedger } from '#consent';
import { addDays } from '#peru';
import { Clock, Database, SmsSender } from '#platform';
import { DeclinedSkillRepository, DocumentWarningService, ProfileService } from '#profile';
import { occupationsOf, occupationSkills, toIsco } from '#taxonomy';
import { SendSmsProcessor } from '../../apps/web/src/send-sms.processor.js';
import { testKeyring } from '../support/database.js';
import { openSmsGateway } from '../support/sms-gateway.js';
import { as, ThreeParties } from '../support/three-parties.js';

const said = (value: unknown) => ({ state: 'answered', value }) as never;
const ADDRESS = 'https://ayni.example.pe';

describe('what she holds and knows', () => {
  let parties: ThreeParties;
  let today: string;

  beforeAll(async () => {
    parties = await ThreeParties.open();
    today = parties.rooms.get(Clock).today();
    const firm = await parties.addFirm('20100130204');
    parties.post = await parties.addPost(firm);
  });

  beforeEach(async () => {
    parties.her = await parties.addPerson();
  });

  afterAll(async () => {
    await parties.close();
  });

  describe('warnings of a document that ends', () => {
    const warn = (): Promise<number> => parties.rooms.get(DocumentWarningService).warnDue();
    const tell = (code: string, expires: string): Promise<unknown> =>
      parties.rooms.get(ProfileService).answer(parties.her, [['documents.held', said({ code, expires })]]);
    const allow = async (channel: string): Promise<void> => {
      await parties.rooms.get(ConsentLedger).give({ seekerId: parties.her, purpose: 'contact', fields: [channel] });
      await parties.rooms.get(ProfileService).answer(parties.her, [['about.phone', said('+51987654321')]]);
      await parties.rooms.get(FolderService).issueFolder(parties.her);
    };
    /** Moves the card instead of the clock. */
    const move = (days: number): Promise<unknown> =>
      parties.owner.query('update identity.document set expires_on = $2 where seeker_id = $1', [
        parties.her,
        addDays(today, days),
      ]);
    const texts = async (): Promise<string[]> => {
      const rows = await parties.owner.query<{ id: number }>(
        `select message.id from identity.message message join identity.account account on account.id = account_id
         where seeker_id = $1 and way = 'sms' order by 1`,
        [parties.her],
      );
      const messages = await Promise.all(
        rows.map(({ id }) => parties.rooms.get(MessageService).findUnsentSms(id, ADDRESS)),
      );
      return messages.map((sms) => `${sms?.to ?? ''} ${sms?.text ?? ''}`);
    };

    beforeEach(() => parties.owner.query('delete from work.outbox'));

    it('go out once at ninety, sixty, thirty days and when it ended, by the telephone she told', async () => {
      await allow('sms');
      await tell('CE_ESP', addDays(today, 91));
      const told: number[] = [];
      for (const days of [91, 90, 90, 61, 60, 31, 30, 1, 0]) {
        // The stage is remembered for a last day: the card keeps it and the days before it move.
        const from = addDays(today, 90 - days);
        const clock = Object.assign(new Clock(), { today: () => from });
        if (days <= 90) await move(90);
        const [database, messages] = [parties.rooms.get(Database), parties.rooms.get(MessageService)];
        told.push(await new DocumentWarningService(database, testKeyring, messages, clock).warnDue());
        await parties.owner.query(`update identity.message set created_at = created_at - interval '30 days'`);
      }
      expect(told).toEqual([0, 1, 0, 0, 1, 0, 1, 0, 0]);
      expect(await parties.owner.query(`select from work.outbox where job = 'send-sms'`)).toHaveLength(3);
    });

    it('say nothing of her: neither what ends nor that anything does', async () => {
      await allow('sms');
      await tell('CPP_VIG', addDays(today, 20));
      expect(await warn()).toBe(1);
      expect(await texts()).toEqual([
        `+51987654321 Hola. Hay un mensaje para ti. Entra aquí para verlo. ${ADDRESS}/es/entrar`,
      ]);
      const rows = await parties.owner.query<{ payload: object }>(
        `select payload from work.outbox where job = 'send-sms'`,
      );
      expect(rows.flatMap(({ payload }) => Object.keys(payload))).toEqual(['messageId']);
    });

    it('do not go to who chose another way, took the permission back, or holds what does not end', async () => {
      await allow('whatsapp');
      await tell('CPP_VIG', addDays(today, 20));
      expect(await warn()).toBe(0);
      await parties.rooms.get(ConsentLedger).give({ seekerId: parties.her, purpose: 'contact', fields: ['sms'] });
      await parties.rooms.get(ConsentLedger).withdrawAll(parties.her, ['contact']);
      expect(await warn()).toBe(0);
      await parties.rooms.get(ConsentLedger).give({ seekerId: parties.her, purpose: 'contact', fields: ['sms'] });
      await tell('DNI', addDays(today, 20));
      expect(await warn()).toBe(0);
      await tell('CPP_VENC', addDays(today, -3));
      expect(await warn()).toBe(0);
    });

    it('stop at three a week', async () => {
      await allow('sms');
      const { accountId } = await parties.owner
        .query<{ accountId: number }>('select id as "accountId" from identity.account where seeker_id = $1', [
          parties.her,
        ])
        .then(([row]) => row ?? { accountId: 0 });
      for (let sent = 0; sent < SMS_A_WEEK; sent += 1) {
        await parties.owner.query(
          `insert into identity.message (account_id, template, way, sent_at) values ($1, 'waiting_seeker', 'sms', now())`,
          [accountId],
        );
      }
      await tell('CPP_VIG', addDays(today, 20));
      expect(await warn()).toBe(0);
      expect(await texts()).toHaveLength(SMS_A_WEEK);
      expect(await parties.owner.query(`select from work.outbox where job = 'send-sms'`)).toEqual([]);
      // What could not be told is told once the week has room.
      await parties.owner.query(`update identity.message set created_at = created_at - interval '8 days'`);
      expect([await warn(), await warn()]).toEqual([1, 0]);
    });

    it('are not sent once she takes the permission back or asks to be erased', async () => {
      await allow('sms');
      await tell('CPP_VIG', addDays(today, 20));
      await warn();
      expect(await texts()).toEqual([expect.stringContaining('+51987654321')]);
      const erase = 'update work.seeker set erase_on = $2 where id = $1';
      await parties.owner.query(erase, [parties.her, today]);
      expect(await texts()).toEqual([' ']);
      await parties.owner.query(erase, [parties.her, null]);
      await parties.rooms.get(ConsentLedger).withdrawAll(parties.her, ['contact']);
      expect(await texts()).toEqual([' ']);
    });

    it('leave at no hour but of the day, also when a try is late; what an evening put off leaves in the morning', async () => {
      const gateway = await openSmsGateway();
      try {
        await allow('sms');
        await tell('CPP_VIG', addDays(today, 20));
        await warn();
        const [{ payload } = { payload: { messageId: 0 } }] = await parties.owner.query<{
          payload: { messageId: number };
        }>(`delete from work.outbox where job = 'send-sms' returning payload`);
        const messages = parties.rooms.get(MessageService);
        await parties.owner.query('update identity.account set phone = null where seeker_id = $1', [parties.her]);
        const told = `+519${String(10_000_000 + parties.her)}`;
        await parties.rooms.get(ProfileService).answer(parties.her, [['about.phone', said(told)]]);
        const at = async (hour: number): Promise<number> => {
          const clock = Object.assign(new Clock(), { hour: () => hour });
          const sender = new SmsSender({ SMS_GATEWAY_URL: gateway.url });
          await new SendSmsProcessor(messages, sender, ADDRESS, clock).run(payload);
          return gateway.messagesTo(told).length;
        };
        const queued = async (): Promise<number> => {
          await messages.queueLateSms();
          return (
            await parties.owner.query(`select from work.outbox where job = 'send-sms' and payload = $1`, [payload])
          ).length;
        };
        expect([await at(20), await at(23), await at(7), await queued()]).toEqual([0, 0, 0, 0]);
        await parties.owner.query(
          `update identity.message set created_at = now() - interval '12 hours' where id = $1`,
          [payload.messageId],
        );
        expect([await queued(), await at(8), await at(9)]).toEqual([1, 1, 1]);
        await parties.owner.query('delete from work.outbox');
        expect(await queued()).toBe(0);
      } finally {
        await gateway.close();
      }
    });

    it('stand in her caseworker’s day with their stage and the way she chose, the most urgent first', async () => {
      await allow('call');
      await tell('CE_ESP', addDays(today, 59));
      const { caseworker, her } = parties;
      const day = () => as(caseworker, () => parties.rooms.get(DayService).load(caseworker));
      expect((await day()).expiring.find(({ seekerId }) => seekerId === her)).toMatchObject({
        within: 60,
        channel: 'call',
      });
      await move(12);
      expect((await day()).expiring.find(({ seekerId }) => seekerId === her)).toMatchObject({ within: 30 });
    });
  });

  describe('tasks that her work implies', () => {
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
});
