import type { Rule } from '#peru';

/** Days after which somebody who has not said that she still looks is asked again. */
export const FRESH_DAYS: readonly Rule<number>[] = [
  {
    value: 30,
    from: '2026-01-01',
    source: 'Own choice: a month, as firms answer within it; to be measured with use',
    confidence: 'model',
  },
];

/** The longest pause with a day of return; who needs longer pauses without one. */
export const MOST_DAYS_PAUSED = 365;
