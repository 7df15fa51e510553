import { Injectable } from '@nestjs/common';
import { EngineThreads } from './engine-threads.service.js';
import type { ListedPair, Lists, MarketLists } from './market-lists.js';
import type { Match } from './match.entity.js';
import { LISTED, type Least, MatchRepository, type StoredPair } from './match.repository.js';
import { FALLEN, scorePairs, type Wanted } from './pair-scores.js';
import { RevisionRepository } from './revision.repository.js';

/** A wanted pair, what is stored of it, and all lists it then stands in. */
interface Entry {
  pair: Wanted;
  held: StoredPair | undefined;
  listed: number;
}

/** By pair. */
export type Scored = ReadonlyMap<string, Match | typeof FALLEN>;
type PairKey = Pick<ListedPair, 'seekerId' | 'vacancyId'>;

/** Turns lists into the change of what is stored: whatever the columns chose is scored whole by the reference engine. */
@Injectable()
export class PairScorer {
  constructor(
    private readonly matches: MatchRepository,
    private readonly revisions: RevisionRepository,
    private readonly threads: EngineThreads,
  ) {}

  /**
   * Makes what is stored agree with these lists; call it under the writers' lock. Pairs that are stored with the same revisions keep
   * their numbers; with `scored`, from `scoreAll` outside the lock, every pair is written anew. Returns how many pairs were written.
   */
  async store(written: Lists, lists: MarketLists, scored?: Scored): Promise<number> {
    const ids = idsOf(written);
    const wanted = await this.wanted(written, lists);
    const stored = new Map((await this.matches.storedOf(...ids)).map((pair) => [pairKey(pair), pair]));
    const { gone, moved, entries } = sortOut(stored, wanted, (pair) => bitsOf(pair, written));
    const isOld = ({ pair, held }: Entry) =>
      scored === undefined ? held === undefined || !isSame(held, pair) : !scored.has(pairKey(pair));
    const fresh = await this.score(
      entries.filter(isOld).map(({ pair }) => pair),
      lists,
    );
    const rows: Match[] = [];
    for (const { pair, held, listed } of entries) {
      const row = fresh.get(pairKey(pair)) ?? scored?.get(pairKey(pair));
      if (row === FALLEN) gone.push(pair);
      else if (row !== undefined) rows.push(Object.assign(row, { listed }));
      else if (held !== undefined && held.listed !== listed) moved.push({ ...held, listed });
    }
    const least = { seeker: leastIn(written.seeker), vacancy: leastIn(written.vacancy) };
    return this.matches.replace({ gone, moved, scored: rows, least });
  }

  /** Every pair of these lists, scored whatever is stored, since a day or a catalogue may lie between. */
  async scoreAll(written: Lists, lists: MarketLists): Promise<Scored> {
    return this.score([...(await this.wanted(written, lists)).values()], lists, true);
  }

  /** Pairs of these lists, and those that people speak of. */
  private async wanted(written: Lists, lists: MarketLists): Promise<Map<string, Wanted>> {
    const wanted = wantedBy(written);
    for (const { seekerId, vacancyId } of await this.matches.spokenOf(...idsOf(written))) {
      const pair = lists.find(seekerId, vacancyId);
      const key = pairKey({ seekerId, vacancyId });
      if (pair !== undefined && !wanted.has(key)) wanted.set(key, { ...pair, listed: 0 });
    }
    return wanted;
  }

  /** By the reference engine, from the revisions the columns saw and as of their day; revisions that were erased meanwhile are left out. */
  private async score(
    pairs: readonly Wanted[],
    { market: { context } }: MarketLists,
    byThreads = false,
  ): Promise<Scored> {
    const facts = {
      seekers: [...(await this.revisions.facts('seeker', pairs.map(seekerKey))).values()],
      vacancies: [...(await this.revisions.facts('vacancy', pairs.map(vacancyKey))).values()],
    };
    const isShared = byThreads && this.threads.areReady;
    const scores = isShared ? await this.threads.score(pairs, facts, context.today) : scorePairs(pairs, facts, context);
    const scored = new Map<string, Match | typeof FALLEN>();
    pairs.forEach((pair, at) => {
      const score = scores[at];
      if (score !== undefined) scored.set(pairKey(pair), score);
    });
    return scored;
  }
}

function wantedBy(written: Lists): Map<string, Wanted> {
  const wanted = new Map<string, Wanted>();
  for (const side of ['seeker', 'vacancy'] as const) {
    for (const list of written[side].values()) {
      for (const pair of list?.pairs ?? []) {
        const before = wanted.get(pairKey(pair))?.listed ?? 0;
        wanted.set(pairKey(pair), { ...pair, listed: before | LISTED[side] });
      }
    }
  }
  return wanted;
}

/**
 * What is gone, what stands in fewer lists than before, and what may have to be scored. A pair that stands in a list which is not
 * written now stays as it is stored, even an old one: who edited it has a job to come, which finds the list by it.
 */
function sortOut(
  stored: ReadonlyMap<string, StoredPair>,
  wanted: ReadonlyMap<string, Wanted>,
  bitsWritten: (pair: StoredPair) => number,
): { gone: PairKey[]; moved: StoredPair[]; entries: Entry[] } {
  const found = { gone: [] as PairKey[], moved: [] as StoredPair[], entries: [] as Entry[] };
  for (const key of new Set([...stored.keys(), ...wanted.keys()])) {
    const [held, pair] = [stored.get(key), wanted.get(key)];
    const elsewhere = held === undefined ? 0 : held.listed & ~bitsWritten(held);
    if (pair !== undefined && (pair.listed !== 0 || elsewhere === 0)) {
      found.entries.push({ pair, held, listed: pair.listed | elsewhere });
    } else if (held !== undefined && elsewhere === 0) found.gone.push(held);
    else if (held !== undefined && elsewhere !== held.listed) found.moved.push({ ...held, listed: elsewhere });
  }
  return found;
}

/** Lists of a pair that are being written, of which what was stored does not count any more. */
function bitsOf({ seekerId, vacancyId }: StoredPair, written: Lists): number {
  return (written.seeker.has(seekerId) ? LISTED.seeker : 0) | (written.vacancy.has(vacancyId) ? LISTED.vacancy : 0);
}

function leastIn(lists: Lists['seeker']): Map<number, Least> {
  return new Map(
    [...lists].map(([id, list]) => [id, { least: list?.least ?? null, leastBeside: list?.leastBeside ?? null }]),
  );
}

function isSame(held: StoredPair, pair: ListedPair): boolean {
  return held.seekerRevision === pair.seekerRevision && held.vacancyRevision === pair.vacancyRevision;
}

function idsOf(written: Lists): [seekers: number[], vacancies: number[]] {
  return [[...written.seeker.keys()], [...written.vacancy.keys()]];
}

function pairKey({ seekerId, vacancyId }: PairKey): string {
  return `${String(seekerId)} × ${String(vacancyId)}`;
}

function seekerKey({ seekerId, seekerRevision }: ListedPair) {
  return { id: seekerId, revision: seekerRevision };
}

function vacancyKey({ vacancyId, vacancyRevision }: ListedPair) {
  return { id: vacancyId, revision: vacancyRevision };
}
