import { gapContrast, references, threefold, threefoldParts, twofold, twofoldParts } from './contrast.js';
import type { Component, Reference, ThreefoldPart, TwofoldPart } from './contrast.js';
import { counterfactualMeans, evaluate } from './counterfactual.js';
import type { Evaluation } from './counterfactual.js';
import { deltaError, meansWithVariance } from './delta-error.js';
import type { MeansWithVariance, Sampling } from './delta-error.js';
import { dot } from './linear-algebra.js';
import { normalisedBasis, plainBasis } from './normalisation.js';
import type { Basis } from './normalisation.js';
import { payStructures } from './pay-structure.js';
import type { GapSample, PayStructures } from './pay-structure.js';

/** An estimate, in the units of the outcome, and its delta-method errors when they were asked for. */
export interface Estimate {
  readonly estimate: number;
  readonly se?: Readonly<Record<Sampling, number>>;
}

/** A component of the gap and what each column, or each variable, adds to it. */
export interface DetailedEstimate extends Estimate {
  readonly detail: Readonly<Record<string, Estimate>>;
}

/** What to report of a decomposition. */
export interface DecompositionOptions {
  /** Deviation contrast of factors, so that detail does not depend on the base level. Default true. */
  readonly normalise?: boolean;
  /** One line per column (`factor=level`) or per variable. Default column. */
  readonly detail?: 'column' | 'term';
  /** Delta-method errors. Default true. */
  readonly errors?: boolean;
}

/** The gap A − B decomposed in every usual way. */
export interface Decomposition {
  readonly nA: number;
  readonly nB: number;
  readonly meanA: number;
  readonly meanB: number;
  readonly gap: Estimate;
  /** Names of the reported columns, and by column the means of both groups and the four sets of coefficients. */
  readonly names: readonly string[];
  readonly means: Readonly<Record<'A' | 'B', Float64Array>>;
  readonly coefficients: Readonly<Record<'A' | 'B' | 'pooled' | 'pooledWithGroup', Float64Array>>;
  /** Coefficient of the dummy of group B in the pooled regression. */
  readonly groupCoefficient: number;
  /** Share of group A in the sample, by weight: the weight of A in Cotton's reference. */
  readonly shareOfA: number;
  readonly threefold: Readonly<Record<ThreefoldPart, DetailedEstimate>>;
  readonly twofold: Readonly<Record<Reference, Readonly<Record<TwofoldPart, DetailedEstimate>>>>;
}

interface Scope {
  readonly name: string;
  readonly at: MeansWithVariance | Pick<MeansWithVariance, 'means'>;
}

/** The columns of each line of detail, in the order of the model. */
function lines(basis: Basis, detail: 'column' | 'term'): Map<string, number[]> {
  const grouped = new Map<string, number[]>();
  for (const [j, name] of (detail === 'column' ? basis.names : basis.terms).entries()) {
    grouped.set(name, [...(grouped.get(name) ?? []), j]);
  }
  return grouped;
}

function estimate(component: Component, { at }: Scope): Estimate {
  const value = dot(component.contrast, at.means);
  if (!('variance' in at)) return { estimate: value };
  const se = { iid: deltaError(component, at, 'iid'), stratified: deltaError(component, at, 'stratified') };
  return { estimate: value, se };
}

function detailed(component: Component, total: Scope, details: readonly Scope[]): DetailedEstimate {
  const detail = Object.fromEntries(details.map((scope) => [scope.name, estimate(component, scope)]));
  return { ...estimate(component, total), detail };
}

/** Maps the parts of a decomposition, keeping their names. */
function partwise<Part extends string, Value>(parts: readonly Part[], value: (part: Part) => Value) {
  return Object.fromEntries(parts.map((part) => [part, value(part)])) as Record<Part, Value>;
}

function scopes(evaluation: Evaluation, detail: 'column' | 'term', errors: boolean): [Scope, Scope[]] {
  const everything = [...evaluation.basis.names.keys()];
  const named = [['total', everything] as const, ...lines(evaluation.basis, detail)];
  const sets = named.map(([, columns]) => columns);
  const measured = errors
    ? meansWithVariance(evaluation, sets)
    : sets.map((columns) => ({ means: counterfactualMeans(evaluation, columns) }));
  const [total, ...details] = named.map(([name], i) => ({ name, at: measured[i] as Scope['at'] }));
  return [total as Scope, details];
}

/** Decomposes the gap of pay structures that are already fitted. */
export function decompose(structures: PayStructures, options: DecompositionOptions = {}): Decomposition {
  const { normalise = true, detail = 'column', errors = true } = options;
  const { sample, share, fits } = structures;
  const basis = normalise ? normalisedBasis(sample.design) : plainBasis(sample.design);
  const evaluation = evaluate(structures, basis);
  const [total, details] = scopes(evaluation, detail, errors);
  const three = threefold();
  const [a, b, pooled, pooledWithGroup] = evaluation.coefficients as [Float64Array, ...Float64Array[]];
  const [meansA, meansB] = evaluation.means as [Float64Array, Float64Array];
  return {
    nA: sample.nA,
    nB: sample.nB,
    meanA: total.at.means[0] as number,
    meanB: total.at.means[5] as number,
    gap: estimate({ contrast: gapContrast, slopeInShare: new Float64Array(8) }, total),
    names: basis.names,
    means: { A: meansA, B: meansB },
    coefficients: { A: a, B: b, pooled, pooledWithGroup } as Decomposition['coefficients'],
    groupCoefficient: fits[3].coefficients.at(-1) as number,
    shareOfA: share,
    threefold: partwise(threefoldParts, (part) => detailed(three[part], total, details)),
    twofold: partwise(references, (reference) => {
      const two = twofold(reference, share);
      return partwise(twofoldParts, (part) => detailed(two[part], total, details));
    }),
  };
}

/**
 * Oaxaca–Blinder decomposition of the mean gap A − B: threefold, and twofold against six references, with detail and
 * delta-method errors. Explained + unexplained = gap for every reference.
 * @param people outcome (levels or logs; the result has its units), regressors, group, survey weights.
 * @throws EmptyGroup, TooFewRows, RankDeficient, LengthMismatch, InvalidValue.
 */
export function oaxacaBlinder(people: GapSample, options: DecompositionOptions = {}): Decomposition {
  return decompose(payStructures(people), options);
}
