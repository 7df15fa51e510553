import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, until } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';

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
      ({ text }) => text.includes('Listo'),
    );
    expect(page.text).toContain('Todo funciona');
    expect(page.text).toMatch(/worker-[0-9a-f]{6}/u);
    expect(page.text).toContain('rescore-seeker');
    expect(page.text).toMatch(/Esquema \w+\d{13}/u);
    const tag = page.headers.get('etag') ?? '';
    expect((await ivan.get('/es/estado', { 'if-none-match': tag })).status).toBe(304);
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
