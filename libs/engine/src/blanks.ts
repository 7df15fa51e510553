import type { PreparedSeeker, PreparedVacancy } from './reference/prepared.js';
import { UNANSWERED, measure } from './reference/fit.js';
import { TERMS } from './scoring/version.js';
import type { Blank, BlankTable, TermCode } from './scoring/version.js';

/**
 * The procedure behind `blanks` of a scoring version: over all pairs of people who answered and vacancies that ask, the 40th and
 * 50th percentile of each term by nearest rank (the value at place ⌈p·n⌉), by the person's minor group and over all. A group with
 * fewer than `least` values for a term keeps the value of all; a term nobody answered keeps 0.
 */
export function measureBlanks(
  seekers: readonly { seeker: PreparedSeeker; minorGroup: number | undefined }[],
  vacancies: readonly PreparedVacancy[],
  least: number,
): { fallback: BlankTable; byMinorGroup: Record<number, BlankTable> } {
  const groups = new Map<number, PreparedSeeker[]>();
  for (const { seeker, minorGroup } of seekers) {
    if (minorGroup !== undefined) groups.set(minorGroup, [...(groups.get(minorGroup) ?? []), seeker]);
  }
  const everyone = seekers.map(({ seeker }) => seeker);
  const fallback = tableOf((term) => percentiles(valuesOf(term, everyone, vacancies), 1) ?? { p40: 0, p50: 0 });
  const byMinorGroup = Object.fromEntries(
    [...groups].map(([group, members]) => [
      group,
      tableOf((term) => percentiles(valuesOf(term, members, vacancies), least) ?? fallback[term]),
    ]),
  );
  return { fallback, byMinorGroup };
}

function tableOf(blankOf: (term: TermCode) => Blank): BlankTable {
  return Object.fromEntries(TERMS.map((term) => [term, blankOf(term)])) as Record<TermCode, Blank>;
}

function valuesOf(term: TermCode, seekers: readonly PreparedSeeker[], vacancies: readonly PreparedVacancy[]): number[] {
  const index = TERMS.indexOf(term);
  const asking = vacancies.filter(({ weights }) => (weights[index] ?? 0) > 0);
  const told = seekers.filter(({ facts }) => term !== 'occupation' || facts.jobs !== undefined);
  return asking
    .flatMap((vacancy) => told.map((seeker) => measure(term, seeker, vacancy)))
    .filter((value) => value !== UNANSWERED)
    .sort((a, b) => a - b);
}

function percentiles(sorted: readonly number[], least: number): Blank | undefined {
  if (sorted.length < Math.max(1, least)) return undefined;
  const at = (share: number) => sorted[Math.ceil((share * sorted.length) / 100) - 1] ?? 0;
  return { p40: at(40), p50: at(50) };
}
