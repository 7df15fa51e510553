import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';

/** Value and weight; weights need not sum to one. */
export type Mix<T> = readonly (readonly [value: T, weight: number])[];

/** Chance with a seed: the same seed makes the same people. */
export class Dice {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** From 0 to just under 1. */
  next(): number {
    return uniformFloat64(this.generator);
  }

  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  of<T>(values: readonly [T, ...T[]] | readonly T[]): T {
    const value = values[this.whole(0, values.length - 1)];
    if (value === undefined) throw new RangeError('nothing to choose from');
    return value;
  }

  draw<T>(mix: Mix<T>): T {
    const total = mix.reduce((sum, [, weight]) => sum + weight, 0);
    let left = this.next() * total;
    for (const [value, weight] of mix) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.of(mix)[0];
  }
}
