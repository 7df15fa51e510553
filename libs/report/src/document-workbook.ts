import { type Sheet, workbook } from '#platform';
import type { DocumentTable, ReportDocument } from './report-document.js';

function sheetOf({ title, columns, rows }: DocumentTable): Sheet {
  return { name: title, rows: [columns, ...rows], widths: columns.map((_, at) => (at === 0 ? 36 : 16)) };
}

function metadataSheet({ words, title, finding, facts, method, caveats }: ReportDocument): Sheet {
  const rows = [
    [title, finding],
    ...facts,
    ...method.map((text) => [words.method, text]),
    ...caveats.map((text) => [words.caveats, text]),
  ];
  return { name: words.sheet, rows, widths: [28, 90], prose: true };
}

/** An Excel workbook: one sheet a table, and one that says what they are. */
export function documentWorkbook(document: ReportDocument): Promise<Buffer> {
  return workbook([...document.tables.map(sheetOf), metadataSheet(document)]);
}
