import { describe, expect, it } from '@jest/globals';
import { Clock } from './clock.js';

class StoppedClock extends Clock {
  constructor(private readonly instant: string) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

describe('the clock', () => {
  it.each([
    ['2026-11-23T04:59:59Z', '2026-11-22'],
    ['2026-11-23T05:00:00Z', '2026-11-23'],
    ['2027-01-01T03:00:00Z', '2026-12-31'],
  ])('has the day of Lima at %s: %s', (instant, day) => {
    expect(new StoppedClock(instant).today()).toBe(day);
    expect(new Clock().dayOf(new Date(instant))).toBe(day);
  });
});
