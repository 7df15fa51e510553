import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Matrix, QrDecomposition } from 'ml-matrix';
import { designOf, factor, numeric } from './design.js';
import { ConstantColumn, EmptyGroup, InvalidValue, LengthMismatch, RankDeficient, TooFewRows } from './error.js';
import { kennedyPercent, ols, percentEffect } from './regression.js';

/** Correct significant digits: −log10 of the relative error, 15 at most. */
function digits(got: number, want: number): number {
  const error = want === 0 ? Math.abs(got) : Math.abs((got - want) / want);
  return error === 0 ? 15 : Math.min(15, -Math.log10(error));
}

// NIST Statistical Reference Datasets, Longley (1967): employment, deflator, GNP, unemployed, armed forces, population, year.
const longley = [
  [60323, 83, 234289, 2356, 1590, 107608, 1947],
  [61122, 88.5, 259426, 2325, 1456, 108632, 1948],
  [60171, 88.2, 258054, 3682, 1616, 109773, 1949],
  [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
  [63221, 96.2, 328975, 2099, 3099, 112075, 1951],
  [63639, 98.1, 346999, 1932, 3594, 113270, 1952],
  [64989, 99, 365385, 1870, 3547, 115094, 1953],
  [63761, 100, 363112, 3578, 3350, 116219, 1954],
  [66019, 101.2, 397469, 2904, 3048, 117388, 1955],
  [67857, 104.6, 419180, 2822, 2857, 118734, 1956],
  [68169, 108.4, 442769, 2936, 2798, 120445, 1957],
  [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
  [68655, 112.6, 482704, 3813, 2552, 123366, 1959],
  [69564, 114.2, 502601, 3931, 2514, 125368, 1960],
  [69331, 115.7, 518173, 4806, 2572, 127852, 1961],
  [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
] as const;
const certified = {
  coefficients: [
    -3482258.63459582, 15.0618722713733, -0.035819179292591, -2.02022980381683, -1.03322686717359, -0.0511041056535807,
    1829.15146461355,
  ],
  errors: [
    890420.383607373, 84.9149257747669, 0.0334910077722432, 0.488399681651699, 0.214274163161675, 0.22607320006937,
    455.478499142212,
  ],
  sigma: 304.854073561965,
  r2: 0.995479004577296,
};

const column = (j: number) => Float64Array.from(longley, (row) => row[j] ?? 0);
const names = ['deflator', 'gnp', 'unemployed', 'armed', 'population', 'year'];
const longleyFit = () =>
  ols(
    column(0),
    designOf(
      16,
      names.map((name, j) => numeric(name, column(j + 1))),
    ),
  );

// NIST Wampler 1 to 5: polynomials of degree 5 on x = 0 … 20, with the same errors at growing size.
const noise = [
  759, -2048, 2048, -2048, 2523, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 1838, -2048, 2048, -2048, 2523, -2048,
  2048, -2048, 759,
];
const wampler = [
  { name: 'Wampler1', step: 1, size: 0, needed: 9 },
  { name: 'Wampler2', step: 0.1, size: 0, needed: 9 },
  { name: 'Wampler3', step: 1, size: 1, needed: 9 },
  { name: 'Wampler4', step: 1, size: 100, needed: 7 },
  // The residuals are ten million times the coefficients: double precision leaves no more (LAPACK's QR: 5.9).
  { name: 'Wampler5', step: 1, size: 10_000, needed: 5 },
];

describe('certified regressions', () => {
  test('Longley: at least nine digits of every certified value', () => {
    const fit = longleyFit();
    const errors = fit.standardErrors('classical');
    const found = [
      ...certified.coefficients.map((want, j) => digits(fit.coefficients[j] ?? 0, want)),
      ...certified.errors.map((want, j) => digits(errors[j] ?? 0, want)),
      digits(fit.sigma, certified.sigma),
      digits(fit.r2, certified.r2),
    ];
    expect(Math.min(...found)).toBeGreaterThanOrEqual(9);
  });

  test.each(wampler)('$name: at least $needed digits of every coefficient', ({ step, size, needed }) => {
    const x = Float64Array.from({ length: 21 }, (_, i) => i);
    const powers = [1, 2, 3, 4, 5].map((p) =>
      numeric(
        `x^${String(p)}`,
        x.map((value) => value ** p),
      ),
    );
    const truth = [0, 1, 2, 3, 4, 5].map((p) => step ** p);
    const y = x.map((value, i) => truth.reduce((sum, b, p) => sum + b * value ** p, size * (noise[i] ?? 0)));
    const fit = ols(y, designOf(21, powers));
    const found = truth.map((want, j) => digits(fit.coefficients[j] ?? 0, want));
    expect(Math.min(...found)).toBeGreaterThanOrEqual(needed);
  });

  test('the QR of ml-matrix agrees on Longley', () => {
    const x = new Matrix(longley.map((row) => [1, ...row.slice(1)]));
    const other = new QrDecomposition(x).solve(Matrix.columnVector([...column(0)])).to1DArray();
    for (const [j, b] of longleyFit().coefficients.entries()) expect(digits(b, other[j] ?? 0)).toBeGreaterThan(8);
  });
});

describe('refusals name what is wrong', () => {
  const y = Float64Array.from([1, 2, 3, 5, 8]);
  const x = Float64Array.from([1, 2, 3, 4, 6]);
  test('a column that repeats another', () => {
    const twice = designOf(5, [
      numeric('x', x),
      numeric(
        'double',
        x.map((v) => 2 * v + 1),
      ),
    ]);
    expect(() => ols(y, twice)).toThrow(new RankDeficient('double'));
  });
  test('a constant column, an empty level, an unknown level', () => {
    expect(() => designOf(5, [numeric('ones', new Float64Array(5).fill(1))])).toThrow(ConstantColumn);
    expect(() => designOf(2, [factor('f', ['a', 'b'], ['a', 'b', 'c'])])).toThrow(EmptyGroup);
    expect(() => designOf(2, [factor('f', ['a', 'z'], ['a', 'b'])])).toThrow(InvalidValue);
    expect(() => designOf(2, [factor('f', ['a', 'a'])])).toThrow(ConstantColumn);
  });
  test('not a number, another length, too few rows, no rows', () => {
    expect(() => designOf(2, [numeric('x', [1, Number.NaN])])).toThrow('Column "x", row 1');
    expect(() => designOf(3, [numeric('x', [1, 2])])).toThrow(LengthMismatch);
    expect(() => ols(y.subarray(0, 2), designOf(2, [numeric('x', [1, 2])]))).toThrow(TooFewRows);
    expect(() => ols(y, designOf(5, [numeric('x', x)]), Float64Array.from([1, 1, -1, 1, 1]))).toThrow(InvalidValue);
    expect(() => ols(new Float64Array(5).fill(3), designOf(5, [numeric('x', x)]))).toThrow(ConstantColumn);
    expect(() => designOf(0, [])).toThrow(EmptyGroup);
  });
});

const errorTypes = ['hc0', 'hc1', 'hc2', 'hc3'] as const;

const people = fc
  .array(
    fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: -99, max: 99 })),
    {
      minLength: 12,
      maxLength: 40,
    },
  )
  .filter((rows) => [0, 1, 2].every((j) => new Set(rows.map((row) => row[j])).size > 3));

function fitted(rows: readonly (readonly [number, number, number])[], scale = 1) {
  const terms = [
    numeric(
      'x',
      rows.map((row) => row[0] * scale),
    ),
    numeric(
      'z',
      rows.map((row) => row[1]),
    ),
  ];
  return ols(
    Float64Array.from(rows, (row) => row[2]),
    designOf(rows.length, terms),
  );
}

/** Runs a property and leaves out the random designs that are honestly rank deficient. */
function unlessDeficient(check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof RankDeficient)) throw error;
  }
}

describe('properties', () => {
  test('residuals are orthogonal to every column, leverages add to k', () => {
    fc.assert(
      fc.property(people, (rows) =>
        unlessDeficient(() => {
          const fit = fitted(rows);
          for (const values of fit.design.columns) {
            const product = values.reduce((sum, value, i) => sum + value * (fit.residuals[i] ?? 0), 0);
            expect(Math.abs(product)).toBeLessThan(1e-7);
          }
          expect(fit.leverage.reduce((sum, h) => sum + h, 0)).toBeCloseTo(fit.k, 8);
        }),
      ),
    );
  });

  test('row order and the unit of a column do not matter', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 1000 }), (rows, scale) =>
        unlessDeficient(() => {
          const [fit, turned, scaled] = [fitted(rows), fitted(rows.toReversed()), fitted(rows, scale)];
          expect(turned.coefficient('x')).toBeCloseTo(fit.coefficient('x'), 9);
          expect(scaled.coefficient('x') * scale).toBeCloseTo(fit.coefficient('x'), 9);
          expect(scaled.coefficient('z')).toBeCloseTo(fit.coefficient('z'), 9);
          const [hc0 = 0, , hc2 = 0, hc3 = 0] = errorTypes.map((type) => fit.standardErrors(type)[2] ?? 0);
          for (const type of errorTypes) {
            expect(scaled.standardErrors(type)[2]).toBeCloseTo(fit.standardErrors(type)[2] ?? 0, 8);
          }
          expect(hc0).toBeLessThanOrEqual(hc2 * (1 + 1e-12));
          expect(hc2).toBeLessThanOrEqual(hc3 * (1 + 1e-12));
        }),
      ),
    );
  });

  test('a weight of two equals the row written twice', () => {
    fc.assert(
      fc.property(people, (rows) =>
        unlessDeficient(() => {
          const doubled = fitted([...rows, ...rows.slice(0, 5)]);
          const once = fitted(rows);
          const weights = Float64Array.from(rows, (_, i) => (i < 5 ? 2 : 1));
          const weighted = ols(
            Float64Array.from(rows, (row) => row[2]),
            once.design,
            weights,
          );
          expect(weighted.coefficient('x')).toBeCloseTo(doubled.coefficient('x'), 9);
        }),
      ),
    );
  });
});

test('percent of a log coefficient', () => {
  expect(percentEffect(Math.log(0.8))).toBeCloseTo(-20, 12);
  expect(kennedyPercent(Math.log(0.8), 0)).toBeCloseTo(-20, 12);
});
