import { columnOf, foldCell, HERS_ALONE, type SheetColumn, type SkillNamed } from '#intake';
import type { Text } from '#peru';
import { type TableFile, TableFileError, type TableRow } from '#platform';
import { normalise, skills } from '#taxonomy';
import { PERSON_COLUMNS, type PersonColumn, type PersonFault } from './person-sheet.data.js';

/** The columns of a file under their meaning. */
export interface SheetReader {
  answers: ReadonlyMap<string, SheetColumn>;
  own: ReadonlyMap<string, PersonColumn>;
  faults: readonly PersonFault[];
}

/** Whether a cell says one of these words, however written. */
export const isOneOf = (text: string, { es, en }: Text): boolean =>
  [es, en].some((word) => foldCell(word) === foldCell(text));

/**
 * Reads the header. A column that is not ours is told of by its position: without a header its name would be somebody's
 * name or telephone. @throws TableFileError when none is ours
 */
export function readHeader({ header }: Pick<TableFile, 'header'>): SheetReader {
  const answers = new Map<string, SheetColumn>();
  const own = new Map<string, PersonColumn>();
  const faults: PersonFault[] = [];
  for (const [at, name] of header.entries()) {
    if (name === '') continue;
    const column = columnOf(name);
    const [extra] = Object.entries(PERSON_COLUMNS).find(([, each]) => isOneOf(name, each.header)) ?? [];
    if (column !== undefined) answers.set(name, column);
    else if (extra !== undefined) own.set(name, extra as PersonColumn);
    else {
      const code = HERS_ALONE.test(foldCell(name)) ? 'column.hers_alone' : 'column.unknown';
      faults.push({ row: 1, field: `columna ${String(at + 1)}`, code, severity: 'warned', data: {} });
    }
  }
  if (answers.size + own.size === 0) throw new TableFileError('no_header');
  return { answers, own, faults };
}

/** The row of a template that shows how to fill it. */
export function isExample({ cells }: TableRow): boolean {
  return Object.values(cells).some((cell) => /^\s*(?:EJEMPLO|EXAMPLE)\b/u.test(cell));
}

let byName: { of: ReturnType<typeof skills>; ids: Map<string, number> } | undefined;

/** The task of exactly this name in either language. */
export const skillNamed: SkillNamed = (text) => {
  const all = skills();
  if (byName?.of !== all) {
    byName = { of: all, ids: new Map(all.flatMap(({ id, es, en }) => [es, en].map((name) => [normalise(name), id]))) };
  }
  return byName.ids.get(normalise(text));
};
