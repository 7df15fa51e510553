import { isOpen, type Market, commonCause, type RoundModel, type RoundPair, type Option } from './round-market.js';
import { PRICE_SCALE, slackOf } from './round-price.js';
import { NONE, standingOf, valueAt } from './round-problem.js';
import type { RoundFloor, RoundQuestion, ServiceCode } from './round.data.js';
import { SERVICE_CODES } from './round.data.js';
import type { Proof, RoundSolution } from './solve-round.js';
import type { PlanGain } from './support-plan.js';

/** Why she is proposed there, or not at all. Points are of the whole assignment; a post is named, another person never. */
export type PlaceReason =
  /** Of the posts she can take, the one whose request she covers best. */
  | { code: 'best_for_her' }
  /** She covers the request of `vacancy` better; putting her there would take at least `points` from the whole. */
  | { code: 'best_for_all'; vacancy: number; points: number }
  /** Every place she could take is worth more with somebody else: the best of them, and what giving it to her would take. */
  | { code: 'full'; vacancy: number; points: number }
  /** Only with a service of which there was not enough. */
  | { code: 'service_out'; services: readonly ServiceCode[]; vacancy: number }
  /** She has pairs, none of them open today; `cause` is what closes most of them, as a removal's number, 0 for none alone. */
  | { code: 'closed'; pairs: number; cause: number }
  | { code: 'no_pair' };

export interface RoundPlace {
  seekerId: number;
  vacancyId: number | null;
  greedyVacancyId: number | null;
  pair: RoundPair | undefined;
  services: readonly ServiceCode[];
  reason: PlaceReason;
}

/** A person and a post that would both rather have each other: she by her own list, the post by its own. */
export interface BlockingPair {
  seekerId: number;
  vacancyId: number;
  /** A position of it stayed open. */
  isOpen: boolean;
}

/** Most blocking pairs that are kept; the summary counts all. */
export const MOST_BLOCKING = 500;

export interface RoundSummary {
  people: number;
  pairs: number;
  openPairs: number;
  vacancies: number;
  positions: number;
  value: number;
  placed: number;
  bound: number;
  proof: Proof;
  greedy: { value: number; placed: number };
  blocking: number;
  services: { code: ServiceCode; most: number; taken: number; points: number }[];
  floors: { floor: RoundFloor; members: number; reached: number }[];
  /** Of a plan. */
  gain?: PlanGain | undefined;
}

type Solved = Extract<RoundSolution, { status: 'solved' }>;

/** Who goes where and why, those with a place first, the best covered first. */
export function placesOf(market: Market, model: RoundModel, solution: Solved): RoundPlace[] {
  const reasons = new Reasons(market, model, solution);
  const places = market.people.map(({ id }, seeker): RoundPlace => {
    const taken = optionAt(model, solution.optionOf, seeker);
    return {
      seekerId: id,
      vacancyId: taken?.pair.vacancyId ?? null,
      greedyVacancyId: optionAt(model, solution.greedyOf, seeker)?.pair.vacancyId ?? null,
      pair: taken?.pair,
      services: taken?.services ?? [],
      reason: reasons.of(seeker),
    };
  });
  const worth = ({ pair }: RoundPlace): number => pair?.listScore ?? -1;
  return places.sort((a, b) => worth(b) - worth(a) || a.seekerId - b.seekerId);
}

function optionAt(model: RoundModel, optionOf: Int32Array, seeker: number): Option | undefined {
  const option = valueAt(optionOf, seeker);
  return option === NONE ? undefined : model.options[option];
}

class Reasons {
  private readonly optionsOf: number[][];
  private readonly pairsOf = new Map<number, RoundPair[]>();
  /** What the prices leave unsaid: how far the bound is above the value. */
  private readonly gap: number;

  constructor(
    private readonly market: Market,
    private readonly model: RoundModel,
    private readonly solution: Solved,
  ) {
    this.optionsOf = market.people.map(() => []);
    model.options.forEach((_, option) => this.optionsOf[valueAt(model.problem.seekerOf, option)]?.push(option));
    for (const pair of market.pairs) {
      const known = this.pairsOf.get(pair.seekerId);
      if (known === undefined) this.pairsOf.set(pair.seekerId, [pair]);
      else known.push(pair);
    }
    this.gap = solution.prices.bound - solution.value;
  }

  of(seeker: number): PlaceReason {
    const own = this.optionsOf[seeker] ?? [];
    const taken = valueAt(this.solution.optionOf, seeker);
    if (taken !== NONE) return this.ofPlaced(own, taken);
    const free = own.filter((option) => this.model.options[option]?.services.length === 0);
    const best = this.bestOf(free);
    if (best !== undefined) return { code: 'full', vacancy: this.vacancyOf(best), points: this.pointsOf(best) };
    const withService = this.bestOf(own);
    if (withService !== undefined) {
      const services = this.model.options[withService]?.services ?? [];
      return { code: 'service_out', services, vacancy: this.vacancyOf(withService) };
    }
    const pairs = this.pairsOf.get(this.market.people[seeker]?.id ?? 0) ?? [];
    return pairs.length === 0
      ? { code: 'no_pair' }
      : { code: 'closed', pairs: pairs.length, cause: commonCause(pairs) };
  }

  private ofPlaced(own: readonly number[], taken: number): PlaceReason {
    const { scoreOf } = this.model.problem;
    const best = this.bestOf(own);
    if (best === undefined || valueAt(scoreOf, best) <= valueAt(scoreOf, taken)) return { code: 'best_for_her' };
    return { code: 'best_for_all', vacancy: this.vacancyOf(best), points: this.pointsOf(best) };
  }

  private bestOf(options: readonly number[]): number | undefined {
    const { scoreOf } = this.model.problem;
    let best: number | undefined;
    for (const option of options) {
      if (best === undefined || valueAt(scoreOf, option) > valueAt(scoreOf, best)) best = option;
    }
    return best;
  }

  private vacancyOf(option: number): number {
    return this.model.options[option]?.pair.vacancyId ?? 0;
  }

  /** Taking this option instead costs the whole that much at least: no assignment with it is worth more than bound less slack. */
  private pointsOf(option: number): number {
    const slack = slackOf(this.model.problem, this.solution.prices, option) / PRICE_SCALE;
    return Math.max(0, Math.ceil(slack - this.gap));
  }
}

/** By the two orders of the stored pairs: she prefers by her own score, a post by how she covers its request. */
export function blockingOf(market: Market, places: readonly RoundPlace[]): BlockingPair[] {
  const placeOf = new Map(places.map((place) => [place.seekerId, place]));
  const worst = new Map<number, number>();
  const held = new Map<number, number>();
  for (const { pair } of places) {
    if (pair === undefined) continue;
    held.set(pair.vacancyId, (held.get(pair.vacancyId) ?? 0) + 1);
    worst.set(pair.vacancyId, Math.min(worst.get(pair.vacancyId) ?? Infinity, pair.listScore));
  }
  const positions = new Map(market.vacancies.map(({ id, positions: open }) => [id, open]));
  return market.pairs.flatMap((pair) => {
    const place = placeOf.get(pair.seekerId);
    if (place === undefined || !isOpen(pair) || place.vacancyId === pair.vacancyId) return [];
    if (place.pair !== undefined && place.pair.herScore >= pair.herScore) return [];
    const open = (held.get(pair.vacancyId) ?? 0) < (positions.get(pair.vacancyId) ?? 0);
    if (!open && (worst.get(pair.vacancyId) ?? Infinity) >= pair.listScore) return [];
    return [{ seekerId: pair.seekerId, vacancyId: pair.vacancyId, isOpen: open }];
  });
}

export function summaryOf(
  market: Market,
  { problem, options, limits }: RoundModel,
  { solution, question, blocking }: { solution: Solved; question: RoundQuestion; blocking: number },
): RoundSummary {
  const standing = standingOf(problem, solution.optionOf);
  const greedy = standingOf(problem, solution.greedyOf);
  const uses = (code: ServiceCode): number =>
    solution.optionOf.filter((option) => options[option]?.services.includes(code)).length;
  const asked = SERVICE_CODES.filter(
    (code) => options.some(({ services }) => services.includes(code)) || (question.services[code] ?? 0) > 0,
  );
  return {
    people: market.people.length,
    pairs: market.pairs.length,
    openPairs: market.pairs.filter((pair) => isOpen(pair)).length,
    vacancies: market.vacancies.length,
    positions: market.vacancies.reduce((sum, { positions }) => sum + positions, 0),
    value: solution.value,
    placed: solution.placed,
    bound: solution.bound,
    proof: solution.proof,
    greedy: { value: greedy.value, placed: greedy.placed },
    blocking,
    services: asked.map((code) => ({
      code,
      most: question.services[code] ?? 0,
      taken: uses(code),
      points: Math.round(valueAt(solution.prices.limits, limits.indexOf(code)) / PRICE_SCALE),
    })),
    floors: question.floors.map((floor, at) => ({
      floor,
      members: Array.from(problem.floors[at]?.isMember ?? []).reduce((sum, is) => sum + is, 0),
      reached: valueAt(standing.reached, at),
    })),
  };
}
