import { addCombination, dot } from './linear-algebra.js';
import type { Square } from './linear-algebra.js';
import type { Evaluation } from './counterfactual.js';
import type { Regression } from './regression.js';

/** Number of quantities whose joint variance is kept: eight counterfactual means and the share of group A. */
export const quantities = 9;

type Vectors = readonly Float64Array[];

/** Rows of one group, few enough to stay in the processor's cache, and what varies from row to row in them. */
interface Block {
  readonly group: 0 | 1;
  /** Weight of each row over the weight of its group. */
  readonly weights: Float64Array;
  /** Reported columns, each less its mean in the group. */
  readonly centred: Vectors;
  /** By structure, influence on each reported coefficient; none for the structure of the other group. */
  readonly scores: readonly Vectors[];
}

const blockRows = 1024;

/** Influence of rows on each reported coefficient: T (X'WX)⁻¹ x w e (Hampel 1974), T the basis. */
function coefficientInfluences(fit: Regression, transform: Vectors, from: number, to: number): Vectors {
  const columns = fit.design.columns.map((column) => column.subarray(from, to));
  const weights = fit.fitted.weights.subarray(from, to);
  const pulls = fit.residuals.subarray(from, to).map((e, i) => e * (weights[i] as number));
  return transform.map((loads) => {
    const influence = new Float64Array(to - from);
    addCombination(influence, loads, columns);
    for (let i = 0; i < pulls.length; i++) influence[i] = (influence[i] as number) * (pulls[i] as number);
    return influence;
  });
}

/** The rows of T (X'WX)⁻¹ of a fit. */
function transformOf(fit: Regression, basis: Vectors): Vectors {
  return basis.map((row) =>
    Float64Array.from(fit.names, (_, m) =>
      row.reduce((sum, t, l) => sum + t * (fit.fitted.bread[l * fit.k + m] as number), 0),
    ),
  );
}

function blockOf(
  evaluation: Evaluation,
  transforms: readonly Vectors[],
  group: 0 | 1,
  [from, to]: readonly [number, number],
): Block {
  const { basis, means, structures } = evaluation;
  const { sample, sizes, fits } = structures;
  const columns = sample.design.columns.map((column) => column.subarray(from, to));
  const scoresOf = (structure: 0 | 1 | 2 | 3): Vectors => {
    if (structure + group === 1) return [];
    const shift = structure === 1 ? sample.nA : 0;
    return coefficientInfluences(fits[structure], transforms[structure] as Vectors, from - shift, to - shift);
  };
  return {
    group,
    weights: sample.weights.subarray(from, to).map((w) => w / sizes[group]),
    centred: basis.columns.map((loads, j) => {
      const centred = new Float64Array(to - from).fill(-(means[group]?.[j] as number));
      addCombination(centred, loads, columns);
      return centred;
    }),
    scores: [scoresOf(0), scoresOf(1), scoresOf(2), scoresOf(3)],
  };
}

function* blocksOf(evaluation: Evaluation): Generator<Block> {
  const { sample, fits } = evaluation.structures;
  const transforms = fits.map((fit) => transformOf(fit, evaluation.basis.coefficients));
  const [nA, n] = [sample.nA, sample.nA + sample.nB];
  for (const [group, start, end] of [[0, 0, nA] as const, [1, nA, n] as const]) {
    for (let from = start; from < end; from += blockRows) {
      yield blockOf(evaluation, transforms, group, [from, Math.min(end, from + blockRows)]);
    }
  }
}

/** A few vectors per block, and how the influences on the nine quantities are made of them. */
interface Ingredients {
  readonly of: (block: Block) => Vectors;
  /** By group, one row per quantity over the vectors. */
  readonly recipe: readonly [Vectors, Vectors];
}

/** Pull of a row of a group on the share of A, per unit of its weight in the group. */
function sharePull({ structures: { sizes, share } }: Evaluation, group: 0 | 1): number {
  return (((group === 0 ? 1 : 0) - share) * sizes[group]) / (sizes[0] + sizes[1]);
}

/**
 * One reported column needs five vectors: its influence through the own, the pooled and the dummy structure, its
 * weighted distance from the group mean, and the weight.
 */
function singleColumn(evaluation: Evaluation, j: number): Ingredients {
  const { means, coefficients } = evaluation;
  const recipe = (group: 0 | 1): Vectors => {
    const rows = Array.from({ length: quantities }, () => new Float64Array(5));
    for (const [position, row] of rows.slice(0, -1).entries()) {
      const [member, structure] = [position >> 2, position & 3];
      const place = structure === group ? 0 : structure - 1;
      if (structure + group !== 1) row[place] = means[member]?.[j] as number;
      if (member === group) row[3] = coefficients[structure]?.[j] as number;
    }
    (rows.at(-1) as Float64Array)[4] = sharePull(evaluation, group);
    return rows;
  };
  const of = ({ group, weights, centred, scores }: Block): Vectors => {
    const through = [scores[group]?.[j], scores[2]?.[j], scores[3]?.[j]] as Float64Array[];
    const distance = weights.map((w, i) => w * (centred[j]?.[i] as number));
    return [...through, distance, weights];
  };
  return { of, recipe: [recipe(0), recipe(1)] };
}

/** Several reported columns together: the nine influences themselves. */
function severalColumns(evaluation: Evaluation, chosen: readonly number[]): Ingredients {
  const { means, coefficients } = evaluation;
  const of = ({ group, weights, centred, scores }: Block): Vectors => {
    const pick = (values: ArrayLike<number> | undefined) => chosen.map((j) => values?.[j] as number);
    const pickVectors = (values: Vectors) => chosen.map((j) => values[j] as Float64Array);
    const ofMeans = Array.from({ length: quantities - 1 }, (_, position) => {
      const [member, structure] = [position >> 2, position & 3];
      const influence = new Float64Array(weights.length);
      if (member === group) {
        addCombination(influence, pick(coefficients[structure]), pickVectors(centred));
        for (let i = 0; i < influence.length; i++) influence[i] = (influence[i] as number) * (weights[i] as number);
      }
      const score = scores[structure] ?? [];
      if (score.length > 0) addCombination(influence, pick(means[member]), pickVectors(score));
      return influence;
    });
    const pull = sharePull(evaluation, group);
    return [...ofMeans, weights.map((w) => w * pull)];
  };
  const identity = Array.from({ length: quantities }, (_, p) =>
    Float64Array.from({ length: quantities }, (__, q) => (p === q ? 1 : 0)),
  );
  return { of, recipe: [identity, identity] };
}

/** Sums over the rows of one group: of each vector, and of the product of each two. */
interface Sums {
  readonly single: Float64Array;
  readonly products: Square;
}

function emptySums(size: number): Sums {
  return { single: new Float64Array(size), products: new Float64Array(size * size) };
}

function addTo({ single, products }: Sums, vectors: Vectors): void {
  for (const [p, one] of vectors.entries()) {
    let sum = 0;
    for (let i = 0; i < one.length; i++) sum += one[i] as number;
    single[p] = (single[p] as number) + sum;
    for (let q = 0; q <= p; q++) {
      const product = dot(one, vectors[q] as Float64Array);
      products[p * single.length + q] = (products[p * single.length + q] as number) + product;
      if (q < p) products[q * single.length + p] = (products[q * single.length + p] as number) + product;
    }
  }
}

/** Sums of influences, and of their products, on the nine quantities: for rows of A and for rows of B. */
export type InfluenceSums = readonly [Sums, Sums];

function served({ single, products }: Sums, recipe: Vectors): Sums {
  const size = single.length;
  const half = recipe.map((row) =>
    Float64Array.from({ length: size }, (_, q) =>
      row.reduce((sum, load, p) => sum + load * (products[p * size + q] as number), 0),
    ),
  );
  const squares = half.flatMap((left) => recipe.map((row) => dot(left, row)));
  return { single: Float64Array.from(recipe, (row) => dot(row, single)), products: Float64Array.from(squares) };
}

/** Sums of influences for several sets of reported columns, in one pass over the people. */
export function influenceSums(evaluation: Evaluation, sets: readonly (readonly number[])[]): InfluenceSums[] {
  const plans = sets.map((chosen) => {
    const [first = 0, ...more] = chosen;
    const ingredients = more.length === 0 ? singleColumn(evaluation, first) : severalColumns(evaluation, chosen);
    const size = ingredients.recipe[0][0]?.length ?? 0;
    return { ingredients, sums: [emptySums(size), emptySums(size)] as const };
  });
  for (const block of blocksOf(evaluation)) {
    for (const { ingredients, sums } of plans) addTo(sums[block.group], ingredients.of(block));
  }
  return plans.map(({ ingredients, sums }) => [
    served(sums[0], ingredients.recipe[0]),
    served(sums[1], ingredients.recipe[1]),
  ]);
}
