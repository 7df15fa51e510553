import type { Day } from './day.js';
import { UIT } from './labour.data.js';
import type { BasisPoints, Centimos } from './money.js';
import { dailyWage, share } from './money.js';
import type { Rule } from './rules.js';
import { inForce } from './rules.js';

/** Labour regime; micro and small only by registration in REMYPE. */
export type Regime = 'micro' | 'small' | 'general';

export interface RegimeTerms {
  /** Ceiling of yearly sales in UIT; absent: none. */
  maxSalesUit?: number;
  vacationDays: number;
  /** Daily wages of CTS a year, and the most that adds up. */
  ctsDailyWages: number;
  ctsCapDailyWages?: number;
  /** Monthly wages of gratificaciones a year, and the bonus on them. */
  gratificationWages: number;
  gratificationBonus: BasisPoints;
  health: readonly ('SIS' | 'EsSalud' | 'EPS')[];
  /** Unfair dismissal: daily wages a year and the cap; absent where not verified. */
  dismissalDailyWages?: number;
  dismissalCapDailyWages?: number;
}

const SOURCE = 'Ley MYPE (Gestión, 7 dic. 2025; SueldoJusto 2026; LP Derecho; IL Abogados)';
const from = '2013-07-03';

/** Terms of each regime. Pay floor, hours, weekly rest and holidays are equal in all three. */
export const REGIMES: Readonly<Record<Regime, readonly Rule<RegimeTerms>[]>> = {
  micro: [
    {
      value: {
        maxSalesUit: 150,
        vacationDays: 15,
        ctsDailyWages: 0,
        gratificationWages: 0,
        gratificationBonus: 0,
        health: ['SIS', 'EsSalud'],
        dismissalDailyWages: 10,
        dismissalCapDailyWages: 90,
      },
      from,
      source: SOURCE,
      confidence: 'found',
    },
  ],
  small: [
    {
      value: {
        maxSalesUit: 1700,
        vacationDays: 15,
        ctsDailyWages: 15,
        ctsCapDailyWages: 90,
        gratificationWages: 1,
        gratificationBonus: 0,
        health: ['EsSalud'],
        dismissalDailyWages: 20,
        dismissalCapDailyWages: 120,
      },
      from,
      source: SOURCE,
      confidence: 'found',
    },
  ],
  general: [
    {
      value: {
        vacationDays: 30,
        ctsDailyWages: 30,
        gratificationWages: 2,
        gratificationBonus: 900,
        health: ['EsSalud', 'EPS'],
      },
      from,
      source: SOURCE,
      confidence: 'found',
    },
  ],
};

export interface AnnualPackage {
  regime: Regime;
  /** Twelve months of pay. */
  pay: Centimos;
  gratifications: Centimos;
  cts: Centimos;
  /** Extraordinary bonus on the gratificaciones. */
  bonus: Centimos;
  /** All of the above. */
  total: Centimos;
  vacationDays: number;
  source: string;
}

/**
 * What a year is worth in a regime for a monthly pay before deductions: 12 × pay + gratificaciones + CTS + bonus.
 * Method: arithmetic on the terms in force (derived, guidance). Throws `NoRuleInForce` before July 2013.
 */
export function annualPackage(regime: Regime, monthly: Centimos, day: Day): AnnualPackage {
  const { value: terms, source } = inForce(REGIMES[regime], day);
  const pay = monthly * 12;
  const gratifications = monthly * terms.gratificationWages;
  const cts = Math.round(dailyWage(monthly) * terms.ctsDailyWages);
  const bonus = share(gratifications, terms.gratificationBonus);
  const total = pay + gratifications + cts + bonus;
  return { regime, pay, gratifications, cts, bonus, total, vacationDays: terms.vacationDays, source };
}

/** Yearly sales up to which a firm may be in a regime, by the UIT of the day; `undefined`: no ceiling. Throws `NoRuleInForce`. */
export function salesCeiling(regime: Regime, day: Day): Centimos | undefined {
  const units = inForce(REGIMES[regime], day).value.maxSalesUit;
  return units === undefined ? undefined : units * inForce(UIT, day).value;
}
