import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, dataRightTerm } from './data-right.js';
import { DATA_RIGHTS } from './data-right.data.js';
import { addDays, daysBetween } from './day.js';
import { NoRuleInForce } from './rules.js';

describe('the terms of the rights over her data', () => {
  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 5, '2026-11-27'],
    ['2026-11-23', 10, '2026-12-07'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('from %s, %i working days later is %s', (day, count, then) => {
    expect(addWorkingDays(day, count)).toBe(then);
  });

  it('are ten working days for a correction, with a warning at half, and twenty for access', () => {
    expect(dataRightTerm('rectification', '2026-11-23')).toMatchObject({
      workingDays: 10,
      warnOn: '2026-11-30',
      dueOn: '2026-12-07',
    });
    expect(dataRightTerm('access', '2026-11-23').dueOn).toBe('2026-12-21');
    expect(() => dataRightTerm('access', '2000-01-01')).toThrow(NoRuleInForce);
  });

  it('never end on a weekend, warn before they end, and hold seven days to five of work', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.constantFrom(...DATA_RIGHTS), (after, right) => {
        const asked = addDays('2020-01-01', after);
        const { warnOn, dueOn, workingDays } = dataRightTerm(right, asked);
        expect(new Date(`${dueOn}T12:00:00Z`).getUTCDay() % 6).not.toBe(0);
        expect(warnOn < dueOn && warnOn > asked).toBe(true);
        expect(daysBetween(asked, dueOn)).toBeGreaterThanOrEqual(Math.floor((workingDays * 7) / 5) - 2);
      }),
    );
  });
});
