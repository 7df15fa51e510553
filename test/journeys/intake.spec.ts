import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HER_ANSWERS as ANSWERS } from '../factories/her-answers.js';
import { freshDatabase, testKeyring } from '../support/database.js';
import { elements, nestingFaults } from '../support/html.js';
import { type Program, startWeb } from '../support/programs.js';
import { addOrganisation, openAs } from '../support/rooms.js';
import { decode, formsOf, type Page, textOf, Visitor } from '../support/visitor.js';

type Connection = Awaited<ReturnType<typeof openAs>>;

describe('a person begins by herself', () => {
  let web: Program;
  let owner: Connection;
  let she: Visitor;
  const seen: Page[] = [];

  beforeAll(async () => {
    const database = await freshDatabase();
    owner = await openAs(database.owner);
    await addOrganisation(owner, 'ngo', 'Manos del Rímac');
    web = await startWeb(database);
    she = new Visitor(web.address);
  });

  afterAll(async () => {
    await web.stop();
    await owner.close();
  });

  const path = (): string => she.page.url.replace(/^\/(?:es|en)\/pasos\//u, '').replace(/\?.*/u, '');
  const fieldOf = (page: Page, name: string): readonly string[] =>
    formsOf(page.html).flatMap(({ fields }) => fields[name] ?? []);
  const stored = async (question: string): Promise<unknown> => {
    const [row] = await owner.query<{ answer: { value?: unknown } }>(
      'select answer from work.answer where question = $1',
      [question],
    );
    return row?.answer.value;
  };

  it('reads what it is, allows what she wants, and gets her folder without staff', async () => {
    await she.get('/es/empezar');
    expect(textOf(she.page.html)).toContain('12 minutos');
    seen.push(she.page);
    const [companion] = /name="acompana" value="(\d+)"/u.exec(she.page.html)?.slice(1) ?? [];
    await she.send('/es/empezar/permisos', { acompana: companion ?? '' });
    seen.push(she.page);
    await she.send('/es/empezar/permisos', { purpose: ['match', 'statistics'] });
    expect(she.page.status).toBe(200);
    const codes = [...she.page.html.matchAll(/slip__code">([^<]+)</gu)].map(([, code]) => code);
    expect(codes).toEqual([expect.stringMatching(/^[A-Z]{2}\d-\d{3}$/u), expect.stringMatching(/^\d{6}$/u)]);
    seen.push(she.page);
    await she.get('/es/pasos');
    expect(she.page.url).toBe('/es/mi-pin');
    await she.send('/es/mi-pin', { pin: '739274', again: '739274' });
    expect(she.page.url).toBe('/es/pasos');
    expect(textOf(she.page.html)).toContain(codes[0]);
  });

  /** Where her steps lead next; the section she may skip is never pressed on her, so she goes there by herself. */
  const goOn = async (): Promise<boolean> => {
    const next = /card--aji[\s\S]*?class="btn" href="([^"]+)"/u.exec(she.page.html)?.[1] ?? '';
    const isLast = next === '/es/pasos/revisar';
    if (isLast && seen.some(({ url }) => url.includes('/health/'))) return false;
    await she.get(isLast ? '/es/pasos/health/needs' : decode(next));
    return true;
  };

  const answerPage = async (): Promise<void> => {
    const before = she.page.url;
    await she.send(`/es/pasos/${path()}`, ANSWERS[path()]);
    expect([before, she.page.status]).toEqual([before, 200]);
    if (she.page.url === before) await confirmTitle();
  };

  // She is asked which entry of the catalogue it is, and nothing is chosen for her.
  const confirmTitle = async (): Promise<void> => {
    expect(textOf(she.page.html)).toContain('¿Es alguno de estos?');
    expect(she.page.html).not.toMatch(/type="radio"[^>]*\.occupation"[^>]*checked/u);
    const row = /name="([^"]+)\.offered"/u.exec(she.page.html)?.[1] ?? '';
    const [, first = ''] = new RegExp(`name="${row}.occupation" value="([^"]+)"`, 'u').exec(she.page.html) ?? [];
    await she.send(`/es/pasos/${path()}`, { [`${row}.occupation`]: first });
  };

  it('walks the eight sections, a page at a time', async () => {
    for (let pages = 0; pages < 60 && !she.page.url.endsWith('/revisar'); pages += 1) {
      seen.push(she.page);
      if (she.page.url !== '/es/pasos') await answerPage();
      else if (!(await goOn())) break;
    }
    expect(seen.map(({ url }) => url.replace('/es/pasos/', '')).filter((url) => url in ANSWERS)).toEqual(
      expect.arrayContaining(Object.keys(ANSWERS)),
    );
    expect(await stored('about.district')).toBe('150132');
    expect(await stored('time.week')).toEqual(['1-06', '1-10', '2-06', '2-10', '3-06', '3-10', '3-14', '3-18']);
  });

  it('keeps everything after back, a double tap, two tabs and an old page', async () => {
    const old = await she.get('/es/pasos/wish/pay');
    const other = she.tab();
    await Promise.all([
      she.send('wish/pay', { 'wish.floor': '1300' }, old),
      other.send('wish/pay', { 'wish.floor': '1300' }, old),
    ]);
    expect(await stored('wish.floor')).toBe(130_000);
    await other.send('wish/pay', { 'wish.contract': 'daily' }, old);
    expect([await stored('wish.floor'), await stored('wish.contract')]).toEqual([130_000, 'daily']);
    await she.send('wish/pay', { 'wish.floor': 'mil' }, old);
    expect(she.page.status).toBe(422);
    expect(fieldOf(she.page, 'wish.floor')).toEqual(['mil']);
    await she.send('wish/pay', { 'wish.floor': '1400' });
    expect([await stored('wish.floor'), await stored('wish.contract')]).toEqual([140_000, 'daily']);
  });

  it('gives back ten thousand characters that do not fit, and keeps what stood beside them', async () => {
    await she.get('/es/pasos/work/tools');
    const long = 'ñandú 🧁 '.repeat(1250);
    await she.send('work/tools', { 'work.tools': long, 'work.digital': 'alone' });
    expect(she.page.status).toBe(422);
    expect(fieldOf(she.page, 'work.tools')).toEqual([long]);
    expect(await stored('work.digital')).toBe('alone');
  });

  it('adds one more job without JavaScript, and takes one away', async () => {
    await she.get('/es/pasos/work/jobs');
    await she.send('work/jobs', { more: 'work.jobs' });
    expect(fieldOf(she.page, 'work.jobs.1.title')).toEqual(['']);
    await she.send('work/jobs', {
      'work.jobs.1.title': 'Vender 🥖',
      'work.jobs.1.kind': 'own_account',
      more: 'work.jobs',
    });
    expect(fieldOf(she.page, 'work.jobs.1.title')).toEqual(['Vender 🥖']);
    expect(fieldOf(she.page, 'work.jobs.2.title')).toEqual(['']);
    await she.send('work/jobs', { 'work.jobs.1.occupation': 'none' });
    await she.get('/es/pasos/work/jobs');
    expect(fieldOf(she.page, 'work.jobs.1.title')).toEqual(['Vender 🥖']);
    // Another title with the old entry beside it is asked about again, not coded silently.
    await she.send('work/jobs', { 'work.jobs.0.title': 'taxista', 'work.jobs.1.remove': '1' });
    expect(textOf(she.page.html)).toContain('¿Es alguno de estos?');
    expect(fieldOf(she.page, 'work.jobs.0.occupation')).toEqual([]);
    expect(fieldOf(she.page, 'work.jobs.1.title')).toEqual([]);
  });

  it('checks her answers and sends them; what she allowed makes her active', async () => {
    await she.get('/es/pasos/revisar');
    seen.push(she.page);
    expect(textOf(she.page.html)).toContain('Ñusta👩🏽‍🍳');
    await she.send('/es/pasos/revisar');
    expect(she.page.url).toBe('/es/pasos');
    const [seeker] = await owner.query<{ state: string; organisation: string }>(
      `select state, name as organisation from work.seeker join work.organisation o on o.id = organisation_id`,
    );
    expect(seeker).toEqual({ state: 'active', organisation: 'Manos del Rímac' });
  });

  it('answers about equal treatment apart, where only her session reaches', async () => {
    await she.get(/href="(\/es\/pasos\/equality\/[^"]+)"/u.exec(she.page.html)?.[1] ?? '');
    await she.send('pasos/equality/you', { 'equality.gender': 'woman', 'equality.birth-year': '1991' });
    await she.get('/es/pasos/equality/you');
    expect(fieldOf(she.page, 'equality.birth-year')).toEqual(['1991']);
    const rows = await owner.query<{ n: number }>(
      `select count(*) as n from work.answer where question like 'equality.%'`,
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('reports what happened to her behind the quick exit, sealed', async () => {
    await she.get('/es/pasos/safety/asked');
    expect(she.page.status).toBe(404);
    await she.get('/es/seguridad');
    expect(she.page.html).toContain('data-exit');
    expect(she.page.html).not.toContain('data-keep');
    seen.push(she.page);
    await she.send('/es/seguridad', { 'safety.asked': ['money'] });
    await she.send('/es/seguridad', { 'safety.call': 'yes', 'safety.when': 'martes temprano' });
    expect(textOf(she.page.html)).toContain('persona de confianza');
    const [report] = await owner.query<{ ref: string; contact: Buffer }>('select ref, contact from protection.report');
    const { ref, contact } = report ?? { ref: '', contact: Buffer.of() };
    const reach = JSON.parse(testKeyring.open(contact, `protection.report.contact:${ref}`)) as object;
    expect(reach).toMatchObject({ when: 'martes temprano' });
  });

  it('changes one answer about care, and the page says that her jobs are being updated', async () => {
    await owner.query('update work.seeker set scored_revision = revision');
    await owner.query('delete from work.outbox');
    await she.get('/es/pasos');
    expect(textOf(she.page.html)).not.toContain('Estamos actualizando');
    await she.get('/es/pasos/care/hours');
    await she.send('care/hours', { 'care.hours': ['1-14'] });
    await she.get('/es/pasos');
    expect(textOf(she.page.html)).toContain('Estamos actualizando');
    expect(await owner.query('select job from work.outbox')).toEqual([{ job: 'rescore-seeker' }]);
  });

  it('pauses, and looks on', async () => {
    for (const [search, state] of [
      ['paused', 'paused'],
      ['looking', 'active'],
      ['placed', 'placed'],
    ] as const) {
      await she.send('/es/mi-busqueda', { search });
      expect(await owner.query('select state from work.seeker')).toEqual([{ state }]);
    }
  });

  it('saw pages that a phone without script can use, each form with its token, in both languages', async () => {
    for (const { html, url } of seen) {
      expect(nestingFaults(elements(html))).toEqual([]);
      expect(html).toContain('width=device-width');
      for (const { method, fields } of formsOf(html))
        expect([url, '_csrf' in fields]).toEqual([url, method === 'post']);
    }
    for (const { url } of seen.filter((page) => /^\/es\/(?:pasos|seguridad|empezar)/u.test(page.url))) {
      expect((await she.get(url.replace('/es', '/en'))).html).toContain('<html lang="en');
    }
  });
});
