import type { WageGapReport } from '#report';
import { FORMAT_LOCALE } from '../../messages/locale.js';
import type { Say } from '../../messages/message.js';
import { number } from '../../ui/format.js';

const NBSP = '\u00a0';

/** Percent points → `9.8 %`, without a sign. */
export const size = (percent: number): string => `${number(Math.abs(percent), 1)}${NBSP}%`;

/** Percent points → `−9.8 %`. */
export const signed = (percent: number): string => `${percent < 0 ? '−' : ''}${size(percent)}`;

/** A value with a true minus. */
export function plain(value: number, decimals = 2): string {
  return `${value < 0 ? '−' : ''}${number(Math.abs(value), decimals)}`;
}

/** A group by its value, with its column where the value says nothing by itself. */
export function groupName(report: WageGapReport, side: 'reference' | 'compare'): string {
  const { value } = report.analysis.groups[side];
  return Number.isFinite(Number(value)) ? `${report.question.group} = ${value}` : value;
}

const MOST_NAMES = 4;

/** Names as a sentence lists them; many are cut. */
export function listOf(names: readonly string[], say: Say): string {
  const cut = names.length > MOST_NAMES;
  const shown = cut
    ? [...names.slice(0, MOST_NAMES - 1), say('ownData.report.more', { n: names.length - MOST_NAMES + 1 })]
    : names;
  return new Intl.ListFormat(FORMAT_LOCALE[say.locale]).format(shown);
}

/** How far the compared group is from the reference, in percent of it: below zero when it earns less. */
export interface Distance {
  percent: number;
  low: number;
  high: number;
  /** The interval covers zero: nothing can be said. */
  open: boolean;
}

function distance(percent: number, [low, high]: readonly [number, number]): Distance {
  return { percent, low, high, open: low <= 0 && high >= 0 };
}

export function rawDistance({ analysis: { raw } }: WageGapReport): Distance {
  const [low, high] = raw.intervals.percentMean;
  return distance(-raw.percentMean, [-high, -low]);
}

/** Every rung of the ladder as a distance; the first compares without adjustment. */
export function rungDistances({ analysis, question }: WageGapReport): Distance[] {
  const meanOfA = analysis.raw.a.mean;
  const inPercent = (b: number): number => (question.log ? 100 * (Math.exp(b) - 1) : (100 * b) / meanOfA);
  return analysis.ols.map(({ percent, interval }) =>
    distance(percent, [inPercent(interval[0]), inPercent(interval[1])]),
  );
}

/** All regressors of the last rung. */
export const regressorsOf = ({ question }: WageGapReport): readonly string[] => [
  ...question.covariates,
  ...question.factors,
];

/** The headline in one or two sentences; `open` sentences say that nothing can be concluded. */
export function headline(report: WageGapReport, say: Say): { key: HeadlineKey; values: Record<string, string> }[] {
  const [reference, compare] = [groupName(report, 'reference'), groupName(report, 'compare')];
  const raw = rawDistance(report);
  const way = raw.percent < 0 ? 'less' : 'more';
  const names = { reference, compare, way, percent: size(raw.percent) };
  const first = raw.open
    ? ({ key: 'ownData.report.rawOpen', values: { ...names, ...ends(raw, signed) } } as const)
    : ({ key: 'ownData.report.raw', values: { ...names, ...ends(raw, size) } } as const);
  const last = rungDistances(report).at(-1);
  if (last === undefined || regressorsOf(report).length === 0) return [first];
  const columns = listOf(regressorsOf(report), say);
  if (last.open) {
    const values = { columns, percent: signed(last.percent), ...ends(last, signed) };
    return [first, { key: 'ownData.report.adjustedOpen', values }];
  }
  const wayLeft = last.percent < 0 ? 'less' : 'more';
  const values = { columns, compare, way: wayLeft, percent: size(last.percent), ...ends(last, size) };
  return [first, { key: 'ownData.report.adjusted', values }];
}

type HeadlineKey =
  'ownData.report.raw' | 'ownData.report.rawOpen' | 'ownData.report.adjusted' | 'ownData.report.adjustedOpen';

/** The ends of an interval from small to large, as they are written. */
function ends({ low, high }: Distance, write: (percent: number) => string): { low: string; high: string } {
  const [first, second] = write === size ? [low, high].sort((a, b) => Math.abs(a) - Math.abs(b)) : [low, high];
  return { low: write(first ?? low), high: write(second ?? high) };
}
