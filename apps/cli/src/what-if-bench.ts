import {
  countDoors,
  countUnlocks,
  type EmployerGain,
  type Market,
  prepareSeeker,
  type SeekerFacts,
  unlocksForVacancy,
  type VacancyFacts,
} from '#engine';
import { median, quantile, timed, type Timed } from './timing.js';

/** Vacancies and people that are asked for, and vacancies that a plain loop does too. */
const ASKED = 60;
const PLAIN = 2;
/** People whom the plain loop holds at once. */
const SLICE = 2000;

/** Times of what pages ask: which change of a vacancy gains how many people, and what would open more to one person. */
export interface WhatIfBench {
  firm: Spread;
  person: Spread;
  /** The firm's question by a loop over everybody with the reference engine, for some vacancies: the same counts? */
  plain: { vacancies: number; cpuMs: number; ratio: number; identical: boolean } | undefined;
}

interface Spread {
  cpuMs: number;
  wallP50: number;
  wallP95: number;
}

/** Both sides in full, in ascending order of ids from 1. */
export interface Sides {
  seekers: () => Iterable<SeekerFacts>;
  vacancies: () => Iterable<VacancyFacts>;
}

export function benchWhatIf(market: Market, { seekers, vacancies }: Sides, isPlain: boolean): WhatIfBench {
  const posts = someOf(vacancies(), market.posts.count);
  const people = someOf(seekers(), market.people.count);
  return {
    firm: spreadOf(posts.map((facts) => timed(() => countUnlocks(market, facts)))),
    person: spreadOf(people.map((facts) => timed(() => countDoors(market, facts)))),
    plain: isPlain ? comparePlain(market, posts.slice(0, PLAIN), seekers()) : undefined,
  };
}

function spreadOf(times: readonly Timed[]): Spread {
  return {
    cpuMs: median(times.map(({ cpuMs }) => cpuMs)),
    wallP50: quantile(times, 0.5),
    wallP95: quantile(times, 0.95),
  };
}

function someOf<T extends { id: number }>(all: Iterable<T>, count: number): T[] {
  const step = Math.max(1, Math.floor(count / ASKED));
  const chosen: T[] = [];
  for (const one of all) if (one.id % step === 0 && chosen.length < ASKED) chosen.push(one);
  return chosen;
}

function comparePlain(market: Market, posts: readonly VacancyFacts[], seekers: Iterable<SeekerFacts>) {
  const ours = posts.map((facts) => timed(() => countUnlocks(market, facts)));
  const theirs = posts.map(() => ({ open: 0, people: new Map<string, number>() }));
  let plainMs = 0;
  for (const slice of slices(seekers)) {
    const prepared = slice.map((facts) => prepareSeeker(facts, market.context));
    posts.forEach((facts, at) => {
      const { result, cpuMs } = timed(() => unlocksForVacancy(facts, prepared, market.context));
      plainMs += cpuMs;
      const counted = theirs[at];
      if (counted !== undefined) addTo(counted, result);
    });
  }
  const cpuMs = plainMs / Math.max(1, posts.length);
  return {
    vacancies: posts.length,
    cpuMs,
    ratio: cpuMs / median(ours.map((each) => each.cpuMs)),
    identical: ours.every(({ result }, at) => {
      const { open, people } = theirs[at] ?? { open: -1, people: new Map<string, number>() };
      return (
        open === result.open &&
        people.size === result.gains.length &&
        result.gains.every((gain) => people.get(JSON.stringify(gain.change)) === gain.people)
      );
    }),
  };
}

function addTo(
  counted: { open: number; people: Map<string, number> },
  { open, gains }: { open: number; gains: EmployerGain[] },
): void {
  counted.open += open;
  for (const { change, people } of gains) {
    const key = JSON.stringify(change);
    counted.people.set(key, (counted.people.get(key) ?? 0) + people);
  }
}

function* slices<T>(all: Iterable<T>): Generator<T[]> {
  let slice: T[] = [];
  for (const one of all) {
    if (slice.push(one) < SLICE) continue;
    yield slice;
    slice = [];
  }
  yield slice;
}
