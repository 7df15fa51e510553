import type { Ubigeo } from '#peru';
import type { SeekerFacts, TravelMode } from '../facts.js';
import type { ScoringContext } from '../knowledge.js';
import { GATE_STATES } from '../pair-score.js';
import { COMMUTE_STATES, commuteCase } from '../reference/commute.js';
import { commuteShare } from '../reference/fit.js';
import { minutesBetween } from '../reference/travel.js';
import { MINUTES_SHIFT, VALUE_BITS } from './cell.js';
import type { Facet } from './facet.js';
import { Table } from './interned.js';

const MET = GATE_STATES.indexOf('met');
const UNKNOWN = GATE_STATES.indexOf('unknown');

/*
 * A way in one number: its minutes plus one (0: they cannot be told), above them those by bus for who walks, then three flags.
 */
const MINUTES_BITS = 14;
const MINUTES_MASK = (1 << MINUTES_BITS) - 1;
const NO_DISTRICT = 1 << 28;
const REMOTE = 1 << 29;
const NIGHT = 1 << 30;
/** Two whole weeks away and back: longer ways leave no hour at home, whatever their length. */
const LONGEST_WAY = 10_080;

/** Where work is, and how one comes home from it. */
interface Destination {
  district: Ubigeo | undefined;
  night: boolean;
  transport: boolean;
  remote: boolean;
}

/** The ways from where people live to where work is, and whether they are within what somebody accepts: the numbers of `reference/commute`. */
export class Ways {
  /** By limits and night: the state when the minutes are unknown, within, within by bus only, too many; above them the most. */
  private readonly verdicts: Table;
  /** Ways by place: whoever asks of one place asks of many ways. */
  private readonly cells = new Table((place, way) => this.cell(way, place));
  private readonly destinations: Destination[] = [];
  private neighbours: Neighbours[] = [];
  private read = 0;
  private most = 0;
  private limitsRead = 0;

  constructor(
    private readonly context: ScoringContext,
    private readonly way: Facet,
    private readonly limits: Facet,
  ) {
    this.verdicts = new Table((limit, night) => verdictsOf(this.acceptedBy(limit), night === 1));
  }

  /** Minutes that nobody exceeds. */
  get mostMinutes(): number {
    const { values } = this.limits.seekers;
    for (; this.limitsRead < values.length; this.limitsRead++) {
      this.most = Math.max(this.most, this.acceptedBy(this.limitsRead)?.maxMinutes ?? 0);
    }
    return this.most;
  }

  /** The ways of somebody to all places, by place. */
  fill(way: number, cells: Int32Array): void {
    const from = this.way.seekers.values[way] ?? {};
    const here = from.district === undefined ? NO_DISTRICT : 0;
    const mode = from.travel?.mode;
    for (const { to, plain, carried } of this.ordered()) {
      const own = this.minutes(from, to, mode);
      const bus = this.minutes(from, to, mode === 'walk' ? 'bus' : undefined);
      const cell = cellOf(own, bus, to) | here;
      for (let at = 0; at < plain.length; at++) cells[plain[at] ?? 0] = cell;
      if (carried.length === 0) continue;
      const fetched = (cellOf(this.fetched(from, to, own), 0, to) & ~NIGHT) | here;
      for (let at = 0; at < carried.length; at++) cells[carried[at] ?? 0] = fetched;
    }
  }

  /** The way to one place, kept. */
  at(way: number, place: number): number {
    return this.cells.at(place, way);
  }

  /** Gate `commute`. */
  stateAt(way: number, limits: number, place: number): number {
    return this.stateOf(this.at(way, place), limits);
  }

  /** Gate `commute` of a way. */
  stateOf(cell: number, limits: number): number {
    if ((cell & (REMOTE | NO_DISTRICT)) !== 0) return (cell & REMOTE) === 0 ? UNKNOWN : MET;
    const verdicts = this.verdicts.at(limits, (cell & NIGHT) === 0 ? 0 : 1);
    const most = verdicts >> 8;
    const away = cell & MINUTES_MASK;
    if (away === 0) return verdicts & 3;
    if (away - 1 <= most) return (verdicts >> 2) & 3;
    const bus = (cell >> MINUTES_BITS) & MINUTES_MASK;
    return bus > 0 && bus - 1 <= most ? (verdicts >> 4) & 3 : (verdicts >> 6) & 3;
  }

  /** Term and gate `commute` of a way, and its minutes plus one above them. */
  judge(cell: number, limits: number): number {
    const away = cell & MINUTES_MASK;
    const travel = this.acceptedBy(limits);
    const share = away === 0 || travel === undefined ? 0 : commuteShare(away - 1, travel.maxMinutes, this.context) + 1;
    return share | (this.stateOf(cell, limits) << VALUE_BITS) | (away << MINUTES_SHIFT);
  }

  /** May somebody from there stay open for the place who goes no farther than this? */
  mayReach(way: number, place: number, mostMinutes: number): boolean {
    return isWithin(this.at(way, place), mostMinutes);
  }

  private acceptedBy(limits: number): SeekerFacts['travel'] {
    return this.limits.seekers.values[limits]?.travel;
  }

  private cell(way: number, place: number): number {
    const from = this.way.seekers.values[way] ?? {};
    const to = this.destination(place);
    const here = from.district === undefined ? NO_DISTRICT : 0;
    const mode = from.travel?.mode;
    const own = this.minutes(from, to, mode);
    if (!to.transport) return cellOf(own, this.minutes(from, to, mode === 'walk' ? 'bus' : undefined), to) | here;
    return cellOf(this.fetched(from, to, own), 0, to) | here;
  }

  /** Minutes plus one where the firm fetches, if that is faster. */
  private fetched(from: Partial<SeekerFacts>, to: Destination, own: number): number {
    const car = own === 0 ? 0 : this.minutes(from, to, 'car');
    return car === 0 ? own : Math.min(own, car);
  }

  /** Minutes plus one, longer ways as the longest; 0 where they cannot be told. */
  private minutes({ district }: Partial<SeekerFacts>, to: Destination, mode: TravelMode | undefined): number {
    if (mode === undefined) return 0;
    const minutes = minutesBetween(this.context, { from: district, to: to.district, mode, night: to.night });
    return minutes === undefined ? 0 : Math.min(minutes, LONGEST_WAY) + 1;
  }

  private destination(place: number): Destination {
    return (this.destinations[place] ??= destinationOf(this.way, place));
  }

  /** Places by what decides their minutes. */
  private ordered(): readonly Neighbours[] {
    const { size } = this.way.vacancies;
    if (this.read === size) return this.neighbours;
    const found = new Map<string, { to: Destination; plain: number[]; carried: number[] }>();
    for (let place = 0; place < size; place++) {
      const to = this.destination(place);
      const key = `${to.district ?? ''} ${String(to.night)} ${String(to.remote)}`;
      const known = found.get(key) ?? { to: { ...to, transport: false }, plain: [], carried: [] };
      found.set(key, known);
      (to.transport ? known.carried : known.plain).push(place);
    }
    const all = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
    this.neighbours = all.map(([, each]) => ({
      to: each.to,
      plain: Uint32Array.from(each.plain),
      carried: Uint32Array.from(each.carried),
    }));
    this.read = size;
    return this.neighbours;
  }
}

/** Places to which the ways are the same but for whom the firm fetches. */
interface Neighbours {
  to: Destination;
  plain: Uint32Array;
  carried: Uint32Array;
}

/** A way of so many minutes plus one, and so many by bus. */
function cellOf(own: number, bus: number, { remote, night, transport }: Destination): number {
  if (remote) return 1 | REMOTE;
  return own | (bus << MINUTES_BITS) | (night && !transport ? NIGHT : 0);
}

/** Can a way be within so many minutes? */
export function isWithin(cell: number, mostMinutes: number): boolean {
  const away = cell & MINUTES_MASK;
  const bus = (cell >> MINUTES_BITS) & MINUTES_MASK;
  if ((cell & (REMOTE | NO_DISTRICT)) !== 0 || away === 0) return true;
  return away - 1 <= mostMinutes || (bus > 0 && bus - 1 <= mostMinutes);
}

function destinationOf(way: Facet, place: number): Destination {
  const { facts, nightReturn, offers } = way.vacancy(place);
  return { district: facts.district, night: nightReturn, transport: offers.has('transport'), remote: facts.remote };
}

function verdictsOf(travel: SeekerFacts['travel'], night: boolean): number {
  if (travel === undefined) return UNKNOWN * 0b01010101;
  const most = Math.min(travel.maxMinutes, LONGEST_WAY);
  const cases = [
    commuteCase(travel, undefined, undefined, night),
    commuteCase(travel, travel.maxMinutes, undefined, night),
    commuteCase(travel, travel.maxMinutes + 1, travel.maxMinutes, night),
    commuteCase(travel, travel.maxMinutes + 1, undefined, night),
  ];
  return cases.reduce((all, one, at) => all | (GATE_STATES.indexOf(COMMUTE_STATES[one]) << (at * 2)), most << 8);
}
