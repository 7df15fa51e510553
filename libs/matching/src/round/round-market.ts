import { createHash } from 'node:crypto';
import { CURRENT_SCORING, failingGates, isShut, type PairScore, removalNumber, scoreWithout } from '#engine';
import { type RoundFloor, type RoundQuestion, type ServiceCode, SERVICE_CODES, SERVICES } from './round.data.js';
import type { RoundProblem } from './round-problem.js';

/** A person who may be placed, with what floors may ask of. */
export interface RoundPerson {
  id: number;
  district: string | null;
  waitingDays: number;
  isLoneCarer: boolean;
  /** Whether she cares for somebody, by her own answer. */
  cares: 'yes' | 'no' | 'unknown';
}

export interface RoundVacancy {
  id: number;
  positions: number;
}

/** A stored pair. `whole` is there for a closed pair when services are asked for: its score with the factor of every barrier. */
export interface RoundPair {
  seekerId: number;
  vacancyId: number;
  seekerRevision: number;
  vacancyRevision: number;
  gates: number;
  herScore: number;
  listScore: number;
  unlock: number;
  whole?: Pick<PairScore, 'gates' | 'fit' | 'multipliers'> | undefined;
}

/** What a round is solved from, in order of id. */
export interface Market {
  people: readonly RoundPerson[];
  vacancies: readonly RoundVacancy[];
  pairs: readonly RoundPair[];
}

/** A pair as it may be taken, with the services it needs. */
export interface Option {
  pair: RoundPair;
  services: readonly ServiceCode[];
}

export interface RoundModel {
  problem: RoundProblem;
  options: readonly Option[];
  /** What each limit of the problem is of. */
  limits: readonly (ServiceCode | 'cash')[];
}

const CUT = CURRENT_SCORING.cuts.value.review;

/** Open for her today, above the review cut of the scoring version: no gate fails. */
export function isOpen({ gates, herScore }: Pick<RoundPair, 'gates' | 'herScore'>): boolean {
  return failingGates(gates) === 0 && herScore >= CUT;
}

/**
 * What a pair is worth to the round: how well she covers what the vacancy asks. Care, barriers, pay, way and preferences only
 * decide whether the pair is open for her; between two people who can take a position they count against neither.
 */
export function worthOf({ listScore }: Pick<RoundPair, 'listScore'>): number {
  return Math.max(1, listScore);
}

/** The options, capacities, limits and floors of a question, numbered by the order of ids. */
export function modelOf(market: Market, question: RoundQuestion): RoundModel {
  const services = SERVICE_CODES.filter((code) => isAvailable(question, code));
  const limits = limitsOf(question);
  const seekerAt = new Map(market.people.map(({ id }, at) => [id, at]));
  const vacancyAt = new Map(market.vacancies.map(({ id }, at) => [id, at]));
  const options = market.pairs.flatMap((pair) => {
    if (!seekerAt.has(pair.seekerId) || !vacancyAt.has(pair.vacancyId)) return [];
    return waysInto(pair, services).map((needed): Option => ({ pair, services: needed }));
  });
  return {
    options,
    limits,
    problem: {
      seekers: market.people.length,
      capacities: market.vacancies.map(({ positions }) => positions),
      seekerOf: options.map(({ pair }) => seekerAt.get(pair.seekerId) ?? 0),
      vacancyOf: options.map(({ pair }) => vacancyAt.get(pair.vacancyId) ?? 0),
      scoreOf: options.map(({ pair }) => worthOf(pair)),
      limits: limits.map((of) => ({
        most: of === 'cash' ? Math.floor((question.cash ?? 0) / 100) : (question.services[of] ?? 0),
        amountOf: options.map((option) => amountOf(option.services, of, question)),
      })),
      floors: question.floors.map((floor) => ({
        least: floor.least,
        isMember: market.people.map((person) => (isMember(person, floor) ? 1 : 0)),
      })),
    },
  };
}

/** A number of it, or money to buy it with. */
function isAvailable({ services, cash = 0, costs = {} }: RoundQuestion, code: ServiceCode): boolean {
  return (services[code] ?? 0) > 0 || (cash > 0 && (costs[code] ?? 0) > 0);
}

function limitsOf({ services, cash = 0 }: RoundQuestion): (ServiceCode | 'cash')[] {
  const counted = SERVICE_CODES.filter((code) => (services[code] ?? 0) > 0);
  return cash > 0 ? [...counted, 'cash'] : counted;
}

/** Of a service, one; of the cash, whole soles, rounded up. */
function amountOf(needed: readonly ServiceCode[], of: ServiceCode | 'cash', { costs = {} }: RoundQuestion): number {
  if (of !== 'cash') return needed.includes(of) ? 1 : 0;
  return needed.reduce((sum, code) => sum + Math.ceil((costs[code] ?? 0) / 100), 0);
}

/** Every smallest set of services with which she can take it: the empty one when it is open as it is, none when nothing opens it. */
export function waysInto(pair: RoundPair, services: readonly ServiceCode[]): (readonly ServiceCode[])[] {
  if (isOpen(pair)) return [[]];
  const { whole } = pair;
  if (whole === undefined || isShut(pair.gates) || isShut(whole.gates)) return [];
  const opens = (set: readonly ServiceCode[]): boolean =>
    scoreWithout(
      whole,
      set.map((code) => SERVICES[code].removal),
    ) >= CUT;
  if (opens([])) return [[]];
  const ways: ServiceCode[][] = [];
  for (const set of setsOf(services)) {
    if (!ways.some((way) => way.every((code) => set.includes(code))) && opens(set)) ways.push(set);
  }
  return ways;
}

/** Sets of one, then of two: nobody waits for three services to fall into place. */
function setsOf(services: readonly ServiceCode[]): ServiceCode[][] {
  const ones = services.map((code) => [code]);
  return [...ones, ...services.flatMap((first, at) => services.slice(at + 1).map((second) => [first, second]))];
}

export function isMember(person: RoundPerson, floor: RoundFloor): boolean {
  if (floor.kind === 'district') return person.district === floor.district;
  if (floor.kind === 'waiting') return person.waitingDays >= floor.days;
  return person.isLoneCarer;
}

/** The cause that closes most of these pairs and that can be taken away; 0 for none. */
export function commonCause(pairs: readonly RoundPair[]): number {
  const counts = new Map<number, number>();
  for (const { unlock } of pairs) if (unlock > 0) counts.set(unlock, (counts.get(unlock) ?? 0) + 1);
  const [first] = [...counts].sort(([a, many], [b, few]) => few - many || a - b);
  return first?.[0] ?? 0;
}

export const numberOf = (service: ServiceCode): number => removalNumber(SERVICES[service].removal);

/** Fingerprint of everything that the answer follows from: the same digest, the same result. */
export function digestOf(
  market: Market,
  question: RoundQuestion,
  versions: { scoring: number; catalogue: string },
): Buffer {
  const pairs = market.pairs.map(({ whole, ...pair }) => [...Object.values(pair), whole?.fit, whole?.multipliers]);
  const told = [versions, question, market.people, market.vacancies, pairs];
  return createHash('sha256').update(JSON.stringify(told)).digest();
}
