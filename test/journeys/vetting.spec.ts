import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rucCheckDigit } from '#peru';
import { Actor, type Answer, until } from '../support/actor.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { PASSWORD, startTown, type Town } from '../support/town.js';
import { writeVacancy } from '../support/vacancy-desk.js';

const DISTRICT = '150132';
const RUC = `2060000009${rucCheckDigit('2060000009')}`;
const CONTACT = { district: DISTRICT, name: 'Carmen Poma', phone: '987654321', password: PASSWORD, rules: 'yes' };
const FIRM = {
  ...CONTACT,
  ruc: RUC,
  business: 'Textiles La Luna SAC',
  sector: 'C',
  size: '11_50',
  regime: 'small',
  email: 'carmen@laluna.pe',
};
const VISIT = {
  seenOn: new Date(Date.now() - 86_400_000).toISOString().slice(0, 10),
  who: 'Rosa Huamán',
  note: 'Casa con dos niños, cuarto propio con llave.',
};
const HOME = ['private_room', 'paid_by_law', 'rest_and_holidays', 'keeps_documents', 'safe_home', 'tasks_agreed'];

describe('an employer is vetted', () => {
  let town: Town;
  let mailbox: Mailbox;

  beforeAll(async () => {
    mailbox = await openMailbox();
    town = await startTown(6, { env: { SMTP_URL: mailbox.url } });
  }, 120_000);

  afterAll(async () => {
    await town.stop();
    await mailbox.close();
  });

  const register = async (way: string, fields: Readonly<Record<string, string>>): Promise<Actor> => {
    const somebody = new Actor(town.address);
    await somebody.fill(`/es/registro/${way}`, `/registro/${way}`, fields);
    return somebody;
  };
  const signIn = async (email: string): Promise<Actor> => {
    const somebody = new Actor(town.address);
    await somebody.fill('/es/entrar/equipo', '/entrar/equipo', { email, password: PASSWORD });
    return somebody;
  };
  const confirm = async (email: string): Promise<void> => {
    await mailbox.letterTo(email);
    const texts = (await mailbox.letters(email)).map(({ text }) => text).join();
    await new Actor(town.address).fill(/\/es\/registro\/\S+/u.exec(texts)?.[0] ?? '', '/registro/confirmar');
  };
  const stateOf = async (title: string): Promise<string> =>
    (await town.one<{ state: string }>('select state from work.vacancy where title = $1 order by id desc', [title]))
      .state;
  const idOf = async (title: string) =>
    String((await town.one<{ id: number }>('select id from work.vacancy where title = $1', [title])).id);
  /** The caseworkers’ card of the employer that came in last, of this form. */
  const lastOf = async (form: string): Promise<string> => {
    const { id } = await town.one<{ id: number }>(
      'select max(organisation_id) as id from work.employer where form = $1',
      [form],
    );
    return `/es/empleadores/${String(id)}`;
  };
  const publish = (by: Actor, title: string, changes: Record<string, string> = {}): Promise<Answer> =>
    writeVacancy(by, title, { tasks: 'Coser, planchar y ordenar los pedidos.', district: DISTRICT, ...changes });
  const setState = (by: Actor, id: string, state: string) => by.push(`/es/puestos/${id}/estado`, { state });

  it('stops a household until an NGO has been in its home', async () => {
    const email = 'casa@correo.pe';
    const casa = await register('hogar', { ...CONTACT, dni: '41234567', email });
    await confirm(email);
    const title = 'Trabajo del hogar y cuidado';
    await publish(casa, title, { tasks: 'Cocinar, limpiar y acompañar a dos niños después del colegio.' });
    expect(await stateOf(title)).toBe('in_review');
    await setState(casa, await idOf(title), 'open');
    await casa.push(`/es/puestos/${await idOf(title)}/publicar`);
    expect(await stateOf(title)).toBe('in_review');

    const [rosa, bruno] = await Promise.all([town.as('rosa'), town.as('bruno')]);
    expect((await rosa.get('/es/empleadores')).text).toContain('Hogar en San Juan de Lurigancho');
    const card = await lastOf('household');
    const approve = (by: Actor): Promise<Answer> => by.fill(card, card, { decision: 'approve' });
    expect((await approve(rosa)).text).toContain('tiene que visitar el hogar');
    await rosa.fill(card, `${card}/respaldo`, { ...VISIT, checks: HOME.slice(1) });
    expect((await approve(rosa)).text).toContain('La visita dejó algo sin cumplir');
    const future = await rosa.fill(card, `${card}/respaldo`, { ...VISIT, seenOn: '2099-01-01', checks: HOME });
    expect(future.html).toContain(VISIT.note);
    await rosa.fill(card, `${card}/respaldo`, { ...VISIT, checks: HOME });
    expect((await rosa.get(card)).text).toContain(VISIT.note);
    expect((await bruno.get(card)).text).not.toContain(VISIT.note);
    expect((await approve(bruno)).text).toContain('tiene que visitar el hogar');
    expect(await stateOf(title)).toBe('in_review');

    expect((await approve(rosa)).text).toContain('Decisión guardada');
    expect(await stateOf(title)).toBe('open');
    await until(
      'scored',
      () =>
        town.one<{ due: number }>('select revision - scored_revision as due from work.vacancy where title = $1', [
          title,
        ]),
      ({ due }) => due === 0,
    );
  });

  it('publishes a body without RUC once an NGO vouches for it, and not before its e-mail is confirmed', async () => {
    const email = 'olla@comedor.pe';
    const comedor = { ...CONTACT, business: 'Comedor Las Flores', forming: 'canteen', sector: 'I', email };
    const olla = await register('organizacion', comedor);
    await publish(olla, 'Cocina de comedor', { tasks: 'Cocinar el menú y servir a los vecinos.' });
    const rosa = await town.as('rosa');
    const card = await lastOf('forming');
    expect((await rosa.fill(card, card, { decision: 'approve' })).text).toContain('tiene que dar su aval');
    const checks = ['people_known', 'place_seen', 'activity_real', 'no_complaints', 'steps_to_formal'];
    await rosa.fill(card, `${card}/respaldo`, { ...VISIT, checks });
    expect((await rosa.fill(card, card, { decision: 'approve' })).text).toContain('Decisión guardada');
    expect(await stateOf('Cocina de comedor')).toBe('in_review');
    await confirm(email);
    expect(await stateOf('Cocina de comedor')).toBe('open');
  });

  it('asks a firm for more, hears its answer, and shows no contact without a trace', async () => {
    const rosa = await town.as('rosa');
    const carmen = await register('empresa', FIRM);
    await confirm(FIRM.email);
    await publish(carmen, 'Costura recta');
    const card = await lastOf('firm');
    const ask = {
      decision: 'ask',
      reason: 'ask.address_unclear',
      told: 'Escribe dónde queda el taller.',
      team: 'Raro.',
    };
    expect((await rosa.fill(card, card, { ...ask, told: '' })).text).toContain('Escribe qué leerá la empresa');
    const wrong = await rosa.fill(card, card, { ...ask, reason: 'refuse.not_found' });
    expect([wrong.status, wrong.html.includes(ask.told)]).toEqual([422, true]);
    await rosa.fill(card, card, ask);
    const own = await carmen.get('/es/mi-empresa');
    expect(own.text).toContain(ask.told);
    expect(own.text).not.toContain(ask.team);
    expect(await stateOf('Costura recta')).toBe('in_review');
    await carmen.send(own, '/mi-empresa/respuesta', { answer: 'Queda en la avenida Próceres.' });
    expect((await rosa.get(card)).text).toContain('avenida Próceres');
    const shown = await rosa.fill(card, `${card}/contacto`);
    expect(shown.text.replaceAll(/\s/gu, '')).toContain('987654321');
    const seen = await town.one<{ n: number }>(
      `select count(*)::int as n from audit.event where action = 'employer.contact_seen'`,
    );
    expect(seen.n).toBe(1);
    await rosa.fill(card, card, { decision: 'approve' });
    expect(await stateOf('Costura recta')).toBe('open');
  });

  it('pauses all of a suspended firm at once, tells it why, and needs a second person to lift it', async () => {
    const [rosa, elena] = await Promise.all([town.as('rosa'), town.as('elena')]);
    const carmen = await signIn(FIRM.email);
    const card = await lastOf('firm');
    await setState(carmen, await idOf('Costura recta'), 'open');
    const told = 'Una persona nos dijo que le pidieron dinero.';
    await rosa.fill(card, card, { decision: 'suspend', reason: 'suspend.asked_money', told });
    expect(await stateOf('Costura recta')).toBe('paused');
    expect((await carmen.get('/es/mi-empresa')).text).toContain(told);
    await setState(carmen, await idOf('Costura recta'), 'open');
    expect(await stateOf('Costura recta')).toBe('in_review');
    const lift = { decision: 'lift', reason: 'lift.found_untrue' };
    expect((await rosa.fill(card, card, lift)).text).toContain('Otra persona del equipo tiene que levantarla');
    await elena.fill(card, card, lift);
    expect(await stateOf('Costura recta')).toBe('open');
  });

  it('brings back what a suspension paused', async () => {
    const rosa = await town.as('rosa');
    const { id } = await town.one<{ id: number }>('select min(organisation_id) as id from work.employer');
    const card = `/es/empleadores/${String(id)}`;
    const open = () =>
      town.owner.query(`select id from work.vacancy where organisation_id = $1 and state = 'open' order by id`, [id]);
    const before = await open();
    expect(before.length).toBeGreaterThan(1);
    await rosa.fill(card, card, { decision: 'suspend', reason: 'suspend.not_answering', told: 'No contestan.' });
    expect(await open()).toEqual([]);
    await rosa.fill(card, card, { decision: 'lift', reason: 'lift.put_right' });
    expect(await open()).toEqual(before);
  });

  it('lets a person read a doubtful advert: returned with notes, then published, and not asked twice for the same words', async () => {
    const [rosa, lucia] = await Promise.all([town.as('rosa'), town.as('lucia')]);
    const title = 'Empaque de frutas de noche';
    const tasks = 'Entrevista de noche en una casa. Solo por WhatsApp. Sin contrato.';
    await publish(lucia, title, { tasks });
    const here = `/es/puestos-revision/${await idOf(title)}`;
    expect((await rosa.get('/es/puestos-revision')).text).toContain(title);
    expect((await rosa.get(here)).text).toContain('El aviso tiene señales de riesgo');
    const told = 'Di dónde es la entrevista.';
    await rosa.fill(here, here, { decision: 'return', reason: 'return.place_unclear', told });
    expect(await stateOf(title)).toBe('draft');
    expect((await lucia.get(`/es/puestos/${await idOf(title)}`)).text).toContain(told);
    await setState(lucia, await idOf(title), 'open');
    expect(await stateOf(title)).toBe('in_review');
    await rosa.fill(here, here, { decision: 'open' });
    expect(await stateOf(title)).toBe('open');
    for (const state of ['paused', 'open']) await setState(lucia, await idOf(title), state);
    expect(await stateOf(title)).toBe('open');
  });

  it('lets a person say which trade it is, or not publish it', async () => {
    const [rosa, lucia] = await Promise.all([town.as('rosa'), town.as('lucia')]);
    const title = 'Apoyo en lo que salga';
    await publish(lucia, title);
    await town.owner.query(`update work.vacancy set state = 'in_review', form = form - 'occupation' where title = $1`, [
      title,
    ]);
    const here = `/es/puestos-revision/${await idOf(title)}`;
    expect((await rosa.fill(here, here, { decision: 'open', occupation: 'none' })).text).toContain('Elige el oficio');
    const searched = await rosa.get(`${here}?q=panadero`);
    const [, occupation = ''] = /name="occupation" value="(\d+)"/u.exec(searched.html) ?? [];
    await rosa.send(searched, here, { decision: 'open', occupation });
    expect(
      await town.one(`select state, form ->> 'occupation' as trade from work.vacancy where title = $1`, [title]),
    ).toEqual({
      state: 'open',
      trade: occupation,
    });
    await setState(lucia, await idOf(title), 'paused');
    await town.owner.query(`update work.vacancy set state = 'in_review' where title = $1`, [title]);
    await rosa.fill(here, here, { decision: 'block', reason: 'block.not_a_job', told: 'No es un puesto.' });
    expect(await stateOf(title)).toBe('closed');
  });
});
