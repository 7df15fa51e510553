import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { type Actor, until } from '../support/actor.js';
import { DESK, enterAs, isTooWide, launch } from '../support/chromium.js';
import { type Somebody, startTown, type Town } from '../support/town.js';

const MODES: readonly (readonly [name: string, options: BrowserContextOptions])[] = [
  ['with the script', { javaScriptEnabled: true }],
  ['without the script, in the dark', { javaScriptEnabled: false, colorScheme: 'dark' }],
];

describe('the loop in a browser', () => {
  let town: Town;
  let browser: Browser;
  let lucia: Actor;
  let id: number;
  let she: number;

  beforeAll(async () => {
    [town, browser] = await Promise.all([startTown(12), launch()]);
    lucia = await town.as('lucia');
    ({ id } = await town.one<{ id: number }>(`select id from work.vacancy where title = 'Panadería y pastelería'`));
    ({ id: she } = await town.one<{ id: number }>('select min(id) as id from work.seeker'));
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await town.stop();
  });

  const as = (somebody: Somebody, options: BrowserContextOptions): Promise<Page> =>
    enterAs(browser, { town, somebody }, options);

  /** Nobody answered anything and the bakery offers nothing. */
  async function begin(): Promise<void> {
    await town.owner.query('delete from work.review');
    await town.owner.query('delete from work.introduction');
    await lucia.fill(`/es/puestos/${String(id)}/apoyos`, '/apoyos', { supports: [], do: 'next' });
    const her = await town.as('yuleisy');
    await until(
      'closed to her',
      () => her.get('/es/oportunidades'),
      ({ html }) => html.includes('b-opens_if') && !html.includes('Actualizando'),
    );
  }

  const focusIn = (page: Page, selector: string): Promise<boolean> =>
    page.evaluate((inside) => document.activeElement?.closest(inside) !== null, selector);
  const text = (page: Page): Promise<string> => page.locator('main').innerText();
  const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

  it.each(MODES)(
    'runs from “se abre si…” to a contact taken back, %s',
    async (_, options) => {
      await begin();
      const hasScript = options.javaScriptEnabled === true;
      // Without the script nothing is replaced on a page, so nothing can lose the focus.
      const keepsFocus = (page: Page, selector: string): Promise<boolean> =>
        hasScript ? focusIn(page, selector) : Promise.resolve(true);
      const [her, rosa, firm] = await Promise.all([as('yuleisy', options), as('rosa', options), as('lucia', options)]);
      const post = `/es/oportunidades/${String(id)}`;

      await her.goto('/es/oportunidades');
      expect(await her.locator('section[aria-labelledby=b-opens_if]').innerText()).toContain('Panadería y pastelería');
      await her.locator(`a[href="${post}"]`).first().focus();
      if (hasScript) await her.evaluate(() => Object.assign(globalThis, { neverLeft: true }));

      await firm.goto(`/es/puestos/${String(id)}/apoyos`);
      await firm.locator('input[name=supports][value=childcare_on_site]').check();
      await button(firm, 'Guardar cambios').click();
      await firm.waitForURL(`**/es/puestos/${String(id)}`);

      if (!hasScript) {
        await until(
          'open',
          async () => (await her.reload(), text(her)),
          (seen) => !/Se abre si|Actualizando/u.test(seen),
        );
      }
      await her.locator('#b-opens_if').waitFor({ state: 'detached', timeout: 45_000 });
      expect(await text(her)).toMatch(/Te sirve mucho|Puede servirte/u);
      expect(await her.evaluate(() => 'neverLeft' in globalThis)).toBe(hasScript);
      expect(await keepsFocus(her, `a[href="${post}"]`)).toBe(true);

      await her.goto(post);
      await button(her, 'Me interesa').click();
      await her.getByText('Dijiste que te interesa').first().waitFor();
      expect(await keepsFocus(her, '#respuesta')).toBe(true);

      await rosa.goto(`/es/revision/${String(she)}/${String(id)}`);
      await button(rosa, 'Guardar decisión').click();
      await rosa.locator('.errors').waitFor();
      expect(await keepsFocus(rosa, '.errors, #decision')).toBe(true);
      await rosa.locator('input[name=decision][value=approve]').check();
      await button(rosa, 'Guardar decisión').click();
      await rosa.getByText('Aprobado. La persona ya puede responder.').first().waitFor();
      expect(await keepsFocus(rosa, '#decision')).toBe(true);

      await firm.goto(`/es/puestos/${String(id)}/perfiles`);
      await firm
        .getByRole('link', { name: /^Ver perfil/u })
        .first()
        .click();
      await button(firm, 'Quiero conversar').click();
      await firm.getByText('Le avisamos. Te escribimos cuando responda.').waitFor();

      await her.goto(post);
      await her.getByRole('link', { name: /Los dos dijeron que sí/u }).click();
      await button(her, 'Sí, puede contactarme').click();
      await her.locator('.errors').waitFor();
      expect(await keepsFocus(her, '.errors')).toBe(true);
      await her.locator('input[name=data][value=name]').check();
      await her.locator('input[name=data][value=phone]').check();
      await button(her, 'Sí, puede contactarme').click();
      await her.getByText('La empresa puede contactarte por 14 días').waitFor();
      await firm.goto('/es/contactos');
      expect(await text(firm)).toContain('Yuleisy Rondón');
      await button(her, 'Quitar el permiso').click();
      await her.getByText('La empresa ya no ve tus datos aquí').waitFor();
      await firm.reload();
      expect(await text(firm)).not.toContain('Yuleisy');
      await her.goto('/es/mis-datos');
      expect(await text(her)).toContain('Tu contacto');
      for (const page of [her, rosa, firm]) {
        expect([page.url(), await isTooWide(page)]).toEqual([page.url(), false]);
        await page.context().close();
      }
    },
    180_000,
  );

  it('posts a counter job from a template on a phone of 360 px without the script, in few pages', async () => {
    const page = await as('lucia', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
    const seen: string[] = [];
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) seen.push(new URL(frame.url()).pathname);
    });
    await page.goto('/es/puestos');
    await page.getByRole('link', { name: 'Publicar un puesto' }).click();
    await page.locator('select[name=origin]').selectOption('bakery-counter');
    await button(page, 'Empezar').click();
    await page.getByRole('link', { name: 'Seguir: Pago' }).click();
    await page.locator('input[name=pay-min]').fill('1250');
    await page.locator('input[name=pay-max]').fill('1400');
    await button(page, 'Guardar y seguir').click();
    await page.locator('select[name=district]').selectOption('150132');
    await button(page, 'Guardar y seguir').click();
    expect(await isTooWide(page)).toBe(false);
    await button(page, 'Publicar').click();
    await page.getByText('Publicado. Ya buscamos personas').waitFor();
    expect(seen.map((path) => path.replaceAll(/\d+/gu, '{id}'))).toEqual([
      '/es/puestos',
      '/es/puestos/nuevo',
      '/es/puestos/{id}',
      '/es/puestos/{id}/pago',
      '/es/puestos/{id}/lugar',
      '/es/puestos/{id}/revisar',
      '/es/puestos',
    ]);
    await page.context().close();
  }, 60_000);

  it.each([
    ['yuleisy', '/es/oportunidades'],
    ['lucia', '/es/puestos/{id}/requisitos'],
    ['lucia', '/es/puestos/{id}/horario'],
    ['rosa', '/es/mi-dia'],
  ] as const)(
    'lets the keyboard walk for %s through %s: skip link, all of it, focus always seen',
    async (who, path) => {
      const page = await as(who, { viewport: DESK });
      await page.goto(path.replace('{id}', String(id)));
      await page.keyboard.press('Tab');
      const first = page.locator(':focus');
      expect(await first.getAttribute('href')).toBe('#contenido');
      expect((await first.boundingBox())?.height).toBeGreaterThan(20);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('contenido');
      const wanted = await page.locator('main').evaluate((main) => {
        const all = main.querySelectorAll<HTMLElement>(
          'a[href],button:not([tabindex="-1"]),select,textarea,input:not([type=hidden])',
        );
        const radios = new Set<string>();
        return [...all].filter((each) => {
          if (!each.checkVisibility()) return false;
          if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
          return radios.size !== radios.add(each.name).size;
        }).length;
      });
      const seen = new Set<string>();
      const shown = new Set<string>();
      // A field of a date or an hour is several stops.
      for (let step = 0; step < wanted * 4; step += 1) {
        await page.keyboard.press('Tab');
        const at = await page.evaluate(() => {
          const each = document.activeElement as HTMLElement;
          if (each.closest('main') === null) return undefined;
          const looks = [each, each.nextElementSibling, each.closest('label')].flatMap((one) =>
            one === null ? [] : getComputedStyle(one),
          );
          const isShown = looks.some(({ outlineStyle, boxShadow }) => outlineStyle !== 'none' || boxShadow !== 'none');
          const name = `${each.tagName} ${each.getAttribute('name') ?? ''} ${each.getAttribute('href') ?? each.getAttribute('value') ?? ''} ${each.textContent}`;
          return {
            name: name.slice(0, 100) + String([...document.querySelectorAll(each.tagName)].indexOf(each)),
            isShown,
          };
        });
        if (at === undefined) break;
        seen.add(at.name);
        if (at.isShown) shown.add(at.name);
      }
      expect([...seen].filter((name) => !shown.has(name))).toEqual([]);
      expect(seen.size).toBeGreaterThanOrEqual(wanted);
      await page.context().close();
    },
    60_000,
  );
});
