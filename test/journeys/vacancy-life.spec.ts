import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';

const district = '150132';

describe('a draft by phone', () => {
  let town: Town;
  let lucia: Actor;

  beforeAll(async () => {
    town = await startTown(1);
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
});
