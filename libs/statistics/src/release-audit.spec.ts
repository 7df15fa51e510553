import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import loadHighs from 'highs';
import { auditTable } from './disclosure-audit.js';
import { InconsistentTotals, InvalidSetting } from './error.js';
import { auditReleases } from './release-audit.js';
import type { PublishedSum } from './release-audit.js';

// Its types describe the CommonJS build; the module that is loaded exports the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let highs: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  highs = await load();
});

function referee(sums: readonly PublishedSum[], cell: number, sense: 'Minimize' | 'Maximize'): number {
  const lines = sums.map(
    ({ members, total }, i) => ` s${String(i)}: ${members.map((x) => `x${String(x)}`).join(' + ')} = ${String(total)}`,
  );
  const { Status, ObjectiveValue } = highs.solve(
    [sense, ` obj: x${String(cell)}`, 'Subject To', ...lines, 'End'].join('\n'),
  );
  return Status === 'Optimal' ? ObjectiveValue : Number.POSITIVE_INFINITY;
}

const cells = 8;
const counts = fc.array(fc.nat({ max: 30 }), { minLength: cells, maxLength: cells });
const subsets = fc.array(fc.uniqueArray(fc.nat({ max: cells - 1 }), { minLength: 1 }), { minLength: 1, maxLength: 9 });

describe('releases audited together', () => {
  test('the bounds are those of a linear programme, on random overlapping sums', () => {
    fc.assert(
      fc.property(counts, subsets, (values, members) => {
        const sums = members.map((some) => ({
          members: some,
          total: some.reduce((sum, x) => sum + (values[x] ?? 0), 0),
        }));
        const named = new Set(members.flat());
        for (const [cell, { lower, upper }] of auditReleases(sums, cells).entries()) {
          if (!named.has(cell)) continue;
          expect(lower).toBeCloseTo(referee(sums, cell, 'Minimize'), 6);
          expect(upper).toBeCloseTo(referee(sums, cell, 'Maximize'), 6);
          expect(lower).toBeLessThanOrEqual((values[cell] ?? 0) + 1e-9);
          expect(upper).toBeGreaterThanOrEqual((values[cell] ?? 0) - 1e-9);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('of a single table they are the bounds of its audit', () => {
    const table = [
      [3, 20, 5],
      [2, 6, 9],
      [8, 4, 1],
    ];
    const place = (i: number, j: number) => 3 * i + j;
    const lines = [0, 1, 2].flatMap((i) => [[0, 1, 2].map((j) => place(i, j)), [0, 1, 2].map((j) => place(j, i))]);
    const flat = table.flat();
    const sums = lines.map((members) => ({ members, total: members.reduce((sum, x) => sum + (flat[x] ?? 0), 0) }));
    const bounds = auditReleases(sums, 9);
    const hidden = table.map((row) => row.map(() => true));
    expect(auditTable(table, hidden).map(({ lower, upper }) => ({ lower, upper }))).toEqual(bounds);
  });

  test('two releases that are safe alone give a person away together', () => {
    // First quarter: Ate and Comas together 40. A month later Ate, Comas and the one newcomer of Puno: 41.
    const first = { members: [0, 1], total: 40 };
    const second = { members: [0, 1, 2], total: 41 };
    expect(auditReleases([second], 3)[2]).toEqual({ lower: 0, upper: 41 });
    expect(auditReleases([first, second], 3)[2]).toEqual({ lower: 1, upper: 1 });
  });

  test('a count in no sum has no upper bound; contradictions and negative totals are refused', () => {
    expect(auditReleases([{ members: [0], total: 4 }], 2)[1]).toEqual({ lower: 0, upper: Number.POSITIVE_INFINITY });
    const contradiction = [
      { members: [0, 1], total: 4 },
      { members: [0], total: 5 },
    ];
    expect(() => auditReleases(contradiction, 2)).toThrow(InconsistentTotals);
    expect(() => auditReleases([{ members: [0], total: -1 }], 1)).toThrow(InvalidSetting);
    expect(() => auditReleases([{ members: [3], total: 1 }], 2)).toThrow(InvalidSetting);
  });
});
