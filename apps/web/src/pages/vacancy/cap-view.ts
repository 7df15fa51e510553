import type { CapReading, CapShare, ForeignCap } from '#peru';
import type { Say } from '../../messages/message.js';
import { money, percent } from '../../ui/format.js';
import type { CapResult } from './caps.js';

/** The verdict in words and the arithmetic of both readings of the denominator. */
export function capResult(cap: ForeignCap, say: Say): CapResult {
  const verdict = cap.exempt ? 'exempt' : cap.verdict;
  return {
    tone: verdict === 'full' ? 'stop' : verdict === 'borderline' ? 'warn' : 'ok',
    text: say(`caps.${verdict}`),
    more:
      cap.exempt || cap.localHiresNeeded === 0 ? undefined : say('caps.localHires', { count: cap.localHiresNeeded }),
    readings: cap.exempt ? [] : cap.readings.map((reading) => readingWords(reading, say)),
    source: cap.source,
  };
}

function readingWords({ reading, headcount, payroll, within }: CapReading, say: Say): CapResult['readings'][number] {
  return {
    title: say(`caps.${reading}`),
    within,
    lines: [
      { within: headcount.within, text: say('caps.people', shareWords(headcount, String)) },
      { within: payroll.within, text: say('caps.pay', shareWords(payroll, money)) },
    ],
  };
}

function shareWords({ part, whole, points, limit }: CapShare, told: (value: number) => string): Record<string, string> {
  return { part: told(part), whole: told(whole), share: percent(points / 10_000), limit: percent(limit / 10_000) };
}
