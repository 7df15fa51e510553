import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor, until } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';

const TOLD = 'El señor Berenjena me pidió cien soles';

describe('somebody was asked for money', () => {
  let town: Town;
  let her: Actor;
  let olga: Actor;
  let lucia: Actor;
  let post: number;

  beforeAll(async () => {
    town = await startTown(6);
    [her, olga, lucia] = await Promise.all([town.as('yuleisy'), town.as('olga'), town.as('lucia')]);
    ({ id: post } = await town.one<{ id: number }>(
      `select id from work.vacancy where title = 'Panadería y pastelería'`,
    ));
    await until(
      'scored',
      () => her.get(`/es/oportunidades/${String(post)}`),
      ({ status }) => status === 200,
    );
  }, 120_000);

  afterAll(() => town.stop());

  it('finds the way on every page of seekers and firms, and in English', async () => {
    for (const page of ['/es/oportunidades', '/es/mis-datos', '/es/pasos']) {
      expect((await her.get(page)).html).toContain('href="/es/avisar"');
    }
    for (const page of ['/es/puestos', '/es/contactos']) {
      expect((await lucia.get(page)).html).toContain('href="/es/avisar"');
    }
    expect((await her.get(`/es/oportunidades/${String(post)}`)).html).toContain(
      `href="/es/avisar?puesto=${String(post)}"`,
    );
    expect((await her.get('/en/avisar')).text).toContain('What happened?');
  });

  it('leaves in one touch without a script, and leaves nothing in the cache', async () => {
    const page = await new Actor(town.address).get('/es/avisar');
    expect(page.html).toMatch(/<a class="btn btn--2" href="https:\/\/www\.senamhi\.gob\.pe\/" rel="noreferrer"/u);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.html).not.toContain('data-keep');
  });

  it('names who reads it, and gives the lines with a word of caution', async () => {
    const { text } = await her.get('/es/avisar');
    expect(text).toContain('Olga Ríos, Red Puente Abierto');
    expect(text).toContain('Confirma el número');
    expect(text).toContain('No lo lee tu asesora');
  });

  it('keeps what was typed when something is missing', async () => {
    const again = await her.fill('/es/avisar', '/avisar', { text: TOLD, call: 'yes' });
    expect(again.text).toContain('Elige lo que más se parece');
    expect(again.text).toContain('Deja un teléfono');
    expect(again.html).toContain(TOLD);
  });

  it('takes it from her, from a firm and from a stranger; only the person of trust reads it', async () => {
    const told = await her.fill(`/es/avisar?puesto=${String(post)}`, '/avisar', {
      kind: 'money',
      text: TOLD,
      call: 'yes',
      name: 'Yuli',
      phone: '999 111 222, de noche',
    });
    expect(told.text).toContain('Gracias por contarlo');
    expect(told.html).not.toContain('Berenjena');
    await lucia.fill('/es/avisar', '/avisar', { kind: 'other', text: 'Usan el nombre de mi panadería' });
    await new Actor(town.address).fill('/es/avisar', '/avisar', { kind: 'threat' });
    const list = await olga.get('/es/avisos');
    expect(list.text).toContain('Panadería y pastelería, Panadería San Hilarión');
    const [first = ''] = /\/es\/avisos\/\d+(?=">Me pidieron dinero)/u.exec(list.html) ?? [];
    const report = await olga.get(first);
    expect(report.text).toContain(TOLD);
    expect(report.text).toContain('999 111 222, de noche');
    expect(report.text).not.toMatch(/Rondón|987654321/u);
    await olga.send(report, first, { do: 'take' });
    expect((await olga.fill(first, first, { do: 'refer', line: '' })).text).toContain('Elige a dónde');
    await olga.fill(first, first, { do: 'note', text: 'La llamé hoy' });
    await olga.fill(first, first, { do: 'pause' });
    expect(await town.one('select vetting from work.employer order by organisation_id limit 1')).toEqual({
      vetting: 'suspended',
    });
    expect((await her.get('/es/oportunidades')).html).not.toContain(`href="/es/oportunidades/${String(post)}"`);
    const done = await olga.fill(first, first, { do: 'close', outcome: 'confirmed' });
    expect(done.text).toContain('Confirmado');
    expect(done.text).not.toContain('999 111 222');
    expect((await olga.get('/es/avisos?estado=cerrados')).html).toContain(first);
  });

  it('left no word of it in the log, the queue, the audit trail or any other wall', async () => {
    const output = town.web.output() + town.worker.output();
    expect(output).not.toMatch(/Berenjena|999 111 222/u);
    const tables = await town.owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    for (const { name } of tables) {
      const rows = await town.owner.query(`select from ${name} row where row::text ~ 'Berenjena|999 111 222' limit 1`);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    for (const reader of [lucia, await town.as('rosa'), await town.as('elena'), await town.as('ivan')]) {
      expect(reader.read.some(({ html }) => html.includes('Berenjena'))).toBe(false);
    }
  });
});
