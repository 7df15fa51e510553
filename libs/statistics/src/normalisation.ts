import type { Design } from './design.js';

/**
 * A change of basis of a model, as two matrices with one row per reported column: `coefficients` turns estimated
 * coefficients into reported ones, `columns` turns regressors (or their means) into reported ones. The fit is the same.
 */
export interface Basis {
  readonly names: readonly string[];
  readonly terms: readonly string[];
  readonly coefficients: readonly Float64Array[];
  readonly columns: readonly Float64Array[];
}

function unit(k: number, at: number): Float64Array {
  const row = new Float64Array(k);
  row[at] = 1;
  return row;
}

/** The basis of the design itself: the base level of each factor stays hidden in the intercept. */
export function plainBasis(design: Design): Basis {
  const k = design.names.length;
  const identity = () => design.names.map((_, j) => unit(k, j));
  return { names: design.names, terms: design.terms, coefficients: identity(), columns: identity() };
}

/**
 * Deviation contrast of every factor (Gardeazabal & Ugidos 2004; Yun 2005): the coefficients of its levels, base
 * included, are shifted to sum to zero and the shift goes to the intercept; the base level gets a column of its own.
 * The detail of a decomposition then no longer depends on which level is the base; totals do not change.
 */
export function normalisedBasis(design: Design): Basis {
  const k = design.names.length;
  const { coefficients, columns } = plainBasis(design);
  const [shifted, reported] = [[...coefficients], [...columns]];
  const names = [...design.names];
  const terms = [...design.terms];
  for (const set of design.factors) {
    const mean = new Float64Array(k);
    for (const j of set.columns) mean[j] = 1 / (set.columns.length + 1);
    for (const j of set.columns) shifted[j] = unit(k, j).map((value, l) => value - (mean[l] as number));
    shifted[0] = (shifted[0] as Float64Array).map((value, l) => value + (mean[l] as number));
    shifted.push(mean.map((value) => -value));
    const base = unit(k, 0);
    for (const j of set.columns) base[j] = -1;
    reported.push(base);
    names.push(set.base);
    terms.push(set.term);
  }
  return { names, terms, coefficients: shifted, columns: reported };
}

/** The matrix of a basis times a vector. */
export function apply(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => row.reduce((sum, value, j) => sum + value * (vector[j] as number), 0));
}

/** The transpose of a matrix of a basis times a vector over the reported columns. */
export function applyTransposed(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const product = new Float64Array(matrix[0]?.length ?? 0);
  for (const [j, row] of matrix.entries()) {
    const weight = vector[j] as number;
    if (weight === 0) continue;
    for (let l = 0; l < row.length; l++) product[l] = (product[l] as number) + weight * (row[l] as number);
  }
  return product;
}
