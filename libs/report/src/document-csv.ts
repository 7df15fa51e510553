import { csvLines } from '#platform';
import type { ReportDocument } from './report-document.js';

/** Every number on a line of its own under table, row and column, notes first; with the mark that Excel needs for UTF-8. */
export function documentCsv(document: ReportDocument): string {
  const { words, title, finding, facts, method, caveats, tables } = document;
  const note = (label: string, text: string) => [words.sheet, label, '', text];
  const lines = [
    [words.table, words.row, words.column, words.value],
    note(title, finding),
    ...facts.map(([label, value]) => note(label, value)),
    ...method.map((text) => note(words.method, text)),
    ...caveats.map((text) => note(words.caveats, text)),
    ...tables.flatMap((table) =>
      table.rows.flatMap(([heading, ...cells]) =>
        cells.map((cell, at) => [table.title, heading ?? '', table.columns[at + 1] ?? '', cell]),
      ),
    ),
  ];
  // A cell that starts like a formula is text there.
  return csvLines(lines, true);
}
