/** FNV-1a over words. */
export function mix(sum: number, ...words: number[]): number {
  let hash = sum;
  for (const word of words) hash = Math.imul(hash ^ (word | 0), 0x0100_0193) >>> 0;
  return hash;
}

export function checksumOf(numbers: readonly number[]): string {
  return numbers
    .reduce((sum, number) => mix(sum, number % 0x1_0000_0000, Math.floor(number / 0x1_0000_0000)), 0x811c_9dc5)
    .toString(16)
    .padStart(8, '0');
}
