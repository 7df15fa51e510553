import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFindings, enterAs, isTooWide, launch } from '../support/chromium.js';
import { startTown, type Town } from '../support/town.js';

const SMALL = { width: 360, height: 640 } as const;
const JOBS = '/es/pasos/work/jobs';

describe('words of work in a browser', () => {
  let town: Town;
  let browser: Browser;

  beforeAll(async () => {
    [town, browser] = await Promise.all([startTown(6), launch()]);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await town.stop();
  });

  const kept = async (): Promise<unknown> => {
    const actor = await town.as('delia');
    const { html } = await actor.get(JOBS);
    return [
      /name="work\.jobs\.0\.title"[^>]*value="([^"]*)"/u.exec(html)?.[1],
      /type="hidden" name="work\.jobs\.0\.occupation" value="([^"]*)"/u.exec(html)?.[1],
    ];
  };
  const shift = (page: Page): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            const moved = list.getEntries() as unknown as { value: number }[];
            resolve(moved.reduce((sum, { value }) => sum + value, 0));
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            resolve(0);
          }, 300);
        }),
    );

  it('offers them while she types, by keyboard, and says so to a screen reader', async () => {
    const page = await enterAs(browser, { town, somebody: 'delia' }, { viewport: SMALL });
    await page.goto(JOBS);
    const field = page.locator('[name="work.jobs.0.title"]');
    const list = page.getByRole('listbox');
    await expect(field.getAttribute('role')).resolves.toBe('combobox');
    await field.pressSequentially('enfermera', { delay: 20 });
    await list.waitFor();
    expect(await page.locator('#live').textContent()).toMatch(/^5 parecidos\. Elige con las flechas/u);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
    expect(await shift(page)).toBeLessThan(0.02);

    await field.press('Escape');
    expect([await list.isVisible(), await field.inputValue()]).toEqual([false, 'enfermera']);
    await field.press('Backspace');
    await list.waitFor();
    await field.press('ArrowUp');
    await field.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active ?? ''}"]`).getAttribute('aria-selected')).toBe('true');
    expect(await axeFindings(page)).toEqual([]);
    await field.press('Enter');
    expect(await field.inputValue()).toBe('Enfermero / enfermera');
    await page.locator('[name="work.jobs.0.kind"]').selectOption('employee');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.waitForURL((url) => !url.pathname.endsWith('/jobs'));
    expect(await kept()).toEqual(['Enfermero / enfermera', '222101']);
    await page.context().close();
  });

  it('forgets what was chosen when she goes on typing, and asks her', async () => {
    const page = await enterAs(browser, { town, somebody: 'delia' }, { viewport: SMALL });
    await page.goto(JOBS);
    const field = page.locator('[name="work.jobs.0.title"]');
    await field.fill('panader');
    await page.locator('#suggest li').first().click();
    await field.press('End');
    await field.pressSequentially(' de noche');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByText('¿Es alguno de estos?').waitFor();
    expect(await page.locator('input[type="radio"]:checked').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('asks the same without script', async () => {
    const page = await enterAs(browser, { town, somebody: 'delia' }, { viewport: SMALL, javaScriptEnabled: false });
    await page.goto(JOBS);
    await page.locator('[name="work.jobs.0.title"]').fill('Chef de eventos');
    await page.getByRole('button', { name: 'Continuar' }).click();
    await page.getByText('Ninguno de estos').click();
    await page.getByRole('button', { name: 'Continuar' }).click();
    expect(await kept()).toEqual(['Chef de eventos', 'none']);
    await page.goto('/es/palabras');
    await page.locator('[name="q"]').fill('cuidar chamos');
    await page.getByRole('button', { name: 'Buscar' }).click();
    expect(await page.locator('main').innerText()).toContain('Niñero / niñera');
    expect(await isTooWide(page)).toBe(false);
    await page.context().close();
  });

  it('fills the trade of a vacancy and finds a task by its words', async () => {
    const page = await enterAs(browser, { town, somebody: 'lucia' }, { viewport: SMALL });
    await page.goto('/es/puestos/nuevo');
    await page.locator('[name="title"]').fill('Un trabajo');
    await page.getByRole('button', { name: 'Empezar' }).click();
    await page.getByRole('link', { name: 'Tareas y puesto', exact: true }).click();
    await page.locator('[name="title"]').fill('');
    await page.locator('[name="title"]').pressSequentially('panade');
    await page.locator('#suggest li').first().click();
    expect(await page.locator('[name="title"]').inputValue()).toMatch(/^Panadería/u);
    expect(await page.locator('[name="occupation"]').inputValue()).toBe('751201');
    await page.locator('[name="tasks"]').fill('Hornear pan cada mañana.');
    await page.getByRole('button', { name: 'Guardar y volver a la lista' }).click();
    await page.getByRole('link', { name: 'Qué pides', exact: true }).click();
    await page.locator('[name="requirement"]').pressSequentially('horn');
    await page.locator('#suggest li').nth(1).click();
    await page.getByRole('button', { name: 'Agregar requisito' }).click();
    await page.getByRole('radio', { name: 'Se aprende', exact: true }).waitFor();
    expect(await page.getByRole('radio', { name: 'Se aprende', exact: true }).isChecked()).toBe(true);
    await page.context().close();
  });
});
