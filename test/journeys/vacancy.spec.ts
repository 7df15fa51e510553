import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor, Answer } from '../support/actor.js';
import { PASSWORD, startTown, type Town } from '../support/town.js';

const JOB = {
  title: 'Atención de mostrador',
  tasks: 'Atender, cobrar y ordenar la vitrina.',
  positions: '1',
  startOn: '2099-01-04',
  'pay-min': '1300',
  'pay-max': '1500',
  contract: 'planilla',
  supports: ['transport'],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((day) => [
      [`hours-from-${String(day)}`, '09:00'],
      [`hours-to-${String(day)}`, '17:00'],
    ]),
  ),
} as const;

describe('a firm posts a vacancy', () => {
  let town: Town;
  let lucia: Actor;
  let nora: Actor;
  let district: string;

  beforeAll(async () => {
    town = await startTown(1);
    [lucia, nora] = await Promise.all([town.as('lucia'), town.as('nora')]);
    const { html } = await lucia.get('/es/puestos/nuevo');
    district = /<option value="(\d{6})"[^>]*>San Juan de Lurigancho/u.exec(html)?.[1] ?? '';
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  /** Saves a draft, says which trade it is and sends it, as the form asks. */
  const publish = async (by: Actor, changes: Record<string, string> = {}): Promise<Answer> => {
    const typed = { ...JOB, district, ...changes };
    const draft = await by.fill('/es/puestos/nuevo', '/puestos/nuevo', { ...typed, do: 'save' });
    const [, trades = ''] = /<select[^>]*name="occupation"[^>]*>([\s\S]*?)<\/select>/u.exec(draft.html) ?? [];
    const [, occupation = ''] = /<option value="(\d+)"/u.exec(trades) ?? [];
    return by.send(draft, String.raw`/puestos/\d+`, { ...typed, occupation, do: 'review' });
  };
  const stateOf = async (title: string): Promise<string> =>
    (await town.one<{ state: string }>('select state from work.vacancy where title = $1 order by id desc', [title]))
      .state;
  const idOf = async (title: string): Promise<number> =>
    (await town.one<{ id: number }>('select id from work.vacancy where title = $1 order by id desc', [title])).id;

  it('publishes a lawful one of a vetted firm at once', async () => {
    expect((await publish(lucia)).text).toContain('Publicado. Ya buscamos personas');
    expect(await stateOf(JOB.title)).toBe('open');
  });

  it.each([
    ['good looks', { tasks: 'Vender ropa. Buena presencia indispensable.' }, 'Di qué trato esperas'],
    ['pay below the floor', { 'pay-min': '600', 'pay-max': '700' }, 'El pago está por debajo del mínimo legal'],
    ['a fee', { tasks: 'Vender. El uniforme cuesta 80 soles y lo paga el postulante.' }, 'no se le cobra nada'],
    ['no district', { district: '' }, 'Falta el distrito'],
    ['half a day', { 'hours-to-2': '' }, 'Un día tiene solo entrada o solo salida'],
    ['pay upside down', { 'pay-min': '1500', 'pay-max': '1300' }, 'no puede ser menor'],
  ])('does not publish %s, and keeps what was typed', async (name, changes: Record<string, string>, words) => {
    const title = `Puesto con ${name}`;
    const page = await publish(lucia, { title, ...changes });
    expect(page.text).toContain('Falta corregir');
    expect(page.text).toContain(words);
    expect(page.html).toContain('<title>Error:');
    expect(page.html).toContain(`value="${title}"`);
    for (const value of Object.values({ tasks: JOB.tasks, ...changes })) expect(page.html).toContain(value);
    expect(await stateOf(title)).toBe('draft');
  });

  it('keeps a firm that nobody vetted waiting, by every way to “open”', async () => {
    const title = 'Venta en bodega';
    expect((await publish(nora, { title })).text).toContain('Una persona lo revisa antes de publicarlo');
    expect(await stateOf(title)).toBe('in_review');
    const id = await idOf(title);
    await nora.push(`/es/puestos/${String(id)}/estado`, { state: 'open' });
    await nora.fill(`/es/puestos/${String(id)}`, `/puestos/${String(id)}`, { do: 'review' });
    expect(await stateOf(title)).toBe('in_review');
    const shown = await (await town.as('yuleisy')).get(`/es/oportunidades/${String(id)}`);
    expect(shown.status).toBe(404);
  });

  it('does not open unlawful text through an edit, a pause or a second try', async () => {
    const title = 'Caja de mercado';
    await publish(lucia, { title });
    const here = `/es/puestos/${String(await idOf(title))}`;
    const unlawful = { tasks: 'Cobrar. Solo señoritas de 18 a 25 años.' };
    const edited = await lucia.fill(here, here, { ...unlawful, do: 'save' });
    expect(edited.text).toContain('Falta corregir');
    expect(edited.html).toContain(unlawful.tasks);
    await lucia.push(`${here}/estado`, { state: 'paused' });
    await lucia.fill(here, here, { ...unlawful, do: 'save' });
    expect((await lucia.push(`${here}/estado`, { state: 'open' })).status).toBe(422);
    expect(await stateOf(title)).toBe('paused');
  });

  it('sends an open advert that begins to look like a false offer to a person', async () => {
    const title = 'Empaque de frutas';
    await publish(lucia, { title });
    const here = `/es/puestos/${String(await idOf(title))}`;
    const tasks = 'Entrevista de noche en una casa. Solo por WhatsApp. Sin contrato.';
    const edited = await lucia.fill(here, here, { tasks, do: 'save' });
    expect(edited.text).toContain('Guardado');
    expect(await stateOf(title)).toBe('in_review');
  });

  it('makes one vacancy of a form that is sent twice', async () => {
    const title = 'Limpieza de local';
    const page = await lucia.get('/es/puestos/nuevo');
    const sent = { ...JOB, title, district, do: 'review' };
    await Promise.all([1, 2].map(() => lucia.send(page, '/puestos/nuevo', sent)));
    await lucia.send(page, '/puestos/nuevo', sent);
    expect(await town.one('select count(*)::int as n from work.vacancy where title = $1', [title])).toEqual({ n: 1 });
  });

  it('brings a form back after the session ended, with all that was typed', async () => {
    const page = await nora.get('/es/puestos/nuevo');
    await town.owner.query(
      `update identity.session set expires_at = now() - interval '1 minute' where account_id in
         (select id from identity.account where role = 'employer')`,
    );
    const typed = {
      ...JOB,
      title: 'Cocina «de olla» & más',
      tasks: 'Ñ’apa, 👩🏽‍🍳 y "ají"\nSegunda línea',
      district,
      do: 'save',
    };
    const signIn = await nora.send(page, '/puestos/nuevo', typed);
    expect(signIn.status).toBe(401);
    expect(signIn.text).toContain('Tu sesión se cerró por seguridad');
    const firm = await town.one<{ id: number }>('select max(organisation_id) as id from work.employer');
    const email = `employer-${String(firm.id)}@town.invalid`;
    const back = await nora.send(signIn, '/entrar/equipo', { email, password: PASSWORD });
    expect(back.text).toContain('Lo que escribiste sigue aquí');
    const saved = await nora.send(back, '/puestos/nuevo');
    expect(saved.text).toContain('Guardado');
    expect(await town.one('select tasks from work.vacancy where title = $1', [typed.title])).toEqual({
      tasks: typed.tasks,
    });
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
