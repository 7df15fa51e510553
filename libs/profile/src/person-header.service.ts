import {
  columnOf,
  foldCell,
  HERS_ALONE,
  type QuestionId,
  SHEET_COLUMNS,
  type SheetColumn,
  type SkillNamed,
} from '#intake';
import type { Text } from '#peru';
import { type TableFile, TableFileError, type TableRow } from '#platform';
import { normalise, skills } from '#taxonomy';
import { PERSON_COLUMNS, type PersonColumn, type PersonFault } from './person-sheet.data.js';

/** Whether a cell says one of these words, however written. */
export const isOneOf = (text: string, { es, en }: Text): boolean =>
  [es, en].some((word) => foldCell(word) === foldCell(text));

/**
 * The columns of a file under their meaning. A column that is not ours is told of by its position: without a header its
 * name would be somebody's name or telephone.
 */
export class SheetReader {
  readonly answers = new Map<string, SheetColumn>();
  readonly own = new Map<string, PersonColumn>();
  readonly faults: readonly PersonFault[];
  private readonly language: keyof Text;

  /** @throws TableFileError when no column is ours */
  constructor({ header }: Pick<TableFile, 'header'>) {
    const strange: number[] = [];
    for (const [at, name] of header.entries()) {
      if (name === '') continue;
      const column = columnOf(name);
      const [extra] = Object.entries(PERSON_COLUMNS).find(([, each]) => isOneOf(name, each.header)) ?? [];
      if (column !== undefined) this.answers.set(name, column);
      else if (extra !== undefined) this.own.set(name, extra as PersonColumn);
      else strange.push(at);
    }
    if (this.answers.size + this.own.size === 0) throw new TableFileError('no_header');
    const spanish = [...this.answers].filter(([name, column]) => foldCell(name) === foldCell(column.header.es));
    this.language = 2 * spanish.length >= this.answers.size ? 'es' : 'en';
    this.faults = strange.map((at) => {
      const code = HERS_ALONE.test(foldCell(header[at] ?? '')) ? 'column.hers_alone' : 'column.unknown';
      const field = `${COLUMN[this.language]} ${String(at + 1)}`;
      return { row: 1, field, code, severity: 'warned', data: {} };
    });
  }

  /** The name that this file gives to a column, or to the first of a question; a missing one is named in its language. */
  headerOf(asked: SheetColumn | QuestionId): string {
    const isAsked = (column: SheetColumn): boolean => column === asked || column.question === asked;
    const [name] = [...this.answers].find(([, column]) => isAsked(column)) ?? [];
    return name ?? SHEET_COLUMNS.find(isAsked)?.header[this.language] ?? '';
  }

  ownHeader(asked: PersonColumn): string {
    const [name] = [...this.own].find(([, column]) => column === asked) ?? [];
    return name ?? PERSON_COLUMNS[asked].header[this.language];
  }
}

const COLUMN: Text = { es: 'columna', en: 'column' };

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
