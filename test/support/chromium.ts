import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import type { Somebody, Town } from './town.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The smallest phone that WCAG asks for, and the desk of a caseworker. */
export const PHONE = { width: 320, height: 640 } as const;
export const DESK = { width: 1280, height: 800 } as const;

/** A small phone on which nothing moves: a colour on its way to another has no contrast of its own. */
export const AT_ONCE = { viewport: PHONE, reducedMotion: 'reduce' } as const;

export function launch(): Promise<Browser> {
  // Chromium refuses its sandbox to root, as in a container.
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '', args: ['--no-sandbox'] });
}

/** A browser of its own for somebody of the demo, signed in by the door of the demo. */
export async function enterAs(
  browser: Browser,
  { town, somebody }: { town: Town; somebody: Somebody },
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...AT_ONCE, baseURL: town.address, ...options });
  const { cookies } = await town.as(somebody);
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: town.address })));
  return context.newPage();
}

/** What axe finds against WCAG 2.2 A and AA and the best practices, or these rules of it, as sentences. */
export async function axeFindings(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const { axe: checker } = globalThis as unknown as { axe: { run(options: object): Promise<AxeAnswer> } };
    const { violations } = await checker.run(only === undefined ? {} : { runOnly: only });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, rules);
}

interface AxeAnswer {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** True when something sticks out at the side: the page then scrolls in two directions. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

export interface Weight {
  requests: number;
  /** Bytes of the bodies as they travelled. */
  html: number;
  css: number;
  js: number;
  total: number;
}

/** As on the first visit. */
export async function emptyCache(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

/** What one page costs to load, as the browser's own network counts it; `warm` keeps what an earlier visit cached. */
export async function weigh(page: Page, path: string): Promise<Weight> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const weight: Weight = { requests: 0, html: 0, css: 0, js: 0, total: 0 };
  const kinds = new Map<string, 'html' | 'css' | 'js' | undefined>();
  const cached = new Set<string>();
  session.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  session.on('Network.responseReceived', ({ requestId, response, type }) => {
    if (response.fromDiskCache === true) cached.add(requestId);
    kinds.set(
      requestId,
      type === 'Document' ? 'html' : type === 'Stylesheet' ? 'css' : type === 'Script' ? 'js' : undefined,
    );
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (cached.has(requestId)) return;
    const kind = kinds.get(requestId);
    weight.requests += 1;
    weight.total += encodedDataLength;
    if (kind !== undefined) weight[kind] += encodedDataLength;
  });
  // Sheet and script are asked for before the page has loaded; nothing of a page comes later without an act.
  await page.goto(path, { waitUntil: 'load' });
  // The last of its answers is told a moment after it.
  await page.waitForTimeout(30);
  await session.detach();
  return weight;
}
