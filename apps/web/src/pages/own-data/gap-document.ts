import type { OwnData, ReportDocument, WageGapReport } from '#report';
import { publicationRule, references } from '#statistics';
import { FORMAT_LOCALE } from '../../messages/locale.js';
import type { Say } from '../../messages/message.js';
import { number, percent } from '../../ui/format.js';
import { gapTables } from './gap-tables.js';
import { groupName, headline } from './gap-words.js';

/** A fact of the data line: its value, and what belongs to it. */
export interface DataFact {
  kind: 'people' | 'without' | 'file' | 'pay';
  term: string;
  value: string;
  note?: string;
}

function payFact({ question }: WageGapReport, say: Say): string {
  const { outcome: column, hours } = question;
  return hours === undefined
    ? say('ownData.report.payAsIs', { column })
    : say('ownData.report.payHourly', { column, hours });
}

/** The data line: how many, how many left out, from which file and column. */
export function dataFacts(report: WageGapReport, fileName: string, say: Say): DataFact[] {
  const { n, missing, groups } = report.analysis;
  const names = { reference: groupName(report, 'reference'), compare: groupName(report, 'compare') };
  const share = (side: 'reference' | 'compare'): string => {
    const { n: kept, missing: left } = groups[side];
    return percent(left / Math.max(1, kept + left));
  };
  const { weights } = report.question;
  return [
    {
      kind: 'people',
      term: say('ownData.report.people'),
      value: say('ownData.report.peopleFact', { n: number(n) }),
      note: say('ownData.report.peopleNote', {
        ...names,
        a: number(groups.reference.n),
        b: number(groups.compare.n),
      }),
    },
    {
      kind: 'without',
      term: say('ownData.report.without'),
      value: say('ownData.report.withoutFact', {
        n: number(missing),
        all: number(n + missing),
        share: percent(missing / Math.max(1, n + missing)),
      }),
      note: say('ownData.report.withoutNote', { ...names, a: share('reference'), b: share('compare') }),
    },
    {
      kind: 'pay',
      term: say('ownData.report.pay'),
      value: payFact(report, say),
      ...(weights === undefined ? {} : { note: say('ownData.report.weighted', { column: weights }) }),
    },
    { kind: 'file', term: say('ownData.report.file'), value: fileName },
  ];
}

/** A twentieth of the rows without pay can move a mean. */
const NOTABLE = 0.05;

/** The warnings that apply to this report, and no others. */
export function caveatsOf({ analysis, check, question }: WageGapReport, say: Say): string[] {
  const without = (check.withoutPay.reference + check.withoutPay.compare) / Math.max(1, check.rows);
  const explained = references.map((reference) => analysis.oaxaca.twofold[reference].explained);
  const hours = check.oddHours ?? 0;
  const turns = Math.min(...explained) < 0 && Math.max(...explained) > 0;
  const minimum = publicationRule.payMinimum;
  return [
    ...(question.covariates.length + question.factors.length === 0 ? [] : [say('ownData.caveat.unexplained')]),
    say('ownData.caveat.sample'),
    ...(without < NOTABLE ? [] : [say('ownData.caveat.pay', { share: percent(without) })]),
    ...(check.heaps.length === 0 ? [] : [say('ownData.caveat.heaps')]),
    ...(hours === 0 ? [] : [say('ownData.caveat.hours', { n: hours })]),
    ...(check.smallLevels.length === 0 ? [] : [say('ownData.caveat.levels', { minimum })]),
    ...(turns ? [say('ownData.caveat.sign')] : []),
    ...(question.weights === undefined ? [] : [say('ownData.caveat.weights')]),
  ];
}

export function methodOf({ analysis, question, method }: WageGapReport, say: Say): string[] {
  const errors = (analysis.ols[0]?.intervalFrom ?? 'hc1').toUpperCase();
  if (question.covariates.length + question.factors.length === 0) return [say('ownData.report.methodRaw')];
  return [
    say('ownData.report.methodRaw'),
    say('ownData.report.methodModel', { log: question.log ? 'yes' : 'no', errors, version: method }),
  ];
}

/** The same report for every format. */
export function gapDocument(report: WageGapReport, { fileName }: Pick<OwnData, 'fileName'>, say: Say): ReportDocument {
  const facts = dataFacts(report, fileName, say);
  const { means, along, ladder, parts, range } = gapTables(report, say);
  return {
    language: FORMAT_LOCALE[say.locale],
    title: say('ownData.report.title'),
    finding: headline(report, say)
      .map(({ key, values }) => say(key, values))
      .join(' '),
    facts: facts.map(({ term, value, note }) => [term, note === undefined ? value : `${value}. ${note}`] as const),
    tables: [means, along, ladder ?? [], parts ?? [], range ?? []].flat(),
    method: methodOf(report, say),
    caveats: caveatsOf(report, say),
    words: {
      sheet: say('ownData.document.sheet'),
      facts: say('ownData.document.facts'),
      method: say('ownData.report.method'),
      caveats: say('ownData.report.caveats'),
      table: say('ownData.document.table'),
      row: say('ownData.document.row'),
      column: say('ownData.document.column'),
      value: say('ownData.document.value'),
    },
  };
}
