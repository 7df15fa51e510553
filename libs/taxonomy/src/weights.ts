/** Shares of the three signals in the fused score (they sum to 1) and the constants of the indexes. */
export interface LinkWeights {
  readonly version: string;
  /** Cosine of character n-grams with the closest label. */
  readonly spelling: number;
  /** BM25 on all the labels of a concept. */
  readonly titles: number;
  /** BM25 on labels, description, skills and group names. */
  readonly documents: number;
  /** What a saying in other words is worth of one in the person's own. */
  readonly synonym: number;
  /** What a word that the catalogue says in place of another is worth, before how sure that is. */
  readonly substitute: number;
  /** Share of an embedding model, when there is one; to be learned with it. */
  readonly encoder: number;
  /** Share of the base catalogue's words for the occupation that a text names, when another catalogue is asked. */
  readonly context: number;
  /** Confidence from which the base catalogue is believed. */
  readonly trust: number;
  /** Confidence falls by `doubt` for each unit the second score, as a share of the first, is above `close`. */
  readonly doubt: number;
  readonly close: number;
  /** Lengths of the n-grams. */
  readonly sizes: readonly number[];
  /** n-grams in a larger share of the labels are left out. */
  readonly commonest: number;
  /** Saturation and length normalisation of BM25. */
  readonly k1: number;
  readonly b: number;
}

/** Learned on the tuning half of the held-out aliases (docs/taxonomy.md says how). */
export const LINK_WEIGHTS: LinkWeights = {
  version: 'link/v2',
  spelling: 0.4,
  titles: 0.3,
  documents: 0.3,
  synonym: 0.95,
  substitute: 1,
  encoder: 0.5,
  context: 0.3,
  trust: 0.5,
  doubt: 2,
  close: 0.75,
  sizes: [3],
  commonest: 0.1,
  k1: 1.2,
  b: 0.75,
};
