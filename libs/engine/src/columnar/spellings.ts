import { bytes as column } from './column.js';

const SEED = 0x811c_9dc5;
const PRIME = 0x0100_0193;
/** Stands in no JSON text. */
const SEPARATOR = 0;

/** Numbers by the bytes that spell something, so that what was read once need not be parsed again. */
export class Spellings {
  private key = new Uint8Array(256);
  private length = 0;
  private hash = SEED;
  private readonly texts = column();
  private readonly ends: number[] = [0];
  private readonly hashes: number[] = [];
  private readonly numbers: number[] = [];
  /** Places among the texts, plus one, by hash. */
  private slots = new Int32Array(64);

  begin(): void {
    this.length = 0;
    this.hash = SEED;
  }

  /** Adds bytes to what is looked up; each call adds a run of its own, an empty one counts. */
  add(bytes: Uint8Array, from: number, to: number): void {
    const length = this.length + to - from + 1;
    if (length > this.key.length) {
      const wider = new Uint8Array(length * 2);
      wider.set(this.key);
      this.key = wider;
    }
    let { length: at, hash } = this;
    for (let next = from; next < to; next++) {
      const byte = bytes[next] ?? 0;
      this.key[at++] = byte;
      hash = Math.imul(hash ^ byte, PRIME);
    }
    this.key[at] = SEPARATOR;
    this.hash = Math.imul(hash ^ SEPARATOR, PRIME);
    this.length = length;
  }

  /** The number of what was added since `begin`; −1 when it has none. */
  find(): number {
    const mask = this.slots.length - 1;
    for (let slot = this.slot(this.hash); ; slot = (slot + 1) & mask) {
      const text = (this.slots[slot] ?? 0) - 1;
      if (text < 0) return -1;
      if (this.hashes[text] === this.hash && this.isKey(text)) return this.numbers[text] ?? -1;
    }
  }

  /** Gives a number to what was added since `begin` and has none. */
  keep(number: number): number {
    const start = this.texts.extend(this.length);
    this.texts.cells.set(this.key.subarray(0, this.length), start);
    this.ends.push(this.texts.length);
    this.hashes.push(this.hash);
    this.numbers.push(number);
    if (this.numbers.length * 2 > this.slots.length) this.widen();
    else this.place(this.numbers.length - 1);
    return number;
  }

  private isKey(text: number): boolean {
    const { key, length, texts } = this;
    const start = this.ends[text] ?? 0;
    if (this.ends[text + 1] !== start + length) return false;
    for (let at = 0; at < length; at++) if (texts.cells[start + at] !== key[at]) return false;
    return true;
  }

  private slot(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.slots.length - 1);
  }

  private place(text: number): void {
    const mask = this.slots.length - 1;
    let slot = this.slot(this.hashes[text] ?? 0);
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = text + 1;
  }

  private widen(): void {
    this.slots = new Int32Array(this.slots.length * 4);
    for (let text = 0; text < this.numbers.length; text++) this.place(text);
  }
}
