import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { until } from '../support/actor.js';
import { axeFindings, isTooWide, launch } from '../support/chromium.js';
import { startTown, type Town } from '../support/town.js';

const ALL_DAY = ['1', '2', '3', '4', '5', '6'].map((day) => `${day}-all`);

/** What she does on each page before “Continuar”; a page that is not here she leaves as it is. */
const DOES: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'about/name': async (page) => {
    await page.locator('[name="about.name"]').fill('María Ñahui 👩🏽‍🍳');
    await tick(page, 'about.adult', 'yes');
  },
  'about/channel': (page) => tick(page, 'about.channel', 'office'),
  'about/district': (page) => page.locator('[name="about.district"]').selectOption('150132').then(nothing),
  'work/jobs': async (page) => {
    await page.locator('[name="work.jobs.0.title"]').fill('panadera');
    await page.locator('[name="work.jobs.0.kind"]').selectOption('informal');
    await page.locator('[name="work.jobs.0.months"]').fill('36');
  },
  'work/skills': async (page) => {
    await page.locator('[name="work.skills.0.level"]').selectOption('3');
    await page.locator('[name="work.skills.1.level"]').selectOption('2');
  },
  'study/level': (page) => tick(page, 'study.level', 'secondary'),
  'wish/jobs': (page) => page.locator('[name="wish.jobs.0.title"]').fill('panadera'),
  'wish/refuse': (page) => tick(page, 'wish.refuse', 'night_shift'),
  'wish/pay': async (page) => {
    await page.locator('[name="wish.floor"]').fill('1130');
    await tick(page, 'wish.contract', 'planilla');
  },
  'time/week': async (page) => {
    for (const day of ALL_DAY) await tick(page, 'time.week', day);
  },
  'time/route': async (page) => {
    await page.locator('[name="time.travel.hours"]').fill('1');
    await tick(page, 'time.mode', 'bus');
  },
  'care/who': (page) => tick(page, 'care.who', 'age_3_5'),
  'care/hours': (page) => tick(page, 'care.hours', '2-14'),
  'documents/held': (page) => page.locator('[name="documents.held.code"]').selectOption('DNI').then(nothing),
  'health/needs': (page) => tick(page, 'health.needs', 'breaks'),
  'health/detail': (page) => tick(page, 'health.share', 'ask'),
  'equality/you': (page) => tick(page, 'equality.gender', 'woman'),
};

const nothing = (): void => undefined;

/** Taps the label, as a finger does: the box itself may be drawn by the sheet. */
async function tick(page: Page, name: string, value: string): Promise<void> {
  const box = page.locator(`input[name="${name}"][value="${value}"]`);
  await page.locator('label', { has: box }).click();
  expect([name, await box.isChecked()]).toEqual([name, true]);
}

describe('somebody with a cheap phone and no script', () => {
  let town: Town;
  let browser: Browser;
  let page: Page;
  let bytes = 0;
  const seen: string[] = [];

  beforeAll(async () => {
    [town, browser] = await Promise.all([startTown(6), launch()]);
    const options = {
      javaScriptEnabled: false,
      viewport: { width: 360, height: 640 },
      reducedMotion: 'reduce',
    } as const;
    page = await (await browser.newContext({ ...options, baseURL: town.address })).newPage();
    page.setDefaultTimeout(45_000);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await town.stop();
  });

  const here = (): string => new URL(page.url()).pathname.replace('/es/pasos/', '');
  /** Taps and waits for the page that follows. */
  const follow = async (target: Locator): Promise<void> => {
    const arrives = page.waitForEvent('framenavigated');
    await target.click();
    await arrives;
    await page.waitForLoadState();
  };
  const go = (name: string): Promise<void> => follow(page.getByRole('button', { name, exact: true }));
  const looks = async (): Promise<void> => {
    seen.push(here());
    expect([here(), await isTooWide(page)]).toEqual([here(), false]);
  };

  it('opens her folder and chooses her PIN', async () => {
    await page.goto('/es');
    await page.goto('/es/empezar');
    await looks();
    await go('Continuar');
    await page.locator('input[name=purpose][value=match]').check({ force: true });
    await follow(page.locator('main form button').first());
    await page.locator('.slip__code').first().waitFor();
    await follow(page.locator('main a.btn'));
    await page.locator('[name=pin]').fill('739274');
    await page.locator('[name=again]').fill('739274');
    await follow(page.locator('main form button').first());
    await page.waitForURL('**/es/pasos');
    await looks();
    expect(seen).toEqual(['/es/empezar', '/es/pasos']);
  });

  it('answers the eight sections and sends her profile', async () => {
    for (let step = 0; step < 60 && here() !== 'revisar'; step += 1) {
      if (here() === '/es/pasos') {
        const isDone = (await page.locator('.card--aji a[href$="/revisar"]').count()) > 0;
        if (isDone && !seen.includes('health/needs')) await page.goto('/es/pasos/health/needs');
        else await follow(page.locator('.card--aji a.btn'));
        continue;
      }
      await looks();
      if ((await page.locator('input[name$=".offered"]').count()) > 0) {
        await page.locator('input[type=radio][name$=".occupation"]').first().check({ force: true });
      } else await DOES[here()]?.(page);
      await go('Continuar');
    }
    expect(seen).toEqual(expect.arrayContaining(Object.keys(DOES).filter((name) => !name.startsWith('equality/'))));
    await looks();
    await go('Enviar mi perfil');
    await page.getByText('Enviaste tu perfil').waitFor();
  }, 120_000);

  it('answers the two sections that stand apart, the last behind the quick exit', async () => {
    await follow(page.locator('a[href*="/pasos/equality/"]'));
    for (let step = 0; step < 6 && here().startsWith('equality/'); step += 1) {
      await looks();
      await DOES[here()]?.(page);
      await go('Continuar');
    }
    await page.goto('/es/pasos');
    await follow(page.getByRole('link', { name: '¿Te pasó algo malo buscando trabajo?' }));
    await looks();
    expect(await page.getByRole('link', { name: 'Salir rápido' }).getAttribute('href')).toContain('senamhi');
    await tick(page, 'safety.asked', 'money');
    await go('Continuar');
    await tick(page, 'safety.call', 'yes');
    await go('Continuar');
    await page.getByText('Gracias por contarnos').waitFor();
  });

  it('reads her jobs, and why', async () => {
    await until(
      'jobs',
      async () => (await page.goto('/es/oportunidades'), page.locator('main').innerText()),
      (text) => !text.includes('Actualizando') && /Te sirve mucho|Puede servirte|Se abre si/u.test(text),
    );
    await looks();
    await follow(page.locator('main a[href*="/oportunidades/"]').first());
    await looks();
    expect(await axeOf(page)).toEqual([]);
  });

  it('cost her less than a quarter of a megabyte', () => {
    process.stdout.write(
      `\nFrom the first page to her jobs: ${String(seen.length)} pages, ${(bytes / 1024).toFixed(0)} KB.\n`,
    );
    expect(bytes).toBeLessThan(250 * 1024);
  });

  /** The checker is a script: it reads the same page with scripts on. */
  async function axeOf(plain: Page): Promise<string[]> {
    const context = await browser.newContext({ viewport: { width: 360, height: 640 }, baseURL: town.address });
    await context.addCookies(await plain.context().cookies());
    const twin = await context.newPage();
    await twin.goto(plain.url());
    const found = await axeFindings(twin);
    await context.close();
    return found;
  }
});
