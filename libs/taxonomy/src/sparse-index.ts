/** Weight of a term in one text: its count there, its rarity over all texts, the text's length over the mean length. */
export type Weigh = (count: number, rarity: number, length: number) => number;

/** Okapi BM25 (Robertson and Zaragoza, 2009). */
export const bm25 =
  (k1: number, b: number): Weigh =>
  (count, rarity, length) =>
    (rarity * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));

/** Logarithmic term frequency times rarity, for cosines. */
export const tfIdf: Weigh = (count, rarity) => (1 + Math.log(count)) * rarity;

export const countTerms = (terms: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** Inverted index over short texts in typed arrays: the texts of a term and their weights lie side by side. */
export class SparseIndex {
  private readonly terms = new Map<string, number>();
  private readonly from: Uint32Array;
  private readonly texts: Uint32Array;
  private readonly weights: Float32Array;
  private readonly rarities: Float32Array;
  private readonly size: number;

  /** @param commonest share of the texts above which a term says nothing and is left out */
  constructor(texts: readonly (readonly string[])[], weigh: Weigh, commonest = 1) {
    this.size = texts.length;
    const counted = texts.map((text) => this.register(text));
    const frequency = new Uint32Array(this.terms.size);
    for (const counts of counted) for (const term of counts.keys()) frequency[term] = (frequency[term] ?? 0) + 1;
    this.rarities = Float32Array.from(frequency, (count) => (count > commonest * this.size ? 0 : this.rarityOf(count)));
    this.from = new Uint32Array(this.terms.size + 1);
    frequency.forEach((count, term) => {
      this.from[term + 1] = (this.from[term] ?? 0) + (this.rarities[term] === 0 ? 0 : count);
    });
    this.texts = new Uint32Array(this.from[this.terms.size] ?? 0);
    this.weights = new Float32Array(this.texts.length);
    this.fill(counted, weigh);
  }

  private rarityOf(count: number): number {
    return Math.log(1 + (this.size - count + 0.5) / (count + 0.5));
  }

  private register(text: readonly string[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const word of text) {
      const known = this.terms.get(word);
      const term = known ?? this.terms.size;
      if (known === undefined) this.terms.set(word, term);
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }

  private fill(counted: readonly ReadonlyMap<number, number>[], weigh: Weigh): void {
    const next = this.from.slice();
    const lengths = counted.map((counts) => [...counts.values()].reduce((sum, count) => sum + count, 0));
    const mean = Math.max(1, lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, this.size));
    counted.forEach((counts, text) => {
      for (const [term, count] of counts) {
        const rarity = this.rarities[term] ?? 0;
        if (rarity === 0) continue;
        const at = next[term] ?? 0;
        next[term] = at + 1;
        this.texts[at] = text;
        this.weights[at] = weigh(count, rarity, (lengths[text] ?? 0) / mean);
      }
    });
  }

  has(word: string): boolean {
    return this.terms.has(word);
  }

  /** Rarity of a term; that of a term never seen where it is unknown. */
  rarity(word: string): number {
    const term = this.terms.get(word);
    return term === undefined ? this.rarityOf(0) : (this.rarities[term] ?? 0);
  }

  /** One score a text: the sum over the query's terms of its weight times the text's, added to `scores` when given. */
  score(query: ReadonlyMap<string, number>, scores: Float32Array = new Float32Array(this.size)): Float32Array {
    for (const [word, weight] of query) {
      const term = this.terms.get(word);
      if (term === undefined) continue;
      const end = this.from[term + 1] ?? 0;
      for (let at = this.from[term] ?? 0; at < end; at++) {
        const text = this.texts[at] ?? 0;
        scores[text] = (scores[text] ?? 0) + weight * (this.weights[at] ?? 0);
      }
    }
    return scores;
  }

  /** Euclidean length of each text, for cosines. */
  norms(): Float32Array {
    const squares = new Float32Array(this.size);
    this.weights.forEach((weight, at) => {
      const text = this.texts[at] ?? 0;
      squares[text] = (squares[text] ?? 0) + weight * weight;
    });
    return squares.map(Math.sqrt);
  }

  /** Bytes of the arrays and, roughly, of the vocabulary. */
  get bytes(): number {
    return (this.texts.length * 2 + this.from.length + this.rarities.length) * 4 + this.terms.size * 64;
  }
}
