import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { allows, type Permission, type Role } from '#access';
import { until } from '../support/actor.js';
import { breaksOf } from '../support/json-schema.js';
import { type ApiDocument, Client, clientsOf, type DocumentedOperation, type Reply } from '../support/program.js';
import { type Somebody, startTown, type Town } from '../support/town.js';

const ONE_OF: Readonly<Partial<Record<Role, Somebody>>> = {
  seeker: 'yuleisy',
  employer: 'lucia',
  caseworker: 'rosa',
  coordinator: 'elena',
  operator: 'ivan',
};

interface Documented {
  method: string;
  path: string;
  operation: DocumentedOperation;
}

let town: Town;
let document: ApiDocument;
let operations: Documented[];
let as: (somebody: Somebody) => Promise<Client>;

/** Somebody who may call it. */
function callerOf({ operation }: Documented): Promise<Client> {
  const permission = operation['x-permission'] as Permission;
  const role = (Object.keys(ONE_OF) as Role[]).find((each) => allows(permission, each));
  if (permission === 'public' || role === undefined) return Promise.resolve(new Client(town.address));
  return as(ONE_OF[role] ?? 'yuleisy');
}

beforeAll(async () => {
  town = await startTown(6);
  as = clientsOf(town);
  document = (await new Client(town.address).get('/openapi.json')).body as unknown as ApiDocument;
  operations = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  await agree();
}, 120_000);

afterAll(async () => {
  await town.stop();
});

describe('the document', () => {
  it('holds every route of the running program, each with its permission', async () => {
    const routes = (await (await fetch(`${town.address}/routes`)).json()) as { method: string; path: string }[];
    const running = routes
      .filter(({ path }) => path.startsWith('/api/v1'))
      .map(({ method, path }) => `${method} ${path}`);
    const told = operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/gu, ':$1')}`);
    expect(told.toSorted()).toEqual(running.toSorted());
    expect(operations.filter(({ operation }) => operation['x-permission'] === undefined)).toEqual([]);
  });

  it('says what each takes, answers and refuses, with an example that fits', () => {
    const { schemas } = document.components;
    const wrong = operations.flatMap(({ method, path, operation }) => {
      const name = `${method} ${path}`;
      const bodies = [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
        Object.values(part?.content ?? {}),
      );
      const success = Object.entries(operation.responses).find(([status]) => status.startsWith('2'));
      const needed = operation.security.length > 0 ? ['401', '403'] : [];
      return [
        ...bodies.flatMap(({ schema, example }) =>
          example === undefined ? [`${name}: no example`] : breaksOf(example, schema, schemas, name),
        ),
        ...(success === undefined || (success[0] !== '204' && success[1].content === undefined)
          ? [`${name}: no answer`]
          : []),
        ...[...needed, '500'].filter((status) => !(status in operation.responses)).map((s) => `${name}: no ${s}`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  it('has a page that a browser can draw', async () => {
    const page = await fetch(`${town.address}/api/docs`);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/html')]);
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'unsafe-inline'`);
    expect((await fetch(`${town.address}/es`)).headers.get('content-security-policy')).not.toContain('unsafe');
    const script = await fetch(`${town.address}/api/docs/swagger-ui-bundle.js`);
    expect([script.status, (await fetch(`${town.address}/api/docs/../../package.json`)).status]).toEqual([200, 404]);
  });

  it('is kept by each operation, called with its example', async () => {
    const told: string[] = [];
    for (const documented of operations.toSorted(lastToLeave)) {
      const reply = await callAsDocumented(documented);
      told.push(...breaksOfReply(documented, reply));
    }
    expect(told).toEqual([]);
  }, 60_000);
});

/** What takes something away comes last, and the way out after everything. */
const lastToLeave = (a: Documented, b: Documented): number => lateness(a) - lateness(b);
const lateness = ({ method, path }: Documented): number =>
  Number(method === 'DELETE') + Number(method === 'DELETE' && path.endsWith('/session'));

let brought = '';
const place: Record<'person' | 'vacancy' | 'candidate' | 'draft' | 'consent', number> = {
  person: 0,
  vacancy: 0,
  candidate: 0,
  draft: 0,
  consent: 0,
};

/** A pair in which everybody said yes, and a draft beside it. */
async function agree(): Promise<void> {
  const [her, rosa, lucia] = await Promise.all([as('yuleisy'), as('rosa'), as('lucia')]);
  const id = async (statement: string): Promise<number> => (await town.one<{ id: number }>(statement)).id;
  place.vacancy = await id(`select id from work.vacancy where title = 'Panadería y pastelería'`);
  place.person = await id('select min(id) as id from work.seeker');
  const own = `/me/matches/${String(place.vacancy)}`;
  await until(
    'scored',
    () => her.get(own),
    ({ status }) => status === 200,
    60_000,
  );
  await rosa.ask('PUT', `/reviews/${String(place.person)}/${String(place.vacancy)}`, { body: { decision: 'approve' } });
  place.candidate = await id('select min(id) as id from work.introduction');
  place.consent = await id(
    `select max(id) as id from work.consent where purpose = 'contact' and seeker_id = (select min(id) from work.seeker)`,
  );
  const candidate = `/vacancies/${String(place.vacancy)}/candidates/${String(place.candidate)}`;
  await her.ask('PUT', `${own}/answer`, { body: { answer: 'yes' } });
  await lucia.ask('PUT', `${candidate}/answer`, { body: { answer: 'yes' } });
  const example = document.paths['/api/v1/vacancies']?.['post']?.requestBody?.content['application/json']?.example;
  const elena = await as('elena');
  const content = Buffer.from('empresa,puesto,contrato\nBodega Dos,Cajera,planilla\n').toString('base64');
  const body = { kind: 'vacancies', fileName: 'dos.csv', content };
  brought = String((await elena.ask('POST', '/imports', { body })).body['ref']);
  place.draft = Number((await lucia.ask('POST', '/vacancies', { body: example })).body['id']);
}

/** The rows that the addresses of this operation name. */
function addressOf({ path }: Documented): string {
  const own = path.includes('/consents') ? place.consent : path.includes('/persons') ? place.person : place.draft;
  const id = path.includes('/candidates') ? place.vacancy : own;
  const known: Readonly<Record<string, number | string>> = { ...place, id, ref: brought };
  return path.replace('/api/v1', '').replaceAll(/\{(\w+)\}/gu, (_, name: string) => String(known[name] ?? 1));
}

async function callAsDocumented(documented: Documented): Promise<Reply> {
  const { method, operation } = documented;
  const query = (operation.parameters ?? []).filter((part) => part.in === 'query' && part.schema.example !== undefined);
  const search = new URLSearchParams(query.map(({ name, schema }) => [name, String(schema.example)])).toString();
  const asks = (name: string): boolean => (operation.parameters ?? []).some((part) => part.name === name);
  const address = addressOf(documented);
  const example = operation.requestBody?.content['application/json']?.example;
  return (await callerOf(documented)).ask(method, search === '' ? address : `${address}?${search}`, {
    headers: asks('If-Match') ? { 'if-match': '*' } : {},
    ...(example === undefined ? {} : { body: example }),
  });
}

function breaksOfReply({ method, path, operation }: Documented, { status, body, headers, text }: Reply): string[] {
  const name = `${method} ${path} ${String(status)}`;
  const response = operation.responses[String(status)];
  if (response === undefined) return [`${name}: not documented: ${text.slice(0, 300)}`];
  // The examples of ways in are of nobody; everything else must work as it is told.
  if (status >= 400 && !path.includes('/session')) return [`${name}: ${text.slice(0, 300)}`];
  const [type] = (headers.get('content-type') ?? '').split(';', 1);
  const told = response.content?.[type ?? ''];
  if (told === undefined) return text === '' ? [] : [`${name}: ${type ?? ''} is not documented`];
  return breaksOf(body, told.schema, document.components.schemas, name);
}

describe('bad input', () => {
  const junk = fc.oneof(
    fc.anything({ withNullPrototype: false, maxDepth: 3 }),
    fc.constantFrom('\u0000', '💥'.repeat(50), '1e999', -1, 1e308, '../../etc', "';--", [], {}, null, true),
  );

  it('is never our fault', async () => {
    const withBody = operations.filter(({ operation }) => operation.requestBody !== undefined);
    for (const documented of withBody) {
      if (documented.path.includes('/session')) continue;
      const example = documented.operation.requestBody?.content['application/json']?.example as Record<string, unknown>;
      const names = Object.keys(example);
      const spoiled = fc
        .array(fc.tuple(fc.constantFrom(...names), junk), { minLength: 1, maxLength: 3 })
        .map((changes) => ({ ...example, ...Object.fromEntries(changes) }));
      await fc.assert(
        fc.asyncProperty(fc.oneof(spoiled, junk), async (body) => {
          const client = await callerOf(documented);
          const address = documented.path.replace('/api/v1', '').replaceAll(/\{\w+\}/gu, '1');
          const text = JSON.stringify({ body }).slice('{"body":'.length, -1);
          const reply = await client.ask(documented.method, address, { body: text, headers: { 'if-match': '*' } });
          return reply.status < 500;
        }),
        { numRuns: 40 },
      );
    }
  }, 120_000);

  it('in an address is never our fault', async () => {
    const client = await as('lucia');
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ maxLength: 20 }),
        async (text, name) => {
          const query = new URLSearchParams([
            [name, text],
            ['after', text],
            ['limit', text],
          ]).toString();
          const replies = await Promise.all([
            client.get(`/vacancies/${encodeURIComponent(text)}`),
            client.get(`/vacancies?${query}`),
            client.get(`/taxonomy/link?${new URLSearchParams({ text }).toString()}`),
          ]);
          return replies.every(({ status }) => status < 500);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
