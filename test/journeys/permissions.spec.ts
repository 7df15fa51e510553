import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allows, type Permission, PERMISSIONS, type Role, ROLES } from '#access';
import { plantForeign } from '../factories/foreign-rows.js';
import { Actor, type Answer, until } from '../support/actor.js';
import { Client } from '../support/program.js';
import { type Outcome, SENTENCES } from './permission.data.js';
import { type Somebody, startTown, type Town } from '../support/town.js';

interface Route {
  method: string;
  path: string;
  permission?: string;
  name: string;
}

const ONE_OF: Readonly<Record<Role, Somebody>> = {
  seeker: 'yuleisy',
  employer: 'lucia',
  caseworker: 'rosa',
  coordinator: 'elena',
  analyst: 'irma',
  operator: 'ivan',
  focal: 'olga',
};

/** Ends the session that the rest of the row needs. */
const LAST = new Set(['SessionPages.leave']);

function outcomeOf({ status, path, text }: Answer): Outcome {
  if (status === 401 || path.startsWith('/es/entrar')) return 'signs in';
  if (status === 403 && text.includes('para otra persona del equipo')) return 'refused';
  return status === 404 ? 'not there' : 'may';
}

function outcomeInApi(status: number): Outcome {
  const told: Readonly<Record<number, Outcome>> = { 401: 'signs in', 403: 'refused', 404: 'not there' };
  return told[status] ?? 'may';
}

type Seen = readonly [outcome: Outcome, itIsNotOurFault: boolean];

async function apiOutcome(client: Client, asked: { method?: string; path: string; body?: unknown }): Promise<Seen> {
  const { method = '', path, ...sent } = asked;
  const { status } = await client.ask(method, path.slice('/api/v1'.length), sent);
  return [outcomeInApi(status), status < 500];
}

async function pageOutcome(asked: Promise<Answer>): Promise<Seen> {
  const answer = await asked;
  return [outcomeOf(answer), answer.status < 500];
}

describe('who may do what', () => {
  let town: Town;
  let routes: readonly Route[];
  const people = new Map<Somebody, Actor>();
  const place: Record<string, string> = {};

  beforeAll(async () => {
    town = await startTown(6);
    routes = (await (await fetch(`${town.address}/routes`)).json()) as Route[];
    const vacancy = await town.one<{ id: number }>(
      `select id from work.vacancy where title = 'Panadería y pastelería'`,
    );
    const she = await town.one<{ id: number }>('select min(id) as id from work.seeker');
    const firm = await town.one<{ id: number }>('select max(organisation_id) as id from work.employer');
    const ids = { vacancy: String(vacancy.id), she: String(she.id), firm: String(firm.id) };
    Object.assign(place, ids, await refs(), await plantForeign(town, she.id));
    const [her, rosa, lucia] = await Promise.all((['yuleisy', 'rosa', 'lucia'] as const).map(act));
    if (her === undefined || rosa === undefined || lucia === undefined) throw new Error('nobody came in');
    const post = `/es/oportunidades/${String(vacancy.id)}`;
    await until(
      'scored',
      () => her.get(post),
      ({ status }) => status === 200,
    );
    const card = `/es/revision/${String(she.id)}/${String(vacancy.id)}`;
    await rosa.fill(card, card, { decision: 'approve' });
    const { id } = await town.one<{ id: number }>('select id from work.introduction');
    place['pair'] = String(id);
    await her.fill(`/es/avisar?puesto=${String(vacancy.id)}`, '/avisar', { kind: 'money', text: 'me pidió plata' });
    const { id: report } = await town.one<{ id: string }>('select id from protection.report');
    place['report'] = report;
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

  /** References of accounts, as the forms of the page of an organisation's people carry them. */
  function refs(): Promise<Record<string, string>> {
    const of = (role: Role): string => `(select ref from identity.account where role = '${role}' order by id limit 1)`;
    return town.one(
      `select ${of('employer')} as "luciaRef", ${of('coordinator')} as "elenaRef", ${of('seeker')} as "herRef"`,
    );
  }

  async function act(somebody: Somebody): Promise<Actor> {
    const known = people.get(somebody) ?? (await town.as(somebody));
    people.set(somebody, known);
    return known;
  }

  it('finds a permission on every route of the running program', () => {
    expect(routes.length).toBeGreaterThan(40);
    expect(
      routes.filter(({ permission }) => permission === undefined || !Object.hasOwn(PERMISSIONS, permission)),
    ).toEqual([]);
  });

  it.each(SENTENCES)('%s', async (_, who, request, outcome) => {
    const { id: consent } = await town.one<{ id: string }>('select id from work.consent order by id limit 1');
    const { id: delia } = await town.one<{ id: number }>('select max(id) as id from work.seeker where demo');
    const known: Record<string, string> = { ...place, consent, delia: String(delia) };
    const filled = request.replaceAll(/\{(\w+)\}/gu, (_found, name: string) => known[name] ?? '');
    const [method = '', path = '', fields = ''] = filled.split(' ');
    const actor = await act(who);
    const given = Object.fromEntries(new URLSearchParams(fields));
    const seen = path.startsWith('/api')
      ? await apiOutcome(program(actor), { method, path, ...(method === 'GET' ? {} : { body: given }) })
      : await pageOutcome(method === 'GET' ? actor.get(`/es${path}`) : actor.push(`/es${path}`, given));
    expect(seen).toEqual([outcome, true]);
  });

  it('changed nothing by all that was refused', async () => {
    expect(await town.one(`select review, employer_answer as firm from work.introduction`)).toEqual({
      review: 'approved',
      firm: 'none',
    });
    expect(await town.one('select state from work.vacancy where id = $1', [place['vacancy']])).toEqual({
      state: 'open',
    });
  });

  it.each([...ROLES, 'nobody'] as const)('lets %s do what the table says, route by route', async (role) => {
    const known = role === 'nobody' ? undefined : await town.as(ONE_OF[role]);
    const told: string[] = [];
    for (const { method, path, permission, name } of routes) {
      if (LAST.has(name) || /^\/(?:health|metrics|routes|api)/u.test(path)) continue;
      const actor = known ?? new Actor(town.address);
      const may = allows(permission as Permission, role === 'nobody' ? undefined : role);
      const address = `/es${path.replaceAll(/:\w+/gu, '1')}`;
      const answer = method === 'GET' ? await actor.get(address) : await pushAs(role, actor, address);
      const outcome = outcomeOf(answer);
      const right = rightFor(role, may, permission);
      if (!right.includes(outcome) || answer.status >= 500)
        told.push(`${method} ${path}: ${outcome} (${String(answer.status)})`);
    }
    expect(told).toEqual([]);
  });

  it.each([...ROLES, 'nobody'] as const)('lets a program of %s do what the table says', async (role) => {
    const client = role === 'nobody' ? new Client(town.address) : program(await town.as(ONE_OF[role]));
    const told: string[] = [];
    for (const { method, path, permission, name } of routes) {
      if (!path.startsWith('/api') || name === 'SessionController.leave') continue;
      const may = allows(permission as Permission, role === 'nobody' ? undefined : role);
      const asked = { method, path: path.replaceAll(/:\w+/gu, '1'), ...(method === 'GET' ? {} : { body: {} }) };
      const [outcome, well] = await apiOutcome(client, asked);
      if (!rightFor(role, may, permission).includes(outcome) || !well) told.push(`${method} ${path}: ${outcome}`);
    }
    expect(told).toEqual([]);
  });

  const program = (actor: Actor): Client => new Client(town.address, actor.cookies.get('ayni'));

  function rightFor(role: string, may: boolean, permission: string | undefined): readonly Outcome[] {
    if (permission === 'public') return ['may', 'not there', 'signs in'];
    if (may) return ['may', 'not there'];
    return [role === 'nobody' ? 'signs in' : 'refused'];
  }

  /** Somebody without a session has the token of a public page. */
  async function pushAs(role: string, actor: Actor, address: string): Promise<Answer> {
    if (role !== 'nobody') return actor.push(address);
    const { html } = await actor.get('/es/entrar');
    return actor.post(address, { _csrf: /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '' });
  }
});
