import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type EmbeddedPostgres, findEmbeddedPostgres, startEmbeddedPostgres } from '#platform';

const asRoot = process.getuid?.() === 0;

describe('the embedded server', () => {
  const home = mkdtempSync(path.join(os.tmpdir(), 'ayni-embedded-'));
  const options = { home, name: 'data', passwords: ['correct horse'] };
  const data = path.join(home, 'data');
  let server: EmbeddedPostgres | undefined;

  const start = async (passwords = options.passwords): Promise<EmbeddedPostgres> => {
    server = await startEmbeddedPostgres({ ...options, passwords });
    return server;
  };
  const ask = async (sql: string, url = server?.url): Promise<unknown[]> => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };
  const serverPid = (): number => Number(readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]);

  beforeAll(async () => {
    await start();
    await ask('create table kept (n int); insert into kept values (1)');
    await server?.stop();
  }, 60_000);

  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  afterAll(() => {
    rmSync(home, { recursive: true, force: true });
  });

  it('starts on the same data and stops quickly', async () => {
    await start();
    expect(await ask('select n from kept')).toEqual([{ n: 1 }]);
    const began = Date.now();
    await server?.stop();
    expect(Date.now() - began).toBeLessThan(3000);
    await server?.exited;
    await expect(ask('select 1')).rejects.toThrow('ECONNREFUSED');
    expect(await findEmbeddedPostgres(options)).toBeUndefined();
  });

  it('trusts nobody without the password', async () => {
    const { url } = await start();
    const wrong = new URL(url);
    wrong.password = 'guess';
    await expect(ask('select 1', wrong.href)).rejects.toThrow('password authentication failed');
    const rules = await ask('select distinct auth_method from pg_hba_file_rules');
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    expect(
      await ask(`select rolpassword like 'SCRAM-SHA-256$%' as scram from pg_authid where rolname = 'ayni'`),
    ).toEqual([{ scram: true }]);
    expect(await ask('show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  });

  it('leaves nothing that another user could read', () => {
    expect(statSync(data).mode & 0o077).toBe(0);
    expect(existsSync(`${data}.pw`)).toBe(false);
    expect(existsSync(`${data}.new`)).toBe(false);
  });

  it('is adopted while it runs', async () => {
    const first = await start();
    const second = await startEmbeddedPostgres(options);
    expect([first.adopted, second.adopted]).toEqual([false, true]);
    expect(second.url).toBe(first.url);
    expect((await findEmbeddedPostgres(options))?.url).toBe(first.url);
  });

  it('outlives a killed Node and is adopted by the next', async () => {
    const script = path.resolve(import.meta.dirname, '../support/leave-server.js');
    const child = fork(script, [JSON.stringify(options)], { execArgv: [], silent: true });
    child.stdout?.setEncoding('utf8');
    await once(child.stdout ?? child, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect((await start()).adopted).toBe(true);
    expect(await ask('select n from kept')).toEqual([{ n: 1 }]);
  });

  it('starts again after it was killed itself, with what was committed', async () => {
    await start();
    await ask('insert into kept values (2)');
    for (let kill = 0; kill < 3; kill += 1) {
      process.kill(serverPid(), 'SIGKILL');
      expect((await start()).adopted).toBe(false);
    }
    expect(await ask('select n from kept order by n')).toEqual([{ n: 1 }, { n: 2 }]);
    await ask('delete from kept where n = 2');
  }, 60_000);

  it('is not misled by a file that names a process of somebody else', async () => {
    writeFileSync(path.join(data, 'postmaster.pid'), `${String(process.pid)}\n${data}\n0\n5432\n`);
    expect((await start()).adopted).toBe(false);
  });

  it('is not misled by a file that names the server of other data', async () => {
    const other = ['-e', 'setInterval(() => undefined, 1000)', 'postgres', '-D', path.join(home, 'other')];
    const child = spawn(process.execPath, other, { argv0: 'postgres', stdio: 'ignore' });
    await once(child, 'spawn');
    writeFileSync(path.join(data, 'postmaster.pid'), `${String(child.pid)}\n${data}\n0\n5432\n`);
    const gone = once(child, 'exit');
    try {
      expect(await findEmbeddedPostgres(options)).toBeUndefined();
      expect((await start()).adopted).toBe(false);
    } finally {
      child.kill('SIGKILL');
      await gone;
    }
  });

  it('comes back at the address it had', async () => {
    const { port, url } = await start();
    process.kill(serverPid(), 'SIGKILL');
    await server?.exited;
    server = await startEmbeddedPostgres({ ...options, port });
    expect(server.url).toBe(url);
  });

  it('takes a new password when the old one is known, and no other', async () => {
    await start(['new horse', 'correct horse']);
    await server?.stop();
    await start(['new horse']);
    await server?.stop();
    await expect(start()).rejects.toThrow('another master key');
    expect(await findEmbeddedPostgres(options)).toBeUndefined();
    await start(['correct horse', 'new horse']);
  });

  it('does not touch the data of another major version, and says what to do', async () => {
    const file = path.join(data, 'PG_VERSION');
    const ours = readFileSync(file, 'utf8');
    writeFileSync(file, '15\n');
    await expect(start()).rejects.toThrow(/belong to PostgreSQL 15[\s\S]*make a backup/);
    writeFileSync(file, ours);
  });

  it('says so when the database’s user cannot reach its folder', async () => {
    const closed = mkdtempSync(path.join(os.tmpdir(), 'ayni-closed-'));
    const inside = startEmbeddedPostgres({ ...options, home: path.join(closed, 'home') });
    // Only root needs another user for the server; everyone else's closed folder is the normal case.
    const outcome = await inside.then(
      (started) => started.stop().then(() => 'started'),
      (error: unknown) => String(error),
    );
    rmSync(closed, { recursive: true });
    expect(outcome).toMatch(asRoot ? 'Set AYNI_HOME' : 'started');
  });
});
