import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RunService } from '#matching';
import { StoredMarket } from '../support/stored-market.js';

describe('a run over everybody', () => {
  let market: StoredMarket;
  let runs: RunService;

  const queued = async (): Promise<unknown[]> => {
    const rows = await market.owner.query<{ payload: unknown }>(
      `with gone as (delete from work.outbox where job = 'score-range' returning *) select payload from gone order by id`,
    );
    return rows.map(({ payload }) => payload);
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
    const parts = await market.rangesOf(runId);
    expect(new Set(parts.map(({ side }) => side))).toEqual(new Set(['seeker', 'vacancy']));
    expect(parts.length).toBeGreaterThan(2);
    expect(await queued()).toHaveLength(parts.length);
    const score = ({ side, from, to }: (typeof parts)[number]) => runs.scoreRange(runId, { side, from, to });
    for (const part of parts.slice(0, 1)) await score(part);
    // A worker died: both jobs come again, and somebody went away meanwhile.
    await market.setState('seeker', market.seekers[0] ?? 0, 'paused');
    await runs.split(runId);
    for (const part of parts.slice(0, 1)) await score(part);
    expect(await market.rangesOf(runId)).toHaveLength(parts.length);
    expect(await queued()).toEqual(parts.slice(1).map(({ side, from, to }) => ({ runId, side, from, to })));
    for (const part of parts.slice(1)) await score(part);
    expect(await runs.latest()).toMatchObject({ id: runId, state: 'done', total: parts.length, done: parts.length });
    await market.setState('seeker', market.seekers[0] ?? 0, 'active');
    await market.scoring.rescoreSeekers(market.seekers.slice(0, 1));
    const after = await market.checksum();
    expect(await market.recompute()).toBe(after);
  });

  it('stops where it is cancelled', async () => {
    const runId = await runs.start();
    await runs.split(runId);
    const parts = await market.rangesOf(runId);
    for (const part of parts.slice(0, 1)) await runs.scoreRange(runId, part);
    await runs.cancel(runId);
    for (const part of parts.slice(1)) await runs.scoreRange(runId, part);
    await runs.split(runId);
    expect(await runs.latest()).toMatchObject({ id: runId, state: 'cancelled' });
    expect((await market.rangesOf(runId)).filter(({ done }) => done)).toHaveLength(1);
  });
});
