import { countTerms, SparseIndex, tfIdf } from './sparse-index.js';
import { grams } from './text.js';
import type { LinkWeights } from './weights.js';

/** One value a concept: a score, and the cosine with its closest label. */
export interface Found {
  readonly scores: Float32Array;
  readonly closest: Float32Array;
}

/** Labels by the character n-grams of their stems. */
export class Spelling {
  private readonly index: SparseIndex;
  /** One over the length of each label. */
  private readonly inverses: Float32Array;

  /** @param concepts the concept of each label, and how many concepts there are */
  constructor(
    labels: readonly (readonly string[])[],
    private readonly concepts: { readonly owner: Uint32Array; readonly size: number },
    private readonly weights: LinkWeights,
  ) {
    this.index = new SparseIndex(
      labels.map((label) => grams(label, weights.sizes)),
      tfIdf,
      weights.commonest,
    );
    this.inverses = this.index.norms().map((norm) => 1 / Math.max(1e-9, norm));
  }

  /**
   * Cosine of a text with each concept's closest label; the score also counts the words that the catalogue says in place of
   * those of the text.
   * @param others such words and what each is worth
   */
  closeness(said: readonly string[], others: ReadonlyMap<string, number>): Found {
    const query = this.weigh(said, 1);
    const length = Math.max(1e-9, Math.hypot(...query.values()));
    const products = this.index.score(query);
    const closest = this.closest(products, 1 / length);
    if (others.size === 0) return { scores: closest.slice(), closest };
    const scores = this.closest(this.index.score(this.gramsOf(others, query), products), 1 / length);
    return { scores, closest };
  }

  private closest(products: Float32Array, scale: number): Float32Array {
    const { owner, size } = this.concepts;
    const best = new Float32Array(size);
    for (let label = 0; label < products.length; label++) {
      const product = products[label] ?? 0;
      if (product === 0) continue;
      const place = owner[label] ?? 0;
      const cosine = product * scale * (this.inverses[label] ?? 0);
      if (cosine > (best[place] ?? 0)) best[place] = cosine;
    }
    return best;
  }

  private gramsOf(others: ReadonlyMap<string, number>, said: ReadonlyMap<string, number>): Map<string, number> {
    const found = new Map<string, number>();
    for (const [other, worth] of others)
      for (const [gram, weight] of this.weigh([other], worth))
        if (!said.has(gram)) found.set(gram, Math.max(found.get(gram) ?? 0, weight));
    return found;
  }

  private weigh(said: readonly string[], worth: number): Map<string, number> {
    const query = countTerms(grams(said, this.weights.sizes));
    for (const [gram, count] of query) query.set(gram, worth * tfIdf(count, this.index.rarity(gram), 1));
    return query;
  }

  /** Bytes of the index. */
  get bytes(): number {
    return this.index.bytes + this.concepts.owner.byteLength + this.inverses.byteLength;
  }
}
