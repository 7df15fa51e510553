/**
 * Port for an embedding model, the linker's optional fourth signal. The product ships none; an adapter outside this library
 * may load one and hand it to `LabelLinker` as `encoder`.
 *
 * `encode` takes every text, also an empty or a very long one, and gives a vector of finite numbers, always of the same
 * length and the same for the same text; texts that mean alike point the same way (they are compared by cosine, so their
 * length does not matter). It answers at once (no promise), is called for every label when an index is built and once for a
 * question, and does not throw.
 */
export interface TextEncoderPort {
  encode(text: string): Float32Array;
}

const norm = (vector: Float32Array): number => Math.hypot(...vector) || 1;

/** Vectors of texts, compared by cosine. @throws RangeError when they have different lengths */
export class EncodedTexts {
  private readonly vectors: readonly Float32Array[];
  private size: number | undefined;

  constructor(
    private readonly encoder: TextEncoderPort,
    texts: readonly string[],
  ) {
    this.vectors = texts.map((text) => this.unit(text));
  }

  private unit(text: string): Float32Array {
    const vector = this.encoder.encode(text);
    this.size ??= vector.length;
    if (vector.length !== this.size) throw new RangeError('The encoder gave vectors of different lengths.');
    const length = norm(vector);
    return vector.map((part) => part / length);
  }

  /** Cosine of the text with each of the texts, never below 0. */
  score(text: string): Float32Array {
    const query = this.unit(text);
    return Float32Array.from(this.vectors, (vector) =>
      Math.max(
        0,
        vector.reduce((sum, part, at) => sum + part * (query[at] ?? 0), 0),
      ),
    );
  }
}
