import { SparseIndex, bm25, countTerms, tfIdf } from './sparse-index.js';
import { Speller } from './speller.js';
import { grams, stems } from './text.js';
import type { LinkWeights } from './weights.js';
import { LINK_WEIGHTS } from './weights.js';

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
  /** Fused score; 1 for a label said in full, in any order, number and gender. */
  readonly score: number;
  /** 0 to 1, cosine of the text with the best label by spelling; 1 for a label said in full. */
  readonly confidence: number;
}

/** Largest of scores, never 0 so that one may divide by it. */
const largest = (scores: Float32Array): number => scores.reduce((a, b) => Math.max(a, b), 1e-9);

const nameOf = (said: readonly string[]): string => [...said].sort().join(' ');

/** Finds the concepts a text most likely means; build it once, it is read-only afterwards. */
export class LabelLinker {
  private readonly labels: string[][] = [];
  /** Place of each label's concept in the list. */
  private readonly owner: Uint32Array;
  /** Sorted stems of a label → places of the concepts that bear it. */
  private readonly named = new Map<string, number[]>();
  private readonly spelling: SparseIndex;
  private readonly norms: Float32Array;
  private readonly titles: SparseIndex;
  private readonly documents: SparseIndex;
  private readonly speller: Speller;

  constructor(
    private readonly concepts: readonly LinkConcept[],
    private readonly weights: LinkWeights = LINK_WEIGHTS,
  ) {
    const owners: number[] = [];
    const titles = concepts.map(({ label, aliases = [] }, place) => this.gather([label, ...aliases], place, owners));
    this.owner = Uint32Array.from(owners);
    const { sizes, commonest, k1, b } = weights;
    this.spelling = new SparseIndex(
      this.labels.map((label) => grams(label, sizes)),
      tfIdf,
      commonest,
    );
    this.norms = this.spelling.norms();
    this.titles = new SparseIndex(titles, bm25(k1, b));
    const documents = concepts.map(({ document = '' }, place) => [...(titles[place] ?? []), ...stems(document)]);
    this.documents = new SparseIndex(documents, bm25(k1, b));
    this.speller = new Speller(countTerms(this.labels.flat()));
  }

  /** Registers the different labels of a concept and returns all their stems. */
  private gather(labels: readonly string[], place: number, owners: number[]): string[] {
    const seen = new Set<string>();
    for (const label of labels) {
      const said = stems(label);
      const name = nameOf(said);
      if (seen.size === seen.add(name).size) continue;
      this.labels.push(said);
      owners.push(place);
      const same = this.named.get(name);
      if (same === undefined) this.named.set(name, [place]);
      else same.push(place);
    }
    return [...seen].flatMap((name) => name.split(' '));
  }

  /** The best `top` concepts with a score above 0, best first, ties in the order of the catalogue. */
  link(text: string, top = 5): Link[] {
    const all = stems(text).map((one) => this.speller.correct(one));
    const said = stems(text, true).map((one) => this.speller.correct(one));
    if (said.length === 0) return [];
    const { scores, closest } = this.closeness(said);
    const words = countTerms(said);
    this.add(scores, this.titles.score(words), this.weights.titles);
    this.add(scores, this.documents.score(words), this.weights.documents);
    for (const place of this.named.get(nameOf(all)) ?? this.named.get(nameOf(said)) ?? []) {
      scores[place] = 1 + (scores[place] ?? 0) / 1e6;
      closest[place] = 1;
    }
    return best(scores, top).map((place) => {
      const { id = '', label = '' } = this.concepts[place] ?? {};
      return { id, label, score: Math.min(1, scores[place] ?? 0), confidence: Math.min(1, closest[place] ?? 0) };
    });
  }

  /** Cosine of character n-grams with each concept's closest label, weighted and plain. */
  private closeness(said: readonly string[]): { scores: Float32Array; closest: Float32Array } {
    const query = countTerms(grams(said, this.weights.sizes));
    let square = 0;
    for (const [gram, count] of query) {
      const weight = tfIdf(count, this.spelling.rarity(gram), 1);
      query.set(gram, weight);
      square += weight * weight;
    }
    const length = Math.max(1e-9, Math.sqrt(square));
    const closest = new Float32Array(this.concepts.length);
    this.spelling.score(query).forEach((product, label) => {
      if (product === 0) return;
      const place = this.owner[label] ?? 0;
      const cosine = product / (length * Math.max(1e-9, this.norms[label] ?? 0));
      if (cosine > (closest[place] ?? 0)) closest[place] = cosine;
    });
    return { scores: closest.map((cosine) => cosine * this.weights.spelling), closest };
  }

  private add(scores: Float32Array, signal: Float32Array, weight: number): void {
    const share = weight / largest(signal);
    for (let place = 0; place < scores.length; place++)
      scores[place] = (scores[place] ?? 0) + share * (signal[place] ?? 0);
  }

  /** Bytes of the index. */
  get bytes(): number {
    return (
      this.spelling.bytes + this.titles.bytes + this.documents.bytes + this.owner.byteLength + this.norms.byteLength
    );
  }
}

/** Places of the `top` largest scores above 0, largest first, ties in order. */
function best(scores: Float32Array, top: number): number[] {
  const places: number[] = [];
  let least = 0;
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place] ?? 0;
    if (score <= least) continue;
    let at = places.length;
    while (at > 0 && (scores[places[at - 1] ?? 0] ?? 0) < score) at--;
    places.splice(at, 0, place);
    if (places.length > top) places.pop();
    if (places.length === top) least = scores[places[top - 1] ?? 0] ?? 0;
  }
  return places;
}
