import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EngineThreads, LiveMarket, ScoringService } from '#matching';
import { openMatching, SHORT, type Side, StoredMarket } from '../support/stored-market.js';
import type { Rooms } from '../support/rooms.js';

const SCRIPT = pathToFileURL(path.resolve('dist/libs/matching/src/engine-thread.js'));
const THREADS = 2;

describe('threads that hold the market', () => {
  let market: StoredMarket;
  let worker: Rooms;
  const threads = () => worker.get(EngineThreads);
  const scoring = () => worker.get(ScoringService);
  const run = async (): Promise<string> => {
    await market.owner.query('delete from work.match');
    for (const id of market.seekers) await scoring().scoreAnew('seeker', [id]);
    await Promise.all(market.vacancies.map((id) => scoring().scoreAnew('vacancy', [id])));
    return market.checksum();
  };

  beforeAll(async () => {
    market = await StoredMarket.open();
    worker = await openMatching(market.database.worker, SHORT);
    worker.get(LiveMarket).readAtOnce = 0;
    threads().script = SCRIPT;
    await scoring().warm(THREADS);
  }, 60_000);

  afterAll(async () => {
    await worker.close();
    await market.close();
  });

  it('store what is stored without them, after edits of both sides too', async () => {
    expect(threads().areReady).toBe(true);
    const turn = fc.record({
      side: fc.constantFrom<Side>('seeker', 'vacancy'),
      at: fc.nat(5),
      seed: fc.nat(10_000),
      kind: fc.constantFrom('edit', 'edit', 'edit', 'hide', 'show'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { maxLength: 10 }), async (turns) => {
        for (const { side, at, seed, kind } of turns) {
          const id = market[side === 'seeker' ? 'seekers' : 'vacancies'][at] ?? 0;
          const visible = side === 'seeker' ? 'active' : 'open';
          if (kind === 'edit') await market.edit(side, id, seed);
          else await market.setState(side, id, kind === 'hide' ? 'paused' : visible);
          if (side === 'seeker') await scoring().rescoreSeekers([id]);
          else await scoring().rescoreVacancy(id);
        }
        const byThreads = await run();
        expect(threads().areReady).toBe(true);
        expect(await market.recompute()).toBe(byThreads);
      }),
      { numRuns: process.env['AYNI_DEEP'] === '1' ? 100 : 8, endOnFailure: true },
    );
  }, 120_000);

  it('are done without once they ended', async () => {
    const right = await market.recompute();
    // So many that no thread can have answered when it ends.
    const many = Array.from({ length: 200_000 }, (_, number) => market.seekers[number % market.seekers.length] ?? 0);
    const asked = threads().lists('seeker', many);
    await threads().onApplicationShutdown();
    await expect(asked).rejects.toThrow('ended');
    expect(threads().areReady).toBe(false);
    expect(await run()).toBe(right);
  }, 60_000);
});
