import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { AccountService } from '#access';
import { Actor, type Answer } from '../support/actor.js';
import { freshDatabase } from '../support/database.js';
import { linkIn, type Mailbox, openMailbox } from '../support/mailbox.js';
import { type Program, startWeb, startWorker } from '../support/programs.js';
import { redisProgram, startRedis, type TestRedis } from '../support/redis.js';
import { addOrganisation, openAs, openRooms } from '../support/rooms.js';
import { openSmsGateway, type SmsGateway } from '../support/sms-gateway.js';
import { openWitness, type Witness } from '../support/witness.js';

const PASSWORD = 'caballo grapa pila 9';
const OTHER = 'lluvia sobre tejas 4';
const OWN_PIN = '739146';
const PHONE = '+51987650123';
const NEW_PHONE = '+51987650456';
const TOKEN = 'token-of-the-gateway';

const secretOn = ({ html }: Answer): string =>
  (/<p class="slip__code">([A-Z2-7 ]+)<\/p>/u.exec(html)?.[1] ?? '').replaceAll(' ', '');
const recoveryOn = ({ html }: Answer): string[] =>
  [...html.matchAll(/<li class="slip__code">([A-Z0-9-]+)<\/li>/gu)].map(([, code = '']) => code);

describe('codes by telephone, and where no secret may ever stand', () => {
  let owner: Awaited<ReturnType<typeof openAs>>;
  let programs: readonly Program[] = [];
  let mailbox: Mailbox;
  let gateway: SmsGateway;
  let redis: TestRedis | undefined;
  let witness: Witness;
  const her: { folder: string; pin: string } = { folder: '', pin: '' };
  /** What was planted, and in which schema its sealed or hashed form lives; none may stand anywhere in clear. */
  const planted = new Map<string, string>();
  const visitors: Actor[] = [];

  beforeAll(async () => {
    const database = await freshDatabase();
    [mailbox, gateway] = await Promise.all([openMailbox(), openSmsGateway()]);
    owner = await openAs(database.owner);
    redis = redisProgram === '' ? undefined : await startRedis();
    witness = await openWitness(owner, redis?.url);
    const rooms = await openRooms(database);
    const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
    const elena = { role: 'coordinator', organisationId, name: 'Elena Quiroz', email: 'elena@manos.pe' } as const;
    await rooms.get(AccountService).createStaff({ ...elena, password: PASSWORD });
    await rooms.close();
    const sms = { SMS_GATEWAY_URL: gateway.url, SMS_GATEWAY_TOKEN: TOKEN };
    const env = { SMTP_URL: mailbox.url, LOG_LEVEL: 'trace', ...sms };
    const quiet = { LOG_LEVEL: 'trace' };
    programs = await Promise.all([
      startWeb(database, { env, redisUrl: redis?.url }),
      startWorker(database, { env: quiet, redisUrl: redis?.url }),
    ]);
  }, 60_000);

  afterAll(async () => {
    for (const program of programs) await program.stop();
    witness.close();
    await redis?.stop();
    await owner.close();
    await gateway.close();
    await mailbox.close();
  });

  const visit = (): Actor => {
    const actor = new Actor(programs[0]?.address ?? '');
    visitors.push(actor);
    return actor;
  };
  /** A minute passes for whoever asked for a code. */
  const wait = (): Promise<unknown> => owner.query('delete from identity.throttle');
  const askCode = (actor: Actor, phone: string): Promise<Answer> =>
    actor.fill('/es/entrar/celular', '/entrar/celular', { phone });

  it('are offered to who registers herself, and set with her PIN and a code to that telephone', async () => {
    const actor = visit();
    const slip = await actor.fill('/es/empezar/permisos', '/permisos', { purpose: ['match'] });
    const [folder = '', pin = ''] = [...slip.html.matchAll(/<dd class="slip__code">([^<]+)</gu)].map(
      ([, text]) => text,
    );
    Object.assign(her, { folder, pin });
    planted.set('the PIN of her slip', pin).set('her own PIN', OWN_PIN);
    const offer = await actor.fill('/es/mi-pin', '/mi-pin', { pin: OWN_PIN, again: OWN_PIN });
    expect(offer.path).toBe('/es/cuenta/celular');
    expect(offer.text).toContain('Ahora no');
    const wrongPin = await actor.send(offer, '/celular', { phone: '987 650 123', pin: '000000' });
    expect([wrongPin.status, wrongPin.html.includes('value="987 650 123"')]).toEqual([422, true]);
    const asked = await actor.send(wrongPin, '/celular', { phone: '987 650 123', pin: OWN_PIN });
    expect(asked.path).toBe('/es/cuenta/celular/codigo');
    const code = await gateway.codeTo(PHONE);
    planted.set('the code that set her telephone', code).set('her telephone', PHONE);
    const wrong = await actor.send(asked, '/codigo', { code: code === '000000' ? '000001' : '000000' });
    expect(wrong.text).toContain('Ese código no sirve');
    expect((await actor.send(wrong, '/codigo', { code })).text).toContain('Entras con el celular *** *** 123');
  });

  it('let her in by telephone, say nothing of who or what, and answer the same to a number that nobody has', async () => {
    await wait();
    const [actor, stranger] = [visit(), visit()];
    const asked = await askCode(actor, '+51 987 650 123');
    const none = await askCode(stranger, '911222333');
    expect([asked.path, asked.text]).toEqual([none.path, none.text]);
    const code = await gateway.codeTo(PHONE, 2);
    planted.set('the code she entered with', code);
    expect(gateway.messagesTo(PHONE).at(-1)?.text).toBe(`Código: ${code}. Vale 10 minutos. No lo des a nadie.`);
    expect((await stranger.send(none, '/codigo', { code })).text).toContain('Ese código no sirve');
    expect((await actor.send(asked, '/codigo', { code })).path).toBe('/es/pasos');
    expect((await actor.get('/es/sesiones')).status).toBe(200);
    expect((await stranger.send(none, '/codigo', { code })).text).toContain('Ese código no sirve');
    expect(gateway.messagesTo('+51911222333')).toEqual([]);
    expect(new Set(gateway.tokens)).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  it('come one a minute, work once and for five tries, and are sent again when the gateway refuses', async () => {
    await wait();
    const actor = visit();
    gateway.refuse = 1;
    const asked = await askCode(actor, PHONE);
    const soon = await askCode(visit(), PHONE);
    expect([soon.status, soon.text.includes('Fueron muchos intentos')]).toEqual([422, true]);
    const code = await gateway.codeTo(PHONE, 3);
    planted.set('a code that was sent twice', code);
    const other = code === '000000' ? '000001' : '000000';
    for (let turn = 0; turn < 5; turn += 1) {
      const told = await actor.send(asked, '/codigo', { code: other });
      expect(told.text).toContain(turn < 5 ? 'Ese código no sirve' : '');
    }
    await owner.query('delete from identity.throttle');
    expect((await actor.send(asked, '/codigo', { code })).text).toContain('Ese código no sirve');
    expect(gateway.messagesTo(PHONE)).toHaveLength(3);
  });

  it('follow her to another telephone; the one before opens nothing any more', async () => {
    await wait();
    const actor = visit();
    await actor.fill('/es/entrar', '/entrar', { folder: her.folder, pin: OWN_PIN });
    const asked = await actor.fill('/es/cuenta/celular', '/celular', { phone: NEW_PHONE, pin: OWN_PIN });
    await actor.send(asked, '/codigo', { code: await gateway.codeTo(NEW_PHONE) });
    const old = visit();
    const none = await askCode(old, PHONE);
    expect((await old.send(none, '/codigo', { code: '123123' })).text).toContain('Ese código no sirve');
    expect(gateway.messagesTo(PHONE)).toHaveLength(3);
    planted.set('her new telephone', NEW_PHONE);
    const answers = { sex: 'planted-zanahoria' };
    const [session] = [Buffer.from(actor.cookies.get('ayni') ?? '', 'base64url')];
    await owner.query('select equality.put($1, $2, 1)', [session, JSON.stringify(answers)]);
  });

  it('stand beside the other secrets: a second factor, an invitation, a forgotten password', async () => {
    const elena = visit();
    const enrol = await elena.fill('/es/entrar/equipo', '/entrar/equipo', {
      email: 'elena@manos.pe',
      password: PASSWORD,
    });
    const secret = secretOn(enrol);
    const done = await elena.send(enrol, '/segundo-paso', { code: generateSync({ secret }) });
    planted.set('the secret of the second factor', secret).set('the password', PASSWORD).set('the new one', OTHER);
    for (const [at, code] of recoveryOn(done).entries()) planted.set(`recovery code ${String(at)}`, code);
    await elena.fill('/es/organizacion', '/invitar', { email: 'nueva@manos.pe', role: 'focal' });
    const invitation = linkIn(await mailbox.letterTo('nueva@manos.pe'));
    await visit().fill('/es/clave-olvidada', '/clave-olvidada', { email: 'elena@manos.pe' });
    const reset = linkIn(await mailbox.letterTo('elena@manos.pe'));
    const [focal, again] = [visit(), visit()];
    const names = { name: 'Olga Ríos', password: OTHER, again: OTHER };
    await focal.send(await focal.get(invitation), '/invitacion', names);
    await again.send(await again.get(reset), '/clave-nueva', { password: OTHER, again: OTHER });
    for (const link of [invitation, reset]) planted.set(link.slice(1, 20), link.slice(-43));
    expect(recoveryOn(done)).toHaveLength(10);
    expect(planted.size).toBeGreaterThan(20);
  });

  it('never: in no log line, in no address, in no table but as a seal or a hash', async () => {
    const said = [...programs.map((program) => program.output()), witness.commands(), witness.serverLog()].join('');
    expect(said).toContain('"answered"');
    const digits = (text: string): boolean => /^\d{6}$/.test(text);
    const holds = (text: string, value: string): boolean =>
      digits(value) ? new RegExp(`(?<![\\da-f.:-])${value}(?![\\da-f-])`, 'u').test(text) : text.includes(value);
    const values = [...planted].filter(([, value]) => value !== '');
    expect(values.length).toBe(planted.size);
    expect(values.filter(([, value]) => holds(said, value)).map(([name]) => name)).toEqual([]);

    const read = visitors.flatMap((actor) => actor.read);
    const addresses = read.map(({ path }) => path).filter((path) => !/^\/es\/(?:invitacion|clave-nueva)\//u.test(path));
    expect(values.filter(([, value]) => holds(addresses.join(' '), value)).map(([name]) => name)).toEqual([]);

    const found: string[] = [];
    for (const [table, dump] of await dumps())
      for (const [name, value] of [...values, ['an equality answer', 'planted-zanahoria'] as const])
        if ([value, Buffer.from(value).toString('hex'), value.replaceAll('-', '')].some((each) => holds(dump, each)))
          found.push(`${table}: ${name}`);
    expect(found).toEqual(['equality.answer: an equality answer']);
  });

  /** Every row that any table ever held since the first of them came, as text. */
  async function dumps(): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const { place, row } of await witness.written())
      texts.set(place, `${texts.get(place) ?? ''}${JSON.stringify(row)}\n`);
    expect(texts.size).toBeGreaterThan(15);
    return texts;
  }
});
