import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { accessSettings, FolderService, type SeekerId, SessionService } from '#access';
import { ConsentLedger } from '#consent';
import { type Answer, type Answers, type Question, QUESTIONS, SECTIONS } from '#intake';
import { databaseModule, DomainError, platformModule } from '#platform';
import {
  CompanionService,
  type Given,
  ProfileModule,
  ProfileService,
  RegistrationService,
  SafetyService,
  Seeker,
} from '#profile';
import { freshDatabase, type TestDatabase, testKeyring } from '../support/database.js';
import { addOrganisation, openAs, type Rooms } from '../support/rooms.js';

type Connection = Awaited<ReturnType<typeof openAs>>;

const said = (value: unknown): Answer => ({ state: 'answered', value });
/** A text that stands nowhere else in the database. */
const planted = (): string => `P${randomBytes(9).toString('hex')}`;

const PLANTED: Readonly<Record<string, (mark: string) => unknown>> = {
  'about.name': (mark) => mark,
  'about.phone': () => '+51987600123',
  'work.jobs': (mark) => [{ title: mark, kind: 'informal', months: 12, tasks: mark }],
  'work.tools': (mark) => mark,
  'wish.jobs': (mark) => [{ title: mark }],
  'study.fields': (mark) => [{ title: mark }],
  'health.other': (mark) => mark,
  'safety.when': (mark) => mark,
  'documents.held': () => ({ code: 'PTP_VENC', expires: '2031-03-09' }),
  'equality.birth-year': () => 1937,
  'equality.gender': () => 'woman',
  'documents.help': () => ['fine'],
  'about.channel': () => 'whatsapp',
};

async function openProfile(database: TestDatabase): Promise<Rooms> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' }, keyring: testKeyring }),
      databaseModule(database.web, { entities: [Seeker] }),
      accessSettings({ demo: false }),
      ProfileModule,
    ],
  })
  class ProfileRooms {}
  const app = await NestFactory.createApplicationContext(ProfileRooms, { logger: ['error'] });
  return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}

describe('a profile behind its walls', () => {
  let rooms: Rooms;
  let owner: Connection;
  let profiles: ProfileService;
  let registration: RegistrationService;
  let ngos: number[];

  beforeAll(async () => {
    const database = await freshDatabase();
    owner = await openAs(database.owner);
    rooms = await openProfile(database);
    profiles = rooms.get(ProfileService);
    registration = rooms.get(RegistrationService);
    ngos = [await addOrganisation(owner, 'ngo', 'Una'), await addOrganisation(owner, 'ngo', 'Otra')];
    await addOrganisation(owner, 'employer', 'Firma');
  });

  afterAll(async () => {
    await rooms.close();
    await owner.close();
  });

  const begin = async (more: { ticked?: readonly 'match'[]; companionId?: number } = {}) => {
    const person = { ticked: [], locale: 'es', device: 'Chrome', demo: false, ...more } as const;
    const { token, code, pin } = await registration.register(person);
    const actor = await rooms.get(SessionService).actor(token);
    if (actor?.seekerId === undefined) throw new Error('no session of hers');
    return { token, code, pin, actor, seekerId: actor.seekerId };
  };

  /** Tables of ours in which a row contains a text, in the clear. */
  const tablesWith = async (text: string): Promise<string[]> => {
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      // Bytes are looked through as they are, too; a few digits alone stand in many a moment, id and seal.
      const isNumber = /^\d+$/u.test(text);
      const rows = await owner.query(
        `select from ${name} as t where t::text ${isNumber ? '~' : 'like'} $1 or t::text like $2 limit 1`,
        [isNumber ? `(?<![0-9a-f.:-])${text}(?![0-9a-f-])` : `%${text}%`, `%${Buffer.from(text).toString('hex')}%`],
      );
      if (rows.length > 0) found.push(name);
    }
    return found;
  };

  it('begins with a draft, a folder and a session, all at once or not at all', async () => {
    const { actor, seekerId, code, pin } = await begin({ ticked: ['match'], companionId: ngos[1] ?? 0 });
    expect(actor).toMatchObject({ role: 'seeker', mustChoosePin: true });
    expect(await profiles.get(seekerId)).toMatchObject({ state: 'draft', organisationId: ngos[1] });
    expect(await rooms.get(ConsentLedger).has(seekerId, 'match')).toBe(true);
    expect(await rooms.get(FolderService).codeOf(actor)).toBe(code);
    expect(await tablesWith(code)).toEqual([]);
    expect(await tablesWith(pin)).toEqual([]);
  });

  it('lets her refuse everything, and takes no organisation that does not accompany', async () => {
    const [firm] = await owner.query<{ id: number }>(`select id from work.organisation where kind = 'employer'`);
    const { seekerId } = await begin({ companionId: firm?.id ?? 0 });
    expect((await profiles.get(seekerId)).organisationId).toBeNull();
    expect(await rooms.get(ConsentLedger).list(seekerId)).toEqual([]);
  });

  it('offers the organisation with the fewest active people', async () => {
    const { seekerId } = await begin({ ticked: ['match'], companionId: ngos[0] ?? 0 });
    await profiles.setState(seekerId, 'active');
    const companions = rooms.get(CompanionService);
    await owner.query('update work.seeker set organisation_id = $1', [ngos[0]]);
    expect((await companions.list(false))[0]).toMatchObject({ id: ngos[1], name: 'Otra' });
    expect(await companions.list(true)).toEqual([]);
  });

  describe('every answer', () => {
    const marks = new Map(QUESTIONS.map(({ id }) => [id as string, planted()]));
    const answerTo = (question: Question): Given[number] | undefined => {
      const value = PLANTED[question.id]?.(marks.get(question.id) ?? '');
      return value === undefined ? undefined : [question.id, said(value)];
    };
    const givenIn = (sections: readonly { questions: readonly Question[] }[]): Given =>
      sections
        .flatMap(({ questions }) => questions.flatMap((question) => [answerTo(question) ?? []]))
        .filter((given): given is Given[number] => given.length > 0);
    let seekerId: SeekerId;
    let token: Buffer;

    beforeAll(async () => {
      ({ seekerId, token } = await begin());
      await profiles.answer(seekerId, givenIn(SECTIONS.filter(({ place }) => place === 'steps')));
      await profiles.answerEquality(token, () => givenIn(SECTIONS.filter(({ place }) => place === 'apart')));
      await rooms.get(SafetyService).report(seekerId, givenIn(SECTIONS.filter(({ place }) => place === 'private')));
    });

    const isPlanted = (id: string): boolean => JSON.stringify(PLANTED[id]?.('x') ?? '').includes('"x"');

    it.each([...marks].filter(([id]) => isPlanted(id)))('%s stands nowhere in the clear', async (_, mark) => {
      expect(await tablesWith(mark)).toEqual([]);
    });

    it('about identity and case stands in the table of its wall and comes back whole', async () => {
      for (const question of QUESTIONS.filter(
        ({ id, wall }) => id in PLANTED && (wall === 'identity' || wall === 'casefile'),
      )) {
        const rows = await owner.query<{ n: number }>(
          `select count(*) as n from ${question.wall}.answer where seeker_id = $1 and question = $2`,
          [seekerId, question.id],
        );
        expect([question.id, rows]).toEqual([question.id, [{ n: 1 }]]);
      }
      const answers: Readonly<Record<string, Answer>> = await profiles.loadAnswers(seekerId);
      for (const [id, answer] of givenIn(SECTIONS.filter(({ place }) => place === 'steps'))) {
        expect([id, answers[id]]).toEqual([id, answer]);
      }
      expect(Object.keys(answers).filter((id) => /^(?:equality|safety)\./u.test(id))).toEqual([]);
    });

    it('about a phone or a document leaves no number, no code', async () => {
      expect(await tablesWith('987600123')).toEqual([]);
      expect(await tablesWith('PTP_VENC')).toEqual([]);
    });

    it('about equal treatment stands in one table, without her id, for her session alone', async () => {
      expect(await tablesWith('1937')).toEqual(['equality.answer']);
      expect(await tablesWith('"woman"')).toEqual(['equality.answer']);
      expect(await profiles.loadEquality(token)).toMatchObject({ 'equality.birth-year': said(1937) });
      await expect(profiles.loadEquality(randomBytes(32))).rejects.toThrow('no live session');
      const columns = await owner.query<{ column: string }>(
        `select column_name as "column" from information_schema.columns
         where table_schema = 'equality' and table_name = 'answer' order by 1`,
      );
      expect(columns.map(({ column }) => column)).not.toContain('seeker_id');
    });

    it('about safety goes behind protection, and even the trail does not say who gave it', async () => {
      expect(await owner.query('select seeker_id, kind from protection.report')).toEqual([
        { seeker_id: seekerId, kind: 'intake' },
      ]);
      expect(await tablesWith('safety.')).toEqual([]);
    });
  });

  it('asks for a new score once scoring would see a difference, and only then', async () => {
    const { seekerId } = await begin();
    const revision = async (): Promise<number> => (await profiles.get(seekerId)).revision;
    const first = await revision();
    await profiles.answer(seekerId, [['about.name', said('Ana')]]);
    expect(await revision()).toBe(first);
    await profiles.answer(seekerId, [['care.who', said(['nobody'])]]);
    await profiles.answer(seekerId, [['care.who', said(['nobody'])]]);
    expect(await revision()).toBe(first + 1);
    const jobs = await owner.query(`select job, payload from work.outbox where payload->>'seekerId' = $1::text`, [
      seekerId,
    ]);
    expect(jobs).toEqual([{ job: 'rescore-seeker', payload: { seekerId } }]);
  });

  it('keeps both answers of two tabs that save at the same moment', async () => {
    const { seekerId } = await begin();
    await Promise.all([
      profiles.answer(seekerId, [['care.bank', said('yes')]]),
      profiles.answer(seekerId, [['work.digital', said('alone')]]),
    ]);
    const answers: Answers = await profiles.loadAnswers(seekerId);
    expect(answers['care.bank']).toEqual(said('yes'));
    expect((await profiles.get(seekerId)).facts).toMatchObject({ bankAccount: true, digital: 2 });
  });

  it('does not pause a search that never began', async () => {
    const { seekerId } = await begin();
    await expect(profiles.setState(seekerId, 'paused')).rejects.toThrow(DomainError);
  });
});
