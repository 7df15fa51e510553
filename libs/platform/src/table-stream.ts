import { csvLines, type CellValue, workbook } from './table-writer.js';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A table read a page at a time. */
export interface PagedTable {
  name: string;
  columns: readonly string[];
  pages: AsyncIterable<readonly (readonly CellValue[])[]>;
}

/** A workbook is made in memory; a longer table is a CSV. */
export const MOST_WORKBOOK_ROWS = 20_000;

/** The table in one of its formats, as pieces of which no more than a page is held; a workbook is one piece. */
export async function* writeTable(table: PagedTable, format: ExportFormat): AsyncGenerator<string | Buffer> {
  if (format === 'xlsx') yield await workbookOf(table);
  else if (format === 'json') yield* jsonOf(table);
  else {
    yield csvLines([table.columns], true);
    for await (const page of table.pages) if (page.length > 0) yield csvLines(page);
  }
}

async function* jsonOf({ columns, pages }: PagedTable): AsyncGenerator<string> {
  let start = '[';
  for await (const page of pages) {
    for (const row of page) {
      yield `${start}\n${JSON.stringify(Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])))}`;
      start = ',';
    }
  }
  yield start === '[' ? '[]\n' : '\n]\n';
}

async function workbookOf({ name, columns, pages }: PagedTable): Promise<Buffer> {
  const rows: (readonly CellValue[])[] = [columns];
  for await (const page of pages) {
    rows.push(...page);
    if (rows.length > MOST_WORKBOOK_ROWS) {
      rows.splice(MOST_WORKBOOK_ROWS, rows.length, [`Only the first ${String(MOST_WORKBOOK_ROWS)} rows; CSV has all.`]);
      break;
    }
  }
  return workbook([{ name, rows, widths: columns.map(() => 22) }]);
}
