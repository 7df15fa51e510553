import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CaseworkWorkerModule, DailyService } from '#casework';
import { Employer, Vacancy, VacancyLife } from '#employer';
import { LAWFUL_BITS } from '#engine';
import { Match, RunService } from '#matching';
import { Clock, Database, databaseModule, Outbox, platformModule } from '#platform';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { addOrganisation, addSeeker, openAs } from '../support/rooms.js';

async function openWorker(database: TestDatabase): Promise<INestApplicationContext> {
  @Module({
    imports: [
      platformModule({ mail: { MAIL_FROM: 'Ayni <ayni@localhost>' } }),
      databaseModule(database.worker, { entities: [Employer, Match, Vacancy] }),
      CaseworkWorkerModule,
    ],
  })
  class DayModule {}
  return NestFactory.createApplicationContext(DayModule, { logger: ['error'] });
}

const FORM = {
  title: 'Caja',
  tasks: 'Cobrar',
  positions: 2,
  startOn: '2026-01-05',
  contract: 'planilla',
  remote: false,
};
const LISTS = { shifts: [], requirements: [], licences: [], languages: [], supports: [], traits: [] };

describe('what the calendar does', () => {
  let database: TestDatabase;
  let owner: Awaited<ReturnType<typeof openAs>>;
  let workers: INestApplicationContext[];
  let firm: number;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = await openAs(database.owner);
    workers = await Promise.all([openWorker(database), openWorker(database)]);
    firm = await addOrganisation(owner, 'employer', 'Panadería San Hilarión');
    await owner.query('insert into work.employer (organisation_id) values ($1)', [firm]);
  }, 60_000);

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.close()));
    await owner.close();
  });

  beforeEach(async () => {
    await owner.query('delete from work.vacancy');
    await owner.query('delete from work.outbox');
  });

  const all = <T>(work: (daily: DailyService) => Promise<T>): Promise<T[]> =>
    Promise.all(workers.map((worker) => work(worker.get(DailyService))));
  const addVacancy = async (state: string, closesOn: string | null, foreignCap = 'open'): Promise<number> => {
    const form = { ...FORM, ...LISTS, ...(closesOn === null ? {} : { closesOn }) };
    const [row] = await owner.query<{ id: number }>(
      `insert into work.vacancy (organisation_id, title, tasks, state, facts, form, closes_on, positions)
       values ($1, 'Caja', 'Cobrar', $2, $5, $3, $4, 2) returning id`,
      [firm, state, JSON.stringify(form), closesOn, JSON.stringify({ foreignCap })],
    );
    return row?.id ?? 0;
  };
  const statesOf = async (): Promise<string[]> =>
    (await owner.query<{ state: string }>('select state from work.vacancy order by id')).map(({ state }) => state);

  it('closes what is past its last day, once, by however many workers, and says why', async () => {
    await addVacancy('open', '2026-01-01');
    await addVacancy('paused', '2026-01-01');
    await addVacancy('open', '2999-01-01');
    await addVacancy('open', null);
    await addVacancy('draft', '2026-01-01');
    await Promise.all(workers.map((worker) => worker.get(VacancyLife).closeDue()));
    await Promise.all(workers.map((worker) => worker.get(VacancyLife).closeDue()));
    expect(await statesOf()).toEqual(['closed', 'closed', 'open', 'open', 'draft']);
    const moves = await owner.query('select from_state as "from", reason from work.vacancy_move order by vacancy_id');
    expect(moves).toEqual([
      { from: 'open', reason: 'date' },
      { from: 'paused', reason: 'date' },
    ]);
    expect(await owner.query(`select from work.outbox where job = 'rescore-vacancy'`)).toHaveLength(1);
    expect(await owner.query('select from work.vacancy_revision where revision = 2')).toHaveLength(2);
  });

  it('scores everybody again once a day, and not on the first day of all', async () => {
    await owner.query('delete from work.day_begun');
    expect(await all((daily) => daily.beginDay())).toEqual([undefined, undefined]);
    await owner.query(`update work.day_begun set day = day - 1`);
    const begun = await all((daily) => daily.beginDay());
    expect(begun.filter((run) => run !== undefined)).toHaveLength(1);
    expect(await all((daily) => daily.beginDay())).toEqual([undefined, undefined]);
    expect(await owner.query(`select from work.outbox where job = 'score-all'`)).toHaveLength(1);
    expect(await owner.query('select run_id from work.day_begun where run_id is not null')).toHaveLength(1);
  });

  const addPair = async (vacancy: number, days: number, answers: Record<string, string> = {}): Promise<number> => {
    const { id: seeker } = await addSeeker(owner);
    const [row] = await owner.query<{ id: number }>(
      `insert into work.introduction (seeker_id, vacancy_id, label, review, review_at, seeker_answer, employer_answer)
       values ($1::int, $2, 'A-' || $1::int, $3, now() - make_interval(days => $4), $5, $6) returning id`,
      [seeker, vacancy, answers['review'] ?? 'approved', days, answers['she'] ?? 'none', answers['firm'] ?? 'none'],
    );
    await owner.query(`update work.seeker set state = 'active' where id = $1`, [seeker]);
    await owner.query(
      `insert into work.consent (seeker_id, purpose, text_version, channel) values ($1, 'match', '', 'self')`,
      [seeker],
    );
    await owner.query(
      `insert into work.match (seeker_id, vacancy_id, seeker_revision, vacancy_revision, gates, her_score, list_score, fit,
         if_lifted, band, unlock, scoring, points) values ($1, $2, 1, 1, $3, 0, 0, 0, 0, 0, 0, 1, '')`,
      [seeker, vacancy, answers['law'] === 'no' ? LAWFUL_BITS : 0],
    );
    return row?.id ?? 0;
  };

  it('ends what nobody answered for sixty days, and nothing else', async () => {
    const vacancy = await addVacancy('open', null);
    const ended = [await addPair(vacancy, 61), await addPair(vacancy, 61, { she: 'yes' })];
    await addPair(vacancy, 59);
    await addPair(vacancy, 90, { she: 'yes', firm: 'yes' });
    await addPair(vacancy, 90, { she: 'no' });
    await addPair(vacancy, 90, { firm: 'no' });
    await addPair(vacancy, 90, { review: 'held' });
    expect((await all((daily) => daily.endUnanswered())).reduce((sum, each) => sum + each)).toBe(2);
    const rows = await owner.query<{ id: number }>(
      `select id from work.introduction where ended_reason = 'no_answer' order by id`,
    );
    expect(rows.map(({ id }) => id)).toEqual(ended);
    expect(await all((daily) => daily.endUnanswered())).toEqual([0, 0]);
  });

  it('reminds a firm once of each pair it did not answer for seven days', async () => {
    const vacancy = await addVacancy('open', null);
    const paused = await addVacancy('paused', null);
    for (const days of [8, 9, 6]) await addPair(vacancy, days);
    await addPair(vacancy, 9, { firm: 'yes' });
    await addPair(paused, 9);
    await all((daily) => daily.remind());
    await all((daily) => daily.remind());
    const sent = await owner.query(`select payload from work.outbox where job = 'remind-employer'`);
    expect(sent).toEqual([{ payload: { organisationId: firm } }]);
    expect(await owner.query('select from work.introduction where reminded_at is not null')).toHaveLength(2);
  });

  it('reminds no firm of somebody it does not see', async () => {
    const reminded = async (): Promise<number> => {
      await all((daily) => daily.remind());
      return (await owner.query(`select from work.outbox where job = 'remind-employer'`)).length;
    };
    const [open, full] = [await addVacancy('open', null), await addVacancy('open', null, 'full')];
    await addPair(open, 9, { law: 'no' });
    const silent = await addPair(full, 9);
    await addPair(full, 9, { she: 'yes' });
    expect(await reminded()).toBe(0);
    await owner.query(`update work.introduction set seeker_answer = 'yes', caps_told = true where id = $1`, [silent]);
    expect(await reminded()).toBe(1);
    expect(await owner.query('select id from work.introduction where reminded_at is not null')).toEqual([
      { id: silent },
    ]);
  });

  it('asks the web once a day whose document ends, at an hour for messages only', async () => {
    const at = (hour: number) => {
      const [worker] = workers;
      if (worker === undefined) throw new Error('no worker');
      const clock = Object.assign(new Clock(), { hour: () => hour });
      const life = worker.get(VacancyLife);
      const runs = worker.get(RunService);
      return new DailyService(worker.get(Database), life, runs, worker.get(Outbox), clock).warn();
    };
    await owner.query('update work.day_begun set warned_at = null');
    await all((daily) => daily.beginDay());
    await owner.query('delete from work.outbox');
    expect([await at(7), await at(20), await at(8), await at(9)]).toEqual([false, false, true, false]);
    expect(await owner.query('select job from work.outbox')).toEqual([{ job: 'warn-documents' }]);
  });
});
