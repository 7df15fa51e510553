import 'reflect-metadata';
import os from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Installation } from '../support/installation.js';
import { startRedis } from '../support/redis.js';
import type { Visitor } from '../support/visitor.js';

/**
 * From an edit to both pages: her list and the vacancy's list at the new revision, through web, outbox, queue and worker.
 *   node_modules/.bin/esbuild test/bench/loop.bench.ts --bundle --packages=external --platform=node --format=esm \
 *     --conditions=source --outfile=.ayni/bench/loop.mjs && node .ayni/bench/loop.mjs [postgres|redis] [EDITS] [CSV]
 * With a CSV of notices these are imported and scored first (docs/import/servir.map.json). Needs a build.
 */
const [backend = 'postgres', edits = '200', notices] = process.argv.slice(2);
const PEOPLE = 300;
const SEEKERS = 3;

interface Market {
  seekers: Visitor[];
  employer: Visitor;
  vacancies: string[];
}

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const load = (): string => os.loadavg()[0]?.toFixed(1) ?? '';

/** The same edits in every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

async function openMarket(installation: Installation): Promise<Market> {
  const seekers = await Promise.all(Array.from({ length: SEEKERS }, (_, n) => installation.enter('busca trabajo', n)));
  const employer = await installation.enter('empleador');
  await employer.get('/es/puestos');
  const vacancies = [
    ...new Set([...employer.page.html.matchAll(/\/puestos\/(\d+)\/perfiles/gu)].map(([, id = '']) => id)),
  ];
  if (vacancies.length === 0) throw new Error('the demo employer has no open vacancy');
  return { seekers, employer, vacancies };
}

const isWaiting = ({ page }: Visitor): boolean => page.html.includes('data-waiting');

/** Milliseconds until both lists stopped saying that they are being brought up to date. */
async function untilBoth(seeker: Visitor, employer: Visitor, vacancy: string): Promise<void> {
  for (const end = Date.now() + 300_000; Date.now() < end;) {
    await Promise.all([seeker.get('/es/oportunidades'), employer.get(`/es/puestos/${vacancy}/perfiles`)]);
    if (seeker.page.status !== 200 || employer.page.status !== 200) throw new Error('a page did not come');
    if (!isWaiting(seeker) && !isWaiting(employer)) return;
    await pause(5);
  }
  throw new Error('the pages never came up to date');
}

async function editOnce(market: Market, next: () => number, number: number): Promise<number> {
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)] as T;
  const [seeker, vacancy, soles] = [
    pick(market.seekers),
    pick(market.vacancies),
    1200 + Math.floor(next() * 600) + number,
  ];
  const isHers = next() < 0.5;
  const page = isHers ? '/es/pasos/wish/pay' : `/es/puestos/${vacancy}/pago`;
  const editor = (isHers ? seeker : market.employer).tab();
  await editor.get(page);
  const changes = isHers
    ? { 'wish.floor': String(soles) }
    : { 'pay-min': '1200', 'pay-max': String(1300 + soles), do: 'next' };
  const began = performance.now();
  await editor.send(page, changes);
  await untilBoth(seeker, market.employer, vacancy);
  return performance.now() - began;
}

async function importNotices(installation: Installation, file: string): Promise<void> {
  const began = Date.now();
  const { code, output } = await installation.run('import', 'vacancies', file, '--map', 'docs/import/servir.map.json');
  if (code !== 0) throw new Error(output);
  const imported = Date.now();
  const market = await openMarket(installation);
  const [seeker] = market.seekers;
  if (seeker !== undefined) await untilBoth(seeker, market.employer, market.vacancies[0] ?? '');
  out(
    `${output.split('\n')[0] ?? ''} In ${String(imported - began)} ms; scored ${String(Date.now() - imported)} ms later.`,
  );
}

function table(times: readonly number[]): void {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => `${(sorted[Math.ceil(share * sorted.length) - 1] ?? 0).toFixed(0)} ms`;
  out('queue     notices  edits  p50      p95      p99      worst    load');
  out(
    [
      backend.padEnd(9),
      (notices === undefined ? 'no' : 'yes').padEnd(8),
      edits.padEnd(6),
      ...[0.5, 0.95, 0.99, 1].map((share) => at(share).padEnd(8)),
      load(),
    ].join(' '),
  );
}

const redis = backend === 'redis' ? await startRedis() : undefined;
const installation = new Installation(redis === undefined ? {} : { REDIS_URL: redis.url });
try {
  const began = Date.now();
  await installation.startDemo(PEOPLE);
  out(`Demo of ${String(PEOPLE)} people in ${String(Date.now() - began)} ms, load ${load()}.`);
  if (notices !== undefined) await importNotices(installation, notices);
  const market = await openMarket(installation);
  const next = chance(7);
  const times: number[] = [];
  for (let number = 0; number < Number(edits); number += 1) times.push(await editOnce(market, next, number));
  table(times);
} finally {
  await installation.remove();
  await redis?.stop();
}
