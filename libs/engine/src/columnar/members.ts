const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const ESCAPE = 0x5c;
const SPACE = 0x20;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const ARRAY = 0x5b;
const ARRAY_END = 0x5d;

const ENCODER = new TextEncoder();
const DECODER = new TextDecoder();

interface Name {
  spelling: Uint8Array;
  member: number;
}

/**
 * Finds the members of JSON objects in bytes, without parsing what they hold. The text is as PostgreSQL writes jsonb: valid, in UTF-8,
 * a name once an object and spelled without escapes where it could be.
 */
export class Members {
  /** Where the value of each member begins, by its place among the names; 0 when the object does not have it. */
  readonly from: Int32Array;
  /** Where it ends; 0 likewise. */
  readonly to: Int32Array;
  private readonly byLength: Name[][] = [];

  constructor(names: readonly string[]) {
    this.from = new Int32Array(names.length);
    this.to = new Int32Array(names.length);
    names.forEach((name, member) => {
      const spelling = ENCODER.encode(name);
      (this.byLength[spelling.length] ??= []).push({ spelling, member });
    });
  }

  /** Finds the members of the object that begins at `at` (not 0), and says where it ends. */
  find(bytes: Uint8Array, at: number): number {
    this.from.fill(0);
    this.to.fill(0);
    let next = spaceEnd(bytes, at + 1);
    while (bytes[next] === QUOTE) {
      const nameEnd = stringEnd(bytes, next);
      const value = spaceEnd(bytes, nameEnd + 1);
      const end = valueEnd(bytes, value);
      const member = this.memberAt(bytes, next + 1, nameEnd - 1);
      if (member >= 0) {
        this.from[member] = value;
        this.to[member] = end;
      }
      next = afterComma(bytes, end);
    }
    return next + 1;
  }

  has(member: number): boolean {
    return this.from[member] !== 0;
  }

  private memberAt(bytes: Uint8Array, from: number, to: number): number {
    for (const { spelling, member } of this.byLength[to - from] ?? []) {
      let at = 0;
      while (at < spelling.length && spelling[at] === bytes[from + at]) at++;
      if (at === spelling.length) return member;
    }
    return -1;
  }
}

export function isObject(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OBJECT;
}

export function isArray(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ARRAY;
}

/** Where the first element of the array at `at` begins, or its closing bracket. */
export function firstElement(bytes: Uint8Array, at: number): number {
  return spaceEnd(bytes, at + 1);
}

/** Where the element after the one that ends at `end` begins, or the closing bracket. */
export function nextElement(bytes: Uint8Array, end: number): number {
  return afterComma(bytes, end);
}

export function isArrayEnd(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === ARRAY_END;
}

/** Where the JSON value that begins at `at` ends. Throws RangeError for a text that breaks off. */
export function valueEnd(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first === QUOTE) return stringEnd(bytes, at);
  if (first !== OBJECT && first !== ARRAY) return scalarEnd(bytes, at);
  let depth = 0;
  for (let next = at; next < bytes.length; next++) {
    const byte = bytes[next];
    if (byte === QUOTE) next = stringEnd(bytes, next) - 1;
    else if (byte === OBJECT || byte === ARRAY) depth++;
    else if ((byte === OBJECT_END || byte === ARRAY_END) && --depth === 0) return next + 1;
  }
  throw new RangeError('JSON that breaks off');
}

/** The plain value between two places. */
export function parse(bytes: Uint8Array, from: number, to: number): unknown {
  return JSON.parse(DECODER.decode(bytes.subarray(from, to)));
}

/** The whole number of at most nine digits between two places; −1 for anything else. */
export function digits(bytes: Uint8Array, from: number, to: number): number {
  if (to <= from || to - from > 9) return -1;
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function stringEnd(bytes: Uint8Array, at: number): number {
  for (let next = at + 1; next < bytes.length; next++) {
    const byte = bytes[next];
    if (byte === QUOTE) return next + 1;
    if (byte === ESCAPE) next++;
  }
  throw new RangeError('JSON that breaks off');
}

function scalarEnd(bytes: Uint8Array, at: number): number {
  let next = at;
  for (; next < bytes.length; next++) {
    const byte = bytes[next];
    if (byte === COMMA || byte === OBJECT_END || byte === ARRAY_END || byte === SPACE) break;
  }
  return next;
}

function spaceEnd(bytes: Uint8Array, at: number): number {
  let next = at;
  while (bytes[next] === SPACE || bytes[next] === COLON) next++;
  return next;
}

function afterComma(bytes: Uint8Array, end: number): number {
  return bytes[end] === COMMA ? spaceEnd(bytes, end + 1) : end;
}
