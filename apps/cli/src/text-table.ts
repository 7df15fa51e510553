/** Lines of aligned columns: the first to the left, the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, j) => Math.max(...rows.map((row) => (row[j] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, j) => (j === 0 ? cell.padEnd(widths[j] ?? 0) : cell.padStart(widths[j] ?? 0))).join('  ');
  return rows.map((row) => `${line(row).trimEnd()}\n`).join('');
}

/** A number with a fixed count of decimals; `–` where there is none. */
export function decimal(value: number | undefined, digits = 4): string {
  return value === undefined || !Number.isFinite(value) ? '–' : value.toFixed(digits);
}

/** An interval, as `[low, high]`. */
export function range(interval: readonly [number, number] | undefined, digits = 4): string {
  return interval === undefined ? '–' : `[${decimal(interval[0], digits)}, ${decimal(interval[1], digits)}]`;
}

/** A result as indented JSON; what is not a finite number becomes null. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
