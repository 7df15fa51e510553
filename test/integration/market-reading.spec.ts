import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { Market, type SeekerFacts } from '#engine';
import { readSeekers } from '#matching';
import { Database, openDataSource } from '#platform';
import { context, seeker } from '../factories/market.js';
import { freshDatabase } from '../support/database.js';

const PEOPLE = 500;
/** Words of what people may write, or a program may once have stored. */
const ODD: object[] = [
  { district: 'Ñuñoa "}\u0001', languages: { es: 'C2', '🐟\\"': 'A1' } },
  { jobs: [{ isco: 7512, months: 1e3, idleMonths: 2.5, kind: 'own_account', title: 'costura, "fina" {a mano]' }] },
  { skills: [{ level: '2', skill: 5, evidence: 'inferred', said: ['\n'] }], lacks: [], wished: [7512, 7511] },
  ...['-1', 'Ñu', ' 1', '1.5'].map((district) => ({ district, travel: { mode: 'bus', maxMinutes: 60 } })),
  { travel: { mode: 'bus', maxMinutes: 60.0, nightSafe: null }, care: null, prefers: {} },
];
/** These fit no column. */
const UNFIT: object[] = [
  { payFloor: 120_000.5 },
  { skills: [{ skill: 70_000, level: 1, evidence: 'claimed' }] },
  { jobs: [{ isco: 7512, months: 4.5, idleMonths: 1 }] },
  { care: { needed: 'no week', covered: '', informal: '', kind: 'child' } },
];

describe('the market as it is read from the database', () => {
  let owner: DataSource;
  let worker: DataSource;
  let database: Database;

  beforeAll(async () => {
    const addresses = await freshDatabase();
    [owner, worker] = [await openDataSource(addresses.owner), await openDataSource(addresses.worker)];
    database = new Database(worker);
    const drawn = fc.sample(seeker, { numRuns: PEOPLE - ODD.length - UNFIT.length, seed: 3 });
    const facts = [...ODD, ...UNFIT, ...drawn.map((each) => ({ ...each, id: undefined, revision: undefined }))];
    await owner.query(
      `with row as (
         insert into work.seeker (state, form_version, revision, facts, fresh_on)
         select case when place % 50 = 0 then 'paused' else 'active' end, 1, place, facts, '2026-11-21'
         from unnest($1::jsonb[]) with ordinality told (facts, place) returning id, revision)
       insert into work.consent (seeker_id, purpose, text_version, channel, withdrawn_at)
       select id, 'match', 'test', 'self', case when revision % 70 = 0 then now() end from row`,
      [facts.map((each) => JSON.stringify(each))],
    );
  });

  afterAll(() => Promise.all([owner.destroy(), worker.destroy()]));

  it('holds everybody as if one had been put in after the other, and leaves out who does not fit', async () => {
    const [read, put] = [new Market(context), new Market(context)];
    await readSeekers(database, read);
    const rows = await database.query<{ id: number; revision: number; facts: object }>(
      'select id, revision, facts from work.matchable_seeker order by id',
    );
    expect(rows.length).toBeGreaterThan(PEOPLE * 0.9);
    const refused = rows.filter(({ facts, ...named }) => !fits(put, { ...facts, ...named }));
    expect(refused).toHaveLength(UNFIT.length);
    expect(held(read)).toEqual(held(put));
    read.settle();
    put.settle();
    expect(held(read)).toEqual(held(put));
    const [stored] = await database.query<{ people: number; sum: number }>(
      'select count(*) as people, sum(id::int8 * revision)::int8 as sum from work.matchable_seeker where id <> all($1)',
      [refused.map(({ id }) => id)],
    );
    const { ids, revisions, count } = read.people;
    const sum = ids.cells.subarray(0, count).reduce((all, id, place) => all + id * (revisions.cells[place] ?? 0), 0);
    expect({ people: count, sum }).toEqual(stored);
  });

  it('lets other work go on while it is read', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    for (let again = 0; again < 3; again++) await readSeekers(database, new Market(context));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(3);
  });
});

/** Everything that is held of people, with all distinct values in their order. */
function held({ people, facets }: Market): object {
  const told = Object.entries(facets).flatMap(([name, facet]: [string, unknown]) =>
    typeof facet === 'object' && facet !== null && 'seekers' in facet ? [[name, facet.seekers]] : [],
  );
  const columns = [people.ids, people.revisions, people.records, people.parts].map(({ cells, length }) =>
    Array.from<number>(cells.subarray(0, length)),
  );
  return { columns, told, groups: people.groups.values, blanks: people.blanks.values, regions: people.regions };
}

function fits(market: Market, facts: SeekerFacts): boolean {
  try {
    market.people.add(facts);
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
