import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Config, openDataSource } from '#platform';
import { environmentFor } from './child-environment.js';
import { root } from './home.js';
import { type Installation, openInstallation } from './installation.js';
import { fillMarket } from './invented-database.js';
import { type Road, type RoadRun, ROADS } from './load-road.js';
import { migrateInstallation } from './migrate.command.js';
import { decimal, textTable } from './text-table.js';
import { median } from './timing.js';

export interface LoadBenchOptions {
  seekers: number;
  /** How often each road is taken, by turns. */
  rounds: number;
}

export interface LoadBench {
  people: number;
  /** Medians of each road. */
  roads: Record<Road, { cpuS: number; wallS: number; sortS: number; blockedMs: number; memory: RoadRun['memory'] }>;
  /** CPU and wall time of the cursor over those of the copy. */
  ratio: { cpu: number; wall: number };
  /** The same numbers in every column each time? */
  identical: boolean;
  checksum: string;
}

/** Everybody read from a database of its own into the columns, with COPY and through a cursor, each time by a new process. */
export async function benchLoad({ seekers, rounds }: LoadBenchOptions): Promise<LoadBench> {
  const home = mkdtempSync(path.join(tmpdir(), 'ayni-load-'));
  const config = Object.assign(Config.read(), { AYNI_HOME: home, DATABASE_URL: undefined });
  const installation = await openInstallation(config);
  try {
    await migrateInstallation(installation);
    const database = await openDataSource(installation.ownerUrl);
    await fillMarket(database, { seekers, vacancies: 1 }, tell);
    await database.destroy();
    const runs: Record<Road, RoadRun[]> = { copy: [], cursor: [] };
    for (let round = 1; round <= rounds; round++) {
      for (const road of ROADS) {
        const run = await take(road, installation);
        runs[road].push(run);
        tell(`${road} ${String(round)}: ${(run.reading.cpuMs / 1000).toFixed(1)} s CPU`);
      }
    }
    return summary(runs);
  } finally {
    await installation.close();
    rmSync(home, { recursive: true, force: true });
  }
}

async function take(road: Road, installation: Installation): Promise<RoadRun> {
  const env = environmentFor('worker', installation.config, { DATABASE_URL_WORKER: installation.urlAs('worker') });
  const child = fork(path.join(root, 'dist/apps/cli/src/load-road.js'), [road], { env, execArgv: [] });
  const run = once(child, 'message');
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`reading by ${road} ended with ${String(code)}`);
  return ((await run) as [RoadRun])[0];
}

function summary(runs: Readonly<Record<Road, RoadRun[]>>): LoadBench {
  const all = [...runs.copy, ...runs.cursor];
  const checksums = new Set(all.map(({ people, checksum }) => `${String(people)} ${checksum}`));
  const roads = { copy: medians(runs.copy), cursor: medians(runs.cursor) };
  return {
    people: all[0]?.people ?? 0,
    roads,
    ratio: { cpu: roads.cursor.cpuS / roads.copy.cpuS, wall: roads.cursor.wallS / roads.copy.wallS },
    identical: checksums.size === 1,
    checksum: all[0]?.checksum ?? '',
  };
}

function medians(runs: readonly RoadRun[]): LoadBench['roads'][Road] {
  const of = (each: (run: RoadRun) => number) => median(runs.map(each));
  return {
    cpuS: of(({ reading }) => reading.cpuMs) / 1000,
    wallS: of(({ reading }) => reading.wallMs) / 1000,
    sortS: of(({ sortMs }) => sortMs) / 1000,
    blockedMs: of(({ blockedMs }) => blockedMs),
    memory: {
      before: of(({ memory }) => memory.before),
      reading: of(({ memory }) => memory.reading),
      most: of(({ memory }) => memory.most),
      after: of(({ memory }) => memory.after),
    },
  };
}

function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

export function loadReport({ people, roads, ratio, identical, checksum }: LoadBench): string {
  const rows = ROADS.map((road) => {
    const { cpuS, wallS, sortS, blockedMs, memory } = roads[road];
    return [
      road,
      `${decimal(cpuS, 2)} s CPU`,
      `${decimal(wallS, 2)} s wall`,
      `at most ${decimal(blockedMs, 0)} ms at a stretch`,
      `${[memory.before, memory.reading].map((mb) => decimal(mb, 0)).join(' to ')} MB`,
      `then sorted in ${decimal(sortS, 1)} s, at most ${decimal(memory.most, 0)} MB, ${decimal(memory.after, 0)} MB after`,
    ];
  });
  return [
    `${String(people)} people, columns ${checksum}\n`,
    textTable(rows),
    `The cursor takes ${decimal(ratio.cpu, 1)} × the CPU and ${decimal(ratio.wall, 1)} × the time.\n`,
    identical ? 'Every column is the same.\n' : 'COLUMNS DIFFER.\n',
  ].join('');
}
