import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isCivilHour } from '#access';
import { addDays } from '#peru';
import { Clock } from '#platform';
import { type Actor, until } from '../support/actor.js';
import { openSmsGateway, type SmsGateway } from '../support/sms-gateway.js';
import { startTown, type Town } from '../support/town.js';

describe('what she holds', () => {
  let town: Town;
  let gateway: SmsGateway;
  let she: Actor;
  let rosa: Actor;
  let hers: number;
  const today = new Clock().today();

  beforeAll(async () => {
    gateway = await openSmsGateway();
    town = await startTown(6, { env: { SMS_GATEWAY_URL: gateway.url, PUBLIC_URL: 'http://ayni.localhost' } });
    she = await town.as('yuleisy');
    rosa = await town.as('rosa');
    hers = (await town.one<{ id: number }>('select min(id) as id from work.seeker')).id;
  }, 120_000);

  afterAll(async () => {
    await town.stop();
    await gateway.close();
  });

  describe('papers', () => {
    const tell = (code: string, expires: string): Promise<unknown> =>
      she.fill('/es/pasos/documents/held', '/pasos/documents/held', {
        'documents.held.code': code,
        'documents.held.issued': addDays(today, -300),
        'documents.held.expires': expires,
      });
    const mine = `/es/mis-papeles`;
    const file = (): string => `/es/personas/${String(hers)}/papeles`;

    it('say what her document permits, until when, and the next step with its cost, help and source', async () => {
      await tell('CPP_VIG', addDays(today, 45));
      const { text } = await she.get(mine);
      expect(text).toContain('Puedes trabajar con contrato hasta la fecha del carné');
      expect(text).toContain('Te quedan 45 días');
      expect(text).toContain('Agencia Digital de Migraciones');
      expect(text).toMatch(/S\/\s40\.60/u);
      expect(text).toContain('Encuentros SJM');
      expect(text).toContain('Banco de la Nación, código 07568');
      expect(text).toContain('Nadie del equipo lo vio todavía');
      expect((await she.get('/en/mis-papeles')).text).toContain('45 days');
    });

    it('warn on her own steps from ninety days on, more strongly in the last thirty, and not before', async () => {
      const warned = async (days: number): Promise<string> => {
        await tell('CE_ESP', addDays(today, days));
        const { html } = await she.get('/es/pasos');
        return /<div class="(notice[^"]*)"[^>]*>(?:(?!<\/div>).)*?Tu documento\./su.exec(html)?.[1] ?? 'none';
      };
      expect([await warned(91), await warned(90), await warned(31), await warned(30)]).toEqual([
        'none',
        'notice',
        'notice',
        'notice notice--warn',
      ]);
    });

    it('never close a door for what nobody confirmed', async () => {
      await tell('CPP_VENC', addDays(today, -40));
      const { text } = await she.get(mine);
      expect(text).toContain('Esto está por confirmar');
      expect(text).toContain('No te cierra ninguna puerta aquí');
      expect(text).toMatch(/Multa hasta hoy: S\/\s220/u);
    });

    it('are seen by her caseworker, who says so; she reads who and when, and another answer voids it', async () => {
      await tell('CE_ESP', addDays(today, 80));
      const open = await rosa.get(file());
      expect(open.text).toContain('Especial Residente');
      const bad = await rosa.send(open, '/papeles', { number: '12' });
      expect(bad.status).toBe(422);
      expect(bad.html).toContain('value="12"');
      const other = await rosa.send(open, '/papeles', { number: '', told: 'ff' });
      expect([other.status, other.text.includes('Ella cambió su documento')]).toEqual([422, true]);
      const done = await rosa.send(bad, '/papeles', { number: '001 234 567' });
      expect(done.text).toContain('Ella lee que lo viste hoy');
      expect(done.html).not.toContain('001234567');
      expect((await she.get(mine)).text).toMatch(/Lo vio Rosa [^.]*Manos del Rímac/u);
      expect((await she.get('/es/mis-datos')).text).toContain('Tu documento');
      const kept = await town.one<{ number: Buffer; index: Buffer }>(
        'select number, number_index as index from identity.document where seeker_id = $1',
        [hers],
      );
      expect([kept.number.includes('001234567'), kept.index.length]).toEqual([false, 32]);
      await tell('CE_ESP', addDays(today, 80));
      expect((await she.get(mine)).text).toContain('Lo vio Rosa');
      await tell('CE_ESP', addDays(today, 81));
      expect((await she.get(mine)).text).toContain('Nadie del equipo lo vio todavía');
    });

    it('are corrected where she told them, and what was typed stays', async () => {
      const page = await she.get(mine);
      expect(page.html).toContain('href="/es/pasos/documents/held"');
      const wrong = await she.fill('/es/pasos/documents/held', '/pasos/documents/held', {
        'documents.held.issued': addDays(today, 1),
      });
      expect(wrong.text).toContain('Ese día todavía no llega');
      expect(wrong.html).toContain(`value="${addDays(today, 1)}"`);
    });

    it('write one look an hour, whatever a caseworker opens', async () => {
      for (const _ of [1, 2, 3]) await rosa.get(file());
      const { count } = await town.one<{ count: number }>(
        `select count(*)::int as count from work.disclosure where seeker_id = $1 and what = 'document'`,
        [hers],
      );
      expect(count).toBe(1);
    });
  });

  it('writes to her telephone that there is something to read, never what', async () => {
    await she.fill('/es/pasos/about/phone', '/pasos/about/phone', { 'about.phone': '987 654 321' });
    // Nothing goes to a telephone of the demo.
    await town.owner.query('update identity.account set demo = false where seeker_id = $1', [hers]);
    await town.owner.query(
      `insert into work.consent (seeker_id, purpose, fields, text_version, channel)
       values ($1, 'contact', '{sms}', '1', 'self')`,
      [hers],
    );
    const { id } = await town.one<{ id: number }>(
      `insert into identity.message (account_id, template, way)
       select id, 'waiting_seeker', 'sms' from identity.account where seeker_id = $1 returning id`,
      [hers],
    );
    await town.owner.query(`insert into work.outbox (job, payload) values ('send-sms', $1)`, [
      JSON.stringify({ messageId: id }),
    ]);
    const sent = (): Promise<readonly { text: string }[]> => Promise.resolve(gateway.messagesTo('+51987654321'));
    const left = (): Promise<unknown[]> => town.owner.query(`select from work.outbox where job = 'send-sms'`);
    await until('taken', left, (found) => found.length === 0, 30_000);
    // At night the message waits for the morning.
    const isDay = isCivilHour(new Clock().hour());
    const [sms] = isDay ? await until('told', sent, (found) => found.length > 0, 30_000) : await sent();
    await town.owner.query('update identity.account set demo = true where seeker_id = $1', [hers]);
    const text = 'Hola. Hay un mensaje para ti. Entra aquí para verlo. http://ayni.localhost/es/entrar';
    expect(sms?.text).toBe(isDay ? text : undefined);
  });

  describe('the way of a degree', () => {
    it('goes rung by rung with steps, cost, days and source, and says who helps', async () => {
      await she.fill('/es/pasos/study/level', '/pasos/study/level', { 'study.level': 'university' });
      const asked = await she.fill('/es/pasos/study/fields', '/pasos/study/fields', {
        'study.fields.0.title': 'enfermera',
      });
      const nurse = /name="study\.fields\.0\.occupation" value="(\d+)"/u.exec(asked.html)?.[1] ?? '';
      if (nurse !== '') await she.send(asked, '/pasos/study/fields', { 'study.fields.0.occupation': nurse });
      await she.fill('/es/pasos/study/title', '/pasos/study/title', { 'study.title': 'none' });
      const { text } = await she.get('/es/mi-titulo');
      expect(text).toMatch(/Cuenta tu nivel de estudios\s+Aquí estás/u);
      expect(text).toContain('Colegio de Enfermeros del Perú');
      expect(text).toMatch(/1\. Reconocimiento del título en SUNEDU/u);
      expect(text).toMatch(/S\/\s1,188\.50 \(desde el 1 de enero de 2025\)/u);
      expect(text).toContain('Hasta 30 días hábiles');
      expect(text).toMatch(/2\. Colegiatura/u);
      expect(text).toContain('Revalidación en una universidad peruana');
      expect(text).toContain('La lista está por confirmar');
      expect(text).toContain('El Comercio, alza de tasas');
      expect(text).toContain('Manos del Rímac');
    });

    it('moves on with her answers, and is linked from what stands in her way', async () => {
      expect((await she.get('/es/mi-plan')).html).toContain('href="/es/mi-titulo"');
      await she.fill('/es/pasos/study/title', '/pasos/study/title', { 'study.title': 'revalidated' });
      const { text } = await she.get('/es/mi-titulo');
      expect(text).toMatch(/Título revalidado en una universidad\s+Aquí estás/u);
      expect(text).not.toContain('Reconocimiento del título en SUNEDU');
      expect((await rosa.get(`/es/personas/${String(hers)}/papeles`)).text).toContain('Colegiatura');
    });
  });

  describe('two folders of one person', () => {
    let twin: number;

    it('are listed, compared without names, and shown with a reason', async () => {
      twin = (
        await town.one<{ id: number }>(
          `select id from work.seeker where id > $1 and organisation_id = (
             select organisation_id from work.seeker where id = $1) order by id limit 1`,
          [hers],
        )
      ).id;
      await town.owner.query(
        `insert into identity.person (seeker_id, phone, phone_index) select $2, phone, phone_index from identity.person
         where seeker_id = $1 on conflict (seeker_id) do update set phone_index = excluded.phone_index`,
        [hers, twin],
      );
      const list = await rosa.get('/es/duplicadas');
      expect(list.text).toContain('El mismo teléfono');
      const pair = `/es/duplicadas/${String(hers)}/${String(twin)}`;
      expect(list.html).toContain(`href="${pair}"`);
      const compared = await rosa.get(pair);
      expect(compared.text).toContain('Oculto hasta dar un motivo');
      expect(compared.text).not.toContain('Yuleisy');
      expect((await rosa.send(compared, '/identidad', { reason: 'call', why: 'Una sola llamada' })).text).toContain(
        'Yuleisy',
      );
      expect((await she.get('/es/mis-datos')).text).toContain('Para ver si dos carpetas son de una persona');
      const missing = await rosa.send(compared, '/unir');
      expect([missing.status, missing.text.includes('Elige qué carpeta queda')]).toEqual([422, true]);
    });

    it('become one and two again, with every form sent as it stands', async () => {
      const pair = `/es/duplicadas/${String(hers)}/${String(twin)}`;
      const joined = await rosa.fill(pair, '/unir', { keep: String(hers) });
      expect([joined.path, joined.text.includes('Ahora es una sola carpeta')]).toEqual([
        `/es/personas/${String(hers)}`,
        true,
      ]);
      expect((await rosa.get(`/es/personas/${String(twin)}`)).status).toBe(404);
      const parted = await rosa.fill('/es/duplicadas', '/deshacer');
      expect(parted.text).toContain('Son otra vez dos carpetas');
      expect((await rosa.get(`/es/personas/${String(twin)}`)).status).toBe(200);
      await rosa.fill(pair, '/distintas');
      expect((await rosa.get('/es/duplicadas')).html).not.toContain(`href="${pair}"`);
    });
  });
});
