import { describe, expect, it } from '@jest/globals';
import { hiringSteps } from './hiring-steps.js';
import { NoRuleInForce } from './rules.js';

const DAY = '2026-11-23';
const codes = (...right: Parameters<typeof hiringSteps>): string[] => hiringSteps(...right).map(({ code }) => code);

describe('the steps of a first contract', () => {
  it('are the plain ones for a citizen and for whom nothing is known', () => {
    expect(codes({ hireNow: 'yes', renewable: false, countsForCap: 'no' }, DAY)).toEqual(['written', 'payroll']);
    expect(codes(undefined, DAY)).toEqual(['written', 'payroll']);
  });

  it('name the longest term and the last day of the permit', () => {
    const until = '2027-11-23';
    expect(hiringSteps({ hireNow: 'yes', until, renewable: true, countsForCap: 'yes' }, DAY)).toEqual([
      { code: 'fixed_term', years: 3 },
      { code: 'permit_ends', until },
      { code: 'filed' },
      { code: 'payroll' },
    ]);
  });

  it.each(['yes', 'unknown'] as const)(
    'ask for a filed contract without a last day too, when she counts: %s',
    (counts) => {
      expect(codes({ hireNow: 'yes', renewable: true, countsForCap: counts }, DAY)).toEqual([
        'fixed_term',
        'filed',
        'payroll',
      ]);
    },
  );

  it('have no rule before the law', () => {
    expect(() => hiringSteps({ hireNow: 'yes', renewable: true, countsForCap: 'yes' }, '1990-01-01')).toThrow(
      NoRuleInForce,
    );
  });
});
