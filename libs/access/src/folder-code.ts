import { randomInt } from 'node:crypto';

/** No vowel and nothing that reads like another sign: no word comes out, and a slip is read aloud without mistakes. */
const LETTERS = 'CDFGHJKMNPQRTVWXY';
const SHAPE = /^[CDFGHJKMNPQRTVWXY]{2}\d{4}$/;
const LOOKS_LIKE: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };

/** A new code such as `QN4-718`: two letters and four digits, 2.9 million of them. */
export function newFolderCode(): string {
  const letter = (): string => LETTERS.charAt(randomInt(LETTERS.length));
  return `${letter()}${letter()}${randomInt(10).toString()}-${randomInt(1000).toString().padStart(3, '0')}`;
}

/** What was typed as a code, or `undefined`: case, spaces and the dash do not matter, nor O for 0 among the digits. */
export function readFolderCode(typed: string): string | undefined {
  const signs = typed.toUpperCase().replaceAll(/[\s\-–—.]/gu, '');
  const digits = signs.slice(2).replaceAll(/[OILZSB]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
  const code = signs.slice(0, 2) + digits;
  return SHAPE.test(code) ? `${code.slice(0, 3)}-${code.slice(3)}` : undefined;
}

/** Six digits to be used once. */
export function newPin(): string {
  for (;;) {
    const pin = randomInt(1_000_000).toString().padStart(6, '0');
    if (weaknessOfPin(pin) === undefined) return pin;
  }
}

export type PinWeakness = 'shape' | 'repeated' | 'run' | 'date';

/** Why a PIN is refused: not six digits, `121212`, `456789`, or a day such as `140392`. */
export function weaknessOfPin(pin: string): PinWeakness | undefined {
  if (!/^\d{6}$/.test(pin)) return 'shape';
  if (/^(\d)\1{5}$|^(\d\d)\2{2}$|^(\d{3})\3$/.test(pin)) return 'repeated';
  if ('01234567890'.includes(pin) || '09876543210'.includes(pin)) return 'run';
  const [a, b, c] = [pin.slice(0, 2), pin.slice(2, 4), pin.slice(4)].map(Number) as [number, number, number];
  const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return isDay(a, b) || isDay(c, b) ? 'date' : undefined;
}
