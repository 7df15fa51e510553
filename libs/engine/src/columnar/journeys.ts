import { GATE_STATES } from '../pair-score.js';
import type { Searchable } from './searchable.js';
import { isWithin } from './ways.js';

const NOT_MET = GATE_STATES.indexOf('not_met');

/**
 * The ways of one person to every place of work, and which sorted vacancies they leave open. Kept until somebody is read who lives
 * elsewhere, goes otherwise or goes less far: whoever reads many reads neighbours together.
 */
export class Journeys {
  /** One bit a sorted vacancy: the way does not close it. */
  open = new Uint32Array(0);
  private cells = new Int32Array(0);
  /** Places that somebody may reach from there, and how many. */
  private near = new Uint32Array(0);
  private nearCount = 0;
  private way = -1;
  private limits = -1;
  private most = 0;

  constructor(private readonly market: Searchable) {}

  read(way: number, limits: number): void {
    const { facets } = this.market;
    const most = facets.ways.mostMinutes;
    const stays = way === this.way && this.cells.length === facets.way.vacancies.size && most === this.most;
    if (stays && limits === this.limits) return;
    this.way = way;
    this.limits = limits;
    this.most = most;
    if (!stays) this.travel();
    this.mark();
  }

  /** Only the way to one place, of somebody who is asked nothing else. */
  readOne(way: number, place: number): void {
    if (this.cells.length <= place) this.cells = new Int32Array(place + 1);
    this.way = -1;
    this.cells[place] = this.market.facets.ways.at(way, place);
  }

  /** The way to a place, see `Ways`. */
  to(place: number): number {
    return this.cells[place] ?? 0;
  }

  private travel(): void {
    const { facets } = this.market;
    const { size } = facets.way.vacancies;
    if (this.cells.length !== size) this.cells = new Int32Array(size);
    if (this.near.length !== size) this.near = new Uint32Array(size);
    facets.ways.fill(this.way, this.cells);
    this.nearCount = 0;
    for (let place = 0; place < size; place++) {
      if (isWithin(this.cells[place] ?? 0, this.most)) this.near[this.nearCount++] = place;
    }
  }

  private mark(): void {
    const { facets, posts } = this.market;
    const { starts, posts: sorted } = posts.byPlace;
    const words = (sorted.length + 31) >>> 5;
    if (this.open.length === words) this.open.fill(0);
    else this.open = new Uint32Array(words);
    const { open, cells, near, limits } = this;
    for (let index = 0; index < this.nearCount; index++) {
      const place = near[index] ?? 0;
      if (facets.ways.stateOf(cells[place] ?? 0, limits) === NOT_MET) continue;
      const end = starts[place + 1] ?? 0;
      for (let at = starts[place] ?? end; at < end; at++) {
        const post = sorted[at] ?? 0;
        open[post >>> 5] = (open[post >>> 5] ?? 0) | (1 << (post & 31));
      }
    }
  }
}
