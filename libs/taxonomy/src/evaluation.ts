/** A share or mean with its 95 % interval. */
export interface Measured {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How well ranked lists hold the right answers. */
export interface RankingQuality {
  readonly queries: number;
  /** Mean reciprocal rank of the first right answer. */
  readonly mrr: Measured;
  /** Mean average precision: every right answer counts. */
  readonly map: Measured;
  /** Share of the queries with a right answer among the first 1, 5 and 10. */
  readonly hits: Readonly<Record<1 | 5 | 10, Measured>>;
}

const Z = 1.959964;

/** Mean with a normal 95 % interval, kept within 0 and 1. */
function mean(values: readonly number[]): Measured {
  const n = Math.max(1, values.length);
  const value = values.reduce((sum, one) => sum + one, 0) / n;
  const variance = values.reduce((sum, one) => sum + (one - value) ** 2, 0) / Math.max(1, values.length - 1);
  const half = Z * Math.sqrt(variance / n);
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
}

/** Share with Wilson's 95 % interval (Wilson, 1927). */
export function share(count: number, of: number): Measured {
  if (of === 0) return { value: 0, low: 0, high: 1 };
  const p = count / of;
  const centre = (p + Z ** 2 / (2 * of)) / (1 + Z ** 2 / of);
  const half = (Z * Math.sqrt((p * (1 - p)) / of + Z ** 2 / (4 * of ** 2))) / (1 + Z ** 2 / of);
  return { value: p, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}

function precision(ranked: readonly string[], right: ReadonlySet<string>): number {
  let found = 0;
  let sum = 0;
  ranked.forEach((id, place) => {
    if (right.has(id)) sum += ++found / (place + 1);
  });
  return sum / Math.max(1, right.size);
}

/** Quality of ranked ids against the right ids of each query; an answer that is not ranked counts 0. */
export function rankingQuality(
  answers: readonly { readonly ranked: readonly string[]; readonly right: ReadonlySet<string> }[],
): RankingQuality {
  const first = answers.map(({ ranked, right }) => ranked.findIndex((id) => right.has(id)));
  const within = (top: number): Measured =>
    share(first.filter((place) => place >= 0 && place < top).length, answers.length);
  return {
    queries: answers.length,
    mrr: mean(first.map((place) => (place < 0 ? 0 : 1 / (place + 1)))),
    map: mean(answers.map(({ ranked, right }) => precision(ranked, right))),
    hits: { 1: within(1), 5: within(5), 10: within(10) },
  };
}
