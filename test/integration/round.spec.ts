import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor, SeekerId } from '#access';
import { MOST_PEOPLE, type Round, type RoundQuestion, RoundService, type RoundSummary, RoundWork } from '#matching';
import { failingGates, isShut } from '#engine';
import { addOrganisation, type Rooms } from '../support/rooms.js';
import { openMatching, StoredMarket } from '../support/stored-market.js';

const FREE: RoundQuestion = { districts: [], services: {}, floors: [] };

describe('a round', () => {
  let market: StoredMarket;
  let web: Rooms;
  let rounds: RoundService;
  let actor: Actor;
  let stranger: Actor;
  const quiet = { signal: new AbortController().signal, progress: () => Promise.resolve() };

  const solve = async (question: RoundQuestion, by = actor): Promise<Round> => {
    const id = await rounds.start(by, question);
    await market.workers[0].get(RoundWork).solve(id, quiet);
    return rounds.get(by, id);
  };
  const summaryOf = ({ summary }: Round): RoundSummary => {
    if (summary === null || !('value' in summary)) throw new Error('no result');
    return summary;
  };
  const actorOf = (organisationId: number): Actor =>
    ({ accountId: 1, ref: '', role: 'coordinator', organisationId }) as unknown as Actor;

  beforeAll(async () => {
    market = await StoredMarket.open();
    web = await openMatching(market.database.web);
    rounds = web.get(RoundService);
    actor = actorOf(await addOrganisation(market.owner, 'ngo', 'Manos'));
    stranger = actorOf(await addOrganisation(market.owner, 'ngo', 'Otra'));
    await market.owner.query('update work.seeker set organisation_id = $1', [actor.organisationId]);
  }, 60_000);

  afterAll(async () => {
    await web.close();
    await market.close();
  });

  beforeEach(() => market.owner.query('delete from work.round'));

  it('gives each person one position at most, each post no more than it has, and nobody what a lawful gate closes', async () => {
    const round = await solve({ ...FREE, services: { childcare: 5, legal: 5, training: 5 } });
    expect(round).toMatchObject({ state: 'done', progress: 100 });
    const summary = summaryOf(round);
    expect(summary.placed).toBeGreaterThan(0);
    expect(summary.value).toBeGreaterThanOrEqual(summary.greedy.value);
    expect(summary.bound).toBe(summary.value);
    expect(summary.services.every(({ taken, most }) => taken <= most)).toBe(true);
    const places = await market.owner.query<{ seats: number; positions: number }>(
      `select count(*)::int as seats, min(vacancy.positions - vacancy.filled) as positions from work.round_place place
       join work.vacancy vacancy on vacancy.id = place.vacancy_id where round_id = $1 group by place.vacancy_id`,
      [round.id],
    );
    expect(places.every(({ seats, positions }) => seats <= positions)).toBe(true);
    const proposed = await market.owner.query<{ gates: number; services: string[] }>(
      `select match.gates, place.services from work.round_place place
       join work.match match on match.seeker_id = place.seeker_id and match.vacancy_id = place.vacancy_id
       where round_id = $1`,
      [round.id],
    );
    expect(proposed).toHaveLength(summary.placed);
    expect(proposed.filter(({ gates }) => isShut(gates))).toEqual([]);
    expect(proposed.filter(({ gates, services }) => failingGates(gates) !== 0 && services.length === 0)).toEqual([]);
  });

  it('answers the same question with the same result and the same fingerprint', async () => {
    const [one, two] = [await solve(FREE), await solve(FREE)];
    expect(two.digest).toEqual(one.digest);
    expect(two.summary).toEqual(one.summary);
    const linesOf = (id: number) => rounds.allPlaces(actor, id);
    expect(await linesOf(two.id)).toEqual(await linesOf(one.id));
    await market.edit('seeker', market.seekers[0] ?? 0, 3);
    await market.scoring.rescoreSeekers(market.seekers.slice(0, 1));
    expect((await solve(FREE)).digest).not.toEqual(one.digest);
  });

  it('is written once: a job that comes again changes nothing, and the database refuses to change it', async () => {
    const round = await solve(FREE);
    await market.workers[1].get(RoundWork).solve(round.id, quiet);
    expect(await rounds.get(actor, round.id)).toEqual(round);
    await expect(market.owner.query('update work.round set summary = null where id = $1', [round.id])).rejects.toThrow(
      /does not change/,
    );
  });

  it('is taken up again by another process after a crash', async () => {
    const id = await rounds.start(actor, FREE);
    await market.owner.query(`update work.round set state = 'running', progress = 40 where id = $1`, [id]);
    await market.workers[1].get(RoundWork).solve(id, quiet);
    expect(await rounds.get(actor, id)).toMatchObject({ state: 'done' });
  });

  it('stops where it is cancelled, and keeps nothing', async () => {
    const id = await rounds.start(actor, FREE);
    await rounds.cancel(actor, id);
    await market.workers[0].get(RoundWork).solve(id, quiet);
    expect(await rounds.get(actor, id)).toMatchObject({ state: 'cancelled', summary: null });
    expect(await rounds.allPlaces(actor, id)).toEqual([]);
  });

  it('says which floor cannot hold and by how much', async () => {
    const round = await solve({ ...FREE, floors: [{ kind: 'lone_carer', least: 2 }] });
    expect(round).toMatchObject({
      state: 'impossible',
      summary: { code: 'floors', floors: [{ least: 2, alone: 0, together: 0 }] },
    });
  });

  it('counts a lone carer by her own choice alone', async () => {
    const free = await solve(FREE);
    const placed = (await rounds.allPlaces(actor, free.id)).find(({ vacancyId }) => vacancyId !== null);
    await market.owner.query(`insert into work.floor_choice values ($1, 'lone_carer')`, [placed?.seekerId]);
    const round = await solve({ ...FREE, floors: [{ kind: 'lone_carer', least: 1 }] });
    expect(summaryOf(round).floors).toEqual([{ floor: { kind: 'lone_carer', least: 1 }, members: 1, reached: 1 }]);
  });

  it('is of its own organisation, over its own people', async () => {
    const round = await solve(FREE);
    await expect(rounds.get(stranger, round.id)).rejects.toThrow('round.not_found');
    await expect(rounds.send(stranger, round.id)).rejects.toThrow('round.not_found');
    expect(await solve(FREE, stranger)).toMatchObject({ state: 'done', summary: { people: 0, placed: 0 } });
  });

  it('sends to review what it is told to, once', async () => {
    const round = await solve(FREE);
    const placed = (await rounds.allPlaces(actor, round.id)).filter(({ vacancyId }) => vacancyId !== null);
    const one = placed[0]?.seekerId as SeekerId;
    expect(await rounds.send(actor, round.id, [one])).toBe(1);
    expect(await rounds.send(actor, round.id, [one])).toBe(0);
    expect(await rounds.send(actor, round.id)).toBe(placed.length - 1);
    expect(await rounds.count(round.id)).toEqual({
      people: (await rounds.allPlaces(actor, round.id)).length,
      proposed: placed.length,
      sent: placed.length,
    });
  });

  describe('of supports', () => {
    const work = async (question: RoundQuestion, kind: 'plan' | 'table'): Promise<Round> => {
      const id = await rounds.start(actor, question, kind);
      await market.workers[0].get(RoundWork).solve(id, quiet);
      return rounds.get(actor, id, [kind]);
    };
    const gainOf = (round: Round) => {
      const { gain, placed, value } = summaryOf(round);
      if (gain === undefined) throw new Error('no plan');
      return { ...gain, placed, value };
    };
    const PLENTY = { childcare: 50, eldercare: 50, legal: 50, degree: 50, training: 50, transport: 50 };

    it('gains what solving without and with them differs by, and one more is what one more changes', async () => {
      const base = summaryOf(await solve(FREE));
      const some = { ...FREE, services: { childcare: 1, training: 1 } };
      const plan = gainOf(await work(some, 'plan'));
      expect(plan.base).toEqual({ placed: base.placed, value: base.value });
      expect(plan.value).toBe(summaryOf(await solve(some)).value);
      const more = summaryOf(await solve({ ...FREE, services: { childcare: 2, training: 1 } }));
      expect(plan.oneMore.find(({ what }) => what === 'childcare')).toEqual({
        what: 'childcare',
        placed: more.placed - plan.placed,
        value: more.value - plan.value,
      });
      const plenty = gainOf(await work({ ...FREE, services: PLENTY }, 'plan'));
      expect(plenty.value).toBeGreaterThan(plan.base.value);
      expect(plenty.oneMore.every(({ value }) => value === 0)).toBe(true);
    });

    it('spends no more than there is, and needs the money for what it buys', async () => {
      const costs = { childcare: 30_000, training: 20_000, legal: 15_000 };
      const poor = gainOf(await work({ ...FREE, costs, cash: 10_000 }, 'plan'));
      expect(poor).toMatchObject({ spent: 0, value: poor.base.value });
      const rich = gainOf(await work({ ...FREE, costs, cash: 50_000 }, 'plan'));
      expect(rich.spent).toBeLessThanOrEqual(50_000);
      expect(rich.value).toBeGreaterThanOrEqual(poor.value);
      const lines = await rounds.supported(actor, (await rounds.list(actor, { kinds: ['plan'] })).rounds[0]?.id ?? 0);
      const paid = lines.lines.flatMap(({ services }) => services.map((code) => costs[code as keyof typeof costs]));
      expect(paid.reduce((sum, cost) => sum + cost, 0)).toBe(rich.spent);
    });

    it('tells what each barrier closes, and hides fewer than five people', async () => {
      const { summary } = await work({ ...FREE, group: 'care' }, 'table');
      if (summary === null || !('causes' in summary)) throw new Error('no table');
      expect(summary.people).toBe(market.seekers.length);
      expect(summary.causes.length).toBeGreaterThan(0);
      expect(summary.causes.filter(({ people }) => people !== null && people < 5)).toEqual([]);
      expect(summary.detail.flatMap(({ people }) => people).filter((n) => n !== null && n > 0 && n < 5)).toEqual([]);
    });

    it('is not a round, and sends nobody to review', async () => {
      const plan = await work({ ...FREE, services: PLENTY }, 'plan');
      await expect(rounds.get(actor, plan.id)).rejects.toThrow('round.not_found');
      await expect(rounds.send(actor, plan.id)).rejects.toThrow('round.not_found');
      await expect(rounds.get(stranger, plan.id, ['plan'])).rejects.toThrow('round.not_found');
    });
  });

  it('is read and sent only of whom its organisation still accompanies and may match', async () => {
    const round = await solve(FREE);
    const placed = (await rounds.allPlaces(actor, round.id)).filter(({ vacancyId }) => vacancyId !== null);
    const [moved, paused, stays] = placed.map(({ seekerId }) => seekerId);
    const before = await rounds.count(round.id);
    const home = 'update work.seeker set organisation_id = $2 where id = $1';
    await market.owner.query(home, [moved, stranger.organisationId]);
    await market.owner.query(`update work.seeker set state = 'paused' where id = $1`, [paused]);
    const left = new Set((await rounds.allPlaces(actor, round.id)).map(({ seekerId }) => seekerId));
    expect([left.has(moved as SeekerId), left.has(paused as SeekerId)]).toEqual([false, false]);
    expect(await rounds.count(round.id)).toMatchObject({ people: before.people - 2, proposed: before.proposed - 2 });
    const pairs = await rounds.blocking(actor, round.id);
    expect(pairs.lines.filter(({ seekerId }) => seekerId === moved || seekerId === paused)).toEqual([]);
    expect(await rounds.send(actor, round.id, [moved, paused] as SeekerId[])).toBe(0);
    expect(await rounds.send(actor, round.id, [stays] as SeekerId[])).toBe(1);
    await market.owner.query(home, [moved, actor.organisationId]);
    await market.owner.query(`update work.seeker set state = 'active' where id = $1`, [paused]);
  });

  it('keeps the line of a person whose post is gone, and tells it from no proposal', async () => {
    const round = await solve(FREE);
    const placed = (await rounds.allPlaces(actor, round.id)).filter(({ vacancyId }) => vacancyId !== null);
    const [one] = placed;
    const before = await rounds.count(round.id);
    await market.owner.query('delete from work.vacancy where id = $1', [one?.vacancyId]);
    const line = (await rounds.allPlaces(actor, round.id)).find(({ seekerId }) => seekerId === one?.seekerId);
    expect(line).toMatchObject({ vacancyId: null, listScore: one?.listScore });
    const gone = placed.filter(({ vacancyId }) => vacancyId === one?.vacancyId).length;
    expect(await rounds.count(round.id)).toEqual({ ...before, proposed: before.proposed - gone });
  });

  it('reads nothing of more people than it takes', async () => {
    await market.owner.query(
      `with crowd as (insert into work.seeker (organisation_id, state, facts, form_version, fresh_on) select $1, 'active', '{}', 1, 'today' from generate_series(0, $2) returning id)
       insert into work.consent (seeker_id, purpose, text_version, channel) select id, 'match', '1', 'self' from crowd`,
      [stranger.organisationId, MOST_PEOPLE],
    );
    expect(await solve(FREE, stranger)).toMatchObject({ state: 'failed', digest: null, summary: { code: 'too_many' } });
  });

  it('forgets a person who was erased', async () => {
    const round = await solve(FREE);
    const before = (await rounds.allPlaces(actor, round.id)).length;
    await market.owner.query('delete from work.seeker where id = $1', [market.seekers.at(-1)]);
    expect(await rounds.allPlaces(actor, round.id)).toHaveLength(before - 1);
  });
});
