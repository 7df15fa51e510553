/** Features of one row, by their number; each is there or not. */
export type Row = readonly number[];

const STEPS = 120;
const RATE = 0.5;
const RIDGE = 2;

/** Logistic regression with a ridge on present-or-absent features, by full gradient with momentum. Returns a scorer. */
function fitLogistic(rows: readonly Row[], labels: readonly boolean[], features: number): (row: Row) => number {
  const weights = new Float64Array(features + 1);
  const speed = new Float64Array(features + 1);
  const gradient = new Float64Array(features + 1);
  // A step no feature outruns: each is scaled by how often it is there.
  const often = new Float64Array(features + 1).fill(RIDGE);
  for (const row of rows) for (const feature of [...row, features]) often[feature] = (often[feature] ?? 0) + 1;
  const linear = (row: Row): number =>
    row.reduce((sum, feature) => sum + (weights[feature] ?? 0), weights[features] ?? 0);
  for (let step = 0; step < STEPS; step += 1) {
    gradient.fill(0);
    for (const [index, row] of rows.entries()) {
      const miss = (labels[index] === true ? 1 : 0) - 1 / (1 + Math.exp(-linear(row)));
      for (const feature of row) gradient[feature] = (gradient[feature] ?? 0) + miss;
      gradient[features] = (gradient[features] ?? 0) + miss;
    }
    for (let feature = 0; feature <= features; feature += 1) {
      const pull = (gradient[feature] ?? 0) - RIDGE * (weights[feature] ?? 0);
      speed[feature] = 0.8 * (speed[feature] ?? 0) + (RATE * pull) / (often[feature] ?? 1);
      weights[feature] = (weights[feature] ?? 0) + (speed[feature] ?? 0);
    }
  }
  return linear;
}

/** Area under the curve of scores for the rows that are so: the chance that one of them is scored above one that is not. */
function areaUnderCurve(scores: readonly number[], labels: readonly boolean[]): number {
  const order = scores.map((_, index) => index).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at += 1) if (labels[order[at] ?? 0] === true) ranks += (from + to + 1) / 2;
    from = to;
  }
  const yes = labels.filter(Boolean).length;
  return (ranks - (yes * (yes + 1)) / 2) / (yes * (labels.length - yes));
}

/** How well the features tell the label of rows the fit has not seen: five folds, each predicted by the other four. */
export function predictability(told: readonly (readonly string[])[], labels: readonly boolean[]): number {
  const numbers = new Map<string, number>();
  const rows = told.map((features) =>
    [...new Set(features)].map((feature) => {
      const known = numbers.get(feature) ?? numbers.size;
      numbers.set(feature, known);
      return known;
    }),
  );
  const scores = new Array<number>(rows.length).fill(0);
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
