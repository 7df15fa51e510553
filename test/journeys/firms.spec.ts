import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rucCheckDigit } from '#peru';
import { Actor, type Answer } from '../support/actor.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { writeVacancy } from '../support/vacancy-desk.js';
import { PASSWORD, startTown, type Town } from '../support/town.js';

const DISTRICT = '150132';
const ruc = (firstTen: string): string => firstTen + rucCheckDigit(firstTen);

const CONTACT = {
  district: DISTRICT,
  name: 'Carmen Poma',
  phone: '987 654 321',
  password: PASSWORD,
  rules: 'yes',
} as const;

const FIRM = {
  ...CONTACT,
  ruc: ruc('2060000001'),
  business: 'Textiles El Sol SAC',
  sector: 'C',
  size: '11_50',
  regime: 'small',
  email: 'carmen@elsol.pe',
} as const;

describe('an employer comes in', () => {
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

  const register = async (way: string, fields: Readonly<Record<string, string>>): Promise<[Actor, Answer]> => {
    const somebody = new Actor(town.address);
    return [somebody, await somebody.fill(`/es/registro/${way}`, `/registro/${way}`, fields)];
  };
  /** The link of the last mail to this address. */
  const linkTo = async (email: string): Promise<string> =>
    /\/es\/registro\/\S+/u.exec((await mailbox.letterTo(email)).text)?.[0] ?? '';
  const stateOf = async (title: string): Promise<string> =>
    (await town.one<{ state: string }>('select state from work.vacancy where title = $1 order by id desc', [title]))
      .state;
  const publish = (by: Actor, title: string, changes: Record<string, string> = {}): Promise<Answer> =>
    writeVacancy(by, title, { tasks: 'Coser, planchar y ordenar los pedidos.', district: DISTRICT, ...changes });

  it('registers a firm by its RUC, signs it in and says what comes next', async () => {
    const [carmen, page] = await register('empresa', FIRM);
    expect(page.path).toBe('/es/mi-empresa');
    expect(page.text).toContain('Textiles El Sol SAC');
    expect(page.text).toContain('Por verificar');
    expect(page.text).toContain('Falta confirmar tu correo');
    const { form, sector, size, regime } = await town.one<Record<string, string>>(
      'select form, sector, size, regime from work.employer where ruc = $1',
      [FIRM.ruc],
    );
    expect({ form, sector, size, regime }).toEqual({ form: 'firm', sector: 'C', size: '11_50', regime: 'small' });
    await publish(carmen, 'Costura recta');
    expect(await stateOf('Costura recta')).toBe('in_review');
  });

  it('tells everything that is wrong at once, in words that fit what was typed', async () => {
    const [lost, page] = await register('empresa', {
      ...FIRM,
      name: 'ñ'.repeat(10_000),
      password: 'corta',
      phone: '12',
    });
    expect(page.text).toMatch(/Falta corregir 3 cosas/u);
    expect(page.text).toContain('con menos de 200 letras');
    expect(page.text).toContain('La contraseña es corta');
    const unread = await lost.fill('/es/clave-olvidada', '/clave-olvidada', { email: 'no es un correo' });
    expect([unread.status, unread.text.includes('Escribe tu correo completo')]).toEqual([422, true]);
  });

  it('tells a second firm with that RUC kindly, and keeps what it typed except the password', async () => {
    const [, page] = await register('empresa', { ...FIRM, email: 'otra@elsol.pe', business: 'El Sol & «Luna»' });
    expect(page.status).toBe(422);
    expect(page.text).toContain('Esta empresa ya está registrada');
    expect(page.html).toContain('El Sol &amp; «Luna»');
    expect(page.html).not.toContain(PASSWORD);
    const { n } = await town.one<{ n: number }>(
      `select count(*)::int as n from work.organisation where name like 'El Sol &%'`,
    );
    expect(n).toBe(0);
  });

  it('makes one firm of two forms sent at once', async () => {
    const twin = { ...FIRM, ruc: ruc('2060000002'), business: 'Gemelos SAC' };
    const answers = await Promise.all(
      ['uno@gemelos.pe', 'dos@gemelos.pe'].map((email) => register('empresa', { ...twin, email })),
    );
    expect(answers.map(([, { status }]) => status).toSorted((a, b) => a - b)).toEqual([200, 422]);
  });

  it.each([
    ['a wrong digit', { ruc: '20600000019' }, 'hay un número cambiado'],
    ['another kind of number', { ruc: '30600000013' }, 'empieza con 10, 15, 17 o 20'],
    ['too few digits', { ruc: '2060' }, 'tiene 11 números y escribiste 4'],
    ['no rules', { rules: '' }, 'hace falta aceptar las reglas'],
    ['a weak password', { password: 'contraseña123' }, 'se adivina fácil'],
    ['an e-mail that is taken', { ruc: ruc('2060000003') }, 'Ese correo ya tiene cuenta'],
    ['no district', { district: '' }, 'Falta el distrito'],
  ])('does not register with %s', async (_, changes: Record<string, string>, words) => {
    const [, page] = await register('empresa', { ...FIRM, ruc: ruc('2060000004'), ...changes });
    expect([page.status, page.html.includes('<title>Error:')]).toEqual([422, true]);
    expect(page.text).toContain(words);
    expect(page.html).toContain(`value="${FIRM.business}"`);
  });

  it('confirms the e-mail by the mailed link alone, and not by opening it', async () => {
    const link = await linkTo(FIRM.email);
    const reader = new Actor(town.address);
    const page = await reader.get(link);
    const confirmed = async () =>
      (await town.one<{ is: boolean }>('select email_confirmed as is from work.employer where ruc = $1', [FIRM.ruc]))
        .is;
    expect(await confirmed()).toBe(false);
    const forged = await reader.post('/es/registro/confirmar', {
      _csrf: /name="_csrf" value="([^"]+)"/.exec(page.html)?.[1] ?? '',
      // The last sign carries bits that nobody reads; every other one counts.
      c: link.replace(/^.*c=/u, '').replace(/.(?=.{8}$)/u, (sign) => (sign === 'A' ? 'B' : 'A')),
    });
    expect([forged.status, await confirmed()]).toEqual([422, false]);
    await reader.send(page, '/registro/confirmar');
    expect(await confirmed()).toBe(true);
  });

  it('keeps the DNI of a household sealed and out of everything that is scored', async () => {
    const dni = '45678912';
    const [, page] = await register('hogar', { ...CONTACT, dni, email: 'hogar@correo.pe' });
    expect(page.text).toContain('Hogar en San Juan de Lurigancho');
    expect(page.text).toContain('Una ONG te llama para visitar tu casa');
    const tables = await town.owner.query<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
       where table_type = 'BASE TABLE' and table_schema in ('work', 'identity', 'casefile', 'audit', 'bullmq', 'public')`,
    );
    for (const { name } of tables) {
      const rows = await town.owner.query(`select from ${name} row where row::text like $1`, [`%${dni}%`]);
      expect([name, rows.length]).toEqual([name, 0]);
    }
    const [, again] = await register('hogar', { ...CONTACT, dni, email: 'segundo@correo.pe' });
    expect(again.text).toContain('Ya hay un hogar con ese DNI');
  });

  it('slows down who registers one after another', async () => {
    await town.owner.query('delete from identity.throttle');
    for (let tried = 0; tried < 31; tried += 1) await register('empresa', FIRM);
    const [, page] = await register('empresa', FIRM);
    expect(page.text).toContain('Fueron muchos intentos');
    expect(page.html).toContain(`value="${FIRM.business}"`);
    await town.owner.query('delete from identity.throttle');
  });
});
