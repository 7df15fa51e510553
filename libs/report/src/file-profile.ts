import { isMissing } from '#statistics';
import type { SurveyTable } from '#statistics';

/** One column, as somebody needs it to say what it is. */
export interface ColumnProfile {
  readonly name: string;
  /** Whether every known cell is a number. */
  readonly numeric: boolean;
  readonly missing: number;
  /** The values by frequency, where there are few enough to be groups; else empty. */
  readonly values: readonly { readonly value: string; readonly n: number }[];
}

export interface FileProfile {
  readonly rows: number;
  readonly columns: readonly ColumnProfile[];
}

/** More different values than this name no groups. */
const mostGroups = 30;

function profileOf(table: SurveyTable, position: number): ColumnProfile {
  const counts = new Map<string, number>();
  let [missing, numeric] = [0, true];
  for (const row of table.rows) {
    const cell = row[position] ?? '';
    if (isMissing(cell)) {
      missing++;
      continue;
    }
    numeric &&= Number.isFinite(Number(cell));
    if (counts.size <= mostGroups) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const few = counts.size <= mostGroups;
  const values = few ? [...counts].map(([value, n]) => ({ value, n })).sort((one, two) => two.n - one.n) : [];
  return { name: table.names[position] ?? '', numeric: numeric && counts.size > 0, missing, values };
}

/** What each column holds: never single values of a column with many. */
export function profileFile(table: SurveyTable): FileProfile {
  return { rows: table.rows.length, columns: table.names.map((_, position) => profileOf(table, position)) };
}
