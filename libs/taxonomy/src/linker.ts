import type { Rephrase } from './rephrase.js';
import { rephrase } from './rephrase.js';
import { bm25, countTerms, SparseIndex } from './sparse-index.js';
import { Speller } from './speller.js';
import type { Found } from './spelling.js';
import { Spelling } from './spelling.js';
import type { Substitute } from './substitutes.js';
import { learnSubstitutes } from './substitutes.js';
import { EncodedTexts } from './text-encoder.js';
import type { TextEncoderPort } from './text-encoder.js';
import { gist, stems } from './text.js';
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
  /**
   * 0 to 1: cosine of the text with the closest label by spelling, less where the second answer is as good as the first;
   * 1 for a label said in full.
   */
  readonly confidence: number;
}

/** Largest of scores, never 0 so that one may divide by it. */
function largest(scores: Float32Array): number {
  let most = 1e-9;
  for (const score of scores) if (score > most) most = score;
  return most;
}

const NO_OTHERS: ReadonlyMap<string, number> = new Map();

const nameOf = (said: readonly string[]): string => [...said].sort().join(' ');

/** Stems that go with the occupation a text names, and how sure that is. */
export type Context = (text: string) => { readonly terms: readonly string[]; readonly worth: number } | undefined;

export interface LinkerOptions {
  readonly weights?: LinkWeights;
  /** Other ways to say a text; the reviewed synonyms when not given. */
  readonly rephrase?: Rephrase;
  /** Words that belong to what a text speaks of; none when not given. */
  readonly context?: Context;
  /** An embedding model as a fourth signal. */
  readonly encoder?: TextEncoderPort;
  /** Stems of a title in order; given only to measure what stemming brings. */
  readonly read?: typeof stems;
}

/** Finds the concepts a text most likely means; build it once, it is read-only afterwards. */
export class LabelLinker {
  private readonly labels: string[][] = [];
  /** Sorted stems of a label → places of the concepts that bear it. */
  private readonly named = new Map<string, number[]>();
  private readonly spelling: Spelling;
  private readonly titles: SparseIndex;
  private readonly documents: SparseIndex;
  private readonly speller: Speller;
  /** Words that the labels themselves say in place of one another. */
  private readonly substitutes: ReadonlyMap<string, readonly Substitute[]>;
  private readonly weights: LinkWeights;
  private readonly rephrase: Rephrase;
  private readonly context: Context | undefined;
  private readonly encoded: EncodedTexts | undefined;
  private readonly read: typeof stems;

  constructor(
    private readonly concepts: readonly LinkConcept[],
    options: LinkerOptions = {},
  ) {
    this.weights = options.weights ?? LINK_WEIGHTS;
    this.rephrase = options.rephrase ?? rephrase;
    this.context = options.context;
    if (options.encoder !== undefined)
      this.encoded = new EncodedTexts(
        options.encoder,
        concepts.map(({ label }) => label),
      );
    this.read = options.read ?? stems;
    const owners: number[] = [];
    const titles = concepts.map(({ label, aliases = [] }, place) => this.gather([label, ...aliases], place, owners));
    const { k1, b } = this.weights;
    this.spelling = new Spelling(this.labels, { owner: Uint32Array.from(owners), size: concepts.length }, this.weights);
    this.titles = new SparseIndex(titles, bm25(k1, b));
    const documents = concepts.map(({ document = '' }, place) => [...(titles[place] ?? []), ...stems(document)]);
    this.documents = new SparseIndex(documents, bm25(k1, b));
    this.speller = new Speller(countTerms(this.labels.flat()));
    this.substitutes = this.weights.substitute === 0 ? new Map() : learnSubstitutes(this.labels, owners);
  }

  /** Registers the different labels of a concept and returns all their stems. */
  private gather(labels: readonly string[], place: number, owners: number[]): string[] {
    const seen = new Set<string>();
    for (const label of labels) {
      const said = [...new Set(this.read(label))];
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
    const all = this.hear(text, false);
    const said = this.hear(text, true);
    if (said.length === 0) return [];
    const found = this.search(said, this.othersFor(said));
    for (const other of this.sayings(text, said)) this.keepBetter(found, other);
    this.help(found.scores, text);
    const named = this.named.get(nameOf(all)) ?? this.named.get(nameOf(said)) ?? [];
    this.name(found, named, (score) => 1 + score);
    return this.present(found, top);
  }

  /** Other ways to hear a text: the work in a longer notice, and regional words in standard ones. */
  private sayings(text: string, said: readonly string[]): string[][] {
    const core = this.hear(gist(text), true);
    // One general word (“técnico”) left of a longer text says less than the text, unless it is a title.
    const shorter = core.length < said.length && (core.length > 1 || this.named.has(nameOf(core)));
    return shorter ? [core, ...this.rephrase(this.words(gist(text)))] : this.rephrase(this.words(text));
  }

  private hear(text: string, query: boolean): string[] {
    return [...new Set(this.read(text, query))].map((one) => this.speller.correct(one));
  }

  /** As they stand: what is said of several words is heard wherever they stand together, said before or not. */
  private words(text: string): string[] {
    return this.read(text, true).map((one) => this.speller.correct(one));
  }

  private present({ scores, closest }: Found, top: number): Link[] {
    const places = best(scores, Math.max(2, top));
    const [first = 0, second = 0] = places.map((place) => Math.min(1, scores[place] ?? 0));
    const doubt = this.weights.doubt * Math.max(0, second / Math.max(1e-9, first) - this.weights.close);
    return places.slice(0, top).map((place) => {
      const { id = '', label = '' } = this.concepts[place] ?? {};
      const near = Math.min(1, closest[place] ?? 0);
      return { id, label, score: Math.min(1, scores[place] ?? 0), confidence: near === 1 ? 1 : near * (1 - doubt) };
    });
  }

  private search(said: readonly string[], others: ReadonlyMap<string, number> = NO_OTHERS): Found {
    const found = this.spelling.closeness(said, others);
    for (let place = 0; place < found.scores.length; place++)
      found.scores[place] = (found.scores[place] ?? 0) * this.weights.spelling;
    const words = countTerms(said);
    for (const [other, worth] of others) words.set(other, (words.get(other) ?? 0) + worth);
    this.add(found.scores, this.titles.score(words), this.weights.titles);
    this.add(found.scores, this.documents.score(words), this.weights.documents);
    return found;
  }

  /** Words the catalogue says in place of those that were said, with what each is worth. */
  private othersFor(said: readonly string[]): Map<string, number> {
    const others = new Map<string, number>();
    for (const one of said) {
      for (const { stem, worth } of this.substitutes.get(one) ?? []) {
        if (said.includes(stem)) continue;
        others.set(stem, Math.max(others.get(stem) ?? 0, worth * this.weights.substitute));
      }
    }
    return others;
  }

  /** Adds what the context and an embedding model say, so that scores stay below 1. */
  private help(scores: Float32Array, text: string): void {
    const context = this.context?.(text);
    const worth = this.weights.context * (context?.worth ?? 0);
    const model = this.encoded === undefined ? 0 : this.weights.encoder;
    if (context !== undefined) this.add(scores, this.documents.score(countTerms(context.terms)), worth);
    if (this.encoded !== undefined) this.add(scores, this.encoded.score(text), model);
    const whole = 1 + worth + model;
    for (let place = 0; place < scores.length; place++) scores[place] = (scores[place] ?? 0) / whole;
  }

  /** Gives the concepts that bear a label said in full their score and full confidence. */
  private name({ scores, closest }: Found, places: readonly number[], value: (score: number) => number): void {
    for (const place of places) {
      scores[place] = value(scores[place] ?? 0);
      closest[place] = 1;
    }
  }

  /** Takes over what another saying finds better, at the worth of a saying in other words. */
  private keepBetter(found: Found, said: readonly string[]): void {
    const { synonym } = this.weights;
    const other = this.search(said);
    this.name(other, this.named.get(nameOf(said)) ?? [], () => 1);
    for (let place = 0; place < found.scores.length; place++) {
      found.scores[place] = Math.max(found.scores[place] ?? 0, synonym * (other.scores[place] ?? 0));
      found.closest[place] = Math.max(found.closest[place] ?? 0, synonym * (other.closest[place] ?? 0));
    }
  }

  private add(scores: Float32Array, signal: Float32Array, weight: number): void {
    const share = weight / largest(signal);
    for (let place = 0; place < scores.length; place++)
      scores[place] = (scores[place] ?? 0) + share * (signal[place] ?? 0);
  }

  /** Bytes of the index. */
  get bytes(): number {
    return this.spelling.bytes + this.titles.bytes + this.documents.bytes;
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
