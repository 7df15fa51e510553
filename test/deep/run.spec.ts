import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillMarket, runToEnd, startRun } from '../../apps/cli/src/invented-database.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { type Program, startWorker } from '../support/programs.js';
import { backends, startRedis, type TestRedis } from '../support/redis.js';
import { openAs } from '../support/rooms.js';

const MARKET = { seekers: 6000, vacancies: 600 };

describe.each(backends)('a run that several workers share, over %s', (backend) => {
  let database: TestDatabase;
  let owner: Awaited<ReturnType<typeof openAs>>;
  let redis: TestRedis | undefined;
  let workers: Program[] = [];

  const start = async (count: number): Promise<void> => {
    const one = () => startWorker(database, { redisUrl: redis?.url });
    workers = await Promise.all(Array.from({ length: count }, one));
  };
  const checksum = async (): Promise<string> => {
    const [row] = await owner.query<{ sum: string }>(
      `select count(*) || ':' || md5(string_agg(match::text, '\n' order by seeker_id, vacancy_id)) as sum from work.match match`,
    );
    return row?.sum ?? '';
  };

  beforeAll(async () => {
    redis = backend === 'redis' ? await startRedis() : undefined;
    database = await freshDatabase();
    owner = await openAs(database.owner);
    await fillMarket(owner.source, MARKET, () => undefined);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await owner.close();
    await redis?.stop();
  }, 30_000);

  it('stores the same bytes when one of three is killed in the middle as when one worker does it all', async () => {
    await start(3);
    const killed: number[] = [];
    await runToEnd(owner.source, await startRun(owner.source), (share) => {
      if (share < 0.2 || killed.length > 0) return;
      killed.push(share);
      workers[1]?.process.kill('SIGKILL');
    });
    expect(killed).toHaveLength(1);
    expect(killed[0]).toBeLessThan(0.9);
    const shared = await checksum();
    expect(Number(shared.split(':')[0])).toBeGreaterThan(1000);
    await Promise.all(workers.map((worker) => worker.stop()));
    await owner.query('truncate work.match');
    await owner.query('update work.seeker set least = null, least_other = null');
    await owner.query('update work.vacancy set least = null, least_lawful = null');
    await start(1);
    await runToEnd(owner.source, await startRun(owner.source), () => undefined);
    expect(await checksum()).toBe(shared);
  }, 300_000);
});
