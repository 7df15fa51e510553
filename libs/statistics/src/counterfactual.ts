import { apply } from './normalisation.js';
import type { Basis } from './normalisation.js';
import type { PayStructures } from './pay-structure.js';

/** The pay structures expressed in a basis. */
export interface Evaluation {
  readonly structures: PayStructures;
  readonly basis: Basis;
  /** By structure (A, B, pooled, pooled with group), the reported coefficients. */
  readonly coefficients: readonly Float64Array[];
  /** By group, the reported means. */
  readonly means: readonly Float64Array[];
}

/** Expresses the pay structures in a basis. */
export function evaluate(structures: PayStructures, basis: Basis): Evaluation {
  const k = structures.sample.design.names.length;
  return {
    structures,
    basis,
    coefficients: structures.fits.map((fit) => apply(basis.coefficients, fit.coefficients.subarray(0, k))),
    means: structures.means.map((means) => apply(basis.columns, means)),
  };
}

/** Σ over the chosen reported columns of mean × coefficient, for each group and structure (see `Contrast`). */
export function counterfactualMeans({ means, coefficients }: Evaluation, columns: readonly number[]): Float64Array {
  const values = new Float64Array(8);
  for (let position = 0; position < 8; position++) {
    const [mean, b] = [means[position >> 2] as Float64Array, coefficients[position & 3] as Float64Array];
    values[position] = columns.reduce((sum, j) => sum + (mean[j] as number) * (b[j] as number), 0);
  }
  return values;
}
