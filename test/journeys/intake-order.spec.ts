import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sealContext } from '#access';
import { Actor, type Answer } from '../support/actor.js';
import { freshDatabase, testKeyring } from '../support/database.js';
import { type Program, startWeb } from '../support/programs.js';
import { openAs } from '../support/rooms.js';
import { decode, formsOf } from '../support/visitor.js';

const PIN = '739146';
const RUNS = process.env['AYNI_DEEP'] === '1' ? 150 : 8;
const LONG = 'ñandú 🧁 «O’Higgins» '.repeat(600);

const NAMES = ['Ñata', "O'Higgins", 'D’Ángelo 👩🏽‍🍳', 'Li', 'José María de la Cruz', 'Qhispi', 'Ana & Eva'] as const;
const WORDS = ['Horno', 'Excel 📊', "Máquina 'Singer'", 'Taladro, sierra', 'Ají & ñoquis'] as const;

/** Pages of the form, with values that its fields take; each field is a question of its own. */
const PAGES = {
  'about/name': { 'about.name': fc.constantFrom(...NAMES), 'about.adult': fc.constant('yes') },
  'about/channel': { 'about.channel': fc.constantFrom('whatsapp', 'sms', 'call', 'office') },
  'work/tools': {
    'work.tools': fc.constantFrom(...WORDS),
    'work.digital': fc.constantFrom('alone', 'with_help'),
    'work.own-tools': fc.constantFrom('yes', 'no'),
  },
  'study/level': { 'study.level': fc.constantFrom('primary', 'secondary', 'technical') },
  'wish/pay': {
    'wish.floor': fc.integer({ min: 500, max: 4000 }).map((soles) => `${String(soles)}.00`),
    'wish.contract': fc.constantFrom('planilla', 'daily'),
  },
  'health/needs': { 'health.needs': fc.subarray(['breaks', 'sitting', 'no_lifting'], { minLength: 1 }) },
} as const;

type PageName = keyof typeof PAGES;
type Value = string | readonly string[];
type Fields = Readonly<Record<string, Value>>;

/** How a page reaches us: from today's page, from one that stayed open, twice, from two tabs, with a token of no session, or stuffed. */
const WAYS = ['plain', 'old', 'double', 'tabs', 'token', 'paste'] as const;

interface Step {
  page: PageName;
  how: (typeof WAYS)[number];
  values: Fields;
}

const step: fc.Arbitrary<Step> = fc.constantFrom(...(Object.keys(PAGES) as PageName[])).chain((page) =>
  fc.record({
    page: fc.constant(page),
    how: fc.constantFrom(...WAYS),
    values: fc.record(PAGES[page] as Record<string, fc.Arbitrary<Value>>, { requiredKeys: [] }) as fc.Arbitrary<Fields>,
  }),
);

const isText = (name: string): boolean => name === 'about.name' || name === 'work.tools';

describe('answers that arrive in any order and by any way', () => {
  let web: Program;
  let owner: Awaited<ReturnType<typeof openAs>>;

  beforeAll(async () => {
    const database = await freshDatabase();
    owner = await openAs(database.owner);
    web = await startWeb(database);
  });

  afterAll(async () => {
    await web.stop();
    await owner.close();
  });

  async function register(): Promise<Actor> {
    await owner.query('delete from identity.throttle');
    const she = new Actor(web.address);
    await she.fill('/es/empezar/permisos', '/permisos', { purpose: ['match'] });
    await she.fill('/es/mi-pin', '/mi-pin', { pin: PIN, again: PIN });
    return she;
  }

  const pathOf = (page: PageName): string => `/es/pasos/${page}`;
  const formOn = ({ html }: Answer, page: PageName): Fields =>
    formsOf(html).find(({ action }) => action.endsWith(page))?.fields ?? {};
  /** What a page shows of one field; empty for nothing. */
  const shownOf = (fields: Fields, name: string): string => [fields[name] ?? []].flat().toSorted().join('|');

  /** Does a step as a browser would, and returns what she may expect to find under each field afterwards. */
  async function take(she: Actor, { page, how, values }: Step, opened: Map<PageName, Answer>): Promise<Fields> {
    const fresh = await she.get(pathOf(page));
    const kept = opened.get(page) ?? fresh;
    opened.set(page, kept);
    const from = how === 'old' ? kept : fresh;
    const fields = formOn(from, page);
    const changed = Object.entries(values).filter(
      ([name, value]) => [value].flat().toSorted().join('|') !== shownOf(fields, name),
    );
    if (how === 'paste') return paste(she, from, { page, values: Object.fromEntries(changed) });
    if (how === 'tabs') {
      const sent = changed.map(([name, value]) => she.send(from, page, { [name]: value }));
      await Promise.all(sent);
    } else if (how === 'token') {
      const refused = await she.post(
        pathOf(page),
        { ...fields, ...values, _csrf: 'forged' },
        { 'sec-fetch-site': 'same-origin' },
      );
      // “Lo que escribiste sigue aquí”: one press sends it again.
      await she.send(refused, page);
    } else await Promise.all(Array.from({ length: how === 'double' ? 2 : 1 }, () => she.send(from, page, values)));
    return Object.fromEntries(changed);
  }

  /** Ten thousand characters in a field of text come back whole; what stood beside them is kept. */
  async function paste(she: Actor, from: Answer, { page, values }: Pick<Step, 'page' | 'values'>): Promise<Fields> {
    const target = Object.keys(PAGES[page]).find((name) => isText(name));
    if (target === undefined) {
      await she.send(from, page, values);
      return values;
    }
    const answer = await she.send(from, page, { ...values, [target]: LONG });
    expect(answer.status).toBe(422);
    expect(LONG.length).toBeGreaterThan(10_000);
    expect(shownOf(formOn(answer, page), target)).toBe(LONG);
    return Object.fromEntries(Object.entries(values).filter(([name]) => name !== target));
  }

  it('are all kept: what her pages show at the end is the last that was said of each', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const she = await register();
        const expected = new Map<string, Value>();
        const opened = new Map<PageName, Answer>();
        for (const each of steps)
          for (const [name, value] of Object.entries(await take(she, each, opened))) expected.set(name, value);
        for (const page of Object.keys(PAGES) as PageName[]) {
          const fields = formOn(await she.get(pathOf(page)), page);
          const names = Object.keys(PAGES[page]).filter((name) => expected.has(name));
          const said = names.map((name) => [name, [expected.get(name) ?? []].flat().toSorted().join('|')]);
          expect(names.map((name) => [name, shownOf(fields, name)])).toEqual(said);
        }
        const summary = await she.get('/es/pasos/revisar');
        const name = expected.get('about.name');
        expect(typeof name !== 'string' || decode(summary.html).includes(name)).toBe(true);
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  }, 600_000);

  it('of an older form are read in the words of today, and what it does not know is hers to take along', async () => {
    const she = await register();
    const [row] = await owner.query<{ id: number }>('select max(id) as id from work.seeker');
    const id = row?.id ?? 0;
    const put = (question: string, value: unknown): Promise<unknown> =>
      owner.query('insert into work.answer (seeker_id, question, answer, form_version) values ($1, $2, $3, 1)', [
        id,
        question,
        JSON.stringify({ state: 'answered', value }),
      ]);
    await put('time.travel', '45');
    await put('care.who', ['age_3_5']);
    await put('care.time', ['1-14', '2-14']);
    await put('work.boss', 'la señora Rosa');
    await owner.query(
      `insert into identity.answer (seeker_id, question, answer, form_version) values ($1, 'about.nickname', $2, 1)`,
      [
        id,
        testKeyring.seal(
          '{"state":"answered","value":"Ñaña"}',
          sealContext('identity.answer.answer', id, 'about.nickname'),
        ),
      ],
    );
    expect(shownOf(formOn(await she.get('/es/pasos/care/hours'), 'care/hours' as PageName), 'care.hours')).toBe(
      '1-14|2-14',
    );
    expect((await she.get('/es/pasos/revisar')).text).toContain('45');
    const file = JSON.parse((await she.fill('/es/mis-datos', '/descargar')).html) as {
      answers: Record<string, object>;
    };
    expect(file.answers).toMatchObject({
      'time.travel': { value: 45 },
      'care.hours': { value: ['1-14', '2-14'] },
      'work.boss': { value: 'la señora Rosa' },
      'about.nickname': { value: 'Ñaña' },
    });
    await she.fill('/es/pasos/care/hours', '/care/hours', { 'care.hours': ['3-14'] });
    expect(shownOf(formOn(await she.get('/es/pasos/care/hours'), 'care/hours' as PageName), 'care.hours')).toBe('3-14');
    const kept = await owner.query(
      `select question, form_version as version from work.answer where seeker_id = $1 and question like 'care._%' order by question`,
      [id],
    );
    expect(kept).toEqual(
      expect.arrayContaining([
        { question: 'care.hours', version: 2 },
        { question: 'care.time', version: 1 },
      ]),
    );
  });
});
