import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import loadHighs from 'highs';
import { auditTable, isProtected, isWellHidden } from './disclosure-audit.js';
import type { Counts, HiddenCount, Mask } from './disclosure-audit.js';
import { EmptyGroup, InvalidSetting, InvalidValue, LengthMismatch } from './error.js';
import { publishedShare, suppress } from './suppression.js';

// Its types describe the CommonJS build; the module that is loaded exports the function itself.
const load = loadHighs as unknown as typeof loadHighs.default;
let highs: Awaited<ReturnType<typeof load>>;
beforeAll(async () => {
  highs = await load();
});

const isHidden = (status: readonly (readonly string[])[]): boolean[][] =>
  status.map((row) => row.map((cell) => cell !== 'published'));

/** What may happen to a count: zeros are shown, small ones are primary, the rest may be complementary. */
function allowed(count: number, minimum: number): readonly string[] {
  if (count === 0) return ['published'];
  return count < minimum ? ['primary'] : ['published', 'complementary'];
}

/** Bound of one hidden count by linear programming: all totals published, hidden counts from zero. */
function bound(
  counts: Counts,
  hidden: Mask,
  cell: Pick<HiddenCount, 'row' | 'column'>,
  sense: 'Minimize' | 'Maximize',
) {
  const name = (i: number, j: number) => `x${String(i)}_${String(j)}`;
  const cells = counts.flatMap((row, i) => row.map((count, j) => ({ i, j, count })));
  const inside = cells.filter(({ i, j }) => hidden[i]?.[j]);
  const line = (some: typeof inside, label: string) =>
    some.length === 0
      ? []
      : [
          ` ${label}: ${some.map(({ i, j }) => name(i, j)).join(' + ')} = ${String(some.reduce((sum, { count }) => sum + count, 0))}`,
        ];
  const rows = counts.flatMap((_, i) =>
    line(
      inside.filter((each) => each.i === i),
      `r${String(i)}`,
    ),
  );
  const columns = (counts[0] ?? []).flatMap((_, j) =>
    line(
      inside.filter((each) => each.j === j),
      `c${String(j)}`,
    ),
  );
  const problem = [sense, ` obj: ${name(cell.row, cell.column)}`, 'Subject To', ...rows, ...columns, 'End'].join('\n');
  return highs.solve(problem).ObjectiveValue;
}

const table = (maxRows: number, maxColumns: number, count: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.integer({ min: 1, max: maxRows }), fc.integer({ min: 1, max: maxColumns }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
const small = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 90 }));

describe('audit', () => {
  test('its bounds are those of a linear programme, on random tables and random hidden cells', () => {
    fc.assert(
      fc.property(table(5, 5, small), fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (counts, coins) => {
        const hidden = counts.map((row, i) => row.map((_, j) => coins[5 * i + j] === true));
        for (const cell of auditTable(counts, hidden)) {
          expect(cell.lower).toBeCloseTo(bound(counts, hidden, cell, 'Minimize'), 6);
          expect(cell.upper).toBeCloseTo(bound(counts, hidden, cell, 'Maximize'), 6);
        }
      }),
      { numRuns: 12 },
    );
  });
});

test('the short answer of the search is that of the bounds', () => {
  fc.assert(
    fc.property(table(5, 5, small), fc.array(fc.boolean(), { minLength: 25, maxLength: 25 }), (counts, coins) => {
      const hidden = counts.map((row, i) => row.map((_, j) => coins[5 * i + j] === true));
      for (const cell of auditTable(counts, hidden)) {
        for (const protection of ['exact', 'interval'] as const) {
          expect(isWellHidden({ counts, hidden }, cell, protection)).toBe(isProtected(cell, protection));
        }
      }
    }),
  );
});

describe('suppression', () => {
  test('no hidden count can be recovered by linear programming, on random tables', () => {
    fc.assert(
      fc.property(table(6, 6, small), fc.integer({ min: 2, max: 10 }), (counts, minimum) => {
        const { status, withheld, audit } = suppress(counts, { minimum });
        const hidden = isHidden(status);
        fc.pre(!withheld);
        for (const cell of audit) {
          expect(bound(counts, hidden, cell, 'Maximize') - bound(counts, hidden, cell, 'Minimize')).toBeGreaterThan(
            0.5,
          );
        }
        for (const [i, row] of counts.entries()) {
          for (const [j, count] of row.entries()) {
            expect(allowed(count, minimum)).toContain(status[i]?.[j]);
          }
        }
      }),
      { numRuns: 20 },
    );
  });

  test('no complementary cell is in vain: showing any of them exposes something', () => {
    fc.assert(
      fc.property(table(5, 5, small), fc.constantFrom('exact' as const, 'interval' as const), (counts, protection) => {
        const { status, withheld } = suppress(counts, { minimum: 5, protection });
        const hidden = isHidden(status);
        for (const [i, row] of withheld ? [] : status.entries()) {
          for (const [j, cell] of row.entries()) {
            if (cell !== 'complementary') continue;
            const shown = hidden.map((line, r) => line.map((one, c) => one && !(r === i && c === j)));
            expect(auditTable(counts, shown).some((one) => !isProtected(one, protection))).toBe(true);
          }
        }
      }),
    );
  });

  test('interval protection reaches ±max(3, 20 %) around every hidden count', () => {
    fc.assert(
      fc.property(table(6, 5, small), (counts) => {
        for (const cell of suppress(counts, { minimum: 5, protection: 'interval' }).audit) {
          const reach = Math.max(3, 0.2 * cell.count);
          expect(cell.upper).toBeGreaterThanOrEqual(cell.count + reach);
          expect(cell.lower).toBeLessThanOrEqual(Math.max(0, cell.count - reach));
        }
      }),
    );
  });

  test('a single row, or one small count and nothing but zeros beside it, is withheld', () => {
    expect(suppress([[2, 40, 30]], { minimum: 5 }).withheld).toBe(true);
    expect(
      suppress(
        [
          [2, 0],
          [0, 40],
        ],
        { minimum: 5 },
      ).withheld,
    ).toBe(true);
  });

  test('a table without small counts stays whole', () => {
    const counts = [
      [50, 40],
      [30, 0],
    ];
    const result = suppress(counts, { minimum: 5 });
    expect(result.status.flat().every((status) => status === 'published')).toBe(true);
    expect(publishedShare(counts, result)).toBe(1);
  });

  test('a large table of a report is done in one go and keeps four fifths of its large cells', () => {
    const counts = Array.from({ length: 25 }, (_, i) =>
      Array.from({ length: 9 }, (__, j) => (i * 37 + j * 53 + ((i * j) % 11) * 29) % 211),
    );
    const result = suppress(counts, { minimum: 5, protection: 'interval' });
    expect(result.withheld).toBe(false);
    expect(publishedShare(counts, result)).toBeGreaterThanOrEqual(0.8);
  });
});

test('refuses what is no table of counts', () => {
  expect(() => suppress([], { minimum: 5 })).toThrow(EmptyGroup);
  expect(() => suppress([[1, 2], [3]], { minimum: 5 })).toThrow(LengthMismatch);
  expect(() => suppress([[1.5]], { minimum: 5 })).toThrow(InvalidValue);
  expect(() => suppress([[1]], { minimum: 0 })).toThrow(InvalidSetting);
});
