import { grams, stems } from './text.js';
import { SparseIndex } from './sparse-index.js';

/** What a text can be linked to. */
export interface LinkConcept {
  readonly id: string;
  /** The label shown; the others only find. */
  readonly label: string;
  readonly aliases?: readonly string[];
  /** Longer text about the concept: description, skills, group name. */
  readonly document?: string;
}

export interface Link {
  readonly id: string;
  readonly label: string;
  /** Fused score, 0 to 1 for texts that share nothing up to the label itself. */
  readonly score: number;
  /** 0 to 1: how much of the text and of the best label cover each other; 1 is a label said in full. */
  readonly confidence: number;
}

/** Shares of the signals in the fused score, and the constants of BM25 (Robertson and Zaragoza, 2009). */
export interface LinkWeights {
  readonly words: number;
  readonly grams: number;
  readonly document: number;
  readonly k1: number;
  readonly b: number;
}

export const LINK_WEIGHTS: LinkWeights = { words: 0.35, grams: 0.45, document: 0.2, k1: 1.2, b: 0.5 };

interface Labels {
  /** Sorted stems of a label → places of the concepts that bear it. */
  readonly named: ReadonlyMap<string, readonly number[]>;
  readonly stems: readonly (readonly string[])[];
  /** Place of the concept in the list. */
  readonly owner: Uint32Array;
}

/** Largest of scores, never 0 so that one may divide by it. */
const largest = (scores: Float32Array): number => scores.reduce((a, b) => Math.max(a, b), 1e-9);

const nameOf = (found: readonly string[]): string => [...found].sort().join(' ');

function gather(concepts: readonly LinkConcept[]): Labels {
  const texts: string[][] = [];
  const named = new Map<string, number[]>();
  const owner: number[] = [];
  concepts.forEach(({ label, aliases = [] }, place) => {
    const seen = new Set<string>();
    for (const text of [label, ...aliases]) {
      const found = stems(text);
      if (seen.size === seen.add(found.join(' ')).size) continue;
      texts.push(found);
      owner.push(place);
      const name = nameOf(found);
      named.set(name, [...(named.get(name) ?? []), place]);
    }
  });
  return { named, stems: texts, owner: Uint32Array.from(owner) };
}

const bag = (terms: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
};

/** Finds the concepts a text most likely means; build it once, it is read-only afterwards. */
export class LabelLinker {
  private readonly labels: Labels;
  private readonly words: SparseIndex;
  private readonly characters: SparseIndex;
  private readonly norms: Float32Array;
  private readonly documents: SparseIndex;

  constructor(
    private readonly concepts: readonly LinkConcept[],
    private readonly weights: LinkWeights = LINK_WEIGHTS,
  ) {
    const { k1, b } = weights;
    const bm25 = (count: number, idf: number, length: number): number =>
      (idf * count * (k1 + 1)) / (count + k1 * (1 - b + b * length));
    this.labels = gather(concepts);
    this.words = new SparseIndex(this.labels.stems, bm25);
    const spelled = this.labels.stems.map(grams);
    this.characters = new SparseIndex(spelled, (count, idf) => (1 + Math.log(count)) * idf);
    this.norms = Float32Array.from(spelled, (terms) => this.norm(this.spell(terms)));
    this.documents = new SparseIndex(
      concepts.map(({ label, aliases = [], document = '' }) => stems([label, ...aliases, document].join(' '))),
      bm25,
    );
  }

  private spell(terms: readonly string[]): Map<string, number> {
    const counts = bag(terms);
    for (const [term, count] of counts)
      counts.set(term, (1 + Math.log(count)) * this.characters.rarityOf(term, this.labels.owner.length));
    return counts;
  }

  private norm(weights: ReadonlyMap<string, number>): number {
    let sum = 0;
    for (const weight of weights.values()) sum += weight * weight;
    return Math.sqrt(sum);
  }

  /** The best `top` concepts with a score above 0, best first, ties in the order of the catalogue. */
  link(text: string, top = 5): Link[] {
    const said = stems(text, true);
    const words = new Float32Array(this.labels.owner.length);
    this.words.score(bag(said), words);
    const spelled = this.spell(grams(said));
    const spelling = new Float32Array(this.labels.owner.length);
    this.characters.score(spelled, spelling);
    const documents = new Float32Array(this.concepts.length);
    this.documents.score(bag(said), documents);
    const named = this.labels.named.get(nameOf(stems(text))) ?? this.labels.named.get(nameOf(said)) ?? [];
    return this.fuse({ words, spelling, documents, norm: this.norm(spelled), named }, top);
  }

  private fuse(
    signals: {
      words: Float32Array;
      spelling: Float32Array;
      documents: Float32Array;
      norm: number;
      named: readonly number[];
    },
    top: number,
  ): Link[] {
    const { words, spelling, documents, norm, named } = signals;
    const best = new Float32Array(this.concepts.length);
    const closest = new Float32Array(this.concepts.length);
    const fullest = largest(words);
    const richest = largest(documents);
    this.labels.owner.forEach((concept, label) => {
      const close = (spelling[label] ?? 0) / Math.max(1e-9, norm * (this.norms[label] ?? 0));
      const value = this.weights.words * ((words[label] ?? 0) / fullest) + this.weights.grams * close;
      if (value > (best[concept] ?? 0)) best[concept] = value;
      if (close > (closest[concept] ?? 0)) closest[concept] = close;
    });
    for (const concept of named) {
      best[concept] = this.weights.words + this.weights.grams + this.weights.document;
      closest[concept] = 1;
    }
    const found: { concept: number; score: number }[] = [];
    best.forEach((value, concept) => {
      const score = value + this.weights.document * ((documents[concept] ?? 0) / richest);
      if (score > 0) found.push({ concept, score });
    });
    found.sort((a, b) => b.score - a.score || a.concept - b.concept);
    return found.slice(0, top).map(({ concept, score }) => {
      const { id = '', label = '' } = this.concepts[concept] ?? {};
      return { id, label, score, confidence: Math.min(1, closest[concept] ?? 0) };
    });
  }
}
