import {
  Best,
  canBeHiredNow,
  CURRENT_SCORING,
  herKeyOf,
  idOfKey,
  keyOf,
  type Market,
  SeekerScan,
  VacancyQuery,
} from '#engine';

/** How many pairs each list keeps (docs/adr/0017). */
export interface Kept {
  /** Her list, and beside it the best of other paths. */
  seeker: number;
  otherPaths: number;
  /** A vacancy's list, and that of the people its firm can lawfully hire now. */
  vacancy: number;
}

export const LIST_SIZES = Symbol('LIST_SIZES');

/** Lists of each side that warm the engine. */
const WARMED = 100;

export const KEPT: Kept = { seeker: 50, otherPaths: 15, vacancy: 50 };

/** A pair that stands in a list, and the revisions it stands there with. */
export interface ListedPair {
  seekerId: number;
  vacancyId: number;
  seekerRevision: number;
  vacancyRevision: number;
}

/** The list of one side, and the worth that a newcomer must exceed to enter it; −1 while there is room. */
export interface List {
  pairs: ListedPair[];
  least: number;
  /** The same for the list beside it: other paths of hers, or lawful hires of a vacancy. */
  leastBeside: number;
}

/** The lists that are written together; a list of `undefined` belongs to who is not in the market any more. */
export interface Lists {
  seeker: Map<number, List | undefined>;
  vacancy: Map<number, List | undefined>;
}

/** A pair that could enter the list of the other side, with what it is worth there. */
export interface Bid extends ListedPair {
  key: number;
  /** It also bids for the list beside: another path, or a lawful hire. */
  isBeside: boolean;
}

/** Lists of one market as it stands at the call. */
export class MarketLists {
  private readonly scan: SeekerScan;
  private readonly query: VacancyQuery;
  private readonly best: Best;
  private readonly others: Best;

  constructor(
    readonly market: Market,
    private readonly kept: Kept,
  ) {
    this.scan = new SeekerScan(market);
    this.query = new VacancyQuery(market, kept.vacancy);
    this.best = new Best(1, kept.seeker);
    this.others = new Best(1, kept.otherPaths);
  }

  /** Asks for some lists of both sides: what is worked out once is then there, and the code is warm. */
  warm(): void {
    const { people, posts } = this.market;
    for (const id of spread(people.ids)) this.ofSeeker(id);
    for (const id of spread(posts.ids)) this.ofVacancy(id);
  }

  /** The lists of some of one side, in their order. */
  of(side: 'seeker' | 'vacancy', ids: readonly number[]): (List | undefined)[] {
    return ids.map((id) => (side === 'seeker' ? this.ofSeeker(id)?.list : this.ofVacancy(id)));
  }

  /** Her list, and what she is worth to the vacancies that may list her; nothing for who is not here. */
  ofSeeker(seekerId: number): { list: List; bids: Bid[] } | undefined {
    const { best, others } = this;
    const place = this.market.people.places.get(seekerId);
    if (place === undefined) return undefined;
    best.clear(0);
    others.clear(0);
    const bids: Bid[] = [];
    this.scan.scan(place, {
      take: (scan) => {
        const key = herKeyOf(scan, CURRENT_SCORING);
        if (key >= 0) best.offer(0, key);
        if (key > others.least(0) && scan.otherPath) others.offer(0, key);
        if (scan.listScore < CURRENT_SCORING.cuts.value.review) return;
        const pair = this.pairAt(place, scan.post);
        bids.push({ ...pair, key: keyOf(scan.listScore, seekerId), isBeside: canBeHiredNow(scan.gates) });
      },
    });
    const vacancies = new Set([...best.sorted(0), ...others.sorted(0)].map(idOfKey));
    const pairs = [...vacancies].map((id) => this.pairAt(place, this.market.posts.places.get(id) ?? 0));
    return { list: { pairs, least: best.least(0), leastBeside: others.least(0) }, bids };
  }

  /** The list of a vacancy; nothing for what is not open. */
  ofVacancy(vacancyId: number): List | undefined {
    const post = this.market.posts.places.get(vacancyId);
    if (post === undefined) return undefined;
    const { keys: all, lawful } = this.query.lists(vacancyId);
    const people = new Set([...all, ...lawful].map(idOfKey));
    const pairs = [...people].map((id) => this.pairAt(this.market.people.places.get(id) ?? 0, post));
    const most = this.kept.vacancy;
    return { pairs, least: toExceed(all, most), leastBeside: toExceed(lawful, most) };
  }

  /** What a vacancy is worth to everybody whose list it may enter. */
  bidsOf(vacancyId: number): Bid[] {
    const { people, posts } = this.market;
    const post = posts.places.get(vacancyId);
    const bids: Bid[] = [];
    if (post === undefined) return bids;
    const taker = {
      take: (scan: SeekerScan) => {
        const key = herKeyOf(scan, CURRENT_SCORING);
        if (key >= 0) bids.push({ ...this.pairAt(scan.place, post), key, isBeside: scan.otherPath });
      },
    };
    for (const { from, to } of this.market.reachOf(posts.placeOf(post))) {
      for (let place = from; place < to; place++) this.scan.scanOne(place, post, taker);
    }
    for (let place = this.market.sorted.people; place < people.count; place++) this.scan.scanOne(place, post, taker);
    return bids;
  }

  /** A pair with the revisions that are here; `undefined` when one of them is not. */
  find(seekerId: number, vacancyId: number): ListedPair | undefined {
    const place = this.market.people.places.get(seekerId);
    const post = this.market.posts.places.get(vacancyId);
    return place === undefined || post === undefined ? undefined : this.pairAt(place, post);
  }

  private pairAt(place: number, post: number): ListedPair {
    const { people, posts } = this.market;
    return {
      seekerId: people.ids.cells[place] ?? 0,
      vacancyId: posts.ids.cells[post] ?? 0,
      seekerRevision: people.revisions.cells[place] ?? 0,
      vacancyRevision: posts.revisions.cells[post] ?? 0,
    };
  }
}

/** What a newcomer must exceed where these stand, best first, in a list that keeps so many; −1 while there is room. */
export function toExceed(keys: readonly number[], most: number): number {
  return keys.length < most ? -1 : (keys.at(-1) ?? -1);
}

/** Some ids from all over a column. */
function spread({ cells, length }: { cells: Uint32Array; length: number }): number[] {
  const some = Math.min(length, WARMED);
  return Array.from({ length: some }, (_, number) => cells[Math.floor((number * length) / some)] ?? 0);
}
