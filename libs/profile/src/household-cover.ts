import { difference, formatWeek, parseWeek, type WeekPattern } from '#engine';
import { toWeekPattern, type Week } from '#intake';

/** What one of two people who share care says of her week. */
export interface HouseholdWeek {
  /** Hours in which she cares. */
  cares: Week;
  /** Hours in which she can work: she may be away in them. */
  works: Week;
}

/**
 * Hours of mine that count as covered by the other: those she says she cares in, without those in which she can work
 * and without those that both said, because then nobody would be left with whom they care for.
 */
export function coverBy(other: HouseholdWeek, mine: Pick<HouseholdWeek, 'cares'>): WeekPattern {
  const [cares, works, own] = [other.cares, other.works, mine.cares].map((week) => parseWeek(toWeekPattern(week)));
  if (cares === undefined || works === undefined || own === undefined) return toWeekPattern();
  return formatWeek(difference(difference(cares, works), own));
}

/** Hours she said that do not count, because she can work in them. */
export function uncountedOf({ cares, works }: HouseholdWeek): WeekPattern {
  const said = parseWeek(toWeekPattern(cares));
  return formatWeek(difference(said, difference(said, parseWeek(toWeekPattern(works)))));
}
