import type { Day } from './day.js';
import { FOREIGN_CONTRACT_MAX_YEARS } from './labour.data.js';
import type { RightToWork } from './right-to-work.js';
import { inForce } from './rules.js';

/** One thing to do before or on the first day; `years` is the longest term of the contract. */
export type HiringStep =
  | { code: 'written' | 'filed' | 'payroll' }
  | { code: 'fixed_term'; years: number }
  | { code: 'permit_ends'; until: Day };

/**
 * The steps of a first contract, in their order. A person whose permit ends, or who counts for the caps, has a written
 * contract of fixed term, filed before the first day; the others have none of that. `right` absent: nothing is known, so
 * only what holds for everybody. Source: D.Leg. 689, D.S. 008-2018-TR (SIVICE), planilla from day one. Throws `NoRuleInForce`.
 */
export function hiringSteps(right: RightToWork | undefined, day: Day): readonly HiringStep[] {
  const isForeign = right !== undefined && (right.countsForCap !== 'no' || right.until !== undefined);
  const payroll: HiringStep = { code: 'payroll' };
  if (!isForeign) return [{ code: 'written' }, payroll];
  const term: HiringStep = { code: 'fixed_term', years: inForce(FOREIGN_CONTRACT_MAX_YEARS, day).value };
  const ends: HiringStep[] = right.until === undefined ? [] : [{ code: 'permit_ends', until: right.until }];
  return [term, ...ends, { code: 'filed' }, payroll];
}
