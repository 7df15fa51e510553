import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunService } from '#matching';
import { PEOPLE, POSTS, StoredMarket } from '../support/stored-market.js';

describe('a run over everybody', () => {
  let market: StoredMarket;
  let runs: RunService;

  const ranges = (runId: number) =>
    market.owner.query<{ first: number; last: number; done: boolean }>(
      `select first_id as first, last_id as last, done_at is not null as done from work.run_range where run_id = $1 order by 1`,
      [runId],
    );
  const queued = async (): Promise<unknown[]> => {
    const rows = await market.owner.query<{ payload: unknown }>(
      `with gone as (delete from work.outbox where job = 'score-range' returning *) select payload from gone order by id`,
    );
    return rows.map(({ payload }) => payload);
  };

  const everyPairCountedOnce = async (runId: number): Promise<void> => {
    const { pairs, gates } = await runs.gateTally(runId);
    const sums = Object.values(gates).map((counts) => Object.values(counts).reduce((sum, count) => sum + count, 0));
    expect(pairs).toBe(PEOPLE * POSTS);
    expect(new Set(sums)).toEqual(new Set([PEOPLE * POSTS]));
  };

  beforeAll(async () => {
    market = await StoredMarket.open();
    runs = market.workers[1].get(RunService);
  }, 60_000);

  afterAll(() => market.close());

  it('goes on at the open ranges after a crash, and counts each pair once', async () => {
    await market.owner.query('delete from work.match');
    const runId = await runs.start();
    await runs.split(runId);
    const parts = await ranges(runId);
    expect(parts.length).toBeGreaterThan(2);
    expect(await queued()).toHaveLength(parts.length);
    const score = ({ first, last }: { first: number; last: number }) => runs.scoreRange(runId, first, last);
    for (const part of parts.slice(0, 1)) await score(part);
    // A worker died: both jobs come again, and somebody went away meanwhile.
    await market.setState('seeker', market.seekers[0] ?? 0, 'paused');
    await runs.split(runId);
    for (const part of parts.slice(0, 1)) await score(part);
    expect(await ranges(runId)).toHaveLength(parts.length);
    expect(await queued()).toEqual(parts.slice(1).map(({ first: from, last: to }) => ({ runId, from, to })));
    for (const part of parts.slice(1)) await score(part);
    expect(await runs.latest()).toMatchObject({ id: runId, state: 'done', total: parts.length, done: parts.length });
    await everyPairCountedOnce(runId);
    await market.setState('seeker', market.seekers[0] ?? 0, 'active');
    await market.scoring.rescoreSeekers(market.seekers.slice(0, 1));
    const after = await market.checksum();
    expect(await market.recompute()).toBe(after);
  });

  it('stops where it is cancelled', async () => {
    const runId = await runs.start();
    await runs.split(runId);
    const parts = await ranges(runId);
    for (const { first, last } of parts.slice(0, 1)) await runs.scoreRange(runId, first, last);
    await runs.cancel(runId);
    for (const { first, last } of parts.slice(1)) await runs.scoreRange(runId, first, last);
    await runs.split(runId);
    expect(await runs.latest()).toMatchObject({ id: runId, state: 'cancelled' });
    expect((await ranges(runId)).filter(({ done }) => done)).toHaveLength(1);
  });
});
