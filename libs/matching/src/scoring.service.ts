import { Inject, Injectable } from '@nestjs/common';
import { CURRENT_SCORING } from '#engine';
import { Database } from '#platform';
import { EngineThreads } from './engine-threads.service.js';
import { LiveMarket } from './live-market.service.js';
import {
  type Bid,
  type Kept,
  KEPT,
  type List,
  LIST_SIZES,
  type ListedPair,
  type Lists,
  MarketLists,
} from './market-lists.js';
import { type Least, MatchRepository, type Side, SIDES } from './match.repository.js';
import { PairScorer } from './pair-scorer.service.js';
import { patchedLists } from './patched-list.js';

/** Cuts of the scoring version in force. */
export const CURRENT_CUTS = CURRENT_SCORING.cuts.value;

/** Edits that are written in one transaction at most: enough that many share its price, few enough that nobody waits long. */
const MOST_TOGETHER = 64;

/** So many lists or more are worth a message to a thread. */
const WORTH_SHARING = 4;

/** Who and what was edited. */
type Edited = Readonly<Record<Side, Set<number>>>;

interface Batch {
  edited: Edited;
  done: Promise<void>;
}

/**
 * Keeps the stored lists right. An edit changes the list of who was edited, and those lists of the other side which she stands in or
 * enters: what a newcomer must exceed is stored with each list, so that nobody else has to be looked at (docs/adr/0017).
 */
@Injectable()
export class ScoringService {
  private writing: Promise<unknown> = Promise.resolve();
  private lists: MarketLists | undefined;
  /** Edits that wait for the one that is being written. */
  private gathered: Batch | undefined;

  constructor(
    private readonly database: Database,
    private readonly matches: MatchRepository,
    private readonly live: LiveMarket,
    private readonly pairs: PairScorer,
    private readonly threads: EngineThreads,
    @Inject(LIST_SIZES) private readonly kept: Kept = KEPT,
  ) {}

  /** Reads the market and warms the engine, and so many threads for runs: the first job then takes no longer than the others. */
  async warm(threads = 0): Promise<void> {
    this.threads.use(threads);
    (await this.now()).warm();
    await this.threads.warm();
  }

  /** Makes the stored lists of these seekers right, and every list of a vacancy that their edits moved; twice changes nothing more. */
  rescoreSeekers(ids: readonly number[]): Promise<void> {
    return this.together({ seeker: new Set(ids), vacancy: new Set() });
  }

  /** The same for one vacancy, and the people whose lists it stands in or enters. */
  rescoreVacancy(id: number): Promise<void> {
    return this.together({ seeker: new Set(), vacancy: new Set([id]) });
  }

  /** What comes while another edit is written waits together and is written together; where that fails, each by itself. */
  private together(edited: Edited): Promise<void> {
    let batch = this.gathered;
    if (batch === undefined || batch.edited.seeker.size + batch.edited.vacancy.size >= MOST_TOGETHER) {
      batch = this.gather();
    }
    for (const side of SIDES) for (const id of edited[side]) batch.edited[side].add(id);
    return batch.done.catch(() => this.write(() => this.rescore(edited)));
  }

  private gather(): Batch {
    const edited: Edited = { seeker: new Set(), vacancy: new Set() };
    const done = this.write(() => {
      if (this.gathered?.edited === edited) this.gathered = undefined;
      return this.rescore(edited);
    });
    this.gathered = { edited, done };
    return this.gathered;
  }

  private async rescore(edited: Edited): Promise<void> {
    const [seekers, vacancies] = [[...edited.seeker], [...edited.vacancy]];
    const seen = await this.matches.revisionsOf('seeker', seekers);
    const open = await this.matches.revisionsOf('vacancy', vacancies);
    const lists = await this.now();
    const written: Lists = { seeker: new Map(), vacancy: new Map() };
    const bids: Record<Side, Bid[]> = { seeker: [], vacancy: [] };
    for (const id of seekers) {
      const { list, bids: hers } = lists.ofSeeker(id) ?? { list: undefined, bids: [] };
      written.seeker.set(id, list);
      for (const bid of hers) bids.vacancy.push(bid);
    }
    for (const id of vacancies) {
      written.vacancy.set(id, lists.ofVacancy(id));
      for (const bid of lists.bidsOf(id)) bids.seeker.push(bid);
    }
    const moved = {
      seeker: await this.moved('seeker', edited, bids.seeker),
      vacancy: await this.moved('vacancy', edited, bids.vacancy),
    };
    for (const [id, list] of await this.patched([...moved.vacancy], edited.seeker, bids.vacancy)) {
      written.vacancy.set(id, list);
      moved.vacancy.delete(id);
    }
    for (const side of SIDES) {
      const ids = [...moved[side]];
      const found = await this.listsOf(side, ids, lists);
      ids.forEach((id, at) => written[side].set(id, found[at]));
    }
    await this.pairs.store(written, lists);
    await this.matches.markScored('seeker', seen);
    await this.matches.markScored('vacancy', open);
  }

  /**
   * Writes the lists of one side anew, every number of them, whatever is stored. Worked out before the writers' lock is taken, so that
   * several workers share a run, and again under it if the market moved meanwhile.
   */
  async scoreAnew(side: Side, ids: readonly number[]): Promise<number> {
    let ready = await this.prepared(side, ids);
    return this.write(async () => {
      const { version } = await this.live.now();
      if (version !== ready.version) ready = await this.prepared(side, ids);
      return this.pairs.store(ready.written, ready.lists, ready.scored);
    });
  }

  private async prepared(side: Side, ids: readonly number[]) {
    const { market, version } = await this.live.now();
    const lists = this.over(market);
    const written: Lists = { seeker: new Map(), vacancy: new Map() };
    const found = this.threads.areReady ? await this.threads.lists(side, ids) : lists.of(side, ids);
    ids.forEach((id, at) => written[side].set(id, found[at]));
    return { version, written, lists, scored: await this.pairs.scoreAll(written, lists) };
  }

  /** Those lists of vacancies whose change follows from what is stored of them: nobody else is asked for. */
  private async patched(ids: readonly number[], edited: ReadonlySet<number>, bids: readonly Bid[]) {
    if (ids.length === 0) return new Map<number, List>();
    const stored = await this.matches.storedOf([], ids);
    const least = await this.matches.leastOf('vacancy', ids);
    return patchedLists(ids, { stored, least, edited, bids, most: this.kept.vacancy });
  }

  /** Many are shared with a thread: whoever stands in fifty lists waits half as long. */
  private async listsOf(side: Side, ids: readonly number[], lists: MarketLists): Promise<(List | undefined)[]> {
    const isShared = this.threads.areReady && ids.length >= WORTH_SHARING;
    const half = isShared ? ids.length >> 1 : 0;
    const theirs = isShared ? this.threads.lists(side, ids.slice(0, half)) : [];
    const ours = lists.of(side, ids.slice(half));
    return [...(await theirs), ...ours];
  }

  private async now(): Promise<MarketLists> {
    const { market } = await this.live.now();
    return this.over(market);
  }

  private over(market: MarketLists['market']): MarketLists {
    if (this.lists?.market !== market) this.lists = new MarketLists(market, this.kept);
    return this.lists;
  }

  /** Whose lists of one side, beside those edited, change with the other: they stand in it, or bid for it with enough. */
  private async moved(side: Side, edited: Edited, bids: readonly Bid[]): Promise<Set<number>> {
    const others = [...edited[side === 'seeker' ? 'vacancy' : 'seeker']];
    if (others.length === 0) return new Set();
    const idOf = (pair: ListedPair) => (side === 'seeker' ? pair.seekerId : pair.vacancyId);
    const moved = new Set(await this.matches.listing(side, others));
    const least = await this.matches.leastOf(side, [...new Set(bids.map(idOf))]);
    for (const bid of bids) if (isEnough(bid, least.get(idOf(bid)))) moved.add(idOf(bid));
    for (const id of edited[side]) moved.delete(id);
    return moved;
  }

  // One writer of this process at a time waits for the others' lock: waiting on it holds a connection, and with all of
  // them held the writer whose turn it is could not read.
  private write<T>(work: () => Promise<T>): Promise<T> {
    const inTurn = (): Promise<T> =>
      this.database.inTransaction(async () => {
        await this.matches.followOtherWriters();
        return work();
      });
    const done = this.writing.then(inTurn);
    this.writing = done.catch(() => undefined);
    return done;
  }
}

/** Does a bid enter a list, or the list beside it? One that was never written takes every bid. */
function isEnough({ key, isBeside }: Bid, least: Least | undefined): boolean {
  if (least === undefined || least.least === null || least.leastBeside === null) return true;
  return key > least.least || (isBeside && key > least.leastBeside);
}
