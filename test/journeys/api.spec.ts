import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client, clientsOf, type Reply } from '../support/program.js';
import { PASSWORD, type Somebody, startTown, type Town } from '../support/town.js';

let town: Town;
let as: (somebody: Somebody) => Promise<Client>;

beforeAll(async () => {
  town = await startTown(6);
  as = clientsOf(town);
}, 120_000);

afterAll(async () => {
  await town.stop();
});

const problem = ({ status, body, headers }: Reply): unknown[] => [status, headers.get('content-type'), body['code']];
const FORM = 'application/x-www-form-urlencoded';
const PROBLEM = 'application/problem+json; charset=utf-8';

describe('a program’s session', () => {
  it('is a token that works until it is given back', async () => {
    const { id } = await town.one<{ id: number }>('select max(organisation_id) as id from work.employer');
    const typed = { email: `employer-${String(id)}@town.invalid`, password: PASSWORD };
    const entered = await new Client(town.address).ask('POST', '/session', { body: typed });
    expect([entered.status, entered.body['role']]).toEqual([201, 'employer']);
    const client = new Client(town.address, String(entered.body['token']));
    expect((await client.get('/session')).body['role']).toBe('employer');
    expect((await client.get('/session')).headers.get('cache-control')).toBe('no-store');
    expect((await client.ask('DELETE', '/session')).status).toBe(204);
    const after = await client.get('/session');
    expect(problem(after)).toEqual([401, PROBLEM, 'access.sign_in']);
    expect(after.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is not opened by a wrong password', async () => {
    const typed = { email: 'nobody@town.invalid', password: 'nothing' };
    expect(problem(await new Client(town.address).ask('POST', '/session', { body: typed }))).toEqual([
      422,
      PROBLEM,
      'access.wrong_sign_in',
    ]);
  });

  it('in a cookie asks for its token of forms, a token does not', async () => {
    const cookie = [...(await town.as('mateo')).cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const browser = new Client(town.address);
    const forged = await browser.ask('PUT', '/vacancies/1/state', { body: { state: 'closed' }, headers: { cookie } });
    expect(problem(forged)).toEqual([403, PROBLEM, 'access.form_expired']);
    const told = await browser.get('/session', { cookie });
    const form = told.headers.getSetCookie().map((line) => line.split(';', 1)[0]);
    const headers = { cookie: [cookie, ...form].join('; '), 'csrf-token': String(told.body['csrf']) };
    const asked = await browser.ask('PUT', '/vacancies/1/state', {
      body: { state: 'closed', reason: 'other' },
      headers,
    });
    expect(problem(asked)).toEqual([404, PROBLEM, 'vacancy.not_found']);
    const other = { ...headers, authorization: 'Bearer x' };
    expect((await browser.get('/session', other)).status).toBe(401);
  });
});

describe('a problem', () => {
  it.each<[number, string, string, { body?: unknown; headers?: Record<string, string> }]>([
    [404, 'page.not_found', 'GET /nothing', {}],
    [405, 'page.method', 'DELETE /vacancies', {}],
    [400, 'page.unreadable', 'POST /vacancies', { body: '{' }],
    [400, 'page.unreadable', 'GET /vacancies/%E0%A4%A', {}],
    [415, 'page.not_json', 'POST /vacancies', { body: 'x', headers: { 'content-type': 'text/plain' } }],
    [415, 'page.not_json', 'POST /vacancies', { body: 'a=b', headers: { 'content-type': FORM } }],
    [413, 'page.too_large', 'POST /vacancies', { body: { title: 'x'.repeat(1_100_000) } }],
    [422, 'input.refused', 'PUT /vacancies/1', { body: {} }],
    [422, 'input.refused', 'GET /vacancies?limit=1000', {}],
    [422, 'input.refused', 'GET /vacancies?after=%00', {}],
    [403, 'access.not_allowed', 'GET /me/profile', {}],
  ])('%i %s is told for %s', async (status, code, request, sent) => {
    const [method = '', path = ''] = request.split(' ');
    const reply = await (await as('lucia')).ask(method, path, sent);
    expect([reply.status, reply.body['code']]).toEqual([status, code]);
    expect(reply.headers.get('content-type')).toMatch(/^application\/problem\+json/u);
  });

  it('names each field, in the language asked for', async () => {
    const lucia = await as('lucia');
    const body = { title: 7, positions: 0, startOn: 'mañana', extra: 1, shifts: [{ day: 9, from: 0, to: 30 }] };
    const told = await lucia.ask('POST', '/vacancies', { body, headers: { 'accept-language': 'en;q=0.9, fr' } });
    const errors = told.body['errors'] as { field: string; code: string; message: string }[];
    const codes = Object.fromEntries(errors.map(({ field, code }) => [field, code]));
    expect(codes).toMatchObject({
      title: 'not_text',
      positions: 'out_of_range',
      startOn: 'not_a_day',
      extra: 'unknown_field',
      'shifts.0.day': 'out_of_range',
      pay: 'missing',
    });
    expect(errors.find(({ field }) => field === 'pay')?.message).toBe('This is missing.');
    const spoken = await lucia.ask('POST', '/vacancies', { body });
    expect((spoken.body['errors'] as typeof errors).find(({ field }) => field === 'pay')?.message).toBe(
      'Falta este dato.',
    );
  });
});

const POST = {
  title: 'Atención de mostrador',
  tasks: 'Atender, cobrar y ordenar la vitrina.',
  positions: 1,
  district: '150132',
  startOn: '2099-01-04',
  contract: 'planilla',
  pay: { min: 130_000, max: 150_000 },
  shifts: [1, 2, 3, 4, 5].map((day) => ({ day, from: 540, to: 1020 })),
  requirements: [],
  supports: ['transport'],
};

describe('a firm’s program', () => {
  it('drafts, changes, opens and closes a post as the pages do', async () => {
    const lucia = await as('lucia');
    const links = await lucia.get('/taxonomy/link?text=vendedor%20de%20tienda');
    const [likely] = links.body['items'] as { id: number; isco: string }[];
    const made = await lucia.ask('POST', '/vacancies', { body: { ...POST, occupation: likely?.id } });
    expect([made.status, made.body['state']]).toEqual([201, 'draft']);
    const path = made.headers.get('location')?.replace('/api/v1', '') ?? '';
    const tag = made.headers.get('etag') ?? '';
    const known = await lucia.get(path, { 'if-none-match': tag });
    expect(known.status).toBe(304);

    const nothing = await lucia.ask('POST', '/vacancies', { body: { ...POST, title: '\0' } });
    expect(problem(nothing)).toEqual([422, PROBLEM, 'input.refused']);

    const changed = { ...POST, occupation: likely?.id, positions: 3 };
    const blind = await lucia.ask('PUT', path, { body: changed });
    expect(problem(blind)).toEqual([428, PROBLEM, 'page.not_conditional']);
    const right = await lucia.ask('PUT', path, { body: changed, headers: { 'if-match': tag } });
    expect([right.status, right.body['positions']]).toEqual([200, 3]);
    const late = await lucia.ask('PUT', path, { body: POST, headers: { 'if-match': tag } });
    expect(problem(late)).toEqual([412, PROBLEM, 'vacancy.changed']);
    expect((await lucia.get(path)).body['positions']).toBe(3);

    const state = async (wished: string): Promise<unknown> =>
      (await lucia.ask('PUT', `${path}/state`, { body: { state: wished, reason: 'other' } })).body['state'];
    expect(await state('open')).toBe('open');
    expect(await state('paused')).toBe('paused');
    const unsaid = await lucia.ask('PUT', `${path}/state`, { body: { state: 'closed' } });
    expect(unsaid.status).toBe(422);
    expect(await state('closed')).toBe('closed');
    const wrong = await lucia.ask('PUT', `${path}/state`, { body: { state: 'paused' } });
    expect(problem(wrong)).toEqual([409, PROBLEM, 'vacancy.transition']);
    expect(await state('open')).toBe('open');
  });

  it('is not let through by what the advert check blocks', async () => {
    const lucia = await as('lucia');
    const tasks = 'Vender ropa. Buena presencia indispensable.';
    const made = await lucia.ask('POST', '/vacancies', { body: { ...POST, tasks } });
    expect((made.body['notes'] as { action: string }[]).map(({ action }) => action)).toContain('block');
    const opened = await lucia.ask('PUT', `/vacancies/${String(made.body['id'])}/state`, { body: { state: 'open' } });
    expect(problem(opened)).toEqual([422, PROBLEM, 'vacancy.advert']);
  });

  it('makes one post of a request that arrives twice, also at once', async () => {
    const lucia = await as('lucia');
    const body = { ...POST, title: 'Una sola vez' };
    const send = (sent: unknown): Promise<Reply> =>
      lucia.ask('POST', '/vacancies', { body: sent, headers: { 'idempotency-key': 'pedido-1' } });
    const [one, two] = await Promise.all([send(body), send(body)]);
    expect([one.status, two.status, one.body['id']]).toEqual([201, 201, two.body['id']]);
    expect((await send(body)).body['id']).toBe(one.body['id']);
    expect(problem(await send({ ...body, positions: 2 }))).toEqual([422, PROBLEM, 'api.key_reused']);
    const { n } = await town.one<{ n: number }>(`select count(*)::int as n from work.vacancy where title = $1`, [
      body.title,
    ]);
    expect(n).toBe(1);
  });

  it('reads its list page by page, each post once', async () => {
    const lucia = await as('lucia');
    const seen: number[] = [];
    let next = '';
    do {
      const { body } = await lucia.get(`/vacancies?limit=2${next === '' ? '' : `&after=${next}`}`);
      const items = body['items'] as { id: number }[];
      expect(items.length).toBeLessThanOrEqual(2);
      seen.push(...items.map(({ id }) => id));
      next = typeof body['next'] === 'string' ? body['next'] : '';
    } while (next !== '');
    const { n } = await town.one<{ n: number }>(
      `select count(*)::int as n from work.vacancy where organisation_id = (select min(organisation_id) from work.employer)`,
    );
    expect([new Set(seen).size, seen.length]).toEqual([n, n]);
  });

  it('does not see another firm’s post', async () => {
    const { id } = await town.one<{ id: number }>(
      `select min(id) as id from work.vacancy where organisation_id <> (select min(organisation_id) from work.employer)`,
    );
    const lucia = await as('lucia');
    expect((await lucia.get(`/vacancies/${String(id)}`)).status).toBe(404);
    const edit = { body: POST, headers: { 'if-match': '*' } };
    expect((await lucia.ask('PUT', `/vacancies/${String(id)}`, edit)).status).toBe(404);
  });
});
