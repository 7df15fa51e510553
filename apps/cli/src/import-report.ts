import { importFaultText, type ImportOutcome } from '#casework';
import type { ImportReport } from '#employer';

const SHOWN_FAULTS = 20;

/** An import of our template in words: what was stored or would be, and the rows to mend. */
export function describeOutcome(
  what: 'people' | 'vacancies',
  { importId, summary, lines }: ImportOutcome & { importId: number | undefined },
): string {
  const { rows = 0, taken = 0, refused = 0, equal = 0, consented } = summary;
  const start = importId === undefined ? 'Would import' : `Import ${String(importId)}:`;
  const notes = lines.map(({ row, field, severity, detail, ...line }) => {
    const said = importFaultText(line, 'en') ?? line.code;
    return `  row ${String(row)}, ${field}${severity === 'warned' ? ' (note)' : ''}: ${said}${detail === '' ? '' : ` “${detail}”`}`;
  });
  return [
    `${start} ${String(taken)} of ${String(rows)} ${what}, ${String(refused)} rejected, ${String(equal)} here already.`,
    ...(consented === undefined ? [] : [`${String(consented)} of them said that we may look for jobs.`]),
    ...shortened(notes),
    '',
  ].join('\n');
}

/** An import under a mapping in words. */
export function describeMapped(report: ImportReport, isDry: boolean): string {
  const { rows, imported, rejected, organisations, read, faults } = report;
  const share = (count: number): string => `${String(count)} (${((100 * count) / Math.max(1, imported)).toFixed(1)} %)`;
  const parts = Object.entries(read).map(([part, count]) => `  ${part.padEnd(11)} ${share(count)}`);
  const shown = faults.map(
    ({ row, field, code, detail }) => `  row ${String(row)}, ${field}: ${code}${detail === '' ? '' : ` “${detail}”`}`,
  );
  return [
    `${isDry ? 'Would import' : `Import ${String(report.importId)}:`} ${String(imported)} of ${String(rows)} rows from ${String(organisations)} organisations, ${String(rejected)} rejected.`,
    'Understood in the imported rows:',
    ...parts,
    ...(faults.length > 0 ? ['Rejected:', ...shortened(shown)] : []),
    '',
  ].join('\n');
}

function shortened(lines: readonly string[]): string[] {
  const more = lines.length > SHOWN_FAULTS ? [`  … and ${String(lines.length - SHOWN_FAULTS)} more`] : [];
  return [...lines.slice(0, SHOWN_FAULTS), ...more];
}
