import type { DocumentTable, WageGapReport } from '#report';
import { references } from '#statistics';
import type { Say } from '../../messages/message.js';
import { groupName, listOf, plain, regressorsOf, rungDistances, signed } from './gap-words.js';

/** The tables of a report, each with its sentence; what a report cannot say is absent. */
export interface GapTables {
  means: DocumentTable;
  along: DocumentTable;
  ladder?: DocumentTable;
  parts?: DocumentTable;
  range?: DocumentTable;
}

/** Mean of each group with the ends of its 95 % interval. */
export function meansOf(report: WageGapReport): { group: string; n: number; mean: number; reach: number }[] {
  const { raw } = report.analysis;
  return (['reference', 'compare'] as const).map((side) => {
    const of = side === 'reference' ? raw.a : raw.b;
    const se = 'sd' in of ? of.sd / Math.sqrt(of.n) : of.se;
    return { group: groupName(report, side), n: of.n, mean: of.mean, reach: 1.96 * se };
  });
}

function meansTable(report: WageGapReport, say: Say): DocumentTable {
  const means = meansOf(report);
  const [a, b] = means.map(({ mean }) => plain(mean));
  const names = { reference: groupName(report, 'reference'), compare: groupName(report, 'compare') };
  return {
    title: say('ownData.report.means'),
    say: say('ownData.report.meansSay', { ...names, a: a ?? '', b: b ?? '' }),
    columns: [
      say('ownData.report.group'),
      say('ownData.report.people'),
      say('ownData.report.mean'),
      say('ownData.report.from'),
      say('ownData.report.to'),
    ],
    rows: means.map(({ group, n, mean, reach }) => [group, n, mean, mean - reach, mean + reach]),
    notes: [],
    decimals: [0, 0, 2, 2, 2],
  };
}

/** Points of the distribution that may be shown: `p10` as 10. */
export function pointsOf({ analysis }: WageGapReport): { p: number; a: number; b: number; percent: number }[] {
  return Object.entries(analysis.raw.quantiles).map(([name, { a, b, percent }]) => {
    return { p: Number(name.slice(1)), a, b, percent: -percent };
  });
}

const pointName = (p: number, say: Say): string =>
  p === 50 ? say('ownData.report.median') : say('ownData.report.point', { p });

/** The mean and each point that may be shown; only mean and median have an interval. */
function alongRows(report: WageGapReport, say: Say): DocumentTable['rows'] {
  const { raw } = report.analysis;
  const ends = (of: readonly [number, number] | undefined) => (of === undefined ? [null, null] : [-of[1], -of[0]]);
  const median = 'percentMedian' in raw.intervals ? raw.intervals.percentMedian : undefined;
  const mean = [say('ownData.report.mean'), raw.a.mean, raw.b.mean, -raw.mean, -raw.percentMean];
  const points = pointsOf(report).map(({ p, a, b, percent }) => {
    return [pointName(p, say), a, b, b - a, percent, ...ends(p === 50 ? median : undefined)];
  });
  return [[...mean, ...ends(raw.intervals.percentMean)], ...points];
}

function alongSentence(report: WageGapReport, say: Say): string | undefined {
  const points = pointsOf(report);
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const name = (p: number): string => pointName(p, say).toLowerCase();
  const values = { first: signed(first.percent), last: signed(last.percent), low: name(first.p), high: name(last.p) };
  return say('ownData.report.alongSay', values);
}

function alongTable(report: WageGapReport, say: Say): DocumentTable {
  const hidden = report.hiddenQuantiles.map((name) => pointName(Number(name.slice(1)), say).toLowerCase());
  return {
    title: say('ownData.report.along'),
    say: alongSentence(report, say),
    columns: [
      say('ownData.report.measure'),
      groupName(report, 'reference'),
      groupName(report, 'compare'),
      say('ownData.report.difference'),
      say('ownData.report.inPercent'),
      say('ownData.report.from'),
      say('ownData.report.to'),
    ],
    rows: alongRows(report, say),
    notes: hidden.length === 0 ? [] : [say('ownData.report.alongHidden', { points: listOf(hidden, say) })],
    decimals: [0, 2, 2, 2, 2, 2, 2],
  };
}

/** What each rung adds. */
export function rungNames({ analysis }: WageGapReport, say: Say): string[] {
  return analysis.ols.map(({ controls }, at) => {
    const added = controls.slice(analysis.ols[at - 1]?.controls.length ?? 0);
    return at === 0 ? say('ownData.report.unadjusted') : say('ownData.report.plus', { columns: listOf(added, say) });
  });
}

function ladderTable(report: WageGapReport, say: Say): DocumentTable {
  const rungs = rungDistances(report);
  const names = rungNames(report, say);
  const columns = listOf(regressorsOf(report), say);
  const [first, last] = [signed(rungs[0]?.percent ?? 0), signed(rungs.at(-1)?.percent ?? 0)];
  return {
    title: say('ownData.report.ladder'),
    say: say('ownData.report.ladderSay', { first, last, columns }),
    columns: [
      say('ownData.report.comparison'),
      say('ownData.report.inPercent'),
      say('ownData.report.from'),
      say('ownData.report.to'),
      say('ownData.report.coefficient'),
      say('ownData.report.error'),
      'R²',
    ],
    rows: report.analysis.ols.map(({ coefficient, se, r2, intervalFrom }, at) => {
      const { percent = 0, low = 0, high = 0 } = rungs[at] ?? {};
      return [names[at] ?? '', percent, low, high, coefficient, se[intervalFrom], r2];
    }),
    notes: [say(report.question.log ? 'ownData.report.ladderNoteLog' : 'ownData.report.ladderNote')],
    decimals: [0, 1, 1, 1, 4, 4, 3],
  };
}

/** In logs a difference is told in points times 100. */
export const unitOf = ({ question }: WageGapReport): number => (question.log ? 100 : 1);

/** Explained and unexplained of each variable, the levels of a factor together. */
export function termsOf(report: WageGapReport): { label: string; explained: number; unexplained: number }[] {
  const { explained, unexplained } = report.analysis.oaxaca.twofold.pooledWithGroup.detail;
  const unit = unitOf(report);
  return regressorsOf(report).map((label) => {
    const lines = Object.keys(explained).filter((line) => line === label || line.startsWith(`${label}=`));
    const sum = (of: Readonly<Record<string, number>>): number =>
      unit * lines.reduce((total, line) => total + (of[line] ?? 0), 0);
    return { label, explained: sum(explained), unexplained: sum(unexplained) };
  });
}

function partsTable(report: WageGapReport, say: Say): DocumentTable {
  const { gap, twofold } = report.analysis.oaxaca;
  const unit = unitOf(report);
  const { explained, unexplained } = twofold.pooledWithGroup;
  const [total, known, rest] = [gap, explained, unexplained].map((value) => plain(unit * value));
  const lows = references.map((reference) => unit * twofold[reference].explained);
  const bounds = { low: plain(Math.min(...lows)), high: plain(Math.max(...lows)) };
  return {
    title: say('ownData.report.parts'),
    say: say('ownData.report.partsSay', {
      log: report.question.log ? 'yes' : 'no',
      total: total ?? '',
      explained: known ?? '',
      unexplained: rest ?? '',
    }),
    columns: [
      say('ownData.report.part'),
      say('ownData.report.explainedColumn'),
      say('ownData.report.unexplainedColumn'),
    ],
    rows: [
      ...termsOf(report).map((term) => [term.label, term.explained, term.unexplained]),
      [say('ownData.report.constant'), 0, unit * (twofold.pooledWithGroup.detail.unexplained['(Intercept)'] ?? 0)],
      [say('ownData.report.total'), unit * explained, unit * unexplained],
    ],
    notes: [say('ownData.report.rangeNote', bounds)],
    decimals: [0, 2, 2],
  };
}

function rangeTable(report: WageGapReport, say: Say): DocumentTable {
  const { twofold, se } = report.analysis.oaxaca;
  const unit = unitOf(report);
  const error = say('ownData.report.error');
  return {
    title: say('ownData.report.range'),
    columns: [
      say('ownData.report.rangeColumn'),
      say('ownData.report.explainedColumn'),
      error,
      say('ownData.report.unexplainedColumn'),
      error,
    ],
    rows: references.map((reference) => {
      const { explained, unexplained } = twofold[reference];
      const errors = se.delta.twofold[reference];
      return [
        say(`ownData.report.reference.${reference}`),
        unit * explained,
        unit * (errors.explained ?? 0),
        unit * unexplained,
        unit * (errors.unexplained ?? 0),
      ];
    }),
    notes: [],
    decimals: [0, 2, 2, 2, 2],
  };
}

export function gapTables(report: WageGapReport, say: Say): GapTables {
  const [means, along] = [meansTable(report, say), alongTable(report, say)];
  if (regressorsOf(report).length === 0) return { means, along };
  const ladder = ladderTable(report, say);
  return { means, along, ladder, parts: partsTable(report, say), range: rangeTable(report, say) };
}
