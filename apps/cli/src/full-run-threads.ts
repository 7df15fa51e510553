import { Worker } from 'node:worker_threads';
import { Best, type Market, type SharedBest, type SharedMarket } from '#engine';
import { type BothLists, hashOfVacancies, textOf } from './full-run-checksum.js';

/** Ranges of people: few, since the ways of neighbours are found once a range, and enough that no thread waits long for the last. */
const RANGES = 32;

/** What a thread is given: the market, where the next range begins, and how long it is. */
export interface ThreadTask {
  market: SharedMarket;
  next: Int32Array;
  range: number;
}

/** What it found: the checksum of its people, and its part of the lists of the vacancies. */
export interface ThreadResult {
  sum: number;
  listed: SharedBest;
  lawful: SharedBest;
}

export interface InThreads {
  threads: number;
  wallMs: number;
  checksum: string;
}

/** Everybody with everything by so many threads that hold one market and take ranges of people until none is left. Timed once they are warm. */
export async function runInThreads(market: Market, count: number): Promise<InThreads> {
  const task: ThreadTask = {
    market: market.share(),
    next: new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)),
    range: Math.ceil(market.people.count / RANGES),
  };
  const script = new URL('full-run-thread.js', import.meta.url);
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData: task }));
  try {
    await Promise.all(threads.map(messageOf));
    const from = performance.now();
    const results = threads.map((thread) => messageOf(thread) as Promise<ThreadResult>);
    for (const thread of threads) thread.postMessage('go', []);
    const [first, ...others] = await Promise.all(results);
    if (first === undefined) throw new RangeError('at least one thread');
    const sum = others.reduce((all, each) => (all + each.sum) >>> 0, first.sum);
    const checksum = textOf(sum, hashOfVacancies(market, [listsOf(first), ...others.map(listsOf)]));
    return { threads: count, wallMs: performance.now() - from, checksum };
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function listsOf({ listed, lawful }: ThreadResult): BothLists {
  return { listed: Best.of(listed), lawful: Best.of(lawful) };
}

/** The next message of a thread; rejects when it fails. */
export function messageOf(thread: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
  });
}
