import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CURRENT_SCORING } from '#engine';
import { VerificationService } from '#matching';
import { Config, openDataSource } from '#platform';
import { catalogueVersion } from '#taxonomy';
import { environmentFor } from './child-environment.js';
import { bare, Editing, type Share } from './edit-stream.js';
import { root } from './home.js';
import { type Installation, openInstallation } from './installation.js';
import { InventedMarket } from './invented-market.js';
import { migrateInstallation } from './migrate.command.js';
import { openProduct } from './product.module.js';
import { Supervisor } from './supervisor.js';

const SEED = 7;
const CHUNK = 2000;
const PATIENCE_MS = 2000;
/** People whose lists are compared at the end. */
const VERIFIED = 20;

type Connection = Awaited<ReturnType<typeof openDataSource>>;

export interface EditBenchOptions {
  seekers: number;
  vacancies: number;
  /** Edits one after the other. */
  edits: number;
  /** Then so many a second, for so many seconds. */
  rate: number;
  seconds: number;
  workers: number;
}

export interface EditBench {
  queue: 'postgres' | 'redis';
  /** Seconds until every list was stored, and pairs stored then. */
  runSeconds: number;
  pairs: number;
  /** Milliseconds from the commit of an edit until both sides are stored. */
  alone: Share | undefined;
  /** The same while edits come at the rate, and how long after the last one the backlog was gone. */
  crowd: (Share & { edits: number; drainedSeconds: number }) | undefined;
  /** Of some people: pairs missing, too many or different from the reference engine's. */
  faults: number;
}

/** Edits of profiles through the real queue and worker, on a database of its own that is thrown away. */
export async function benchEdits(options: EditBenchOptions): Promise<EditBench> {
  const home = mkdtempSync(path.join(tmpdir(), 'ayni-edits-'));
  const config = Object.assign(Config.read(), { AYNI_HOME: home, DATABASE_URL: undefined });
  const installation = await openInstallation(config);
  const programs: Supervisor[] = [];
  try {
    await migrateInstallation(installation);
    const database = await openDataSource(installation.ownerUrl, [], [], 4);
    try {
      await fill(database, options);
      for (let number = 0; number < options.workers; number++) programs.push(startWorker(installation));
      await Promise.all(programs.map((program) => program.ready));
      const run = await runOnce(database);
      const editing = new Editing(database, options);
      const measured = { alone: await editing.alone(), crowd: await editing.crowd() };
      const queue = config.REDIS_URL === undefined ? 'postgres' : 'redis';
      return { queue, ...run, ...measured, faults: await faultsIn(installation) };
    } finally {
      await Promise.all(programs.map((program) => program.stop(PATIENCE_MS)));
      await database.destroy();
    }
  } finally {
    await installation.close();
    rmSync(home, { recursive: true, force: true });
  }
}

function startWorker(installation: Installation): Supervisor {
  const credentials = { DATABASE_URL_WORKER: installation.urlAs('worker') };
  const env = environmentFor('worker', installation.config, credentials);
  const program = new Supervisor({ name: 'worker', script: path.join(root, 'dist/apps/worker/src/main.js'), env });
  program.start();
  return program;
}

/** Compares some people's lists and all their numbers with the referee. */
async function faultsIn(installation: Installation): Promise<number> {
  const product = await openProduct(installation);
  try {
    const { missing, extra, different } = await product.get(VerificationService).verify(VERIFIED);
    return missing + extra + different;
  } finally {
    await product.close();
  }
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

async function fill(database: Connection, { seekers, vacancies }: EditBenchOptions): Promise<void> {
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
         select 'active', 1, facts, current_date from unnest($1::jsonb[]) facts returning id, revision, facts),
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

async function runOnce(database: Connection): Promise<Pick<EditBench, 'runSeconds' | 'pairs'>> {
  const from = performance.now();
  await database.query(
    `with run as (insert into work.run (scoring, catalogue) values ($1, $2) returning id)
     insert into work.outbox (job, payload) select 'score-all', jsonb_build_object('runId', id) from run`,
    [CURRENT_SCORING.number, catalogueVersion()],
  );
  for (let told = 0; ;) {
    const [run] = await database.query<{ state: string; done: number; total: number }[]>(
      `select state, total, (select count(*)::int from work.run_range where run_id = run.id and done_at is not null) as done
       from work.run run`,
    );
    if (run?.state === 'done') break;
    const share = Math.floor(((run?.done ?? 0) / Math.max(1, run?.total ?? 1)) * 10);
    if (share > told) tell(`run: ${String(share * 10)} %`);
    told = Math.max(told, share);
    await pause(100);
  }
  const [stored] = await database.query<{ pairs: number }[]>('select count(*)::int as pairs from work.match');
  await database.query('vacuum analyze work.match');
  return { runSeconds: (performance.now() - from) / 1000, pairs: stored?.pairs ?? 0 };
}
