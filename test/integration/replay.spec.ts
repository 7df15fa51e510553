import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SeekerId } from '#access';
import type { VacancyId } from '#employer';
import { MatchingService, ReplayService } from '#matching';
import { Database } from '#platform';
import { StoredMarket } from '../support/stored-market.js';

describe('a match that was shown', () => {
  let market: StoredMarket;

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

  const replayed = async (pair: { seeker: SeekerId; vacancy: VacancyId }) => {
    const [first] = await market.workers[0].get(ReplayService).list(pair.seeker, pair.vacancy);
    return first?.verdict;
  };
  const show = async (): Promise<{ seeker: SeekerId; vacancy: VacancyId }> => {
    const pair = await onePair();
    const matching = market.workers[1].get(MatchingService);
    const found = await matching.find(pair.seeker, pair.vacancy);
    if (found === undefined) throw new Error('nothing to show');
    await market.owner.query('delete from work.shown');
    await matching.freeze(found, 'caseworker');
    return pair;
  };

  it('comes out again byte for byte as of its day, after many later edits', async () => {
    const pair = await show();
    for (let seed = 1; seed < 6; seed += 1) {
      await market.edit('seeker', pair.seeker, seed);
      await market.edit('vacancy', pair.vacancy, seed);
      await market.scoring.rescoreSeekers([pair.seeker]);
      expect(await replayed(pair)).toBe('same');
    }
  });

  it('says so when it does not, or can no longer be computed', async () => {
    const pair = await show();
    const [kept] = await market.owner.query<{ packed: Buffer }>('select packed from work.shown');
    const other = Buffer.from(kept?.packed ?? []);
    other.writeUInt16BE(other.readUInt16BE(0) + 1, 0);
    await market.owner.query('update work.shown set packed = $1', [other]);
    expect(await replayed(pair)).toBe('different');
    await market.owner.query('update work.shown set scoring = 99');
    expect(await replayed(pair)).toBe('other_scoring');
    await market.owner.query(`update work.shown set scoring = 1, catalogue = 'before'`);
    expect(await replayed(pair)).toBe('other_catalogue');
    await market.owner.query('update work.shown set catalogue = null, day = null, packed = null');
    expect(await replayed(pair)).toBe('unrecorded');
    await market.owner.query(
      `delete from work.seeker_revision where seeker_id = $1
           and revision = (select seeker_revision from work.shown)`,
      [pair.seeker],
    );
    expect(await replayed(pair)).toBe('erased');
  });

  it('rests on a history that no program can rewrite', async () => {
    const worker = market.workers[0].get(Database);
    for (const side of ['seeker', 'vacancy']) {
      await expect(worker.query(`update work.${side}_revision set facts = '{}'`)).rejects.toThrow('permission denied');
    }
  });
});
