import { failingGates, removalOf } from '../pair-score.js';
import type { Removal } from '../pair-score.js';
import { lessBarriers } from '../reference/barrier.js';
import { idOfKey, keyOf, scoreOfKey } from '../reference/order.js';
import { BARRIERS, GATES } from '../scoring/version.js';
import { byGain } from '../unlock.js';
import type { SeekerUnlocks, Unlocking } from '../unlock.js';
import type { Gain } from '../what-if.js';
import type { Searchable } from './searchable.js';
import * as its from './posts.js';
import type { SeekerScan } from './seeker-scan.js';

/** Causes that can be taken away: gates, then barriers. */
const CAUSES = GATES.length + BARRIERS.length;

/** How many vacancies and positions something opens, and the best of them as a key; by cause or by pair of causes. */
export class Openings {
  readonly vacancies: Uint32Array;
  readonly positions: Float64Array;
  readonly best: Float64Array;

  constructor(size: number) {
    this.vacancies = new Uint32Array(size);
    this.positions = new Float64Array(size);
    this.best = new Float64Array(size).fill(-1);
  }

  add(at: number, positions: number, key: number): void {
    this.vacancies[at] = (this.vacancies[at] ?? 0) + 1;
    this.positions[at] = (this.positions[at] ?? 0) + positions;
    this.raise(at, key);
  }

  /** Only the best of them. */
  raise(at: number, key: number): void {
    if (key > (this.best[at] ?? -1)) this.best[at] = key;
  }

  gain(at: number): Gain {
    return {
      vacancies: this.vacancies[at] ?? 0,
      positions: this.positions[at] ?? 0,
      best: bestOf(this.best[at] ?? -1),
    };
  }

  clear(): void {
    this.vacancies.fill(0);
    this.positions.fill(0);
    this.best.fill(-1);
  }
}

/** Which single cause, and which pair, opens most for one person: the counts of `unlocksFor` from one pass over what she can reach. */
export class UnlockCount {
  private readonly open = new Openings(1);
  private readonly singles = new Openings(CAUSES);
  /** Opened by two causes together and by neither alone. */
  private readonly together = new Openings(CAUSES * CAUSES);
  /** Opened by either of two causes alone, and so counted in both. */
  private readonly either = new Openings(CAUSES * CAUSES);
  private readonly cut: number;
  /** What stood in the way of something: gates as in a mask, and one bit a barrier. */
  private failing = 0;
  private barriers = 0;

  constructor(private readonly market: Searchable) {
    this.cut = market.context.version.cuts.value.review;
  }

  clear(): void {
    this.failing = 0;
    this.barriers = 0;
    for (const each of [this.open, this.singles, this.together, this.either]) each.clear();
  }

  take(scan: SeekerScan): void {
    if (scan.fit < this.cut) return;
    const positions = this.market.posts.records.cells[scan.post * its.POST + its.POSITIONS] ?? 0;
    const failing = failingGates(scan.gates);
    this.failing |= failing;
    this.barriers |= scan.barriers;
    const first = 31 - Math.clz32(failing);
    const rest = failing === 0 ? 0 : failing & ~(1 << first);
    const reaches = scan.ifLifted >= this.cut;
    if (failing === 0) {
      if (reaches) this.open.add(0, positions, keyOf(scan.ifLifted, scan.vacancyId));
      else this.countBarriers(scan, positions);
    } else if (rest === 0) {
      if (reaches) this.singles.add(first >> 1, positions, keyOf(scan.ifLifted, scan.vacancyId));
      this.countWithGate(scan, first >> 1, reaches ? undefined : positions);
    } else if ((rest & (rest - 1)) === 0 && reaches) {
      const second = 31 - Math.clz32(rest);
      this.together.add((second >> 1) * CAUSES + (first >> 1), positions, keyOf(scan.ifLifted, scan.vacancyId));
    }
  }

  /** The counts in the words of the reference. */
  result(): SeekerUnlocks {
    const causes = this.causes();
    const singles = causes
      .filter((one) => (this.singles.vacancies[one] ?? 0) > 0)
      .map((one): Unlocking => ({ removals: ALONE[one] ?? [], gain: this.singles.gain(one) }))
      .sort(byGain);
    const pair = this.bestPair(causes, singles[0]?.gain.positions ?? 0);
    return { cut: this.cut, open: this.open.gain(0), singles, pair };
  }

  /** Causes that stood in the way of something, ascending. */
  private causes(): number[] {
    const causes: number[] = [];
    for (let left = this.failing; left !== 0; left &= left - 1) causes.push(numberOf(left) >> 1);
    for (let left = this.barriers; left !== 0; left &= left - 1) causes.push(GATES.length + numberOf(left));
    return causes;
  }

  /** The two causes that open most, if that is more than so many positions; the first of equals, as `byGain` has them. */
  private bestPair(causes: readonly number[], positions: number): Unlocking | undefined {
    let [most, vacancies] = [positions, Infinity];
    let pair: [one: number, two: number] | undefined;
    for (let first = 0; first < causes.length; first++) {
      for (let second = first + 1; second < causes.length; second++) {
        const [one, two] = [causes[first] ?? 0, causes[second] ?? 0];
        const sum = this.sumOf('positions', one, two);
        if (sum < most) continue;
        const count = this.sumOf('vacancies', one, two);
        if (sum === most && count <= vacancies) continue;
        [most, vacancies, pair] = [sum, count, [one, two]];
      }
    }
    return pair && { removals: pair.flatMap((cause) => ALONE[cause] ?? []), gain: this.gainOf(...pair) };
  }

  private countBarriers(scan: SeekerScan, positions: number): void {
    let alone = 0;
    for (let left = scan.barriers; left !== 0; left &= left - 1) {
      const after = lessBarriers(scan.fit, scan.multipliers, left & -left);
      if (after < this.cut) continue;
      alone |= left & -left;
      this.singles.add(GATES.length + numberOf(left), positions, keyOf(after, scan.vacancyId));
    }
    for (let left = scan.barriers; left !== 0; left &= left - 1) {
      for (let other = left & (left - 1); other !== 0; other &= other - 1) {
        const two = (left & -left) | (other & -other);
        const after = lessBarriers(scan.fit, scan.multipliers, two);
        if (after < this.cut) continue;
        const at = (GATES.length + numberOf(left)) * CAUSES + GATES.length + numberOf(other);
        const key = keyOf(after, scan.vacancyId);
        if ((alone & two) === 0) this.together.add(at, positions, key);
        else if ((alone & two) === two) this.either.add(at, positions, key);
        else this.either.raise(at, key);
      }
    }
  }

  /** A gate with one barrier more; without `positions` the gate alone opens it already. */
  private countWithGate(scan: SeekerScan, gate: number, positions: number | undefined): void {
    for (let left = scan.barriers; left !== 0; left &= left - 1) {
      const after = lessBarriers(scan.fit, scan.multipliers, left & -left);
      if (after < this.cut) continue;
      const at = gate * CAUSES + GATES.length + numberOf(left);
      if (positions === undefined) this.either.raise(at, keyOf(after, scan.vacancyId));
      else this.together.add(at, positions, keyOf(after, scan.vacancyId));
    }
  }

  /** How much two causes open together. */
  private sumOf(of: 'vacancies' | 'positions', one: number, two: number): number {
    const { singles, together, either } = this;
    const at = one * CAUSES + two;
    const each = (singles[of][one] ?? 0) + (singles[of][two] ?? 0);
    return each + (together[of][at] ?? 0) - (either[of][at] ?? 0);
  }

  private gainOf(one: number, two: number): Gain {
    const at = one * CAUSES + two;
    const best = Math.max(
      this.singles.best[one] ?? -1,
      this.singles.best[two] ?? -1,
      this.together.best[at] ?? -1,
      this.either.best[at] ?? -1,
    );
    return {
      vacancies: this.sumOf('vacancies', one, two),
      positions: this.sumOf('positions', one, two),
      best: bestOf(best),
    };
  }
}

/** Number of the lowest bit. */
function numberOf(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

function bestOf(key: number): Gain['best'] {
  return key < 0 ? undefined : { vacancy: idOfKey(key), score: scoreOfKey(key) };
}

/** Each cause by itself, in the words of the reference. */
const ALONE: readonly Removal[][] = Array.from({ length: CAUSES }, (_, cause) => [removalOf(cause + 1) ?? []].flat());
