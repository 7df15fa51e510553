/**
 * Probabilities of drawing `from`, `from + 1`, … members of A when `size` people are drawn from nA of A and nB of B.
 * Built by ratios outward from the mode, so nothing overflows and the far tail keeps its digits.
 */
export function hypergeometric(size: number, nA: number, nB: number): { from: number; probabilities: Float64Array } {
  const from = Math.max(0, size - nB);
  const to = Math.min(size, nA);
  const probabilities = new Float64Array(to - from + 1);
  const mode = Math.min(to, Math.max(from, Math.floor(((size + 1) * (nA + 1)) / (nA + nB + 2))));
  /** P(x + 1) / P(x). */
  const ratio = (x: number) => ((nA - x) * (size - x)) / ((x + 1) * (nB - size + x + 1));
  probabilities[mode - from] = 1;
  for (let x = mode; x < to; x++) probabilities[x + 1 - from] = (probabilities[x - from] as number) * ratio(x);
  for (let x = mode - 1; x >= from; x--) probabilities[x - from] = (probabilities[x + 1 - from] as number) / ratio(x);
  const total = probabilities.reduce((sum, p) => sum + p, 0);
  return { from, probabilities: probabilities.map((p) => p / total) };
}
