import 'reflect-metadata';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Market, type SeekerFacts, scoringContext } from '#engine';
import { readSeekers, SEEKERS } from '#matching';
import { Clock, Database, openDataSource } from '#platform';
import { mix } from './checksum.js';
import { type Timed, timed, timedAsync } from './timing.js';

/** Rows a cursor gives at once. */
const FETCHED = 10_000;
const DELAY_MS = 5;

/** How everybody comes from the database into the columns. */
export const ROADS = ['copy', 'cursor'] as const;
export type Road = (typeof ROADS)[number];

export interface RoadRun {
  people: number;
  checksum: string;
  reading: Timed;
  sortMs: number;
  /** The longest that nothing else could be done while people were read. */
  blockedMs: number;
  /** Megabytes of the process: before, the most while people were read, the most with the sorting, and when all is done. */
  memory: { before: number; reading: number; most: number; after: number };
}

/** One reading in a process of its own; the address stands in DATABASE_URL_WORKER. */
async function run(road: Road): Promise<RoadRun> {
  const source = await openDataSource(process.env['DATABASE_URL_WORKER'] ?? '');
  const market = new Market(scoringContext(new Clock().today()));
  const before = megabytes(process.memoryUsage().rss);
  const delay = monitorEventLoopDelay({ resolution: DELAY_MS });
  delay.enable();
  const { cpuMs, wallMs } = await timedAsync(() => READERS[road](new Database(source), market));
  delay.disable();
  const most = mostMegabytes();
  const sorting = timed(() => {
    market.settle();
  });
  await source.destroy();
  return {
    people: market.people.count,
    checksum: checksumOf(market),
    reading: { cpuMs, wallMs },
    sortMs: sorting.wallMs,
    blockedMs: delay.max / 1e6,
    memory: { before, reading: most, most: mostMegabytes(), after: megabytes(process.memoryUsage().rss) },
  };
}

const READERS: Readonly<Record<Road, (database: Database, market: Market) => Promise<void>>> = {
  copy: readSeekers,
  cursor: (database, market) =>
    database.inTransaction(async () => {
      await database.query(
        `declare everybody no scroll cursor for select id, revision, facts from ${SEEKERS} order by id`,
      );
      for (;;) {
        const rows = await database.query<{ id: number; revision: number; facts: Partial<SeekerFacts> }>(
          `fetch ${String(FETCHED)} from everybody`,
        );
        for (const { id, revision, facts } of rows) market.people.add({ ...facts, id, revision });
        if (rows.length < FETCHED) return;
      }
    }),
};

/** Of every word of every column. */
function checksumOf({ people }: Market): string {
  let sum = 0;
  for (const { cells, length } of [people.ids, people.revisions, people.records, people.parts]) {
    for (let at = 0; at < length; at++) sum = mix(sum, cells[at] ?? 0);
  }
  return sum.toString(16).padStart(8, '0');
}

function mostMegabytes(): number {
  return megabytes(process.resourceUsage().maxRSS * 1024);
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

const road = ROADS.find((each) => each === process.argv[2]);
if (road !== undefined) {
  process.send?.(await run(road), () => {
    process.disconnect();
  });
}
