import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { AccountService, sealContext } from '#access';
import { Actor, type Answer } from '../support/actor.js';
import { freshDatabase, type TestDatabase, testKeyring } from '../support/database.js';
import { type Program, startWeb, startWorker } from '../support/programs.js';
import { addOrganisation, openAs, openRooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const STEP = 30;

/** What the application on her phone shows; `ahead` steps from now, within what a phone's clock may be off. */
const shown = (secret: string, ahead = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + ahead * STEP });

const secretOn = ({ html }: Answer): string =>
  (/<p class="slip__code">([A-Z2-7 ]+)<\/p>/u.exec(html)?.[1] ?? '').replaceAll(' ', '');
const codesOn = ({ html }: Answer): string[] =>
  [...html.matchAll(/<li class="slip__code">([A-Z0-9-]+)<\/li>/gu)].map(([, code = '']) => code);

describe('access', () => {
  let database: TestDatabase;
  let owner: Awaited<ReturnType<typeof openAs>>;
  /** Two web programs on one database, as behind a load balancer. */
  let webs: Program[];
  let worker: Program;

  beforeAll(async () => {
    database = await freshDatabase();
    owner = await openAs(database.owner);
    const rooms = await openRooms(database);
    const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
    const accounts = rooms.get(AccountService);
    for (const [role, name] of [
      ['coordinator', 'Elena Quiroz'],
      ['caseworker', 'Rosa Huamán'],
      ['analyst', 'Irma Ponce'],
    ] as const) {
      await accounts.createStaff({ role, organisationId, name, email: `${role}@manos.pe`, password: PASSWORD });
    }
    await accounts.createStaff({ role: 'operator', name: 'Iván Soto', email: 'operator@ayni.pe', password: PASSWORD });
    await rooms.close();
    const env = { LOG_LEVEL: 'info', SECOND_FACTOR: 'demanded' };
    webs = await Promise.all([startWeb(database, { env }), startWeb(database, { env })]);
    worker = await startWorker(database);
  }, 60_000);

  afterAll(async () => {
    for (const program of [...webs, worker]) await program.stop();
    await owner.close();
  });

  const visit = (at = 0): Actor => new Actor(webs[at]?.address ?? '');
  const byPassword = (actor: Actor, email: string, password = PASSWORD): Promise<Answer> =>
    actor.fill('/es/entrar/equipo', '/entrar/equipo', { email, password });

  describe('the second factor of staff', () => {
    let rosa: { secret: string; confirmed: string; codes: string[] };

    it('is set up before anything else opens, with a picture and the same to type', async () => {
      const actor = visit();
      const first = await byPassword(actor, 'caseworker@manos.pe');
      expect(first.path).toBe('/es/cuenta/segundo-paso');
      expect((await actor.get('/es/mi-dia')).path).toBe('/es/cuenta/segundo-paso');
      expect((await actor.get('/es/sesiones')).status).toBe(200);
      expect(first.html).toMatch(/<svg class="qr"[^]*?<path d="M4 4h7v1h-7z/u);
      expect(first.html).not.toContain('<img');
      const secret = secretOn(first);
      expect(secret).toMatch(/^[A-Z2-7]{32}$/u);

      const wrong = await actor.send(first, '/segundo-paso', { code: '000000' });
      expect([wrong.status, secretOn(wrong)]).toEqual([422, secret]);
      expect(wrong.text).toContain('Ese código no sirve');
      const confirmed = shown(secret);
      const done = await actor.send(wrong, '/segundo-paso', { code: confirmed });
      expect(done.text).toContain('El segundo paso está activo');
      expect(codesOn(done)).toHaveLength(10);
      expect((await actor.get('/es/mi-dia')).status).toBe(200);
      expect((await actor.get('/es/cuenta/segundo-paso')).html).not.toContain(secret);
      rosa = { secret, confirmed, codes: codesOn(done) };
    });

    it('is asked after the password, and opens nothing before; the page asked for comes after it', async () => {
      const actor = visit(1);
      const signIn = await actor.get('/es/entrar/equipo?next=/es/personas');
      const asked = await actor.send(signIn, '/entrar/equipo', { email: 'caseworker@manos.pe', password: PASSWORD });
      expect(asked.text).toContain('Segundo paso');
      expect((await actor.get('/es/mi-dia')).path).toMatch(/^\/es\/entrar/u);
      const used = await actor.send(asked, '/entrar/codigo', { code: rosa.confirmed });
      expect([used.status, used.text.includes('Ese código no sirve')]).toEqual([422, true]);
      const entered = await actor.send(used, '/entrar/codigo', { code: shown(rosa.secret, 1) });
      expect([entered.status, entered.path]).toEqual([200, '/es/personas']);
    });

    it('takes a recovery code once', async () => {
      const [code = ''] = rosa.codes;
      for (const status of [200, 422]) {
        const actor = visit();
        const asked = await byPassword(actor, 'caseworker@manos.pe');
        expect((await actor.send(asked, '/entrar/codigo', { code })).status).toBe(status);
      }
    });

    it('starts again at the password when the step took too long', async () => {
      const actor = visit();
      const asked = await byPassword(actor, 'caseworker@manos.pe');
      await owner.query('update identity.session set expires_at = now() where awaits_factor');
      const late = await actor.send(asked, '/entrar/codigo', { code: rosa.codes[1] ?? '' });
      expect(late.text).toContain('Pasó mucho tiempo desde tu contraseña');
      expect(late.html).toContain('name="email"');
    });

    it('is renewed and its codes made anew with password and code', async () => {
      const actor = visit();
      const asked = await byPassword(actor, 'caseworker@manos.pe');
      await actor.send(asked, '/entrar/codigo', { code: rosa.codes[1] ?? '' });
      const page = await actor.get('/es/cuenta/segundo-paso');
      expect(page.text).toContain('Te quedan 8 códigos de respaldo');
      const refused = await actor.send(page, '/cambiar', { do: 'codes', password: 'otra', code: rosa.codes[2] ?? '' });
      expect(refused.text).toContain('La contraseña o el código no coinciden');
      const codes = codesOn(
        await actor.send(page, '/cambiar', { do: 'codes', password: PASSWORD, code: rosa.codes[2] ?? '' }),
      );
      expect(codes.filter((code) => rosa.codes.includes(code))).toEqual([]);
      const renewal = await actor.send(page, '/cambiar', { do: 'renew', password: PASSWORD, code: codes[0] ?? '' });
      const secret = secretOn(renewal);
      expect(secret).not.toBe(rosa.secret);
      expect((await actor.send(renewal, '/segundo-paso', { code: shown(secret) })).text).toContain('está activo');
    });

    it('locks after five wrong codes in both programs', async () => {
      for (let turn = 0; turn < 6; turn += 1) {
        const actor = visit(turn % 2);
        const asked = await byPassword(actor, 'caseworker@manos.pe');
        const told = await actor.send(asked, '/entrar/codigo', { code: '000000' });
        expect(told.text).toContain(turn < 5 ? 'Ese código no sirve' : 'Fueron muchos intentos');
      }
    });
  });

  it('shows no code and no PIN to staff: who is registered takes the device, and the caseworker’s session on it ends', async () => {
    const elena = visit();
    const enrol = await byPassword(elena, 'coordinator@manos.pe');
    await elena.send(enrol, '/segundo-paso', { code: shown(secretOn(enrol)) });
    elena.read.length = 0;
    const page = await elena.get('/es/personas/nueva');
    const about = { name: 'Ana Ríos', channel: 'whatsapp', phone: '986 111 222', district: '150132' };
    const handed = await elena.send(page, '/personas/nueva', { ...about, adult: 'yes', read: 'yes', purpose: 'match' });
    expect(handed.path).toBe('/es/mi-pin');
    expect((await elena.get('/es/mi-dia')).path).toBe('/es/mi-pin');
    const [account] = await owner.query<{ ref: string; code: Buffer }>(
      `select ref, folder_code as code from identity.account where role = 'seeker' order by id desc limit 1`,
    );
    const sealed = sealContext('identity.account.folder_code', account?.ref ?? '');
    const code = testKeyring.open(account?.code ?? Buffer.alloc(0), sealed);
    expect(code).toMatch(/^[A-Z]{2}\d-\d{3}$/u);
    const told = elena.read.map(({ html, path }) => path + html).join('');
    expect([code, code.replace('-', ''), 'slip__code'].filter((text) => told.includes(text))).toEqual([]);
  });
});
