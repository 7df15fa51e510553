import { createHash, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountService, FolderService } from '#access';
import { type Answer, Browser } from '../support/browser.js';
import { freshDatabase } from '../support/database.js';
import { type Program, startWeb } from '../support/programs.js';
import { addOrganisation, addSeeker, openAs, openRooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';
const OWN_PIN = '482917';

describe('the way in', () => {
  let web: Program;
  let owner: Awaited<ReturnType<typeof openAs>>;
  let browser: Browser;
  let folder: { code: string; pin: string };

  beforeAll(async () => {
    const addresses = await freshDatabase();
    owner = await openAs(addresses.owner);
    const rooms = await openRooms(addresses);
    const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
    const rosa = { role: 'caseworker', organisationId, email: 'rosa@manos.pe', name: 'Rosa Huamán' } as const;
    await rooms.get(AccountService).createStaff({ ...rosa, password: PASSWORD });
    const { id } = await addSeeker(owner);
    folder = await rooms.get(FolderService).issueFolder(id);
    await rooms.close();
    web = await startWeb(addresses, { env: { LOG_LEVEL: 'info' } });
  });

  afterAll(async () => {
    await web.stop();
    await owner.close();
  });

  beforeEach(() => {
    browser = new Browser(web.address);
  });

  const enter = async (pin: string, next = ''): Promise<Answer> => {
    await browser.get('/es/entrar');
    return browser.post('/es/entrar', { folder: folder.code, pin, next });
  };
  const leadsTo = ({ status, headers }: Answer): [number, string | null] => [status, headers.get('location')];

  it('leads a seeker from her slip to her own PIN, and nowhere else before', async () => {
    expect(leadsTo(await enter(folder.pin))).toEqual([303, '/es/mi-pin']);
    expect(leadsTo(await browser.get('/es/mis-datos'))).toEqual([303, '/es/mi-pin']);
    await browser.get('/es/mi-pin');
    const weak = await browser.post('/es/mi-pin', { pin: '123456', again: '123456' });
    expect(weak.status).toBe(422);
    expect(weak.text).toContain('son números seguidos');
    expect(weak.text).not.toContain('value="123456"');
    expect((await browser.post('/es/mi-pin', { pin: OWN_PIN, again: OWN_PIN })).status).toBe(303);
    const mine = await browser.get('/es/mis-datos');
    expect(mine.status).toBe(200);
    expect(mine.text).toContain('Desde ahora entras con tu propio PIN');
    expect((await browser.get('/es/mis-datos')).text).not.toContain('Desde ahora entras con tu propio PIN');
  });

  it('says the same to a wrong PIN and to a code that nobody has, and keeps the code', async () => {
    const wrong = await enter('999000');
    await browser.get('/es/entrar');
    const nobody = await browser.post('/es/entrar', { folder: 'QQ0-000', pin: '999000' });
    expect([wrong.status, nobody.status]).toEqual([422, 422]);
    for (const { text } of [wrong, nobody]) expect(text).toContain('Lo que escribiste no coincide');
    expect(wrong.text).toContain(`value="${folder.code}"`);
    expect(wrong.text).not.toContain('999000');
  });

  it('takes staff by e-mail, and keeps them from a seeker’s pages', async () => {
    await browser.get('/en/entrar/equipo');
    const entered = await browser.post('/en/entrar/equipo', { email: 'rosa@manos.pe', password: PASSWORD });
    expect(leadsTo(entered)).toEqual([303, '/en/cuenta/segundo-paso']);
    expect((await browser.get('/es/mis-datos')).status).toBe(403);
    expect((await browser.get('/es/sesiones')).status).toBe(200);
  });

  it('refuses what is not a form of ours, and shows it again when it is', async () => {
    expect((await enter(OWN_PIN)).status).toBe(303);
    await browser.get('/es/permisos');
    const forged = { _csrf: 'x', purpose: 'match' };
    expect((await browser.post('/es/permisos', forged)).status).toBe(403);
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await browser.post('/es/permisos', { purpose: 'match' }, elsewhere)).status).toBe(403);
    const other = new Browser(web.address);
    await other.get('/es/entrar');
    other.cookies.set('ayni', browser.cookies.get('ayni') ?? '');
    expect((await other.post('/es/permisos', { purpose: 'match' })).status).toBe(403);
    const stale = await browser.post('/es/permisos', forged, { 'sec-fetch-site': 'same-origin' });
    expect(stale.text).toContain('<input type="hidden" name="purpose" value="match"/>');
    expect(await owner.query('select from work.consent')).toEqual([]);
    expect((await browser.post('/es/permisos', { purpose: 'match' })).status).toBe(303);
    expect(await owner.query('select from work.consent')).toHaveLength(1);
  });

  it('keeps what was typed when the session ended, for her alone', async () => {
    await enter(OWN_PIN);
    await browser.get('/es/permisos');
    const token = Buffer.from(browser.cookies.get('ayni') ?? '', 'base64url');
    const hash = createHash('sha256').update(token).digest();
    await owner.query('update identity.session set expires_at = now() where token_hash = $1', [hash]);
    const late = await browser.post('/es/permisos', { purpose: 'contact' });
    expect(late.status).toBe(401);
    const next = /name="next" value="([^"]+)"/.exec(late.text)?.[1] ?? '';
    expect(Buffer.from(next, 'base64url').toString('latin1')).not.toContain('contact');

    const stranger = new Browser(web.address);
    await stranger.get('/es/entrar/equipo');
    const theirs = await stranger.post('/es/entrar/equipo', { email: 'rosa@manos.pe', password: PASSWORD, next });
    expect(leadsTo(theirs)).toEqual([303, '/es/cuenta/segundo-paso']);

    const resumed = await browser.post('/es/entrar', { folder: folder.code, pin: OWN_PIN, next });
    expect(resumed.text).toContain('Lo que escribiste sigue aquí');
    expect(resumed.text).toContain('<input type="hidden" name="purpose" value="contact"/>');
    expect((await browser.post('/es/permisos', { purpose: 'contact' })).status).toBe(303);
    expect((await browser.get('/es/mis-datos')).text).toContain('Escribirme cuando haya algo para mí');
  });

  it('goes back to the page that was asked for, and never to another site', async () => {
    const asked = await browser.get('/en/mis-datos?antes=7');
    expect(leadsTo(asked)).toEqual([303, '/en/entrar?next=%2Fen%2Fmis-datos%3Fantes%3D7']);
    expect(leadsTo(await enter(OWN_PIN, '/en/mis-datos?antes=7'))).toEqual([303, '/en/mis-datos?antes=7']);
    expect(leadsTo(await enter(OWN_PIN, '//evil.example'))).toEqual([303, '/es/pasos']);
  });

  it('ends with the session, in the browser’s cache as well', async () => {
    await enter(OWN_PIN);
    expect((await browser.get('/es/mis-datos')).headers.get('cache-control')).toBe('no-store');
    const kept = new Map(browser.cookies);
    const out = await browser.post('/es/salir', {});
    expect(leadsTo(out)).toEqual([303, '/es']);
    expect(out.headers.get('clear-site-data')).toBe('"cache"');
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect((await browser.get('/es/mis-datos')).status).toBe(303);
  });

  it('answers a poll that knows the page with nothing, and sends pages small', async () => {
    await enter(OWN_PIN);
    await browser.get('/es/mis-datos');
    const page = await browser.get('/es/mis-datos');
    const again = await browser.get('/es/mis-datos', { 'if-none-match': page.headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    const small = await browser.get('/es/mis-datos', { 'accept-encoding': 'br' });
    expect([small.status, small.headers.get('content-encoding')]).toEqual([200, 'br']);
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(page.text)?.[1] ?? '';
    const asset = await browser.get(sheet, { 'accept-encoding': 'br' });
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('lets no page run a script of its own or stand in a frame, and carries one id a request', async () => {
    const { headers } = await browser.get('/es');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'.*script-src 'self'.*frame-ancestors 'none'/);
    expect(policy).not.toContain('unsafe');
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('tells programs in JSON and people on a page', async () => {
    const json = await browser.get('/api/v1/none');
    expect([json.status, json.headers.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
    expect(JSON.parse(json.text)).toMatchObject({ status: 404, code: 'page.not_found' });
    const page = await browser.get('/es/none');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect((await browser.get('/metrics', { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404);
    expect((await browser.get('/health')).status).toBe(200);
  });

  it('has a permission on every route it has', async () => {
    const routes = JSON.parse((await browser.get('/routes')).text) as { path: string; permission?: string }[];
    expect(routes.length).toBeGreaterThan(20);
    expect(routes.filter(({ permission }) => permission === undefined)).toEqual([]);
  });

  it('writes no code, PIN, password, token or address to its log', async () => {
    const noisy = randomBytes(8).toString('hex');
    await browser.get(`/es/entrar?next=/es/pasos&x=${noisy}`);
    await enter(OWN_PIN);
    const output = web.output();
    const cookie = browser.cookies.get('ayni') ?? '?';
    const hidden = [noisy, folder.code, PASSWORD, 'rosa@manos.pe', cookie];
    expect(hidden.filter((text) => output.includes(text))).toEqual([]);
    // Six digits stand in every moment and in many an id.
    const tells = (text: string, pin: string): boolean =>
      new RegExp(String.raw`(?<![\da-f.-])${pin}(?![\da-f-])`, 'u').test(text.replaceAll(/"(?:time|pid)":\d+/gu, ''));
    expect(
      [`{"pin":"${OWN_PIN}"}`, `?pin=${OWN_PIN}`, `{"pin":${OWN_PIN}}`].every((text) => tells(text, OWN_PIN)),
    ).toBe(true);
    expect([folder.pin, OWN_PIN].filter((pin) => tells(output, pin))).toEqual([]);
  });
});
