import { applyChange, changesFor } from '../employer-change.js';
import type { EmployerGain } from '../employer-change.js';
import type { VacancyFacts } from '../facts.js';
import { failingGates } from '../pair-score.js';
import type { Market } from './market.js';
import { PLACE, POST } from './posts.js';
import type { Stretch } from './postings.js';
import { besideVacancies } from './searchable.js';
import type { Searchable } from './searchable.js';
import { SeekerScan } from './seeker-scan.js';

/**
 * Which single change of a vacancy gains how many people, most first, and for how many it is open today, as `unlocksForVacancy` counts
 * them over everybody in the market. The vacancy need not be in it. Throws RangeError for facts that do not fit.
 */
export function countUnlocks(market: Market, vacancy: VacancyFacts): { open: number; gains: EmployerGain[] } {
  const changes = changesFor(vacancy);
  const variants = [vacancy, ...changes.map((change) => applyChange(vacancy, change))];
  const count = new OpenCount(
    besideVacancies(
      market,
      variants.map((facts, number) => ({ ...facts, id: number })),
    ),
    variants.length,
  );
  count.readAll();
  const gains = changes
    .map((change, at) => ({ change, people: count.gained[at + 1] ?? 0 }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people);
  return { open: count.gained[0] ?? 0, gains };
}

/** Counts people by the variants of one vacancy that are open for them, the vacancy as it is having id 0. */
class OpenCount {
  /** For how many people the vacancy is open; for each other variant, how many more. */
  readonly gained: Uint32Array;
  private readonly isOpen: Uint8Array;
  private readonly cut: number;
  private reached = 0;

  constructor(
    private readonly market: Searchable,
    variants: number,
  ) {
    this.gained = new Uint32Array(variants);
    this.isOpen = new Uint8Array(variants);
    this.cut = market.context.version.cuts.value.review;
  }

  /** Everybody who may reach the place of work of some variant. */
  readAll(): void {
    const { people, sorted } = this.market;
    const scan = new SeekerScan(this.market);
    for (const { from, to } of [...this.reach(), { from: sorted.people, to: people.count }]) {
      for (const place of people.byJourney(from, to)) {
        this.reached = 0;
        scan.scan(place, this);
        if (this.reached > 0) this.note();
      }
    }
  }

  take({ gates, ifLifted, vacancyId }: SeekerScan): void {
    if (failingGates(gates) !== 0 || ifLifted < this.cut) return;
    this.reached += 1;
    this.isOpen[vacancyId] = 1;
  }

  private note(): void {
    const { isOpen, gained } = this;
    if (isOpen[0] === 1) gained[0] = (gained[0] ?? 0) + 1;
    else isOpen.forEach((open, variant) => (gained[variant] = (gained[variant] ?? 0) + open));
    isOpen.fill(0);
  }

  private reach(): Stretch[] {
    const { people, posts, facets } = this.market;
    const places = new Set(
      Array.from({ length: posts.count }, (_, post) => posts.records.cells[post * POST + PLACE] ?? 0),
    );
    const most = facets.ways.mostMinutes;
    const mayReach = (way: number) => [...places].some((place) => facets.ways.mayReach(way, place, most));
    return people.regions.filter(({ department, ways }) => department === 0 || ways.some(mayReach));
  }
}
