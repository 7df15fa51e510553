import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Config } from './config.js';

const web = 'postgres://x_web:p@127.0.0.1:5432/x';
const worker = 'postgres://x_worker:p@127.0.0.1:5432/x';

describe('the settings', () => {
  it('have defaults that start on one machine', () => {
    const config = Config.read({ UNKNOWN: '1', REDIS_URL: '' });
    expect(config).toMatchObject({ HOST: '127.0.0.1', PORT: 3000, AYNI_DEMO: false, NODE_ENV: 'development' });
    expect(config.REDIS_URL).toBeUndefined();
    expect(config).not.toHaveProperty('UNKNOWN');
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['DATABASE_URL', 'mysql://x@y/z'],
    ['REDIS_URL', 'http://x'],
    ['SMTP_URL', 'mail.example'],
    ['NODE_ENV', 'staging'],
    ['AYNI_MASTER_KEY', 'short'],
    ['COOKIE_SECRET', 'short'],
    ['WORKER_CONCURRENCY', '0'],
    ['LOG_LEVEL', 'loud'],
  ])('refuse %s=%s and name it', (name, value) => {
    expect(() => Config.read({ [name]: value })).toThrow(name);
  });

  it('never repeat a refused secret', () => {
    expect(() => Config.read({ AYNI_MASTER_KEY: 'hunter2' })).toThrow(/^(?![\s\S]*hunter2)/);
  });

  it('read a secret from its file', () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'ayni-config-')), 'url');
    writeFileSync(file, `${web}\n`);
    expect(Config.forWeb({ DATABASE_URL_WEB_FILE: file }).DATABASE_URL_WEB).toBe(web);
    expect(() => Config.read({ DATABASE_URL_FILE: `${file}.not` })).toThrow('cannot be read');
  });

  it('are narrowed to what a program may know', () => {
    const config = Config.forWorker({ DATABASE_URL_WORKER: worker, HOST: '0.0.0.0' });
    expect(config.DATABASE_URL_WORKER).toBe(worker);
    expect(Object.keys(config)).not.toContain('HOST');
  });

  it.each([
    ['DATABASE_URL', 'postgres://o:p@h/x'],
    ['DATABASE_URL_WEB', web],
    ['DATABASE_URL_REPORT', web],
    ['AYNI_MASTER_KEY', '11'.repeat(32)],
    ['COOKIE_SECRET', 'c'.repeat(32)],
  ])('stop a worker that was given %s', (name, value) => {
    expect(() => Config.forWorker({ DATABASE_URL_WORKER: worker, [name]: value })).toThrow(`must not be given ${name}`);
  });

  it.each(['DATABASE_URL', 'DATABASE_URL_WORKER', 'DATABASE_URL_REPORT'])('stop a web that was given %s', (name) => {
    expect(() => Config.forWeb({ DATABASE_URL_WEB: web, [name]: web })).toThrow(`must not be given ${name}`);
  });

  it('say what is missing', () => {
    expect(() => Config.forWeb({})).toThrow('DATABASE_URL_WEB is not set');
  });

  it('stand in docs/operations.md, all of them and no other, with their defaults', () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../../docs/operations.md'), 'utf8');
    const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
    const rows = page.split('\n').filter((line) => /^\| `[A-Z_]+` /.test(line));
    const wanted = Config.table().split('\n').slice(2);
    expect(rows.map((row) => cells(row))).toEqual(wanted.map((row) => cells(row)));
  });
});
