import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '#access';
import { Actor, type Answer } from '../support/actor.js';
import { freshDatabase } from '../support/database.js';
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox.js';
import { type Programs, startPrograms } from '../support/programs.js';
import { addOrganisation, openAs, openRooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const OTHER = 'lluvia sobre tejas 4';

describe('people of an organisation', () => {
  let owner: Awaited<ReturnType<typeof openAs>>;
  let programs: Programs;
  let mailbox: Mailbox;
  let elena: Actor;

  beforeAll(async () => {
    const database = await freshDatabase();
    mailbox = await openMailbox();
    owner = await openAs(database.owner);
    const rooms = await openRooms(database);
    const ngo = await addOrganisation(owner, 'ngo', 'Manos');
    const other = await addOrganisation(owner, 'ngo', 'Red Puente');
    const firm = await addOrganisation(owner, 'employer', 'Panadería San Hilarión');
    const accounts = rooms.get(AccountService);
    const add = (role: 'coordinator' | 'employer' | 'caseworker', email: string, organisationId: number) =>
      accounts.createStaff({ role, organisationId, name: `Persona ${email}`, email, password: PASSWORD });
    await add('coordinator', 'elena@manos.pe', ngo);
    await add('caseworker', 'rosa@manos.pe', ngo);
    await add('coordinator', 'bruno@puente.pe', other);
    await add('employer', 'lucia@pan.pe', firm);
    await accounts.createStaff({ role: 'operator', name: 'Iván Soto', email: 'ivan@ayni.pe', password: PASSWORD });
    await rooms.close();
    const env = { SMTP_URL: mailbox.url, MAIL_FROM: 'Ayni <ayni@example.pe>', LOG_LEVEL: 'info' };
    programs = await startPrograms(database, { env });
    elena = await enter('elena@manos.pe');
  }, 60_000);

  afterAll(async () => {
    await programs.stop();
    await owner.close();
    await mailbox.close();
  });

  const visit = (): Actor => new Actor(programs.address);
  const signIn = (actor: Actor, email: string, password: string): Promise<Answer> =>
    actor.fill('/es/entrar/equipo', '/entrar/equipo', { email, password });
  async function enter(email: string, password = PASSWORD): Promise<Actor> {
    const actor = visit();
    await signIn(actor, email, password);
    return actor;
  }
  const isIn = async (actor: Actor): Promise<boolean> => (await actor.get('/es/sesiones')).path === '/es/sesiones';
  const refOf = async (email: string): Promise<string> => {
    const page = await elena.get('/es/organizacion');
    const card = page.html.split('<li class="card').find((each) => each.includes(email)) ?? '';
    return /personas\/([0-9a-f-]{36})\//u.exec(card)?.[1] ?? '';
  };

  it('are invited by mail, and take their account behind a link that works once', async () => {
    const sent = await elena.fill('/es/organizacion', '/invitar', { email: 'Nueva@manos.pe', role: 'caseworker' });
    expect(sent.text).toContain('La invitación va en camino');
    const letter = await mailbox.letterTo('nueva@manos.pe');
    expect(`${letter.subject} ${letter.text}`).not.toMatch(/Manos|Elena|Ayni|asesora|caseworker/u);
    const link = linkIn(letter);
    expect(link).toMatch(/^\/es\/invitacion\/[\w-]{43}$/u);
    expect((await elena.get('/es/organizacion')).html).not.toContain(link.slice(-43));

    const her = visit();
    const page = await her.get(link);
    expect([page.path, page.status]).toEqual(['/es/invitacion', 200]);
    expect(page.html).not.toContain(link.slice(-43));
    expect(page.text).toContain('Te invita Manos');
    const weak = await her.send(page, '/invitacion', { name: 'Ana Ríos', password: 'corta', again: 'corta' });
    expect([weak.status, weak.html.includes('value="Ana Ríos"'), weak.html.includes('corta"')]).toEqual([
      422,
      true,
      false,
    ]);
    const taken = await her.send(weak, '/invitacion', { name: 'Ana Ríos', password: OTHER, again: OTHER });
    expect(taken.path).toBe('/es/cuenta/segundo-paso');
    expect((await visit().get(link)).text).toContain('Este enlace ya no sirve');
    expect((await elena.get('/es/organizacion')).text).toContain('Ana Ríos');
    expect(await isIn(await enter('nueva@manos.pe', OTHER))).toBe(true);
  });

  it('get a new link that ends the one before, until the invitation is withdrawn', async () => {
    await elena.fill('/es/organizacion', '/invitar', { email: 'dos@manos.pe', role: 'analyst' });
    const first = linkIn(await mailbox.letterTo('dos@manos.pe'));
    const again = await elena.fill('/es/organizacion', `${await refOf('dos@manos.pe')}/reenviar`);
    expect(again.text).toContain('La invitación va en camino');
    const second = linkIn(await mailbox.letterTo('dos@manos.pe', 2));
    expect((await visit().get(first)).text).toContain('Este enlace ya no sirve');
    expect((await visit().get(second)).text).toContain('Crea tu cuenta');
    await elena.fill('/es/organizacion', `${await refOf('dos@manos.pe')}/retirar`);
    expect((await visit().get(second)).text).toContain('Este enlace ya no sirve');
    expect((await elena.get('/es/organizacion')).text).not.toContain('dos@manos.pe');
  });

  it('are not invited twice, nor to a role that their organisation has not', async () => {
    const taken = await elena.fill('/es/organizacion', '/invitar', { email: 'rosa@manos.pe', role: 'caseworker' });
    expect([taken.status, taken.text.includes('ya tiene una cuenta')]).toEqual([422, true]);
    const odd = await elena.fill('/es/organizacion', '/invitar', { email: 'x@manos.pe', role: 'operator' });
    expect([odd.status, odd.html.includes('value="x@manos.pe"')]).toEqual([422, true]);
  });

  it('lose their sessions at once when they are deactivated, and come back', async () => {
    const rosa = await enter('rosa@manos.pe');
    expect(await isIn(rosa)).toBe(true);
    const ref = await refOf('rosa@manos.pe');
    await elena.fill('/es/organizacion', `${ref}/desactivar`);
    expect(await isIn(rosa)).toBe(false);
    expect((await signIn(visit(), 'rosa@manos.pe', PASSWORD)).status).toBe(422);
    await elena.fill('/es/organizacion', `${ref}/activar`);
    expect(await isIn(await enter('rosa@manos.pe'))).toBe(true);
  });

  it('always keep one who can invite others, whoever asks', async () => {
    const { ref } = await only<{ ref: string }>(
      `select ref from identity.account where role = 'coordinator' order by id`,
    );
    const last = await elena.push(`/es/organizacion/personas/${ref}/desactivar`);
    expect([last.status, last.text.includes('Es la última persona')]).toEqual([409, true]);
    expect(await isIn(elena)).toBe(true);
  });

  it('belong to their organisation: nobody else’s coordinator can touch them', async () => {
    const bruno = await enter('bruno@puente.pe');
    const lucia = await enter('lucia@pan.pe');
    const ref = await refOf('rosa@manos.pe');
    for (const stranger of [bruno, lucia]) {
      for (const change of ['desactivar', 'activar', 'segundo-paso', 'reenviar', 'retirar'])
        expect((await stranger.push(`/es/organizacion/personas/${ref}/${change}`)).status).not.toBe(200);
      expect((await stranger.get('/es/organizacion')).text).not.toContain('rosa@manos.pe');
    }
    expect(await isIn(await enter('rosa@manos.pe'))).toBe(true);
    await lucia.fill('/es/organizacion', '/invitar', { email: 'socio@pan.pe' });
    const partner = visit();
    const page = await partner.get(linkIn(await mailbox.letterTo('socio@pan.pe')));
    const home = await partner.send(page, '/invitacion', { name: 'Mateo Rojas', password: OTHER, again: OTHER });
    expect(home.path).toBe('/es/puestos');
    expect((await lucia.get('/es/organizaciones')).status).toBe(403);
    expect((await lucia.push('/es/organizacion', { name: 'Otro nombre' })).status).toBe(403);
  });

  it('begin with the operator, who makes an organisation and invites its first account', async () => {
    const ivan = await enter('ivan@ayni.pe');
    const missing = await ivan.fill('/es/organizaciones', '/organizaciones', { name: 'Cuna Manitos' });
    expect([missing.status, missing.text.includes('Falta elegir qué es')]).toEqual([422, true]);
    const made = await ivan.send(missing, '/organizaciones', { kind: 'public_service' });
    expect(made.text).toContain('Cuna Manitos');
    await ivan.send(made, '/invitar', { email: 'primera@cuna.pe', role: 'coordinator' });
    expect((await mailbox.letterTo('primera@cuna.pe')).subject).toBe('Te invitaron a entrar');
    const { name } = await only<{ name: string }>(
      `select organisation.name from identity.account account join work.organisation organisation
         on organisation.id = account.organisation_id where account.secret_hash is null and account.role = 'coordinator'`,
    );
    expect(name).toBe('Cuna Manitos');
  });

  it('say what their organisation is, and keep what was typed when something is wrong', async () => {
    const given = {
      name: 'Manos del Rímac',
      contact: 'hola@manos.pe',
      phone: '(01) 555-1234',
      languages: ['es', 'qu'],
    };
    const wrong = await elena.fill('/es/organizacion', '/organizacion', { ...given, phone: 'no tengo' });
    expect([wrong.status, wrong.html.includes('value="Manos del Rímac"')]).toEqual([422, true]);
    const saved = await elena.send(wrong, '/organizacion', given);
    expect([saved.path, saved.text.includes('Guardamos los datos')]).toEqual(['/es/organizacion', true]);
    expect(await only(`select email, phone, languages from work.organisation where name = 'Manos del Rímac'`)).toEqual({
      email: 'hola@manos.pe',
      phone: '015551234',
      languages: ['es', 'qu'],
    });
  });

  it('choose another password: by themselves, or with a mailed link whoever asks', async () => {
    const [rosa, elsewhere] = [await enter('rosa@manos.pe'), await enter('rosa@manos.pe')];
    const wrong = await rosa.fill('/es/cuenta/clave', '/clave', { current: 'no es', password: OTHER, again: OTHER });
    expect(wrong.text).toContain('La contraseña de ahora no coincide');
    const changed = await rosa.send(wrong, '/clave', { current: PASSWORD, password: OTHER, again: OTHER });
    expect(changed.text).toContain('Tu contraseña nueva está guardada');
    expect([await isIn(rosa), await isIn(elsewhere)]).toEqual([true, false]);
    expect((await mailbox.letterTo('rosa@manos.pe')).subject).toBe('Cambió tu forma de entrar');

    const asked: string[] = [];
    for (const email of ['rosa@manos.pe', 'nadie@manos.pe'])
      asked.push((await visit().fill('/es/clave-olvidada', '/clave-olvidada', { email })).text);
    expect(asked[0]).toBe(asked[1]);
    const link = linkIn(await mailbox.letterTo('rosa@manos.pe', 2));
    const fresh = visit();
    const page = await fresh.get(link);
    expect([page.path, page.html.includes(link.slice(-43))]).toEqual(['/es/clave-nueva', false]);
    const differ = await fresh.send(page, '/clave-nueva', { password: PASSWORD, again: OTHER });
    expect(differ.text).toContain('Las dos contraseñas no son iguales');
    await fresh.send(differ, '/clave-nueva', { password: PASSWORD, again: PASSWORD });
    expect(await isIn(rosa)).toBe(false);
    expect(await isIn(await enter('rosa@manos.pe'))).toBe(true);
    expect((await visit().get(link)).text).toContain('Este enlace ya no sirve');
    expect(await mailbox.letters('nadie@manos.pe')).toEqual([]);
  });

  it('leave no token of a link in a log, a payload or any table', async () => {
    const tokens = (await mailbox.letters())
      .map((letter) => linkIn(letter).split('/').at(-1) ?? '')
      .filter((part) => part.length === 43);
    expect(tokens.length).toBeGreaterThan(5);
    const said = programs.web.output() + programs.worker.output();
    expect(tokens.filter((token) => said.includes(token))).toEqual([]);
    expect(await only('select count(*)::integer as n from identity.mailed_link where token is not null')).toEqual({
      n: 0,
    });
  });

  async function only<T>(statement: string): Promise<T> {
    const [row] = await owner.query<T>(statement);
    if (row === undefined) throw new Error(`no row: ${statement}`);
    return row;
  }
});
