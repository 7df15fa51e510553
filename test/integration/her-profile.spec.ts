import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderService, MessageService, SMS_A_WEEK } from '#access';
import { DayService } from '#casework';
import { ConsentLedger } from '#consent';
import { addDays } from '#peru';
import { Clock, Database, SmsSender } from '#platform';
import { DocumentWarningService, ProfileService } from '#profile';
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
    parties.post = await parties.addPost(await parties.addFirm('20100130204'));
    today = parties.rooms.get(Clock).today();
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
});
