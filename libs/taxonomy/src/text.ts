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

/** The beginning of a text that is too long, up to the end of a word. */
function readable(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const end = text.lastIndexOf(' ', MAX_TEXT);
  return text.slice(0, end > 0 ? end : MAX_TEXT);
}

const isNumber = (word: string): boolean => /^(?:\p{N}+|[ivx]{1,4})$/u.test(word);

interface Heard {
  readonly stem: string;
  /** `noise` is dropped from what people say, `stop` from labels too. */
  readonly kind: 'word' | 'noise' | 'stop';
}

function read(word: string): Heard[] {
  return words(normalise(word))
    .flatMap((one) => words(expansions.get(one) ?? one))
    .map((one) => {
      const kind = stops.has(one) || isNumber(one) ? 'stop' : noise.has(one) ? 'noise' : 'word';
      return { stem: stem(one), kind };
    });
}

/** Words read before: a catalogue repeats the same few thousand. */
const known = new Map<string, readonly Heard[]>();
const MOST_KNOWN = 50_000;

function hear(word: string): readonly Heard[] {
  const before = known.get(word);
  if (before !== undefined) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const heard = read(word);
  if (word.length <= 40) known.set(word, heard);
  return heard;
}

/**
 * Stems of a text in order, with abbreviations written out; stop words and numbers are dropped unless nothing else is
 * there. `query` also drops the noise of notices ("se requiere", "con experiencia").
 */
export function stems(text: string, query = false): string[] {
  const all = (
    readable(text)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}+#]+/gu) ?? []
  ).flatMap(hear);
  const said = all.filter(({ kind }) => kind !== 'stop');
  const meant = query ? said.filter(({ kind }) => kind === 'word') : said;
  const kept = [meant, said].find(({ length }) => length > 0) ?? all;
  return kept.map((one) => one.stem);
}

/** Stems of a title or a sentence, each once: “cocinero/cocinera de hotel” says no more than “cocinero de hotel”. */
export const titleStems = (text: string, query = false): string[] => [...new Set(stems(text, query))];

const ASIDE = /\([^()]{0,80}\)/g;
const CALL = /^.*?contrataci[oó]n administrativa de servicios?(?:\s+cas)?(?:\s+de)?\s+(?:un[oa]?|dos|tres)?\b/iu;
const TAIL =
  /\s[-–—]\s|[,;:]\s|\spara\s|\sde(?:l|\sla)\s(?:sub\s?)?(?:gerencia|oficina|unidad|direcci[oó]n|divisi[oó]n|[aá]rea|proyecto|programa)\b/iu;

/**
 * What a notice's title says of the work: without asides in brackets, the formula of public calls before it and the office
 * or purpose after it. “CONTRATACIÓN ADMINISTRATIVA DE SERVICIOS DE UN (01) ABOGADO PARA LA UGEL” → “ABOGADO”.
 */
export function gist(text: string): string {
  const plain = text.slice(0, MAX_TEXT).replaceAll(ASIDE, ' ').replace(CALL, '');
  return (plain.split(TAIL, 1)[0] ?? '').trim();
}

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
