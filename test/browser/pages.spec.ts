import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { plantForeign } from '../factories/foreign-rows.js';
import { Actor, until } from '../support/actor.js';
import {
  AT_ONCE,
  axeFindings,
  emptyCache,
  enterAs,
  isTooWide,
  launch,
  weigh,
  type Weight,
} from '../support/chromium.js';
import { type Somebody, startTown, type Town } from '../support/town.js';
import { PAGES } from './page.data.js';

/** In the dark every page is looked at in the deep run, the states and every fifth page always. */
const isDeep = process.env['AYNI_DEEP'] === '1';
const KB = 1024;
/** The longest names that the product takes. */
const LONG_TITLE = `Panadería, pastelería y atención de mostrador ${'interdepartamentalísima '.repeat(3)}`.trim();
const LONG_FIRM = 'Panificadora Tahuantinsuyo-Villa-María-del-Triunfo Hermanas Huamanchumo Quispecondori e Hijas EIRL';

describe('every page', () => {
  let town: Town;
  let browser: Browser;
  const table: string[] = [];
  const place: Record<string, string> = {};
  const tabs = new Map<Somebody | undefined, Page>();

  beforeAll(async () => {
    [town, browser] = await Promise.all([startTown(12), launch()]);
    const { id } = await town.one<{ id: number }>(`select id from work.vacancy where title = 'Panadería y pastelería'`);
    const { id: she } = await town.one<{ id: number }>('select min(id) as id from work.seeker');
    const [her, rosa, lucia] = await Promise.all([town.as('yuleisy'), town.as('rosa'), town.as('lucia')]);
    const post = `/es/oportunidades/${String(id)}`;
    await until(
      'scored',
      () => her.get(post),
      ({ status }) => status === 200,
    );
    await town.owner.query(
      'update work.organisation set name = $1 where id = (select min(organisation_id) from work.employer)',
      [LONG_FIRM],
    );
    await lucia.fill(`/es/puestos/${String(id)}/tareas`, '/tareas', { title: LONG_TITLE, do: 'next' });
    await until(
      'scored again',
      () => her.get(post),
      ({ html }) => !html.includes('Actualizando') && html.includes('interdepartamental'),
    );
    const card = `/es/revision/${String(she)}/${String(id)}`;
    await rosa.fill(card, card, { decision: 'approve' });
    await her.fill(post, post, { answer: 'yes' });
    const { id: pair } = await town.one<{ id: number }>('select id from work.introduction where seeker_id = $1', [she]);
    const profile = `/es/puestos/${String(id)}/perfiles/${String(pair)}`;
    await lucia.fill(profile, profile, { answer: 'yes' });
    await her.fill(`${post}/contacto`, '/contacto', { decision: 'yes', data: ['name', 'phone'] });
    const other = await town.one<{ id: number }>(
      `select vacancy_id as id from work.match where seeker_id <> $1 order by list_score desc limit 1`,
      [she],
    );
    place['firm'] = String((await town.one<{ id: number }>('select max(organisation_id) as id from work.employer')).id);
    Object.assign(place, await plantForeign(town, she), {
      id: String(id),
      she: String(she),
      pair: String(pair),
      other: String(other.id),
    });
  }, 120_000);

  afterAll(async () => {
    console.log(`bytes as they travel, headers and all\n${table.join('\n')}`);
    await browser.close();
    await town.stop();
  });

  const fill = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, (_, name: string) => place[name] ?? '');

  it.each(PAGES)(
    'is light, clear and narrow for %s: %s',
    async (who, path, budget) => {
      const page = await open(who);
      await emptyCache(page);
      const first = await weigh(page, fill(path));
      const next = await weigh(page, fill(path));
      table.push(rowOf(`${who ?? 'anybody'} ${path}`, first, next));
      const isEntry = (await page.locator('head style').count()) > 0;
      const over = Object.entries({
        first: first.total / KB - budget.first,
        // An entry page carries the sheet in itself, in place of a second request.
        next: next.total / KB - budget.next - (isEntry ? budget.css : 0),
        html: first.html / KB - budget.html - (isEntry ? budget.css : 0),
        css: first.css / KB - budget.css,
        js: first.js / KB - budget.js,
        requests: first.requests - budget.requests,
      }).flatMap(([what, by]) => (by > 0 ? [`${what} over by ${by.toFixed(1)}`] : []));
      expect(over).toEqual([]);
      expect(await faultsOf(page, isDeep || PAGES.findIndex((each) => each[1] === path) % 5 === 0)).toEqual([]);
    },
    90_000,
  );

  const STATES: readonly (readonly [
    name: string,
    who: Somebody | undefined,
    path: string,
    act: (page: Page) => Promise<void>,
  ])[] = [
    ['a wrong sign-in', undefined, '/es/entrar', (page) => press(page, 'Entrar')],
    [
      'hours with every mistake',
      'lucia',
      '/es/puestos/{id}/horario',
      async (page) => {
        await page.locator('[name=hours-to-1]').fill('');
        await press(page, 'Guardar cambios');
      },
    ],
    [
      'a decision without a choice',
      'rosa',
      '/es/revision',
      async (page) => {
        await page
          .getByRole('link', { name: /Abrir ficha/u })
          .first()
          .click();
        await press(page, 'Guardar decisión');
      },
    ],
    [
      'a contact released and opened',
      'yuleisy',
      '/es/oportunidades/{id}/contacto',
      async (page) => {
        await page.getByText('Quitar el permiso').waitFor();
      },
    ],
    [
      'a contact asked with nothing ticked',
      'yuleisy',
      '/es/oportunidades/{id}/contacto',
      async (page) => {
        await press(page, 'Quitar el permiso');
        await press(page, 'Sí, puede contactarme');
      },
    ],
    [
      'all parts opened',
      'yuleisy',
      '/es/oportunidades/{id}',
      async (page) => {
        await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
      },
    ],
  ];

  it.each(STATES)(
    'stays clear in the state: %s',
    async (_, who, path, act) => {
      const page = await open(who);
      await page.goto(fill(path));
      await act(page);
      expect(await faultsOf(page)).toEqual([]);
    },
    90_000,
  );

  it('has no link that leads nowhere', async () => {
    const dead = new Set<string>();
    const seen = new Set<string>();
    const people = new Map<Somebody | undefined, Actor>();
    for (const [who, path] of PAGES) {
      const actor = people.get(who) ?? (who === undefined ? new Actor(town.address) : await town.as(who));
      people.set(who, actor);
      const page = await actor.get(fill(path));
      for (const [, href = ''] of (page.status < 400 ? page.html : '').matchAll(/<a [^>]*href="(\/[^"#]*)/gu)) {
        const key = `${who ?? 'anybody'} ${href}`;
        if (seen.has(key)) continue;
        seen.add(key);
        const { status } = await actor.get(href.replaceAll('&amp;', '&'));
        if (status >= 400) dead.add(`${path} → ${href}: ${String(status)}`);
      }
    }
    expect([...dead]).toEqual([]);
    expect(seen.size).toBeGreaterThan(100);
  }, 120_000);

  /** Each has one tab for all her pages: a new one costs the browser more than a page does. */
  async function open(who: Somebody | undefined): Promise<Page> {
    const tab = tabs.get(who) ?? (await newTab(who));
    tabs.set(who, tab);
    await tab.emulateMedia({ colorScheme: 'light' });
    if (who === undefined) await tab.context().clearCookies();
    return tab;
  }

  async function newTab(who: Somebody | undefined): Promise<Page> {
    if (who !== undefined) return enterAs(browser, { town, somebody: who });
    return (await browser.newContext({ ...AT_ONCE, baseURL: town.address })).newPage();
  }

  /** What axe finds in the light and, unless told not to, in the dark, and whether something sticks out over 320 px. */
  async function faultsOf(page: Page, alsoDark = true): Promise<string[]> {
    const found = await axeFindings(page);
    // Only the colours differ in the dark.
    if (alsoDark) {
      await page.emulateMedia({ colorScheme: 'dark' });
      found.push(...(await axeFindings(page, ['color-contrast'])));
    }
    return (await isTooWide(page)) ? [...found, 'wider than the screen'] : found;
  }
});

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.locator('.errors, [data-focus]').first().waitFor();
}

function rowOf(name: string, first: Weight, next: Weight): string {
  const kb = (bytes: number): string => (bytes / KB).toFixed(1).padStart(5);
  const { html, css, js, total, requests } = first;
  return `${kb(total)} first (${kb(html)} html ${kb(css)} css ${kb(js)} js, ${String(requests)} requests) ${kb(next.total)} next  ${name}`;
}
