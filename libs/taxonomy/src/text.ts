import { abbreviations, noiseWords, stopWords } from './data/vocabulary.js';
import { normalise, stem } from './normalise.js';

const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');

const stops = new Set(words(stopWords));
const noise = new Set(words(noiseWords));
const expansions = new Map(
  abbreviations
    .trim()
    .split('\n')
    .map((row) => row.split('\t') as [string, string]),
);

/** Longest text the linker reads; a title, a sentence or a concept's document is below. */
export const MAX_TEXT = 20_000;

const isNumber = (word: string): boolean => /^(?:\p{N}+|[ivx]{2,4})$/u.test(word);

/**
 * Stems of a text in order, with abbreviations written out; stop words and numbers are dropped unless nothing else is
 * there. `query` also drops the noise of notices ("se requiere", "con experiencia").
 */
export function stems(text: string, query = false): string[] {
  const all = words(normalise(text.slice(0, MAX_TEXT))).flatMap((word) => words(expansions.get(word) ?? word));
  const said = all.filter((word) => !stops.has(word) && !isNumber(word));
  const heard = query ? said.filter((word) => !noise.has(word)) : said;
  return (heard.length > 0 ? heard : said.length > 0 ? said : all).map(stem);
}

/** Stems of a title or a sentence, each once: “cocinero/cocinera de hotel” says no more than “cocinero de hotel”. */
export const titleStems = (text: string, query = false): string[] => [...new Set(stems(text, query))];

/** Character n-grams of each stem with its borders marked, so that `cociner` begins and ends where the word does. */
export function grams(ofStems: readonly string[], sizes: readonly number[]): string[] {
  const found: string[] = [];
  for (const one of ofStems) {
    const bordered = ` ${one} `;
    for (const size of sizes)
      for (let at = 0; at + size <= bordered.length; at++) found.push(bordered.slice(at, at + size));
  }
  return found;
}
