import { ascending, heapAt, isMissing, publicationRule } from '#statistics';
import type { GapQuestion, GapSurvey, SurveyTable } from '#statistics';

/** Weekly hours outside this are more likely an error than a job. */
const plausibleHours = [1, 98] as const;
/** A share of people on one round amount from which a quantile there says little. */
const heapThreshold = 0.05;

/** What to know of the data before its numbers. */
export interface DataCheck {
  readonly rows: number;
  /** Rows of the two groups without the outcome, by group. */
  readonly withoutPay: Readonly<Record<'reference' | 'compare', number>>;
  /** Used columns with missing values among rows of the two groups. */
  readonly missing: readonly { readonly column: string; readonly n: number }[];
  /** People whose weekly hours are under 1 or over 98; absent when no column says the hours. */
  readonly oddHours?: number;
  /** Round amounts that at least one in twenty people of a group reports. */
  readonly heaps: readonly { readonly group: string; readonly value: number; readonly share: number }[];
  /** Levels of factors with fewer people than may be shown; the analysis merges them. */
  readonly smallLevels: readonly { readonly column: string; readonly levels: number }[];
}

function missingIn(table: SurveyTable, rows: readonly number[], column: string): number {
  const position = table.position(column);
  return rows.filter((row) => isMissing(table.cell(row, position))).length;
}

function heapsOf(survey: GapSurvey): DataCheck['heaps'] {
  return (['reference', 'compare'] as const).flatMap((side) => {
    const inA = side === 'reference' ? 1 : 0;
    const pay = ascending(survey.levels.filter((_, i) => survey.inA[i] === inA));
    const found = [0.1, 0.25, 0.5, 0.75, 0.9].flatMap((p) => heapAt(pay, p, heapThreshold) ?? []);
    const apart = found.filter(({ value }, at) => found.findIndex((heap) => heap.value === value) === at);
    return apart.map((heap) => ({ group: survey.groups[side].value, ...heap }));
  });
}

function smallLevelsOf(table: SurveyTable, rows: readonly number[], column: string): number {
  const position = table.position(column);
  const counts = new Map<string, number>();
  for (const row of rows) {
    const level = table.cell(row, position);
    if (!isMissing(level)) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts.values()].filter((n) => n < publicationRule.payMinimum).length;
}

/** Missing values, odd hours, heaped pay and small levels among the rows of the two groups. */
export function checkData(table: SurveyTable, question: GapQuestion, survey: GapSurvey): DataCheck {
  const group = table.position(question.group);
  const rowsOf = (value: string) => [...table.rows.keys()].filter((row) => table.cell(row, group) === value);
  const [inA, inB] = [rowsOf(question.reference), rowsOf(question.compare)];
  const rows = [...inA, ...inB];
  const { outcome, hours, covariates, factors, weights } = question;
  const used = [outcome, hours ?? [], covariates, factors, weights ?? []].flat();
  return {
    rows: rows.length,
    withoutPay: { reference: missingIn(table, inA, outcome), compare: missingIn(table, inB, outcome) },
    missing: used.map((column) => ({ column, n: missingIn(table, rows, column) })).filter(({ n }) => n > 0),
    ...(hours === undefined ? {} : { oddHours: oddHoursOf(table, rows, table.position(hours)) }),
    heaps: heapsOf(survey),
    smallLevels: factors
      .map((column) => ({ column, levels: smallLevelsOf(table, rows, column) }))
      .filter(({ levels }) => levels > 0),
  };
}

function oddHoursOf(table: SurveyTable, rows: readonly number[], position: number): number {
  return rows.filter((row) => {
    const hours = table.cell(row, position);
    return !isMissing(hours) && !(Number(hours) >= plausibleHours[0] && Number(hours) <= plausibleHours[1]);
  }).length;
}
