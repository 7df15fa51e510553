/** Inverted index over short texts in typed arrays: a term's documents and weights lie side by side. */
export class SparseIndex {
  private readonly terms = new Map<string, number>();
  private readonly from: Uint32Array;
  private readonly documents: Uint32Array;
  private readonly weights: Float32Array;
  private readonly idf: Float32Array;

  /**
   * @param texts terms of each document, repeats kept
   * @param weigh weight of a term in a document from its count, its idf and the document's length relative to the mean
   */
  constructor(
    texts: readonly (readonly string[])[],
    private readonly weigh: (count: number, idf: number, length: number) => number,
  ) {
    const counted = texts.map((text) => this.count(text));
    const frequency = new Uint32Array(this.terms.size + 1);
    let postings = 0;
    for (const counts of counted) {
      postings += counts.size;
      for (const term of counts.keys()) frequency[term + 1] = (frequency[term + 1] ?? 0) + 1;
    }
    this.idf = Float32Array.from({ length: this.terms.size }, (_, term) =>
      Math.log(1 + (texts.length - (frequency[term + 1] ?? 0) + 0.5) / ((frequency[term + 1] ?? 0) + 0.5)),
    );
    for (let term = 1; term < frequency.length; term++)
      frequency[term] = (frequency[term] ?? 0) + (frequency[term - 1] ?? 0);
    this.from = frequency;
    this.documents = new Uint32Array(postings);
    this.weights = new Float32Array(postings);
    this.fill(texts, counted);
  }

  private count(text: readonly string[]): Map<number, number> {
    const counts = new Map<number, number>();
    for (const word of text) {
      let term = this.terms.get(word);
      if (term === undefined) {
        term = this.terms.size;
        this.terms.set(word, term);
      }
      counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  }

  private fill(texts: readonly (readonly string[])[], counted: readonly ReadonlyMap<number, number>[]): void {
    const next = this.from.slice();
    const mean = texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    counted.forEach((counts, document) => {
      const length = (texts[document]?.length ?? 0) / Math.max(1, mean);
      for (const [term, count] of counts) {
        const at = next[term] ?? 0;
        next[term] = at + 1;
        this.documents[at] = document;
        this.weights[at] = this.weigh(count, this.idf[term] ?? 0, length);
      }
    });
  }

  /** Inverse document frequency of a term; that of a term seen once where it is unknown. */
  rarityOf(word: string, documents: number): number {
    const term = this.terms.get(word);
    return term === undefined ? Math.log(1 + (documents + 0.5) / 1.5) : (this.idf[term] ?? 0);
  }

  /** Adds weight × the document's weight of each term to `scores`. */
  score(query: ReadonlyMap<string, number>, scores: Float32Array): void {
    for (const [word, weight] of query) {
      const term = this.terms.get(word);
      if (term === undefined) continue;
      const end = this.from[term + 1] ?? 0;
      for (let at = this.from[term] ?? 0; at < end; at++) {
        const document = this.documents[at] ?? 0;
        scores[document] = (scores[document] ?? 0) + weight * (this.weights[at] ?? 0);
      }
    }
  }

  /** Bytes held by the arrays and, roughly, by the vocabulary. */
  get bytes(): number {
    return this.documents.byteLength * 2 + this.from.byteLength + this.idf.byteLength + this.terms.size * 48;
  }
}
