/**
 * Splits a whole `total` (0 to 10 000) in proportion to whole `shares` (each under 2^36) so that the parts sum to it exactly: floors
 * first, then one more to the largest remainders, ties to the lower index (largest remainder, Hamilton). All shares 0: all
 * parts 0. Integer arithmetic only, so every platform gives the same parts.
 */
export function apportion(total: number, shares: readonly number[]): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  if (sum === 0) return shares.map(() => 0);
  const parts = shares.map((share) => Math.floor((total * share) / sum));
  const left = total - parts.reduce((all, part) => all + part, 0);
  shares
    .map((share, index) => ({ index, remainder: (total * share) % sum }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
    .slice(0, left)
    .forEach(({ index }) => (parts[index] = (parts[index] ?? 0) + 1));
  return parts;
}

/** `value · share / 10 000` rounded half up, for whole numbers. */
export function partOf(value: number, basisPoints: number): number {
  return Math.floor((value * basisPoints + 5000) / 10_000);
}
