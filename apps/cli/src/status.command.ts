import { parseArgs } from 'node:util';
import { migrations } from '#migrations';
import {
  assertSchema,
  Config,
  Database,
  DomainError,
  JOB_NAMES,
  type JobName,
  type JobState,
  openDataSource,
  Queues,
  QueueStatus,
  StartError,
} from '#platform';
import type { Command } from './command.js';
import { openInstallation } from './installation.js';
import { UsageError } from './usage-error.js';

/** Committed work that waited longer than this for the queue means that no worker relays it. */
const BACKLOG_SECONDS = 60;

export const command: Command = {
  name: 'status',
  summary: 'Database, schema, queue, backlog and dead jobs; exit code 1 when something is unwell',
  usage: `ayni status [--retry JOB ID]

  --retry JOB ID  put a dead job back on the queue, with all its tries`,
  run,
};

interface Report {
  lines: string[];
  faults: string[];
}

async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { retry: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const config = Config.read();
  const installation = await openInstallation(config, { embedded: 'find' });
  const source = await openDataSource(installation.ownerUrl);
  const queues = new Queues({ databaseUrl: installation.ownerUrl, redisUrl: config.REDIS_URL });
  try {
    const status = new QueueStatus(queues);
    if (values.retry) return await retry(status, positionals);
    const report: Report = { lines: [], faults: [] };
    const database = new Database(source);
    await describeServer(database, report);
    if (await describeSchema(database, report)) {
      await describeWork(database, report);
      describeQueue(queues.kind, await status.list(), report);
    }
    return print(report);
  } finally {
    await queues.close();
    await source.destroy();
    await installation.close();
  }
}

async function retry(status: QueueStatus, [job, id]: readonly string[]): Promise<number> {
  const name = JOB_NAMES.find((known) => known === job);
  if (name === undefined || id === undefined) throw new UsageError(`Name a job (${JOB_NAMES.join(', ')}) and its id.`);
  await status.retry(name, id).catch((error: unknown) => {
    if (error instanceof DomainError) throw new UsageError(`There is no dead ${name} job ${id}.`);
    throw error;
  });
  process.stdout.write(`${name} ${id} is on the queue again.\n`);
  return 0;
}

async function describeServer(database: Database, { lines }: Report): Promise<void> {
  const [server] = await database.query<{ line: string }>(
    `select format('PostgreSQL %s, %s, %s', current_setting('server_version'), current_database(),
       pg_size_pretty(pg_database_size(current_database()))) as line`,
  );
  lines.push(`database    ${server?.line ?? 'does not answer'}`);
}

/** False when the schema is not this version's: then nothing else can be read. */
async function describeSchema(database: Database, { lines, faults }: Report): Promise<boolean> {
  try {
    await assertSchema(database, migrations);
    lines.push(`schema      ${migrations.at(-1)?.name ?? 'empty'}, ${String(migrations.length)} migrations`);
    return true;
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    faults.push(error.message);
    return false;
  }
}

async function describeWork(database: Database, { lines, faults }: Report): Promise<void> {
  const [work] = await database.query<{ holds: string; backlog: string; seconds: number }>(
    `select concat_ws(', ', (select count(*) from work.organisation) || ' organisations',
         (select count(*) from work.seeker) || ' seekers', (select count(*) from work.vacancy) || ' vacancies',
         (select count(*) from work.match) || ' matches') as holds,
       format('%s in the outbox, %s seekers and %s vacancies wait for a score', (select count(*) from work.outbox),
         (select count(*) from work.seeker where scored_revision < revision),
         (select count(*) from work.vacancy where scored_revision < revision)) as backlog,
       (select coalesce(extract(epoch from now() - min(created_at)), 0)::int from work.outbox) as seconds`,
  );
  lines.push(`holds       ${work?.holds ?? ''}`, `backlog     ${work?.backlog ?? ''}`);
  if ((work?.seconds ?? 0) > BACKLOG_SECONDS) faults.push('The outbox is not relayed: is a worker running?');
}

function describeQueue(kind: string, states: readonly JobState[], { lines, faults }: Report): void {
  lines.push(`queue       on ${kind}`);
  for (const state of states) {
    const { job, waiting, active, failed } = state;
    lines.push(`  ${job.padEnd(18)} ${String(waiting)} waiting, ${String(active)} active, ${String(failed)} dead`);
    for (const dead of state.lastFailures) lines.push(`    ${dead.id} ${dead.reason}`);
    if (failed > 0) faults.push(deadAdvice(job, failed));
  }
}

function deadAdvice(job: JobName, failed: number): string {
  return `${String(failed)} ${job} jobs died. Mend the cause, then “ayni status --retry ${job} ID”.`;
}

function print({ lines, faults }: Report): number {
  process.stdout.write(`${lines.join('\n')}\n`);
  for (const fault of faults) process.stderr.write(`! ${fault}\n`);
  return faults.length === 0 ? 0 : 1;
}
