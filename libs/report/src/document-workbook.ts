import type { DocumentTable, ReportDocument } from './report-document.js';

const forbidden = /[[\]*?:/\\]/g;
const longestName = 31;

function sheetOf(table: DocumentTable) {
  const head = table.columns.map((value) => ({ value, fontWeight: 'bold' as const }));
  const rows = table.rows.map((row) =>
    row.map((value) => (typeof value === 'number' && !Number.isFinite(value) ? null : value)),
  );
  return {
    sheet: table.title.replaceAll(forbidden, ' ').slice(0, longestName),
    data: [head, ...rows],
    columns: table.columns.map((_, at) => ({ width: at === 0 ? 36 : 16 })),
    stickyRowsCount: 1,
  };
}

function metadataSheet({ words, title, finding, facts, method, caveats }: ReportDocument) {
  const lines = [
    [title, finding],
    ...facts,
    ...method.map((text) => [words.method, text]),
    ...caveats.map((text) => [words.caveats, text]),
  ];
  const data = lines.map(([label, text]) => [
    { value: label, fontWeight: 'bold' as const },
    { value: text, wrap: true },
  ]);
  return { sheet: words.sheet, data, columns: [{ width: 28 }, { width: 90 }] };
}

/** An Excel workbook: one sheet a table, and one that says what they are. The only place that knows the writer. */
export async function documentWorkbook(document: ReportDocument): Promise<Buffer> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = [...document.tables.map(sheetOf), metadataSheet(document)];
  return writeXlsxFile(sheets).toBuffer();
}
