import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SeekerId } from '#access';
import {
  prepareSeeker,
  prepareVacancies,
  scoringContext,
  type SeekerFacts,
  unlocksFor,
  unlocksForVacancy,
  type VacancyFacts,
} from '#engine';
import { MatchingService, RunService, WhatIfService } from '#matching';
import { Clock } from '#platform';
import { StoredMarket } from '../support/stored-market.js';

describe('the whole market', () => {
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

  it('is scored by a run that goes on at the open ranges after a crash, and counts each pair once', async () => {
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

  it('is scored no further by a run that is cancelled', async () => {
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

  it('is what pages count over that ask what would open more, edits and drafts too', async () => {
    const room = market.workers[0];
    const [id, post] = [market.seekers[5] ?? 0, market.vacancies[2] ?? 0];
    const context = scoringContext(room.get(Clock).today());
    let found = 0;
    for (const seed of [21, 22, 23, 24]) {
      const people = await market.facts<SeekerFacts>('seeker');
      const hers = people.find((one) => one.id === id);
      const posts = await market.facts<VacancyFacts>('vacancy');
      const doors = unlocksFor(hers ?? { id, revision: 0 }, prepareVacancies(posts, context), context);
      expect(await room.get(WhatIfService).doorsOf(id as SeekerId)).toMatchObject(doors);
      const prepared = people.map((one) => prepareSeeker(one, context));
      const draft = { ...posts.find((one) => one.id === post), id: 0, revision: 0, positions: 3 } as VacancyFacts;
      const unlocks = unlocksForVacancy(draft, prepared, context);
      const asked = await room.get(MatchingService).unlocksForVacancy({ id: 0, revision: 0, facts: draft });
      expect(asked).toEqual(unlocks);
      found += doors.open.vacancies + unlocks.open + unlocks.gains.length;
      for (const side of ['seeker', 'vacancy'] as const) await market.edit(side, side === 'seeker' ? id : post, seed);
    }
    expect(found).toBeGreaterThan(4);
  });
});
