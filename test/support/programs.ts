import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { TestDatabase } from './database.js';
import { TEST_MASTER_KEY } from './key.js';

const dist = path.resolve(import.meta.dirname, '../../dist/apps');
const READY_MS = 60_000;

export interface ProgramOptions {
  redisUrl?: string | undefined;
  /** Given to the programs beside what they need, for instance `{ AYNI_DEMO: '1' }`. */
  env?: Readonly<Record<string, string>>;
}

export interface Program {
  /** `http://…`, or empty for a program without a server. */
  address: string;
  /** Everything it wrote so far. */
  output(): string;
  process: ChildProcess;
  stop(): Promise<void>;
}

export interface Programs {
  address: string;
  web: Program;
  worker: Program;
  stop(): Promise<void>;
}

/** The built web and worker as processes of their own, each with its own credential only. */
export async function startPrograms(database: TestDatabase, options: ProgramOptions = {}): Promise<Programs> {
  const starts = [startWeb(database, options), startWorker(database, options)] as const;
  const [web, worker] = await Promise.all(starts).catch(async (error: unknown) => {
    // The other one would outlive the run.
    for (const one of await Promise.allSettled(starts)) if (one.status === 'fulfilled') await one.value.stop();
    throw error;
  });
  return {
    address: web.address,
    web,
    worker,
    stop: async () => {
      await Promise.all([web.stop(), worker.stop()]);
    },
  };
}

export function startWeb(database: TestDatabase, options: ProgramOptions = {}): Promise<Program> {
  return start('web', { DATABASE_URL_WEB: database.web, AYNI_MASTER_KEY: TEST_MASTER_KEY, PORT: '0' }, options);
}

export function startReport(database: TestDatabase, options: ProgramOptions = {}): Promise<Program> {
  const needed = { DATABASE_URL_REPORT: database.report };
  return start('report', needed, options, { app: 'worker', args: ['--queues', 'report'] });
}

export function startWorker(database: TestDatabase, options: ProgramOptions = {}): Promise<Program> {
  return start('worker', { DATABASE_URL_WORKER: database.worker, METRICS_PORT: '0' }, options);
}

async function start(
  name: string,
  needed: Record<string, string>,
  options: ProgramOptions,
  { app, args }: { app: string; args: string[] } = { app: name, args: [] },
): Promise<Program> {
  const env = {
    PATH: process.env['PATH'],
    NODE_ENV: 'test',
    LOG_LEVEL: 'warn',
    ...(options.redisUrl === undefined ? {} : { REDIS_URL: options.redisUrl }),
    ...(name === 'web' ? { SECOND_FACTOR: 'offered' } : {}),
    ...needed,
    ...options.env,
  };
  const child = fork(path.join(dist, app, 'src/main.js'), args, { env, execArgv: [], silent: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  await ready(child, name, () => output);
  return {
    address: /http:\S+/.exec(output)?.[0] ?? '',
    output: () => output,
    process: child,
    stop: () => stop(child),
  };
}

async function ready(child: ChildProcess, name: string, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_MS;
  while (!new RegExp(`^${name} ready.*\\n`, 'm').test(output())) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`${name} stopped while starting:\n${output()}`);
    }
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`${name} was not ready in time:\n${output()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
}
