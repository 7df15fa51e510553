import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateSync } from 'otplib';
import { Actor, until } from '../support/actor.js';
import { TEST_MASTER_KEY } from '../support/key.js';
import { insideOf } from '../support/pdf.js';
import { Client, type Reply } from '../support/program.js';
import { PASSWORD, startTown, type Town } from '../support/town.js';

const cli = path.resolve(import.meta.dirname, '../../dist/apps/cli/src/main.js');
const REASON = 'Está en el hospital y nadie la acompaña';

describe('what a person may ask of us, and who may open what', () => {
  let town: Town;
  let her: Actor;
  let she: number;

  beforeAll(async () => {
    town = await startTown(6);
    her = await town.as('yuleisy');
    ({ id: she } = await town.one<{ id: number }>('select min(id) as id from work.seeker'));
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  /** A file as the button of “Mis datos” gives it. */
  async function take(button: 'descargar' | 'papel'): Promise<{ headers: Headers; bytes: Buffer }> {
    const { html } = await her.get('/es/mis-datos');
    const answer = await fetch(new URL(`/es/mis-datos/${button}`, town.address), {
      method: 'POST',
      headers: { cookie: [...her.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      body: new URLSearchParams({ _csrf: /name="_csrf" value="([^"]+)"/u.exec(html)?.[1] ?? '' }),
    });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    return { headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  it('in an emergency another caseworker opens her file with a reason, reads it, and she reads who, when and why', async () => {
    const [bruno, elena] = [await town.as('bruno'), await town.as('elena')];
    const file = `/es/personas/${String(she)}`;
    expect((await bruno.get(file)).status).toBe(404);
    const short = await bruno.fill('/es/emergencia', '/emergencia', { who: '987 654 321', reason: 'Urgente' });
    expect(short.text).toContain('Cuenta la razón con 5 palabras o más');
    expect(short.html).toContain('value="987 654 321"');
    const nobody = await bruno.send(short, '/emergencia', { who: '999 999 999', reason: REASON });
    expect([nobody.text.includes('No hay una persona con ese código'), nobody.html.includes(REASON)]).toEqual([
      true,
      true,
    ]);
    const opened = await bruno.send(nobody, '/emergencia', { who: '987 654 321', reason: REASON });
    expect([opened.path, opened.text.includes('abierta para ti por 4 horas')]).toEqual([file, true]);
    expect(opened.text).not.toContain('Yuleisy');
    const seen = await her.get('/es/mis-datos');
    expect(seen.text).toMatch(/Bruno Salas, Red Puente Abierto\s+Tu carpeta, por una emergencia/u);
    expect(seen.text).toContain(REASON);
    const asked = await elena.get('/es/emergencias');
    expect(asked.text).toContain(REASON);
    await elena.send(asked, String.raw`/emergencias/\d+`, { verdict: 'wrong' });
    expect((await bruno.get(file)).status).toBe(404);
    expect((await her.get('/es/mis-datos')).text).toContain(REASON);
  });

  it('her file holds what her page says, as JSON and as a tagged PDF that opens', async () => {
    await her.fill('/es/pasos/equality/you', '/equality/you', { 'equality.birth-year': '1987' });
    const page = await her.get('/es/mis-datos');
    const json = await take('descargar');
    expect(json.headers.get('content-disposition')).toContain('ayni-mis-datos.json');
    const file = JSON.parse(json.bytes.toString()) as Record<string, Record<string, unknown>[]> & {
      answers: Record<string, { value?: unknown }>;
      equal_treatment: Record<string, { value?: unknown }>;
    };
    expect([file.answers['about.name']?.value, file.equal_treatment['equality.birth-year']?.value]).toEqual([
      'Yuleisy Rondón',
      1987,
    ]);
    expect(file['who_looked']?.map(({ detail }) => detail)).toContain(REASON);
    const consents = [...page.html.matchAll(/name="consent" value="(\d+)"/gu)].length;
    expect(consents).toBeGreaterThan(1);
    expect(file['consents']?.length).toBeGreaterThanOrEqual(consents);

    const paper = await take('papel');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(paper.bytes.toString('latin1')).toMatch(/\/Marked true[\s\S]*%%EOF\s*$/u);
    const inside = insideOf(paper.bytes).replaceAll(/\s+/gu, '');
    const said = ['Yuleisy', 'Bruno', 'hospital', 'San Juan de Lurigancho', 'Buscar puestos para'];
    expect(said.filter((text) => !inside.includes(text.replaceAll(' ', '')))).toEqual([]);
    expect(inside).not.toContain('¿Enquéañonaciste?');
    const kept = await town.owner.query<{ fields: string[] }>(
      `select fields from audit.event where action = 'data.downloaded' order by id`,
    );
    expect(kept.map(({ fields }) => fields)).toEqual([[], ['paper']]);
  });

  it('her request waits for her coordinator with the day of the law, and is answered once in words she reads', async () => {
    const elena = await town.as('elena');
    const text = 'Mi apellido está mal escrito';
    const empty = await her.fill('/es/mis-datos', '/pedido', { kind: 'rectification', text: ' ' });
    expect(empty.html).toContain('aria-invalid="true"');
    const asked = await her.send(empty, '/pedido', { kind: 'rectification', text });
    expect(asked.text).toContain(text);
    const list = await elena.get('/es/pedidos');
    expect(list.text).toMatch(/Antes del \d+ (?:de )?\w+/u);
    expect(list.text).toContain(text);
    const [row] = await town.owner.query<{ warn: number; due: number }>(
      `select warn_on - asked_on as warn, due_on - asked_on as due from casefile.data_request`,
    );
    expect(row?.due).toBeGreaterThan(row?.warn ?? 99);
    const field = /name="(text-\d+)"/u.exec(list.html)?.[1] ?? '';
    const untold = await elena.send(list, String.raw`/pedidos/\d+`, { state: 'done' });
    expect(untold.text).toContain(text);
    await town.owner.query(`update casefile.data_request set due_on = (now() at time zone 'America/Lima')::date - 1`);
    expect((await elena.get('/es/pedidos')).text).toContain('Venció el');
    const done = await elena.send(list, String.raw`/pedidos/\d+`, { state: 'done', [field]: 'Ya está corregido' });
    expect(done.text).toContain('No hay pedidos abiertos');
    expect((await elena.send(list, String.raw`/pedidos/\d+`, { state: 'refused', [field]: 'No' })).status).not.toBe(
      303,
    );
    const mine = (await her.get('/es/mis-datos')).text;
    expect([mine.includes('Ya está corregido'), mine.includes('No se puede')]).toEqual([true, false]);
  });

  it('a caseworker changes a decision later, with a reason, and both sides read it kindly', async () => {
    const [rosa, lucia] = [await town.as('rosa'), await town.as('lucia')];
    const { id } = await town.one<{ id: number }>(`select id from work.vacancy where title = 'Panadería y pastelería'`);
    const [card, list] = [`/es/revision/${String(she)}/${String(id)}`, `/es/puestos/${String(id)}/perfiles`];
    await until(
      'scored',
      () => rosa.get(card),
      ({ status }) => status === 200,
      60_000,
    );
    await rosa.fill(card, card, { decision: 'approve' });
    expect((await rosa.get(card)).text).not.toContain('Cambiar: retirar la aprobación');
    await town.owner.query(`update work.introduction set review_at = now() - interval '11 minutes'`);
    const [, code = ''] = /\b([A-Z]-\d\d)\b/u.exec((await lucia.get(list)).text) ?? [];
    const made = await rosa.get(card);
    expect(made.text).toContain('Cambiar: retirar la aprobación');
    const decline = { reason: 'warning_signs', change: 'Otra empresa' };
    const untold = await rosa.send(made, card, decline);
    expect([untold.text.includes('Elige por qué cambias'), untold.html.includes('Otra empresa')]).toEqual([true, true]);
    await rosa.send(untold, card, { ...decline, why: 'safety' });
    expect((await lucia.get(list)).text).toContain(`El perfil ${code}, que ya viste, ya no está`);
    expect((await lucia.get(list)).text).not.toMatch(/riesgo|Otra empresa/u);
    const hers = (await her.get(`/es/oportunidades/${String(id)}`)).text;
    expect(hers).toContain('Tu asesora retiró tu perfil de este puesto: vimos señales de riesgo');
    expect(hers).toContain('Otra empresa');
    await town.owner.query(`update work.introduction set review_at = now() - interval '11 minutes'`);
    await rosa.fill(card, card, { why: 'mistake' });
    expect((await lucia.get(list)).text).toContain(code);
    expect((await lucia.get(list)).text).not.toContain('ya no está');
  });

  describe('a second factor', () => {
    let email: string;
    let recovery: string;
    let second: string;
    const bare = (): Client => new Client(town.address);
    const withToken = ({ body }: Reply): Client => new Client(town.address, String(body['token']));

    it('is set up on the page, and then a program proves it too', async () => {
      const { id } = await town.one<{ id: number }>(`select max(id) as id from work.organisation where kind = 'ngo'`);
      email = `focal-${String(id)}@town.invalid`;
      const olga = new Actor(town.address);
      await olga.fill('/es/entrar/equipo', '/entrar/equipo', { email, password: PASSWORD });
      const enrol = await olga.get('/es/cuenta/segundo-paso');
      const secret = (/slip__code">([A-Z2-7 ]+)</u.exec(enrol.html)?.[1] ?? '').replaceAll(' ', '');
      const done = await olga.send(enrol, '/segundo-paso', { code: generateSync({ secret }) });
      const codes = [...done.html.matchAll(/<li class="slip__code">([A-Z0-9-]+)</gu)].map(([, code = '']) => code);
      expect(codes).toHaveLength(10);
      [recovery = '', second = ''] = codes;
      const first = await bare().ask('POST', '/session', { body: { email, password: PASSWORD } });
      expect([first.status, first.body['first']]).toEqual([201, 'code']);
      expect((await withToken(first).get('/session')).status).toBe(401);
      const wrong = await withToken(first).ask('POST', '/session/code', { body: { code: '000000' } });
      expect(wrong.status).toBe(422);
      // Of the next step: this one is used, and a phone may be one ahead.
      const code = generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
      const entered = await withToken(first).ask('POST', '/session/code', { body: { code } });
      expect([entered.status, entered.body['role'], entered.body['first']]).toEqual([201, 'focal', undefined]);
      expect((await withToken(entered).get('/session')).status).toBe(200);
      expect((await withToken(first).ask('POST', '/session/code', { body: { code: recovery } })).status).not.toBe(201);
      expect((await bare().ask('POST', '/session/code', { body: { code: recovery } })).status).not.toBe(201);
    });

    it('that is lost has ten recovery codes, each good once', async () => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        const first = await bare().ask('POST', '/session', { body: { email, password: PASSWORD } });
        const entered = await withToken(first).ask('POST', '/session/code', { body: { code: recovery } });
        statuses.push(entered.status);
      }
      expect(statuses).toEqual([201, 422]);
    });

    it('is reset on the server where nobody else can: every session ends, and the trail says so', async () => {
      const first = await bare().ask('POST', '/session', { body: { email, password: PASSWORD } });
      const live = withToken(await withToken(first).ask('POST', '/session/code', { body: { code: second } }));
      expect((await live.get('/session')).status).toBe(200);
      expect(await admin('list')).toMatch(/@\S+ .*(?:active|disabled).*no second factor/u);
      await expect(admin('reset-factor', '--email', email)).rejects.toThrow('--reason');
      await expect(admin('reset-factor', '--email', email, '--reason', 'bored')).rejects.toThrow('Say why');
      await expect(admin('reset-factor', '--email', 'no@one.pe', '--reason', 'lost_phone')).rejects.toThrow(
        'No account',
      );
      expect(await admin('reset-factor', '--email', email, '--reason', 'lost_phone')).toContain('Reset.');
      expect((await live.get('/session')).status).toBe(401);
      const alone = await bare().ask('POST', '/session', { body: { email, password: PASSWORD } });
      expect([alone.status, alone.body['first']]).toEqual([201, undefined]);
      await expect(admin('reset-factor', '--email', email, '--reason', 'lost_phone')).rejects.toThrow(
        'no second factor',
      );
      const event = await town.one(`select actor, fields from audit.event where action = 'factor.reset'`);
      expect(event).toEqual({ actor: null, fields: ['lost_phone', 'on_server'] });
    }, 240_000);
  });

  /** `ayni admin …` beside the running programs, as on their server. */
  async function admin(...args: string[]): Promise<string> {
    const env = { PATH: process.env['PATH'], DATABASE_URL: town.database.owner, AYNI_MASTER_KEY: TEST_MASTER_KEY };
    const { stdout } = await promisify(execFile)(process.execPath, [cli, 'admin', ...args], { env });
    return stdout;
  }
});
