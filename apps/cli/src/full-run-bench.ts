import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import {
  FullRun,
  herKey,
  idOfKey,
  type Interval,
  type Market,
  type PairScore,
  type PreparedVacancy,
  prepareSeeker,
  prepareVacancies,
  scoreKept,
  type ScoringContext,
  type SeekerFacts,
  type SeekerResult,
  type SeekerUnlocks,
  unlocksFor,
  type VacancyFacts,
  VacancyQuery,
} from '#engine';
import { mix } from './checksum.js';
import { hashOf, hashOfCertainty, hashOfVacancies, KEEP, textOf } from './full-run-checksum.js';
import { type InThreads, runInThreads } from './full-run-threads.js';
import { InventedMarket } from './invented-market.js';
import { median, timed } from './timing.js';

/** Stretches of people of whom a part is run again, and what part of everybody each is. */
const STRETCHES = 10;
const STRETCH = 0.002;
/** People whom the plain loop does too, and vacancies whose lists are asked for by themselves. */
const PLAIN = 12;
const ASKED = 200;

export interface FullRunBench {
  cpuS: number;
  /** Megabytes of the process: before the run, after it, and the most of twenty looks in between; of these the columns of the market. */
  memory: { before: number; after: number; most: number; columns: number };
  pairs: number;
  checksum: string;
  /** Median wall times of a person, and how often that of the engine goes into the other. */
  plain: { people: number; wallMs: number; ratio: number };
  /** CPU time with all what-ifs over that without. */
  whatIfRatio: number;
  /** Wall time with one thread, and with several. */
  threads: InThreads[];
  /** One range or several, one thread or several, the plain loop, and the vacancies asked one by one: the same lists? */
  identical: boolean;
}

/** Both lists of everybody with everything and what would open more, timed; then parts of it in other ways, compared. */
export async function benchFullRun(
  market: Market,
  { vacancies, seed, threads }: { vacancies: () => Iterable<VacancyFacts>; seed: number; threads: number },
): Promise<FullRunBench> {
  collectGarbage();
  const before = megabytes(process.memoryUsage().rss);
  const run = new FullRun(market, KEEP);
  const progress = new Progress(market.people.count);
  const { cpuMs, result: checksum } = timed(() => checksumOfAll(market, run, progress));
  const after = megabytes(process.memoryUsage().rss);
  const memory = {
    before,
    after,
    most: Math.max(after, megabytes(progress.mostMemory)),
    columns: megabytes(market.bytes),
  };
  const inThreads = threads > 1 ? [await runInThreads(market, 1), await runInThreads(market, threads)] : [];
  const asked = sameWhenAsked(market, run);
  const shared = sameWhenShared(market);
  const whatIfRatio = whatIfs(market);
  const plain = comparePlain(market, vacancies, seed);
  return {
    cpuS: cpuMs / 1000,
    memory,
    pairs: run.taken,
    checksum,
    plain,
    whatIfRatio,
    threads: inThreads,
    identical: asked && shared && plain.identical && inThreads.every((each) => each.checksum === checksum),
  };
}

function checksumOfAll(market: Market, run: FullRun, progress: Progress): string {
  let sum = 0;
  run.range(0, market.people.count, (result) => {
    sum = (sum + hashOf(result)) >>> 0;
    progress.step();
  });
  return textOf(sum, hashOfVacancies(market, [run]));
}

/** Says on the error stream how far a run has come, and looks how much memory it takes. */
class Progress {
  mostMemory = 0;
  private done = 0;
  private readonly step20: number;

  constructor(private readonly all: number) {
    this.step20 = Math.ceil(all / 20);
  }

  step(): void {
    this.done++;
    if (this.done % this.step20 !== 0 && this.done !== this.all) return;
    const { user, system } = process.cpuUsage();
    this.mostMemory = Math.max(this.mostMemory, process.memoryUsage().rss);
    process.stderr.write(
      `${String(this.done)} of ${String(this.all)} people, ${((user + system) / 1e6).toFixed(0)} s CPU\n`,
    );
  }
}

/** Are the lists of the vacancies those that are found for each alone? */
function sameWhenAsked(market: Market, run: FullRun): boolean {
  const query = new VacancyQuery(market, KEEP.vacancy);
  const step = Math.max(1, Math.floor(market.posts.count / ASKED));
  for (let post = 0; post < market.posts.count; post += step) {
    const id = market.posts.ids.cells[post] ?? 0;
    const { keys, lawful } = query.lists(id);
    if (!areEqual(keys, run.listed.sorted(post)) || !areEqual(lawful, run.lawful.sorted(post))) return false;
  }
  return true;
}

function hashOfAll(result: SeekerResult): number {
  return mix(hashOf(result), hashOfCertainty(result));
}

/** Some people at once, and the same in many ranges shared out over two runs: the same lists of both sides? */
function sameWhenShared(market: Market): boolean {
  const [one, two, three] = [new FullRun(market, KEEP), new FullRun(market, KEEP), new FullRun(market, KEEP)];
  let [whole, parts] = [0, 0];
  for (const [from, to] of stretches(market)) {
    const middle = Math.floor((from + to) / 2);
    one.range(from, to, (result) => (whole = (whole + hashOfAll(result)) >>> 0));
    two.range(middle, to, (result) => (parts = (parts + hashOfAll(result)) >>> 0));
    three.range(from, middle, (result) => (parts = (parts + hashOfAll(result)) >>> 0));
  }
  return whole === parts && hashOfVacancies(market, [one]) === hashOfVacancies(market, [two, three]);
}

/** Some people with and without what would open more, by turns. */
function whatIfs(market: Market): number {
  const [base, all] = [new FullRun(market, { ...KEEP, unlocks: false }), new FullRun(market, KEEP)];
  let [without, with_] = [0, 0];
  for (const [from, to] of stretches(market)) {
    without += timed(() => base.range(from, to, () => undefined)).cpuMs;
    with_ += timed(() => all.range(from, to, ({ unlocks }) => unlocks.result())).cpuMs;
  }
  return with_ / without;
}

function stretches({ people: { count } }: Market): [from: number, to: number][] {
  return Array.from({ length: STRETCHES }, (_, number) => {
    const from = Math.floor((number * count) / STRETCHES);
    return [from, Math.min(count, from + Math.max(1, Math.floor(count * STRETCH)))];
  });
}

/** A loop over every vacancy with the reference engine, gates first, for some people; the same lists and counts? */
function comparePlain(market: Market, vacancies: () => Iterable<VacancyFacts>, seed: number) {
  const { context } = market;
  const all = prepareVacancies([...vacancies()], context);
  const run = new FullRun(market, KEEP);
  const turns = somePeople(market.people.count, seed).map((facts) => {
    const place = market.people.places.get(facts.id) ?? 0;
    let ours: Kept | undefined;
    const engine = timed(() => {
      run.range(place, place + 1, ({ list, otherPaths, unlocks, certaintyOf }) => {
        const keys = list.sorted(0);
        const certainties = keys.map((key) => certaintyOf(idOfKey(key)));
        ours = { list: keys, certainties, otherPaths: otherPaths.sorted(0), unlocks: unlocks.result() };
      });
    });
    const loop = timed(() => plainLists(facts, all, context));
    return { engine, loop, isSame: JSON.stringify(ours) === JSON.stringify(loop.result) };
  });
  const wallMs = median(turns.map(({ loop }) => loop.wallMs));
  return {
    people: turns.length,
    wallMs,
    ratio: wallMs / median(turns.map(({ engine }) => engine.wallMs)),
    identical: turns.every(({ isSame }) => isSame),
  };
}

interface Kept {
  list: number[];
  certainties: Interval[];
  otherPaths: number[];
  unlocks: SeekerUnlocks;
}

function plainLists(facts: SeekerFacts, vacancies: readonly PreparedVacancy[], context: ScoringContext): Kept {
  const person = prepareSeeker(facts, context);
  const hers: PairScore[] = [];
  for (const vacancy of vacancies) {
    const score = scoreKept(person, vacancy);
    if (score !== undefined && score.band !== 'none') hers.push(score);
  }
  hers.sort((a, b) => herKey(b) - herKey(a));
  const list = hers.slice(0, KEEP.seeker);
  const others = hers.filter(({ otherPath }) => otherPath).slice(0, KEEP.otherPaths);
  return {
    list: list.map(herKey),
    certainties: list.map(({ certainty: { low, high } }) => ({ low, high })),
    otherPaths: others.map(herKey),
    unlocks: unlocksFor(facts, vacancies, context),
  };
}

function somePeople(count: number, seed: number): SeekerFacts[] {
  const step = Math.max(1, Math.floor(count / PLAIN));
  const chosen: SeekerFacts[] = [];
  for (const facts of new InventedMarket(seed).seekers(count)) {
    if (facts.id % step === 0 && chosen.length < PLAIN) chosen.push(facts);
  }
  return chosen;
}

function areEqual(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((key, at) => key === b[at]);
}

/** What inventing the market left behind is no part of the run. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}
