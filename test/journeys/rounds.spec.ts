import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type Answer, until } from '../support/actor.js';
import { startWorker } from '../support/programs.js';
import { startTown, type Town } from '../support/town.js';

describe('a coordinator shares the posts', () => {
  let town: Town;
  let elena: Actor;
  let here: string;

  const settled = (path: string): Promise<Answer> =>
    until(
      'the round ended',
      () => elena.get(path),
      ({ text }) => !text.includes('está en marcha'),
      50_000,
    );

  beforeAll(async () => {
    town = await startTown(12);
    elena = await town.as('elena');
    await town.owner.query(
      `update work.seeker set organisation_id = (select organisation_id from identity.account where role = 'coordinator' limit 1)`,
    );
    await until(
      'everybody is scored',
      () =>
        town.one<{ open: number }>('select count(*)::int as open from work.vacancy where scored_revision < revision'),
      ({ open }) => open === 0,
      60_000,
    );
  }, 180_000);

  afterAll(async () => {
    await town.stop();
  });

  it('is told what is wrong with what she typed, and keeps it', async () => {
    const page = await elena.fill('/es/rondas', '/rondas', { 'service.childcare': 'muchos', 'floor1.least': '2' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Escribe un número entero de 0 a 9999');
    expect(page.text).toContain('Elige el distrito de este mínimo');
    expect(page.html).toContain('value="muchos"');
  });

  it('starts a round that proposes, says why, and proves itself', async () => {
    const started = await elena.fill('/es/rondas', '/rondas', { 'service.childcare': '3' });
    here = started.path;
    expect(here).toMatch(/\/es\/rondas\/\d+$/u);
    const page = await settled(here);
    expect(page.text).toMatch(/\d+ personas? tienen? propuesta/u);
    expect(page.text).toContain('¿Hay un reparto mejor?');
    expect(page.text).toContain('A mano');
    expect(page.text).toContain('Cupos de cuna');
    expect(page.text).not.toContain('Yuleisy');
  });

  it('sends nothing until she chooses, and what she chose waits in the review, marked', async () => {
    const rosa = await town.as('rosa');
    const nobody = await elena.fill(here, '/revision', {});
    expect(nobody.status).toBe(422);
    expect(nobody.text).toContain('Marca al menos una propuesta');
    const [one] = await town.owner.query<{ id: number }>(
      `select seeker_id as id from work.round_place where vacancy_id is not null order by place limit 1`,
    );
    const sent = await elena.fill(here, '/revision', { who: String(one?.id) });
    expect(sent.text).toContain('En revisión');
    const queue = await rosa.get('/es/revision?origen=ronda');
    expect(queue.text).toContain('1 emparejamiento');
    expect(queue.text).toMatch(/De la ronda \d+/u);
    const before = await town.one<{ n: number }>('select count(*)::int as n from work.review');
    expect(before.n).toBe(0);
    const all = await elena.fill(here, '/revision', { all: 'yes' });
    expect(all.text).toContain('Todas las propuestas están en la cola');
  });

  it('reads who would rather have what, and takes the result away', async () => {
    expect((await elena.get(`${here}/pares`)).status).toBe(200);
    const csv = await elena.get(`${here}/descargar/csv`);
    expect(csv.headers.get('content-type')).toContain('text/csv');
    const { people } = await town.one<{ people: number }>('select count(*)::int as people from work.round_place');
    expect(csv.html.trim().split('\r\n')).toHaveLength(people + 1);
    const xlsx = await elena.get(`${here}/descargar/xlsx`);
    expect(xlsx.html.startsWith('PK')).toBe(true);
    expect((await elena.get(`${here}/descargar/doc`)).status).toBe(404);
  });

  it('is told that a post is gone, and not that there was no proposal', async () => {
    expect((await elena.get(here)).text).not.toContain('Puesto que ya no está');
    await town.owner.query(
      `update work.round_place set vacancy_id = null where list_score is not null and place <= 20`,
    );
    expect((await elena.get(here)).text).toContain('Puesto que ya no está');
  });

  it('cannot see a round of another organisation', async () => {
    const { id } = await town.one<{ id: number }>(
      `insert into work.round (organisation_id, question, scoring, catalogue)
       values ((select max(id) from work.organisation), '{"districts":[],"services":{},"floors":[]}', 1, '') returning id`,
    );
    expect((await elena.get(`/es/rondas/${String(id)}`)).status).toBe(404);
    expect((await elena.push(`/es/rondas/${String(id)}/cancelar`)).status).toBe(404);
    expect((await elena.push(`/es/rondas/${String(id)}/revision`, { all: 'yes' })).status).toBe(404);
  });

  it('plans supports, and reads what each barrier closes', async () => {
    const wrong = await elena.fill('/es/plan-de-apoyos', '/plan-de-apoyos', { 'cost.legal': 'mucho' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Escribe una suma en soles enteros');
    expect(wrong.html).toContain('value="mucho"');
    const nothing = await elena.fill('/es/plan-de-apoyos', '/plan-de-apoyos', {});
    expect(nothing.text).toContain('Escribe al menos un cupo');
    const fields = { 'service.childcare': '2', 'cost.legal': '150', cash: '1,000' };
    const started = await elena.fill('/es/plan-de-apoyos', '/plan-de-apoyos', fields);
    const plan = await until(
      'the plan ended',
      () => elena.get(started.path),
      ({ text }) => text.includes('Quién recibe qué'),
      40_000,
    );
    expect(plan.text).toContain('S/ 100 más de dinero');
    const table = await elena.fill('/es/plan-de-apoyos', '/tabla', { group: 'care' });
    await until(
      'the table ended',
      () => elena.get(table.path),
      ({ text }) => /Qué cierra cada traba|Ninguna traba sola/u.test(text),
      40_000,
    );
    expect((await elena.get(started.path.replace('plan-de-apoyos', 'rondas'))).status).toBe(404);
  });

  it('counts who cares alone once she says so herself, beside what would open more doors to her', async () => {
    const her = await town.as('yuleisy');
    const plan = await her.get('/es/mi-plan');
    expect(plan.html).toContain('/es/que-abre-puertas');
    const page = await her.get('/es/que-abre-puertas');
    expect(page.text).toContain('Qué abriría más puertas');
    expect(page.text).toMatch(/Hoy (?:ningún lugar está|1 lugar está|\d+ lugares están)/u);
    const said = await her.fill('/es/que-abre-puertas', '/que-abre-puertas', { lone: 'yes' });
    expect(said.text).toContain('Pediste que se tome en cuenta');
    const { id } = await town.one<{ id: number }>('select seeker_id as id from work.floor_choice');
    const staff = await elena.get(`/es/personas/${String(id)}/que-abre-puertas`);
    expect(staff.text).toContain('Cuenta desde 55 puntos');
    expect(staff.text).not.toContain('Cuido sola');
    const back = await her.fill('/es/que-abre-puertas', '/que-abre-puertas', { lone: 'no' });
    expect(back.text).not.toContain('Pediste que se tome en cuenta');
  });

  it('is told which floor cannot hold', async () => {
    const started = await elena.fill('/es/rondas', '/rondas', { 'waiting.days': '9000', 'waiting.least': '3' });
    const page = await settled(started.path);
    expect(page.text).toContain('Los mínimos no se pueden cumplir');
    expect(page.text).toContain('9000 días');
  });

  it('cancels a round that waits, and repeats it', async () => {
    await town.worker.stop();
    const started = await elena.fill('/es/rondas', '/rondas', { 'service.legal': '2' });
    expect(started.text).toContain('La ronda está en marcha');
    const second = await elena.fill('/es/rondas', '/rondas', { 'service.legal': '5' });
    expect(second.text).toContain('Ya hay una ronda en marcha');
    const page = await elena.fill(started.path, '/cancelar');
    expect(page.text).toContain('Cancelaste esta ronda');
    const again = await elena.get(`/es/rondas?como=${started.path.split('/').at(-1) ?? ''}`);
    expect(again.html).toMatch(/name="service.legal"[^>]*value="2"|value="2"[^>]*name="service.legal"/u);
  });

  it('ends although the worker was killed on the way', async () => {
    const started = await elena.fill('/es/rondas', '/rondas', {});
    const first = await startWorker(town.database, { env: { AYNI_DEMO: '1' } });
    first.process.kill('SIGKILL');
    const second = await startWorker(town.database, { env: { AYNI_DEMO: '1' } });
    const page = await settled(started.path);
    expect(page.text).toMatch(/tienen? propuesta/u);
    await second.stop();
  }, 150_000);
});
