import {
  bootstrapOaxacaBlinder,
  jannErrors,
  jannGapError,
  oaxacaBlinder,
  payStructures,
  quantileDecomposition,
  references,
} from '#statistics';
import type { DetailedEstimate, Estimate, Reference } from '#statistics';
import { renamed } from './data.js';
import type { Analysis, Recipe } from './data.js';
import { decompositionSample } from './samples.js';

const goldNames: Readonly<Record<Reference, string>> = {
  B: 'group_B_coefs',
  A: 'group_A_coefs',
  reimers: 'reimers_half',
  cotton: 'cotton',
  pooled: 'pooled_without_group',
  pooledWithGroup: 'pooled_with_group',
};

type Parts = Readonly<Record<string, DetailedEstimate>>;

/** One number of every part. */
function each<T>(parts: Readonly<Record<string, T>>, value: (part: T) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [snake(name), value(part)]));
}

const snake = (name: string) => name.replace(/[AB]$/, '_$&');

function detailOf(part: DetailedEstimate, rename: (name: string) => string, value: (line: Estimate) => unknown) {
  return renamed(each(part.detail, value), rename);
}

function goldParts(parts: Parts, rename: (name: string) => string) {
  const line = (value: (estimate: Estimate) => unknown) => each(parts, (part) => detailOf(part, rename, value));
  return {
    ...each(parts, (part) => part.estimate),
    se_delta_hc0: each(parts, (part) => part.se?.iid),
    se_delta_hc0_iid: each(parts, (part) => part.se?.iid),
    se_delta_hc0_stratified: each(parts, (part) => part.se?.stratified),
    detail: line((estimate) => estimate.estimate),
    detail_se_delta_hc0: line((estimate) => estimate.se?.iid),
    detail_se_delta_hc0_iid: line((estimate) => estimate.se?.iid),
  };
}

function weightOnA(reference: Reference, share: number): number {
  return { B: 0, A: 1, reimers: 0.5, cotton: share, pooled: -1, pooledWithGroup: -2 }[reference];
}

function oaxaca({ id, spec }: Analysis) {
  const { people, rename } = decompositionSample(id);
  const result = oaxacaBlinder(people, { normalise: spec['normalise_factors'] === true });
  const byName = (values: Float64Array) =>
    Object.fromEntries(result.names.map((name, j) => [rename(name), values[j]] as const));
  const twofold = references.map((reference) => {
    const parts = result.twofold[reference];
    const percent = (100 * parts.explained.estimate) / result.gap.estimate;
    const head = { weight_on_A: weightOnA(reference, result.shareOfA), pct_explained: percent };
    return [goldNames[reference], { ...head, ...goldParts(parts, rename) }] as const;
  });
  return {
    n_A: result.nA,
    n_B: result.nB,
    mean_y_A: result.meanA,
    mean_y_B: result.meanB,
    gap: result.gap.estimate,
    mean_x_A: byName(result.means.A),
    mean_x_B: byName(result.means.B),
    coef_A: byName(result.coefficients.A),
    coef_B: byName(result.coefficients.B),
    coef_pooled_without_group: byName(result.coefficients.pooled),
    coef_pooled_with_group: byName(result.coefficients.pooledWithGroup),
    coef_group_dummy_in_pooled: result.groupCoefficient,
    threefold: goldParts(result.threefold, rename),
    twofold: Object.fromEntries(twofold),
  };
}

function grouped({ id }: Analysis) {
  const { people } = decompositionSample(id);
  const result = oaxacaBlinder(people, { normalise: false, detail: 'term', errors: false });
  const of = (reference: Reference) =>
    each(result.twofold[reference], (part) =>
      detailOf(
        part,
        (name) => name,
        (line) => line.estimate,
      ),
    );
  return { group_A_coefs: of('A'), pooled_with_group: of('pooledWithGroup') };
}

function jann({ id }: Analysis) {
  const structures = payStructures(decompositionSample(id).people);
  return { ref_A: jannErrors(structures, 'A'), ref_B: jannErrors(structures, 'B'), gap: jannGapError(structures) };
}

/** The package reports B − A with the coefficients of A: signs are turned. */
function jannDetail({ id, expected }: Analysis) {
  const { people } = decompositionSample(id);
  const structures = payStructures(people);
  const { twofold } = oaxacaBlinder(people, { normalise: false, errors: false });
  const { explained, unexplained } = twofold.A;
  const line = (term: string) => {
    const total = term === 'Total';
    const j = structures.sample.design.names.findIndex((name) => name.replace('=', '') === term);
    const name = structures.sample.design.names[j] ?? '';
    const se = total ? jannErrors(structures, 'A') : jannErrors(structures, 'A', [j]);
    const composition = total ? explained : explained.detail[name];
    const structure = total ? unexplained : unexplained.detail[name];
    return {
      term,
      composition: -(composition?.estimate ?? Number.NaN),
      se_composition: se.explained,
      structure: -(structure?.estimate ?? Number.NaN),
      se_structure: se.unexplained,
    };
  };
  const rows = expected['rows'] as readonly { readonly term: string }[];
  return { sign: expected['sign'], rows: rows.map((row) => line(row.term)) };
}

/** 2,000 draws of our own generator: compared at a tenth, as the folder asks. */
function bootstrap({ id, expected }: Analysis) {
  const result = bootstrapOaxacaBlinder(decompositionSample(id).people, { draws: 2000, seed: 2026 });
  const errors = (part: 'explained' | 'unexplained') =>
    Object.fromEntries(references.map((reference) => [goldNames[reference], result.twofold[reference][part].se]));
  return {
    replicates: expected['replicates'],
    resampling: expected['resampling'],
    explained: errors('explained'),
    unexplained: errors('unexplained'),
    threefold: each(result.threefold, (part) => part.se),
    gap: result.gap.se,
  };
}

/** The folder has two answers at quantiles: by formula, a list, and from a package, by name of the quantile. */
function atQuantiles({ id, expected }: Analysis) {
  const { people } = decompositionSample(id);
  const at = (p: number) => {
    const { a, b, decomposition } = quantileDecomposition(people, p, {
      normalise: false,
      detail: 'term',
      errors: false,
    });
    const { explained, unexplained } = decomposition.twofold.A;
    const side = ({ quantile, bandwidth, density }: typeof a, mean: number) => ({
      quantile,
      bandwidth_nrd0: bandwidth,
      density,
      mean_rif: mean,
    });
    const byTerm = (part: DetailedEstimate) =>
      detailOf(
        part,
        (name) => name,
        (line) => line.estimate,
      );
    return {
      prob: p,
      A: side(a, decomposition.meanA),
      B: side(b, decomposition.meanB),
      gap_quantiles: a.quantile - b.quantile,
      gap_mean_rif: decomposition.gap.estimate,
      explained_A_coefs: explained.estimate,
      unexplained_A_coefs: unexplained.estimate,
      explained_by_term: byTerm(explained),
      unexplained_by_term: byTerm(unexplained),
    };
  };
  if (Array.isArray(expected)) return [0.1, 0.5, 0.9].map(at);
  const named = [0.1, 0.5, 0.9].map((p) => {
    const { gap_mean_rif, explained_A_coefs, unexplained_A_coefs } = at(p);
    const numbers = { observed: gap_mean_rif, explained: explained_A_coefs, unexplained: unexplained_A_coefs };
    return [`quantile_${String(p)}`, numbers] as const;
  });
  return Object.fromEntries(named);
}

export const decompositionRecipes: Readonly<Record<string, Recipe>> = {
  oaxaca_blinder: oaxaca,
  oaxaca_blinder_bootstrap_se: bootstrap,
  rif_oaxaca_blinder: atQuantiles,
  oaxaca_blinder_grouped: grouped,
  oaxaca_blinder_jann_se: jann,
  oaxaca_blinder_jann_se_detail: jannDetail,
};
