import { BANDS } from './pair-score.js';
import type { PairScore } from './pair-score.js';
import type { ScoringVersion } from './scoring/version.js';

/** What ordering her list needs of a scored pair. */
export type Arrangeable = Pick<PairScore, 'vacancy' | 'band' | 'ifLifted' | 'unlockScore' | 'otherPath'>;

/**
 * Her list: bands in order, best score first, ties by vacancy id; pairs of no band are left out. Of every ten places at least three go to
 * another minor group at or above her education, as long as there are any: the last places of the ten give way.
 */
export function arrangeForSeeker<T extends Arrangeable>(results: readonly T[], version: ScoringVersion): T[] {
  const { least, among } = version.otherPath.value;
  const left = results.filter(({ band }) => band !== 'none').sort(byPlace);
  const arranged: T[] = [];
  while (left.length > 0) {
    const others = left.filter(({ otherPath }) => otherPath).slice(0, least);
    const room = among - others.length;
    const rest = left.filter((result) => !others.includes(result)).slice(0, room);
    const page = [...rest, ...others].sort(byPlace);
    arranged.push(...page);
    for (const result of page) left.splice(left.indexOf(result), 1);
  }
  return arranged;
}

function byPlace(a: Arrangeable, b: Arrangeable): number {
  const [first, second] = [worth(a), worth(b)];
  return BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || second - first || a.vacancy - b.vacancy;
}

function worth({ band, ifLifted, unlockScore }: Arrangeable): number {
  return band === 'opens_if' ? Math.max(ifLifted, unlockScore) : ifLifted;
}
