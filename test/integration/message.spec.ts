import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { type AccountId, AccountService, accessSettings, MessageService, type SeekerId } from '#access';
import { CaseworkModule, Introduction, IntroductionService } from '#casework';
import { Employer, Vacancy, type VacancyId } from '#employer';
import { Match, MatchingService } from '#matching';
import { databaseModule, platformModule } from '#platform';
import { Seeker } from '#profile';
import { testKeyring } from '../support/database.js';
import { type Programs, startPrograms } from '../support/programs.js';
import type { Rooms } from '../support/rooms.js';
import { StoredMarket } from '../support/stored-market.js';

const PASSWORD = 'caballo grapa pila 9';

async function openCasework(url: string): Promise<Rooms> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' }, keyring: testKeyring }),
      accessSettings({ demo: false }),
      databaseModule(url, { entities: [Employer, Introduction, Match, Seeker, Vacancy] }),
      CaseworkModule,
    ],
  })
  class CaseworkRooms {}
  const app = await NestFactory.createApplicationContext(CaseworkRooms, { logger: ['error'] });
  return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}

describe('a message to an account', () => {
  const received: { to: string; raw: Buffer }[] = [];
  let refusals = 0;
  /** The server takes no mail before. */
  let open = Promise.resolve();
  let market: StoredMarket;
  let rooms: Rooms;
  let programs: Programs;
  let rosa: AccountId;
  const take = async (mail: (typeof received)[number], done: (error?: Error) => void): Promise<void> => {
    await open;
    refusals -= 1;
    if (refusals >= 0) {
      done(Object.assign(new Error('come again later'), { responseCode: 451 }));
      return;
    }
    received.push(mail);
    done();
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        void take({ to: envelope.rcptTo.map(({ address }) => address).join(), raw: Buffer.concat(chunks) }, done);
      });
    },
  });

  const messages = (): Promise<{ id: number; sent: boolean }[]> =>
    market.owner.query('select id, sent_at is not null as sent from identity.message order by id');
  const until = async (what: () => boolean | Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 45_000; Date.now() < end;) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    throw new Error(`it did not come true in 45 seconds:\n${programs.web.output()}`);
  };
  const allSent = async (): Promise<boolean> => (await messages()).every(({ sent }) => sent);

  beforeAll(async () => {
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    const SMTP_URL = `smtp://127.0.0.1:${String((listening.address() as AddressInfo).port)}`;
    market = await StoredMarket.open();
    rooms = await openCasework(market.database.web);
    const [firm] = await market.owner.query<{ id: number }>('select id from work.organisation');
    const staff = { role: 'employer', organisationId: firm?.id ?? 0, password: PASSWORD } as const;
    const accounts = rooms.get(AccountService);
    rosa = (await accounts.createStaff({ ...staff, email: 'rosa@firma.pe', name: 'Rosa Huamán' })).id;
    await accounts.createStaff({ ...staff, email: 'john@firma.pe', name: 'John Quispe', locale: 'en' });
    await accounts.createStaff({ ...staff, email: 'demo@firma.pe', name: 'Demo Demo', demo: true });
    programs = await startPrograms(market.database, { env: { SMTP_URL, PUBLIC_URL: 'https://ayni.example.pe' } });
  }, 90_000);

  afterAll(async () => {
    await programs.stop();
    await rooms.close();
    await market.close();
    await new Promise<void>((resolve) => {
      server.close(resolve);
    });
  });

  beforeEach(async () => {
    await market.owner.query('delete from identity.message');
    received.length = 0;
  });

  it('is sent once by the web program, to the address only it can open, and says nothing', async () => {
    const service = rooms.get(MessageService);
    let letIn = (): void => undefined;
    open = new Promise((resolve) => {
      letIn = resolve;
    });
    await Promise.all([service.queue(rosa, 'waiting'), service.queue(rosa, 'waiting'), service.queue(rosa, 'waiting')]);
    expect(await messages()).toHaveLength(1);
    letIn();
    await until(allSent);
    expect(received.map(({ to }) => to)).toEqual(['rosa@firma.pe']);
    const mail = await PostalMime.parse(received[0]?.raw ?? '');
    expect(mail.subject).toBe('Hay un mensaje para ti');
    expect(mail.text?.trim().split('\n')).toEqual([
      'Hola. Hay un mensaje para ti. Entra aquí para verlo.',
      '',
      'https://ayni.example.pe/es/entrar/equipo',
    ]);
    const [{ id } = { id: 0 }] = await messages();
    await market.owner.query(`insert into work.outbox (job, payload) values ('send-mail', $1)`, [{ messageId: id }]);
    await service.queue(rosa, 'waiting');
    await until(async () => (await allSent()) && received.length === 2);
    expect(await messages()).toHaveLength(2);
  });

  it('is tried again when the server refuses it', async () => {
    refusals = 1;
    await rooms.get(MessageService).queue(rosa, 'waiting');
    await until(allSent);
    expect(received).toHaveLength(1);
  });

  it('tells the users of the firm when somebody it may hire says yes to an approved introduction', async () => {
    const { seeker, vacancy } = await lawfulPair();
    const introductions = rooms.get(IntroductionService);
    const answer = (said: 'yes' | 'later') => introductions.answerAsSeeker(seeker, vacancy, { said });
    await answer('yes');
    expect(await messages()).toEqual([]);
    await answer('later');
    await market.owner.query(`update work.introduction set review = 'approved'`);
    await answer('yes');
    await answer('yes');
    await until(allSent);
    expect(received.map(({ to }) => to).toSorted()).toEqual(['john@firma.pe', 'rosa@firma.pe']);
    const texts = await Promise.all(received.map(async ({ raw }) => (await PostalMime.parse(raw)).subject));
    expect(new Set(texts)).toEqual(new Set(['Hay un mensaje para ti', 'There is a message for you']));
  });

  const lawfulPair = async (): Promise<{ seeker: SeekerId; vacancy: VacancyId }> => {
    const pairs = await market.owner.query<{ seeker: SeekerId; vacancy: VacancyId }>(
      'select seeker_id as seeker, vacancy_id as vacancy from work.match where band < 3 order by 1, 2',
    );
    for (const { seeker, vacancy } of pairs) {
      const [pair] = await rooms.get(MatchingService).listLawful(vacancy, [seeker]);
      if (pair?.vacancy.foreignCap === 'open') return { seeker, vacancy };
    }
    throw new Error('nobody may be shown to the firm');
  };
});
