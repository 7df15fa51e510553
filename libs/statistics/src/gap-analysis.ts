import { bootstrapOaxacaBlinder } from './bootstrap.js';
import { references, threefoldParts, twofoldParts } from './contrast.js';
import { designOf, numeric } from './design.js';
import { sampleOf } from './gap-survey.js';
import type { GapSurvey } from './gap-survey.js';
import { oaxacaBlinder } from './oaxaca-blinder.js';
import type { Decomposition, DetailedEstimate } from './oaxaca-blinder.js';
import { gapPoints, percentGap, rawGap } from './raw-gap.js';
import { ols, percentEffect } from './regression.js';
import { summarise, weightedGap } from './survey.js';
import type { WeightedSample } from './survey.js';

/** How to analyse a survey. */
export interface GapPlan {
  readonly log: boolean;
  /** Regressors added at each rung of the ladder. */
  readonly ladder: readonly (readonly string[])[];
  readonly draws: number | undefined;
  readonly seed: number;
}

/** The whole analysis; its JSON is a contract of the command line. */
export type GapAnalysis = ReturnType<typeof analyseGap>;

const pointName = (p: number) => `p${String(100 * p)}`;

function side(survey: GapSurvey, group: 0 | 1): WeightedSample {
  const member = (_: number, i: number) => survey.inA[i] === group;
  const values = survey.levels.filter(member);
  return { values, weights: survey.weights?.filter(member) ?? new Float64Array(values.length).fill(1) };
}

/** The raw gap in levels; with weights its mean has a linearised interval and its median none. */
function rawOf(survey: GapSurvey) {
  const [a, b] = [side(survey, 1), side(survey, 0)];
  if (survey.weights === undefined) {
    const { quantiles, welch: test, mannWhitney, ...raw } = rawGap(a.values, b.values);
    const points = quantiles.map(
      ({ p, heaps, ...gap }) => [pointName(p), { ...gap, heaped: heaps.length > 0 }] as const,
    );
    return { ...raw, p: { welch: test.p, mannWhitney: mannWhitney.p }, quantiles: Object.fromEntries(points) };
  }
  const raw = weightedGap(a, b);
  const points = gapPoints.map((p) => {
    const [ofA, ofB] = [raw.a.quantile(p), raw.b.quantile(p)];
    return [pointName(p), { a: ofA, b: ofB, percent: percentGap(ofA, ofB) }] as const;
  });
  return { ...raw, quantiles: Object.fromEntries(points) };
}

const dummy = 'compared group';

/** One rung of the ladder: the coefficient of the compared group beside the regressors so far. */
function rung(survey: GapSurvey, block: string, controls: readonly string[], log: boolean) {
  const inB = numeric(
    dummy,
    Float64Array.from(survey.inA, (a) => 1 - a),
  );
  const terms = controls.flatMap((name) => survey.terms.get(name) ?? []);
  const fit = ols(survey.outcome, designOf(survey.n, [inB, ...terms]), survey.weights);
  const error = (type: 'hc0' | 'hc1' | 'hc2' | 'hc3') => fit.inference({ [dummy]: 1 }, type).se;
  // HC1 over-rejects in small samples (MacKinnon & White 1985).
  const robust: 'hc1' | 'hc3' = survey.n < 250 ? 'hc3' : 'hc1';
  const { estimate: coefficient, interval, p } = fit.inference({ [dummy]: 1 }, robust);
  const percent = log ? percentEffect(coefficient) : (100 * coefficient) / summarise(side(survey, 1)).mean;
  const se = { hc0: error('hc0'), hc1: error('hc1'), hc2: error('hc2'), hc3: error('hc3') };
  return { block, controls, n: fit.n, r2: fit.r2, coefficient, percent, se, interval, intervalFrom: robust, p };
}

function ladderOf(survey: GapSurvey, { ladder, log }: GapPlan) {
  const upTo = (step: number) => ladder.slice(0, step).flat();
  const names = ['raw', ...ladder.map((block) => block.join(','))];
  return names.map((name, step) => rung(survey, name, upTo(step), log));
}

type Parts<Part extends string> = Readonly<Record<Part, DetailedEstimate>>;

function mapped<Part extends string, T, U>(
  parts: readonly Part[],
  from: Readonly<Record<Part, T>>,
  value: (each: T) => U,
) {
  return Object.fromEntries(parts.map((part) => [part, value(from[part])])) as Record<Part, U>;
}

function linesOf<Part extends string>(names: readonly Part[], parts: Parts<Part>) {
  const detail = (part: DetailedEstimate) =>
    Object.fromEntries(Object.entries(part.detail).map(([name, line]) => [name, line.estimate]));
  return { ...mapped(names, parts, (part) => part.estimate), detail: mapped(names, parts, detail) };
}

/** Errors in the shape of the estimates: delta method, rows drawn as they come. */
function deltaErrors(result: Decomposition) {
  const se = (line: { readonly se?: { readonly iid: number } }) => line.se?.iid;
  return {
    gap: se(result.gap),
    threefold: mapped(threefoldParts, result.threefold, se),
    twofold: mapped(references, result.twofold, (parts) => mapped(twofoldParts, parts, se)),
  };
}

function decompositionOf(survey: GapSurvey, { draws, seed }: GapPlan) {
  const people = sampleOf(survey);
  const result = oaxacaBlinder(people);
  const bootstrap = draws === undefined ? undefined : { seed, ...bootstrapOaxacaBlinder(people, { draws, seed }) };
  return {
    gap: result.gap.estimate,
    threefold: linesOf(threefoldParts, result.threefold),
    twofold: mapped(references, result.twofold, (parts) => linesOf(twofoldParts, parts)),
    se: { delta: deltaErrors(result), ...(bootstrap && { bootstrap }) },
  };
}

/**
 * The wage gap of one survey: raw in levels, a ladder of regressions, and the decomposition with delta errors.
 * A gap is A − B in the units of pay; a coefficient is that of B, so below zero when B earns less; `percent` is
 * 100 (exp b − 1) with `log`, 100 b / mean of A without. Weighted when the survey has weights.
 * @throws StatisticsError.
 */
export function analyseGap(survey: GapSurvey, plan: GapPlan) {
  return {
    n: survey.n,
    missing: survey.missing,
    groups: survey.groups,
    raw: rawOf(survey),
    ols: ladderOf(survey, plan),
    oaxaca: decompositionOf(survey, plan),
  };
}
