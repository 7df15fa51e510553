import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Clock } from '#platform';
import { type Actor, until } from '../support/actor.js';
import { TEST_MASTER_KEY } from '../support/key.js';
import { csvOf, person } from '../support/people-file.js';
import { startTown, type Town } from '../support/town.js';

const program = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');

describe('whoever runs the service', () => {
  let town: Town;
  let ivan: Actor;

  beforeAll(async () => {
    town = await startTown(6);
    ivan = await town.as('ivan');
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  it('sees which programs live, what waits, and the versions', async () => {
    const page = await until(
      'a worker showed itself',
      () => ivan.get('/es/estado'),
      ({ text }) => text.includes('Listo') && text.includes('Todo funciona'),
    );
    expect(page.text).toMatch(/worker-[0-9a-f]{6}/u);
    expect(page.text).toContain('rescore-seeker');
    expect(page.text).toMatch(/Esquema \w+\d{13}/u);
    // Whatever still ran when the programs began ends; then the page stays the same.
    await until(
      'unchanged',
      async () => {
        const tag = (await ivan.get('/es/estado')).headers.get('etag') ?? '';
        return (await ivan.get('/es/estado', { 'if-none-match': tag })).status;
      },
      (status) => status === 304,
    );
  });

  it('is told when the programs fall silent', async () => {
    await town.owner.query(`update work.worker_sign set seen_at = now() - interval '5 minutes', name = 'worker-gone'`);
    expect((await ivan.get('/es/estado')).text).toContain('No responde');
  });

  it('starts a run over everybody, one at a time, sees its end, and stops only what runs', async () => {
    const runs = () =>
      town.one<{ n: number; state: string }>(
        `select count(*)::int as n, (select state from work.run order by id desc limit 1) as state from work.run`,
      );
    const before = await runs();
    const started = await ivan.fill('/es/estado', '/estado/corrida', {});
    expect(started.text).toContain('La corrida empezó.');
    await until(
      'the run ended',
      () => ivan.get('/es/estado'),
      ({ text }) => text.includes('La última terminó el'),
    );
    expect(await runs()).toEqual({ n: before.n + 1, state: 'done' });
    await town.owner.query(`insert into work.run (scoring, catalogue) values (1, 'x')`);
    expect((await ivan.get('/es/estado')).text).toContain('Espera a un programa de trabajo');
    const again = await ivan.push('/es/estado/corrida', {});
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('Ya hay una corrida en marcha')]);
    const { id } = await town.one<{ id: number }>('select max(id) as id from work.run');
    for (const run of ['', 'x', String(id)]) await ivan.fill('/es/estado', '/estado/corrida/detener', { run });
    expect((await runs()).state).toBe('cancelled');
    expect((await ivan.get('/es/estado')).text).toContain('se detuvo antes de terminar');
  });

  it('puts back or gives up only what died', async () => {
    for (const action of ['repetir', 'quitar']) {
      for (const job of ['rescore-seeker 999', 'nothing 1', '']) {
        expect((await ivan.push(`/es/estado/${action}`, { job })).status).toBe(404);
      }
    }
  });

  describe('at the command line', () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ayni-lists-'));
    const file = path.join(folder, 'lista.csv');
    const ayni = async (...args: string[]): Promise<string> => {
      const settings = { DATABASE_URL: town.database.owner, AYNI_MASTER_KEY: TEST_MASTER_KEY, LOG_LEVEL: 'warn' };
      const env = { PATH: process.env['PATH'], NODE_ENV: 'test', ...settings };
      return (await promisify(execFile)(process.execPath, [program, ...args], { env })).stdout;
    };
    const imported = () => town.one<{ n: number }>('select count(*)::int as n from identity.imported');

    afterAll(() => rmSync(folder, { recursive: true }));

    it('brings people of an NGO, and takes them back on the day of their consents', async () => {
      const today = new Clock().today().split('-').toReversed().join('/');
      const said = { permisos: 'buscar puestos', permiso_fecha: today, permiso_medio: 'papel' };
      const people = [person(70_001, said), person(70_002, said), person(70_003), person(70_004, { celular: '12' })];
      writeFileSync(file, csvOf(people));
      const { id: ngo, name } = await town.one<{ id: number; name: string }>(
        `select id, name from work.organisation where kind = 'ngo' order by id limit 1`,
      );
      const bring = ['import', 'seekers', file, '--organisation', name];
      expect(await ayni(...bring, '--dry-run')).toContain('Would import 3 of 4 people, 1 rejected');
      expect(await imported()).toEqual({ n: 0 });
      const told = await ayni(...bring);
      expect(told).toMatch(/^Import \d+: 3 of 4 people, 1 rejected, 0 here already.\n2 of them said/u);
      expect(told).toMatch(/row 5, celular: /u);
      expect(told).not.toContain('Zanahoria');
      expect(await imported()).toEqual({ n: 3 });
      await expect(ayni(...bring)).rejects.toMatchObject({
        stderr: expect.stringContaining('Take that one back first'),
      });
      const [, id = ''] = /^Import (\d+)/u.exec(told) ?? [];
      const facts = await ayni('export', 'seekers', '--organisation', name);
      expect(facts.trim().split('\r\n').length - 1).toBe(
        (await town.one<{ n: number }>('select count(*)::int as n from work.seeker where organisation_id = $1', [ngo]))
          .n,
      );
      expect(facts).not.toMatch(/Zanahoria|9000700/u);
      expect(await ayni('import', 'undo', id)).toContain('3 people deleted');
      expect(await imported()).toEqual({ n: 0 });
      await expect(ayni('import', 'undo', id)).rejects.toMatchObject({ stderr: expect.stringContaining('already') });
    }, 90_000);

    it('refuses a list of nobody’s people, and a table it does not make', async () => {
      const lists = [[], ['--organisation', 'Nadie']].map((more) => ayni('import', 'seekers', file, ...more));
      const tried = await Promise.allSettled([...lists, ayni('export', 'names')]);
      const codes = tried.map((each) => (each.status === 'rejected' ? (each.reason as { code: number }).code : 0));
      expect(codes).toEqual([2, 2, 2]);
    }, 60_000);
  });

  it('checks the sealed trail, and is told where it was changed', async () => {
    await until(
      'sealed',
      () => town.one<{ n: number }>('select count(*)::int as n from audit.seal'),
      ({ n }) => n > 0,
    );
    const whole = await ivan.fill('/es/auditoria', '/auditoria', {});
    expect(whole.text).toContain('El registro está completo');
    await town.owner.query(
      `update audit.event set action = 'other.thing' where id = (select min(id) from audit.event)`,
    );
    const broken = await ivan.fill('/es/auditoria', '/auditoria', {});
    expect(broken.text).toContain('1 sello no coincide');
    expect(broken.text).toContain('Una de sus acciones cambió');
  });
});
