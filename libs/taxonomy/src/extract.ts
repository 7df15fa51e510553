import { perCatalogue, skills } from './catalogue.js';
import type { Skill, SkillId } from './concept.js';
import { normalise, stem } from './normalise.js';
import { MAX_TEXT, titleStems } from './text.js';

/** A skill that a text seems to speak of; only a person's yes makes it hers or the vacancy's. */
export interface FoundSkill {
  readonly skill: SkillId;
  readonly label: string;
  /** 0 to 1: the share of the label's rarity that the span holds, lower for one common word. */
  readonly confidence: number;
  /** Place of the span in the text, in UTF-16 units, end excluded. */
  readonly start: number;
  readonly end: number;
  /** The words of the span as they stand in the text. */
  readonly words: string;
}

interface Word {
  readonly stem: string;
  readonly root: string;
  readonly start: number;
  readonly end: number;
}

interface Phrase {
  readonly skill: Skill;
  /** Stem and root of each word of the label. */
  readonly parts: readonly { readonly stem: string; readonly root: string }[];
}

/** Root of a stem without the endings of verbs: `cuidaba`, `cuidar`, `cuidando`, `cuidadora` → `cuid`. */
const root = (of: string): string => of.replace(/(?<=...)(?:[aei]dor|and|iend|ad|id|ab|ar|er|ir)$/, '');

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}+#]+/gu)].map(({ 0: word, index }) => {
    const stemmed = stem(normalise(word));
    return { stem: stemmed, root: root(stemmed), start: index, end: index + word.length };
  });

interface PhraseBook {
  /** Phrases by their rarest root. */
  readonly byKey: ReadonlyMap<string, readonly Phrase[]>;
  readonly rarity: (of: string) => number;
}

function write(): PhraseBook {
  const phrases = skills().flatMap((skill) =>
    [skill.es, skill.en, ...skill.aliases].map((label) => ({
      skill,
      parts: titleStems(label).map((one) => ({ stem: one, root: root(one) })),
    })),
  );
  const counts = new Map<string, number>();
  for (const { parts } of phrases) for (const part of parts) counts.set(part.root, (counts.get(part.root) ?? 0) + 1);
  const rarity = (of: string): number => Math.log(1 + phrases.length / (counts.get(of) ?? 1));
  const byKey = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const [key] = phrase.parts.map((part) => part.root).sort((a, b) => rarity(b) - rarity(a));
    if (key === undefined) continue;
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [phrase]);
    else same.push(phrase);
  }
  return { byKey, rarity };
}

const book = perCatalogue(write);

/** How far, in words, the parts of a skill may stand from its rarest word. */
const REACH = 7;
/** Below this share of a label's rarity the span speaks of something else. */
const LEAST = 0.75;
/** The same word in another form, `cuidaba` for `cuidar`. */
const OTHER_FORM = 0.95;
/** One word alone says less than a phrase. */
const ONE_WORD = 0.8;

/** The span around `at` that holds most of a phrase, when it holds enough. */
function match(
  phrase: Phrase,
  words: readonly Word[],
  at: number,
  rarity: PhraseBook['rarity'],
): FoundSkill | undefined {
  let held = 0;
  let whole = 0;
  let [first, last] = [at, at];
  for (const part of phrase.parts) {
    whole += rarity(part.root);
    const place = nearest(part.root, words, at);
    if (place === undefined) continue;
    held += rarity(part.root) * (words[place]?.stem === part.stem ? 1 : OTHER_FORM);
    first = Math.min(first, place);
    last = Math.max(last, place);
  }
  const confidence = (held / whole) * (phrase.parts.length === 1 ? ONE_WORD : 1);
  const [from, to] = [words[first], words[last]];
  if (held / whole < LEAST || from === undefined || to === undefined) return undefined;
  const { id: skill, es: label } = phrase.skill;
  return { skill, label, confidence, start: from.start, end: to.end, words: '' };
}

function nearest(of: string, words: readonly Word[], at: number): number | undefined {
  for (let step = 0; step <= REACH; step++) {
    if (words[at + step]?.root === of) return at + step;
    if (words[at - step]?.root === of) return at - step;
  }
  return undefined;
}

/**
 * Skills of the catalogue in force that a paragraph speaks of, in the order of the text: the surest reading of each stretch of
 * words, each skill once. Reads the first 20 000 characters. Suggests only; nothing is added without a person's yes.
 */
export function extractSkills(text: string): FoundSkill[] {
  const { byKey, rarity } = book();
  const read = text.slice(0, MAX_TEXT);
  const words = wordsOf(read);
  const found = words.flatMap((word, at) =>
    (byKey.get(word.root) ?? []).flatMap((phrase) => match(phrase, words, at, rarity) ?? []),
  );
  found.sort((a, b) => b.confidence - a.confidence || b.end - b.start - (a.end - a.start) || a.skill - b.skill);
  const kept: FoundSkill[] = [];
  const taken = new Uint8Array(read.length);
  const known = new Set<SkillId>();
  for (const one of found) {
    if (known.has(one.skill) || taken[one.start] === 1 || taken[one.end - 1] === 1) continue;
    known.add(one.skill);
    taken.fill(1, one.start, one.end);
    kept.push({ ...one, words: read.slice(one.start, one.end) });
  }
  return kept.sort((a, b) => a.start - b.start);
}
