import { setTimeout as pause } from 'node:timers/promises';
import { CURRENT_SCORING } from '#engine';
import { catalogueVersion } from '#taxonomy';
import { InventedMarket } from './invented-market.js';
import { UsageError } from './usage-error.js';

const SEED = 7;
const CHUNK = 2000;
const POLL_MS = 50;

/** What is needed of a connection of the owner. */
export interface Connection {
  query<T>(sql: string, params?: unknown[]): Promise<T>;
}

/** Writes invented people who consent to be matched, and open vacancies of one firm, unless they are there; they are the same each time. */
export async function fillMarket(
  database: Connection,
  { seekers, vacancies }: { seekers: number; vacancies: number },
  tell: (text: string) => void,
): Promise<void> {
  if (await isFilled(database, { seekers, vacancies })) return;
  const market = new InventedMarket(SEED);
  const [firm] = await database.query<{ id: number }[]>(
    `insert into work.organisation (kind, name) values ('employer', 'Invented') returning id`,
  );
  await inChunks(market.vacancies(vacancies), async (facts) => {
    await database.query(
      `with row as (
         insert into work.vacancy (organisation_id, title, state, facts)
         select $1, 'Invented', 'open', facts from unnest($2::jsonb[]) facts returning id, revision, facts)
       insert into work.vacancy_revision select id, revision, facts from row`,
      [firm?.id, facts],
    );
  });
  let done = 0;
  await inChunks(market.seekers(seekers), async (facts) => {
    await database.query(
      `with row as (
         insert into work.seeker (state, form_version, facts, fresh_on)
         select 'active', 1, facts, (now() at time zone 'America/Lima')::date from unnest($1::jsonb[]) facts returning id, revision, facts),
       past as (insert into work.seeker_revision select id, revision, facts from row)
       insert into work.consent (seeker_id, purpose, text_version, channel) select id, 'match', 'invented', 'self' from row`,
      [facts],
    );
    done += facts.length;
    if (done % (CHUNK * 50) === 0) tell(`${String(done)} people written`);
  });
  await database.query(
    'vacuum analyze work.seeker, work.seeker_revision, work.consent, work.vacancy, work.vacancy_revision',
  );
}

async function isFilled(
  database: Connection,
  { seekers, vacancies }: { seekers: number; vacancies: number },
): Promise<boolean> {
  const [held] = await database.query<{ seekers: number; vacancies: number }[]>(
    'select (select count(*) from work.seeker)::int as seekers, (select count(*) from work.vacancy)::int as vacancies',
  );
  if (held?.seekers === seekers && held.vacancies === vacancies) return true;
  if (held !== undefined && held.seekers + held.vacancies > 0) {
    throw new UsageError('The folder holds another market; name an empty one.');
  }
  return false;
}

async function inChunks(all: Iterable<{ id: number; revision: number }>, write: (facts: string[]) => Promise<void>) {
  let chunk: string[] = [];
  for (const facts of all) {
    chunk.push(bare(facts));
    if (chunk.length < CHUNK) continue;
    await write(chunk);
    chunk = [];
  }
  if (chunk.length > 0) await write(chunk);
}

/** The facts as they are stored: without what stands in columns of its own. */
export function bare(facts: { id: number; revision: number }): string {
  return JSON.stringify({ ...facts, id: undefined, revision: undefined });
}

/** Waits for the end of a run; `each` hears the share that is done, at every tenth. Returns seconds. */
export async function runToEnd(database: Connection, run: number, each: (share: number) => void): Promise<number> {
  const from = performance.now();
  for (let told = 0; ;) {
    const [at] = await database.query<{ state: string; share: number }[]>(
      `select state, (select coalesce(avg((done_at is not null)::int), 0)::float8 from work.run_range where run_id = run.id) as share
       from work.run run where id = $1`,
      [run],
    );
    if (at?.state === 'done') return (performance.now() - from) / 1000;
    const share = at?.share ?? 0;
    if (share >= told + 0.1) each(share);
    told = Math.floor(share * 10) / 10;
    await pause(POLL_MS);
  }
}

/** Starts a run that writes every list anew. */
export async function startRun(database: Connection): Promise<number> {
  const [run] = await database.query<{ id: number }[]>(
    `with run as (insert into work.run (scoring, catalogue) values ($1, $2) returning id),
     sent as (insert into work.outbox (job, payload) select 'score-all', jsonb_build_object('runId', id) from run)
     select id from run`,
    [CURRENT_SCORING.number, catalogueVersion()],
  );
  return run?.id ?? 0;
}

/** The same for the lists of every vacancy and of the first so many people only: their ranges are cut beforehand. */
export async function startPartialRun(database: Connection, people: number): Promise<number> {
  const [run] = await database.query<{ id: number }[]>(
    `with run as (insert into work.run (scoring, catalogue) values ($1, $2) returning id),
     lists as (
       select true as of_seekers, id, (row_number() over (order by id) - 1) / 100 as part from work.seeker where id <= $3
       union all select false, id, (row_number() over (order by id) - 1) / 20 from work.vacancy),
     ranges as (
       insert into work.run_range (run_id, of_seekers, first_id, last_id)
       select run.id, of_seekers, min(lists.id), max(lists.id) from lists, run group by run.id, of_seekers, part),
     sent as (insert into work.outbox (job, payload) select 'score-all', jsonb_build_object('runId', id) from run)
     select id from run`,
    [CURRENT_SCORING.number, catalogueVersion(), people],
  );
  return run?.id ?? 0;
}
