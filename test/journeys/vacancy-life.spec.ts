import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { writeVacancy } from '../support/vacancy-desk.js';
import { startTown, type Town } from '../support/town.js';

const district = '150132';

describe('the life of a vacancy', () => {
  let town: Town;
  let lucia: Actor;

  beforeAll(async () => {
    town = await startTown(12);
    lucia = await town.as('lucia');
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  const stateOf = async (title: string): Promise<string> =>
    (await town.one<{ state: string }>('select state from work.vacancy where title = $1 order by id desc', [title]))
      .state;

  it('is drafted by a caseworker on the phone, confirmed by its firm, and seen by nobody in between', async () => {
    const [rosa, bruno] = await Promise.all([town.as('rosa'), town.as('bruno')]);
    const found = await rosa.get('/es/puestos-por-telefono?empresa=Panader');
    const [, start = ''] = /href="(\/es\/puestos-por-telefono\/empresa\/\d+)"/u.exec(found.html) ?? [];
    const { path: desk } = await rosa.fill(start, start, { origin: 'cashier' });
    await rosa.fill(`${desk}/pago`, '/pago', { 'pay-min': '1200', 'pay-max': '1300', do: 'next' });
    const review = await rosa.fill(`${desk}/lugar`, '/lugar', { district, do: 'next' });
    expect(review.text).toContain('Falta que la empresa lo confirme');
    const id = desk.split('/').at(-1) ?? '';
    expect((await rosa.push(`/es/puestos/${id}/publicar`)).status).toBe(403);
    expect((await bruno.get(desk)).status).toBe(404);
    expect(await stateOf('Caja')).toBe('draft');

    const shown = await lucia.get(`/es/puestos/${id}`);
    expect(shown.text).toContain('Rosa Huamán, de Asociación Manos del Rímac, escribió este borrador por teléfono');
    expect((await (await town.as('mateo')).get(`/es/puestos/${id}`)).status).toBe(404);
    expect((await lucia.fill(`/es/puestos/${id}/revisar`, 'publicar')).text).toContain('Publicado');
    expect(await stateOf('Caja')).toBe('open');
    expect((await rosa.get(desk)).status).toBe(404);
    expect((await rosa.push(`${desk}/deshacer`)).status).toBe(404);
  });

  it('is taken back by the caseworker, or discarded by a firm that did not ask for it', async () => {
    const rosa = await town.as('rosa');
    const found = await rosa.get('/es/puestos-por-telefono?empresa=Panader');
    const [, start = ''] = /href="(\/es\/puestos-por-telefono\/empresa\/\d+)"/u.exec(found.html) ?? [];
    const one = await rosa.fill(start, start, { origin: 'waiting' });
    expect((await rosa.send(one, '/deshacer')).text).toContain('Borrador deshecho');
    expect((await lucia.get(`/es/puestos/${one.path.split('/').at(-1) ?? ''}`)).status).toBe(404);
    const two = await rosa.fill(start, start, { origin: 'laundry' });
    const id = two.path.split('/').at(-1) ?? '';
    expect((await lucia.fill(`/es/puestos/${id}`, '/descartar')).text).toContain('Descartado. Nadie lo vio');
    expect(await stateOf('Lavado y planchado')).toBe('closed');
  });

  const linesOf = async (id: string) =>
    town.one<{ state: string; filled: number; facts: { positions: number } }>(
      'select state, filled, facts from work.vacancy where id = $1',
      [id],
    );

  it('counts its openings down, undoes a step, and is filled by the last one', async () => {
    await writeVacancy(lucia, 'Dos para despacho', { district, positions: '2' });
    const { id } = await town.one<{ id: string }>(
      `select id::text from work.vacancy where title = 'Dos para despacho'`,
    );
    const here = `/es/puestos/${id}`;
    const one = await lucia.fill(here, '/contratada');
    expect(one.text).toContain('Queda lugar para más personas');
    expect(one.text).toContain('Queda 1 vacante de 2');
    expect(await linesOf(id)).toMatchObject({ state: 'open', filled: 1, facts: { positions: 1 } });
    const all = await lucia.send(one, '/contratada');
    expect(all.text).toContain('El puesto está cubierto');
    expect(await linesOf(id)).toMatchObject({ state: 'filled', filled: 2 });
    expect((await lucia.push(`${here}/contratada`)).status).toBe(409);
    expect((await lucia.send(all, '/deshacer')).text).toContain('Queda 1 vacante de 2');
    expect(await linesOf(id)).toMatchObject({ state: 'open', filled: 1 });
    await lucia.push(`${here}/contratada`);
    expect((await lucia.fill(here, '/estado', { state: 'open' })).text).toContain('Queda 1 vacante de 2');
    expect(await linesOf(id)).toMatchObject({ state: 'open', filled: 1 });
  });

  it('is closed with a reason, taken back within ten minutes and not later, and opened again', async () => {
    await writeVacancy(lucia, 'Reparto de tarde', { district });
    const { id } = await town.one<{ id: string }>(`select id::text from work.vacancy where title = 'Reparto de tarde'`);
    const here = `/es/puestos/${id}`;
    const unsaid = await lucia.push(`${here}/cerrar`, { reason: 'porque sí' });
    expect(unsaid.text).toMatch(/Elige por qué lo cierras.*Publicado/su);
    const closed = await lucia.fill(here, '/cerrar', { reason: 'not_needed' });
    expect(closed.text).toContain('Cerrado: la empresa ya no necesita a nadie');
    expect((await lucia.send(closed, '/deshacer')).text).toContain('El puesto quedó como antes');
    expect(await linesOf(id)).toMatchObject({ state: 'open' });
    await lucia.fill(here, '/cerrar', { reason: 'no_candidates' });
    await town.owner.query(`update work.vacancy_move set at = at - interval '11 minutes' where vacancy_id = $1`, [id]);
    expect((await lucia.get(here)).text).not.toContain('Deshacer lo último');
    expect((await lucia.push(`${here}/deshacer`)).status).toBe(409);
    const again = await lucia.fill(here, '/estado', { state: 'open' });
    expect(again.text).toContain('Publicado');
    expect(await linesOf(id)).toMatchObject({ state: 'open' });
  });

  it('shows the sum of the caps in both readings, and keeps the figures only when told so', async () => {
    const figures = { headcount: '9', foreign: '1', payroll: '13,500', foreignPayroll: '1500', offer: '1250' };
    const held = () => town.one('select headcount, foreign_headcount as foreign from work.employer order by 1 limit 1');
    const before = await held();
    const page = await lucia.fill('/es/topes', '/topes', figures);
    expect(page.text).toContain('Está en el borde');
    expect(page.text).toContain('Personas: 2 de 10 = 20.0 %. Tope: 20.0 %.');
    expect(page.text).toContain('Personas: 2 de 9 = 22.2 %. Tope: 20.0 %.');
    expect(await held()).toEqual(before);
    expect((await lucia.send(page, '/topes', { exempt: 'yes' })).text).toContain('Una persona exonerada no cuenta');
    expect((await lucia.send(page, '/topes', { headcount: '3', foreign: '1' })).text).toContain('Por ahora no');
    const wrong = await lucia.send(page, '/topes', { foreign: '12' });
    expect(wrong.text).toContain('no pueden ser más que el total');
    expect(wrong.html).toContain('value="13,500"');
    expect((await lucia.send(page, '/topes', { do: 'save' })).text).toContain('Tus puestos usan estas cifras');
    expect((await lucia.get('/es/topes')).html).toMatch(/name="foreign" value="1"/u);
  });

  it('compares a year of the pay by regime, with the firm’s own named', async () => {
    const { path: here } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { origin: 'shelves' });
    const { text } = await lucia.get(`${here}/pago`);
    expect(text).toMatch(/Un año con S\/.1,130 al mes/u);
    for (const total of ['13,560', '15,255', '17,153.40']) expect(text).toContain(total);
    expect(text).toContain('(el tuyo)');
  });

  it('says what to change for more profiles, in steps that single nobody out, to the firm alone', async () => {
    const { id } = await town.one<{ id: string }>(
      `select id::text from work.vacancy where title = 'Panadería y pastelería' and state = 'open'`,
    );
    const page = await lucia.get(`/es/puestos/${id}/mas-perfiles`);
    expect(page.text).toMatch(/Hoy (?:menos de 5|\d*[05] o más) personas cubren este puesto/u);
    const counts = [...page.text.matchAll(/Se abre a (.*?) personas más/gu)].map(([, people]) => people ?? '');
    expect(counts.filter((people) => !/^(?:menos de 5|\d*[05] o más)$/u.test(people))).toEqual([]);
    expect((await (await town.as('mateo')).get(`/es/puestos/${id}/mas-perfiles`)).status).toBe(404);
  });
});
