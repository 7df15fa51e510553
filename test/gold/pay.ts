import {
  crossedCells,
  factorWeightedGap,
  gapByCategory,
  nopoMatching,
  payQuarters,
  quantileGaps,
  rawGap,
  weightedGap,
  welch,
  adjustP,
} from '#statistics';
import type { CellSummary, QuantileGap } from '#statistics';
import { Table } from './data.js';
import type { Analysis, Recipe } from './data.js';
import { chicago, cps1985, flag, nlys00 } from './samples.js';

/** Pay and the group A flag of a two-group analysis. */
function groups(id: string): { pay: Float64Array; inA: Float64Array } {
  if (id.startsWith('chicago')) {
    const table = chicago();
    const column = id.endsWith('sex') ? 'female' : 'foreign_born';
    return { pay: table.number('ln_real_wage').map(Math.exp), inA: flag(table, column, '0') };
  }
  if (id.startsWith('nlys00')) return { pay: nlys00().number('wage'), inA: flag(nlys00(), 'female', 'no') };
  return { pay: cps1985().number('wage'), inA: flag(cps1985(), 'gender', 'male') };
}

const split = ({ pay, inA }: { pay: Float64Array; inA: Float64Array }) =>
  [pay.filter((_, i) => inA[i] === 1), pay.filter((_, i) => inA[i] === 0)] as const;

const byPoint = (gaps: readonly QuantileGap[], value: (gap: QuantileGap) => number) =>
  Object.fromEntries(gaps.map((gap) => [`p${String(100 * gap.p)}`, value(gap)]));

const welchNumbers = ({ se, t, df, p, interval }: ReturnType<typeof welch>) => ({ se, t, df, p, ci95: interval });

function raw({ id }: Analysis) {
  const [a, b] = split(groups(id));
  const result = rawGap(a, b);
  const [logA, logB] = [a.map(Math.log), b.map(Math.log)];
  const logs = welch(logA, logB);
  const [seven, two] = [quantileGaps(a, b, 7), quantileGaps(a, b, 2)];
  const side = (group: 'a' | 'b') => ({
    ...result[group],
    quantile_type7: byPoint(seven, (gap) => gap[group]),
    quantile_type2: byPoint(two, (gap) => gap[group]),
  });
  return {
    A: side('a'),
    B: side('b'),
    mean_gap_abs: result.mean,
    mean_gap_pct_of_A: result.percentMean,
    mean_ratio_B_over_A: 1 - result.percentMean / 100,
    median_gap_abs: result.median,
    median_gap_pct_of_A: result.percentMedian,
    median_ratio_B_over_A: 1 - result.percentMedian / 100,
    quantile_gap_pct_of_A_type7: byPoint(result.quantiles, (gap) => gap.percent),
    log_mean_gap: logs.difference,
    geometric_mean_gap_pct_of_A: -100 * Math.expm1(-logs.difference),
    quantile_log_gap_type7: byPoint(seven, (gap) => Math.log(gap.a / gap.b)),
    welch_levels: welchNumbers(result.welch),
    welch_logs: welchNumbers(logs),
    mann_whitney: {
      U_A: result.mannWhitney.u,
      prob_A_exceeds_B: result.mannWhitney.chanceAAboveB,
      p_normal_tiecorrected_no_continuity: result.mannWhitney.p,
    },
  };
}

/** Pay known and missing by group: a count of the data line. */
function coverage() {
  const table = Table.read('chicago');
  const [pay, born] = [table.text('ln_real_wage'), table.text('foreign_born')];
  const count = (group: string, missing: boolean) =>
    pay.filter((value, i) => born[i] === group && (value === '') === missing).length;
  const both = (missing: boolean) => ({ native: count('0', missing), foreign_born: count('1', missing) });
  return { observed: both(false), missing: both(true) };
}

function quarters({ id }: Analysis) {
  const { pay, inA } = groups(id);
  const result = payQuarters(pay, inA);
  return {
    B_count: result.map((quarter) => quarter.countB),
    B_pct: result.map((quarter) => quarter.percentB),
    names: ['lower', 'lower_middle', 'upper_middle', 'upper'],
  };
}

function intersection({ id }: Analysis) {
  if (id.startsWith('cps1985')) {
    const [ethnicity, gender] = [cps1985().text('ethnicity'), cps1985().text('gender')];
    const cells = ethnicity.map((value, i) => `${value}:${gender[i] ?? ''}`);
    return Object.fromEntries(crossedCells(cps1985().number('wage'), cells));
  }
  const [born, female] = [chicago().text('foreign_born'), chicago().text('female')];
  const cells = born.map(
    (value, i) => `${value === '1' ? 'foreign_born' : 'native'}:${female[i] === '1' ? 'female' : 'male'}`,
  );
  const named = (cell: CellSummary) => ({
    ...cell,
    mean_log: cell.meanLog,
    mean_gap_pct_vs_native_male: cell.percentMean,
    median_gap_pct_vs_native_male: cell.percentMedian,
  });
  const result = crossedCells(chicago().number('ln_real_wage').map(Math.exp), cells, 'native:male');
  return Object.fromEntries([...result].map(([name, cell]) => [name, named(cell)]));
}

const schooling = (years: number) => (years < 12 ? '<12' : years === 12 ? '12' : years < 16 ? '13-15' : '16+');
const ageBand = (age: number) => (age <= 29 ? '<=29' : age < 45 ? '30-44' : '45+');

/** The combination of the named characteristics of each person of cps1985. */
function cpsCells(names: readonly string[]): string[] {
  const table = cps1985();
  const columns = names.map((name) => {
    if (name.startsWith('educ4')) return [...table.number('education')].map(schooling);
    return name.startsWith('age3') ? [...table.number('age')].map(ageBand) : table.text(name);
  });
  return table.rows.map((_, i) => columns.map((column) => column[i]).join('|'));
}

function nopo({ spec }: Analysis) {
  const { pay, inA } = groups('cps1985');
  const result = nopoMatching(pay, cpsCells(spec['cells'] as readonly string[]), inA);
  return {
    normaliser_mean_wage_B: result.meanB,
    D: result.gap,
    D0_unexplained: result.unexplained,
    DX_distribution: result.distribution,
    DM_unmatched_A: result.unmatchedA,
    DF_unmatched_B: result.unmatchedB,
    matched_share_A: result.matchedShareA,
    matched_share_B: result.matchedShareB,
    cells_on_support: result.cellsOnSupport,
    counterfactual_mean_A: result.counterfactualMeanA,
  };
}

function factorWeighted({ spec }: Analysis) {
  const { pay, inA } = groups('cps1985');
  const result = factorWeightedGap(pay, cpsCells(spec['cells'] as readonly string[]), inA);
  const plain = rawGap(...split({ pay, inA }));
  const { cellsTotal: cells_total, cellsUsed: cells_used, workersUsed: workers_used } = result;
  const counts = { cells_total, cells_used, workers_used };
  return {
    mean: { gap_pct: result.percentMean, raw_gap_pct: plain.percentMean, ...counts },
    median: { gap_pct: result.percentMedian, raw_gap_pct: plain.percentMedian, ...counts },
  };
}

function byCategory() {
  const { pay, inA } = groups('cps1985');
  const { gaps } = gapByCategory(pay, cps1985().text('occupation'), inA);
  const named = [...gaps].map(([name, gap]) => {
    const { nA: n_men, nB: n_women, percentMean: mean_gap_pct, percentMedian: median_gap_pct } = gap;
    return [name, { n_men, n_women, mean_gap_pct, median_gap_pct, joint_assessment_trigger_5pct: gap.jointAssessment }];
  });
  return Object.fromEntries(named) as Readonly<Record<string, unknown>>;
}

function multipleTesting({ expected }: Analysis) {
  const occupations = Object.keys(expected['p_raw'] as object);
  const p = occupations.map((name) => {
    const table = cps1985().where((row) => row('occupation') === name);
    const [a, b] = split({ pay: table.number('wage').map(Math.log), inA: flag(table, 'gender', 'male') });
    return welch(a, b).p;
  });
  const adjusted = adjustP(p);
  const named = (values: readonly number[]) => Object.fromEntries(occupations.map((name, i) => [name, values[i]]));
  return {
    p_raw: named(p),
    holm: named(adjusted.holm),
    benjamini_hochberg: named(adjusted.benjaminiHochberg),
    bonferroni: named(adjusted.bonferroni),
  };
}

function weighted() {
  const table = Table.read('mex2008');
  const [income, factor, size] = [table.number('income'), table.number('factor'), table.text('domicile_size')];
  const sample = (rural: boolean) => {
    const keep = (_: number, i: number) => (size[i] === '<2500') === rural;
    return { values: income.filter(keep), weights: factor.filter(keep) };
  };
  const result = weightedGap(sample(false), sample(true));
  const side = (group: 'a' | 'b') => {
    const { n, sumOfWeights, mean, effectiveN, quantile } = result[group];
    const points = { p10: quantile(0.1), p50: quantile(0.5), p90: quantile(0.9) };
    return {
      n,
      sum_w: sumOfWeights,
      weighted_mean: mean,
      weighted_quantile_cdf_inverse: points,
      kish_effective_n: effectiveN,
    };
  };
  return {
    A: side('a'),
    B: side('b'),
    mean_gap_pct_of_A: result.percentMean,
    median_gap_pct_of_A: result.percentMedian,
    se_mean_linearised: { A: result.a.se, B: result.b.se },
  };
}

export const payRecipes: Readonly<Record<string, Recipe>> = {
  raw_gap: raw,
  missing_by_group: coverage,
  pay_quarters: quarters,
  intersectional_cells: intersection,
  nopo_matching: nopo,
  factor_weighted_gap: factorWeighted,
  gap_by_category: byCategory,
  p_adjust: multipleTesting,
  weighted_gap: weighted,
};
