import { bytes as column } from './column.js';

const SEED = 0x811c_9dc5;
const PRIME = 0x0100_0193;
/** Stands in no JSON text. */
const SEPARATOR = 0;

/** Numbers by the bytes that spell something, so that what was read once need not be parsed again. */
export class Spellings {
  /** What is looked up: runs of these bytes, from one place to another. */
  private bytes: Uint8Array = new Uint8Array(0);
  private readonly runs: number[] = [];
  private count = 0;
  private length = 0;
  private hash = SEED;
  private readonly texts = column();
  private readonly ends: number[] = [0];
  private readonly hashes: number[] = [];
  private readonly numbers: number[] = [];
  /** Places among the texts, plus one, by hash. */
  private slots = new Int32Array(64);

  begin(bytes: Uint8Array): void {
    this.bytes = bytes;
    this.count = 0;
    this.length = 0;
    this.hash = SEED;
  }

  /** Adds a run of the bytes to what is looked up; an empty one counts. */
  add(from: number, to: number): void {
    const { bytes } = this;
    let { hash } = this;
    let at = from;
    for (; at + 4 <= to; at += 4) {
      const four =
        (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
      hash = Math.imul(hash ^ four, PRIME);
      hash ^= hash >>> 15;
    }
    for (; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
    this.hash = Math.imul(hash ^ SEPARATOR, PRIME);
    this.runs[this.count++] = from;
    this.runs[this.count++] = to;
    this.length += to - from + 1;
  }

  /** The number of what was added since `begin`; −1 when it has none. */
  find(): number {
    const mask = this.slots.length - 1;
    for (let slot = this.slot(this.hash); ; slot = (slot + 1) & mask) {
      const text = (this.slots[slot] ?? 0) - 1;
      if (text < 0) return -1;
      if (this.hashes[text] === this.hash && this.isText(text)) return this.numbers[text] ?? -1;
    }
  }

  /** Gives a number to what was added since `begin` and has none. */
  keep(number: number): number {
    let at = this.texts.extend(this.length);
    for (let run = 0; run < this.count; run += 2) {
      const text = this.bytes.subarray(this.runs[run], this.runs[run + 1]);
      this.texts.cells.set(text, at);
      at += text.length;
      this.texts.cells[at++] = SEPARATOR;
    }
    this.ends.push(this.texts.length);
    this.hashes.push(this.hash);
    this.numbers.push(number);
    if (this.numbers.length * 2 > this.slots.length) this.widen();
    else this.place(this.numbers.length - 1);
    return number;
  }

  private isText(text: number): boolean {
    const { bytes, runs, count } = this;
    const { cells } = this.texts;
    let at = this.ends[text] ?? 0;
    if (this.ends[text + 1] !== at + this.length) return false;
    for (let run = 0; run < count; run += 2) {
      const to = runs[run + 1] ?? 0;
      for (let from = runs[run] ?? 0; from < to; from++) if (cells[at++] !== bytes[from]) return false;
      if (cells[at++] !== SEPARATOR) return false;
    }
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
