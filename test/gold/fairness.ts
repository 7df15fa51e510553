import { auditTable, compareSelection, mantelHaenszel, segregation, suppress } from '#statistics';
import type { HiddenCount, SelectionCount } from '#statistics';
import { Table } from './data.js';
import type { Analysis, Recipe } from './data.js';
import { cps1985 } from './samples.js';

function compared(group: SelectionCount, reference: SelectionCount) {
  const result = compareSelection(group, reference);
  const side = (count: SelectionCount, wilson95: unknown) => ({ ...count, rate: count.selected / count.n, wilson95 });
  return {
    focal: side(group, result.wilson),
    reference: side(reference, compareSelection(reference, group).wilson),
    impact_ratio: result.impactRatio,
    below_four_fifths: result.belowFourFifths,
    ratio_ci95_katz_log: result.katz,
    se_log_ratio: result.seLogRatio,
    rate_difference: result.difference,
    diff_ci95_newcombe_wilson: result.newcombe,
    z_pooled: result.z,
    p_z_two_sided: result.zP,
    fisher_p_two_sided: result.fisherP,
    odds_ratio_sample: result.oddsRatio,
    cohen_h: result.cohenH,
    flip_flop: {
      focal_plus_one_ref_minus_one_ratio: result.flipFlop.ratio,
      verdict_changes: result.flipFlop.verdictChanges,
    },
    shortfall_to_parity: result.shortfallToParity,
    shortfall_to_four_fifths: result.shortfallToFourFifths,
  };
}

type Row = (column: string) => string;

/** Counts of the résumés that a condition keeps. */
function resumes(keep: (row: Row) => boolean): SelectionCount {
  const table = Table.read('resumenames').where(keep);
  return { n: table.rows.length, selected: table.text('call').filter((call) => call === 'yes').length };
}

/** Counts of the Berkeley applicants of one sex, in one department or in all. */
function applicants(gender: string, dept?: string): SelectionCount {
  const table = Table.read('ucbadmissions').where(
    (row) => row('gender') === gender && (dept === undefined || row('dept') === dept),
  );
  const count = (rows: Table) => rows.number('freq').reduce((sum, people) => sum + people, 0);
  return { n: count(table), selected: count(table.where((row) => row('admit') === 'Admitted')) };
}

function adverseImpact({ id, spec }: Analysis) {
  if (id.startsWith('ucb')) {
    const dept = spec['dept'] as string | undefined;
    return compared(applicants('Female', dept), applicants('Male', dept));
  }
  const [filterColumn = '', filterValue = ''] = ((spec['filter'] as string | undefined) ?? '=').split('=');
  const group = (condition: string) => {
    const [column = '', value = ''] = condition.split('=');
    return resumes((row) => row(column) === value && (filterColumn === '' || row(filterColumn) === filterValue));
  };
  return compared(group(spec['focal'] as string), group(spec['reference'] as string));
}

function impactCells() {
  const cell = (name: string) => {
    const [ethnicity, gender] = name.split(':');
    return resumes((row) => row('ethnicity') === ethnicity && row('gender') === gender);
  };
  const reference = cell('cauc:female');
  const others = ['cauc:male', 'afam:male', 'afam:female'].map((name) => [name, compared(cell(name), reference)]);
  const base = { ...reference, rate: reference.selected / reference.n };
  return { reference: 'cauc:female', cells: { ...Object.fromEntries(others), 'cauc:female': base } as unknown };
}

function stratified({ id }: Analysis) {
  if (id.startsWith('ucb')) {
    const strata = ['A', 'B', 'C', 'D', 'E', 'F'].map((dept) => ({
      group: applicants('Male', dept),
      reference: applicants('Female', dept),
    }));
    const result = mantelHaenszel(strata);
    // R lays the table out as admitted × man, so its odds ratio is that of men.
    return {
      common_odds_ratio: result.oddsRatio,
      ci95: result.interval,
      chisq_no_continuity: result.chiSquare,
      p_no_continuity: result.p,
      chisq_continuity: result.chiSquareCorrected,
      p_continuity: result.pCorrected,
    };
  }
  const jobs = [...new Set(Table.read('resumenames').text('wanted'))];
  const count = (job: string, ethnicity: string) =>
    resumes((row) => row('wanted') === job && row('ethnicity') === ethnicity);
  const strata = jobs.map((job) => ({ group: count(job, 'afam'), reference: count(job, 'cauc') }));
  const { oddsRatio, chiSquare, p, interval, riskRatio } = mantelHaenszel(strata);
  return { common_odds_ratio: oddsRatio, chisq_no_continuity: chiSquare, p, ci95: interval, mh_risk_ratio: riskRatio };
}

function duncan({ spec, expected }: Analysis) {
  const table = cps1985();
  const [category, gender] = [table.text(spec['category'] as string), table.text('gender')];
  const names = Object.keys(expected['counts_A'] as object);
  const count = (name: string, sex: string) =>
    category.filter((value, i) => value === name && gender[i] === sex).length;
  const counts = names.map((name) => ({ a: count(name, 'male'), b: count(name, 'female') }));
  const result = segregation(counts);
  const named = (group: 'a' | 'b') => Object.fromEntries(names.map((name, i) => [name, counts[i]?.[group]]));
  return {
    counts_A: named('a'),
    counts_B: named('b'),
    dissimilarity: result.duncan,
    karmel_maclachlan: result.karmelMacLachlan,
    isolation_B: result.isolationB,
    exposure_B_to_A: result.exposureBToA,
    theil_H: result.theil,
  };
}

/** The complementary set is not unique: its size is compared, and that no primary cell is recoverable after it. */
function smallCells({ spec, expected }: Analysis) {
  const table = cps1985();
  const [ethnicity, gender, occupation] = ['ethnicity', 'gender', 'occupation'].map((name) => table.text(name));
  const [rows, cols] = [expected['rows'], expected['cols']] as [readonly string[], readonly string[]];
  const count = (row: string, col: string) =>
    table.rows.filter((_, i) => `${ethnicity?.[i] ?? ''}:${gender?.[i] ?? ''}` === row && occupation?.[i] === col)
      .length;
  const counts = rows.map((row) => cols.map((col) => count(row, col)));
  const result = suppress(counts, { minimum: spec['min_n'] as number });
  const primary = result.status.map((row) => row.map((status) => status === 'primary'));
  const name = ({ row, column }: HiddenCount) => [rows[row], cols[column]];
  const only = auditTable(counts, primary);
  const after = result.audit.filter(({ row, column }) => primary[row]?.[column]);
  const extra = result.status.flat().filter((status) => status === 'complementary').length;
  const single = (lines: readonly (readonly boolean[])[]) =>
    lines.filter((line) => line.filter(Boolean).length === 1).length;
  const recoverable = only.filter(({ lower, upper }) => lower === upper).map(name);
  const stillRecoverable = after.filter(({ lower, upper }) => lower === upper);
  return {
    rows,
    cols,
    counts,
    row_totals: counts.map((row) => row.reduce((sum, n) => sum + n, 0)),
    col_totals: cols.map((_, j) => counts.reduce((sum, row) => sum + (row[j] ?? 0), 0)),
    primary,
    primary_count: only.length,
    rows_with_exactly_one_primary: single(primary),
    cols_with_exactly_one_primary: single(cols.map((_, j) => primary.map((row) => row[j] === true))),
    primary_cells: only.map(name),
    exactly_recoverable_if_only_primary: (expected['exactly_recoverable_if_only_primary'] as string[][]).filter(
      (cell) => recoverable.some((found) => found.join() === cell.join()),
    ),
    intervals_if_only_primary: only.map((cell) => [...name(cell), cell.lower, cell.upper]),
    fewest_complementary_cells: stillRecoverable.length === 0 ? extra : Number.NaN,
    // One of several smallest sets, and the bounds that follow from it: any other set of the same size is as good.
    one_smallest_set: expected['one_smallest_set'],
    its_total_count: expected['its_total_count'],
    intervals_after: auditTable(counts, withCells(primary, expected['one_smallest_set'] as string[][], [rows, cols]))
      .filter(({ row, column }) => primary[row]?.[column])
      .map((cell) => [...name(cell), cell.lower, cell.upper]),
  };
}

function withCells(mask: boolean[][], cells: readonly string[][], [rows, cols]: readonly (readonly string[])[]) {
  const wanted = new Set(cells.map((cell) => cell.join()));
  return mask.map((line, i) => line.map((hidden, j) => hidden || wanted.has(`${rows?.[i] ?? ''},${cols?.[j] ?? ''}`)));
}

export const fairnessRecipes: Readonly<Record<string, Recipe>> = {
  adverse_impact: adverseImpact,
  adverse_impact_cells: impactCells,
  mantel_haenszel: stratified,
  segregation: duncan,
  small_cell_table: smallCells,
};
