import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, context, meeting, seeker, vacancy } from '../../../test/factories/market.js';
import { apportion } from './apportion.js';
import { arrangeForSeeker } from './arrange.js';
import { explain, forEmployer, forSeeker } from './explain.js';
import { PACKED_BYTES, packPoints, unpackPoints } from './pack.js';
import { isShut } from './pair-score.js';
import { REASON_READERS } from './reason-codes.js';
import { isClosed } from './reference/gate.js';
import { naturalLog } from './reference/log.js';
import { prepareSeeker, prepareVacancy } from './reference/prepare.js';
import { keepsPair, scoreKept, scorePair, scorePrepared } from './reference/score.js';
import { SCORING_V1 } from './scoring/v1.js';

const anyPair = fc.oneof(meeting, fc.record({ seeker, vacancy }));
const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('parts', () => {
  it('sum to the scores exactly, with no other part', () => {
    fc.assert(
      fc.property(anyPair, ({ seeker: person, vacancy: place }) => {
        const { score, terms, barriers } = explain(prepareSeeker(person, context), prepareVacancy(place, context));
        const points = sum(terms.map((part) => part.points));
        expect(points).toBe(score.fit);
        expect(points + sum(barriers.map((part) => part.points))).toBe(score.ifLifted);
        expect(sum(terms.map((part) => part.listPoints))).toBe(score.listScore);
        expect([0, score.ifLifted]).toContain(score.herScore);
        for (const part of terms) expect(part.points).toBeLessThanOrEqual(part.of);
        expect(sum(terms.map((part) => part.of))).toBe(score.ranked ? 10_000 : 0);
      }),
      RUNS,
    );
  });

  it('are 0 when their cause is absent', () => {
    fc.assert(
      fc.property(anyPair, ({ seeker: person, vacancy: place }) => {
        const free = { ...person, care: null, digital: 2 as const, localMonths: 24, tools: true, bankAccount: true };
        const { score, barriers } = explain(prepareSeeker(free, context), prepareVacancy(place, context));
        expect(barriers).toEqual([]);
        expect(score.deductions).toEqual([0, 0, 0, 0, 0, 0]);
        expect(score.ifLifted).toBe(score.fit);
      }),
      RUNS,
    );
  });

  it('name an answer whose change changes them', () => {
    fc.assert(
      fc.property(meeting, ({ seeker: person, vacancy: place }) => {
        const target = prepareVacancy(place, context);
        const { score, terms, barriers } = explain(prepareSeeker(person, context), target);
        fc.pre(score.ranked);
        for (const part of terms.filter(({ points, reason }) => points > 0 && reason.code !== 'not_answered')) {
          const without = explain(prepareSeeker({ ...person, [part.evidence]: worst[part.evidence] }, context), target);
          const then = without.terms.find(({ term }) => term === part.term);
          expect(then?.reason).not.toEqual(part.reason);
        }
        for (const part of barriers) {
          const lifted = explain(prepareSeeker({ ...person, [part.evidence]: undefined }, context), target);
          expect(lifted.barriers.some(({ barrier }) => barrier === part.barrier)).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('tell an employer nothing of her side', () => {
    fc.assert(
      fc.property(anyPair, ({ seeker: person, vacancy: place }) => {
        const target = prepareVacancy(place, context);
        const bare = {
          ...person,
          care: undefined,
          accommodations: undefined,
          rightToWork: undefined,
          payFloor: undefined,
          travel: undefined,
          district: undefined,
          prefers: undefined,
          localMonths: undefined,
          digital: undefined,
          tools: undefined,
          bankAccount: undefined,
          refuses: undefined,
        };
        const [told, blind] = [person, bare].map((one) => forEmployer(explain(prepareSeeker(one, context), target)));
        expect(told).toEqual(blind);
        expect(told?.reasons.every(({ code }) => REASON_READERS[code].includes('employer'))).toBe(true);
      }),
      RUNS,
    );
  });

  it('tell her no number of the score', () => {
    fc.assert(
      fc.property(meeting, ({ seeker: person, vacancy: place }) => {
        const words = JSON.stringify(
          forSeeker(explain(prepareSeeker(person, context), prepareVacancy(place, context))),
        );
        expect(words).not.toMatch(/"(points|of|score|listPoints|multipliers)":-?\d/u);
      }),
      RUNS,
    );
  });
});

/** An answer that gives each field away. */
const worst: Record<string, unknown> = {
  skills: [],
  jobs: [],
  studiedFor: [],
  wished: [],
  available: '0'.repeat(84),
  education: 'none',
  languages: {},
  payFloor: 10_000_000,
  travel: { maxMinutes: 1, mode: 'walk' },
  district: undefined,
  prefers: { contract: 'none' },
};

describe('a scored pair', () => {
  it('is the same whether its sides were read before or now, and is kept early exactly when it is kept', () => {
    fc.assert(
      fc.property(
        fc.array(seeker, { maxLength: 4 }),
        fc.array(meeting, { minLength: 1, maxLength: 4 }),
        (people, pairs) => {
          const places = pairs.map(({ vacancy: place }) => prepareVacancy(place, context));
          for (const one of [...people, ...pairs.map((pair) => pair.seeker)]) {
            const person = prepareSeeker(one, context);
            for (const place of places) {
              const fresh = scorePair(one, place.facts, context);
              expect(scorePrepared(person, place)).toEqual(fresh);
              expect(scoreKept(person, place)).toEqual(keepsPair(fresh, context) ? fresh : undefined);
              expect(isClosed(person, place)).toBe(isShut(fresh.gates));
            }
          }
        },
      ),
      RUNS,
    );
  });

  it('packs into at most 48 bytes and comes back', () => {
    expect(PACKED_BYTES).toBeLessThanOrEqual(48);
    fc.assert(
      fc.property(anyPair, ({ seeker: person, vacancy: place }) => {
        const score = scorePair(person, place, context);
        const { points, deductions, unlockScore, certainty, ranked, underUse, otherPath } = score;
        const packed = packPoints(score);
        expect(unpackPoints(packed)).toEqual({
          points,
          deductions,
          unlockScore,
          certainty,
          ranked,
          underUse,
          otherPath,
        });
      }),
      RUNS,
    );
  });

  it('holds whole numbers from 0 to 10 000', () => {
    fc.assert(
      fc.property(anyPair, ({ seeker: person, vacancy: place }) => {
        const { herScore, listScore, fit, ifLifted, points, deductions, certainty } = scorePair(person, place, context);
        for (const number of [
          herScore,
          listScore,
          fit,
          ifLifted,
          ...points,
          ...deductions,
          certainty.low,
          certainty.high,
        ]) {
          expect(Number.isInteger(number) && number >= 0 && number <= 10_000).toBe(true);
        }
      }),
      RUNS,
    );
  });
});

describe('her list', () => {
  const result = fc.record({
    vacancy: fc.integer({ min: 1, max: 500 }),
    band: fc.constantFrom('much' as const, 'useful' as const, 'opens_if' as const, 'none' as const),
    ifLifted: fc.nat(10_000),
    unlockScore: fc.nat(10_000),
    otherPath: fc.boolean(),
  });

  it('keeps every shown pair once and gives three of ten places to another path while there are any', () => {
    fc.assert(
      fc.property(fc.array(result, { minLength: 11, maxLength: 45, size: 'max' }), (results) => {
        const arranged = arrangeForSeeker(results, SCORING_V1);
        expect(new Set(arranged)).toEqual(new Set(results.filter(({ band }) => band !== 'none')));
        expect(arranged).toHaveLength(results.filter(({ band }) => band !== 'none').length);
        for (let from = 0; from < arranged.length; from += 10) {
          const ahead = arranged.slice(from).filter(({ otherPath }) => otherPath).length;
          const here = arranged.slice(from, from + 10).filter(({ otherPath }) => otherPath).length;
          expect(here).toBeGreaterThanOrEqual(Math.min(3, ahead));
        }
      }),
      RUNS,
    );
  });
});

describe('integers', () => {
  it('apportion sums to its total and never gives a share of 0 a part', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 12 }), (total, shares) => {
        const parts = apportion(total, shares);
        expect(sum(parts)).toBe(sum(shares) === 0 ? 0 : total);
        expect(parts.filter((part, index) => shares[index] === 0 && part !== 0)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('the logarithm agrees with the platform’s to a millionth', () => {
    for (let multiplier = 1; multiplier <= 10_000; multiplier += 7) {
      expect(Math.abs(naturalLog(multiplier) + Math.log(multiplier / 10_000) * 1_000_000)).toBeLessThan(1);
    }
    expect(naturalLog(10_000)).toBe(0);
  });

  it('the decay table is the half-life of six years with its floor', () => {
    const table = SCORING_V1.experience.value.decay;
    table.forEach((worth, months) => expect(worth).toBe(Math.max(7500, Math.round(10_000 * 2 ** (-months / 72)))));
    expect(2 ** (-table.length / 72)).toBeLessThan(0.75);
  });
});
