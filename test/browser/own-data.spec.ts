import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { AccountService } from '#access';
import { AT_ONCE, axeFindings, DESK, isTooWide, launch, weigh } from '../support/chromium.js';
import { freshDatabase } from '../support/database.js';
import { type Program, startReport, startWeb, startWorker } from '../support/programs.js';
import { addOrganisation, openAs, openRooms } from '../support/rooms.js';

const PASSWORD = 'caballo grapa pila 9';

/** Two hundred invented people; one group earns an eighth less. */
const survey = [
  'pago,nacionalidad,estudio,oficio',
  ...Array.from({ length: 200 }, (_, i) => {
    const pay = Math.round((1000 + ((i * 53) % 700)) * (i % 2 === 0 ? 1 : 0.88));
    return `${String(pay)},${i % 2 === 0 ? 'local' : 'venezolana'},${String(6 + ((i * 5) % 11))},oficio ${String(i % 3)}`;
  }),
].join('\n');

describe('an own survey in Chromium', () => {
  let programs: Program[];
  let browser: Browser;

  beforeAll(async () => {
    const addresses = await freshDatabase();
    const [owner, rooms] = [await openAs(addresses.owner), await openRooms(addresses)];
    const organisationId = await addOrganisation(owner, 'ngo', 'Manos');
    const account = {
      role: 'coordinator',
      organisationId,
      email: 'ana@manos.pe',
      name: 'Ana',
      password: PASSWORD,
    } as const;
    await rooms.get(AccountService).createStaff(account);
    await Promise.all([rooms.close(), owner.close()]);
    programs = await Promise.all([startWeb(addresses), startWorker(addresses), startReport(addresses)]);
    browser = await launch();
  }, 60_000);

  afterAll(async () => {
    await browser.close();
    for (const program of programs) await program.stop();
  });

  const clean = async (page: Page): Promise<void> => {
    expect(await isTooWide(page)).toBe(false);
    expect(await axeFindings(page)).toEqual([]);
  };

  it.each([
    ['a phone without script', { ...AT_ONCE, javaScriptEnabled: false, colorScheme: 'light' as const }],
    ['a phone in the dark', { ...AT_ONCE, colorScheme: 'dark' as const, bypassCSP: true }],
    ['a desk', { ...AT_ONCE, viewport: DESK, bypassCSP: true }],
  ])(
    'goes from file to report on %s',
    async (_, options) => {
      const context = await browser.newContext({ baseURL: programs[0]?.address ?? '', ...options });
      const page = await context.newPage();
      const scripted = !('javaScriptEnabled' in options);
      const look = (): Promise<void> => (scripted ? clean(page) : Promise.resolve());
      await page.goto('/es/entrar/equipo');
      await page.locator('[name=email]').fill('ana@manos.pe');
      await page.locator('[name=password]').fill(PASSWORD);
      await page.locator('main form button').first().click();
      await page.getByRole('link', { name: 'Analizar datos' }).click();
      await look();
      const file = { name: 'encuesta.csv', mimeType: 'text/csv', buffer: Buffer.from(survey) };
      await page.locator('[name=file]').setInputFiles(file);
      await page.getByRole('button', { name: 'Subir el archivo' }).click();
      await settled(page, page.locator('[name=outcome]'));
      await page.locator('[name=outcome]').selectOption('pago');
      await page.locator('[name=reference]').selectOption({ label: 'nacionalidad: local (100 filas)' });
      await page.locator('[name=compare]').selectOption({ label: 'nacionalidad: venezolana (100 filas)' });
      await page.locator('[name=covariates][value=estudio]').check();
      await page.locator('[name=factors][value=oficio]').check();
      await look();
      await page.getByRole('button', { name: 'Revisar los datos' }).click();
      const report = page.getByRole('link', { name: 'Ver el informe' });
      await settled(page, report);
      await look();
      await report.click();
      expect(await page.locator('.finding').textContent()).toContain('menos que «local»');
      for (const details of await page.locator('summary').all()) await details.click();
      await look();
      const { total, html, requests } = await weigh(page, page.url());
      expect([total < 40 * 1024, html < 30 * 1024, requests <= 6]).toEqual([true, true, true]);
      await context.close();
    },
    60_000,
  );
});

/** Presses the refresh link until the next step is there, as somebody without script does. */
async function settled(page: Page, next: Locator): Promise<void> {
  const waiting = page.locator('#avance');
  for (;;) {
    await waiting.or(next).first().waitFor();
    if ((await next.count()) > 0) return;
    await page.reload();
  }
}
