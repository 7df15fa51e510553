import { pairedCells } from './cells.js';
import { EmptyGroup } from './error.js';

/** Ñopo's (2008) decomposition, each part over the mean wage of B; the four parts add to `gap`. */
export interface NopoResult {
  /** D: (mean of A − mean of B) / mean of B. */
  readonly gap: number;
  /** D0: between people alike, with the cells weighted as in B. */
  readonly unexplained: number;
  /** DX: because the matched of A and of B fall in different cells. */
  readonly distribution: number;
  /** DM: because some of A have nobody of B alike. */
  readonly unmatchedA: number;
  /** DF: because some of B have nobody of A alike. */
  readonly unmatchedB: number;
  /** Share of each group on the common support. */
  readonly matchedShareA: number;
  readonly matchedShareB: number;
  readonly cellsOnSupport: number;
  /** What the matched of A would earn on average in the cells of the matched of B. */
  readonly counterfactualMeanA: number;
  readonly meanB: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const meanOf = (cells: readonly (readonly number[])[]) => {
  const n = cells.reduce((total, cell) => total + cell.length, 0);
  return n === 0 ? Number.NaN : cells.reduce((total, cell) => total + sum(cell), 0) / n;
};

/** (share outside the support) × (mean inside − mean outside), zero when nobody is outside. */
function outside(inside: readonly (readonly number[])[], out: readonly (readonly number[])[], n: number): number {
  const outsiders = out.reduce((total, cell) => total + cell.length, 0);
  return outsiders === 0 ? 0 : (outsiders / n) * (meanOf(inside) - meanOf(out));
}

/**
 * Exact matching on cells (Ñopo 2008): D = D0 + DX + DM + DF, without a model and only where both groups are.
 * @param outcome pay in levels. @param cells the combination of characteristics of each person.
 * @throws EmptyGroup when a group, or the common support, has nobody.
 */
export function nopoMatching(outcome: Float64Array, cells: readonly string[], inA: ArrayLike<number>): NopoResult {
  const all = pairedCells(outcome, cells, inA);
  const support = all.filter((cell) => cell.a.length > 0 && cell.b.length > 0);
  const [nA, nB] = [sum(all.map((cell) => cell.a.length)), sum(all.map((cell) => cell.b.length))];
  if (nA === 0) throw new EmptyGroup('Reference group A');
  if (nB === 0) throw new EmptyGroup('Compared group B');
  if (support.length === 0) throw new EmptyGroup('The common support');
  const [matchedA, matchedB] = [support.map((cell) => cell.a), support.map((cell) => cell.b)];
  const lone = all.filter((cell) => cell.a.length === 0 || cell.b.length === 0);
  const [meanA, meanB] = [meanOf(all.map((cell) => cell.a)), meanOf(all.map((cell) => cell.b))];
  const nMatchedB = sum(matchedB.map((cell) => cell.length));
  const counterfactual = sum(support.map(({ a, b }) => (b.length / nMatchedB) * (sum(a) / a.length)));
  return {
    gap: (meanA - meanB) / meanB,
    unexplained: (counterfactual - meanOf(matchedB)) / meanB,
    distribution: (meanOf(matchedA) - counterfactual) / meanB,
    unmatchedA:
      -outside(
        matchedA,
        lone.map((cell) => cell.a),
        nA,
      ) / meanB,
    unmatchedB:
      outside(
        matchedB,
        lone.map((cell) => cell.b),
        nB,
      ) / meanB,
    matchedShareA: sum(matchedA.map((cell) => cell.length)) / nA,
    matchedShareB: nMatchedB / nB,
    cellsOnSupport: support.length,
    counterfactualMeanA: counterfactual,
    meanB,
  };
}
