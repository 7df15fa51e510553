import { assign, CURRENT_SCORING, isShut, type Removal, removalNumber, removalOf, scoreWithout } from '#engine';
import { publicationRule, suppress } from '#statistics';
import type { TableGroup } from './round.data.js';
import { isOpen, type Market, type RoundPair, type RoundPerson, worthOf } from './round-market.js';

/** What one cause closes; `null` where fewer people stand behind a number than may be told. */
export interface CauseLine {
  /** Number of the removal, see `removalOf`. */
  cause: number;
  /** People to whom taking it away, and nothing else, opens a position. */
  people: number | null;
  /** Pairs of a person and a vacancy that it opens, and the vacancies among them. */
  pairs: number | null;
  vacancies: number | null;
  /** Placements that a joint assignment has more when it is taken away for everybody. */
  gained: number | null;
}

export interface SupportTable {
  people: number;
  placed: number;
  causes: CauseLine[];
  /** People by district and group, and cause in the order of `causes`; `null` is hidden, an empty list is withheld. */
  detail: { district: string; group: string; people: (number | null)[] }[];
  withheld: boolean;
  least: number;
}

/** Of all others, one line. */
export const OTHER = 'other';
const MOST_DISTRICTS = 6;
const MOST_CAUSES = 10;
const CUT = CURRENT_SCORING.cuts.value.review;
const LEAST = publicationRule.countMinimum;

interface Closed {
  cause: Removal;
  pairs: RoundPair[];
  people: Set<number>;
}

/** What each single cause closes among these people, and what taking it away would place; small counts are hidden. */
export function supportTable(market: Market, group: TableGroup): SupportTable {
  const open = market.pairs.filter((pair) => isOpen(pair));
  const placed = placedWith(market, open);
  const closed = closedBy(market.pairs)
    .sort((a, b) => b.people.size - a.people.size || removalNumber(a.cause) - removalNumber(b.cause))
    .slice(0, MOST_CAUSES);
  const told = closed.filter(({ people }) => people.size >= LEAST);
  const detail = detailOf(market.people, told, group);
  return {
    people: market.people.length,
    placed,
    causes: [...told, ...closed.filter(({ people }) => people.size < LEAST)].map((each) => ({
      ...lineOf(each, () => placedWith(market, [...open, ...each.pairs]) - placed),
      cause: removalNumber(each.cause),
    })),
    ...detail,
    least: LEAST,
  };
}

function lineOf({ pairs, people }: Closed, gained: () => number): Omit<CauseLine, 'cause'> {
  if (people.size < LEAST) return { people: null, pairs: null, vacancies: null, gained: null };
  const vacancies = new Set(pairs.map(({ vacancyId }) => vacancyId)).size;
  return { people: people.size, pairs: pairs.length, vacancies, gained: gained() };
}

/** Pairs that open once one cause is taken away, by that cause. */
function closedBy(pairs: readonly RoundPair[]): Closed[] {
  const found = new Map<number, Closed>();
  for (const pair of pairs) {
    const { whole } = pair;
    if (whole === undefined || isOpen(pair) || isShut(whole.gates)) continue;
    for (let number = 1; ; number += 1) {
      const cause = removalOf(number);
      if (cause === undefined) break;
      if (scoreWithout(whole, [cause]) < CUT || scoreWithout(whole, []) >= CUT) continue;
      const known = found.get(number) ?? { cause, pairs: [], people: new Set<number>() };
      known.pairs.push(pair);
      known.people.add(pair.seekerId);
      found.set(number, known);
    }
  }
  return [...found.values()];
}

/** How many a joint assignment of these pairs places. */
function placedWith({ people, vacancies }: Market, pairs: readonly RoundPair[]): number {
  const seekerAt = new Map(people.map(({ id }, at) => [id, at]));
  const vacancyAt = new Map(vacancies.map(({ id }, at) => [id, at]));
  const kept = pairs.filter(({ seekerId, vacancyId }) => seekerAt.has(seekerId) && vacancyAt.has(vacancyId));
  return assign({
    seekers: people.length,
    capacities: vacancies.map(({ positions }) => positions),
    seekerOf: kept.map(({ seekerId }) => seekerAt.get(seekerId) ?? 0),
    vacancyOf: kept.map(({ vacancyId }) => vacancyAt.get(vacancyId) ?? 0),
    scoreOf: kept.map((pair) => worthOf(pair)),
  }).placed;
}

function detailOf(
  people: readonly RoundPerson[],
  causes: readonly Closed[],
  group: TableGroup,
): Pick<SupportTable, 'detail' | 'withheld'> {
  const touched = people.filter(({ id }) => causes.some((cause) => cause.people.has(id)));
  const kept = largest(touched.map(({ district }) => district ?? OTHER));
  const cells = new Map<string, RoundPerson[]>();
  for (const person of touched) {
    const district = kept.has(person.district ?? OTHER) ? (person.district ?? OTHER) : OTHER;
    const key = `${district} ${groupOf(person, group)}`;
    cells.set(key, [...(cells.get(key) ?? []), person]);
  }
  const keys = [...cells.keys()].sort();
  if (keys.length === 0 || causes.length === 0) return { detail: [], withheld: false };
  const counts = keys.map((key) =>
    causes.map((cause) => (cells.get(key) ?? []).filter(({ id }) => cause.people.has(id)).length),
  );
  const { status, withheld } = suppress(counts, { minimum: LEAST, protection: 'exact' });
  if (withheld) return { detail: [], withheld };
  const detail = keys.map((key, row) => {
    const [district = OTHER, name = ''] = key.split(' ');
    const shown = (counts[row] ?? []).map((count, at) => (status[row]?.[at] === 'published' ? count : null));
    return { district, group: name, people: shown };
  });
  return { detail, withheld: false };
}

function largest(districts: readonly string[]): Set<string> {
  const counts = new Map<string, number>();
  for (const district of districts) counts.set(district, (counts.get(district) ?? 0) + 1);
  const ordered = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  return new Set(ordered.slice(0, MOST_DISTRICTS).map(([district]) => district));
}

/** Her line of the group: whether she cares for somebody, or how long she waits. */
export function groupOf({ cares, waitingDays }: RoundPerson, group: TableGroup): string {
  if (group === 'none') return 'all';
  if (group === 'care') return cares;
  if (waitingDays < 30) return 'new';
  return waitingDays < 90 ? 'months' : 'long';
}
