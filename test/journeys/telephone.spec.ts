import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountService } from '#access';
import { Actor, type Answer, until } from '../support/actor.js';
import { freshDatabase } from '../support/database.js';
import { type Programs, startPrograms } from '../support/programs.js';
import { openAs, openRooms } from '../support/rooms.js';
import { openSmsGateway, type SmsGateway } from '../support/sms-gateway.js';

const PIN = '739146';
const PASSWORD = 'caballo grapa pila 9';
const [HERS, OTHERS, SLOW] = ['+51987650123', '+51987650777', '+51987650888'];

describe('a telephone', () => {
  let owner: Awaited<ReturnType<typeof openAs>>;
  let programs: Programs;
  let gateway: SmsGateway;
  let [her, other, slow]: Actor[] = [];

  beforeAll(async () => {
    const database = await freshDatabase();
    gateway = await openSmsGateway();
    owner = await openAs(database.owner);
    const rooms = await openRooms(database);
    const ivan = { role: 'operator', name: 'Iván Soto', email: 'ivan@ayni.pe', password: PASSWORD } as const;
    await rooms.get(AccountService).createStaff(ivan);
    await rooms.close();
    programs = await startPrograms(database, { env: { SMS_GATEWAY_URL: gateway.url } });
    [her, other, slow] = await Promise.all([register(), register(), register()]);
  }, 60_000);

  afterAll(async () => {
    await programs.stop();
    await owner.close();
    await gateway.close();
  });

  async function register(): Promise<Actor> {
    const actor = new Actor(programs.address);
    await actor.fill('/es/empezar/permisos', '/permisos', { purpose: ['match'] });
    await actor.fill('/es/mi-pin', '/mi-pin', { pin: PIN, again: PIN });
    return actor;
  }

  const ask = async (actor: Actor | undefined, phone: string): Promise<Answer> => {
    await owner.query('delete from identity.throttle');
    if (actor === undefined) throw new Error('nobody registered');
    return actor.fill('/es/cuenta/celular', '/celular', { phone, pin: PIN });
  };

  it('opens one account only; whoever comes second is told so kindly, and keeps her folder', async () => {
    const mine = await ask(her, HERS);
    expect((await her?.send(mine, '/codigo', { code: await gateway.codeTo(HERS) }))?.path).toBe('/es/cuenta');
    const again = await ask(other, HERS);
    const told = await other?.send(again, '/codigo', { code: await gateway.codeTo(HERS, 2) });
    expect(told?.status).toBe(422);
    expect(told?.text).toContain('Ese celular ya abre otra cuenta. Sigue con tu carpeta y tu PIN.');
    expect((await other?.get('/es/cuenta'))?.text).not.toContain('*** *** 123');
    expect((await her?.get('/es/cuenta'))?.text).toContain('*** *** 123');
  });

  it('whose message the gateway refuses or forgets is tried again; then an operator sees it, and she another way in', async () => {
    gateway.behave(OTHERS, 'refuses');
    gateway.behave(SLOW, 'hangs');
    const waiting = await ask(other, OTHERS);
    expect(waiting.text).toContain('Si no llega, entra con tu carpeta y tu PIN.');
    expect(waiting.html).toContain('No me llegó: pedir otro');
    const late = await ask(slow, SLOW);
    const operator = new Actor(programs.address);
    await operator.fill('/es/entrar/equipo', '/entrar/equipo', { email: 'ivan@ayni.pe', password: PASSWORD });
    await until(
      'asked a second time',
      () => Promise.resolve(gateway.asked(SLOW)),
      (asked) => asked > 1,
      40_000,
    );
    gateway.behave(SLOW, 'takes');
    const code = await gateway.codeTo(SLOW);
    expect((await slow?.send(late, '/codigo', { code }))?.path).toBe('/es/cuenta');

    const dead = await until(
      'given up',
      () => operator.get('/es/estado'),
      ({ text }) => text.includes('the SMS gateway answered 500'),
      120_000,
    );
    expect(gateway.asked(OTHERS)).toBe(5);
    expect(dead.html).toMatch(/send-code \d+-\d+/u);
    // The name of a worker and the number of a job are made of digits too.
    expect(dead.text.replaceAll(/worker-[0-9a-f]{6}|\d+-\d{13}/gu, '')).not.toMatch(/9876|\b\d{6}\b/u);
    expect((await waitingFor(other)).text).toContain('Si no llega, entra con tu carpeta y tu PIN.');
    gateway.behave(OTHERS, 'takes');
    const retried = /name="job" value="([^"]+)"/u.exec(dead.html)?.[1] ?? '';
    expect((await operator.push('/es/estado/repetir', { job: retried })).text).not.toContain('answered 500');
    expect((await other?.send(waiting, '/codigo', { code: await gateway.codeTo(OTHERS) }))?.path).toBe('/es/cuenta');
  }, 180_000);

  const waitingFor = async (actor: Actor | undefined): Promise<Answer> => {
    if (actor === undefined) throw new Error('nobody registered');
    return actor.get('/es/cuenta/celular/codigo');
  };
});
