/**
 * −ln(multiplier / 10 000) in millionths, a whole number, for 1 to 10 000. By the series 2 · artanh((1 − x) / (1 + x)) with only
 * + − × ÷, which every platform rounds alike; Math.log is not bound to.
 */
export function naturalLog(multiplier: number): number {
  const z = (10_000 - multiplier) / (10_000 + multiplier);
  let power = z;
  let sum = 0;
  for (let odd = 1; odd < 80; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return Math.floor(2_000_000 * sum + 0.5);
}
