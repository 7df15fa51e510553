/** Features of one row, by their number; each is there or not. */
export type Row = readonly number[];

const STEPS = 60;
const RATE = 0.5;
const RIDGE = 2;
const MOMENTUM = 0.8;
const RAREST = 8;

/** Logistic regression with a ridge on present-or-absent features, by full gradient with momentum. Returns a scorer. */
function fitLogistic(rows: readonly Row[], labels: readonly boolean[], features: number): (row: Row) => number {
  // The last feature is the constant.
  const complete = rows.map((row) => [...row, features]);
  const weights = new Float64Array(features + 1);
  const speed = new Float64Array(features + 1);
  const often = new Float64Array(features + 1).fill(RIDGE);
  for (const row of complete) for (const feature of row) add(often, feature, 1);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight) => -RIDGE * weight);
    for (const [index, row] of complete.entries()) {
      const miss = Number(labels[index]) - 1 / (1 + Math.exp(-linear(weights, row)));
      for (const feature of row) add(gradient, feature, miss);
    }
    for (const [feature, pull] of gradient.entries()) {
      // A step no feature outruns: each is scaled by how often it is there.
      speed[feature] = MOMENTUM * at(speed, feature) + (RATE * pull) / at(often, feature);
      add(weights, feature, at(speed, feature));
    }
  }
  return (row) => linear(weights, [...row, features]);
}

const at = (values: Float64Array, index: number): number => values[index] ?? 0;
const add = (values: Float64Array, index: number, more: number): void => {
  values[index] = at(values, index) + more;
};
const linear = (weights: Float64Array, row: Row): number => row.reduce((sum, feature) => sum + at(weights, feature), 0);

/** Area under the curve of scores for the rows that are so: the chance that one of them is scored above one that is not. */
function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((_, index) => index).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    for (let rank = from; rank < to; rank += 1) if (labels[order[rank] ?? 0] === true) ranks += (from + to + 1) / 2;
    from = to;
  }
  const yes = labels.filter(Boolean).length;
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (labels.length - yes));
}

/** How well the features tell the label of rows the fit has not seen: five folds, each predicted by the other four. */
export function predictability(told: readonly (readonly string[])[], labels: readonly boolean[]): number {
  const counts = new Map<string, number>();
  for (const features of told) for (const each of new Set(features)) counts.set(each, (counts.get(each) ?? 0) + 1);
  // What nearly everybody or nearly nobody shows cannot be learned from.
  const telling = [...counts].filter(([, count]) => Math.min(count, told.length - count) >= RAREST);
  const numbers = new Map(telling.map(([feature], number) => [feature, number]));
  const rows = told.map((features) => [...new Set(features)].flatMap((feature) => numbers.get(feature) ?? []));
  const scores = rows.map(() => 0);
  const FOLDS = 5;
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const learned = rows.map((_, index) => index).filter((index) => index % FOLDS !== fold);
    const score = fitLogistic(
      learned.map((index) => rows[index] ?? []),
      learned.map((index) => labels[index] === true),
      numbers.size,
    );
    for (const [index, row] of rows.entries()) if (index % FOLDS === fold) scores[index] = score(row);
  }
  return areaUnderCurve(scores, labels);
}
