import type { Assignment, AssignmentProblem } from './problem.js';
import { at, NOBODY } from './problem.js';

/** Vacancies by distance, the nearest first, ties to the lower number; an entry that was bettered since is left in and passed over. */
class Frontier {
  private readonly entries: { distance: number; vacancy: number }[] = [];

  push(distance: number, vacancy: number): void {
    const { entries } = this;
    const entry = { distance, vacancy };
    let place = entries.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      const above = entries[parent];
      if (above === undefined || !isBefore(entry, above)) break;
      entries[place] = above;
      place = parent;
    }
    entries[place] = entry;
  }

  pop(): { distance: number; vacancy: number } | undefined {
    const { entries } = this;
    const first = entries[0];
    const last = entries.pop();
    if (last === undefined || entries.length === 0) return last;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      let below = entries[child];
      const other = entries[child + 1];
      if (below !== undefined && other !== undefined && isBefore(other, below)) {
        child += 1;
        below = other;
      }
      if (below === undefined || !isBefore(below, last)) break;
      entries[place] = below;
      place = child;
    }
    entries[place] = last;
    return first;
  }

  clear(): void {
    this.entries.length = 0;
  }
}

function isBefore(a: { distance: number; vacancy: number }, b: { distance: number; vacancy: number }): boolean {
  return a.distance < b.distance || (a.distance === b.distance && a.vacancy < b.vacancy);
}

/**
 * Seats people one after another. Between two of them it holds: gain + price ≥ score for every pair, with equality where the pair is
 * made; who is not placed gains 0; a vacancy with room is priced 0.
 */
export class Seating {
  private readonly start: Int32Array;
  private readonly vacancy: Int32Array;
  private readonly score: Float64Array;
  private readonly capacities: Float64Array;
  private readonly seated: Int32Array;
  private readonly placeIn: Int32Array;
  private readonly members: number[][];
  private readonly gains: Float64Array;
  private readonly prices: Float64Array;

  private readonly distance: Float64Array;
  /** Through whom a vacancy was reached. */
  private readonly through: Int32Array;
  private reached: number[] = [];
  private settled: number[] = [];
  private readonly frontier = new Frontier();
  /** Cheapest end of a path: an open position, or somebody who leaves hers. */
  private end = { distance: 0, vacancy: NOBODY, seeker: NOBODY };

  constructor({ seekers, capacities, seekerOf, vacancyOf, scoreOf }: AssignmentProblem) {
    this.start = new Int32Array(seekers + 1);
    for (let edge = 0; edge < scoreOf.length; edge += 1) {
      if (at(scoreOf, edge) > 0) this.start[at(seekerOf, edge) + 1] = at(this.start, at(seekerOf, edge) + 1) + 1;
    }
    for (let seeker = 0; seeker < seekers; seeker += 1) {
      this.start[seeker + 1] = at(this.start, seeker + 1) + at(this.start, seeker);
    }
    this.vacancy = new Int32Array(at(this.start, seekers));
    this.score = new Float64Array(this.vacancy.length);
    const next = this.start.slice();
    for (let edge = 0; edge < scoreOf.length; edge += 1) {
      if (at(scoreOf, edge) === 0) continue;
      const seeker = at(seekerOf, edge);
      const place = at(next, seeker);
      next[seeker] = place + 1;
      this.vacancy[place] = at(vacancyOf, edge);
      this.score[place] = at(scoreOf, edge);
    }
    this.capacities = Float64Array.from(capacities);
    this.seated = new Int32Array(seekers).fill(NOBODY);
    this.placeIn = new Int32Array(seekers);
    this.members = Array.from(capacities, () => []);
    this.gains = new Float64Array(seekers);
    this.prices = new Float64Array(capacities.length);
    this.distance = new Float64Array(capacities.length).fill(Infinity);
    this.through = new Int32Array(capacities.length);
  }

  seat(seeker: number): void {
    let gain = 0;
    for (let edge = at(this.start, seeker); edge < at(this.start, seeker + 1); edge += 1) {
      gain = Math.max(gain, at(this.score, edge) - at(this.prices, at(this.vacancy, edge)));
    }
    if (gain === 0) return;
    this.gains[seeker] = gain;
    this.search(seeker);
    this.reprice(seeker);
    this.move(seeker);
    for (const vacancy of this.reached) this.distance[vacancy] = Infinity;
  }

  result(): Assignment {
    let value = 0;
    let placed = 0;
    for (let seeker = 0; seeker < this.seated.length; seeker += 1) {
      const vacancy = at(this.seated, seeker);
      if (vacancy === NOBODY) continue;
      placed += 1;
      value += at(this.gains, seeker) + at(this.prices, vacancy);
    }
    let dual = this.gains.reduce((sum, gain) => sum + gain, 0);
    for (const [vacancy, price] of this.prices.entries()) dual += price * at(this.capacities, vacancy);
    return { value, placed, vacancyOf: this.seated, prices: this.prices, gains: this.gains, dual };
  }

  private search(seeker: number): void {
    this.reached = [];
    this.settled = [];
    this.frontier.clear();
    this.end = { distance: at(this.gains, seeker), vacancy: NOBODY, seeker };
    this.look(seeker, 0);
    for (let next = this.frontier.pop(); next !== undefined; next = this.frontier.pop()) {
      const { distance, vacancy } = next;
      if (distance >= this.end.distance) return;
      if (distance > at(this.distance, vacancy)) continue;
      this.settled.push(vacancy);
      for (const member of this.members[vacancy] ?? []) {
        if (distance + at(this.gains, member) < this.end.distance) {
          this.end = { distance: distance + at(this.gains, member), vacancy: NOBODY, seeker: member };
        }
        this.look(member, distance);
      }
    }
  }

  /** Every vacancy this person could take instead. */
  private look(seeker: number, from: number): void {
    const reach = from + at(this.gains, seeker);
    const own = at(this.seated, seeker);
    for (let edge = at(this.start, seeker); edge < at(this.start, seeker + 1); edge += 1) {
      const vacancy = at(this.vacancy, edge);
      const distance = reach + at(this.prices, vacancy) - at(this.score, edge);
      if (vacancy === own || distance >= at(this.distance, vacancy) || distance >= this.end.distance) continue;
      this.distance[vacancy] = distance;
      this.through[vacancy] = seeker;
      this.reached.push(vacancy);
      if ((this.members[vacancy]?.length ?? 0) < at(this.capacities, vacancy)) {
        this.end = { distance, vacancy, seeker: NOBODY };
      } else this.frontier.push(distance, vacancy);
    }
  }

  private reprice(seeker: number): void {
    const { distance } = this.end;
    this.gains[seeker] = at(this.gains, seeker) - distance;
    for (const vacancy of this.settled) {
      const rise = distance - at(this.distance, vacancy);
      this.prices[vacancy] = at(this.prices, vacancy) + rise;
      for (const member of this.members[vacancy] ?? []) this.gains[member] = at(this.gains, member) - rise;
    }
  }

  private move(newcomer: number): void {
    if (this.end.seeker === newcomer) return;
    let vacancy = this.end.vacancy === NOBODY ? this.leave(this.end.seeker) : this.end.vacancy;
    for (;;) {
      const seeker = at(this.through, vacancy);
      const left = seeker === newcomer ? NOBODY : this.leave(seeker);
      this.seated[seeker] = vacancy;
      this.placeIn[seeker] = (this.members[vacancy]?.push(seeker) ?? 1) - 1;
      if (seeker === newcomer) return;
      vacancy = left;
    }
  }

  /** The last member takes her place. */
  private leave(seeker: number): number {
    const vacancy = at(this.seated, seeker);
    const members = this.members[vacancy];
    const last = members?.pop();
    if (members !== undefined && last !== undefined && last !== seeker) {
      members[at(this.placeIn, seeker)] = last;
      this.placeIn[last] = at(this.placeIn, seeker);
    }
    this.seated[seeker] = NOBODY;
    return vacancy;
  }
}
