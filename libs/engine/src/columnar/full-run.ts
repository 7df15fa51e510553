import { canBeHiredNow, failingGates } from '../pair-score.js';
import { lessBarriers } from '../reference/barrier.js';
import { herKey, keyOf } from '../reference/order.js';
import { herBand } from '../reference/score.js';
import type { ScoringVersion } from '../scoring/version.js';
import { Best } from './best.js';
import { CertaintyScan } from './interval.js';
import type { Interval } from './interval.js';
import type { Market } from './market.js';
import { SeekerScan } from './seeker-scan.js';
import { UnlockCount } from './unlock-count.js';

/** How many pairs each list keeps. */
export interface Keep {
  /** Her list, and beside it the best of other paths, from which the places of `otherPath` are filled. */
  seeker: number;
  otherPaths: number;
  /** A vacancy's list, and that of the people its firm can lawfully hire now. */
  vacancy: number;
  /** Count what would open more? Without it the counts stay empty. */
  unlocks: boolean;
}

/** What a run keeps of one person. */
export interface SeekerResult {
  place: number;
  seekerId: number;
  /** Her list from the best: keys of band, worth and vacancy. */
  list: Best;
  otherPaths: Best;
  unlocks: UnlockCount;
  /** Where her fit may lie for a vacancy of her lists, by its id. */
  certaintyOf: (vacancyId: number) => Interval;
}

/** Place in her list of the pair at hand; −1 when no band takes it. */
export function herKeyOf(scan: SeekerScan, version: ScoringVersion): number {
  const { gates, ifLifted } = scan;
  const without = scan.barriers === 0 ? ifLifted : bestWithout(scan);
  const band = herBand(gates, ifLifted, without, version);
  // With a gate in the way only that gate is lifted, not a barrier too.
  const unlockScore = failingGates(gates) === 0 ? without : ifLifted;
  return herKey({ band, ifLifted, unlockScore, vacancy: scan.vacancyId });
}

/**
 * Both lists of every pair of some people with everything that is open, and what would open more. What stands in the lists of the
 * vacancies does not depend on how the people are shared out: their best are merged by offering them again.
 */
export class FullRun {
  readonly listed: Best;
  readonly lawful: Best;
  private readonly scan: SeekerScan;
  private readonly version: ScoringVersion;
  private readonly result: SeekerResult;
  /** Pairs that reached a cut. */
  taken = 0;

  constructor(
    private readonly market: Market,
    private readonly keep: Keep,
  ) {
    this.version = market.context.version;
    this.listed = new Best(market.posts.count, keep.vacancy);
    this.lawful = new Best(market.posts.count, keep.vacancy);
    this.scan = new SeekerScan(market);
    const certainty = new CertaintyScan(market, this.scan);
    this.result = {
      place: 0,
      seekerId: 0,
      list: new Best(1, keep.seeker),
      otherPaths: new Best(1, keep.otherPaths),
      unlocks: new UnlockCount(market),
      certaintyOf: (vacancyId) => certainty.of(market.posts.places.get(vacancyId) ?? 0),
    };
  }

  /**
   * Runs over the people from one place up to, not including, another, in an order of its own; `each` reads the result before the
   * next one overwrites it.
   */
  range(from: number, to: number, each: (result: SeekerResult) => void): void {
    const { result } = this;
    for (const place of this.market.people.byJourney(from, to)) {
      result.list.clear(0);
      result.otherPaths.clear(0);
      result.unlocks.clear();
      this.scan.scan(place, this);
      result.place = place;
      result.seekerId = this.market.people.ids.cells[place] ?? 0;
      each(result);
    }
  }

  take(scan: SeekerScan): void {
    this.taken++;
    if (scan.listScore >= this.version.cuts.value.review) {
      const key = keyOf(scan.listScore, scan.seekerId);
      this.listed.offer(scan.post, key);
      if (canBeHiredNow(scan.gates)) this.lawful.offer(scan.post, key);
    }
    if (this.keep.unlocks) this.result.unlocks.take(scan);
    const key = herKeyOf(scan, this.version);
    if (key < 0) return;
    this.result.list.offer(0, key);
    if (key > this.result.otherPaths.least(0) && scan.otherPath) this.result.otherPaths.offer(0, key);
  }
}

/** Her score without the barrier that takes most. */
function bestWithout({ fit, ifLifted, multipliers, barriers }: SeekerScan): number {
  let best = ifLifted;
  for (let left = barriers; left !== 0; left &= left - 1)
    best = Math.max(best, lessBarriers(fit, multipliers, left & -left));
  return best;
}
