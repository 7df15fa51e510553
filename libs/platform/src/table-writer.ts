import { stringify } from 'csv-stringify/sync';

export type CellValue = string | number | boolean | null;

/** One sheet of a workbook: its first row is the header. */
export interface Sheet {
  name: string;
  rows: readonly (readonly CellValue[])[];
  widths: readonly number[];
  /** Long texts break inside their cell, and the first column is the heading of its row. */
  prose?: boolean;
}

const FORBIDDEN = /[[\]*?:/\\]/gu;
const LONGEST_NAME = 31;

/** Lines of a CSV file; a cell that starts like a formula is text there. The first line of a file carries the mark that Excel needs. */
export function csvLines(rows: readonly (readonly CellValue[])[], isFirst = false): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? String(cell) : cell))),
    { bom: isFirst, record_delimiter: 'windows', escape_formulas: true },
  );
}

/** An Excel workbook; texts are stored as texts, so nothing in it is a formula. The only place that knows the writer. */
export async function workbook(sheets: readonly Sheet[]): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(
    sheets.map(({ name, rows, widths, prose = false }) => ({
      sheet: name.replaceAll(FORBIDDEN, ' ').slice(0, LONGEST_NAME),
      data: rows.map((row, line) =>
        row.map((cell, column) => {
          const value = typeof cell === 'number' && !Number.isFinite(cell) ? null : cell;
          const bold = prose ? column === 0 : line === 0;
          if (bold && value !== null) return { value, fontWeight: 'bold' as const };
          return prose && value !== null ? { value, wrap: true } : value;
        }),
      ),
      columns: widths.map((width) => ({ width })),
      ...(prose ? {} : { stickyRowsCount: 1 }),
    })),
  ).toBuffer();
}
