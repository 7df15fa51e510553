import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { load } from 'js-yaml';
import { emptyDatabase } from '../support/database.js';
import { TEST_MASTER_KEY } from '../support/key.js';
import { redisProgram, startRedis, type TestRedis } from '../support/redis.js';

const root = path.resolve(import.meta.dirname, '../..');

interface Compose {
  services: Record<string, { command: string[]; environment: Record<string, string> }>;
}

const compose = load(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8')) as Compose;

if (redisProgram === '')
  console.log('NOT RUN: the programs of docker-compose.yml with Redis, redis-server was not found');

/** The same commands and settings as in the containers, on this machine's PostgreSQL and Redis. */
describe('the programs of docker-compose.yml', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ayni-containers-'));
  const running: ChildProcess[] = [];
  let redis: TestRedis | undefined;

  beforeAll(async () => {
    redis = redisProgram === '' ? undefined : await startRedis();
    writeFileSync(path.join(folder, 'database_url'), `${await emptyDatabase()}\n`);
    writeFileSync(path.join(folder, 'master_key'), `${TEST_MASTER_KEY}\n`);
  });

  afterAll(async () => {
    for (const child of running) {
      if (child.exitCode !== null) continue;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    }
    await redis?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Container paths and host names become those of this machine. */
  const here = (value: string): string =>
    value
      .replace('/run/secrets/', `${folder}/`)
      .replace(/^\/credentials/, `${folder}/credentials`)
      .replace('redis://redis:6379', redis?.url ?? '')
      .replace('0.0.0.0', '127.0.0.1')
      .replace(/^3000$/, '0')
      .replace(/^\$\{PUBLIC_URL.*/, 'https://ayni.example.pe');

  function launch(name: string): { child: ChildProcess; output: () => string } {
    const { command, environment } = compose.services[name] ?? { command: [], environment: {} };
    const settings = Object.entries(environment).map(([setting, value]) => [setting, here(value)]);
    const env = {
      PATH: process.env['PATH'],
      NODE_ENV: 'production',
      ...Object.fromEntries(settings),
    } as NodeJS.ProcessEnv;
    const args = command.slice(1).map((argument) => here(argument));
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    return { child, output: () => output };
  }

  async function ready(name: string): Promise<string> {
    const { child, output } = launch(name);
    for (const end = Date.now() + 80_000; Date.now() < end && !output().includes(`${name} ready`);) {
      if (child.exitCode !== null) throw new Error(`${name} ended:\n${output()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return output();
  }

  it('migrate, and leave each program its credential', async () => {
    const { child, output } = launch('migrate');
    const [code] = (await once(child, 'exit')) as [number];
    expect([code, output()]).toEqual([0, expect.stringContaining('Ran ')]);
    const credentials = path.join(folder, 'credentials');
    expect(readdirSync(credentials).sort()).toEqual(['report', 'web', 'worker']);
    expect(statSync(path.join(credentials, 'worker/DATABASE_URL_WORKER')).mode & 0o777).toBe(0o600);
  }, 60_000);

  it('start with it and answer', async () => {
    const [web] = await Promise.all([ready('web'), ready('worker')]);
    const address = /http:\S+/.exec(web)?.[0] ?? '';
    const answer = await fetch(`${address}/es`, { redirect: 'manual' });
    expect(answer.status).toBeLessThan(400);
  }, 100_000);
});
