import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, type Answer, until } from '../support/actor.js';
import { startTown, type Town } from '../support/town.js';

const NAME = 'Yuleisy Rondón';
const PHONE = '987 654 321';

const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);

/** The words of one band of her list, from its heading to the next. */
function bandOf(page: Answer, band: string): string {
  const [, found = ''] = new RegExp(`aria-labelledby="b-${band}">([\\s\\S]*?)</section>`).exec(page.html) ?? [];
  return found;
}

describe('the loop', () => {
  let town: Town;
  let her: Actor;
  let rosa: Actor;
  let lucia: Actor;
  let id: number;
  let post: string;
  let card: string;

  beforeAll(async () => {
    town = await startTown(12);
    [her, rosa, lucia] = await Promise.all([town.as('yuleisy'), town.as('rosa'), town.as('lucia')]);
    const vacancy = await town.one<{ id: number }>(
      `select id from work.vacancy where title = 'Panadería y pastelería'`,
    );
    const she = await town.one<{ id: number }>('select min(id) as id from work.seeker');
    id = vacancy.id;
    post = `/es/oportunidades/${String(id)}`;
    card = `/es/revision/${String(she.id)}/${String(id)}`;
    await until(
      'scored',
      () => her.get('/es/oportunidades'),
      ({ html }) => html.includes(`href="${post}"`) && !html.includes('Actualizando'),
    );
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  /** Edits the bakery's vacancy through its own form. */
  const offer = async (supports: readonly string[]): Promise<Answer> =>
    lucia.fill(`/es/puestos/${String(id)}/apoyos`, '/apoyos', { supports, do: 'next' });
  const decide = (fields: Record<string, string>): Promise<Answer> => rosa.fill(card, card, fields);
  const blind = async (): Promise<string> => {
    const { html } = await lucia.get(`/es/puestos/${String(id)}/perfiles`);
    return /href="(\/es\/puestos\/\d+\/perfiles\/\d+)"/.exec(html)?.[1] ?? '';
  };

  it('shows a post that clashes with her afternoons under “se abre si…”, with what would open it', async () => {
    const list = await her.get('/es/oportunidades');
    expect(bandOf(list, 'opens_if')).toContain(`href="${post}"`);
    expect(list.text).toContain('Choca con tus horas de cuidado');
    const why = await her.get(post);
    expect(why.text).toContain('Tu semana y este puesto: chocan 20 horas de cuidado');
    expect(why.text).toContain('Un cupo en una cuna');
    expect(why.text).not.toMatch(/\d+ de 100|puntaje/iu);
  });

  it('opens by itself when the bakery adds childcare: her page asks with its tag and changes', async () => {
    const before = await her.get('/es/oportunidades');
    const tag = before.headers.get('etag') ?? '';
    expect(before.html).toMatch(/id="puestos"[^>]* data-poll[ =]/);
    expect((await her.get('/es/oportunidades', { 'if-none-match': tag })).status).toBe(304);
    const saved = await offer(['advance_pay', 'childcare_on_site']);
    expect(saved.text).toContain('Guardado');
    const after = await until(
      'open to her',
      () => her.get('/es/oportunidades', { 'if-none-match': tag }),
      ({ status, html }) => status === 200 && !html.includes('b-opens_if') && !html.includes('Actualizando'),
    );
    expect(revisionOf(after)).not.toBe(revisionOf(before));
    expect(bandOf(after, 'much') + bandOf(after, 'useful')).toContain(`href="${post}"`);
    const [decisions] = await town.owner.query<{ n: number }>('select count(*)::int as n from work.review');
    expect(decisions?.n).toBe(0);
  });

  it('gives the employer nobody before a person reviewed it', async () => {
    expect(await blind()).toBe('');
    await her.fill(post, post, { answer: 'yes' });
    expect(await blind()).toBe('');
    expect((await her.get(`${post}/contacto`)).status).toBe(409);
  });

  it('asks the caseworker for a decision, and for what the decision needs', async () => {
    expect((await rosa.get('/es/mi-dia')).text).toContain('Dijeron que les interesa');
    const queue = await rosa.get('/es/revision?origen=interes');
    expect(queue.html).toContain(`href="${card}"`);
    expect(queue.text).toContain('Le interesa');
    expect((await decide({})).text).toContain('Elige aprobar, en espera o no seguir');
    const declined = await decide({ decision: 'decline', reason: 'too_far', change: ' ' });
    expect(declined.text).toContain('Di qué tendría que cambiar');
    const nothing = await decide({ decision: 'hold', reason: 'nothing', until: '' });
    expect(nothing.text).toMatch(/Falta corregir 2 cosas.*Elige una razón.*Elige un día desde mañana/su);
    for (const day of ['', 'mañana', '2020-01-01', '2099-02-31']) {
      const held = await decide({ decision: 'hold', reason: 'care_unconfirmed', change: 'Un cupo', until: day });
      expect(held.status).toBe(200);
      expect(held.text).toContain('Elige un día desde mañana');
      expect(held.text).toContain('Un cupo');
    }
    const forever = { decision: 'hold', reason: 'care_unconfirmed', change: 'Un cupo', until: '2099-01-01' };
    expect((await decide(forever)).text).toContain('Elige un día dentro de los próximos 90 días');
  });

  it('holds with a reason, takes it back within ten minutes, and not after', async () => {
    const hold = { decision: 'hold', reason: 'care_unconfirmed', change: 'Confirmar el cupo', until: inAMonth };
    expect((await decide(hold)).text).toContain('Deshacer (10 min)');
    expect((await rosa.fill(card, '/deshacer')).text).toContain('Decisión deshecha');
    const made = await decide(hold);
    await town.owner.query(`update work.introduction set review_at = now() - interval '11 minutes'`);
    expect((await rosa.send(made, '/deshacer')).status).toBe(409);
    await town.owner.query(`update work.introduction set returns_on = (now() at time zone 'America/Lima')::date`);
    expect((await rosa.get('/es/revision')).html).toContain(`href="${card}"`);
  });

  it('declines with a reason that she reads, and takes that back', async () => {
    expect((await decide({ decision: 'decline', reason: 'too_far', change: 'Un bus directo' })).text).toContain(
      'No sigue',
    );
    const why = await her.get(post);
    expect(why.text).toContain('Tu asesora no siguió con este puesto: queda muy lejos');
    expect(why.text).toContain('Lo que lo cambiaría: Un bus directo');
    expect((await her.get('/es/oportunidades')).text).toContain('Tu asesora no siguió con este puesto');
    await rosa.fill(card, '/deshacer');
    expect((await her.get(post)).text).not.toContain('no siguió');
  });

  it('takes one decision from a form that is sent twice, and no other over it unread', async () => {
    const open = await rosa.get(card);
    const twice = await Promise.all([
      rosa.send(open, card, { decision: 'approve', note: 'Te va a gustar' }),
      rosa.send(open, card, { decision: 'approve', note: 'Te va a gustar' }),
    ]);
    expect(twice.map(({ text }) => text.includes('Aprobado'))).toEqual([true, true]);
    expect((await rosa.send(open, card, { decision: 'decline', reason: 'too_far', change: 'x' })).text).toContain(
      'Alguien ya decidió',
    );
    expect(
      await town.one(`select count(*)::int as n from work.review where decision = 'approve' and undone_at is null`),
    ).toEqual({ n: 1 });
  });

  it('shows the employer a profile without a name, and asks a reason of the work for a no', async () => {
    const profile = await lucia.get(await blind());
    expect(profile.status).toBe(200);
    expect(profile.text).toContain('Puede ser contratada por tu empresa');
    const no = await lucia.send(profile, profile.path, { answer: 'no' });
    expect(no.text).toContain('Elige qué le faltó');
    expect(no.html).toContain('<details open');
    expect((await lucia.send(profile, profile.path, { answer: 'no', reason: 'start_date' })).text).toContain(
      'Dijiste que no',
    );
    expect((await her.get(post)).text).toContain('La empresa dijo que no. Su razón: La fecha de inicio');
    expect((await lucia.send(profile, profile.path, { answer: 'yes' })).text).toContain('Le avisamos');
  });

  it('releases what she ticks after both said yes, in sight of her, until she takes it back', async () => {
    expect((await lucia.get('/es/contactos')).text).toContain('Falta que la persona acepte');
    expect((await her.get(post)).text).toContain('Los dos dijeron que sí: elige');
    const ask = await her.get(`${post}/contacto`);
    expect(ask.text).toContain(NAME);
    expect((await her.send(ask, '/contacto', { decision: 'yes' })).text).toContain('Marca al menos un dato');
    expect((await lucia.get('/es/contactos')).text).not.toContain(NAME);
    expect((await lucia.get('/es/contactos')).text).not.toMatch(/permiso de trabajo|SIVICE|tope/iu);
    await her.send(ask, '/contacto', { decision: 'yes', data: ['name'] });
    const named = await lucia.get('/es/contactos');
    expect([named.text.includes(NAME), named.text.includes(PHONE)]).toEqual([true, false]);
    expect(named.text).toMatch(/Hasta el \d+\sde \w+ de 20\d\d/u);
    expect(named.text).toMatch(/serían 1 de 10 \(10\.0\s%/u);
    expect(named.text).toContain('SIVICE');
    await her.send(ask, '/contacto', { decision: 'yes', data: ['name', 'phone'] });
    expect((await her.get(post)).text).toMatch(/ve estos datos hasta el(?!.*todavía no ven tu nombre)/su);
    const both = await lucia.get('/es/contactos');
    expect(both.text).toContain(NAME);
    expect(both.text.replaceAll(/\D/gu, '')).toContain(PHONE.replaceAll(' ', ''));
    const mine = await her.get('/es/mis-datos');
    expect(mine.text).toMatch(/Panadería San Hilarión EIRL\s+Tu contacto/u);
    await her.fill(`${post}/contacto`, '/contacto', { decision: 'withdraw' });
    const after = await lucia.get('/es/contactos');
    expect(after.text).not.toContain(NAME);
    expect(after.text.replaceAll(/\D/gu, '')).not.toContain('987654321');
    expect(after.text).not.toMatch(/permiso de trabajo|SIVICE|tope/iu);
    expect((await lucia.get(await blind())).text).not.toContain(NAME);
  });

  it('gives her curriculum and what she needs only where she ticks them, and only what she wants told', async () => {
    const needs = (share: string) => her.fill('/es/pasos/health/detail', '/detail', { 'health.share': share });
    await her.fill('/es/pasos/health/needs', '/health/needs', { 'health.needs': ['no_lifting', 'breaks', 'other'] });
    await needs('no');
    const untold = await her.get(`${post}/contacto`);
    expect([untold.html.includes('value="cv"'), untold.html.includes('value="needs"')]).toEqual([true, false]);
    await needs('ask');
    const told = await her.get(`${post}/contacto`);
    expect(told.text).toContain('No cargar peso, Pausas seguidas');
    expect(told.html).not.toMatch(/name="data"[^>]*checked/u);
    await her.send(told, '/contacto', { decision: 'yes', data: ['cv', 'needs'] });
    const contacts = await lucia.get('/es/contactos');
    expect(contacts.text).toContain('Lo que necesita para trabajar bien No cargar peso, Pausas seguidas');
    expect([contacts.text.includes(NAME), contacts.text.includes('Otra cosa')]).toEqual([false, false]);
    const [cv = ''] = /\/es\/contactos\/\d+\/cv\.pdf/u.exec(contacts.html) ?? [];
    expect((await lucia.get(cv)).headers.get('content-type')).toBe('application/pdf');
    const mine = await her.get('/es/mis-datos');
    expect(mine.text).toMatch(/San Hilarión EIRL\s+Tu CV[\s\S]*tu CV, lo que necesitas para trabajar bien/u);
    await needs('no');
    expect((await lucia.get('/es/contactos')).text).not.toContain('No cargar peso');
    await her.fill(`${post}/contacto`, '/contacto', { decision: 'withdraw' });
    expect((await lucia.get(cv)).status).toBe(404);
  });

  it('writes one look a day for a list that asks again and again', async () => {
    for (let look = 0; look < 3; look += 1) await lucia.get(`/es/puestos/${String(id)}/perfiles`);
    const count = await town.one(`select count(*)::int as n from work.disclosure where what = 'blind_profile'`);
    expect(count).toEqual({ n: 1 });
  });

  it('takes her no as the end: the employer sees her no more', async () => {
    const profile = await blind();
    await her.fill(`${post}/contacto`, '/contacto', { decision: 'yes', data: ['phone'] });
    const open = await her.get(post);
    expect((await her.send(open, post, { answer: 'no', reason: 'pay' })).text).toContain('Dijiste que no te sirve');
    expect(await blind()).toBe('');
    expect((await lucia.get(profile)).status).toBe(404);
    expect((await lucia.push(profile, { answer: 'yes' })).status).toBe(404);
    expect((await lucia.get('/es/contactos')).text.replaceAll(/\D/gu, '')).not.toContain('987654321');
    await her.send(open, post, { answer: 'yes' });
    expect(await blind()).toBe(profile);
  });

  it('keeps a closed post closed', async () => {
    const open = await her.get(post);
    await lucia.push(`/es/puestos/${String(id)}/cerrar`, { reason: 'not_needed' });
    expect((await her.send(open, post, { answer: 'yes' })).status).toBeGreaterThanOrEqual(404);
    await until(
      'out of her list',
      () => her.get('/es/oportunidades'),
      ({ html }) => !html.includes(`href="${post}"`),
    );
    expect((await her.get(post)).text).toContain('Este puesto se cerró: la empresa ya no necesita a nadie');
  });
});

function revisionOf({ html }: Answer): string | undefined {
  return /data-revision="([^"]+)"/.exec(html)?.[1];
}
