import type { Day } from './day.js';
import { FOREIGN_CAPS } from './labour.data.js';
import type { BasisPoints, Centimos } from './money.js';
import { inForce } from './rules.js';

export interface ForeignCapQuestion {
  /** Workers on the payroll now, all of them. */
  headcount: number;
  /** Of those, foreign and not exempt. */
  foreign: number;
  /** Monthly pay of all, and of the foreign non-exempt. */
  payroll: Centimos;
  foreignPayroll: Centimos;
  /** Monthly pay offered to the new worker. */
  offer: Centimos;
  /** The candidate does not count for the caps (kin of a Peruvian, permanent, treaty). */
  exempt: boolean;
  day: Day;
}

/** One share of the arithmetic: part / whole against the limit. */
export interface CapShare {
  part: number;
  whole: number;
  limit: BasisPoints;
  /** Rounded to the nearest basis point, to show; 10000 when there is nobody to divide by. */
  points: BasisPoints;
  within: boolean;
}

export interface CapReading {
  /** Whether the new hire is in the denominator: the law is read both ways. */
  reading: 'hire_counted' | 'hire_not_counted';
  headcount: CapShare;
  payroll: CapShare;
  within: boolean;
}

export interface ForeignCap {
  /** `open`: lawful in both readings; `full`: in none; `borderline`: they disagree, so ask the MTPE or for an exoneration. */
  verdict: 'open' | 'full' | 'borderline';
  exempt: boolean;
  readings: readonly [CapReading, CapReading];
  /** Workers who do not count, hired besides, that would bring the headcount share within the limit (first reading). */
  localHiresNeeded: number;
  source: string;
}

function capShare(part: number, whole: number, limit: BasisPoints): CapShare {
  const points = whole === 0 ? 10_000 : Math.round((part * 10_000) / whole);
  return { part, whole, limit, points, within: whole > 0 && part * 10_000 <= limit * whole };
}

/**
 * May a firm hire one more worker under the caps of D.Leg. 689, with the arithmetic of both readings of the denominator.
 * Counts are whole, money monthly céntimos, none negative, `foreign` ≤ `headcount`, `foreignPayroll` ≤ `payroll`; otherwise `RangeError`.
 * Source: FOREIGN_CAPS in labour.data; that the denominator is unsettled is the design's own caution. Throws `NoRuleInForce`.
 */
export function foreignCap(question: ForeignCapQuestion): ForeignCap {
  const { headcount, foreign, payroll, foreignPayroll, offer, exempt, day } = question;
  const valid = foreign >= 0 && foreign <= headcount && foreignPayroll >= 0 && foreignPayroll <= payroll && offer >= 0;
  if (!valid) throw new RangeError('foreign workers and pay must be part of the whole');
  const { value: caps, source } = inForce(FOREIGN_CAPS, day);
  const read = (reading: CapReading['reading'], heads: number, pay: Centimos): CapReading => {
    const byHead = capShare(foreign + 1, headcount + heads, caps.headcount);
    const byPay = capShare(foreignPayroll + offer, payroll + pay, caps.payroll);
    return { reading, headcount: byHead, payroll: byPay, within: byHead.within && byPay.within };
  };
  const counted = read('hire_counted', 1, offer);
  const notCounted = read('hire_not_counted', 0, 0);
  const wanted = Math.ceil(((foreign + 1) * 10_000) / caps.headcount);
  return {
    verdict: exempt || (counted.within && notCounted.within) ? 'open' : capVerdict(counted, notCounted),
    exempt,
    readings: [counted, notCounted],
    localHiresNeeded: exempt ? 0 : Math.max(0, wanted - headcount - 1),
    source,
  };
}

const capVerdict = (one: CapReading, other: CapReading): ForeignCap['verdict'] =>
  one.within || other.within ? 'borderline' : 'full';
