/** The largest number of 16 bits, and of 32 with one left over for "one more". */
export const WORD = 0xffff;
export const LONG = 0xffff_fffe;

/** The value, if it is a whole number from 0 to `most`. Throws RangeError. */
export function whole(value: number, most: number): number {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new RangeError(`${String(value)} is not a whole number from 0 to ${String(most)}`);
  }
  return value;
}
