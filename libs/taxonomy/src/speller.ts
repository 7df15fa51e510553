/** Sound of a stem in Latin American Spanish: b/v, c/s/z, y/ll, g/j, qu/k and the silent h are not told apart. */
export function sound(stem: string): string {
  return stem
    .replaceAll(/(?<!c)h/g, '')
    .replaceAll('ll', 'y')
    .replaceAll('v', 'b')
    .replaceAll(/[zx]|c(?=[ei])/g, 's')
    .replaceAll(/qu|c(?!h)/g, 'k')
    .replaceAll(/g(?=[ei])/g, 'j')
    .replaceAll(/(.)\1+/g, '$1');
}

/** True when one insertion, deletion, substitution or swap of neighbours turns one word into the other. */
export function oneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let head = 0;
  while (head < a.length && a[head] === b[head]) head++;
  let tail = 0;
  const shorter = Math.min(a.length, b.length);
  while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const left = a.length - head - tail;
  const right = b.length - head - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
}

/** Replaces stems that no label has by the commonest stem that sounds the same or is one slip away. */
export class Speller {
  private readonly bySound = new Map<string, string>();
  private readonly byLength = new Map<number, string[]>();

  /** @param frequency how many labels hold each stem */
  constructor(private readonly frequency: ReadonlyMap<string, number>) {
    const commonest = [...frequency].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    for (const [stem] of commonest) {
      if (stem.length < 3) continue;
      const heard = sound(stem);
      if (!this.bySound.has(heard)) this.bySound.set(heard, stem);
      const same = this.byLength.get(stem.length);
      if (same === undefined) this.byLength.set(stem.length, [stem]);
      else same.push(stem);
    }
  }

  /** The stem itself when it is known, too short (below 5 letters, unless it sounds the same) or nothing is near. */
  correct(stem: string): string {
    if (this.frequency.has(stem) || stem.length < 4 || stem.length > 30) return stem;
    const heard = this.bySound.get(sound(stem));
    if (heard !== undefined) return heard;
    return stem.length < 5 ? stem : this.nearest(stem);
  }

  private nearest(stem: string): string {
    let best = stem;
    for (const length of [stem.length, stem.length + 1, stem.length - 1]) {
      const near = this.byLength.get(length)?.find((other) => oneSlip(stem, other));
      if (near !== undefined && (this.frequency.get(near) ?? 0) > (this.frequency.get(best) ?? 0)) best = near;
    }
    return best;
  }
}
