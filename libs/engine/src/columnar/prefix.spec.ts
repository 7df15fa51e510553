import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOfKey, keyOf, scoreOfKey } from '../reference/order.js';
import { Best } from './best.js';
import { Postings } from './postings.js';
import { Prefix } from './prefix.js';

describe('requirements that somebody must meet one of', () => {
  it('leave out less weight than is needed, and cost least of all sets that do', () => {
    const requirement = fc.record({ weight: fc.nat(4000), cost: fc.nat(1000) });
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 8 }), fc.integer({ min: 1, max: 9000 }), (all, coverage) => {
        const weights = all.map(({ weight }) => weight);
        const costs = all.map(({ cost }) => cost);
        const prefix = new Prefix(weights, costs);
        const { slots, cost } = prefix.cheapest(coverage);
        const sets = Array.from({ length: 1 << all.length }, (_, set) =>
          all.filter((__, slot) => (set >> slot) % 2 === 1),
        );
        const possible = sets.filter((without) => without.reduce((sum, { weight }) => sum + weight, 0) < coverage);
        const whole = costs.reduce((sum, each) => sum + each, 0);
        expect(cost).toBe(
          whole - Math.max(...possible.map((without) => without.reduce((sum, one) => sum + one.cost, 0))),
        );
        expect(prefix.costOf(coverage)).toBe(cost);
        const left = weights.reduce((sum, weight, slot) => (slots.includes(slot) ? sum : sum + weight), 0);
        expect(left).toBeLessThan(coverage);
      }),
    );
  });

  it('are found for more than twelve, too', () => {
    const weights = Array.from({ length: 20 }, () => 500);
    const { slots } = new Prefix(
      weights,
      weights.map((_, slot) => slot),
    ).cheapest(5000);
    expect(slots).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('postings', () => {
  it('give back every place of a key once, in order, within the stretches asked for; a key without places gives none', () => {
    const places = fc.uniqueArray(fc.oneof(fc.nat(200), fc.nat(5_000_000)), { maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(places, { minLength: 1, maxLength: 4 }),
        fc.nat(200),
        fc.nat(5_000_000),
        (keys, from, to) => {
          const pairs = keys
            .flatMap((list, key) => list.map((place) => ({ key, place })))
            .sort((a, b) => a.place - b.place);
          const postings = Postings.index(keys.length + 1, (note) => {
            for (const { key, place } of [...pairs, ...pairs.slice(-1)]) note(key, place);
          });
          const stretches = [
            { from: 0, to: Math.min(from, 50) },
            { from, to: Math.max(from, to) },
          ];
          keys.forEach((list, key) => {
            const visited: number[] = [];
            postings.visit(key, stretches, { visit: (place) => visited.push(place) });
            const within = (place: number) => stretches.some((one) => place >= one.from && place < one.to);
            expect(visited).toEqual(list.filter(within).sort((a, b) => a - b));
            expect(postings.count(key)).toBe(list.length);
          });
          expect(postings.count(keys.length)).toBe(0);
          let visits = 0;
          postings.visit(keys.length, stretches, { visit: () => visits++ });
          expect(visits).toBe(0);
        },
      ),
    );
  });
});

describe('the best of many', () => {
  it('are the highest keys, whatever the order and however they are shared out', () => {
    const score = fc.record({ score: fc.nat(10_000), id: fc.integer({ min: 1, max: 2 ** 31 - 1 }) });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), fc.nat(60), (all, most, cut) => {
        const keys = all.map((one) => keyOf(one.score, one.id));
        const [first, second] = [new Best(2, most), new Best(2, most)];
        for (const key of keys.slice(0, cut)) first.offer(1, key);
        for (const key of keys.slice(cut)) second.offer(1, key);
        for (const key of second.sorted(1)) first.offer(1, key);
        expect(first.sorted(1)).toEqual([...keys].sort((a, b) => b - a).slice(0, most));
        expect(first.sorted(0)).toEqual([]);
        expect(keys.map((key) => ({ score: scoreOfKey(key), id: idOfKey(key) }))).toEqual(all);
      }),
    );
  });
});
