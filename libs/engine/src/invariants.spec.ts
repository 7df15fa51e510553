import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RUNS, SUPPORTS, care, context, meeting, seeker, vacancy, week } from '../../../test/factories/market.js';
import type { SeekerFacts, VacancyFacts } from './facts.js';
import { isListed, scorePair } from './reference/score.js';
import { SCORING_V1 } from './scoring/v1.js';
import { GATES } from './scoring/version.js';

const anyPair = fc.oneof(meeting, fc.record({ seeker, vacancy }));
const score = (person: SeekerFacts, place: VacancyFacts) => scorePair(person, place, context);
const listed = (person: SeekerFacts, place: VacancyFacts) => isListed(score(person, place), SCORING_V1);
const bits = (...gates: string[]) =>
  GATES.reduce((mask, gate, index) => (gates.includes(gate) ? mask | (3 << (index * 2)) : mask), 0);

const withoutBarrier: readonly Partial<SeekerFacts>[] = [
  { care: null },
  { digital: 2 },
  { localMonths: 12 },
  { tools: true },
  { bankAccount: true },
];

/** Every declaration that must cost nothing before an employer. */
const declared = fc.record(
  {
    care: fc.option(care),
    digital: fc.constantFrom<(0 | 1 | 2)[]>(0, 1, 2),
    localMonths: fc.nat(20),
    tools: fc.boolean(),
    bankAccount: fc.boolean(),
    accommodations: fc
      .subarray(['no_lifting', 'sitting', 'quiet_place', 'sign_language'] as const)
      .map((needs) => [...needs]),
  },
  { requiredKeys: [] },
);

describe('invariants of a pair', () => {
  it('removing a barrier never lowers any score', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom(...withoutBarrier), ({ seeker: person, vacancy: place }, gone) => {
        const [before, after] = [score(person, place), score({ ...person, ...gone }, place)];
        expect(after.herScore).toBeGreaterThanOrEqual(before.herScore);
        expect(after.ifLifted).toBeGreaterThanOrEqual(before.ifLifted);
        expect([after.listScore, after.fit, after.gates]).toEqual([before.listScore, before.fit, before.gates]);
      }),
      RUNS,
    );
  });

  it('full support equals no barrier: on-site childcare for all uncovered minutes gives exactly 1', () => {
    fc.assert(
      fc.property(meeting, care, ({ seeker: person, vacancy: place }, needs) => {
        const supports = [{ kind: 'childcare_on_site' as const }, { kind: 'tools' as const }];
        const helped = { ...place, supports };
        const burdened = score({ ...person, tools: false, care: { ...needs, kind: 'child' } }, helped);
        expect(burdened.multipliers[0]).toBe(10_000);
        expect(burdened.multipliers[4]).toBe(10_000);
        const { herScore, ifLifted, band } = score({ ...person, tools: true, care: null }, helped);
        expect({ herScore: burdened.herScore, ifLifted: burdened.ifLifted, band: burdened.band }).toEqual({
          herScore,
          ifLifted,
          band,
        });
      }),
      RUNS,
    );
  });

  it('a support more never lowers her score, nor anybody’s place', () => {
    fc.assert(
      fc.property(anyPair, fc.constantFrom(...SUPPORTS), ({ seeker: person, vacancy: place }, kind) => {
        const without = { ...place, supports: place.supports.filter((support) => support.kind !== kind) };
        const helped = { ...without, supports: [...without.supports, { kind }] };
        const [before, after] = [score(person, without), score(person, helped)];
        expect(after.herScore).toBeGreaterThanOrEqual(before.herScore);
        expect(after.ifLifted).toBeGreaterThanOrEqual(before.ifLifted);
        expect(after.listScore).toBe(before.listScore);
      }),
      RUNS,
    );
  });

  it('on-site childcare whose hours hold the whole shift cancels the way to work as well', () => {
    fc.assert(
      fc.property(meeting, care, ({ seeker: person, vacancy: place }, needs) => {
        const supports = [{ kind: 'childcare_on_site' as const, hours: place.shift }];
        const { multipliers } = score({ ...person, care: { ...needs, kind: 'child' } }, { ...place, supports });
        expect(multipliers[0]).toBe(10_000);
      }),
      RUNS,
    );
  });

  it('declaring a barrier, care or an accommodation never moves her on the vacancy’s list', () => {
    fc.assert(
      fc.property(anyPair, declared, ({ seeker: person, vacancy: place }, told) => {
        const silent = {
          ...person,
          care: undefined,
          digital: undefined,
          localMonths: undefined,
          tools: undefined,
          bankAccount: undefined,
          accommodations: undefined,
        };
        expect(score({ ...silent, ...told }, place).listScore).toBe(score(silent, place).listScore);
        expect(listed({ ...silent, ...told }, place)).toBe(listed(silent, place));
      }),
      RUNS,
    );
  });

  it('adding children changes only her own list and the actions', () => {
    fc.assert(
      fc.property(anyPair, care, ({ seeker: person, vacancy: place }, needs) => {
        const [without, having] = [score({ ...person, care: null }, place), score({ ...person, care: needs }, place)];
        const own = { herScore: 0, ifLifted: 0, band: 0, unlock: 0, unlockScore: 0, deductions: 0, multipliers: 0 };
        expect({ ...having, ...own }).toEqual({ ...without, ...own });
      }),
      RUNS,
    );
  });

  it('another document changes only the gates that stand on it', () => {
    fc.assert(
      fc.property(anyPair, seeker, ({ seeker: person, vacancy: place }, twin) => {
        const [one, other] = [score(person, place), score({ ...person, rightToWork: twin.rightToWork }, place)];
        expect((one.gates ^ other.gates) & ~bits('right_to_work', 'caps')).toBe(0);
        expect([other.fit, other.listScore, other.ifLifted, other.points]).toEqual([
          one.fit,
          one.listScore,
          one.ifLifted,
          one.points,
        ]);
      }),
      RUNS,
    );
  });

  it('a shift wholly inside uncovered care hours is “se abre si…” or not shown, never in the first two bands', () => {
    fc.assert(
      fc.property(
        meeting,
        week,
        fc.constantFrom('child', 'elder', 'both'),
        ({ seeker: person, vacancy: place }, informal, kind) => {
          const shift = place.shift ?? informal;
          const needs = { needed: shift, covered: '0'.repeat(84), informal, kind } as const;
          const { band } = score({ ...person, care: needs }, { ...place, shift, supports: [] });
          expect(['opens_if', 'none']).toContain(band);
        },
      ),
      RUNS,
    );
  });

  it('a good fit that care alone shuts opens with care', () => {
    fc.assert(
      fc.property(meeting, week, ({ seeker: person, vacancy: place }, shift) => {
        const alone = { ...place, shift, supports: [] };
        fc.pre(['much', 'useful'].includes(score({ ...person, care: null }, alone).band));
        const nothing = '0'.repeat(84);
        const needs = { needed: shift, covered: nothing, informal: nothing, kind: 'child' } as const;
        expect(score({ ...person, care: needs }, alone).band).toBe('opens_if');
      }),
      RUNS,
    );
  });
});
