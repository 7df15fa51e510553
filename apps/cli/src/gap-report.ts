import { references, threefoldParts } from '#statistics';
import type { GapAnalysis, GapQuestion, Reference } from '#statistics';
import { decimal, range, textTable } from './text-table.js';

const referenceNames: Readonly<Record<Reference, string>> = {
  B: 'coefficients of B',
  A: 'coefficients of A',
  reimers: 'half of each (Reimers)',
  cotton: 'by headcount (Cotton)',
  pooled: 'pooled (Neumark)',
  pooledWithGroup: 'pooled with group dummy (headline)',
};

function people({ groups, n, missing }: GapAnalysis, question: GapQuestion): string {
  const { reference, compare } = groups;
  const share = missing === 0 ? '' : `; ${String(missing)} rows left out for missing values`;
  return [
    `A: ${question.group} = ${reference.value} (${String(reference.n)})`,
    `B: ${question.group} = ${compare.value} (${String(compare.n)})`,
    `${String(n)} rows used${share}. A gap is A − B.\n`,
  ].join('\n');
}

function rawText({ raw }: GapAnalysis): string {
  const percent = (value: number) => `${decimal(value, 2)} %`;
  const { intervals } = raw;
  const medianInterval = 'percentMedian' in intervals ? intervals.percentMedian : undefined;
  const rows = [
    ['Raw gap', 'A', 'B', 'A − B', 'percent of A', '95 %'],
    [
      'mean',
      decimal(raw.a.mean, 2),
      decimal(raw.b.mean, 2),
      decimal(raw.mean, 2),
      percent(raw.percentMean),
      range(intervals.percentMean, 2),
    ],
    ...Object.entries(raw.quantiles).map(([name, gap]) => {
      const interval = name === 'p50' ? range(medianInterval, 2) : '';
      const mark = 'heaped' in gap && gap.heaped ? '*' : '';
      return [
        `${name}${mark}`,
        decimal(gap.a, 2),
        decimal(gap.b, 2),
        decimal(gap.a - gap.b, 2),
        percent(gap.percent),
        interval,
      ];
    }),
  ];
  const heaped = rows.some(([name = '']) => name.endsWith('*'));
  return `${textTable(rows)}${heaped ? '* round amounts pile up here: a quantile moves in jumps\n' : ''}`;
}

function ladderText({ ols }: GapAnalysis): string {
  const rows = ols.map(({ block, coefficient, percent, se, interval, r2 }, step) => [
    step === 0 ? 'raw' : `+ ${block}`,
    decimal(coefficient),
    `${decimal(percent, 2)} %`,
    decimal(se.hc1),
    decimal(se.hc3),
    range(interval),
    decimal(r2, 3),
  ]);
  return textTable([['Coefficient of B', 'estimate', 'percent', 'HC1', 'HC3', '95 %', 'R²'], ...rows]);
}

function decompositionText({ oaxaca }: GapAnalysis): string {
  const { delta } = oaxaca.se;
  const two = references.map((reference) => {
    const { explained, unexplained } = oaxaca.twofold[reference];
    const se = delta.twofold[reference];
    return [
      referenceNames[reference],
      decimal(explained),
      decimal(se.explained),
      decimal(unexplained),
      decimal(se.unexplained),
    ];
  });
  const three = threefoldParts.map((part) => [part, decimal(oaxaca.threefold[part]), decimal(delta.threefold[part])]);
  return [
    textTable([['Twofold, by reference', 'explained', 'se', 'unexplained', 'se'], ...two]),
    textTable([['Threefold', 'estimate', 'se'], ...three]),
  ].join('\n');
}

function detailText({ oaxaca }: GapAnalysis): string {
  const { detail } = oaxaca.twofold.pooledWithGroup;
  const variable = (name: string) => name.split('=')[0] ?? name;
  const order = Object.keys(detail.explained).map(variable);
  const lines = Object.entries(detail.explained).sort(
    ([one], [two]) => order.indexOf(variable(one)) - order.indexOf(variable(two)),
  );
  const rows = lines.map(([name, explained]) => {
    return [name, decimal(explained), decimal(detail.unexplained[name])];
  });
  return textTable([['Detail, pooled with group dummy', 'explained', 'unexplained'], ...rows]);
}

function bootstrapText({ oaxaca }: GapAnalysis): string {
  if (!('bootstrap' in oaxaca.se)) return '';
  const { bootstrap } = oaxaca.se;
  const rows = references.map((reference) => {
    const { explained, unexplained } = bootstrap.twofold[reference];
    return [
      referenceNames[reference],
      decimal(explained.se),
      range(explained.interval),
      decimal(unexplained.se),
      range(unexplained.interval),
    ];
  });
  const head = `Bootstrap, ${String(bootstrap.draws)} draws, seed ${String(bootstrap.seed)}`;
  return textTable([[head, 'explained se', '95 %', 'unexplained se', '95 %'], ...rows]);
}

/** What `gap` prints without `--json`. */
export function gapText(question: GapQuestion, analysis: GapAnalysis): string {
  const unit = question.log ? 'logarithm of the outcome' : 'units of the outcome';
  return [
    people(analysis, question),
    rawText(analysis),
    `Regressions and decomposition: ${unit}. “Unexplained” is what the named columns do not explain, no more.\n`,
    ladderText(analysis),
    decompositionText(analysis),
    detailText(analysis),
    bootstrapText(analysis),
  ]
    .filter((section) => section !== '')
    .join('\n');
}
