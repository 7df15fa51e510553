import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { foreignCap } from './foreign-cap.js';
import * as labour from './labour.data.js';
import { payFloor } from './pay-floor.js';
import { annualPackage, salesCeiling } from './regime.js';
import type { Rule } from './rules.js';
import { inForce, NoRuleInForce } from './rules.js';
import { addDays } from './day.js';

const day = '2026-11-22';

describe('dated rules', () => {
  it.each(Object.entries(labour))('%s is a series without gap or overlap, each with a source', (_, series) => {
    const rules: readonly Rule<unknown>[] = series;
    for (const [at, rule] of rules.entries()) {
      expect(rule.source).not.toBe('');
      const next = rules[at + 1];
      expect(next?.from).toBe(rule.to === undefined ? undefined : addDays(rule.to, 1));
    }
  });

  it('throws a code when no rule holds', () => {
    expect(() => inForce(labour.RMV, '1990-01-01')).toThrow(NoRuleInForce);
  });
});

describe('pay floor', () => {
  it.each([
    ['2026-11-22', 2880, 113_000],
    ['2025-01-01', 2880, 113_000],
    ['2024-12-31', 2880, 102_500],
    ['2022-05-01', 2880, 102_500],
    ['2022-04-30', 2880, 93_000],
    ['2018-03-31', 2880, 85_000],
    ['2011-08-14', 2880, 67_500],
    ['2011-08-13', 2880, 60_000],
    ['1999-01-01', 2880, 34_500],
    ['2026-11-22', 1440, 113_000],
    ['2026-11-22', 1200, 47_084],
    ['2026-11-22', 720, 28_250],
  ])('%s, %d minutes a week: %d', (on, minutes, monthly) => {
    expect(payFloor(on, minutes).monthly).toBe(monthly);
  });

  it('shows S/ 4.71 an hour as guidance and how sure it is', () => {
    expect(payFloor(day, 2880)).toMatchObject({ hourly: 471, full: true, confidence: 'found' });
    expect(payFloor(day, 600)).toMatchObject({ hourly: 471, full: false, confidence: 'unverified' });
  });

  it('never asks more for fewer hours, nor more than the RMV', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 0, max: 2000 }), (less, more) => {
        expect(payFloor(day, less).monthly).toBeLessThanOrEqual(payFloor(day, less + more).monthly);
        expect(payFloor(day, less).monthly).toBeLessThanOrEqual(113_000);
      }),
    );
  });

  it('refuses a week that is none', () => {
    expect(() => payFloor(day, 0)).toThrow(RangeError);
    expect(() => payFloor(day, 600, 8)).toThrow(RangeError);
  });
});

describe('annual package', () => {
  it.each([
    ['micro', 1_356_000],
    ['small', 1_525_500],
    ['general', 1_695_000 + 20_340],
  ] as const)('%s at the RMV: %d', (regime, total) => {
    const one = annualPackage(regime, 113_000, day);
    expect(one.total).toBe(total);
    expect(one.pay + one.gratifications + one.cts + one.bonus).toBe(total);
  });

  it('gives the sales ceilings of the year', () => {
    expect(salesCeiling('micro', day)).toBe(82_500_000);
    expect(salesCeiling('small', day)).toBe(935_000_000);
    expect(salesCeiling('general', day)).toBeUndefined();
  });
});

describe('caps of D.Leg. 689', () => {
  const ask = (headcount: number, foreign: number, more: Partial<Parameters<typeof foreignCap>[0]> = {}) =>
    foreignCap({
      headcount,
      foreign,
      payroll: headcount * 113_000,
      foreignPayroll: foreign * 113_000,
      offer: 113_000,
      exempt: false,
      day,
      ...more,
    });

  it.each([
    { n: 4, f: 0, points: 2000, within: true, verdict: 'borderline' },
    { n: 3, f: 0, points: 2500, within: false, verdict: 'full' },
    { n: 9, f: 1, points: 2000, within: true, verdict: 'borderline' },
    { n: 10, f: 2, points: 2727, within: false, verdict: 'full' },
    { n: 5, f: 0, points: 1667, within: true, verdict: 'open' },
    { n: 10, f: 1, points: 1818, within: true, verdict: 'open' },
    { n: 0, f: 0, points: 10_000, within: false, verdict: 'full' },
  ] as const)('$n workers, $f foreign, one more: $points bp, $verdict', ({ n, f, points, within, verdict }) => {
    const cap = ask(n, f);
    expect(cap.readings[0].headcount).toMatchObject({ part: f + 1, whole: n + 1, points, within });
    expect(cap.verdict).toBe(verdict);
  });

  it('is stopped by pay alone', () => {
    const cap = ask(10, 0, { offer: 900_000 });
    expect(cap.readings[0].headcount.within).toBe(true);
    expect(cap.readings[0].payroll.within).toBe(false);
    expect(cap.verdict).toBe('full');
  });

  it('is open for an exempt candidate and says how many local hires would open it for another', () => {
    expect(ask(3, 0, { exempt: true })).toMatchObject({ verdict: 'open', localHiresNeeded: 0 });
    expect(ask(3, 0).localHiresNeeded).toBe(1);
    expect(ask(10, 2).localHiresNeeded).toBe(4);
  });

  it('counts exactly the local hires that bring the share within the limit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const f = Math.floor(n * part);
        const needed = ask(n, f).localHiresNeeded;
        expect(ask(n + needed, f).readings[0].headcount.within).toBe(true);
        expect(needed > 0 && ask(n + needed - 1, f).readings[0].headcount.within).toBe(false);
      }),
    );
  });

  it('refuses figures that cannot be', () => {
    expect(() => ask(3, 4)).toThrow(RangeError);
    expect(() => ask(3, 1, { foreignPayroll: 1e9 })).toThrow(RangeError);
  });
});
