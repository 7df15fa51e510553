import { describe, expect, it } from '@jest/globals';
import { rankingQuality, share } from './evaluation.js';

describe('ranking quality', () => {
  it('counts places as the textbook does', () => {
    const quality = rankingQuality([
      { ranked: ['a', 'b', 'c'], right: new Set(['a']) },
      { ranked: ['x', 'a', 'y', 'b'], right: new Set(['a', 'b']) },
      { ranked: ['x', 'y'], right: new Set(['a']) },
      { ranked: ['1', '2', '3', '4', '5', '6', 'a'], right: new Set(['a']) },
    ]);
    expect(quality.queries).toBe(4);
    expect(quality.mrr.value).toBeCloseTo((1 + 1 / 2 + 0 + 1 / 7) / 4, 12);
    expect(quality.map.value).toBeCloseTo((1 + (1 / 2 + 2 / 4) / 2 + 0 + 1 / 7) / 4, 12);
    expect([quality.hits[1].value, quality.hits[5].value, quality.hits[10].value]).toEqual([0.25, 0.5, 0.75]);
  });

  it('gives the interval of Wilson', () => {
    const { low, high } = share(8, 10);
    expect(low).toBeCloseTo(0.4902, 3);
    expect(high).toBeCloseTo(0.9433, 3);
    expect(share(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });
});
