import { findOccupation, findSkill } from './catalogue.js';
import type { Linker } from './link.js';
import { baseCatalogue } from './link.js';
import { gist, titleStems } from './text.js';

/** What a person of the team said that a text means. */
export interface ReviewedSynonym {
  readonly kind: 'occupation' | 'skill';
  /** `wordKey` of the text. */
  readonly key: string;
  /** Number of the concept. */
  readonly concept: number;
}

/** Longest text kept of what somebody typed; a longer one is a sentence, not a name of work. */
export const LONGEST_WORDS = 60;

/**
 * The words of a typed text without what may name a person or reach one: no token with a digit, no address of mail or web,
 * no sign. `undefined` when nothing of a name of work is left, or more than one holds (60 characters).
 */
export function plainWords(text: string): string | undefined {
  const tokens = gist(text)
    .split(/\s+/u)
    .filter((token) => !/\p{N}|@|:\/\/|www\.|\.(?:com|pe|org|net)\b/iu.test(token));
  const words = tokens
    .join(' ')
    .replaceAll(/[^\p{L}\p{M}\s,/'’+#-]+/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,/'’-]+|[\s,/'’-]+$/gu, '');
  return words.length > LONGEST_WORDS || wordKey(words) === '' ? undefined : words;
}

/** The same for texts that say the same: sorted stems, so number, gender, order and signs do not count. Empty for no word. */
export const wordKey = (text: string): string =>
  titleStems(text, true)
    .filter((stem) => /\p{L}/u.test(stem))
    .toSorted()
    .join(' ');

let vocabulary: ReadonlySet<string> | undefined;

/** Whether every word of a text stands in the shipped catalogue: such a text names no person whom nobody knows. */
export function holdsOnlyKnownWords(text: string): boolean {
  vocabulary ??= new Set(
    Object.values(baseCatalogue()).flatMap((concepts) =>
      concepts.flatMap(({ label, aliases = [] }) => [label, ...aliases].flatMap((name) => titleStems(name))),
    ),
  );
  const known = vocabulary;
  return wordKey(text)
    .split(' ')
    .every((stem) => known.has(stem));
}

let inForce: ReadonlyMap<string, number> = new Map();
const place = (kind: string, key: string): string => `${kind} ${key}`;

/** Puts these synonyms in force in this whole process, instead of those before. */
export function installSynonyms(synonyms: readonly ReviewedSynonym[]): void {
  inForce = new Map(synonyms.map(({ kind, key, concept }) => [place(kind, key), concept]));
}

/** The concept that a person of the team gave to this text, when the catalogue still holds it. */
export function reviewedConcept(text: string, kind: ReviewedSynonym['kind']): number | undefined {
  const concept = inForce.get(place(kind, wordKey(plainWords(text) ?? '')));
  if (concept === undefined) return undefined;
  // A retired concept answers with its successor.
  return (kind === 'skill' ? findSkill(concept) : findOccupation(concept))?.id;
}

/** A linker that puts the reviewed concept of a text first, with full confidence; the others follow as they were. */
export function withReviewed(linker: Linker): Linker {
  return {
    link(text, { kind, top = 5 }) {
      const found = linker.link(text, { kind, top });
      const concept = kind === 'isco' ? undefined : reviewedConcept(text, kind);
      if (concept === undefined) return found;
      const id = String(concept);
      const label = (kind === 'skill' ? findSkill(concept)?.es : findOccupation(concept)?.labels.es) ?? '';
      return [{ id, label, score: 1, confidence: 1 }, ...found.filter((other) => other.id !== id)].slice(0, top);
    },
  };
}
