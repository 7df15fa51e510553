/**
 * Port for an embedding model: a text becomes a vector, always of the same length. The product ships none; an adapter
 * outside this library may load one.
 */
export interface TextEncoderPort {
  encode(text: string): Float32Array;
}

const norm = (vector: Float32Array): number => Math.hypot(...vector) || 1;

/** Vectors of texts, compared by cosine. */
export class EncodedTexts {
  private readonly vectors: readonly Float32Array[];

  constructor(
    private readonly encoder: TextEncoderPort,
    texts: readonly string[],
  ) {
    this.vectors = texts.map((text) => this.unit(text));
  }

  private unit(text: string): Float32Array {
    const vector = this.encoder.encode(text);
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
