import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../support/actor.js';
import { type Client, clientsOf, type Reply } from '../support/program.js';
import { type Somebody, startTown, type Town } from '../support/town.js';

let town: Town;
let as: (somebody: Somebody) => Promise<Client>;
let post: number;
let she: number;

beforeAll(async () => {
  town = await startTown(6);
  as = clientsOf(town);
  ({ id: post } = await town.one<{ id: number }>(`select id from work.vacancy where title = 'Panadería y pastelería'`));
  ({ id: she } = await town.one<{ id: number }>('select min(id) as id from work.seeker'));
  // The newest file of the demo is hers until a caseworker opens another.
  const [her] = await Promise.all([as('yuleisy'), as('delia')]);
  await until(
    'scored',
    () => her.get(`/me/matches/${String(post)}`),
    ({ status }) => status === 200,
    60_000,
  );
}, 120_000);

afterAll(async () => {
  await town.stop();
});

const problem = ({ status, body }: Reply): unknown[] => [status, body['code']];
const itemsOf = ({ body }: Reply): Record<string, unknown>[] => body['items'] as Record<string, unknown>[];

describe('from a list to a contact, by programs alone', () => {
  it('she reads in words why a post fits, and no number of fit', async () => {
    const her = await as('yuleisy');
    const list = await her.get('/me/matches');
    const [first] = itemsOf(list);
    expect(first).toMatchObject({ band: expect.stringMatching(/^(?:much|useful|opens_if)$/u), stage: 'in_review' });
    const why = await her.get(`/me/matches/${String(post)}`);
    expect((why.body['reasons'] as string[]).every((reason) => /[a-z]{3}/u.test(reason))).toBe(true);
    expect(list.text + why.text).not.toMatch(/score|fit"|puntaje|certainty/iu);
    const again = await her.get(`/me/matches/${String(post)}`, { 'if-none-match': why.headers.get('etag') ?? '' });
    expect(again.status).toBe(304);
  });

  it('a caseworker decides, both say yes, she releases, and takes it back', async () => {
    const [her, rosa, lucia, bruno] = await Promise.all([as('yuleisy'), as('rosa'), as('lucia'), as('bruno')]);
    const pair = `/reviews/${String(she)}/${String(post)}`;
    const own = `/me/matches/${String(post)}`;
    expect(itemsOf(await rosa.get('/reviews')).map(({ vacancy }) => vacancy)).toContain(post);
    expect((await rosa.get(pair)).body).toMatchObject({ stage: 'in_review' });
    expect((await bruno.ask('PUT', pair, { body: { decision: 'approve' } })).status).toBe(404);
    expect(problem(await rosa.ask('PUT', pair, { body: { decision: 'decline' } }))).toEqual([
      422,
      'review.reason_missing',
    ]);
    expect((await rosa.ask('PUT', pair, { body: { decision: 'approve' } })).body).toEqual({
      review: 'approved',
      stage: 'waiting_for_both',
    });
    expect(problem(await her.ask('PUT', `${own}/release`, { body: { fields: ['name'] } }))).toEqual([
      409,
      'release.not_agreed',
    ]);
    expect((await her.ask('PUT', `${own}/answer`, { body: { answer: 'yes' } })).body['stage']).toBe(
      'waiting_for_employer',
    );
    const list = `/vacancies/${String(post)}/candidates`;
    const [candidate] = itemsOf(await lucia.get(list));
    const profile = `${list}/${String(candidate?.['id'])}`;
    expect((await lucia.get(profile)).body).toMatchObject({ code: candidate?.['code'], state: 'open' });
    expect((await (await as('mateo')).get(profile)).status).toBe(404);
    expect(problem(await lucia.ask('PUT', `${profile}/answer`, { body: { answer: 'no' } }))[0]).toBe(422);
    expect((await lucia.ask('PUT', `${profile}/answer`, { body: { answer: 'yes' } })).status).toBe(204);
    expect(itemsOf(await lucia.get('/contacts'))[0]).toMatchObject({ released: false, data: [] });
    expect((await her.ask('PUT', `${own}/release`, { body: { fields: ['name'] } })).status).toBe(200);
    const released = itemsOf(await lucia.get('/contacts'))[0];
    expect([released?.['released'], JSON.stringify(released?.['data'])]).toEqual([
      true,
      expect.stringContaining('Yuleisy'),
    ]);
    expect((await her.ask('DELETE', `${own}/release`)).status).toBe(204);
    expect(itemsOf(await lucia.get('/contacts'))[0]).toMatchObject({ released: false, data: [] });
    const seen = await town.one<{ n: number }>(
      `select count(*)::int as n from work.disclosure where seeker_id = $1 and what = 'contact'`,
      [she],
    );
    expect(seen.n).toBe(1);
  });
});

describe('a caseworker’s program', () => {
  it('lists people by number, finds by phone, and reads no identity', async () => {
    const rosa = await as('rosa');
    const seen: unknown[] = [];
    let next: unknown = '0';
    while (typeof next === 'string') {
      const page = await rosa.get(`/persons?limit=2${next === '0' ? '' : `&after=${next}`}`);
      seen.push(...itemsOf(page).map(({ id }) => id));
      next = page.body['next'];
    }
    const { n } = await town.one<{ n: number }>(
      `select count(*)::int as n from work.seeker where organisation_id = (select min(id) from work.organisation where kind = 'ngo')`,
    );
    expect([seen.length, new Set(seen).size]).toEqual([n, n]);
    const card = await rosa.get(`/persons/${String(she)}`);
    expect(card.text).not.toContain('Yuleisy');
    expect((await rosa.get('/day')).body['people']).toBeGreaterThan(0);
    expect((await (await as('bruno')).get(`/persons/${String(she)}`)).status).toBe(404);
  });

  it('registers a person once, and says when somebody like her is known', async () => {
    const rosa = await as('rosa');
    const body = {
      name: 'Zoraida Cahuana Puma',
      channel: 'call',
      phone: '912345678',
      district: '150132',
      adult: true,
      read: true,
      consents: [
        { purpose: 'match', version: '2026-11' },
        { purpose: 'statistics', version: '2026-11' },
      ],
    };
    const send = (sent: unknown, key: string): Promise<Reply> =>
      rosa.ask('POST', '/persons', { body: sent, headers: { 'idempotency-key': key } });
    const made = await send(body, 'una');
    expect([made.status, (await send(body, 'una')).body['id']]).toEqual([201, made.body['id']]);
    expect(problem(await send(body, 'otra'))).toEqual([409, 'person.known']);
    expect(itemsOf(await rosa.ask('POST', '/persons/search', { body: { text: '912 345 678' } }))).toEqual([
      { id: made.body['id'], by: 'phone' },
    ]);
    expect((await send({ ...body, read: false, anyway: true }, 'tres')).body['errors']).toMatchObject([
      { field: 'read', code: 'not_confirmed' },
    ]);
    const consents = [
      ...body.consents,
      { purpose: 'match', version: '2026-11' },
      { purpose: 'contact', version: '2020' },
    ];
    expect((await send({ ...body, consents, anyway: true }, 'cuatro')).body['errors']).toMatchObject([
      { field: 'consents.2', code: 'repeated' },
      { field: 'consents.3.version', code: 'not_the_text' },
    ]);
    const stand = await town.owner.query(
      `select purpose, text_version as version, channel from work.consent where seeker_id = $1 order by purpose`,
      [made.body['id']],
    );
    expect(stand).toEqual(body.consents.map((each) => ({ ...each, channel: 'read_aloud' })));
    const texts = itemsOf(await rosa.get('/persons/consents'));
    expect(texts.map(({ purpose }) => purpose)).toEqual(['match', 'contact', 'referral', 'statistics']);
    const refuses = await send({ ...body, name: 'Rufina Ccori', phone: '912345679', consents: [] }, 'cinco');
    expect([refuses.status, (await rosa.get(`/persons/${String(refuses.body['id'])}`)).body['consents']]).toEqual([
      201,
      [],
    ]);
  });
});

describe('a person’s program', () => {
  it('reads the questions and answers some of them, over what it read', async () => {
    const her = await as('delia');
    const { body } = await her.get('/questions');
    const questions = body['questions'] as { id: string; section: string }[];
    expect(questions.map(({ section }) => section)).not.toContain('equality');
    const read = await her.get('/me/answers');
    const tag = read.headers.get('etag') ?? '';
    const answers = [
      { question: 'about.district', state: 'answered', value: '150132' },
      { question: 'about.adult', state: 'answered', value: 'yes' },
    ];
    const put = (sent: unknown, match: string): Promise<Reply> =>
      her.ask('PUT', '/me/answers', { body: { answers: sent }, headers: { 'if-match': match } });
    const kept = await put(answers, tag);
    expect(kept.status).toBe(200);
    expect(kept.body['answers']).toEqual(expect.arrayContaining(answers));
    expect(problem(await put([], tag))).toEqual([412, 'profile.changed']);
    const now = kept.headers.get('etag') ?? '';
    const wrong = await put(
      [
        { question: 'about.district', state: 'answered', value: 'Nowhere' },
        { question: 'about.phone', state: 'answered', value: '+51987654321' },
        { question: 'equality.gender', state: 'answered', value: 'other' },
        { question: 'work.jobs', state: 'answered', value: [{ title: 'x', kind: 'informal', occupation: 1e8 }] },
      ],
      now,
    );
    expect((wrong.body['errors'] as { code: string }[]).map(({ code }) => code).toSorted()).toEqual([
      'district.unknown',
      'not_a_question',
      'not_an_occupation',
    ]);
    expect((await her.get('/me/answers')).headers.get('etag')).toBe(now);
  });

  it('knows what is missing, and does not send before', async () => {
    const her = await as('delia');
    const { body } = await her.get('/me/profile/check');
    expect(body['complete']).toBe(false);
    expect(body['missing']).toEqual(expect.arrayContaining([expect.objectContaining({ question: 'work.jobs' })]));
    expect((await her.ask('POST', '/me/profile/submission')).body).toEqual({ result: 'incomplete' });
    const yuleisy = await as('yuleisy');
    expect((await yuleisy.ask('PUT', '/me/search', { body: { search: 'looking' } })).status).toBe(204);
    expect((await yuleisy.get('/me/profile')).body['state']).toBe('active');
  });
});

describe('what she allows', () => {
  it('is given and taken back at once, and everything held is hers to take away', async () => {
    const her = await as('delia');
    const given = await her.ask('POST', '/me/consents', { body: { purpose: 'contact' } });
    expect(given.status).toBe(201);
    const standing = async (): Promise<unknown[]> =>
      ((await her.get('/me/consents')).body['standing'] as { id: number }[]).map(({ id }) => id);
    expect(await standing()).toContain(given.body['id']);
    const other = await as('yuleisy');
    expect((await other.ask('DELETE', `/me/consents/${String(given.body['id'])}`)).status).toBe(404);
    expect((await her.ask('DELETE', `/me/consents/${String(given.body['id'])}`)).status).toBe(204);
    expect(await standing()).not.toContain(given.body['id']);
    const file = await her.ask('POST', '/me/data');
    expect([file.status, file.text]).toEqual([200, expect.stringContaining('Delia Sola')]);
  });
});
