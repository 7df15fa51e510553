import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Answer } from '../support/actor.js';
import { MOST_PAGES, MOST_SECONDS, Stopwatch } from '../support/keystroke.js';
import { type Fields, writeVacancy, WRITTEN } from '../support/vacancy-desk.js';
import { PASSWORD, startTown, type Town } from '../support/town.js';

describe('a firm posts a vacancy', () => {
  let town: Town;
  let lucia: Actor;
  let nora: Actor;
  let district: string;

  beforeAll(async () => {
    town = await startTown(6);
    [lucia, nora] = await Promise.all([town.as('lucia'), town.as('nora')]);
    const { path } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { title: 'Un lugar' });
    const { html } = await lucia.get(`${path}/lugar`);
    district = /<option value="(\d{6})"[^>]*>San Juan de Lurigancho/u.exec(html)?.[1] ?? '';
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  const publish = (by: Actor, title: string, changes: Fields = {}): Promise<Answer> =>
    writeVacancy(by, title, { district, ...changes });
  const stateOf = async (title: string): Promise<string> =>
    (await town.one<{ state: string }>('select state from work.vacancy where title = $1 order by id desc', [title]))
      .state;
  const idOf = async (title: string): Promise<number> =>
    (await town.one<{ id: number }>('select id from work.vacancy where title = $1 order by id desc', [title])).id;

  it('posts a counter job from a template in under five minutes: few pages, few fields', async () => {
    const watch = new Stopwatch(lucia);
    await watch.open('/es/puestos');
    await watch.open('/es/puestos/nuevo');
    const tasks = await watch.send('/puestos/nuevo', { origin: 'bakery-counter' });
    expect(tasks.text).toContain('Mostrador de panadería');
    await watch.follow(/href="([^"]+\/pago)"[^>]*>Seguir/u.source);
    expect(watch.page.text).toContain('Es una sugerencia');
    await watch.send('/pago', { 'pay-min': '1250', 'pay-max': '1400' });
    expect(watch.page.path).toMatch(/\/lugar$/u);
    await watch.send('/lugar', { district });
    expect(watch.page.path).toMatch(/\/revisar$/u);
    expect(watch.page.text).toContain('El aviso no pide nada prohibido');
    const list = await watch.send('/publicar', {});
    expect(list.text).toContain('Publicado. Ya buscamos personas');
    expect(await stateOf('Mostrador de panadería')).toBe('open');
    console.log(watch.told());
    expect(watch.pages).toBeLessThanOrEqual(MOST_PAGES);
    expect(watch.seconds).toBeLessThan(MOST_SECONDS);
  });

  it('does not publish a template before the firm said what it pays and where', async () => {
    const { path } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { origin: 'sewing' });
    const review = await lucia.get(`${path}/revisar`);
    expect(review.text).toContain('Faltan 2 cosas para publicar');
    expect((await lucia.push(`${path}/publicar`)).text).toContain('Falta completar partes del puesto');
    expect(await stateOf('Costura industrial')).toBe('draft');
  });

  it('tells one page by page from nothing, and publishes it', async () => {
    expect((await publish(lucia, 'Atención de mostrador')).text).toContain('Publicado. Ya buscamos personas');
    expect(await stateOf('Atención de mostrador')).toBe('open');
  });

  it('asks for a job or a name first', async () => {
    const page = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', {});
    expect(page.text).toContain('Elige un puesto de la lista o escribe su nombre');
    expect(page.html).toContain('<title>Error:');
  });

  it.each([
    ['good looks', { tasks: 'Vender ropa. Buena presencia indispensable.' }, 'Di qué trato esperas'],
    ['a fee', { tasks: 'Vender. El uniforme cuesta 80 soles y lo paga el postulante.' }, 'no se le cobra nada'],
    ['no district', { district: '' }, 'Falta el distrito'],
    ['half a day', { 'hours-to-2': '' }, 'Un día tiene solo entrada o solo salida'],
    ['pay upside down', { 'pay-min': '1500', 'pay-max': '1300' }, 'no puede ser menor'],
  ])('does not publish %s, and keeps what was typed', async (name, changes: Record<string, string>, words) => {
    const title = `Puesto con ${name}`;
    const page = await publish(lucia, title, changes);
    for (const value of Object.values(changes)) expect(page.html).toContain(value);
    expect(page.text).toContain('Falta corregir');
    expect(page.text).toContain(words);
    expect(page.html).toContain('<title>Error:');
    await lucia.push(`/es/puestos/${String(await idOf(title))}/publicar`);
    expect(await stateOf(title)).toBe('draft');
  });

  it('asks why something is essential, and what it is when nobody knows it by that name', async () => {
    const { path: here } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { origin: 'cook' });
    const asked = `${here}/requisitos`;
    const unknown = await lucia.fill(asked, '/requisitos', { requirement: 'hornear pan', do: 'add' });
    expect(unknown.text).toContain('¿Quisiste decir: elaborar pan');
    const added = await lucia.send(unknown, '/requisitos', { requirement: 'elaborar pan', do: 'add' });
    const [need = ''] =
      /need-\d+(?="[^>]*>[^<]*<span>Se aprende)/u.exec(added.html.split('Elaborar pan')[1] ?? '') ?? [];
    const wrong = await lucia.send(added, '/requisitos', { [need]: 'essential', do: 'next' });
    expect(wrong.text).toContain('Di por qué «elaborar pan» es indispensable');
    const right = { [need.replace('need', 'why')]: 'safety', do: 'back' };
    expect((await lucia.send(wrong, '/requisitos', right)).text).toContain('2 indispensables, 3 se aprenden');
    const preview = await lucia.get(`${here}/revisar`);
    expect(preview.text).toContain('Elaborar pan: es seguridad de las personas');
  });

  it('says at once that a pay is below the floor of the hours, and where to mend it', async () => {
    const { path: here } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { origin: 'shop' });
    const low = { 'pay-min': '600', 'pay-max': '700', do: 'next' };
    const page = await lucia.fill(`${here}/pago`, '/pago', low);
    expect(page.text).toContain('El pago está por debajo del mínimo legal');
    expect(page.html).toContain('value="600"');
    const review = await lucia.get(`${here}/revisar`);
    expect(review.html).toContain(`href="${here}/pago"`);
  });

  it('resumes a draft where it was left, and goes back to the list when asked', async () => {
    const { path: here } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { title: 'Ayuda en vivero' });
    const list = await lucia.fill(`${here}/contrato`, '/contrato', { contract: 'daily', do: 'back' });
    expect(list.path).toBe(here);
    expect(list.text).toContain('Seguir: Tareas y puesto');
    expect(list.text).toContain('Por días');
    const trade = await lucia.fill(`${here}/tareas`, '/tareas', { tasks: 'Regar y trasplantar.', do: 'next' });
    expect(trade.path).toBe(`${here}/pago`);
  });

  it('copies a vacancy of its own with its days left out, and none of another firm', async () => {
    await publish(lucia, 'Reparto de pan');
    const id = String(await idOf('Reparto de pan'));
    const { path } = await lucia.fill('/es/puestos/nuevo', '/puestos/nuevo', { origin: `copia-${id}` });
    expect(path).not.toBe(`/es/puestos/${id}`);
    const copy = await town.one<{ form: { startOn: string; unseen: string[] }; tasks: string }>(
      'select form, tasks from work.vacancy where title = $1 order by id desc',
      ['Reparto de pan'],
    );
    expect(copy).toMatchObject({ tasks: WRITTEN['tareas']?.['tasks'], form: { unseen: ['place'] } });
    expect(copy.form.startOn).not.toBe('2099-01-04');
    const stolen = await (await town.as('mateo')).push('/es/puestos/nuevo', { origin: `copia-${id}` });
    expect(stolen.status).toBe(404);
  });

  it('keeps a firm that nobody vetted waiting, by every way to “open”', async () => {
    const title = 'Venta en bodega';
    expect((await publish(nora, title)).text).toContain('Una persona lo revisa antes de publicarlo');
    expect(await stateOf(title)).toBe('in_review');
    const id = await idOf(title);
    await nora.push(`/es/puestos/${String(id)}/estado`, { state: 'open' });
    await nora.push(`/es/puestos/${String(id)}/publicar`);
    await nora.fill(`/es/puestos/${String(id)}/apoyos`, '/apoyos', { do: 'next' });
    expect(await stateOf(title)).toBe('in_review');
    const shown = await (await town.as('yuleisy')).get(`/es/oportunidades/${String(id)}`);
    expect(shown.status).toBe(404);
  });

  it('does not open unlawful text through an edit, a pause or a second try', async () => {
    const title = 'Caja de mercado';
    await publish(lucia, title);
    const here = `/es/puestos/${String(await idOf(title))}`;
    const unlawful = { tasks: 'Cobrar. Solo señoritas de 18 a 25 años.' };
    const edited = await lucia.fill(`${here}/tareas`, '/tareas', { ...unlawful, do: 'next' });
    expect(edited.text).toContain('Falta corregir');
    expect(edited.html).toContain(unlawful.tasks);
    await lucia.push(`${here}/estado`, { state: 'paused' });
    await lucia.fill(`${here}/tareas`, '/tareas', { ...unlawful, do: 'next' });
    expect((await lucia.push(`${here}/estado`, { state: 'open' })).status).toBe(422);
    expect(await stateOf(title)).toBe('paused');
  });

  it('sends an open advert that begins to look like a false offer to a person', async () => {
    const title = 'Empaque de frutas';
    await publish(lucia, title);
    const here = `/es/puestos/${String(await idOf(title))}`;
    const tasks = 'Entrevista de noche en una casa. Solo por WhatsApp. Sin contrato.';
    const edited = await lucia.fill(`${here}/tareas`, '/tareas', { tasks, do: 'next' });
    expect(edited.text).toContain('Una persona lo revisa antes de publicarlo');
    expect(await stateOf(title)).toBe('in_review');
  });

  it('makes one vacancy of a form that is sent twice', async () => {
    const title = 'Limpieza de local';
    const page = await lucia.get('/es/puestos/nuevo');
    await Promise.all([1, 2].map(() => lucia.send(page, '/puestos/nuevo', { title })));
    await lucia.send(page, '/puestos/nuevo', { title });
    expect(await town.one('select count(*)::int as n from work.vacancy where title = $1', [title])).toEqual({ n: 1 });
  });

  it('brings a page back after the session ended, with all that was typed', async () => {
    const { path: here } = await nora.fill('/es/puestos/nuevo', '/puestos/nuevo', { title: 'Cocina de prueba' });
    const page = await nora.get(`${here}/tareas`);
    await town.owner.query(
      `update identity.session set expires_at = now() - interval '1 minute' where account_id in
         (select id from identity.account where role = 'employer')`,
    );
    const typed = {
      title: 'Cocina «de olla» & más',
      tasks: 'Ñ’apa, 👩🏽‍🍳 y "ají"\nSegunda línea',
      occupation: 'none',
      do: 'back',
    };
    const signIn = await nora.send(page, '/tareas', typed);
    expect(signIn.status).toBe(401);
    expect(signIn.text).toContain('Tu sesión se cerró por seguridad');
    const firm = await town.one<{ id: number }>('select max(organisation_id) as id from work.employer');
    const email = `employer-${String(firm.id)}@town.invalid`;
    const back = await nora.send(signIn, '/entrar/equipo', { email, password: PASSWORD });
    expect(back.text).toContain('Lo que escribiste sigue aquí');
    const saved = await nora.send(back, '/tareas');
    expect(saved.path).toBe(here);
    expect(await town.one('select tasks from work.vacancy where title = $1', [typed.title])).toEqual({
      tasks: typed.tasks,
    });
    [lucia, nora] = await Promise.all([town.as('lucia'), town.as('nora')]);
  });

  it('answers an address that is no number, or too large a one, as a page that is not there', async () => {
    const [firm, her, rosa] = await Promise.all([town.as('lucia'), town.as('yuleisy'), town.as('rosa')]);
    for (const odd of ['0', '-1', '99999999999', '9007199254740993', 'x', '1.5', '%00']) {
      const answers = await Promise.all([
        firm.get(`/es/puestos/${odd}`),
        firm.get(`/es/puestos/1/perfiles/${odd}`),
        firm.get(`/es/puestos?antes=${odd}`),
        her.get(`/es/oportunidades/${odd}`),
        her.push(`/es/oportunidades/${odd}/contacto`, { decision: 'yes', data: 'name' }),
        her.get(`/es/oportunidades?desde=${odd}`),
        rosa.get(`/es/revision/${odd}/1`),
        rosa.get(`/es/revision?desde=${odd}.1.1`),
      ]);
      expect([odd, ...answers.map(({ status }) => status)]).toEqual([
        odd,
        ...answers.map(({ status }) => Math.min(status, 499)),
      ]);
    }
  });
});
