import { synonyms } from './data/synonyms.js';
import { titleStems } from './text.js';

/** Other ways to say the same, as stems. */
export type Rephrase = (said: readonly string[]) => string[][];

interface Swap {
  readonly from: readonly string[];
  readonly to: readonly (readonly string[])[];
}

let swaps: ReadonlyMap<string, readonly Swap[]> | undefined;

/** Swaps by the first stem of what is said. */
function readSwaps(): Map<string, Swap[]> {
  const byFirst = new Map<string, Swap[]>();
  for (const row of synonyms.trim().split('\n')) {
    const [said = '', others = ''] = row.split('\t');
    const from = titleStems(said);
    const first = from[0] ?? '';
    byFirst.set(first, [
      ...(byFirst.get(first) ?? []),
      { from, to: others.split(';').map((other) => titleStems(other)) },
    ]);
  }
  return byFirst;
}

const standsAt = (said: readonly string[], from: readonly string[], at: number): boolean =>
  from.every((one, next) => said[at + next] === one);

/** Whether the word at this place is part of one of the places where the synonym stands. */
const standsAround = (said: readonly string[], from: readonly string[], place: number): boolean =>
  from.some((_, back) => standsAt(said, from, place - back));

/** At most this many other sayings are tried: each costs a search. */
const MOST = 4;

/**
 * Says a title again in the standard or European words of the reviewed synonyms: every place where a synonym stands gives
 * one saying for each of its other words, `MOST` in all.
 */
export const rephrase: Rephrase = (said) => {
  swaps ??= readSwaps();
  const found = new Map<string, string[]>();
  said.forEach((word, at) => {
    for (const { from, to } of swaps?.get(word) ?? []) {
      if (!standsAt(said, from, at)) continue;
      for (const other of to) {
        const words = said.flatMap((one, place) => {
          if (place === at) return other;
          return standsAround(said, from, place) ? [] : one;
        });
        const saying = [...new Set(words)];
        found.set([...saying].sort().join(' '), saying);
      }
    }
  });
  // Sorted, so that the order of the words does not choose which sayings are tried.
  const sorted = [...found].sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.slice(0, MOST).map(([, saying]) => saying);
};
