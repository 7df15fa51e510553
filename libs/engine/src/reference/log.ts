const LN_2 = 0.693_147_180_559_945_3;

/**
 * −ln(multiplier / 10 000) in millionths, a whole number, for whole multipliers from 1 to 10 000. Halvings, then the series
 * 2 · artanh((1 − x) / (1 + x)): only + − × ÷, which every platform rounds alike; Math.log is not bound to.
 */
export function naturalLog(multiplier: number): number {
  let x = multiplier / 10_000;
  let sum = 0;
  for (; x < 0.5; x *= 2) sum += LN_2;
  const z = (1 - x) / (1 + x);
  let power = 2 * z;
  for (let odd = 1; odd < 40; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return Math.floor(1_000_000 * sum + 0.5);
}
