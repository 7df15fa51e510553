import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealContext } from '#access';
import { getDistrict } from '#peru';
import { Actor, type Answer, until } from '../support/actor.js';
import { openCappedFirm } from '../support/capped-firm.js';
import { testKeyring } from '../support/database.js';
import { leaksIn, type Secrets } from '../support/leaks.js';
import { linksInApi } from '../support/program.js';
import { startTown, type Town } from '../support/town.js';

/** Numbers that only mean when they were, or nothing at all. */
const NOISE = /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[.\d]*|\\x[0-9a-f]+|[0-9a-f]{8}-[0-9a-f-]{27}|"(?:time|ms|pid)":\d+/gu;

describe('what nobody learns', () => {
  let town: Town;
  let secrets: Secrets;

  beforeAll(async () => {
    town = await startTown(60, { env: { LOG_LEVEL: 'trace' } });
    await until(
      'scored',
      () =>
        town.one<{ n: number }>('select count(*)::int as n from work.seeker where scored_revision < revision and demo'),
      ({ n }) => n <= 1,
      60_000,
    );
    secrets = await plantedIn(town);
    // All pairs that could ever be reviewed are, so that a firm sees as much as it can before consent.
    await town.owner.query(
      `insert into work.introduction (seeker_id, vacancy_id, label, review, review_at)
       select seeker_id, vacancy_id, 'B-' || row_number() over (partition by vacancy_id order by seeker_id), 'approved', now()
       from work.match`,
    );
  }, 180_000);

  afterAll(async () => {
    await town.stop();
  });

  it('shows a firm whose caps are not open nobody, through any door, until she says yes knowing what that tells', async () => {
    const capped = await openCappedFirm(town);
    try {
      const { her, lucia, rosa, post, card, doors, mails } = capped;
      const nobody = { list: false, profile: 404, json: 404, jsonList: 0, counted: false, file: false };
      expect(await doors()).toEqual(nobody);
      expect((await lucia.get(capped.list)).text).toMatch(/tu lista puede ser corta/u);
      expect((await rosa.get('/es/mi-dia')).html).toContain(`href="${card}"`);
      expect((await rosa.get(card)).text).toContain('después de que ella lea el aviso de su página');
      const before = await mails();

      const page = await her.get(post);
      expect(page.text).toMatch(/solo puede ver a quien no cuenta .* sabrá que tú no cuentas/u);
      await her.push(post, { answer: 'yes' });
      expect(await doors()).toEqual(nobody);
      expect(await mails()).toBe(before);
      expect((await her.get(post)).text).toContain('Dijiste que sí antes de leer esto');

      await her.send(page, post, { answer: 'yes' });
      expect(await doors()).toEqual({ ...nobody, list: true, profile: 200, json: 200, jsonList: 1, counted: true });
      expect(await mails()).toBe(before + 1);
      expect((await her.get(post)).text).not.toContain('antes de leer esto');
      expect((await rosa.get(card)).text).toContain('Leyó el aviso sobre los topes');
      expect((await rosa.get('/es/mi-dia')).html).not.toContain(`href="${card}"`);

      await her.send(await her.get(post), post, { answer: 'later' });
      expect(await doors()).toEqual(nobody);
      expect(await mails()).toBe(before + 1);

      expect((await rosa.fill(card, `${card}/respuesta`)).text).toContain('Marca que se lo leíste');
      expect(await doors()).toEqual(nobody);
      await rosa.fill(card, `${card}/respuesta`, { read: 'yes' });
      expect(await doors()).toMatchObject({ list: true, profile: 200, json: 200 });
      expect((await her.get(post)).text).toContain('Te lo leyó Rosa Huamán');
      await her.send(await her.get(post), post, { answer: 'no' });
      expect(await doors()).toEqual(nobody);
    } finally {
      await capped.goBack();
    }
  }, 60_000);

  it('tells a firm nothing of who the people are, on any page it can reach', async () => {
    // Everybody said yes to everything, so that every firm sees as much as it ever can before a release.
    await town.owner.query(`update work.introduction set seeker_answer = 'yes', caps_told = true`);
    const pages = await crawlAsEveryFirm(town);
    const profiles = pages.filter(({ path }) => /\/(?:perfiles|candidates)\/\d+$/u.test(path));
    expect(profiles.filter(({ path }) => path.startsWith('/api')).length).toBeGreaterThan(8);
    expect(profiles.length).toBeGreaterThan(15);
    expect(secrets.names.length).toBeGreaterThan(60);
    const told = pages.flatMap((page) => leaksIn(page, secrets).map((leak) => `${page.path}: ${leak}`));
    expect(told).toEqual([]);
    console.log(`${String(pages.length)} pages read as every firm, ${String(profiles.length)} profiles: no leak`);
  }, 120_000);

  it('would notice a leak', async () => {
    const page = (await crawlAsEveryFirm(town, 1)).find(({ path }) => path.endsWith('/perfiles'));
    const { names, phones, districts, expiries } = secrets;
    const [phone = ''] = phones;
    const spoken = phone.replaceAll(/(?<=^(?:\d{3}){1,2})/gu, ' ');
    const marked = `<b>${phone.slice(0, 3)}</b> <span>${phone.slice(3)}</span>`;
    const telling = [
      names[0],
      phone,
      spoken,
      marked,
      districts[0],
      expiries[0],
      'Es venezolana',
      'nació en 1987',
      'PTP',
    ];
    for (const planted of telling) {
      const text = `${page?.text ?? ''} ${planted ?? ''}`;
      expect(leaksIn({ ...(page as Answer), path: '/es/puestos/1/perfiles', html: text }, secrets)).not.toEqual([]);
    }
  });

  it('keeps ways in and equality answers out of logs, addresses, the audit trail and the queue', async () => {
    const planted = ['1957', 'other_indigenous', '739146'];
    const { ref } = await town.one<{ ref: string }>(
      `select ref from identity.account where seeker_id = (select min(id) from work.seeker)`,
    );
    const her = await new Actor(town.address).enter(ref);
    await answerApart(her);
    const kept = await town.owner.query<{ text: string }>('select answers::text as text from equality.answer');
    expect(kept.some(({ text }) => text.includes('1957'))).toBe(true);
    await her.fill('/es/mi-pin', '/mi-pin', { pin: '739146', again: '739146' });
    await her.push('/es/entrar', { folder: 'QN4-718', pin: '739146' });
    const folders = await town.owner.query<{ code: Buffer; ref: string }>(
      `select folder_code as code, ref from identity.account where folder_code is not null`,
    );
    for (const { code, ref: account } of folders) {
      planted.push(testKeyring.open(code, sealContext('identity.account.folder_code', account)));
    }
    await until(
      'sealed',
      () => town.one<{ n: number }>('select count(*)::int as n from audit.event where seal_id is null'),
      ({ n }) => n === 0,
    );
    const tables = await town.owner.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema', 'equality')`,
    );
    const texts = new Map<string, string>([
      ['log of web', town.web.output()],
      ['log of worker', town.worker.output()],
      ['addresses', her.read.map(({ path }) => path).join('\n')],
    ]);
    for (const { name } of tables) {
      const rows = await town.owner.query<{ text: string }>(
        `select (to_jsonb(held) - 'changed_in')::text as text from ${name} held`,
      );
      texts.set(name, rows.map(({ text }) => text).join('\n'));
    }
    expect(texts.size).toBeGreaterThan(25);
    expect(town.web.output().length).toBeGreaterThan(1000);
    const found = [...texts].flatMap(([where, text]) => {
      const clean = text.replaceAll(NOISE, '');
      return planted
        .filter((value) => new RegExp(`(?<![\\w-])${value}(?![\\w-])`, 'u').test(clean))
        .map((value) => `${value} in ${where}`);
    });
    expect(found).toEqual([]);
  }, 60_000);
});

/** She answers apart, by her own page. */
async function answerApart(her: Actor): Promise<void> {
  await her.fill('/es/pasos/equality/you', '/pasos/equality/you', {
    'equality.birth-year': '1957',
    'equality.gender': 'other',
  });
  await her.fill('/es/pasos/equality/more', '/pasos/equality/more', { 'equality.people': 'other_indigenous' });
}

/** What is held apart of every person, opened as nobody but this test can. */
async function plantedIn(town: Town): Promise<Secrets> {
  const people = await town.owner.query<{ id: number; name: Buffer | null; phone: Buffer | null }>(
    'select seeker_id as id, name, phone from identity.person',
  );
  const open = (column: string, id: number, sealed: Buffer | null): string =>
    sealed === null ? '' : testKeyring.open(sealed, sealContext(`identity.person.${column}`, id));
  const facts = await town.owner.query<{ district: string | null }>(
    `select distinct facts ->> 'district' as district from work.seeker`,
  );
  const documents = await town.owner.query<{ day: string }>(
    // A day on which a post begins is told of the post.
    `select distinct to_char(expires_on, 'YYYY-MM-DD') as day from identity.document
     where to_char(expires_on, 'YYYY-MM-DD') not in (select form ->> 'startOn' from work.vacancy)`,
  );
  const names = people
    .flatMap(({ id, name }) => open('name', id, name).split(/\s+/u))
    .filter((word) => word.length > 2);
  return {
    names: [...new Set(names)],
    phones: people
      .map(({ id, phone }) => open('phone', id, phone).replaceAll(/\D/gu, '').slice(-9))
      .filter((phone) => phone !== ''),
    districts: facts.flatMap(({ district }) => (district === null ? [] : getDistrict(district).name)),
    expiries: documents.map(({ day }) => day),
  };
}

/** Lists, profiles, contacts and forms, in the shoes of a user of one firm after another. */
async function crawlAsEveryFirm(town: Town, most = 50): Promise<Answer[]> {
  const lucia = await town.as('lucia');
  const firms = await town.owner.query<{ id: number }>('select organisation_id as id from work.employer order by 1');
  const home = firms[0]?.id;
  const move = (id: number | undefined): Promise<unknown> =>
    town.owner.query(
      `update identity.account set organisation_id = $1 where role = 'employer' and organisation_id = $2`,
      [id, at],
    );
  let at = home;
  for (const { id } of firms.slice(0, most)) {
    // The other firms' own users stay where they are.
    if (await hasUser(town, id, home)) continue;
    await move(id);
    at = id;
    await crawl(lucia);
  }
  await move(home);
  return lucia.read.filter(({ path }) => /^\/(?:(?:es|en)\/(?:puestos|contactos)|api)/u.test(path));
}

async function hasUser(town: Town, id: number, home: number | undefined): Promise<boolean> {
  if (id === home) return false;
  const { n } = await town.one<{ n: number }>(
    'select count(*)::int as n from identity.account where organisation_id = $1',
    [id],
  );
  return n > 0;
}

async function crawl(actor: Actor): Promise<void> {
  const waiting = ['/es/puestos', '/es/contactos', '/api/v1/vacancies', '/api/v1/contacts'];
  const seen = new Set(waiting);
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const { html } = await actor.get(path);
    for (const href of linksIn(path, html)) {
      if (!seen.has(href)) waiting.push(href);
      seen.add(href);
    }
  }
}

function linksIn(path: string, html: string): string[] {
  if (path.startsWith('/api')) return linksInApi(path, html);
  return [...html.matchAll(/href="(\/es\/(?:puestos|contactos)[^"#]*)"/gu)].map(([, href = '']) => href);
}
