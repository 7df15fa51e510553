import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { allows, type Permission, PERMISSIONS, type Role, ROLES } from '#access';
import { PERSON_SENTENCES } from '../factories/person-sentences.js';
import { Actor, type Answer, until } from '../support/actor.js';
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

type Outcome = 'may' | 'refused' | 'signs in' | 'not there';

function outcomeOf({ status, path, text }: Answer): Outcome {
  if (status === 401 || path.startsWith('/es/entrar')) return 'signs in';
  if (status === 403 && text.includes('para otra persona del equipo')) return 'refused';
  return status === 404 ? 'not there' : 'may';
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
    Object.assign(place, { vacancy: String(vacancy.id), she: String(she.id), firm: String(firm.id) });
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
  }, 120_000);

  afterAll(async () => {
    await town.stop();
  });

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

  const SENTENCES: readonly (readonly [sentence: string, who: Somebody, request: string, outcome: Outcome])[] = [
    ['a caseworker opens the match card of a person she accompanies', 'rosa', 'GET /revision/{she}/{vacancy}', 'may'],
    ['a coordinator of the same organisation opens it too', 'elena', 'GET /revision/{she}/{vacancy}', 'may'],
    ['a caseworker of another organisation cannot open it', 'bruno', 'GET /revision/{she}/{vacancy}', 'not there'],
    [
      'a caseworker of another organisation cannot decide it',
      'bruno',
      'POST /revision/{she}/{vacancy} decision=approve',
      'not there',
    ],
    [
      'a caseworker of another organisation cannot undo a decision',
      'bruno',
      'POST /revision/{she}/{vacancy}/deshacer',
      'not there',
    ],
    ['a caseworker of another organisation cannot open her file', 'bruno', 'GET /personas/{she}', 'not there'],
    [
      'a caseworker of another organisation cannot reveal who she is',
      'bruno',
      'POST /personas/{she}/identidad reason=follow_up',
      'not there',
    ],
    ['a caseworker opens the file of a person she accompanies', 'rosa', 'GET /personas/{she}', 'may'],
    ['nobody accompanies Delia, so no caseworker opens her file', 'rosa', 'GET /personas/{delia}', 'not there'],
    ['an employer cannot open a file', 'lucia', 'GET /personas/{she}', 'refused'],
    ['an employer cannot open a match card', 'lucia', 'GET /revision/{she}/{vacancy}', 'refused'],
    ['an employer cannot read the queue', 'lucia', 'GET /revision', 'refused'],
    ['an employer cannot read a seeker’s page of her own post', 'lucia', 'GET /oportunidades/{vacancy}', 'refused'],
    ['an employer sees the reviewed people of her own post', 'lucia', 'GET /puestos/{vacancy}/perfiles', 'may'],
    ['an employer sees a reviewed profile', 'lucia', 'GET /puestos/{vacancy}/perfiles/{pair}', 'may'],
    ['an employer reads the profile only under its own post', 'lucia', 'GET /puestos/2/perfiles/{pair}', 'not there'],
    [
      'an employer answers the profile only under its own post',
      'lucia',
      'POST /puestos/2/perfiles/{pair} answer=no&reason=filled',
      'not there',
    ],
    ['another firm cannot see that list', 'mateo', 'GET /puestos/{vacancy}/perfiles', 'not there'],
    ['another firm cannot see that profile', 'mateo', 'GET /puestos/{vacancy}/perfiles/{pair}', 'not there'],
    [
      'another firm cannot answer that profile',
      'mateo',
      'POST /puestos/{vacancy}/perfiles/{pair} answer=yes',
      'not there',
    ],
    ['another firm cannot read the post as its owner does', 'mateo', 'GET /puestos/{vacancy}', 'not there'],
    ['another firm cannot edit it', 'mateo', 'POST /puestos/{vacancy} title=Nada', 'not there'],
    ['another firm cannot close it', 'mateo', 'POST /puestos/{vacancy}/estado state=closed', 'not there'],
    ['a firm that nobody vetted cannot see that list', 'nora', 'GET /puestos/{vacancy}/perfiles', 'not there'],
    ['a caseworker cannot read contacts as an employer', 'rosa', 'GET /contactos', 'refused'],
    [
      'a caseworker cannot answer in the name of an employer',
      'rosa',
      'POST /puestos/{vacancy}/perfiles/{pair} answer=yes',
      'refused',
    ],
    [
      'a caseworker cannot answer in the name of a seeker',
      'rosa',
      'POST /oportunidades/{vacancy} answer=yes',
      'refused',
    ],
    ['a caseworker cannot release a contact', 'rosa', 'POST /oportunidades/{vacancy}/contacto decision=yes', 'refused'],
    ['a caseworker cannot choose a seeker’s permissions', 'rosa', 'POST /permisos match=yes', 'refused'],
    ['a caseworker cannot read the equality page', 'rosa', 'GET /pasos/equality/who', 'refused'],
    ['a seeker reads the reasons of a post in her list', 'yuleisy', 'GET /oportunidades/{vacancy}', 'may'],
    ['a seeker without that post in her list does not', 'delia', 'GET /oportunidades/{vacancy}', 'not there'],
    ['a seeker without that post cannot answer it', 'delia', 'POST /oportunidades/{vacancy} answer=yes', 'not there'],
    [
      'a seeker without that post cannot release a contact',
      'delia',
      'POST /oportunidades/{vacancy}/contacto decision=yes&data=name',
      'not there',
    ],
    ['a seeker cannot decide her own match', 'yuleisy', 'POST /revision/{she}/{vacancy} decision=approve', 'refused'],
    ['a seeker cannot see who else is in a list', 'yuleisy', 'GET /puestos/{vacancy}/perfiles', 'refused'],
    [
      'a seeker cannot withdraw another person’s permission',
      'delia',
      'POST /mis-datos/permiso consent={consent}',
      'not there',
    ],
    ['a caseworker may vet an employer', 'rosa', 'GET /empleadores/{firm}', 'may'],
    ['a caseworker of another organisation sees the employer too', 'bruno', 'GET /empleadores/{firm}', 'may'],
    ['an employer cannot vet itself', 'nora', 'POST /empleadores/{firm} decision=approve', 'refused'],
    ['an employer cannot lift its own suspension', 'nora', 'POST /empleadores/{firm} decision=lift', 'refused'],
    ['an employer cannot vouch for itself', 'nora', 'POST /empleadores/{firm}/respaldo who=Nora', 'refused'],
    ['an employer cannot read the list of employers', 'lucia', 'GET /empleadores', 'refused'],
    ['an employer cannot see the contact of another', 'lucia', 'POST /empleadores/{firm}/contacto', 'refused'],
    ['an employer cannot read what waits for review', 'lucia', 'GET /puestos-revision', 'refused'],
    ['an employer cannot publish past the review', 'nora', 'POST /puestos-revision/{vacancy} decision=open', 'refused'],
    ['a seeker cannot vet an employer', 'yuleisy', 'POST /empleadores/{firm} decision=approve', 'refused'],
    ['an analyst cannot vet an employer', 'irma', 'POST /empleadores/{firm} decision=approve', 'refused'],
    ['a published vacancy is not in the review', 'rosa', 'GET /puestos-revision/{vacancy}', 'not there'],
    ['a caseworker has no page of a firm', 'rosa', 'GET /mi-empresa', 'refused'],
    ['an analyst sees no person', 'irma', 'GET /personas/{she}', 'refused'],
    ['an analyst sees no match', 'irma', 'GET /revision', 'refused'],
    ['an operator sees no person', 'ivan', 'GET /personas/{she}', 'refused'],
    ['an operator sees no vacancy of a firm', 'ivan', 'GET /puestos/{vacancy}', 'refused'],
    ['the person of trust sees no match', 'olga', 'GET /revision/{she}/{vacancy}', 'refused'],
    ['a caseworker sets up her own second factor', 'rosa', 'GET /cuenta/segundo-paso', 'may'],
    ['a seeker has no second factor', 'yuleisy', 'GET /cuenta/segundo-paso', 'refused'],
    ['the person of trust sees no contacts', 'olga', 'GET /contactos', 'refused'],
    ...PERSON_SENTENCES,
  ];

  it.each(SENTENCES)('%s', async (_, who, request, outcome) => {
    const { id: consent } = await town.one<{ id: string }>('select id from work.consent order by id limit 1');
    const { id: delia } = await town.one<{ id: number }>('select max(id) as id from work.seeker where demo');
    const known: Record<string, string> = { ...place, consent, delia: String(delia) };
    const filled = request.replaceAll(/\{(\w+)\}/gu, (_found, name: string) => known[name] ?? '');
    const [method, path = '', fields = ''] = filled.split(' ');
    const actor = await town.as(who);
    const answer =
      method === 'GET'
        ? await actor.get(`/es${path}`)
        : await actor.push(`/es${path}`, Object.fromEntries(new URLSearchParams(fields)));
    expect([outcomeOf(answer), answer.status < 500]).toEqual([outcome, true]);
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
