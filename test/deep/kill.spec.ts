import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { AccessModule, accessSettings, type SeekerId } from '#access';
import { Employer, EmployerModule, Vacancy, VacancyService } from '#employer';
import { Match, MatchingModule, ScoringService } from '#matching';
import { databaseModule, platformModule, Queues, QueueStatus } from '#platform';
import { ProfileModule, ProfileService, Seeker } from '#profile';
import { Installation } from '../support/installation.js';
import { openAs, type Rooms } from '../support/rooms.js';
import type { Visitor } from '../support/visitor.js';

const KILLS = Number(process.env['AYNI_KILLS'] ?? '20');
const PEOPLE = 24;
/** Céntimos: keeps a vacancy’s pay above the lawful floor. */
const RAISE = 50_000;
/** Each program is killed every third time: it then worked long enough for the supervisor to forget the death before. */
const BETWEEN_MS = 6000;
const mail = { MAIL_FROM: 'Ayni <ayni@localhost>' };

interface Kill {
  what: string;
  /** Rows that waited in the outbox, and rows whose newest revision was not scored yet. */
  outbox: number;
  stale: number;
}

/** An edit that was answered: this value stands in some revision of this row. */
interface Acknowledged {
  side: 'seeker' | 'vacancy';
  id: number;
  value: number;
}

describe('a running installation whose processes are killed', () => {
  const installation = new Installation();
  const acknowledged: Acknowledged[] = [];
  const kills: Kill[] = [];
  let refused = 0;
  const stopped = new AbortController();

  const owner = () => openAs(installation.ownerUrl);
  const ask = async <T>(sql: string): Promise<T> => {
    const database = await owner();
    try {
      const [row] = await database.query<T>(sql);
      if (row === undefined) throw new Error('no row');
      return row;
    } finally {
      await database.close();
    }
  };
  const inFlight = () =>
    ask<{ outbox: number; stale: number }>(
      `select (select count(*) from work.outbox) as outbox,
         (select count(*) from work.matchable_seeker where scored_revision < revision)
           + (select count(*) from work.vacancy where state = 'open' and scored_revision < revision) as stale`,
    );

  /** Edits one row again and again, each time with a value that was never there, until told to stop. */
  const client = async (
    base: Omit<Acknowledged, 'value'>,
    edit: (value: number) => Promise<boolean>,
  ): Promise<void> => {
    for (let value = 120_000; !stopped.signal.aborted; value += 10) {
      try {
        if (await edit(value)) acknowledged.push({ ...base, value });
      } catch {
        refused += 1;
        await pause(100);
      }
      await pause(40);
    }
  };
  const onHerPage = (visitor: Visitor) => async (value: number) => {
    await visitor.get('/es/pasos/wish/pay');
    const { url } = await visitor.send('/es/pasos/wish/pay', { 'wish.floor': String(value / 100) });
    return !url.includes('/wish/pay');
  };

  async function openWeb(): Promise<Rooms> {
    @Module({
      imports: [
        platformModule({ mail, keyring: installation.keyring }),
        accessSettings({ demo: false }),
        databaseModule(installation.urlAs('web'), { entities: [Employer, Seeker, Vacancy] }),
        AccessModule,
        ProfileModule,
        EmployerModule,
      ],
    })
    class WebRooms {}
    const app = await NestFactory.createApplicationContext(WebRooms, { logger: false });
    return { get: (service) => app.get(service, { strict: false }), close: () => app.close() };
  }

  /** The first three people have demo buttons: they edit on their own pages, everybody else through the service. */
  async function clients(rooms: Rooms): Promise<Promise<void>[]> {
    const database = await owner();
    const buttons = await installation.demoAccounts('busca trabajo');
    const people = await database.query<{ id: SeekerId }>(
      `select seeker_id as id from identity.account where role = 'seeker' order by array_position($1, ref::text), id limit 8`,
      [buttons.slice(0, 3)],
    );
    const open = await database.query<Pick<Vacancy, 'id' | 'organisationId'>>(
      `select id, organisation_id as "organisationId" from work.vacancy where state = 'open' order by id limit 4`,
    );
    await database.close();
    const [profiles, posts] = [rooms.get(ProfileService), rooms.get(VacancyService)];
    const visitors = await Promise.all([0, 1, 2].map((n) => installation.enter('busca trabajo', n)));
    return [
      ...people.map(({ id }, at) => {
        const visitor = visitors[at];
        if (visitor !== undefined) return client({ side: 'seeker', id }, onHerPage(visitor));
        return client({ side: 'seeker', id }, (value) =>
          profiles.answer(id, [['wish.floor', { state: 'answered', value }]]).then(() => true),
        );
      }),
      ...open.map(({ id, organisationId }) =>
        client({ side: 'vacancy', id }, async (value) => {
          const { form } = await posts.get(id);
          await posts.edit(id, organisationId, { ...form, pay: { min: 120_000, max: value + RAISE } });
          return true;
        }),
      ),
    ];
  }

  async function kill(what: 'postgres' | 'web' | 'worker'): Promise<void> {
    await installation.until(() => installation.pidOf(what) > 0, `running ${what}`);
    await installation.until(async () => {
      const rows = await inFlight().catch(() => undefined);
      const pid = installation.pidOf(what);
      if (rows === undefined || rows.outbox + rows.stale === 0 || pid === 0) return false;
      process.kill(pid, 'SIGKILL');
      kills.push({ what, ...rows });
      return true;
    }, `a moment with rows in flight to kill ${what}`);
  }

  beforeAll(async () => {
    await installation.startDemo(PEOPLE);
  }, 180_000);

  afterAll(async () => {
    stopped.abort();
    await installation.remove();
  }, 30_000);

  it(`keeps every edit that was answered, through ${String(KILLS)} kills`, async () => {
    const rooms = await openWeb();
    const running = await clients(rooms);
    for (let number = 0; number < KILLS; number += 1) {
      await pause(BETWEEN_MS);
      await kill((['worker', 'postgres', 'web'] as const)[number % 3] ?? 'worker');
    }
    await pause(BETWEEN_MS);
    stopped.abort();
    await Promise.all(running);
    await rooms.close();
    process.stdout.write(`${JSON.stringify({ kills, acknowledged: acknowledged.length, refused })}\n`);
    expect(kills).toHaveLength(KILLS);
    expect(installation.isUp).toBe(true);
    expect(acknowledged.length).toBeGreaterThan(KILLS * 5);

    const database = await owner();
    const lost = await database.query(
      `select edit from unnest($1::text[], $2::int[], $3::int[]) as edit (side, id, value)
       where not exists (select from work.seeker_revision where side = 'seeker' and seeker_id = id and (facts ->> 'payFloor')::int = value)
         and not exists (select from work.vacancy_revision where side = 'vacancy' and vacancy_id = id
           and (facts -> 'pay' ->> 'max')::int = value + ${String(RAISE)})`,
      [acknowledged.map(({ side }) => side), acknowledged.map(({ id }) => id), acknowledged.map(({ value }) => value)],
    );
    await database.close();
    expect(lost).toEqual([]);
  }, 600_000);

  it('drains by itself: nothing waits, nothing died', async () => {
    await installation.until(async () => {
      const rows = await inFlight();
      return rows.outbox + rows.stale === 0;
    }, 'drained');
    const queues = new Queues({ databaseUrl: installation.urlAs('worker') });
    const left = async () =>
      (await new QueueStatus(queues).list(3)).filter(({ waiting, active, failed }) => waiting + active + failed > 0);
    await installation
      .until(async () => (await left()).length === 0, 'without jobs')
      .catch(async (error: unknown) => {
        throw new Error(JSON.stringify(await left()), { cause: error });
      });
    await queues.close();
    expect(await inFlight()).toEqual({ outbox: 0, stale: 0 });
  }, 180_000);

  it('holds the matches of an undisturbed run over the same facts', async () => {
    const sum = () =>
      ask<{ sum: string }>(
        `select count(*) || ':' || md5(string_agg(match::text, '\n' order by seeker_id, vacancy_id)) as sum from work.match match`,
      );
    const { sum: after } = await sum();
    expect(Number(after.split(':')[0])).toBeGreaterThan(0);
    @Module({
      imports: [
        platformModule({ mail }),
        databaseModule(installation.urlAs('worker'), { entities: [Match] }),
        MatchingModule,
      ],
    })
    class WorkerRooms {}
    const app = await NestFactory.createApplicationContext(WorkerRooms, { logger: false });
    const database = await owner();
    await database.query('delete from work.match');
    for (const side of ['seeker', 'vacancy'] as const) {
      const all = await database.query<{ id: number }>(`select id from work.${side}`);
      const ids = all.map(({ id }) => id);
      await app.get(ScoringService, { strict: false }).scoreAnew(side, ids);
    }
    await database.close();
    await app.close();
    expect((await sum()).sum).toBe(after);
  }, 60_000);

  it('keeps an audit chain that verifies', async () => {
    const { code, output } = await installation.run('audit', 'verify');
    expect([code, output]).toEqual([0, expect.any(String)]);
  }, 60_000);
});
