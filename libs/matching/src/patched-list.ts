import { canBeHiredNow, keyOf } from '#engine';
import { type Bid, toExceed, type List, type ListedPair } from './market-lists.js';
import { LISTED, type Least, type StoredPair } from './match.repository.js';

/** What is known of the lists of some vacancies and of the people who were edited. */
export interface Patch {
  /** Every stored pair of these vacancies. */
  stored: readonly StoredPair[];
  /** What a newcomer had to exceed, by vacancy. */
  least: ReadonlyMap<number, Least>;
  /** Everybody who was edited, and what they bid now. */
  edited: ReadonlySet<number>;
  bids: readonly Bid[];
  /** How many a list keeps. */
  most: number;
}

interface Entry extends ListedPair {
  key: number;
  isLawful: boolean;
}

/**
 * The lists of these vacancies after some people were edited, from what is stored of them: whoever was not edited stands where she stood.
 * Left out is a list of which that does not say enough: somebody fell below its end, and who stood behind it must be asked for.
 */
export function patchedLists(vacancies: readonly number[], patch: Patch): Map<number, List> {
  const entries = new Map<number, Entry[]>(vacancies.map((id) => [id, []]));
  for (const pair of patch.stored) {
    if ((pair.listed & LISTED.vacancy) === 0 || patch.edited.has(pair.seekerId)) continue;
    const key = keyOf(pair.listScore, pair.seekerId);
    entries.get(pair.vacancyId)?.push({ ...pair, key, isLawful: canBeHiredNow(pair.gates) });
  }
  for (const bid of patch.bids) entries.get(bid.vacancyId)?.push({ ...bid, isLawful: bid.isBeside });
  const lists = new Map<number, List>();
  for (const [id, found] of entries) {
    const list = listOf(found, patch.least.get(id), patch.most);
    if (list !== undefined) lists.set(id, list);
  }
  return lists;
}

function listOf(entries: Entry[], before: Least | undefined, most: number): List | undefined {
  const [revision] = entries.map(({ vacancyRevision }) => vacancyRevision);
  // Its own edit is to come, or it was never written: it is asked whole.
  if (before === undefined || before.least === null || before.leastBeside === null) return undefined;
  if (entries.some(({ vacancyRevision }) => vacancyRevision !== revision)) return undefined;
  entries.sort((a, b) => b.key - a.key);
  const all = bestOf(entries, before.least, most);
  const lawful = bestOf(
    entries.filter(({ isLawful }) => isLawful),
    before.leastBeside,
    most,
  );
  if (all === undefined || lawful === undefined) return undefined;
  const pairs = [...new Set([...all, ...lawful])].map(pairOf);
  return { pairs, least: toExceed(all.map(keyIn), most), leastBeside: toExceed(lawful.map(keyIn), most) };
}

/** The first of these; nothing when a list that was full cannot be filled with those who do not stand behind its end. */
function bestOf(entries: readonly Entry[], least: number, most: number): Entry[] | undefined {
  const best = entries.slice(0, most);
  const isKnown = least < 0 || (best.length === most && best.every(({ key }) => key >= least));
  return isKnown ? best : undefined;
}

function keyIn({ key }: Entry): number {
  return key;
}

function pairOf({ seekerId, vacancyId, seekerRevision, vacancyRevision }: Entry): ListedPair {
  return { seekerId, vacancyId, seekerRevision, vacancyRevision };
}
