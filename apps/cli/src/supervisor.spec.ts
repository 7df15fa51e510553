import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { Supervisor } from './supervisor.js';

describe('the supervisor', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ayni-supervisor-'));
  const script = (name: string, text: string): string => {
    const file = path.join(folder, `${name}.mjs`);
    writeFileSync(file, text);
    return file;
  };
  const supervise = (name: string, text: string, env: NodeJS.ProcessEnv = {}): Supervisor =>
    new Supervisor({ name, script: script(name, text), env, firstPauseMs: 5 });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('says when the program takes work, with its own environment only', async () => {
    const text = `process.send({ ready: true, address: process.env.SAID + String(process.env.HOME) }); setInterval(() => {}, 1000);`;
    const program = supervise('quiet', text, { SAID: 'http://here/' });
    program.start();
    expect(await program.ready).toBe('http://here/undefined');
    await program.stop(1000);
  });

  it('starts it again when it dies, and gives up on one that cannot start', async () => {
    const program = supervise('dying', `process.exit(3);`);
    program.start();
    expect(await program.givenUp).toEqual({ reason: 'dying ended 5 times while starting', code: 1 });
  });

  it.each([
    ['starts and dies soon after', `process.send({ ready: true }, () => process.exit(3));`],
    ['is killed while it starts', `process.kill(process.pid, 'SIGKILL');`],
  ])('does not give up one that %s: it can start', async (_, end) => {
    const file = path.join(mkdtempSync(path.join(folder, 'x')), 'lives');
    const text = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(file)}, 'x'); ${end}`;
    const program = supervise('frail', text);
    program.start();
    const lives = async (): Promise<number> => {
      const latest = Date.now() + 40_000;
      const lived = (): number => (existsSync(file) ? readFileSync(file, 'utf8').length : 0);
      while (Date.now() < latest && lived() < 7) await new Promise((resolve) => setTimeout(resolve, 25));
      return lived();
    };
    expect(await Promise.race([program.givenUp, lives()])).toBeGreaterThanOrEqual(7);
    await program.stop(1000);
  });

  it('ends one that does not stop when asked, within the time it was given', async () => {
    const text = `process.on('SIGTERM', () => {}); process.send({ ready: true }); setInterval(() => {}, 1000);`;
    const program = supervise('deaf', text);
    program.start();
    await program.ready;
    const began = Date.now();
    await program.stop(200);
    // It would never end by itself; a busy machine takes its time to end it.
    expect(Date.now() - began).toBeLessThan(10_000);
  });

  it('does not start again what it stopped', async () => {
    const file = path.join(folder, 'starts');
    const text = `import { appendFileSync } from 'node:fs'; appendFileSync(${JSON.stringify(file)}, 'x');
      process.send({ ready: true }); setInterval(() => {}, 1000);`;
    const program = supervise('once', text);
    program.start();
    await program.ready;
    await program.stop(1000);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(readFileSync(file, 'utf8')).toBe('x');
  });
});
