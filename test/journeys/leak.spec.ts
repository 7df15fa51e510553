import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sealContext } from '#access';
import { districts as allDistricts, getDistrict } from '#peru';
import { Actor, type Answer, until } from '../support/actor.js';
import { testKeyring } from '../support/database.js';
import { linksInApi } from '../support/program.js';
import { startTown, type Town } from '../support/town.js';
import { textOf } from '../support/visitor.js';

interface Secrets {
  names: string[];
  phones: string[];
  districts: string[];
  expiries: string[];
}

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'.split(' ');

/** What the page says to everybody about what it does not show. */
const SAID_TO_ALL = [
  'Nombre, foto, sexo, edad, nacionalidad, distrito y documento. Así decides por el trabajo.',
  'Sexo, edad y nacionalidad no cuentan y no se muestran.',
];

const PLACES = allDistricts()
  .map(({ name }) => name)
  .filter((name) => name.includes(' '));

/** Words of who somebody is, of papers and caps, and of care and barriers: no list or profile has a use for them. */
const NEVER: Readonly<Record<string, RegExp>> = {
  sex: /\b(?:mujer|hombre|señora|señor|femenino|masculino|varón)\b/iu,
  nationality: /venezol|venezuela|peruan[oa]|colombian|extranjer|migrante|refugi/iu,
  'birth year': /\b(?:19[3-9]\d|200\d)\b|\bedad\b|\baños de edad\b/iu,
  paper: /\b(?:CE_|PTP|CPP|DNI|SOL_REF|carné|cédula|pasaporte|residencia|permiso|vence|vigente|trámite)/u,
  cap: /\btopes?\b|cuota|20 %|30 %/iu,
  care: /horas de cuidado|sin cubrir|quién cuide|guarder|\bcuna\b|dependiente|hij[oa]s?\b|lactancia/iu,
  barrier: /\btrabas?\b|barrera|diagnóstic|discapaci|adaptaci|alumbrar|embaraz|puntaje/iu,
};

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

  it('tells a firm nothing of who the people are, on any page it can reach', async () => {
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
    for (const planted of [names[0], phones[0], districts[0], expiries[0], 'Es venezolana', 'nació en 1987', 'PTP']) {
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
      const rows = await town.owner.query<{ text: string }>(`select to_jsonb(held)::text as text from ${name} held`);
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

/** The text of a page without its lists to choose from: those hold every district of the country. */
function readIn(html: string): string {
  return textOf(html.replaceAll(/<option[\s\S]*?<\/option>/gu, ''));
}

/** Which of the secrets a page tells; words of papers, care and the like only in lists and profiles. */
function leaksIn({ path, html }: Answer, secrets: Secrets): string[] {
  // A firm reads the place of its own post, and half of the country's places bear the names of people.
  const places = /\/perfiles/u.test(path) ? [] : PLACES;
  const said = [...SAID_TO_ALL, ...places].reduce((all, sentence) => all.replaceAll(sentence, ''), readIn(html));
  const word = (value: string): boolean => new RegExp(`(?<![\\p{L}])${value}(?![\\p{L}])`, 'u').test(said);
  const digits = html
    .replaceAll(/name="_csrf" value="[^"]*"|#i-[\w-]+|<svg[\s\S]*?<\/svg>/gu, '')
    .replaceAll(/[^\d]/gu, '');
  const leaks = [
    ...secrets.names.filter((name) => word(name)),
    ...secrets.phones.filter((phone) => digits.includes(phone)),
    ...secrets.expiries.filter((day) => html.includes(day) || word(inWords(day))),
  ];
  if (!/\/perfiles|\/candidates/u.test(path)) return leaks;
  const never = Object.entries(NEVER).flatMap(([name, pattern]) =>
    pattern.test(said) ? `${name}: ${pattern.exec(said)?.[0] ?? ''}` : [],
  );
  return [...leaks, ...secrets.districts.filter((name) => word(name)), ...never];
}

function inWords(day: string): string {
  const [, month = '', date = ''] = day.split('-');
  return `${String(Number(date))} de ${MONTHS[Number(month) - 1] ?? ''}`;
}
