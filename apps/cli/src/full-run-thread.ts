import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { FullRun, Market, scoringContext } from '#engine';
import { hashOf, KEEP } from './full-run-checksum.js';
import type { ThreadResult, ThreadTask } from './full-run-threads.js';

/** People that warm a thread. */
const WARMED = 2000;

/** One thread of `runInThreads`. */
const port = parentPort;
if (port === null) throw new Error('started by the bench only');
const task = workerData as ThreadTask;
const market = Market.of(scoringContext(task.market.today), task.market);
const { count } = market.people;
new FullRun(market, KEEP).range(0, Math.min(count, WARMED), () => undefined);

const run = new FullRun(market, KEEP);
let sum = 0;
port.postMessage('ready');
await once(port, 'message');
for (let from = Atomics.add(task.next, 0, task.range); from < count; from = Atomics.add(task.next, 0, task.range)) {
  run.range(from, Math.min(count, from + task.range), (result) => {
    sum = (sum + hashOf(result)) >>> 0;
  });
}
port.postMessage({ sum, listed: run.listed.share(), lawful: run.lawful.share() } satisfies ThreadResult);
