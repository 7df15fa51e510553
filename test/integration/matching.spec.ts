import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SeekerId } from '#access';
import { ConsentLedger } from '#consent';
import type { VacancyId } from '#employer';
import { LiveMarket, MatchingService, ScoringService, VerificationService } from '#matching';
import { Clock, Database } from '#platform';
import { PEOPLE, SHORT, type Side, StoredMarket } from '../support/stored-market.js';

/** Writers of matches wait for one another on this lock. */
const WRITERS = 5_120_001;

interface Turn {
  side: Side;
  at: number;
  seed: number;
  kind: 'edit' | 'hide' | 'show';
  /** The process that takes the job. */
  worker: number;
  wait: number;
}

describe('stored matches', () => {
  let market: StoredMarket;

  const rescore = (side: Side, id: number, worker = 0): Promise<unknown> => {
    const scoring = market.workers[worker === 0 ? 0 : 1].get(ScoringService);
    return side === 'seeker' ? scoring.rescoreSeekers([id]) : scoring.rescoreVacancy(id);
  };
  const idOf = (side: Side, at: number): number => market[side === 'seeker' ? 'seekers' : 'vacancies'][at] ?? 0;
  const versions = () =>
    market.owner.query('select seeker_id, vacancy_id, xmin::text, ctid::text from work.match order by 1, 2');
  const standOf = async (side: Side, id: number) => {
    const [row] = await market.owner.query<{ revision: number; scored: number; stored: number | null }>(
      `select revision, scored_revision as scored, (select max(${side}_revision) from work.match where ${side}_id = row.id) as stored
       from work.${side} row where id = $1`,
      [id],
    );
    return row;
  };
  const onePair = async (): Promise<{ seeker: SeekerId; vacancy: VacancyId }> => {
    const [pair] = await market.owner.query<{ seeker: SeekerId; vacancy: VacancyId }>(
      'select seeker_id as seeker, vacancy_id as vacancy from work.match where band < 3 order by band, list_score desc limit 1',
    );
    if (pair === undefined) throw new Error('nobody has a match');
    return pair;
  };

  beforeAll(async () => {
    market = await StoredMarket.open();
  }, 60_000);

  afterAll(() => market.close());

  it('are there, and take no more than 120 bytes each', async () => {
    const [row] = await market.owner.query<{ pairs: number; bytes: number }>(
      'select count(*) as pairs, max(pg_column_size(match.*)) as bytes from work.match match',
    );
    expect(row?.pairs).toBeGreaterThan(50);
    expect(row?.bytes).toBeLessThanOrEqual(120);
  });

  it('are not touched when nothing changed, by either side and any process', async () => {
    const before = await versions();
    await market.scoring.rescoreSeekers(market.seekers);
    for (const worker of [0, 1])
      for (let at = 0; at < 5; at += 1) await rescore('vacancy', idOf('vacancy', at), worker);
    await rescore('seeker', idOf('seeker', 2), 1);
    expect(await versions()).toEqual(before);
  });

  it('are held against the reference engine, and a number that was changed behind its back is found', async () => {
    for (const id of market.vacancies) await market.scoring.rescoreVacancy(id);
    const verify = () => market.workers[1].get(VerificationService).verify();
    const right = await verify();
    expect(right).toMatchObject({ missing: 0, extra: 0, different: 0, examples: [] });
    expect(right.people).toBe(PEOPLE);
    expect(right.stored).toBeGreaterThan(50);
    const { seeker, vacancy } = await onePair();
    await market.owner.query('update work.match set fit = fit + 1 where seeker_id = $1 and vacancy_id = $2', [
      seeker,
      vacancy,
    ]);
    await market.owner.query(
      `delete from work.match where ctid = (select ctid from work.match where seeker_id <> $1 limit 1)`,
      [seeker],
    );
    expect(await verify()).toMatchObject({ missing: 1, extra: 0, different: 1 });
    await market.recompute();
    expect(await verify()).toMatchObject({ missing: 0, extra: 0, different: 0 });
  });

  it('see an edit that came while they were scored', async () => {
    const id = idOf('seeker', 0);
    const { scored } = await market.owner.source.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [WRITERS]);
      const rescored = rescore('seeker', id);
      await market.someoneWaits();
      await market.edit('seeker', id, 5);
      return { scored: rescored };
    });
    await scored;
    const stand = await standOf('seeker', id);
    expect(stand?.scored).toBe(2);
    expect([null, 2]).toContain(stand?.stored);
  });

  it.each(['seeker', 'vacancy'] as const)('never call an edit of a %s scored that they did not see', async (side) => {
    const id = idOf(side, 1);
    await market.edit(side, id, 7);
    const { scored } = await market.owner.source.transaction(async (manager) => {
      await manager.query(`update work.${side} set facts = $2, revision = revision + 1 where id = $1`, [
        id,
        market.factsOf(side, 9),
      ]);
      const copy = `insert into work.${side}_revision select id, revision, facts from work.${side} where id = $1`;
      await manager.query(copy, [id]);
      const rescored = rescore(side, id);
      await market.someoneWaits();
      return { scored: rescored };
    });
    await scored;
    expect(await standOf(side, id)).toMatchObject({ revision: 3, scored: 2 });
    await rescore(side, id);
    expect(await standOf(side, id)).toMatchObject({ revision: 3, scored: 3 });
  });

  it('go on when more jobs run at once than there are connections', async () => {
    const jobs = market.seekers.flatMap((id, at) => [
      rescore('seeker', id),
      rescore('vacancy', idOf('vacancy', at)),
      market.edit('seeker', id, at),
    ]);
    await Promise.all(jobs);
    await market.scoring.rescoreSeekers(market.seekers);
    const after = await market.checksum();
    expect(await market.recompute()).toBe(after);
  }, 30_000);

  it('end as if everything had been scored once at the end, however edits and jobs of two processes mix', async () => {
    const turn: fc.Arbitrary<Turn> = fc.record({
      side: fc.constantFrom<Side>('seeker', 'vacancy'),
      at: fc.nat(5),
      seed: fc.nat(10_000),
      kind: fc.constantFrom('edit', 'edit', 'edit', 'hide', 'show'),
      worker: fc.nat(1),
      wait: fc.nat(15),
    });
    const play = async ({ side, at, seed, kind, worker, wait }: Turn): Promise<void> => {
      const id = idOf(side, at);
      const visible = side === 'seeker' ? 'active' : 'open';
      await pause(wait);
      if (kind === 'edit') await market.edit(side, id, seed);
      else await market.setState(side, id, kind === 'hide' ? 'paused' : visible);
      await rescore(side, id, worker);
    };
    await fc.assert(
      fc.asyncProperty(fc.array(turn, { minLength: 4, maxLength: 14 }), async (turns) => {
        await Promise.all(turns.map(play));
        const after = await market.checksum();
        expect(await market.recompute()).toBe(after);
      }),
      { numRuns: process.env['AYNI_DEEP'] === '1' ? 300 : 30, endOnFailure: true },
    );
    for (let at = 0; at < 6; at += 1) {
      await market.setState('seeker', idOf('seeker', at), 'active');
      await market.setState('vacancy', idOf('vacancy', at), 'open');
    }
    await market.scoring.rescoreSeekers(market.seekers);
    for (const id of market.vacancies) await market.scoring.rescoreVacancy(id);
    const right = await market.workers[1].get(VerificationService).verify();
    expect(right).toMatchObject({ waiting: 0, missing: 0, extra: 0, different: 0 });
    const [longest] = await market.owner.query<{ hers: number; its: number }>(
      `select (select max(n) from (select count(*) as n from work.match where listed & 1 <> 0 group by seeker_id) each)::int as hers,
         (select max(n) from (select count(*) as n from work.match where listed & 2 <> 0 group by vacancy_id) each)::int as its`,
    );
    expect(longest?.hers).toBeLessThanOrEqual(SHORT.seeker + SHORT.otherPaths);
    expect(longest?.its).toBeLessThanOrEqual(SHORT.vacancy * 2);
  }, 120_000);

  it('are written as of yesterday while the market of a new day is read beside, and as of today from then on', async () => {
    const [live, clock] = [market.workers[1].get(LiveMarket), market.workers[1].get(Clock)];
    const id = idOf('seeker', 7);
    const { market: before } = await live.now();
    Object.assign(clock, { now: () => new Date(Date.now() + 86_400_000) });
    live.readAtOnce = 0;
    const database = market.workers[1].get(Database);
    const asked = () => database.inTransaction(() => live.now());
    expect((await asked()).market === before).toBe(true);
    await market.edit('seeker', id, 11);
    await rescore('seeker', id, 1);
    let after = before;
    for (const end = Date.now() + 30_000; Date.now() < end && after === before;) {
      await pause(10);
      after = (await asked()).market;
    }
    expect([before.context.today < clock.today(), after.context.today]).toEqual([true, clock.today()]);
    expect(after.people.revisions.cells[after.people.places.get(id) ?? -1]).toBe(
      (await standOf('seeker', id))?.revision,
    );
    expect((await live.now()).market === after).toBe(true);
    Reflect.deleteProperty(clock, 'now');
    live.readAtOnce = Infinity;
    await market.recompute();
  });

  it('leave every list at once when she withdraws, before a worker comes by', async () => {
    const { seeker, vacancy } = await onePair();
    const matching = market.workers[0].get(MatchingService);
    const ledger = market.rooms.get(ConsentLedger);
    const stored = () => market.owner.query('select from work.match where seeker_id = $1', [seeker]);
    expect((await matching.listForSeeker(seeker)).count).toBeGreaterThan(0);
    await ledger.withdrawAll(seeker, ['match']);
    expect((await matching.listForSeeker(seeker)).count).toBe(0);
    expect(await matching.find(seeker, vacancy)).toBeUndefined();
    expect(await matching.listLawful(vacancy, [seeker])).toEqual([]);
    expect(await stored()).not.toHaveLength(0);
    await rescore('seeker', seeker);
    expect(await stored()).toHaveLength(0);
    await ledger.give({ seekerId: seeker, purpose: 'match' });
    await rescore('seeker', seeker);
  });

  it('leave out whose facts no column holds, and nobody else', async () => {
    const [odd, other] = [idOf('seeker', 3), idOf('seeker', 4)];
    await market.owner.query(
      `with row as (update work.seeker set facts = facts || '{"payFloor": 99999999999}', revision = revision + 1 where id = $1 returning *)
       insert into work.seeker_revision select id, revision, facts from row`,
      [odd],
    );
    for (const worker of [0, 1]) await rescore('seeker', odd, worker);
    expect(await market.owner.query('select from work.match where seeker_id = $1', [odd])).toEqual([]);
    await market.edit('seeker', other, 11);
    await rescore('seeker', other);
    expect(await standOf('seeker', other)).toMatchObject({ scored: (await standOf('seeker', other))?.revision });
    const after = await market.checksum();
    expect(await market.recompute()).toBe(after);
    await market.edit('seeker', odd, 3);
    await rescore('seeker', odd);
  });

  it('leave her list at once when the vacancy closes', async () => {
    const { seeker, vacancy } = await onePair();
    const matching = market.workers[0].get(MatchingService);
    expect(await matching.findForSeeker(seeker, vacancy)).toBeDefined();
    await market.owner.query(`update work.vacancy set state = 'closed' where id = $1`, [vacancy]);
    expect(await matching.findForSeeker(seeker, vacancy)).toBeUndefined();
  });
});
