import type { ImportLine, LinePlace } from '#casework';
import { csvLines } from '#platform';
import type { Say } from '../../messages/message.js';
import { lineCells } from './import-view.js';

/** The list of what is to mend as CSV, read a page at a time. */
export async function* linesCsv(
  read: (after: LinePlace | undefined) => Promise<{ lines: ImportLine[]; next: LinePlace | undefined }>,
  say: Say,
): AsyncGenerator<string> {
  const labels = ['import.row', 'import.field', 'import.problem', 'import.severity', 'imports.file'] as const;
  yield csvLines([labels.map((label) => say(label))], true);
  for (let after: LinePlace | undefined; ;) {
    const { lines, next } = await read(after);
    if (lines.length > 0) yield csvLines(lines.map((line) => lineCells(line, say)));
    if (next === undefined) return;
    after = next;
  }
}
