import { BANDS } from '../pair-score.js';
import type { PairScore } from '../pair-score.js';

/** Ids of a key lie below this; a higher id could not be told from a higher score. */
const IDS = 2 ** 31;
export const LARGEST_ID = IDS - 1;
/** More than any score. */
const BAND = 0x4000;

/** A score from 0 to 2^22 and an id below 2^31 in one number that orders by score, then by lower id. */
export function keyOf(score: number, id: number): number {
  return score * IDS + (IDS - 1 - id);
}

export function scoreOfKey(key: number): number {
  return Math.floor(key / IDS);
}

export function idOfKey(key: number): number {
  return IDS - 1 - (key % IDS);
}

/** The order of her list, best first: the better band, then the score, that of `opens_if` after what helps most, then the lower id. −1 for a pair that is not in it. */
export function herKey({ band, ifLifted, unlockScore, vacancy }: HerPlace): number {
  if (band === 'none') return -1;
  const worth = band === 'opens_if' ? Math.max(ifLifted, unlockScore) : ifLifted;
  return keyOf((BANDS.length - 1 - BANDS.indexOf(band)) * BAND + worth, vacancy);
}

/** What decides the place of a pair in her list. */
export type HerPlace = Pick<PairScore, 'band' | 'ifLifted' | 'unlockScore' | 'vacancy'>;
