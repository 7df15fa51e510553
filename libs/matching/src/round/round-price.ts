import { assign } from '#engine';
import { NONE, type RoundProblem, standingOf, valueAt } from './round-problem.js';

/** Prices are thousandths of a point, so that a sol and a place can both have one in whole numbers. */
export const PRICE_SCALE = 1000;
const SWEEPS = 2;

/** What one more of each thing is worth at most, in thousandths of a point; together they bound every assignment. */
export interface RoundPrices {
  /** One more position of each vacancy, what each person keeps, one more of each limit, one less asked of each floor. */
  positions: Float64Array;
  gains: Float64Array;
  limits: number[];
  floors: number[];
  /** No assignment that keeps limits and floors is worth more points than this. */
  bound: number;
}

/** The lowest bound found, and the best assignment met on the way that keeps everything. */
export interface Priced {
  prices: RoundPrices;
  optionOf: Int32Array;
  /** Absent when none of those met keeps every limit and floor. */
  best: { optionOf: Int32Array; value: number } | undefined;
}

/**
 * Prices limits and floors (Lagrangian relaxation: Fisher 1981) until the free market of the exact joint assignment keeps them
 * or comes near. Every bound is checked arithmetic on whole numbers: it holds whatever the prices are.
 */
export function priceRound(problem: RoundProblem): Priced {
  const search = new PriceSearch(problem);
  search.look();
  const constraints = problem.limits.length + problem.floors.length;
  for (let sweep = 0; sweep < (constraints > 1 ? SWEEPS : 1); sweep += 1) {
    if (search.isProven()) break;
    for (let at = 0; at < problem.floors.length && !search.isProven(); at += 1) search.bisect('floors', at);
    for (let at = 0; at < problem.limits.length && !search.isProven(); at += 1) search.bisect('limits', at);
  }
  return search.found();
}

/** Is this bound right? Checked from the problem and the prices alone: no option is worth more than what it costs. */
export function isBound(problem: RoundProblem, prices: RoundPrices): boolean {
  let total = 0;
  if ([...prices.positions, ...prices.gains, ...prices.limits, ...prices.floors].some((price) => price < 0))
    return false;
  for (let option = 0; option < problem.scoreOf.length; option += 1) {
    // A pair without a score is never made, whatever a floor would pay for it.
    if (valueAt(problem.scoreOf, option) > 0 && slackOf(problem, prices, option) < 0) return false;
  }
  prices.gains.forEach((gain) => (total += gain));
  prices.positions.forEach((price, vacancy) => (total += price * valueAt(problem.capacities, vacancy)));
  problem.limits.forEach(({ most }, at) => (total += most * valueAt(prices.limits, at)));
  problem.floors.forEach(({ least }, at) => (total -= least * valueAt(prices.floors, at)));
  return Math.floor(total / PRICE_SCALE) <= prices.bound;
}

/** How far an option is from paying, in thousandths of a point: taking it costs the whole that much at least. */
export function slackOf(problem: RoundProblem, prices: RoundPrices, option: number): number {
  const seeker = valueAt(problem.seekerOf, option);
  const cost = valueAt(prices.gains, seeker) + valueAt(prices.positions, valueAt(problem.vacancyOf, option));
  return cost - netOf(problem, prices, option);
}

function netOf(
  { scoreOf, seekerOf, limits, floors }: RoundProblem,
  prices: Pick<RoundPrices, 'limits' | 'floors'>,
  option: number,
): number {
  let net = valueAt(scoreOf, option) * PRICE_SCALE;
  limits.forEach(({ amountOf }, at) => (net -= valueAt(amountOf, option) * valueAt(prices.limits, at)));
  floors.forEach(({ isMember }, at) => {
    net += valueAt(isMember, valueAt(seekerOf, option)) * valueAt(prices.floors, at);
  });
  return net;
}

class PriceSearch {
  private readonly current: { limits: number[]; floors: number[] };
  private readonly top: number;
  private lowest: Omit<Priced, 'best'> | undefined;
  private best: Priced['best'];

  constructor(private readonly problem: RoundProblem) {
    this.current = { limits: problem.limits.map(() => 0), floors: problem.floors.map(() => 0) };
    let most = 0;
    for (let option = 0; option < problem.scoreOf.length; option += 1) {
      most = Math.max(most, valueAt(problem.scoreOf, option));
    }
    this.top = most * PRICE_SCALE;
  }

  isProven(): boolean {
    return this.lowest !== undefined && this.best?.value === this.lowest.prices.bound;
  }

  found(): Priced {
    if (this.lowest === undefined) throw new Error('look first');
    return { ...this.lowest, best: this.best };
  }

  /** Raises one price to where its constraint just holds. */
  bisect(kind: 'limits' | 'floors', at: number): void {
    const prices = this.current[kind];
    let [low, high] = [-1, this.top + 1];
    while (high - low > 1) {
      const middle = low < 0 ? 0 : Math.floor((low + high) / 2);
      prices[at] = middle;
      if (this.look()[kind][at] === true) high = middle;
      else low = middle;
      if (this.isProven()) return;
    }
    prices[at] = Math.min(high, this.top);
  }

  /** The market at the prices of the moment: which constraints it keeps. */
  look(): { limits: boolean[]; floors: boolean[] } {
    const { problem, current } = this;
    const kept: number[] = [];
    const nets: number[] = [];
    for (let option = 0; option < problem.scoreOf.length; option += 1) {
      const net = valueAt(problem.scoreOf, option) === 0 ? 0 : netOf(problem, current, option);
      if (net <= 0) continue;
      kept.push(option);
      nets.push(net);
    }
    const market = assign({
      seekers: problem.seekers,
      capacities: problem.capacities,
      seekerOf: kept.map((option) => valueAt(problem.seekerOf, option)),
      vacancyOf: kept.map((option) => valueAt(problem.vacancyOf, option)),
      scoreOf: nets,
    });
    const optionOf = chosen(problem, market.vacancyOf, { kept, nets });
    const standing = standingOf(problem, optionOf);
    this.keep(market, optionOf);
    if (standing.isAllowed && standing.value > (this.best?.value ?? -1)) {
      this.best = { optionOf, value: standing.value };
    }
    return {
      limits: problem.limits.map(({ most }, at) => valueAt(standing.taken, at) <= most),
      floors: problem.floors.map(({ least }, at) => valueAt(standing.reached, at) >= least),
    };
  }

  private keep(market: ReturnType<typeof assign>, optionOf: Int32Array): void {
    const { problem, current } = this;
    let total = market.dual;
    problem.limits.forEach(({ most }, at) => (total += most * valueAt(current.limits, at)));
    problem.floors.forEach(({ least }, at) => (total -= least * valueAt(current.floors, at)));
    const bound = Math.floor(total / PRICE_SCALE);
    if (this.lowest !== undefined && bound >= this.lowest.prices.bound) return;
    const { prices: positions, gains } = market;
    const prices = { positions, gains, limits: [...current.limits], floors: [...current.floors], bound };
    this.lowest = { prices, optionOf };
  }
}

/** Of each person, the option of her vacancy that pays most, the first of equals. */
function chosen(
  problem: RoundProblem,
  vacancyOf: Int32Array,
  { kept, nets }: { kept: readonly number[]; nets: readonly number[] },
): Int32Array {
  const optionOf = new Int32Array(problem.seekers).fill(NONE);
  const most = new Float64Array(problem.seekers);
  kept.forEach((option, index) => {
    const seeker = valueAt(problem.seekerOf, option);
    if (
      valueAt(problem.vacancyOf, option) !== valueAt(vacancyOf, seeker) ||
      valueAt(nets, index) <= valueAt(most, seeker)
    )
      return;
    most[seeker] = valueAt(nets, index);
    optionOf[seeker] = option;
  });
  return optionOf;
}
