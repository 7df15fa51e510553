import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';

const cli = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const onLinux = existsSync('/proc/self/environ');

interface Up {
  process: ChildProcess;
  address: string;
  output(): string;
}

/** `ayni up` and its children as an operator meets them; production, so that no demo is seeded. */
describe('ayni up', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'ayni-up-'));
  const env = { PATH: process.env['PATH'], AYNI_HOME: home, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'error' };
  let up: Up | undefined;

  function launch(...args: string[]): { process: ChildProcess; output: () => string } {
    const child = spawn(process.execPath, [cli, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    return { process: child, output: () => output };
  }

  async function until(what: () => boolean | Promise<boolean>, name: string): Promise<void> {
    for (const end = Date.now() + 80_000; Date.now() < end;) {
      if (await what()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never ${name}; it said:\n${up?.output() ?? ''}`);
  }

  async function start(): Promise<Up> {
    const started = launch('up');
    up = { ...started, address: '' };
    const ready = /Ayni is at (http:\S+)/;
    await until(() => ready.test(started.output()) && started.output().includes('worker ready'), 'ready');
    up.address = ready.exec(started.output())?.[1] ?? '';
    return up;
  }

  async function stop(): Promise<number> {
    if (up === undefined || up.process.exitCode !== null) return -1;
    const gone = once(up.process, 'exit');
    const began = Date.now();
    up.process.kill('SIGINT');
    await gone;
    return Date.now() - began;
  }

  const answers = async (address: string): Promise<boolean> =>
    fetch(address, { redirect: 'manual' }).then(
      (response) => response.status < 500,
      () => false,
    );
  const postgresPid = (): number => Number(readFileSync(path.join(home, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  const childPid = (name: string): number => {
    const children = readFileSync(`/proc/${String(up?.process.pid)}/task/${String(up?.process.pid)}/children`, 'utf8');
    const pids = children.split(' ').filter((pid) => existsSync(`/proc/${pid}/cmdline`) && pid.trim() !== '');
    return Number(pids.find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`apps/${name}/`)) ?? 0);
  };
  const readyWorkers = (): number => up?.output().match(/worker ready/gu)?.length ?? 0;
  const settingsOf = (name: string): string[] =>
    readFileSync(`/proc/${String(childPid(name))}/environ`, 'utf8')
      .split('\0')
      .map((line) => line.split('=')[0] ?? '');

  afterAll(async () => {
    await stop();
    rmSync(home, { recursive: true, force: true });
  });

  it('starts all of it and answers; each program got its own secrets only', async () => {
    const { address } = await start();
    expect(await answers(address)).toBe(true);
    expect(statSync(path.join(home, 'master.key')).mode & 0o777).toBe(0o600);
    if (!onLinux) return;
    const secrets = /DATABASE_URL|MASTER_KEY|COOKIE_SECRET|AYNI_HOME/;
    expect(settingsOf('worker').filter((name) => secrets.test(name))).toEqual(['DATABASE_URL_WORKER']);
    expect(settingsOf('web').filter((name) => secrets.test(name))).toEqual(['DATABASE_URL_WEB', 'AYNI_HOME']);
  }, 100_000);

  it('is the only one on its database', async () => {
    const second = launch('up');
    const [code] = (await once(second.process, 'exit')) as [number];
    expect(code).toBe(1);
    expect(second.output()).toContain('runs already');
    expect(await answers(up?.address ?? '')).toBe(true);
  }, 60_000);

  it('tells its health', async () => {
    const status = launch('status');
    const [code] = (await once(status.process, 'exit')) as [number];
    expect(status.output()).toMatch(/database {4}PostgreSQL \d+[\s\S]*queue {7}on postgres/);
    expect(code).toBe(0);
  }, 60_000);

  it('starts the database and the programs again when they are killed', async () => {
    process.kill(postgresPid(), 'SIGKILL');
    await until(() => up?.output().includes('The database ended') ?? false, 'noticed');
    await until(() => answers(up?.address ?? ''), 'answering after the database was killed');
    if (!onLinux) return;
    // It may be between two lives.
    await until(() => childPid('worker') > 0, 'running a worker');
    const [worker, lives] = [childPid('worker'), readyWorkers()];
    process.kill(worker, 'SIGKILL');
    await until(() => readyWorkers() > lives, 'starting the worker again');
    expect(childPid('worker')).not.toBe(worker);
  }, 120_000);

  it('starts again after a kill -9 of itself and of the database', async () => {
    const [first, pid] = [up?.process, postgresPid()];
    first?.kill('SIGKILL');
    process.kill(pid, 'SIGKILL');
    const { address } = await start();
    expect(await answers(address)).toBe(true);
  }, 100_000);

  it('ends all of it within three seconds', async () => {
    const pid = postgresPid();
    expect(await stop()).toBeLessThan(3000);
    expect(up?.process.exitCode).toBe(0);
    expect(await answers(up?.address ?? '')).toBe(false);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  }, 60_000);

  it('does not start with another key, and says what to do', async () => {
    rmSync(path.join(home, 'master.key'));
    const again = launch('up');
    const [code] = (await once(again.process, 'exit')) as [number];
    expect(code).toBe(1);
    expect(again.output()).toContain('Put the right key back');
    expect(existsSync(path.join(home, 'master.key'))).toBe(false);
  }, 60_000);

  it('knows its commands and refuses others', async () => {
    const wrong = launch('fly');
    const [code] = (await once(wrong.process, 'exit')) as [number];
    expect([code, wrong.output()]).toEqual([2, expect.stringMatching(/Unknown command “fly”. Known: .*migrate.*up/)]);
  }, 60_000);
});
