import { type Best, idOfKey, type Keep, type Market, type SeekerResult } from '#engine';
import { mix } from './checksum.js';

export const KEEP: Keep = { seeker: 50, otherPaths: 15, vacancy: 50, unlocks: true };

/** All that is kept of a person, in one number. */
export function hashOf({ seekerId, list, otherPaths, unlocks }: SeekerResult): number {
  const { open, singles, pair } = unlocks.result();
  let hash = mix(seekerId, open.vacancies, open.positions);
  for (const { gain } of pair === undefined ? singles : [...singles, pair]) {
    hash = mix(hash, gain.vacancies, gain.positions, gain.best?.vacancy ?? 0, gain.best?.score ?? 0);
  }
  for (const key of list.sorted(0)) hash = mixKey(hash, key);
  for (const key of otherPaths.sorted(0)) hash = mixKey(hash, key);
  return hash;
}

/** Where the fit of each pair of her list may lie, in one number: asked apart, since it is worked out for who looks. */
export function hashOfCertainty({ list, certaintyOf }: SeekerResult): number {
  let hash = 0;
  for (const key of list.sorted(0)) {
    const { low, high } = certaintyOf(idOfKey(key));
    hash = mix(hash, low, high);
  }
  return hash;
}

/** The lists of every vacancy. */
export interface BothLists {
  listed: Best;
  lawful: Best;
}

/** Both lists of every vacancy, as several runs found them together. */
export function hashOfVacancies({ posts }: Market, [first, ...others]: readonly [BothLists, ...BothLists[]]): number {
  let hash = 0;
  for (let post = 0; post < posts.count; post++) {
    for (const each of others) {
      for (const key of each.listed.sorted(post)) first.listed.offer(post, key);
      for (const key of each.lawful.sorted(post)) first.lawful.offer(post, key);
    }
    hash = mix(hash, posts.ids.cells[post] ?? 0);
    for (const key of first.listed.sorted(post)) hash = mixKey(hash, key);
    for (const key of first.lawful.sorted(post)) hash = mixKey(hash, key);
  }
  return hash;
}

function mixKey(hash: number, key: number): number {
  return mix(hash, key % 0x1_0000_0000, Math.floor(key / 0x1_0000_0000));
}

/** A checksum as it is printed. */
export function textOf(sum: number, vacancies: number): string {
  return mix(sum, vacancies).toString(16).padStart(8, '0');
}
