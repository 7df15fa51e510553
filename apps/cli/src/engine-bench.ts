import { Worker } from 'node:worker_threads';
import {
  Market,
  type ScoringContext,
  scoringContext,
  type SeekerFacts,
  SeekerScan,
  type SharedMarket,
  type VacancyFacts,
  VacancyQuery,
} from '#engine';
import { checksumOf } from './checksum.js';
import { benchFullRun, type FullRunBench } from './full-run-bench.js';
import { messageOf } from './full-run-threads.js';
import { InventedMarket } from './invented-market.js';
import { type Peer, type PeerName, startPeers } from './engine-peer.js';
import { mean, median, quantile, timed, type Timed, timedAsync } from './timing.js';
import { benchWhatIf, type WhatIfBench } from './what-if-bench.js';

const SEED = 20_261_122;
const TODAY = '2026-11-22';
const BEST = 50;
/** Queries of the engine, and those of a peer, which is slower. */
const QUERIES = 400;
const PEER_QUERIES = 60;
const EDITS = 300;

export interface EngineBench {
  market: { seekers: number; vacancies: number; buildCpuS: number; bytesPerSeeker: number };
  queries: { cpuMs: number; wallP50: number; wallP95: number; looked: number; checksum: string };
  seekerQuery: { wallP50: number; wallP95: number };
  peers: PeerBench[];
  full: FullRunBench | undefined;
  edit: { wallP50: number; wallP95: number };
  whatIf: WhatIfBench;
  /** Did every peer give the engine’s lists, and every way of sharing out a full run? */
  identical: boolean;
}

/** Medians of a peer; `cpuMs` is this process’s own, so that of a server is not in it; `ratio` is of the wall times. */
export interface PeerBench {
  name: string;
  queries: number;
  cpuMs: number;
  wallMs: number;
  ratio: number;
  identical: boolean;
}

export interface EngineBenchWish {
  seekers: number;
  vacancies: number;
  peers: readonly PeerName[];
  full: boolean;
  /** With `full`: also by one thread and by so many, when more than one. */
  threads: number;
}

/** What the thread is told that invents a market. */
export interface Invention {
  seed: number;
  today: string;
  seekers: number;
  vacancies: number;
}

/** Invents a market and measures; deterministic but for the times. */
export async function benchEngine(wish: EngineBenchWish): Promise<EngineBench> {
  const context = scoringContext(TODAY);
  const invented = new InventedMarket(SEED);
  const built = await timedAsync(() => invent(wish));
  const market = Market.of(context, built.result);
  // First, so that its memory is that of the market and its lists alone.
  const full = wish.full
    ? await benchFullRun(market, {
        vacancies: () => invented.vacancies(wish.vacancies),
        seed: SEED,
        threads: wish.threads,
      })
    : undefined;
  const query = new VacancyQuery(market, BEST);
  const asked = Array.from(
    { length: Math.min(QUERIES, wish.vacancies) },
    (_, number) => Math.floor((number * wish.vacancies) / Math.min(QUERIES, wish.vacancies)) + 1,
  );
  const queries = vacancyQueries(query, asked);
  const peers = await comparePeers(wish, context, query);
  const sides = {
    seekers: () => invented.seekers(wish.seekers),
    vacancies: () => invented.vacancies(wish.vacancies),
  };
  // Before the edits, which change the market.
  const whatIf = benchWhatIf(market, sides, wish.peers.includes('naive'));
  return {
    market: {
      seekers: wish.seekers,
      vacancies: wish.vacancies,
      buildCpuS: built.cpuMs / 1000,
      bytesPerSeeker: market.bytesPerSeeker,
    },
    queries,
    seekerQuery: seekerQuery(market),
    peers,
    full,
    edit: edits(market, new InventedMarket(SEED).seekers(Math.min(EDITS, wish.seekers))),
    whatIf,
    identical: [...peers, full, whatIf.plain].every((part) => part === undefined || part.identical),
  };
}

/** By a thread that ends: what it needed to invent people is not in the memory of whoever searches among them. */
async function invent({ seekers, vacancies }: EngineBenchWish): Promise<SharedMarket> {
  const workerData: Invention = { seed: SEED, today: TODAY, seekers, vacancies };
  const thread = new Worker(new URL('inventing-thread.js', import.meta.url), { workerData });
  const market = (await messageOf(thread)) as SharedMarket;
  await thread.terminate();
  return market;
}

function vacancyQueries(query: VacancyQuery, asked: readonly number[]): EngineBench['queries'] {
  // Once cold: what is asked of the referee is then known, as in a worker that has been warmed.
  for (const id of asked) query.list(id);
  const turns = asked.map((id) => ({ id, ...timed(() => query.list(id)) }));
  return {
    cpuMs: median(turns.map((each) => each.cpuMs)),
    wallP50: quantile(turns, 0.5),
    wallP95: quantile(turns, 0.95),
    looked: mean(turns.map(({ result }) => result.looked)),
    checksum: checksumOf(turns.flatMap(({ id, result }) => [id, ...result.keys])),
  };
}

/** Peer and engine take turns on the same vacancies; the first round warms both. */
async function compare(peer: Peer, chosen: readonly VacancyFacts[], query: VacancyQuery): Promise<PeerBench> {
  for (const facts of chosen.slice(0, 3)) await peer.ask(facts)();
  let identical = true;
  const turns: { peer: Timed; engine: Timed }[] = [];
  for (const facts of chosen) {
    const ask = peer.ask(facts);
    const theirs = await timedAsync(ask);
    query.list(facts.id);
    const ours = timed(() => query.list(facts.id).keys);
    identical &&=
      theirs.result.length === ours.result.length && theirs.result.every((key, at) => key === ours.result[at]);
    turns.push({ peer: theirs, engine: ours });
  }
  const wallMs = median(turns.map((turn) => turn.peer.wallMs));
  const ratio = wallMs / median(turns.map((turn) => turn.engine.wallMs));
  return {
    identical,
    name: peer.name,
    queries: turns.length,
    cpuMs: median(turns.map((turn) => turn.peer.cpuMs)),
    wallMs,
    ratio,
  };
}

async function comparePeers(wish: EngineBenchWish, context: ScoringContext, query: VacancyQuery) {
  const invented = new InventedMarket(SEED);
  const chosen: VacancyFacts[] = [];
  const step = Math.max(1, Math.floor(wish.vacancies / PEER_QUERIES));
  for (const facts of invented.vacancies(wish.vacancies)) {
    if (facts.id % step === 0 && chosen.length < PEER_QUERIES) chosen.push(facts);
  }
  const found: PeerBench[] = [];
  for (const name of wish.peers) {
    const seekers = invented.seekers(wish.seekers);
    const peers = await startPeers(name, context, seekers);
    try {
      for (const peer of peers) found.push(await compare(peer, chosen, query));
    } finally {
      for (const peer of peers) await peer.stop();
    }
  }
  return found;
}

function seekerQuery(market: Market): { wallP50: number; wallP95: number } {
  const scan = new SeekerScan(market);
  const step = Math.max(1, Math.floor(market.people.count / QUERIES));
  const places = Array.from({ length: Math.min(QUERIES, market.people.count) }, (_, number) => number * step);
  const ask = (place: number) => timed(() => scan.scan(place, { take: () => undefined }));
  for (const place of places) ask(place);
  const times = places.map(ask);
  return { wallP50: quantile(times, 0.5), wallP95: quantile(times, 0.95) };
}

/** A profile is put in anew and searched with: the engine's part of what an edit costs. */
function edits(market: Market, invented: Iterable<SeekerFacts>): EngineBench['edit'] {
  const scan = new SeekerScan(market);
  const times: Timed[] = [];
  for (const facts of invented) {
    const changed = { ...facts, revision: 2, travel: facts.travel && { ...facts.travel, maxMinutes: 90 } };
    times.push(
      timed(() => {
        market.putSeeker(changed);
        scan.scan(market.people.places.get(facts.id) ?? -1, { take: () => undefined });
      }),
    );
  }
  return { wallP50: quantile(times, 0.5), wallP95: quantile(times, 0.95) };
}
