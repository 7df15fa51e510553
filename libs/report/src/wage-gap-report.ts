import {
  analyseGap,
  designOf,
  EmptyGroup,
  publicationRule,
  quantilePublishable,
  readSurvey,
  refuseSaturated,
  TableError,
} from '#statistics';
import type { GapAnalysis, GapQuestion, GapSurvey, SurveyTable } from '#statistics';
import { checkData } from './data-check.js';
import type { DataCheck } from './data-check.js';

/** Names the way the numbers are made; stored with each report. */
export const METHOD = 'wage-gap/1';

export interface WageGapReport {
  readonly method: typeof METHOD;
  readonly question: GapQuestion;
  readonly check: DataCheck;
  readonly analysis: GapAnalysis;
  /** Points of the distribution with too few people beyond them to be shown: `p10`. */
  readonly hiddenQuantiles: readonly string[];
}

function refuseSmallGroups({ groups }: GapSurvey): void {
  const minimum = publicationRule.payMinimum;
  const small = Object.values(groups).find(({ n }) => n < minimum);
  if (small === undefined) return;
  const { value, n } = small;
  throw new TableError('small_group', { value, n, minimum }, `Group “${value}” has ${String(n)} people with pay.`);
}

/** Leaves out the points of the distribution that few people decide. */
function publishable(analysis: GapAnalysis): Pick<WageGapReport, 'analysis' | 'hiddenQuantiles'> {
  const n = Math.min(analysis.groups.reference.n, analysis.groups.compare.n);
  const named = Object.entries(analysis.raw.quantiles);
  const open = named.filter(([name]) => quantilePublishable(n, Number(name.slice(1)) / 100));
  const hiddenQuantiles = named.map(([name]) => name).filter((name) => !open.some(([other]) => other === name));
  const raw = { ...analysis.raw, quantiles: Object.fromEntries(open) } as GapAnalysis['raw'];
  return { analysis: { ...analysis, raw }, hiddenQuantiles };
}

/**
 * The wage gap of a survey with the checks and limits of what may be shown: at least ten people with pay in each group,
 * small levels merged, no saturated model, no quantile that few decide. `tell` hears the share done, 0 to 1.
 * @throws TableError, StatisticsError.
 */
export async function wageGapReport(
  table: SurveyTable,
  asked: GapQuestion,
  tell: (share: number) => Promise<void> = async () => undefined,
): Promise<WageGapReport> {
  const question = { ...asked, levelMinimum: publicationRule.payMinimum };
  const survey = readSurvey(table, question);
  if (survey.n === 0) throw new EmptyGroup('The survey');
  refuseSmallGroups(survey);
  await tell(0.3);
  const check = checkData(table, question, survey);
  // One variable alone is saturated by nature; its levels have enough people each.
  if (survey.terms.size > 1) refuseSaturated(designOf(survey.n, [...survey.terms.values()]));
  await tell(0.5);
  const regressors = [...question.covariates, ...question.factors];
  const ladder = [question.covariates, question.factors].filter((block) => block.length > 0);
  const plan = { log: question.log, ladder: regressors.length === 0 ? [] : ladder, draws: undefined, seed: 1 };
  return { method: METHOD, question, check, ...publishable(analyseGap(survey, plan)) };
}
