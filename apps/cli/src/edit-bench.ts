import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { VerificationService } from '#matching';
import { Config, openDataSource } from '#platform';
import { environmentFor } from './child-environment.js';
import { Editing, type Share } from './edit-stream.js';
import { root } from './home.js';
import { type Installation, openInstallation } from './installation.js';
import { fillMarket, runToEnd, startPartialRun, startRun } from './invented-database.js';
import { migrateInstallation } from './migrate.command.js';
import { openProduct } from './product.module.js';
import { Supervisor } from './supervisor.js';

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
  /** Only so many people are edited, and have lists of their own before; all when absent. */
  people: number | undefined;
  /** Where the database is kept for the next time; absent, it is thrown away. */
  home: string | undefined;
}

export interface EditBench {
  queue: 'postgres' | 'redis';
  /** Seconds until every list was stored, unless they were from an earlier time, and pairs stored then. */
  runSeconds: number | undefined;
  pairs: number;
  /** Milliseconds from the commit of an edit until both sides are stored. */
  alone: Share | undefined;
  /** The same while edits come at the rate, and how long after the last one the backlog was gone. */
  crowd: (Share & { edits: number; drainedSeconds: number }) | undefined;
  /** Of some people: pairs missing, too many or different from the reference engine's. */
  faults: number;
}

/** Edits of profiles through the real queue and worker, on a database of its own. */
export async function benchEdits(options: EditBenchOptions): Promise<EditBench> {
  const home = options.home ?? mkdtempSync(path.join(tmpdir(), 'ayni-edits-'));
  const config = Object.assign(Config.read(), { AYNI_HOME: home, DATABASE_URL: undefined });
  const installation = await openInstallation(config);
  const programs: Supervisor[] = [];
  try {
    await migrateInstallation(installation);
    const database = await openDataSource(installation.ownerUrl, [], [], 4);
    try {
      await fillMarket(database, options, tell);
      const began = performance.now();
      for (let number = 0; number < options.workers; number++) programs.push(startWorker(installation));
      await Promise.all(programs.map((program) => program.ready));
      tell(`workers ready after ${((performance.now() - began) / 1000).toFixed(1)} s`);
      const runSeconds = await scoreOnce(database, options.people);
      const pairs = await countPairs(database);
      const editing = new Editing(database, { ...options, seekers: options.people ?? options.seekers });
      const measured = { alone: await editing.alone(), crowd: await editing.crowd() };
      const queue = config.REDIS_URL === undefined ? 'postgres' : 'redis';
      return { queue, runSeconds, pairs, ...measured, faults: await faultsIn(installation) };
    } finally {
      await Promise.all(programs.map((program) => program.stop(PATIENCE_MS)));
      await database.destroy();
    }
  } finally {
    await installation.close();
    if (options.home === undefined) rmSync(home, { recursive: true, force: true });
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

/** Stores every list, or those of some people and all vacancies, unless it was done before; goes on with a run that was broken off. */
async function scoreOnce(database: Connection, people: number | undefined): Promise<number | undefined> {
  const [known] = await database.query<{ id: number; state: string }[]>(
    'select id, state from work.run order by id desc limit 1',
  );
  if (known?.state === 'done') return undefined;
  const start = () => (people === undefined ? startRun(database) : startPartialRun(database, people));
  const seconds = await runToEnd(database, known?.id ?? (await start()), (share) => {
    tell(`run: ${String(Math.floor(share * 100))} %`);
  });
  await database.query('update work.seeker set scored_revision = 0 where id > $1', [people ?? null]);
  return seconds;
}

async function countPairs(database: Connection): Promise<number> {
  const [stored] = await database.query<{ pairs: number }[]>('select count(*)::int as pairs from work.match');
  await database.query('vacuum analyze work.match');
  return stored?.pairs ?? 0;
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
