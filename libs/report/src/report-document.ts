/** A table with its sentence; the first cell of a row is its heading, `null` a cell without a value. */
export interface DocumentTable {
  readonly title: string;
  readonly say?: string | undefined;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly notes: readonly string[];
  /** Decimals of the numbers in each column. */
  readonly decimals: readonly number[];
}

/** A report in one language, ready to be written in any format. */
export interface ReportDocument {
  readonly language: string;
  readonly title: string;
  /** The headline with its uncertainty. */
  readonly finding: string;
  /** What the numbers are of: label and value. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly tables: readonly DocumentTable[];
  readonly method: readonly string[];
  readonly caveats: readonly string[];
  /** Headings of the parts that every format has. */
  readonly words: Readonly<
    Record<'sheet' | 'facts' | 'method' | 'caveats' | 'table' | 'row' | 'column' | 'value', string>
  >;
}

/** A number with the decimals of its column, or the text itself. */
export function cellText(cell: string | number | null, decimals = 0): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? cell : cell.toFixed(decimals);
}
