/**
 * Every wage decomposition is arithmetic on eight counterfactual means: what group A or B would earn on average
 * under one of four pay structures, namely the coefficients of A, of B, pooled, or pooled with a group dummy. Position `c * 4 + s`
 * holds group c (A 0, B 1) under structure s. A component is a contrast: one weight per mean.
 */
export type Contrast = Float64Array;

/** Whose coefficients stand for pay without a gap. */
export const references = ['B', 'A', 'reimers', 'cotton', 'pooled', 'pooledWithGroup'] as const;
export type Reference = (typeof references)[number];
export const twofoldParts = ['explained', 'unexplained', 'unexplainedA', 'unexplainedB'] as const;
export type TwofoldPart = (typeof twofoldParts)[number];
export const threefoldParts = ['endowments', 'coefficients', 'interaction'] as const;
export type ThreefoldPart = (typeof threefoldParts)[number];

/** A contrast, and its slope in the share of group A where the reference depends on that share. */
export interface Component {
  readonly contrast: Contrast;
  readonly slopeInShare: Contrast;
}

const [AA, AB, BA, BB] = [0, 1, 4, 5] as const;

function contrast(weights: Readonly<Record<number, number>>): Contrast {
  const vector = new Float64Array(8);
  for (const [position, weight] of Object.entries(weights)) vector[Number(position)] = weight;
  return vector;
}

/** Weights of the four pay structures in the reference structure; `share` of A in the sample. */
function mixture(reference: Reference, share: number): readonly number[] {
  const mixtures: Readonly<Record<Reference, readonly number[]>> = {
    A: [1, 0, 0, 0],
    B: [0, 1, 0, 0],
    reimers: [0.5, 0.5, 0, 0],
    cotton: [share, 1 - share, 0, 0],
    pooled: [0, 0, 1, 0],
    pooledWithGroup: [0, 0, 0, 1],
  };
  return mixtures[reference];
}

/** Explained and unexplained contrasts; `own` is 1 for the contrast itself, 0 for its slope. */
function twofoldContrasts(mix: readonly number[], own: 0 | 1): Record<TwofoldPart, Contrast> {
  const [explained, unexplainedA, unexplainedB] = [contrast({}), contrast({ [AA]: own }), contrast({ [BB]: -own })];
  for (const [structure, weight] of mix.entries()) {
    explained[structure] = weight;
    explained[4 + structure] = -weight;
    unexplainedA[structure] = (unexplainedA[structure] as number) - weight;
    unexplainedB[4 + structure] = (unexplainedB[4 + structure] as number) + weight;
  }
  const unexplained = unexplainedA.map((weight, position) => weight + (unexplainedB[position] as number));
  return { explained, unexplained, unexplainedA, unexplainedB };
}

/**
 * Twofold decomposition against a reference b*: explained (x̄A − x̄B)'b*, unexplained x̄A'(bA − b*) + x̄B'(b* − bB).
 * b*: A or B (Oaxaca 1973; Blinder 1973), half each (Reimers 1983), share of A (Cotton 1988), pooled (Neumark 1988),
 * pooled with a group dummy (Fortin 2008; Jann 2008).
 */
export function twofold(reference: Reference, share: number): Record<TwofoldPart, Component> {
  const values = twofoldContrasts(mixture(reference, share), 1);
  const slopes = twofoldContrasts(reference === 'cotton' ? [1, -1, 0, 0] : [0, 0, 0, 0], 0);
  const part = (name: TwofoldPart): Component => ({ contrast: values[name], slopeInShare: slopes[name] });
  return {
    explained: part('explained'),
    unexplained: part('unexplained'),
    unexplainedA: part('unexplainedA'),
    unexplainedB: part('unexplainedB'),
  };
}

/**
 * Threefold decomposition from the viewpoint of B (Winsborough & Dickinson 1971): endowments (x̄A − x̄B)'bB,
 * coefficients x̄B'(bA − bB), interaction (x̄A − x̄B)'(bA − bB).
 */
export function threefold(): Record<ThreefoldPart, Component> {
  const slopeInShare = contrast({});
  return {
    endowments: { contrast: contrast({ [AB]: 1, [BB]: -1 }), slopeInShare },
    coefficients: { contrast: contrast({ [BA]: 1, [BB]: -1 }), slopeInShare },
    interaction: { contrast: contrast({ [AA]: 1, [BA]: -1, [AB]: -1, [BB]: 1 }), slopeInShare },
  };
}

/** The gap itself, A − B. */
export const gapContrast: Contrast = contrast({ [AA]: 1, [BB]: -1 });
