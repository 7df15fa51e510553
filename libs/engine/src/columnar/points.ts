/** `partOf` of two numbers of at most 10,000: in whole numbers of 31 bits, which a processor divides many times faster. */
export function pointsOf(weight: number, value: number): number {
  return ((Math.imul(weight, value) + 5000) / 10_000) | 0;
}
