/** More essential requirements than this are not tried out set by set. */
const MOST_TRIED = 12;

/**
 * Which requirements somebody must meet one of to cover enough (prefix filter; Chaudhuri, Ganti and Kaushik, 2006): weights of
 * the requirements in basis points, whole, and what it costs to visit who meets each.
 */
export class Prefix {
  /** Of each set of requirements, one bit each: their weights and costs together. */
  private readonly setWeights: Float64Array;
  private readonly setCosts: Float64Array;
  private readonly whole: number;

  constructor(
    private readonly weights: readonly number[],
    private readonly costs: readonly number[],
  ) {
    const sets = weights.length <= MOST_TRIED ? 1 << weights.length : 1;
    this.setWeights = new Float64Array(sets);
    this.setCosts = new Float64Array(sets);
    for (let set = 1; set < sets; set++) {
      const slot = 31 - Math.clz32(set);
      const rest = set ^ (1 << slot);
      this.setWeights[set] = (this.setWeights[rest] ?? 0) + (weights[slot] ?? 0);
      this.setCosts[set] = (this.setCosts[rest] ?? 0) + (costs[slot] ?? 0);
    }
    this.whole = costs.reduce((sum, cost) => sum + cost, 0);
  }

  /**
   * The cheapest requirements such that whoever meets none of them covers less than `coverage`; exact for up to 12, above that the
   * dearest are left out one after another.
   */
  cheapest(coverage: number): { slots: number[]; cost: number } {
    const without = this.weights.length <= MOST_TRIED ? this.tried(coverage) : this.dropped(coverage);
    const slots = this.weights.map((_, slot) => slot).filter((slot) => !without.has(slot));
    return { slots, cost: slots.reduce((sum, slot) => sum + (this.costs[slot] ?? 0), 0) };
  }

  /** What `cheapest` would cost; above 12 requirements what all of them cost. */
  costOf(coverage: number): number {
    return this.whole - (this.setCosts[this.dearest(coverage)] ?? 0);
  }

  /** The dearest set that covers too little. */
  private dearest(coverage: number): number {
    let best = 0;
    for (let set = 1; set < this.setCosts.length; set++) {
      if ((this.setWeights[set] ?? 0) < coverage && (this.setCosts[set] ?? 0) > (this.setCosts[best] ?? 0)) best = set;
    }
    return best;
  }

  private tried(coverage: number): Set<number> {
    const best = this.dearest(coverage);
    return new Set(this.weights.map((_, slot) => slot).filter((slot) => ((best >> slot) & 1) === 1));
  }

  private dropped(coverage: number): Set<number> {
    const without = new Set<number>();
    let weight = 0;
    const byCost = this.costs.map((cost, slot) => ({ cost, slot })).sort((a, b) => b.cost - a.cost);
    for (const { slot } of byCost) {
      if (weight + (this.weights[slot] ?? 0) >= coverage) continue;
      without.add(slot);
      weight += this.weights[slot] ?? 0;
    }
    return without;
  }
}
